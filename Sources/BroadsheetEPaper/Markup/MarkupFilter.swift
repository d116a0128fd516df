/// Makes of a page's bytes what the tree is built of: blocks, links and words.
///
/// Styles, scripts, comments and the elements that only set type are left out, and nothing nests deeper or comes more
/// often than a page can need, so that building the tree takes time and memory in proportion to the page, whatever its
/// bytes. Every block has its ``BlockMarks`` as an attribute `v`; comments say where links and the text begin and end.
struct MarkupFilter {
    /// The page in the form for the tree.
    private(set) var output: [UInt8] = []
    /// Facts about the page beside its words.
    private(set) var facts = PageFacts()
    /// Whether there were more elements than are kept.
    private(set) var isCut = false
    /// Whether there was more text than is kept.
    private(set) var isTextCut = false

    /// Blocks do not nest deeper in the tree than this.
    static let deepest = 200
    /// More elements are not kept.
    static let mostElements = 200_000
    /// More text is not kept, in bytes: a long book has a tenth of it, and every byte is held several times.
    static let mostText = 8 * 1_048_576

    private let bytes: [UInt8]
    private let isScript: Bool
    private var place = 0
    private var open: [Open] = []
    private var elements = 0
    private var texts = 0
    /// Elements whose end tags do not come any more.
    private var lostEnds: Set<String> = []

    private struct Open {
        var source: String
        var name: String
        var isKept: Bool
    }

    /// Filters a page in UTF-8.
    ///
    /// - Parameter isScript: Whether the bytes are what a script writes.
    init(_ bytes: [UInt8], isScript: Bool = false) {
        self.bytes = bytes
        self.isScript = isScript
        output.reserveCapacity(min(bytes.count / 2, Self.mostText))
        while place < bytes.count { step() }
        while let last = open.popLast() { close(last) }
    }

