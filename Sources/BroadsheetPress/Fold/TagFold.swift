/// Folds tags of HTML that were left in a text; a tag that begins a line or paragraph ends the line.
///
/// A text that is a document of HTML is not folded: what it says is in its tags.
struct TagFold: FoldPass {
    /// The meaning of a tag for the text around it.
    private enum Meaning {
        /// Type, links, pictures: nothing.
        case inline
        /// A line or paragraph of its own.
        case block
        /// A cell of a table.
        case cell
        /// A tag that only whole documents have.
        case document
    }

    private struct Tag {
        var range: Range<Int>
        var name: String
        var meaning: Meaning
        var isClosing: Bool
        var hasAttributes: Bool
    }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        let inline = """
            a abbr b big cite code del em figure figcaption font i iframe img ins kbd label mark nobr o:p picture s small
            source span strike strong sub sup tt u video wbr
            """
        let block = """
            article blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody tfoot thead tr ul
            """
        for name in WordTable.split(inline) { meanings[name] = .inline }
        for name in WordTable.split(block) { meanings[name] = .block }
        for name in ["founder-author", "founder-content", "founder-title"] { meanings[name] = .block }
        for name in ["td", "th"] { meanings[name] = .cell }
        for name in ["html", "head", "body", "script", "style", "meta", "link", "title", "form", "input"] {
            meanings[name] = .document
        }
        return meanings
    }()

    /// A tag has no more bytes.
    private static let longestTag = 2_000

    /// Whether a text is a document of HTML or XML, not text with tags left in it.
    static func isDocument(_ text: PageText, from start: Int) -> Bool {
        let first = text.skippingSpace(from: start, before: text.bytes.count)
        return text.hasASCII("<!doctype", at: first) || text.hasASCII("<html", at: first)
            || text.hasASCII("<?xml", at: first)
    }

    func fold(_ editor: inout FoldEditor, from start: Int) {
        let text = editor.text
        let found = Self.tags(of: text, from: start)
        guard !found.contains(where: { $0.meaning == .document }) else { return }
        // <b> may be a sign of its own, unless it is closed or has attributes.
        let closed = Set(found.filter(\.isClosing).map(\.name))
        let tags = found.filter {
            $0.name.utf8.count > 1 || $0.name == "p" || $0.isClosing || $0.hasAttributes || closed.contains($0.name)
        }
        let goesOn = Self.goesOn(after: tags, in: text)
        var hasWords = false
        var position = start
        for (index, tag) in tags.enumerated() {
            let lineStart = Self.lastLineEnd(in: text, position..<tag.range.lowerBound)
            let words = text.trimmed((lineStart ?? position)..<tag.range.lowerBound)
            hasWords = !words.isEmpty || hasWords && lineStart == nil
            position = tag.range.upperBound
            switch tag.meaning {
            case .block where hasWords && goesOn[index]:
                editor.replace(tag.range, with: "\u{B}", as: .tag)
                hasWords = false
            case .cell where hasWords && goesOn[index]: editor.replace(tag.range, with: " ", as: .tag)
            default: editor.remove(tag.range, as: .tag)
            }
        }
    }

    private static func tags(of text: PageText, from start: Int) -> [Tag] {
        var tags: [Tag] = []
        var offset = start
        while offset < text.bytes.count {
            guard text.bytes[offset] == UInt8(ascii: "<"), let tag = tag(at: offset, in: text) else {
                offset += 1
                continue
            }
            tags.append(tag)
            offset = tag.range.upperBound
        }
        return tags
    }

    private static func tag(at start: Int, in text: PageText) -> Tag? {
        let isClosing = start + 1 < text.bytes.count && text.bytes[start + 1] == UInt8(ascii: "/")
        let first = start + (isClosing ? 2 : 1)
        var end = first
        if text.hasASCII("!--", at: first) { return comment(at: start, in: text) }
        while end < text.bytes.count, end - first < 16,
            Unicode.Scalar(text.bytes[end]).isASCIIWordScalar || [0x2D, 0x3A].contains(text.bytes[end])
        {
            end += 1
        }
        let letters = text.bytes[first..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let name = String(decoding: letters, as: UTF8.self)
        guard let meaning = meanings[name] else { return nil }
        let nameEnd = end
        guard nameEnd < text.bytes.count, [0x20, 0x2F, 0x3E].contains(text.bytes[nameEnd]) else { return nil }
        while end < text.bytes.count, end - start < longestTag {
            switch text.bytes[end] {
            case UInt8(ascii: ">"):
                let hasAttributes = text.bytes[nameEnd..<end].contains(UInt8(ascii: "="))
                return Tag(
                    range: start..<end + 1, name: name, meaning: meaning, isClosing: isClosing,
                    hasAttributes: hasAttributes)
            case UInt8(ascii: "<"), 0x0A...0x0D: return nil
            default: end += 1
            }
        }
        return nil
    }

    private static func comment(at start: Int, in text: PageText) -> Tag? {
        var end = start + 4
        while end < text.bytes.count, end - start < longestTag, !(0x0A...0x0D).contains(text.bytes[end]) {
            if text.hasASCII("-->", at: end) {
                return Tag(range: start..<end + 3, name: "--", meaning: .inline, isClosing: false, hasAttributes: false)
            }
            end += 1
        }
        return nil
    }

    /// For each tag, whether words follow it on its line.
    private static func goesOn(after tags: [Tag], in text: PageText) -> [Bool] {
        var goesOn = [Bool](repeating: false, count: tags.count)
        for index in tags.indices.reversed() {
            let start = tags[index].range.upperBound
            let end = index + 1 < tags.count ? tags[index + 1].range.lowerBound : text.bytes.count
            let lineEnd = text.bytes[start..<end].firstIndex { (0x0A...0x0D).contains($0) }
            let hasWords = !text.trimmed(start..<(lineEnd ?? end)).isEmpty
            goesOn[index] = hasWords || lineEnd == nil && index + 1 < tags.count && goesOn[index + 1]
        }
        return goesOn
    }

    /// The offset after the last line end of a range; `nil` where it has none.
    private static func lastLineEnd(in text: PageText, _ range: Range<Int>) -> Int? {
        text.bytes[range].lastIndex { (0x0A...0x0D).contains($0) }.map { $0 + 1 }
    }
}
