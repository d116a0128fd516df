/// A tag of a template with everything up to its end: `{{name}}`, or `{{#name}}…{{/name}}`.
struct TemplateTag: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// `{{name}}`, escaped; `{{{name}}}` and `{{& name}}` are not.
        case variable(isEscaped: Bool)
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case invertedSection
        /// `{{> file}}`
        case partial
        /// `{{< file}}`
        case parent
        /// `{{$ name}}`
        case block

        /// Whether it has an end of its own.
        var isOpen: Bool {
            switch self {
            case .section, .invertedSection, .parent, .block: true
            case .variable, .partial: false
            }
        }
    }

    var kind: Kind
    /// The name as it is there.
    var text: String
    /// The name's parts between dots, without its functions; empty for `.` and for a function of nothing.
    var names: [String] = []
    /// Whether the name begins with a dot, so that it is not looked for further out.
    var isLocal = false
    /// The functions around the name, the outermost first.
    var functions: [String] = []
    /// What begins and ends a tag where this one is.
    var delimiters: TemplateDelimiters
    /// The bytes of the tag itself.
    var range: Range<Int>
    /// The first byte of the name.
    var nameStart: Int
    var children: [TemplateTag] = []
    /// The bytes of the tag that ends it.
    var endRange: Range<Int>?
}

/// What begins and ends a tag.
struct TemplateDelimiters: Sendable, Hashable {
    var opening = Array("{{".utf8)
    var closing = Array("}}".utf8)
}

/// A template whose tags are known.
struct ScannedTemplate: Sendable, Hashable {
    var source: TemplateSource
    /// The tags that are in no other.
    var tags: [TemplateTag] = []
    /// The part between tags, in order.
    var texts: [Range<Int>] = []
    /// The remarks, `{{! … }}`.
    var comments: [Range<Int>] = []
    /// The tags that change the delimiters, with those that hold after them.
    var changes: [Change] = []

    /// A change of the delimiters.
    struct Change: Sendable, Hashable {
        var range: Range<Int>
        var delimiters: TemplateDelimiters
    }

    /// The line that a tag has for itself, with its end; `nil` where something else is on it. Where the tag goes over
    /// several lines, these are all of them.
    func line(of tag: Range<Int>) -> Range<Int>? {
        guard let start = lineStart(before: tag.lowerBound), let end = lineEnd(behind: tag.upperBound) else {
            return nil
        }
        return start..<end
    }

    /// Where the line begins on which something is; `nil` where there is more than blanks before it.
    func lineStart(before offset: Int) -> Int? {
        var start = offset
        while start > 0, source.bytes[start - 1] != UInt8(ascii: "\n") {
            start -= 1
            guard Self.isBlank(source.bytes[start]) else { return nil }
        }
        return start
    }

    /// Where the line ends, with its end, on which something is; `nil` where there is more than blanks after it.
    func lineEnd(behind offset: Int) -> Int? {
        var end = offset
        while end < source.bytes.count {
            end += 1
            guard Self.isBlank(source.bytes[end - 1]) else { return nil }
            if source.bytes[end - 1] == UInt8(ascii: "\n") { break }
        }
        return end
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
    }
}
