/// How the text of each tag of a template is escaped, by where the tag is: between quotation marks, in front matter.
struct EscapingModes {
    /// The mode where the template begins.
    let base: EscapingMode
    /// The tags of another mode, by their first byte.
    private(set) var exceptions: [Int: EscapingMode] = [:]

    /// The modes of a template.
    init(of template: ScannedTemplate, _ escaping: TemplateEscaping) {
        base = escaping.mode
        let frontMatter = FrontMatter.end(of: template, escaping) ?? 0
        guard frontMatter > 0 || base.betweenQuotes != nil else { return }
        let tags = CheckedTemplate.flattened(template.tags).filter { $0.kind == .variable(isEscaped: true) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        var texts = template.texts[...]
        var isQuoted = false
        // Where a text of YAML or JSON is left open, the next line has none of it.
        let endsAtLine = escaping != .csv
        for tag in tags {
            while let text = texts.first, text.lowerBound < tag.range.lowerBound {
                Self.follow(template.source.bytes[text], &isQuoted, endsAtLine: endsAtLine)
                texts.removeFirst()
            }
            let place = tag.range.lowerBound < frontMatter ? .quotedText : base
            let mode = isQuoted ? place.betweenQuotes ?? place : place
            if mode != base { exceptions[tag.range.lowerBound] = mode }
        }
    }

    /// Follows the quotation marks of a text.
    private static func follow(_ text: ArraySlice<UInt8>, _ isQuoted: inout Bool, endsAtLine: Bool) {
        var isEscaped = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "\"") where !isEscaped: isQuoted.toggle()
            case UInt8(ascii: "\n") where endsAtLine: isQuoted = false
            default: break
            }
            isEscaped = endsAtLine && isQuoted && byte == UInt8(ascii: "\\") && !isEscaped
        }
    }
}
