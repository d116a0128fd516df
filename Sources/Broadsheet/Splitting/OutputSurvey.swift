/// Looks once at every article of a run, for all its outputs: which articles each takes, what divides it, and what takes
/// nothing.
struct OutputSurvey {
    private let configuration: Configuration
    private let list: EditionList
    private var isOfNothing = true
    /// The facts known about each output.
    private var findings: [Finding]
    /// The sections and pages of all articles, where somebody may ask for them.
    private var values: [OutputPattern.Field: Set<String>] = [:]
    private let namedFields: Set<OutputPattern.Field>

    /// The facts known about one output.
    fileprivate struct Finding {
        let output: Configuration.Output
        let field: OutputPattern.Field?
        /// The places of the articles that it takes.
        var taken: [EditionList.Place] = []
        /// The same by the values that divide it.
        var divided: [String: [EditionList.Place]] = [:]
        /// The same by pages, where these divide it: a page's code has several forms, which all name it.
        var dividedByPage: [PageCode: [EditionList.Place]] = [:]
        var takesSome = false
        /// Which of its sections and pages no article meets.
        var missing: [SelectionReader.Place]

        init(_ output: Configuration.Output) {
            self.output = output
            field = output.destination.pattern?.field
            missing = output.selectionPlaces
        }

        /// Whether an article has to be looked at.
        var asks: Bool { output.exporter != nil && (output.selection != .all || field != nil) }
    }

    /// The survey of the outputs of a configuration, before they are divided.
    ///
    /// - Throws: ``ExportFailure`` where articles cannot be read again.
    init(_ configuration: Configuration, over list: EditionList) throws(ExportFailure) {
        self.configuration = configuration
        self.list = list
        findings = configuration.outputs.map(Finding.init)
        namedFields = Set(configuration.outputs.flatMap(\.selectionPlaces).map(\.field))
        guard findings.contains(where: \.asks) else { return }
        for place in list.places { note(try list.article(at: place), at: place) }
    }

    private mutating func note(_ article: Article, at place: EditionList.Place) {
        isOfNothing = false
        for field in namedFields { values[field, default: []].formUnion(field.values(of: article)) }
        for index in findings.indices where findings[index].asks {
            findings[index].missing.removeAll { $0.selection.includes(article) }
            guard findings[index].output.selection.includes(article) else { continue }
            findings[index].takesSome = true
            guard let field = findings[index].field else {
                findings[index].taken.append(place)
                continue
            }
            let values = Set(field.values(of: article))
            for value in values { findings[index].divided[value, default: []].append(place) }
            guard field == .page else { continue }
            for code in Set(values.map(PageCode.init)) {
                findings[index].dividedByPage[code, default: []].append(place)
            }
        }
    }
}

// MARK: Outputs

extension OutputSurvey {
    /// The outputs, each divided one in the place of what it was divided from; each that takes not all articles knows the
    /// places of those that it takes.
    var outputs: [Configuration.Output] { findings.flatMap { $0.outputs } }
}

extension OutputSurvey.Finding {
    /// The outputs that this one stands for: itself, where its path holds no placeholder.
    fileprivate var outputs: [Configuration.Output] {
        guard asks, let pattern = output.destination.pattern else {
            var output = output
            if asks { output.places = taken }
            return [output]
        }
        let names = FileNames.names(of: divided.keys)
        return divided.keys.sorted(by: NaturalOrder.isBefore).map { value in
            let name = names[value] ?? value
            var output = output
            output.destination = .file(pattern.path(name))
            output.selection = pattern.field.narrowing(output.selection, to: value)
            output.places = pattern.field == .page ? dividedByPage[PageCode(value)] : divided[value]
            // An id means nothing to readers.
            output.subject = pattern.field == .article ? nil : value
            output.url = output.url.map {
                $0.replacing(pattern.field.escapedPlaceholder, with: PercentEncoding.encodeSegment(name))
            }
            return output
        }
    }
}

// MARK: Emptiness

extension OutputSurvey {
    /// What takes nothing of the articles that were read, each at its place: selections, single sections and pages in
    /// them, placeholders. No articles at all are not reported here.
    var emptiness: [Diagnostic] { isOfNothing ? [] : findings.flatMap { $0.emptiness(among: values) } }
}

extension OutputSurvey.Finding {
    fileprivate func emptiness(among values: [OutputPattern.Field: Set<String>]) -> [Diagnostic] {
        guard asks else { return [] }
        var said = missing.map { place in
            Diagnostic(
                .warning, code: "nothing-selected",
                place.field == .page
                    ? "no article starts on \(place.name)\(Self.suggestion(for: place, of: values[place.field] ?? []))"
                    : "no article is in \(place.name)\(Self.suggestion(for: place, of: values[place.field] ?? []))",
                at: place.location)
        }
        if !takesSome, !explains(missing) {
            said.append(
                Diagnostic(
                    .warning, code: "nothing-selected",
                    "'select' takes none of the articles that were read; take a condition away, or correct it",
                    at: output.selectionLocation ?? output.location))
        }
        if takesSome, let field, divided.isEmpty {
            said.append(
                Diagnostic(
                    .warning, code: "nothing-selected",
                    "no article has a value for '{\(field.rawValue)}', so no file is written; name a file without it",
                    at: output.location))
        }
        return said
    }

    /// Whether conditions that nothing meets explain that nothing is selected: all sections, or all pages.
    private func explains(_ missing: [SelectionReader.Place]) -> Bool {
        [OutputPattern.Field.section, .page].contains { field in
            let all = output.selectionPlaces.filter { $0.field == field }
            return !all.isEmpty && all.count == missing.filter { $0.field == field }.count
        }
    }

    /// The values that there are, in the words of a remedy.
    private static func suggestion(for place: SelectionReader.Place, of values: Set<String>) -> Diagnostic.Message {
        let values = values.sorted(by: NaturalOrder.isBefore)
        guard !values.isEmpty else {
            return place.field == .page ? "; no article has a page" : "; no article has a section"
        }
        let shown = values.prefix(8).map { Diagnostic.quoted($0) }.joined(separator: ", ")
        let more = values.count > 8 ? " …" : ""
        return place.field == .page ? "; the pages are \(shown)\(more)" : "; the sections are \(shown)\(more)"
    }
}

extension Configuration {
    /// The configuration with its outputs divided, and what is reported about those that take nothing.
    ///
    /// Where articles cannot be read again, that is reported instead, and none of the outputs can be written.
    func surveyed(over list: EditionList) -> (configuration: Configuration, said: [Diagnostic]) {
        do throws(ExportFailure) {
            let survey = try OutputSurvey(self, over: list)
            return (splittingOutputs(by: survey), survey.emptiness)
        } catch {
            var stopped = self
            stopped.isUsable = false
            return (stopped, [error.diagnostic])
        }
    }
}
