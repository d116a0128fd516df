import BroadsheetYAML

/// Reads what the exporter writes, as far as a site generator must understand it.
struct MarkdownReader {
    struct Refused: Error, CustomStringConvertible {
        let description: String
    }

    /// The keys of the front matter with their values; lists are joined.
    var frontMatter: [String: String] = [:]
    /// The lines after it that are not blank.
    var body: [String] = []

    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        // Swift's `Character` takes CR LF for one; a site generator sees lines.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw Refused(description: "no front matter")
        }
        let document = YAMLReader().read(Array(lines[1..<end].joined(separator: "\n").utf8), path: "front matter")
        guard document.diagnostics.isEmpty else { throw Refused(description: "\(document.diagnostics)") }
        if case .mapping(let entries)? = document.node?.content {
            for entry in entries {
                switch entry.value.content {
                case .scalar(let text, _): frontMatter[entry.key] = text
                case .sequence(let items):
                    frontMatter[entry.key] = items.map {
                        if case .scalar(let text, _) = $0.content { text } else { "?" }
                    }.joined(separator: "|")
                default: throw Refused(description: "'\(entry.key)' is a mapping")
                }
            }
        }
        body = lines[(end + 1)...].filter { !$0.isEmpty }
        for line in body { try check(line) }
    }

    /// Nothing but the marks that begin a block may be markup.
    private func check(_ line: String) throws {
        var scalars = Array(line.unicodeScalars)[...]
        for mark in ["### ", "## ", "- ", "> "] where line.hasPrefix(mark) { scalars = scalars.dropFirst(mark.count) }
        if let first = scalars.first, "+-=: \t".unicodeScalars.contains(first) {
            throw Refused(description: "the line begins with '\(first)': \(line)")
        }
        var isEscaped = false
        for scalar in scalars {
            if !isEscaped, "`*_{}[]<>&|~#".unicodeScalars.contains(scalar) {
                throw Refused(description: "'\(scalar)' is not escaped: \(line)")
            }
            if scalar.value < 0x20 { throw Refused(description: "a control character: \(line)") }
            isEscaped = scalar == "\\" && !isEscaped
        }
        if line.wholeMatch(of: #/[0-9]{1,9}[.)]( .*)?/#) != nil { throw Refused(description: "a list: \(line)") }
    }

    /// A line as a reader of Markdown shows it.
    static func shown(_ line: String) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
            } else {
                text.append(scalar)
                isEscaped = false
            }
        }
        return String(text)
    }
}
