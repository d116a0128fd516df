/// A notation that collects its bytes until an exporter hands them over.
package protocol DocumentNotation: DocumentWriter, Sendable {
    /// Ends the line after a value.
    mutating func endLine()
    /// Hands over what has been written since the last time.
    mutating func flush(into output: inout ExportOutput)
}

/// The document `broadsheet/1` in a notation, as an exporter writes it piece by piece.
package struct DocumentText<Notation: DocumentNotation>: Sendable {
    private var writer: Notation
    private var document: ArticleDocument

    /// A document in a notation that says as much as the options ask for.
    package init(_ writer: Notation, options: DocumentOptions) {
        self.writer = writer
        document = ArticleDocument(options: options)
    }

    /// Writes the part before the first article.
    @_specialize(where Notation == JSONWriter)
    package mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        document.begin(job, to: &writer)
        writer.flush(into: &output)
    }

    /// Writes an article as an element of `articles`.
    @_specialize(where Notation == JSONWriter)
    package mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        document.write(article, in: edition, to: &writer)
        writer.flush(into: &output)
    }

    /// Writes the editions, and ends the document with a line end.
    @_specialize(where Notation == JSONWriter)
    package mutating func finish(into output: inout ExportOutput) {
        document.finish(to: &writer)
        writer.endLine()
        writer.flush(into: &output)
    }
}

/// An exporter of the document `broadsheet/1`; a format of it is a notation and options.
package protocol DocumentExporter: ArticleExporter {
    associatedtype Notation: DocumentNotation
    /// The document as far as it has been written.
    var text: DocumentText<Notation> { get set }
}

extension DocumentExporter {
    /// Begins the document.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        text.begin(job, into: &output)
    }

    /// Writes an article as an element of `articles`.
    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        text.write(article, in: edition, into: &output)
    }

    /// Writes the editions, and ends the document with a line end.
    public mutating func finish(into output: inout ExportOutput) {
        text.finish(into: &output)
    }
}
