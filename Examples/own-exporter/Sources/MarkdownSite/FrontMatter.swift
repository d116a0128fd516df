import BroadsheetCore

/// Writes the block of YAML that a document begins with.
struct FrontMatter {
    private var bytes = Array("---\n".utf8)

    /// Begins with the title, which is there even where it is empty: a block with nothing in it is not one.
    init(title: String) {
        begin("title")
        QuotedText.append(title, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds a text, in quotation marks, so that `no`, `1.10` and `- a: b` stay texts.
    mutating func add(_ key: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        begin(key)
        QuotedText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds a list of texts, each once.
    mutating func add(_ key: String, _ texts: [String]) {
        var seen: Set<String> = []
        let texts = texts.filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !texts.isEmpty else { return }
        begin(key)
        for (index, text) in texts.enumerated() {
            bytes += (index == 0 ? "[" : ", ").utf8
            QuotedText.append(text, to: &bytes)
        }
        bytes += "]\n".utf8
    }

    /// Adds a moment, as YAML writes one.
    mutating func add(_ key: String, _ moment: Timestamp?) {
        guard let moment else { return }
        begin(key)
        bytes += "\(moment)\n".utf8
    }

    /// Adds `true`; what is false is left out.
    mutating func add(_ key: String, _ flag: Bool) {
        guard flag else { return }
        begin(key)
        bytes += "true\n".utf8
    }

    func write(to output: inout ExportOutput) {
        output.append(contentsOf: bytes)
        output.append("---\n")
    }

    private mutating func begin(_ key: String) {
        bytes += "\(key): ".utf8
    }
}
