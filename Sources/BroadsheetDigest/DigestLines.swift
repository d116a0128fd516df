/// Puts texts into lines no wider than a width, as UTF-8 bytes.
struct DigestLines {
    /// The bytes written so far: whole lines, each ended by a line feed.
    private(set) var bytes: [UInt8] = []
    /// How many control characters had to be replaced.
    private(set) var replacedCount = 0

    private let width: Int

    init(width: Int) {
        self.width = width
    }

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        replacedCount = 0
    }

    /// Adds several texts, as many on a line as it holds, with two spaces between. Only a text that is wider than a line
    /// is broken.
    mutating func add(_ texts: [String], indent: Int) {
        let room = width - indent
        var line = ""
        var lineColumns = 0
        for text in texts {
            let columns = TerminalText(text).columns
            if !line.isEmpty, lineColumns + 2 + columns > room {
                add(line, indent: indent)
                line = ""
                lineColumns = 0
            }
            if !line.isEmpty {
                line += "  "
                lineColumns += 2
            }
            line += text
            lineColumns += columns
        }
        add(line, indent: indent)
    }

    mutating func addBlank() {
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds a text in as many lines as it needs; none for a blank one.
    ///
    /// - Parameters:
    ///   - indent: The columns by which each line is in.
    ///   - underlined: Whether a rule as wide as the text follows.
    mutating func add(_ text: String, indent: Int = 0, underlined: Bool = false) {
        let text = TerminalText(text)
        replacedCount += text.replacedCount
        for line in text.lines(width: width - indent) {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
            bytes.append(contentsOf: text.bytes[line])
            addBlank()
        }
        if underlined {
            // Not ═: it is two columns wide in some East Asian terminals.
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "="), count: min(width, text.columns)))
            addBlank()
        }
    }
}
