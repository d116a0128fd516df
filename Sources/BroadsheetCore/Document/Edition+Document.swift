extension Publication {
    /// Writes the publication as one mapping: `publication` of the document.
    public func write(to writer: inout some DocumentWriter) {
        writer.mapping { writer in
            writer.field("title", title)
            writer.field("link", link)
            writer.field("language", language)
            writer.field("description", description)
        }
    }
}

extension Edition.Info {
    /// Writes the edition as one mapping: an element of `editions` of the document.
    ///
    /// - Parameters:
    ///   - writer: What it is written to.
    ///   - publication: The document's publication; the edition names its own only where that is another.
    ///   - options: Whether the pages carry their ledgers.
    public func write(
        to writer: inout some DocumentWriter, besides publication: Publication,
        options: DocumentOptions = DocumentOptions()
    ) {
        writer.mapping { writer in
            writer.field("date", date?.description)
            if let issue { writer.field("issue", issue) }
            if let pageCount { writer.field("pageCount", pageCount) }
            // Midnight UTC is what the model holds where a time is not given.
            if publishTime != .midnight || offset != .utc {
                writer.field("published", published?.description)
            }
            if self.publication != publication {
                writer.key("publication")
                self.publication.write(to: &writer)
            }
            writer.field("pages", pages) { $1.write(to: &$0, options) }
        }
    }
}

extension Page {
    fileprivate func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.mapping { writer in
            writer.field("page", code)
            writer.field("name", name)
            writer.field("file", file)
            if encoding != .utf8 {
                writer.field("encoding", encoding.rawValue)
                writer.field("bytesOf", TextEncoding.utf8.rawValue)
            }
            if let corrections {
                writer.field("corrections", .inline) { writer in
                    writer.field("file", corrections.file)
                    writer.field("used", corrections.used)
                    writer.field("changed", corrections.changed)
                    writer.field("stale", corrections.stale)
                }
            }
            if options.ledger {
                writer.field("text", text)
                writer.field("fragments", ledger.fragments) { writer, fragment in
                    writer.mapping(.inline) { writer in
                        writer.pair("bytes", fragment.bytes.lowerBound, fragment.bytes.upperBound)
                        writer.field("role", fragment.role.rawValue)
                        writer.field("article", fragment.article)
                    }
                }
            }
        }
    }
}
