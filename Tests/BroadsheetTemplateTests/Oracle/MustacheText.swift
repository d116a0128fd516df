@testable import BroadsheetTemplate

/// The text of a template as swift-mustache is given it.
///
/// - Pragmas say how the tags after them are escaped.
/// - Lines that hold one tag alone leave nothing, not even their end. Where a section begins within a line and ends on
///   one of its own, or the other way round, swift-mustache mistakes the lines after it. In a template with such a
///   section these lines are removed here, and an empty remark after the tag keeps swift-mustache from taking away
///   another line end.
struct MustacheText {
    private let template: ScannedTemplate
    private let modes: EscapingModes
    private let name: (EscapingMode) -> String

    /// Bytes that stand for others.
    private struct Edit {
        var range: Range<Int>
        var bytes: [UInt8]
    }

    private(set) var text = ""

    init(
        of template: ScannedTemplate, _ modes: EscapingModes, named name: @escaping (EscapingMode) -> String
    ) {
        self.template = template
        self.modes = modes
        self.name = name
        let standard = TemplateDelimiters()
        var bytes = pragma(modes.base, standard) + Array("\n".utf8)
        var copied = 0
        for edit in edits().sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= copied else { continue }
            bytes += template.source.bytes[copied..<edit.range.lowerBound] + edit.bytes
            copied = edit.range.upperBound
        }
        bytes += template.source.bytes[copied...]
        let last = template.changes.last?.delimiters ?? standard
        if let first = last.opening.first, bytes.last == first {
            let tail = bytes.reversed().prefix { $0 == first }.count
            bytes.insert(contentsOf: Self.otherDelimiters(than: last), at: bytes.count - tail)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The tag after which no byte of the delimiters so far begins a tag.
    private static func otherDelimiters(than delimiters: TemplateDelimiters) -> [UInt8] {
        let others = delimiters.opening.first == UInt8(ascii: "<") ? "[% %]" : "<% %>"
        let equals = [UInt8(ascii: "=")]
        return delimiters.opening + equals + Array(others.utf8) + equals + delimiters.closing
    }

    private func edits() -> [Edit] {
        var edits: [Edit] = []
        let tags = CheckedTemplate.flattened(template.tags)
        let takesLines = tags.contains { tag in
            tag.endRange.map { (template.line(of: tag.range) == nil) != (template.line(of: $0) == nil) } ?? false
        }
        for tag in tags {
            if let mode = modes.exceptions[tag.range.lowerBound] {
                let bytes = template.source.bytes[tag.range] + pragma(modes.base, tag.delimiters)
                edits.append(Edit(range: tag.range, bytes: pragma(mode, tag.delimiters) + bytes))
            }
            guard takesLines, tag.kind != .variable(isEscaped: true), tag.kind != .variable(isEscaped: false) else {
                continue
            }
            edits += alone(
                tag.range, before: tag.delimiters, keepsIndent: tag.kind != .section && tag.kind != .invertedSection)
            if let end = tag.endRange { edits += alone(end, before: tag.delimiters, keepsIndent: false) }
        }
        guard takesLines else { return edits }
        for comment in template.comments {
            if let line = template.line(of: comment) { edits.append(Edit(range: line, bytes: [])) }
        }
        for change in template.changes { edits += alone(change.range, before: change.delimiters, keepsIndent: false) }
        return edits
    }

    /// A tag that has its line for itself, without the rest of the line. The indent of a partial holds for all its
    /// lines, so a line with one is left to swift-mustache.
    private func alone(_ tag: Range<Int>, before delimiters: TemplateDelimiters, keepsIndent: Bool) -> [Edit] {
        guard let line = template.line(of: tag), !keepsIndent || line.lowerBound == tag.lowerBound else { return [] }
        let remark = delimiters.opening + [UInt8(ascii: "!")] + delimiters.closing
        return [Edit(range: line, bytes: template.source.bytes[tag] + remark)]
    }

    private func pragma(_ mode: EscapingMode, _ delimiters: TemplateDelimiters) -> [UInt8] {
        delimiters.opening + Array("%CONTENT_TYPE:\(name(mode))".utf8) + delimiters.closing
    }
}
