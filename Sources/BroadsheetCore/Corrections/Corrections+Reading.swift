extension Corrections {
    /// The only version of the file's form so far.
    package static let version = "1"

    /// Reads corrections from the tree of a file, and collects every mistake in it.
    ///
    /// - Parameters:
    ///   - node: The top of the tree, a mapping.
    ///   - file: The file's name, for diagnostics.
    public init(reading node: ConfigurationNode, file: String) {
        self.init(file: file)
        var reader = OptionReader(node, subject: "the file of corrections")
        let items = readTop(from: &reader)
        // Of what another version holds nothing can be reported.
        if let fault = reader.diagnostics.first(where: { $0.code == "unknown-version" }) {
            self = Corrections(file: file)
            diagnostics = [fault]
            return
        }
        reader.finish()
        diagnostics = reader.diagnostics
        readLines(items)
    }

    /// The keys of a file of corrections.
    package static let options: [OptionDescriptor] = {
        var reader = OptionReader(nil)
        var corrections = Corrections()
        _ = corrections.readTop(from: &reader)
        return reader.descriptors
    }()

    /// The keys of a corrected line.
    package static let lineOptions: [OptionDescriptor] = {
        var reader = OptionReader(nil)
        _ = Line(reading: &reader)
        return reader.descriptors
    }()

    /// The keys that every corrected line has.
    package static let requiredLineKeys = ["line", "begins"]

    /// Reads the part outside the list of lines, and finds that.
    private mutating func readTop(from reader: inout OptionReader) -> ConfigurationNode? {
        Self.readVersion(from: &reader)
        page = reader.string(
            "page", example: "\"01.txt\"", help: "The name of the page's file, without its folder.")
        pageLocation = reader.location(of: "page")
        isChecked = reader.boolean(
            "checked", default: false, help: "Whether somebody looked at every line of the page.")
        edition = reader.mapping(
            "edition", example: "{date: 2021-12-13}", help: "What is known of the page, whatever it says itself."
        ) { reader in
            var facts = EditionFacts()
            facts.date = reader.parsed(
                "date", form: "a day such as 2021-12-13", pattern: CalendarDate.writtenPattern, mayBeNumber: true,
                example: "2021-12-13", help: "The edition's day."
            ) { CalendarDate(written: $0) }
            facts.dateLocation = reader.location(of: "date")
            facts.pageCode = reader.parsed(
                "page-code", form: "a page's code of letters and digits, such as A02", example: "A02",
                help: "The page's code."
            ) { Self.pageCode($0) }
            facts.pageName = reader.string("page-name", example: "要闻", help: "The page's name.")
            return facts
        }
        return reader.node(
            "lines", type: .list(.mapping([])), example: "[{line: 47, begins: \"奋力交出\", is: headline}]",
            help: "The lines that are not what they were taken for.")
    }

    /// The code that a text is, without the leading zeros of a bare number.
    private static func pageCode(_ text: String) -> String? {
        guard (1...8).contains(text.utf8.count),
            text.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0 & 0xDF) })
        else { return nil }
        return Int(text).map { $0 > 0 ? String($0) : nil } ?? text
    }

    private static func readVersion(from reader: inout OptionReader) {
        let node = reader.node(
            "version", type: .choice([version]), example: version, help: "The version of the file's form.")
        guard let node else {
            guard reader.diagnostics.isEmpty else { return }
            return reader.report(
                Diagnostic(
                    .error, code: "missing-version",
                    "the version of the corrections is missing; write 'version: \(version)' on a line of its own",
                    at: reader.location))
        }
        if case .scalar(version, _) = node.content { return }
        reader.report(
            Diagnostic(
                .error, code: "unknown-version",
                "'version' of corrections cannot be \(node.kind); this program reads 'version: \(version)'",
                at: node.location))
    }

    private mutating func readLines(_ node: ConfigurationNode?) {
        guard let node, !node.isEmpty else { return }
        guard case .sequence(let items) = node.content else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "wrong-type",
                    "'lines' must be a list; write '- {line: 47, begins: \"…\", is: headline}' below it",
                    at: node.location))
            return
        }
        var numbers: Set<Int> = []
        for item in items {
            var reader = OptionReader(item, subject: "a corrected line")
            let line = Line(reading: &reader)
            reader.finish()
            diagnostics += reader.diagnostics
            guard let line, !reader.diagnostics.contains(where: { $0.severity == .error }) else { continue }
            if numbers.insert(line.line).inserted {
                lines.append(line)
            } else {
                diagnostics.append(line.repetition(in: file))
            }
        }
    }
}

extension Corrections.Line {
    /// Reads a corrected line; `nil` where it does not say which one it is, which is reported.
    fileprivate init?(reading reader: inout OptionReader) {
        let line = reader.integer(
            "line", in: 1...999_999_999, example: "47", help: "The line's number when it was corrected.")
        let begins = reader.parsed(
            "begins", form: "the first 24 characters of the line", example: "\"奋力交出\"",
            help: "The words with which the line begins, by which it is found again."
        ) { $0.isBlank ? nil : $0 }
        let label = reader.choice("is", of: Corrections.Label.self, example: "headline", help: "What the line is.")
        let decks = reader.strings(
            "decks", example: "[\"奋力交出高分答卷\", \"推进会召开\"]",
            help: "The decks of a headline's line, which together are the line.")
        let writers = reader.parsedList(
            "writers", form: "a name of at most 60 characters", example: "[\"白帆\"]",
            help: "The names of those whom the line names."
        ) { $0.isBlank || $0.unicodeScalars.count > 60 ? nil : $0 }
        let endsArticle = reader.boolean(
            "ends-article", default: false, help: "Whether an article ends with the line.")
        for key in Corrections.requiredLineKeys where !reader.has(key) {
            // What is not a mapping at all has been reported already.
            guard let location = reader.location, !reader.diagnostics.contains(where: { $0.location == location })
            else { break }
            reader.report(
                Diagnostic(
                    .error, code: "missing-key",
                    "a corrected line needs the key '\(key)'; the proof sheet writes it", at: location))
        }
        guard let line, let begins else { return nil }
        self.init(line: line, begins: begins, label: label)
        self.decks = decks
        self.writers = writers
        self.endsArticle = endsArticle
        location = reader.location
    }

    /// Diagnostics about a second correction of one line.
    func repetition(in file: String) -> Diagnostic {
        Diagnostic(
            .error, code: "duplicate-correction",
            "line \(line) is corrected twice; put both into one entry, or take one out",
            at: location ?? FileLocation(path: file))
    }
}
