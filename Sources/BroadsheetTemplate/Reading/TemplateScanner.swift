import BroadsheetCore

/// Finds the tags of a template, and every mistake in their form.
struct TemplateScanner {
    /// How deep tags may be in each other.
    static let maximumDepth = 32
    /// After how many mistakes the rest is not read.
    private static let maximumFaults = 50

    private(set) var template: ScannedTemplate
    private(set) var faults: [TemplateFault] = []

    private var position = 0
    private var delimiters = TemplateDelimiters()
    /// The tags that have not ended.
    private var open: [TemplateTag] = []

    private var bytes: [UInt8] { template.source.bytes }

    /// The tags of a source, and the mistakes in it.
    static func scan(_ source: TemplateSource) -> (template: ScannedTemplate, faults: [TemplateFault]) {
        var scanner = TemplateScanner(template: ScannedTemplate(source: source))
        scanner.scanAll()
        return (scanner.template, scanner.faults)
    }

    private init(template: ScannedTemplate) {
        self.template = template
    }

    private mutating func scanAll() {
        while position < bytes.count, faults.count < Self.maximumFaults {
            let start = find(delimiters.opening, from: position) ?? bytes.count
            if start > position { template.texts.append(position..<start) }
            guard start < bytes.count else { break }
            position = start
            guard scanTag() else { break }
        }
        for tag in open where faults.isEmpty {
            report("unclosed-section", "'\(tag.text)' has no end; write \(end(of: tag))", at: tag.range.lowerBound)
        }
        while let tag = open.popLast() { append(tag) }
    }

    /// Reads the tag at the position.
    ///
    /// - Returns: Whether it has an end, so that there is more to read.
    private mutating func scanTag() -> Bool {
        let start = position
        let content = start + delimiters.opening.count
        let sign = content < bytes.count ? bytes[content] : 0
        let isTriple = sign == UInt8(ascii: "{")
        let isChange = sign == UInt8(ascii: "=")
        var closing = delimiters.closing
        if isTriple { closing.insert(UInt8(ascii: "}"), at: 0) }
        if isChange { closing.insert(UInt8(ascii: "="), at: 0) }
        let from = content + (isTriple || isChange ? 1 : 0)
        guard from <= bytes.count, let end = find(closing, from: from) else {
            report("unclosed-tag", "this tag has no end; write \(Self.quoted(closing)) after its name", at: start)
            return false
        }
        position = end + closing.count
        let range = start..<position
        switch sign {
        case UInt8(ascii: "!"): template.comments.append(range)
        case UInt8(ascii: "="): change(from..<end, range)
        case UInt8(ascii: "%"):
            report("bad-tag", "pragmas are not known here; the option 'escape' says how texts are escaped", at: start)
        case UInt8(ascii: "/"): close(content + 1..<end, range)
        case UInt8(ascii: "#"): add(.section, content + 1..<end, range)
        case UInt8(ascii: "^"): add(.invertedSection, content + 1..<end, range)
        case UInt8(ascii: ">"): add(.partial, content + 1..<end, range)
        case UInt8(ascii: "<"): add(.parent, content + 1..<end, range)
        case UInt8(ascii: "$"): add(.block, content + 1..<end, range)
        case UInt8(ascii: "{"), UInt8(ascii: "&"): add(.variable(isEscaped: false), content + 1..<end, range)
        default: add(.variable(isEscaped: true), content..<end, range)
        }
        return true
    }

    private mutating func add(_ kind: TemplateTag.Kind, _ content: Range<Int>, _ range: Range<Int>) {
        let name = trimmed(content)
        var tag = TemplateTag(
            kind: kind, text: template.source.text(name), delimiters: delimiters, range: range,
            nameStart: name.lowerBound)
        switch kind {
        case .partial, .parent:
            if !TemplateFolder.isName(tag.text) {
                let problem: Diagnostic.Message =
                    tag.text.isEmpty ? "a name is missing here" : "\(Diagnostic.quoted(tag.text)) is not one"
                report(
                    "bad-partial",
                    "\(problem); a partial is named by its file without '.mustache': Latin letters, digits, '-', '_', in "
                        + "the template's folder or below it", at: name.lowerBound)
            }
        case .block:
            if name.isEmpty || !bytes[name].allSatisfy(Self.isOfName) {
                report(
                    "bad-tag", "\(Diagnostic.quoted(tag.text)) is not a name; write one such as 'title'",
                    at: name.lowerBound)
            }
        case .variable, .section, .invertedSection: read(name, into: &tag)
        }
        guard kind.isOpen else { return append(tag) }
        open.append(tag)
        guard open.count > Self.maximumDepth else { return }
        report(
            "too-deep", "tags are nested more than \(Self.maximumDepth) deep; use a partial",
            at: range.lowerBound)
        position = bytes.count
    }

