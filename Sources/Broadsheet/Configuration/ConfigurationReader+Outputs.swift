extension ConfigurationReader {
    /// The keys of an output that are not its exporter's.
    static let outputOptions: [OptionDescriptor] = {
        var reader = OptionReader(nil)
        _ = readOutput(format: "", from: &reader, publication: Publication(), writesFolders: false)
        return reader.descriptors
    }()

    func readOutputs(_ node: ConfigurationNode?, into configuration: inout Configuration) {
        let items = items(of: node, key: "exporters", example: "- rss: {output: feed.xml}") {
            configuration.diagnostics.append($0)
            configuration.isUsable = false
        }
        for item in items {
            let before = configuration.diagnostics.count
            let output = readItem(item, into: &configuration)
            configuration.outputs.append(output)
            if exporters[output.format] != nil { configuration.noteMistakes(in: output.format, since: before) }
        }
    }

    /// An item of the list: a mapping with one key, the format's name.
    private func readItem(
        _ item: ConfigurationNode, into configuration: inout Configuration
    ) -> Configuration.Output {
        guard case .mapping(let entries) = item.content, let entry = entries.first else {
            configuration.diagnostics.append(
                Diagnostic(
                    .error, code: "wrong-type",
                    "an exporter cannot be \(item.kind); write its format and its options, such as "
                        + "'rss: {output: feed.xml}'", at: item.location))
            return Configuration.Output(
                format: "?", destination: .unknown, exporter: nil, location: item.location)
        }
        var mistakes: [Diagnostic] = []
        if entries.count > 1 {
            mistakes.append(explainSecondKey(entries[1], after: entry))
        }
        var reader = OptionReader(entry.value, subject: Diagnostic.quoted(entry.key))
        var output = Self.readOutput(
            format: entry.key, from: &reader, publication: configuration.publication,
            writesFolders: exporters[entry.key]?.writesFolders ?? false)
        if let registered = exporters[entry.key] {
            output.exporter = registered.make(&reader)
            // Keys that are beside the format's name instead of inside it are told once.
            if entries.count == 1 || !entry.value.isEmpty { reader.finish() }
        } else {
            let suggestion = Spelling.suggestion(for: entry.key, among: exporters.entries.map(\.descriptor.name))
            mistakes.append(
                Diagnostic(
                    .error, code: "unknown-exporter", "unknown exporter \(Diagnostic.quoted(entry.key))\(suggestion)",
                    at: entry.keyLocation))
        }
        if entries.count == 1 || !entry.value.isEmpty { mistakes += reader.diagnostics }
        output.keepLocation = reader.location(
            of: reader.has("keep") || output.archiveSize == nil ? "keep" : "archive")
        mistakes += keepMistakes(of: output, at: output.keepLocation)
        mistakes += archiveMistakes(of: output, at: reader.location(of: "archive"))
        if mistakes.contains(where: { $0.severity == .error }) { output.exporter = nil }
        configuration.diagnostics += mistakes
        configuration.optionFiles += reader.files
        return output
    }

    private func keepMistakes(of output: Configuration.Output, at place: FileLocation?) -> [Diagnostic] {
        guard output.keeps, let exporter = output.exporter else { return [] }
        if !(exporter is any KeepingExporter) { return [.cannotBeKept(output.format, at: place)] }
        guard output.destination == .standardOutput else { return [] }
        return [
            Diagnostic(
                .error, code: "cannot-keep", "what goes to standard output cannot be kept; name a file", at: place)
        ]
    }

    private func archiveMistakes(of output: Configuration.Output, at place: FileLocation?) -> [Diagnostic] {
        guard output.archiveSize != nil, output.keeps, output.exporter is any KeepingExporter,
            case .file = output.destination
        else { return [] }
        if output.url == nil { return [.archiveWithoutAddress(at: place)] }
        guard output.limits == .none else { return [] }
        return [
            Diagnostic(
                .error, code: "missing-key",
                "'archive' needs a limit, behind which items go to archives; add one such as 'limit: 200'", at: place)
        ]
    }

    private func explainSecondKey(
        _ second: ConfigurationNode.Entry, after first: ConfigurationNode.Entry
    ) -> Diagnostic {
        let remedy: Diagnostic.Message =
            exporters[second.key] == nil
            ? "its options stand inside it: indent \(Diagnostic.quoted(second.key)) further than it"
            : "begin \(Diagnostic.quoted(second.key)) as an item of its own, with '- '"
        return Diagnostic(
            .error, code: "wrong-type", "an exporter has one key, its format's name; \(remedy)",
            at: second.keyLocation)
    }

    /// Reads what is the pipeline's of an output, and not its exporter's.
    private static func readOutput(
        format: String, from reader: inout OptionReader, publication: Publication,
        writesFolders: @autoclosure () -> Bool
    ) -> Configuration.Output {
        let destination = readDestination(from: &reader, writesFolders: writesFolders())
        let field = destination.pattern?.field
        let url = reader.parsed(
            "url", form: WebAddress.form,
            pattern: WebAddress.pattern(holding: OutputPattern.Field.allCases.map(\.rawValue)),
            example: "https://news.example/feed.xml",
            help: "The address at which the output will stand; else the publication's link and the output's name."
        ) { text in
            // What divides the output is in its address as well.
            WebAddress.checked(
                OutputPattern.Field.allCases.reduce(text) {
                    $0.replacing("{\($1.rawValue)}", with: $1.escapedPlaceholder)
                })
        }
        if let url, destination != .unknown { reportPlaceholders(of: url, field, &reader) }
        let selected = SelectionReader.read(from: &reader)
        let limits = readLimits(from: &reader)
        let archiveSize = reader.integer(
            "archive", in: 1...1_000_000, unit: "items", example: "500",
            help: "Items that fall out of the limits of a kept feed go to archives of so many items at most (RFC 5005)."
        )
        let keeps = reader.boolean(
            "keep", default: archiveSize != nil, example: "true",
            help: "Whether a feed's items stay, within the limits, when their pages are no longer there.")
        if archiveSize != nil, !keeps {
            reader.report(
                Diagnostic(
                    .error, code: "cannot-keep", "only a feed that is kept has archives; leave 'keep: false' out",
                    at: reader.location(of: "keep")))
        }
        let writesHeaders = reader.boolean(
            "headers", default: false, example: "true",
            help: "Whether ETag and Last-Modified are written beside the output, for a host of static files.")
        if writesHeaders, destination == .standardOutput {
            reader.report(
                Diagnostic(
                    .error, code: "no-headers",
                    "headers go to a file beside the output, and there is none beside standard output; name a file, or "
                        + "leave 'headers' out", at: reader.location(of: "headers")))
        }
        var derived: String?
        if case .file(let path) = destination, let link = publication.link {
            // A site is where the newspaper does.
            derived = WebAddress.join(link, FilePath.lastComponent(of: path))
        }
        if destination.isFolder { reportFileKeys(limits, writesHeaders, &reader) }
        var output = Configuration.Output(
            format: format, destination: destination, exporter: nil, selection: selected.selection, limits: limits,
            keeps: keeps, archiveSize: archiveSize, writesHeaders: writesHeaders, url: url ?? derived,
            location: reader.location(of: "output"))
        output.selectionPlaces = selected.places
        output.selectionLocation = reader.has("select") ? reader.location(of: "select") : nil
        return output
    }

    /// Reports where an output and its address are not divided by the same.
    private static func reportPlaceholders(
        of url: String, _ field: OutputPattern.Field?, _ reader: inout OptionReader
    ) {
        let held = OutputPattern.Field.allCases.filter { url.contains($0.escapedPlaceholder) }
        let message: Diagnostic.Message
        if let field, !held.contains(field) {
            message =
                "'url' must hold {\(field.rawValue)} as 'output' does, so that each file has an address of its own"
        } else if let other = held.first(where: { $0 != field }) {
            message = "'url' holds {\(other.rawValue)}, and 'output' does not; write it in both, or in neither"
        } else {
            return
        }
        reader.report(Diagnostic(.error, code: "wrong-type", message, at: reader.location(of: "url")))
    }

    /// Reports which keys are for an output that is one file.
    private static func reportFileKeys(_ limits: ExportLimits, _ writesHeaders: Bool, _ reader: inout OptionReader) {
        let keys = [writesHeaders ? "headers" : nil, limits.bytes == nil ? nil : "limit-bytes"].compactMap { $0 }
        for key in keys {
            reader.report(
                Diagnostic(
                    .error, code: "folder-output",
                    "'\(key)' is for an output that is one file, and not for a folder; leave it out",
                    at: reader.location(of: key)))
        }
    }

    private static func readDestination(
        from reader: inout OptionReader, writesFolders: @autoclosure () -> Bool
    ) -> Configuration.Destination {
        let text = reader.string(
            "output", required: true, pattern: OutputPattern.writtenPattern, exclusion: FilePath.problemPattern,
            example: "feed.xml",
            help:
                "The file, relative to the configuration's folder; '-' for standard output. Of html and proof also a folder, as 'site/'."
        )
        guard let text else { return .unknown }
        if text == "-" { return .standardOutput }
        if let problem = problem(ofOutput: text, writesFolders: writesFolders()) {
            reader.report(Diagnostic(.error, code: "bad-path", problem, at: reader.location(of: "output")))
            return .unknown
        }
        return .file(text)
    }

    private static func problem(
        ofOutput path: String, key: String = "output", writesFolders: @autoclosure () -> Bool = false
    ) -> Diagnostic.Message? {
        let isFolder = path.utf8.last == UInt8(ascii: "/")
        if path.isEmpty || isFolder && (!writesFolders() || path.utf8.allSatisfy { $0 == UInt8(ascii: "/") }) {
            return "'\(key)' must name a file; write one such as '\(path)feed.xml'"
        }
        if path.utf8.contains(0) { return "'\(key)' holds a U+0000 character; remove it" }
        if let problem = FilePath.problem(ofName: path) {
            return "'\(key)' cannot be \(Diagnostic.quoted(path)), \(problem)"
        }
        do throws(OutputPattern.Fault) {
            _ = try OutputPattern(path)
            return nil
        } catch {
            return error.message
        }
    }

    /// Reads where a list of all feeds goes.
    static func readFeedList(from reader: inout OptionReader, into configuration: inout Configuration) {
        let list = reader.string(
            "opml", pattern: "^[^{}]*[^/{}]$", exclusion: "^-$|\(FilePath.problemPattern)", example: "feeds.opml",
            help: "The file of a list of all feeds (OPML), to subscribe to all at once.")
        guard let list else { return }
        let place = reader.location(of: "opml")
        let problem: Diagnostic.Message? =
            problem(ofOutput: list, key: "opml")
            ?? (list == "-" || list.utf8.contains(UInt8(ascii: "{")) ? "'opml' must name one file" : nil)
        if let problem {
            reader.report(Diagnostic(.error, code: "bad-path", problem, at: place))
        } else {
            configuration.feedList = Configuration.FeedList(destination: .file(list), location: place)
        }
    }

    private static func readLimits(from reader: inout OptionReader) -> ExportLimits {
        ExportLimits(
            articles: reader.integer(
                "limit", in: 1...Int.max, unit: "articles", example: "50", help: "How many articles are taken at most."),
            days: reader.integer(
                "limit-days", in: 1...Int.max, unit: "days", example: "7",
                help: "From how many days articles are taken at most, counted back from the newest edition's day."),
            bytes: reader.integer(
                "limit-bytes", in: 1...Int.max, unit: "bytes", example: "500000", help: "How large the output may be."))
    }
}
