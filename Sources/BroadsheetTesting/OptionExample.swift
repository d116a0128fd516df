import BroadsheetCore

/// The example of an option, read as the configuration would read it: a plain or quoted scalar, a list in brackets, a
/// mapping in braces. That much of YAML is enough for what fits on the line after a key.
struct OptionExample {
    /// Why a text is not a value.
    struct Fault: Error {
        let description: String
    }

    private var rest: Substring.UnicodeScalarView
    private var place: NodePlace

    /// The node of an example.
    static func node(_ text: String, _ place: inout NodePlace) throws(Fault) -> ConfigurationNode {
        var reader = OptionExample(rest: Substring(text).unicodeScalars, place: place)
        let node = try reader.value(endingBefore: "")
        guard reader.rest.isEmpty else { throw Fault(description: "'\(String(reader.rest))' follows its end") }
        place = reader.place
        return node
    }

    /// A value; a plain scalar in it ends before the characters given.
    private mutating func value(endingBefore ends: String) throws(Fault) -> ConfigurationNode {
        skipSpaces()
        switch rest.first {
        case "[": return try list()
        case "{": return try mapping()
        case "\"", "'": return place.node(.scalar(try quoted(), isPlain: false))
        default: return place.scalar(plain(endingBefore: ends))
        }
    }

    private mutating func list() throws(Fault) -> ConfigurationNode {
        var elements: [ConfigurationNode] = []
        try items(until: "]") { (reader) throws(Fault) in elements.append(try reader.value(endingBefore: ",]")) }
        return place.node(.sequence(elements))
    }

    private mutating func mapping() throws(Fault) -> ConfigurationNode {
        var entries: [ConfigurationNode.Entry] = []
        try items(until: "}") { (reader) throws(Fault) in
            let key = reader.plain(endingBefore: ":,}")
            guard reader.take(":") else { throw Fault(description: "a ':' is missing after '\(key)'") }
            let value = try reader.value(endingBefore: ",}")
            entries.append(reader.place.entry(key, value))
        }
        return place.node(.mapping(entries))
    }

    /// The items between brackets, separated by commas.
    private mutating func items(
        until bracket: Unicode.Scalar, _ read: (inout OptionExample) throws(Fault) -> Void
    ) throws(Fault) {
        rest.removeFirst()
        skipSpaces()
        if take(bracket) { return }
        repeat {
            skipSpaces()
            try read(&self)
            skipSpaces()
        } while take(",")
        guard take(bracket) else { throw Fault(description: "a '\(bracket)' is missing") }
    }

    /// The text between quotation marks; between double ones a backslash comes before a mark or another backslash.
    private mutating func quoted() throws(Fault) -> String {
        let mark = rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\\", mark == "\"", let next = rest.popFirst() {
                text.append(next)
            } else if scalar == mark {
                guard mark == "'", take("'") else { return String(text) }
                text.append(mark)
            } else {
                text.append(scalar)
            }
        }
        throw Fault(description: "the closing \(mark) is missing")
    }

    private mutating func plain(endingBefore ends: String) -> String {
        let text = rest.prefix { !ends.unicodeScalars.contains($0) }
        rest = rest[text.endIndex...]
        return String(String.UnicodeScalarView(text.reversed().drop { $0 == " " }.reversed()))
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == " " }
    }
}
