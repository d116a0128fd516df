/// A tag of a template with everything up to its end: `{{name}}`, or `{{#name}}…{{/name}}`.
struct TemplateTag: Sendable, Hashable {
    /// What the tag does.
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
    /// The name as it stands there.
    var text: String
    /// The name's parts between dots, without its functions; empty for `.` and for a function of nothing.
    var names: [String] = []
    /// Whether the name begins with a dot, so that it is not looked for further out.
    var isLocal = false
    /// The functions around the name, the outermost first.
    var functions: [String] = []
    /// What begins and ends a tag where this one stands.
    var delimiters: TemplateDelimiters
    /// The bytes of the tag itself.
    var range: Range<Int>
    /// The first byte of the name.
    var nameStart: Int
    /// The tags inside.
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
    /// The tags that stand in no other.
    var tags: [TemplateTag] = []
    /// What stands between tags, in order.
    var texts: [Range<Int>] = []
    /// The remarks, `{{! … }}`.
    var comments: [Range<Int>] = []
    /// The tags that change the delimiters, with those that hold behind them.
    var changes: [Change] = []

    /// A change of the delimiters.
    struct Change: Sendable, Hashable {
        var range: Range<Int>
        var delimiters: TemplateDelimiters
    }

    /// The line that a tag has for itself, with its end; `nil` where something else stands on it.
    func line(of tag: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        var start = tag.lowerBound
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
            start -= 1
            guard isBlank(bytes[start]) else { return nil }
        }
        var end = tag.upperBound
        while end < bytes.count {
            end += 1
            guard isBlank(bytes[end - 1]) else { return nil }
            if bytes[end - 1] == UInt8(ascii: "\n") { break }
        }
        return start..<end
    }
}
