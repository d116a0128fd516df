/// The linked data of a news article (JSON-LD, schema.org): the values of its keys, wherever they are in it.
struct LinkedData {
    private(set) var headline: String?
    /// The day and time of publication.
    private(set) var published: String?
    private(set) var author: String?
    private(set) var text: String?

    /// Reads a script that is JSON, or nearly so; other kinds of things than articles are passed over.
    mutating func read(_ script: ArraySlice<UInt8>) {
        guard headline == nil,
            ["Article\"", "NewsPosting\"", "BlogPosting\""].contains(where: {
                script.firstRange(of: Array($0.utf8)) != nil
            })
        else { return }
        headline = Self.value("headline", in: script)
        published = Self.value("datePublished", in: script)
        text = Self.value("articleBody", in: script)
        if let range = script.firstRange(of: Array("\"author\"".utf8)) {
            let behind = script[range.upperBound...]
            author = Self.string(behindColon: behind) ?? Self.value("name", in: behind.prefix(400))
        }
    }

    /// The string that is the value of a key's first place.
    private static func value(_ key: String, in script: ArraySlice<UInt8>) -> String? {
        guard let range = script.firstRange(of: Array("\"\(key)\"".utf8)) else { return nil }
        return string(behindColon: script[range.upperBound...])
    }

    private static func string(behindColon script: ArraySlice<UInt8>) -> String? {
        var place = script.startIndex
        while place < script.endIndex, script[place].isSpace || script[place] == UInt8(ascii: ":") { place += 1 }
        guard place < script.endIndex, script[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        var text: [UInt8] = []
        while place < script.endIndex, script[place] != UInt8(ascii: "\"") {
            if script[place] == UInt8(ascii: "\\") {
                ScriptString.appendEscape(in: script, at: &place, to: &text)
            } else {
                text.append(script[place])
                place += 1
            }
        }
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
}
