/// The lines around the folio of a page that belong to the page's head with it: the paper's name, its publisher, the
/// number of the issue.
///
/// Most of them would pass for headlines by themselves; the folio beside them says what they are.
struct MastheadRun {
    let text: PageText
    let lines: [PageLine]
    let fields: FieldReader
    /// The words of the lines that belong to the head of the file's first page, which others repeat.
    private(set) var repeated: Set<String> = []

    /// The most lines that are above a folio.
    private static let longest = 16
    /// The most plain lines one after the other, between others of the head.
    private static let mostPlain = 2

    init(text: PageText, lines: [PageLine], fields: FieldReader) {
        self.text = text
        self.lines = lines
        self.fields = fields
    }

    /// The head of a page.
    struct Head: Sendable {
        var top: Int
        /// Its lines but for the folio.
        var lines: [Int]
    }

    /// Whether no text is between a folio and the beginning of the file or a form feed.
    func isAboveText(_ folio: Int) -> Bool {
        reach(above: folio, stoppingAt: [Int: Int]()).isAtStart
    }

    /// Whether nothing but lines of a head are between a folio and the beginning of the file or a form feed.
    func beginsPage(_ folio: Int) -> Bool {
        let (above, isAtStart) = reach(above: folio, stoppingAt: [Int: Int]())
        // A slogan may be above the paper's name.
        let isSlogan = above.count > 1 && above[above.count - 1].kind == .plain && above[above.count - 2].kind == .name
        return isAtStart && above.dropLast(isSlogan ? 1 : 0).allSatisfy { $0.kind != .plain }
    }

    /// The head that has a folio, whose page may have its name in a line below it.
    func head(around folio: Int, withNameIn name: Int?, among headers: [Int: some Any]) -> Head {
        let below = below(name ?? folio, among: headers)
        var head = above(folio, among: headers, isHeading: isHeading(after: (below.last ?? name ?? folio) + 1))
        head.lines += below
        return head
    }

    /// Whether the paper's name is in the head that has a folio.
    func hasName(around folio: Int, withNameIn name: Int?) -> Bool {
        head(around: folio, withNameIn: name, among: [Int: Int]()).lines.contains { kind($0) == .name }
    }

    /// The lines directly above a folio at the foot of a page that do not mention their own.
    func foot(above folio: Int, among headers: [Int: some Any]) -> [Int] {
        let above = reach(above: folio, stoppingAt: headers).lines.prefix { $0.kind.isSure || $0.kind == .day }
        // 青溪市城市管理局⏎2026年11月24日 signs a notice.
        return above.reversed().drop { $0.kind == .day }.map(\.line)
    }

    /// The lines directly below such a folio.
    func foot(below folio: Int, among headers: [Int: some Any]) -> [Int] {
        let below = lines.indices.dropFirst(folio + 1).lazy.filter { !lines[$0].isBlank }
        return Array(
            below.prefix { headers[$0] == nil && !lines[$0].startsPage && kind($0).isSure }.prefix(Self.longest))
    }

    /// Keeps the words of a head, so that other pages' heads are known by them.
    mutating func remember(_ head: Head) {
        for line in head.lines { repeated.insert(text.string(of: lines[line].range)) }
    }

    /// Keeps what may be the paper's name and is below several folios.
    mutating func rememberNames(below folios: [Int]) {
        var seen: Set<String> = []
        for folio in folios {
            let below = lines.indices.dropFirst(folio + 1).first { !lines[$0].isBlank }
            guard let below, kind(below) == .likelyName else { continue }
            let name = text.string(of: lines[below].range)
            if !seen.insert(name).inserted { repeated.insert(name) }
        }
    }

    private func isRepeated(_ line: Int) -> Bool {
        !repeated.isEmpty && repeated.contains(text.string(of: lines[line].range))
    }

    private func kind(_ line: Int) -> MastheadLine {
        MastheadLine(text, in: lines[line].range, fields: fields)
    }

    /// The lines above a folio that may belong to its head, nearest first, and whether the page begins with them.
    private func reach(
        above folio: Int, stoppingAt headers: [Int: some Any]
    ) -> (lines: [(line: Int, kind: MastheadLine)], isAtStart: Bool) {
        var found: [(line: Int, kind: MastheadLine)] = []
        var line = folio
        while !lines[line].startsPage {
            line -= 1
            guard line >= 0 else { return (found, true) }
            guard !lines[line].isBlank else { continue }
            let kind = kind(line)
            guard kind != .text, headers[line] == nil, found.count < Self.longest else { return (found, false) }
            found.append((line, kind))
        }
        return (found, true)
    }

    private func above(_ folio: Int, among headers: [Int: some Any], isHeading: Bool) -> Head {
        let (above, isAtStart) = reach(above: folio, stoppingAt: headers)
        var head = Head(top: folio, lines: [])
        var plain: [Int] = []
        var hasName = false
        for (place, (line, kind)) in above.enumerated() {
            let isLast = place + 1 == above.count
            let isOurs =
                switch kind {
                case .name, .fact: true
                case .likelyName, .hint: isAtStart
                // 青溪市城市管理局⏎2026年11月24日 signs a notice.
                case .day: isAtStart || isLast || above[place + 1].kind.isSure
                // Text without a headline below the folio has its headline above it.
                case .plain: isAtStart && hasName && isLast && isHeading
                case .text: false
                }
            if isOurs || isRepeated(line) {
                head.top = line
                head.lines += (isHeading ? plain : []) + [line]
                plain = []
                hasName = hasName || kind == .name || kind == .likelyName
            } else {
                plain.append(line)
                if plain.count > Self.mostPlain { break }
            }
        }
        head.lines.reverse()
        return head
    }

    private func below(_ folio: Int, among headers: [Int: some Any]) -> [Int] {
        var found: [Int] = []
        for line in lines.indices.dropFirst(folio + 1) where !lines[line].isBlank {
            guard found.count < Self.longest, !lines[line].startsPage, headers[line] == nil else { break }
            let isOurs =
                switch kind(line) {
                case .fact, .day: true
                case .name, .hint: isHeading(after: line + 1)
                case .likelyName, .plain, .text: false
                }
            guard isOurs || isRepeated(line) else { break }
            found.append(line)
        }
        return found
    }

    /// Whether the next line that is none of a masthead may be a headline: text needs one above it.
    private func isHeading(after line: Int) -> Bool {
        for next in lines.dropFirst(line).lazy.filter({ !$0.isBlank }).prefix(Self.longest) {
            switch MastheadLine(text, in: next.range, fields: fields) {
            case .plain: return true
            case .text: return false
            default: continue
            }
        }
        return false
    }
}
