extension ConfigurationReader {
    /// The keys of a source that are not its parser's.
    static let sourceOptions: [OptionDescriptor] = {
        var reader = OptionReader(nil)
        _ = readPath(from: &reader)
        _ = readParserName(from: &reader)
        _ = readCorrections(from: &reader)
        return reader.descriptors
    }()

    func readSources(_ node: ConfigurationNode?, into configuration: inout Configuration) {
        let items = items(of: node, key: "sources", example: "- path: pages/*.txt") {
            configuration.diagnostics.append($0)
            configuration.isUsable = false
        }
        for item in items {
            let before = configuration.diagnostics.count
            let source = readSource(item, into: &configuration)
            if let name = source?.parserName { configuration.noteMistakes(in: name, since: before) }
            if let source {
                configuration.sources.append(source)
            } else {
                configuration.hasLostSources = true
            }
        }
    }

    private func readSource(
        _ item: ConfigurationNode, into configuration: inout Configuration
    ) -> Configuration.Source? {
        var reader = OptionReader(item, subject: "a source")
        let pattern = Self.readPath(from: &reader)
        let named = Self.readParserName(from: &reader)
        let corrections = Self.readCorrections(from: &reader)
        let name = named ?? parsers.entries.first?.descriptor.name ?? ""
        var made: (parser: any ArticleParser, options: any ParserOptions)?
        if let entry = parsers[name] {
            made = entry.makeWithOptions(&reader)
            reader.finish()
        } else {
            let suggestion = Spelling.suggestion(for: name, among: parsers.entries.map(\.descriptor.name))
            reader.report(
                Diagnostic(
                    .error, code: "unknown-parser", "unknown parser \(Diagnostic.quoted(name))\(suggestion)",
                    at: reader.location(of: "parser")))
        }
        configuration.diagnostics += reader.diagnostics
        configuration.optionFiles += reader.files
        guard let pattern else { return nil }
        let hasMistake = reader.diagnostics.contains { $0.severity == .error }
        var source = Configuration.Source(
            pattern: pattern, parser: hasMistake ? nil : made?.parser, location: reader.location(of: "path"))
        if let named { source.choice = .named(named, at: reader.location(of: "parser")) }
        (source.corrections, source.findsCorrections) = (corrections.pattern, corrections.areFound)
        source.parserName = parsers[name] == nil ? nil : name
        source.parserOptions = made?.options
        return source
    }

    private static func readPath(from reader: inout OptionReader) -> PathPattern? {
        let text = reader.string(
            "path", required: true, pattern: "[^/.]|[.][.]", exclusion: FilePath.problemPattern, example: "pages/*.txt",
            help: "The files, such as pages/*.txt or \"archive/{date}/{page}.txt\".")
        guard let text else { return nil }
        if let problem = FilePath.problem(ofName: text) {
            reader.report(
                Diagnostic(
                    .error, code: "bad-path", "'path' cannot be \(Diagnostic.quoted(text)), \(problem)",
                    at: reader.location(of: "path")))
            return nil
        }
        do throws(PathPattern.Fault) {
            return try PathPattern(text)
        } catch {
            reader.report(
                Diagnostic(.error, code: "bad-path", error.wording, at: reader.location(of: "path")))
            return nil
        }
    }

    private static func readCorrections(from reader: inout OptionReader) -> (pattern: PathPattern?, areFound: Bool) {
        let text = reader.string(
            "corrections", pattern: "^none$|\\{(date|page)\\}", example: "corrections/{date}/{page}.yaml",
            help:
                "The files of the pages' corrections, by {date} and {page}, or none; else NAME.corrections.yaml beside "
                + "each page is taken where it is there.")
        guard let text else { return (nil, true) }
        if text == "none" { return (nil, false) }
        do throws(PathPattern.Fault) {
            let pattern = try PathPattern(text)
            guard pattern.has(.date) || pattern.has(.page) else {
                throw PathPattern.Fault(
                    "'\(text)' would be the corrections of every page; write {date} and {page}, or 'none'")
            }
            return (pattern, true)
        } catch {
            reader.report(
                Diagnostic(.error, code: "bad-path", error.wording, at: reader.location(of: "corrections")))
            return (nil, true)
        }
    }

    private static func readParserName(from reader: inout OptionReader) -> String? {
        reader.string(
            "parser", example: "press-page",
            help: "What reads the pages; where it is absent, each file is read as what it is by its first bytes.")
    }
}