    private mutating func step() {
        let byte = bytes[place]
        guard byte == UInt8(ascii: "<") else {
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            appendText(bytes[place..<end])
            place = end
            return
        }
        if let tag = HTMLTag(bytes, at: place) {
            place = tag.end
            if tag.isEnd { end(tag) } else { begin(tag) }
        } else if starts(with: "<!--") {
            readComment()
        } else if place + 1 < bytes.count,
            [UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/")].contains(bytes[place + 1])
        {
            place = (bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
        } else {
            appendText(Array("&lt;".utf8)[...])
            place += 1
        }
    }

    private func starts(with word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        return place + count <= bytes.count
            && bytes[place..<place + count].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    }

    /// Appends text without the control characters that no page means.
    private mutating func appendText(_ text: ArraySlice<UInt8>) {
        guard texts < Self.mostText else {
            isTextCut = isTextCut || text.contains { !$0.isSpace }
            return
        }
        texts += text.count
        for byte in text where byte >= 0x20 || byte.isSpace { output.append(byte) }
    }

    // MARK: Comments

    private mutating func readComment() {
        let start = place + 4
        var end = start
        // '<!-->' is a whole comment.
        if end < bytes.count, bytes[end] == UInt8(ascii: ">") {
            place = end + 1
            return
        }
        var next = bytes.count
        while let dash = bytes[end...].firstIndex(of: UInt8(ascii: "-")) {
            end = dash
            if dash + 2 < bytes.count, bytes[dash + 1] == UInt8(ascii: "-"),
                bytes[dash + 2] == UInt8(ascii: ">")
                    || bytes[dash + 2] == UInt8(ascii: "!") && dash + 3 < bytes.count
                        && bytes[dash + 3] == UInt8(ascii: ">")
            {
                next = dash + (bytes[dash + 2] == UInt8(ascii: ">") ? 3 : 4)
                break
            }
            end += 1
        }
        if next == bytes.count { end = max(start, min(end, bytes.count)) }
        let text = bytes[start..<end]
        place = next
        if text.count < 60, let mark = ContentMark(text) {
            append(mark: mark)
        } else {
            if !isScript { facts.readProperties(of: text) }
        }
    }

    private mutating func append(mark: ContentMark) {
        append(raw: mark == .begin ? "<!--1-->" : "<!--0-->")
    }

    // MARK: Tags

    private mutating func begin(_ tag: HTMLTag) {
        guard elements < Self.mostElements || tag.name == "script" || tag.name == "style" else {
            isCut = true
            return
        }
        if !isScript { facts.take(tag) }
        switch ElementKind(tag.name) {
        case .inline: return
        case .link: append(raw: "<!--a\(Self.address(tag))-->")
        case .time: append(raw: "<!--t-->")
        case .content: append(raw: "<!--1-->")
        case .void(let name): append(raw: "<\(name)>")
        case .open(let name):
            append(raw: "<\(name) v=\(BlockMarks(of: tag).rawValue)>")
        case .block(let name):
            let isKept = open.count < Self.deepest
            if isKept { append(raw: "<\(name) v=\(BlockMarks(of: tag).rawValue)>") }
            open.append(Open(source: tag.name, name: name, isKept: isKept))
        case .skipped: _ = content(of: tag.name)
        case .title: takeTitle(content(of: tag.name))
        case .script: readScript(tag)
        }
    }

    private mutating func takeTitle(_ title: ArraySlice<UInt8>) {
        if !isScript { facts.takeTitle(title) }
    }

    private mutating func end(_ tag: HTMLTag) {
        switch ElementKind(tag.name) {
        case .link: append(raw: "<!--/a-->")
        case .time: append(raw: "<!--t-->")
        case .content: append(raw: "<!--0-->")
        case .open(let name): append(raw: "</\(name)>")
        case .block: close(tag.name)
        case .void(let name) where name == "br": append(raw: "<br>")
        default: return
        }
    }

    /// Ends the innermost block of a name, with those in it that were not ended; none beyond a table.
    private mutating func close(_ name: String) {
        var depth = open.count
        let least = max(0, open.count - Self.deepest * 2)
        while depth > least {
            depth -= 1
            if open[depth].source == name {
                while open.count > depth, let last = open.popLast() { close(last) }
                return
            }
            if open[depth].source == "table" { return }
        }
    }

    private mutating func close(_ block: Open) {
        if block.isKept { append(raw: "</\(block.name)>") }
    }

    private mutating func append(raw: String) {
        guard elements < Self.mostElements else {
            isCut = true
            return
        }
        elements += 1
        output += raw.utf8
    }

    /// Where a link leads, without what would end a comment.
    private static func address(_ tag: HTMLTag) -> String {
        String((tag["href"] ?? "").prefix(200).filter { $0 != "-" && $0 != ">" && $0 != "<" })
    }

    /// The bytes up to the end tag of an element whose content is not markup; they are passed over.
    private mutating func content(of name: String) -> ArraySlice<UInt8> {
        guard !lostEnds.contains(name) else { return [] }
        let start = place
        var next = place
        while let angle = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
            next = angle + 1
            guard next < bytes.count, bytes[next] == UInt8(ascii: "/"),
                bytes[(next + 1)...].prefix(name.utf8.count).lazy.map(\.lowercased).elementsEqual(name.utf8)
            else { continue }
            place = (bytes[angle...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
            return bytes[start..<angle]
        }
        // What nobody ends is not one: else a lost end tag would take the rest of the page.
        lostEnds.insert(name)
        guard name == "script" || name == "style" else { return [] }
        place = bytes.count
        return bytes[start...]
    }

    private mutating func readScript(_ tag: HTMLTag) {
        let script = content(of: tag.name)
        if tag["type"]?.lowercased().has("ld+json") == true {
            facts.readLinkedData(script)
        } else if !isScript {
            for text in WrittenText.texts(of: script) where texts < Self.mostText {
                let written = MarkupFilter(text, isScript: true)
                elements += written.elements
                texts += written.texts
                output += written.output
            }
        }
    }
}

/// Where the text of an article begins or ends, as a comment says it.
enum ContentMark {
    case begin, end

    /// The mark that a comment is.
    init?(_ comment: ArraySlice<UInt8>) {
        let text = String(decoding: comment, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
        switch text {
        case "enpcontent", "<enpcontent>", "<npm:article-content>", "<founder-content>": self = .begin
        case "/enpcontent", "</enpcontent>", "</npm:article-content>", "</founder-content>": self = .end
        default: return nil
        }
    }
}