    /// Reads a name with its functions: `last(body)`, `headline.text`, `.`
    private mutating func read(_ name: Range<Int>, into tag: inout TemplateTag) {
        var rest = bytes[name]
        while let bracket = rest.firstIndex(of: UInt8(ascii: "(")), rest.last == UInt8(ascii: ")") {
            tag.functions.append(template.source.text(rest.startIndex..<bracket))
            rest = rest[(bracket + 1)..<(rest.endIndex - 1)]
        }
        if rest.first == UInt8(ascii: ".") {
            tag.isLocal = true
            rest = rest.dropFirst()
            if rest.isEmpty { return }
        }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        tag.names = parts.map { String(decoding: $0, as: UTF8.self) }
        if rest.isEmpty, !tag.functions.isEmpty {
            tag.names = []
        } else if !parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isOfName) }) {
            let what: Diagnostic.Message =
                name.isEmpty ? "a name is missing here" : "\(Diagnostic.quoted(tag.text)) is not a name"
            report("bad-tag", "\(what); write one such as 'headline.text'", at: name.lowerBound)
        }
    }

    private mutating func close(_ content: Range<Int>, _ range: Range<Int>) {
        let name = trimmed(content)
        let text = template.source.text(name)
        guard var tag = open.last else {
            return report(
                "unopened-section", "\(Diagnostic.quoted(text)) ends here, but does not begin", at: range.lowerBound)
        }
        if tag.text != text {
            let line = template.source.location(of: tag.range.lowerBound).line ?? 1
            report(
                "unclosed-section",
                "\(Diagnostic.quoted(text)) ends here, but '\(tag.text)' of line \(line) is open; write \(end(of: tag)) "
                    + "before", at: range.lowerBound)
            guard open.contains(where: { $0.text == text }) else { return }
            while let inner = open.last, inner.text != text {
                append(open.removeLast())
                tag = open.last ?? inner
            }
        }
        open.removeLast()
        tag.endRange = range
        append(tag)
    }

    /// Reads `=<% %>=`, which changes what begins and ends a tag.
    private mutating func change(_ content: Range<Int>, _ range: Range<Int>) {
        let words = bytes[content].split { Self.isSpace($0) }
        guard words.count == 2, words.allSatisfy({ !$0.contains(UInt8(ascii: "=")) }) else {
            return report("bad-tag", "new delimiters are two words, such as '{{=<% %>=}}'", at: range.lowerBound)
        }
        guard open.isEmpty else {
            return report(
                "bad-tag", "delimiters cannot change inside a section; change them before it", at: range.lowerBound)
        }
        delimiters = TemplateDelimiters(opening: Array(words[0]), closing: Array(words[1]))
        template.changes.append(ScannedTemplate.Change(range: range, delimiters: delimiters))
    }

    private mutating func append(_ tag: TemplateTag) {
        if open.isEmpty {
            template.tags.append(tag)
        } else {
            open[open.count - 1].children.append(tag)
        }
    }

    private mutating func report(_ code: String, _ message: Diagnostic.Message, at offset: Int) {
        faults.append(TemplateFault(code, message, at: template.source.location(of: offset)))
    }

    // MARK: Bytes

    private func find(_ word: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + word.count <= bytes.count {
            if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) { return index }
            index += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Self.isSpace(bytes[first]) { range.removeFirst() }
        while let last = range.last, Self.isSpace(bytes[last]) { range.removeLast() }
        return range
    }

    private func end(of tag: TemplateTag) -> String {
        "'\(String(decoding: tag.delimiters.opening, as: UTF8.self))/\(tag.text)"
            + "\(String(decoding: tag.delimiters.closing, as: UTF8.self))'"
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        "'\(String(decoding: bytes, as: UTF8.self))'"
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
