/// How a template is written: as its articles come, where that can be.
enum TemplatePlan: Sendable, Hashable {
    case eachArticle
    /// The part before the articles or editions, then each of them, then the part after.
    case parts(Parts)
    /// At once, when all articles are known.
    case whole

    /// The parts of a template, by their bytes.
    struct Parts: Sendable, Hashable {
        var head: Range<Int>
        var item: Range<Int>
        var tail: Range<Int>
        /// Whether the items are editions.
        var isOfEditions: Bool
    }

    /// The plan of a template.
    init(_ template: CheckedTemplate) {
        self =
            template.isOfOneArticle ? .eachArticle : Self.parts(of: template).map(TemplatePlan.parts) ?? .whole
    }

    /// The parts of a template in which one section, on lines of its own and in no other, holds all that is reported about
    /// articles; `nil` where it is not so, or where the section asks for the place of an item, such as the last one.
    private static func parts(of template: CheckedTemplate) -> Parts? {
        let lists = ["articles", "editions"]
        guard template.partials.isEmpty,
            let tag = template.main.tags.first(where: {
                $0.kind == .section && $0.names.first.map(lists.contains) ?? false
            }),
            tag.names.count == 1, tag.functions.isEmpty, !template.listsWithPlaces.contains(tag.names[0])
        else { return nil }
        let isOfEditions = tag.names[0] == "editions"
        let others = CheckedTemplate.flattened(template.main.tags.filter { $0 != tag })
        let inner = CheckedTemplate.flattened(tag.children)
        guard !others.contains(where: { $0.names.contains(where: lists.contains) }),
            !inner.contains(where: { $0.names.first == "editions" || !isOfEditions && $0.names.first == "articles" }),
            let end = tag.endRange,
            let open = template.main.line(of: tag.range), let close = template.main.line(of: end)
        else { return nil }
        return Parts(
            head: 0..<open.lowerBound, item: open.upperBound..<close.lowerBound,
            tail: close.upperBound..<template.main.source.bytes.count, isOfEditions: isOfEditions)
    }
}
