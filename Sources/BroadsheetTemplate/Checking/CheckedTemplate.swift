import BroadsheetCore

/// A template with its partials in which no mistake was found.
struct CheckedTemplate: Sendable, Hashable {
    var main: ScannedTemplate
    var partials: [String: ScannedTemplate] = [:]
    var escaping: TemplateEscaping
    /// The lists in which some tag asks for the place in the list.
    var listsWithPlaces: Set<String> = []

    /// The most partials that a template may have.
    private static let maximumPartials = 200

    /// Reads and checks a template.
    ///
    /// - Parameter readsPartials: Whether partials are looked for beside the template's file.
    static func read(
        _ source: TemplateSource, escaping: TemplateEscaping, readsPartials: Bool
    ) -> (template: CheckedTemplate, faults: [Diagnostic]) {
        let (main, faults) = TemplateScanner.scan(source)
        var template = CheckedTemplate(main: main, escaping: escaping)
        guard faults.isEmpty else { return (template, faults.map(\.diagnostic)) }
        var found = template.addPartials(readsFiles: readsPartials)
        // A partial with mistakes has no names that could be looked up.
        if found.isEmpty {
            let checker = TemplateChecker(template)
            template.listsWithPlaces = checker.listsWithPlaces
            found = checker.faults + template.frontMatterFaults
        }
        return (template, found.map(\.diagnostic))
    }

    var root: ValueShape { isOfOneArticle ? .articleRoot : .root }

    /// Whether the template is for one article, and is written once for each: it names neither articles nor editions.
    var isOfOneArticle: Bool { wantedKeys.isDisjoint(with: ["articles", "editions"]) }

    /// The keys that some tag asks for, wherever they are.
    var wantedKeys: Set<String> { Set(tags.flatMap(\.names)) }

    /// All tags, those in others and in partials as well.
    private var tags: [TemplateTag] {
        ([main] + partials.values).flatMap { Self.flattened($0.tags) }
    }

    static func flattened(_ tags: [TemplateTag]) -> [TemplateTag] {
        tags.flatMap { [$0] + flattened($0.children) }
    }

    private mutating func addPartials(readsFiles: Bool) -> [TemplateFault] {
        var faults: [TemplateFault] = []
        var pending = [main]
        var seen: Set<String> = []
        while let template = pending.popLast() {
            for tag in Self.flattened(template.tags) where tag.kind == .partial || tag.kind == .parent {
                guard seen.insert(tag.text).inserted else { continue }
                do throws(TemplateFault) {
                    let partial = try partial(
                        tag, of: template, readsFile: readsFiles && seen.count <= Self.maximumPartials)
                    let (scanned, mistakes) = TemplateScanner.scan(partial)
                    partials[tag.text] = scanned
                    faults += mistakes
                    pending.append(scanned)
                } catch {
                    faults.append(error)
                }
            }
        }
        return faults
    }

    private func partial(
        _ tag: TemplateTag, of template: ScannedTemplate, readsFile: Bool
    ) throws(TemplateFault) -> TemplateSource {
        let place = template.source.location(of: tag.nameStart)
        guard readsFile else {
            throw TemplateFault(
                "no-template", "there is no partial \(Diagnostic.quoted(tag.text)); leave it out", at: place)
        }
        let path = try TemplateFolder.path(ofPartial: tag.text, beside: main.source.path, at: place)
        return try TemplateSource(path: path, bytes: try TemplateFolder.read(path, at: place))
    }

    /// Partials in front matter: they are escaped as the text below it is.
    private var frontMatterFaults: [TemplateFault] {
        guard let end = FrontMatter.end(of: main, escaping) else { return [] }
        return Self.flattened(main.tags).filter { $0.range.lowerBound < end && [.partial, .parent].contains($0.kind) }
            .map {
                TemplateFault(
                    "bad-partial",
                    "a partial cannot be used in front matter, whose texts are escaped for YAML; write its tags here",
                    at: main.source.location(of: $0.nameStart))
            }
    }
}
