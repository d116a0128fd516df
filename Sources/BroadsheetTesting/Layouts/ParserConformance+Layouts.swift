import BroadsheetCore

extension ParserConformance {
    /// The laws for a parser of layouts: those of any parser, for the text that it makes of the layouts of a file, of
    /// damaged copies of them, and of layouts that come from no newspaper; and that boxes are where the words are.
    ///
    /// - Parameters:
    ///   - parser: The parser's type.
    ///   - options: Its options.
    ///   - layouts: The pages of each sample, as a reader gives them.
    ///   - damagedCopies: How many damaged copies of each sample are tried.
    ///   - seed: Decides what the damage is.
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Parser: LayoutParser>(
        _ parser: Parser.Type, options: Parser.Options = Parser.Options(), layouts: [[PageLayout]],
        damagedCopies: Int = 40, seed: UInt64 = 1
    ) -> [ConformanceFault] {
        let parser = Parser(options: options)
        var found = FaultCollector()
        var damage = LayoutDamage(seed: seed)
        for (sample, pages) in layouts.enumerated() {
            found.add(trying(parser, on: pages), in: "layout \(sample)")
            for number in 0..<max(0, damagedCopies) {
                found.add(
                    trying(parser, on: damage.damaged(pages)),
                    in: "damaged copy \(number) of layout \(sample), seed \(seed)")
            }
        }
        for (name, pages) in LayoutDamage.oddities { found.add(trying(parser, on: pages), in: name) }
        return found.faults
    }

    private static func trying(_ parser: some LayoutParser, on layouts: [PageLayout]) -> FaultCollector {
        var found = FaultCollector()
        let source = PageSource(file: "layout", bytes: [])
        let pages = parser.parse(layouts, of: source)
        found.require(
            pages == parser.parse(layouts, of: source), "same-result", "a second reading gives something else")
        found.require(
            pages.allSatisfy { $0.page.text != nil || $0.page.ledger.fragments.isEmpty }, "text-of-layouts",
            "a page does not say the text that its ranges count")
        check(pages, of: source, { $0 }, &found)
        let places = layouts.flatMap(\.blocks).flatMap(\.lines).flatMap(\.words).map(\.box).union()
        for range in pages.flatMap(\.articles).flatMap(\.ranges) {
            for place in range.boxes {
                found.require(
                    places.map { $0.union(place.box) == $0 } ?? false, "boxes-hold-words",
                    "the box \(place.box) of bytes \(range.bytes) reaches beyond all words")
            }
        }
        return found
    }
}
