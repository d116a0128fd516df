import BroadsheetCore

/// The blocks of an article as HTML that needs no style sheet.
enum NinjsHTML {
    /// Blocks as elements: `<p>`, `<h3>`, `<ul><li>`, `<p><em>`.
    static func text(of blocks: [Block]) -> String {
        var bytes: [UInt8] = []
        var isInList = false
        for block in blocks {
            if isInList != (block.kind == .listItem) {
                bytes += (isInList ? "</ul>" : "<ul>").utf8
                isInList.toggle()
            }
            let (start, end) = tags(of: block.kind)
            bytes += start.utf8
            for byte in block.text.utf8 { append(byte, to: &bytes) }
            bytes += end.utf8
        }
        if isInList { bytes += "</ul>".utf8 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func tags(of kind: Block.Kind) -> (start: String, end: String) {
        switch kind {
        case .paragraph: ("<p>", "</p>")
        case .subheading: ("<h3>", "</h3>")
        case .listItem: ("<li>", "</li>")
        case .editorsNote: ("<p><em>", "</em></p>")
        }
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        default: bytes.append(byte)
        }
    }
}
