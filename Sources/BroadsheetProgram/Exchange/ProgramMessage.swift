import BroadsheetCore

/// A line of a program's standard error, read as far as it keeps to the form
/// `options.KEY: severity: message [code]` or `path:line:column: severity: message [code]`.
struct ProgramMessage: Hashable {
    /// What a line is about.
    enum Place: Hashable {
        /// An option by its path; the options as a whole where it is empty.
        case option([UInt8])
        /// A place in a file.
        case file(FileLocation)
    }

    var place: Place?
    /// `nil` for a line of no form.
    var severity: Diagnostic.Severity?
    var message: String
    var code: String?

    init(_ text: String) {
        message = text
        guard let (head, severity, tail) = Self.divide(text[...]) else { return }
        if !head.isEmpty {
            guard let place = Self.place(head) else { return }
            self.place = place
        }
        self.severity = severity
        (message, code) = Self.divideCode(tail)
    }

    /// The part before the first severity, the severity, and the part after it.
    private static func divide(_ text: Substring) -> (Substring, Diagnostic.Severity, Substring)? {
        var found: (head: Substring, Diagnostic.Severity, Substring)?
        for severity in Diagnostic.Severity.allCases {
            let word = "\(severity.rawValue):"
            if text.utf8.starts(with: word.utf8) {
                return ("", severity, text[text.utf8.index(text.startIndex, offsetBy: word.utf8.count)...])
            }
            guard let range = text.utf8.firstRange(of: Array(": \(word)".utf8)) else { continue }
            if range.lowerBound < found?.head.endIndex ?? text.endIndex {
                found = (text[..<range.lowerBound], severity, text[range.upperBound...])
            }
        }
        return found
    }

    private static func place(_ head: Substring) -> Place? {
        let options = "options".utf8
        if head.utf8.elementsEqual(options) { return .option([]) }
        if head.utf8.starts(with: Array(options) + [UInt8(ascii: ".")]) {
            return .option(Array(head.utf8.dropFirst(options.count + 1)))
        }
        var path = head
        var numbers: [Int] = []
        while numbers.count < 2, let colon = path.utf8.lastIndex(of: UInt8(ascii: ":")),
            let number = Int(path[path.utf8.index(after: colon)...]), number > 0
        {
            numbers.insert(number, at: 0)
            path = path[..<colon]
        }
        guard let line = numbers.first, !path.isEmpty else { return nil }
        return .file(FileLocation(path: String(path), line: line, column: numbers.dropFirst().first))
    }

    /// A message, and the code in brackets after it.
    private static func divideCode(_ tail: Substring) -> (String, String?) {
        let space = UInt8(ascii: " ")
        var utf8 = tail.utf8.drop { $0 == space }
        while utf8.last == space { utf8.removeLast() }
        let text = Substring(utf8)
        guard utf8.last == UInt8(ascii: "]"), let bracket = utf8.lastIndex(of: UInt8(ascii: "[")),
            bracket == utf8.startIndex || utf8[utf8.index(before: bracket)] == space
        else { return (String(text), nil) }
        let code = String(text[utf8.index(after: bracket)...].dropLast())
        guard Spelling.isKebabCase(code) else { return (String(text), nil) }
        var message = utf8[..<bracket]
        while message.last == space { message.removeLast() }
        return (String(Substring(message)), code)
    }
}
