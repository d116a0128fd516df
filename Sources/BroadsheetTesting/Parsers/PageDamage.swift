import BroadsheetCore

/// Damages pages the way that extraction, transfer and bad luck do; the same seed gives the same damage.
public struct PageDamage: Sendable {
    private var generator: SeededGenerator

    /// A source of damage; the same seed gives the same damage.
    public init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// A copy of a page with one to four things done to it: bytes dropped, flipped, doubled, moved, put in, cut off;
    /// line ends changed, added and removed; lines dropped, doubled, joined, shuffled, made huge, separated by blank
    /// ones or form feeds.
    public mutating func damaged(_ page: [UInt8]) -> [UInt8] {
        var copy = page
        for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&copy) }
        return copy
    }

    /// Pages that come from no newspaper, each with a name: nothing, one long line, endless brackets, noise.
    public mutating func oddities() -> [(name: String, bytes: [UInt8])] {
        let noise = (0..<8_192).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let words = ["（", "）", "记者", "本报讯", "摄", "下转", "版", "“", "”", "。", " ", "\n", "１", "□", "【", "】", "—"]
        let salad = (0..<8_192).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
        return [
            ("nothing", []),
            ("a byte order mark alone", [0xEF, 0xBB, 0xBF]),
            ("one line feed", [0x0A]),
            ("one carriage return", [0x0D]),
            ("half a character", [0xE6, 0x9C]),
            ("blank lines", Array(repeating: 0x0A, count: 20_000)),
            ("blank lines of CRLF and ideographic spaces", Array(String(repeating: "\u{3000}\r\n", count: 8_000).utf8)),
            ("one long line", Array(String(repeating: "长", count: 40_000).utf8)),
            ("one long line of sentences", Array(String(repeating: "他说：“好。”", count: 8_000).utf8)),
            ("a thousand short lines", Array(String(repeating: "短句\n\n", count: 1_000).utf8)),
            ("opening brackets", Array(String(repeating: "（记者", count: 10_000).utf8)),
            ("closing brackets", Array(String(repeating: "摄）", count: 10_000).utf8)),
            ("names without end", Array(("本报讯（记者 " + String(repeating: "王小明 ", count: 8_000)).utf8)),
            ("jump lines", Array(String(repeating: "（下转2版）\n", count: 4_000).utf8)),
            ("nulls", Array(repeating: 0, count: 4_096)),
            ("continuation bytes", Array(repeating: 0x80, count: 4_096)),
            ("bytes that UTF-8 never has", Array(repeating: 0xFF, count: 4_096)),
            ("noise", noise),
            ("a salad of words", Array(salad.utf8)),
        ]
            + HostileText.all.map {
                ("a page of \($0.name)", Array("标题一二三四五六\n\n本报讯（记者 \($0.text)）\($0.text)。\n\($0.text)".utf8))
            }
    }

    private mutating func damage(_ page: inout [UInt8]) {
        let span = someSpan(of: page)
        switch Int.random(in: 0..<18, using: &generator) {
        case 0: page.removeSubrange(span)
        case 1: for index in span { page[index] = UInt8.random(in: 0...255, using: &generator) }
        case 2: page.insert(contentsOf: page[span], at: span.lowerBound)
        case 3: page.append(contentsOf: page[span])
        case 4: page.removeSubrange(span.upperBound...)
        case 5: page.removeSubrange(..<span.lowerBound)
        case 6: page = page.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        case 7: page = page.map { $0 == 0x0A ? 0x0D : $0 }
        case 8: page.insert(contentsOf: [0x0A, 0x0A], at: span.lowerBound)
        case 9: page.removeAll { $0 == 0x0A }
        case 10: changeLines(of: &page) { lines, index, _ in lines.remove(at: index) }
        case 11: changeLines(of: &page) { lines, index, _ in lines.insert(lines[index], at: index) }
        case 12: changeLines(of: &page) { lines, _, generator in lines.shuffle(using: &generator) }
        case 13:
            changeLines(of: &page) { lines, index, _ in
                guard index + 1 < lines.count else { return }
                lines[index] += lines.remove(at: index + 1)
            }
        case 14:
            changeLines(of: &page) { lines, index, _ in
                lines[index] = Array(repeatElement(lines[index], count: 20).joined())
            }
        case 15: page.insert(contentsOf: repeatElement(0x0A, count: 1_000), at: span.lowerBound)
        case 16: page.insert(0x0C, at: span.lowerBound)
        default:
            let text = HostileText.all.randomElement(using: &generator)?.text ?? ""
            page.insert(contentsOf: text.utf8.prefix(64), at: span.lowerBound)
        }
    }

    /// Changes the lines of a page, at one of them.
    private mutating func changeLines(
        of page: inout [UInt8], _ change: (inout [[UInt8]], Int, inout SeededGenerator) -> Void
    ) {
        var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let index = Int.random(in: lines.indices, using: &generator)
        change(&lines, index, &generator)
        page = Array(lines.joined(separator: [0x0A]))
    }

    /// A stretch of a page, short as a rule.
    private mutating func someSpan(of page: [UInt8]) -> Range<Int> {
        guard !page.isEmpty else { return 0..<0 }
        let start = Int.random(in: 0..<page.count, using: &generator)
        let length = Bool.random(using: &generator) ? 1 : Int.random(in: 1...200, using: &generator)
        return start..<min(page.count, start + length)
    }
}
