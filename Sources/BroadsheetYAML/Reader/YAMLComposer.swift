import BroadsheetCore

/// Makes a tree of a document's events.
struct YAMLComposer {
    private let text: YAMLText
    private let events: YAMLEvents
    private let limits: YAMLReader
    private var diagnostics: [Diagnostic] = []
    private var anchors: [String: Composed] = [:]
    /// The anchors of the nodes that are being read.
    private var open: Set<String> = []
    private var aliasedNodes = 0

    init(text: YAMLText, events: YAMLEvents, limits: YAMLReader) {
        self.text = text
        self.events = events
        self.limits = limits
    }

    /// A node, and of how many nodes it is made.
    private struct Composed {
        var node: ConfigurationNode
        var count = 1
    }

    /// The document, which must be the only one. A key is judged when its value has been read, so mistakes are not found in
    /// the order of the file.
    mutating func document() -> YAMLDocument {
        do throws(YAMLMistake) {
            let node = try onlyNode()
            return YAMLDocument(node: node, diagnostics: diagnostics.inLineOrder(of: text.path))
        } catch {
            // A fault that ends the reading is worth more than a doubt about the same place.
            let others = diagnostics.filter { $0.location != error.diagnostic.location }
            return YAMLDocument(diagnostics: (others + [error.diagnostic]).inLineOrder(of: text.path))
        }
    }

    private mutating func onlyNode() throws(YAMLMistake) -> ConfigurationNode {
        var root: ConfigurationNode?
        while true {
            let event = try next()
            switch event.kind {
            case .streamStart, .documentEnd: continue
            case .streamEnd:
                guard let root, !root.isEmpty else {
                    throw mistake("empty-file", "the file is empty; write keys with their values into it", at: 0)
                }
                return root
            case .documentStart:
                guard root == nil else {
                    throw mistake(
                        "several-documents", "a second document begins here; keep one document in a file",
                        at: event.offset)
                }
            default: root = try compose(event, depth: 1).node
            }
        }
    }

    // MARK: Nodes

    private mutating func compose(_ event: YAMLEvent, depth: Int) throws(YAMLMistake) -> Composed {
        guard depth <= limits.maximumDepth else {
            throw mistake(
                "too-deep", "lists and mappings are nested more than \(limits.maximumDepth) deep here",
                at: event.offset)
        }
        switch event.kind {
        case .alias(let name): return try resolve(name, at: event.offset)
        case .scalar(let scalar):
            let isText = check(scalar.properties.tag, ["str"], at: event.offset)
            if scalar.isPlain { checkFullWidth(scalar.text, at: event.offset) }
            let node = ConfigurationNode(
                .scalar(scalar.text, isPlain: scalar.isPlain && !isText), at: text.location(ofScalar: event.offset))
            return keep(Composed(node: node), as: scalar.properties.anchor)
        case .sequenceStart(let properties):
            _ = check(properties.tag, ["seq"], at: event.offset)
            if let anchor = properties.anchor { open.insert(anchor) }
            return keep(try sequence(at: event.offset, depth: depth), as: properties.anchor)
        case .mappingStart(let properties):
            _ = check(properties.tag, ["map"], at: event.offset)
            if let anchor = properties.anchor { open.insert(anchor) }
            return keep(try mapping(at: event.offset, depth: depth), as: properties.anchor)
        default:
            // The parser gives no other event where a node can be.
            throw mistake("syntax", "a value is missing here", at: event.offset)
        }
    }

    private mutating func sequence(at offset: Int, depth: Int) throws(YAMLMistake) -> Composed {
        var items: [ConfigurationNode] = []
        var count = 1
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { break }
            let item = try compose(event, depth: depth + 1)
            items.append(item.node)
            count += item.count
        }
        return Composed(node: ConfigurationNode(.sequence(items), at: text.location(ofScalar: offset)), count: count)
    }

    private mutating func mapping(at offset: Int, depth: Int) throws(YAMLMistake) -> Composed {
        var entries: [ConfigurationNode.Entry] = []
        var lines: [String: Int] = [:]
        var count = 1
        while true {
            let event = try next()
            if case .mappingEnd = event.kind { break }
            let key = try key(event, depth: depth + 1)
            let value = try compose(try next(), depth: depth + 1)
            guard let key else { continue }
            let place = text.location(ofScalar: event.offset)
            if value.node.isEmpty, let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")), isPlain(event) {
                let parts = (key[..<colon], key[key.utf8.index(after: colon)...].drop { $0 == "\u{3000}" })
                report(
                    "bad-key",
                    "a space is missing after the ':'; write \(Diagnostic.quoted("\(parts.0): \(parts.1)"))", at: place
                )
                continue
            }
            if let first = lines[key] {
                report(
                    "duplicate-key",
                    "the key \(Diagnostic.quoted(key)) is here twice, first in line \(first); remove one", at: place
                )
                continue
            }
            lines[key] = place.line
            entries.append(ConfigurationNode.Entry(key: key, keyLocation: place, value: value.node))
            count += value.count
        }
        return Composed(node: ConfigurationNode(.mapping(entries), at: text.location(ofScalar: offset)), count: count)
    }

    private func isPlain(_ event: YAMLEvent) -> Bool {
        if case .scalar(let scalar) = event.kind { scalar.isPlain } else { false }
    }

    /// A key's text; `nil`, after a report, for one that is not one.
    private mutating func key(_ event: YAMLEvent, depth: Int) throws(YAMLMistake) -> String? {
        let node = try compose(event, depth: depth).node
        let place = text.location(ofScalar: event.offset)
        guard case .scalar(let key, let isPlain) = node.content else {
            report("bad-key", "a key must be a text, and this one is \(node.kind)", at: place)
            return nil
        }
        if node.isEmpty {
            report("bad-key", "a key is missing before the ':'", at: place)
            return nil
        }
        if isPlain, key == "<<" {
            report("bad-key", "merge keys ('<<') are not supported; write the keys out", at: place)
            return nil
        }
        // Blanks that look like indentation and are letters to YAML.
        if isPlain, let first = key.unicodeScalars.first, first == "\u{3000}" || first == "\u{A0}" {
            let name: Diagnostic.Message = first == "\u{3000}" ? "full-width blank (U+3000)" : "no-break space (U+00A0)"
            report("bad-key", "a \(name) cannot indent a line in YAML; use spaces", at: place)
            return nil
        }
        // Typed with a Chinese keyboard; no key of a configuration holds one.
        if isPlain, let colon = key.unicodeScalars.firstIndex(of: YAMLText.fullWidthColon) {
            report(
                "bad-key",
                "a full-width '：' ends no key; write ': ', as in \(Diagnostic.quoted("\(key[..<colon]): …"))", at: place
            )
            return nil
        }
        return key
    }

    /// Brackets and comments typed with a Chinese keyboard, which are letters to YAML.
    private mutating func checkFullWidth(_ scalar: String, at offset: Int) {
        let scalars = scalar.unicodeScalars
        for (bracket, ascii) in [("｛", "{"), ("［", "[")] where scalar.hasPrefix(bracket) {
            report(
                "syntax",
                "a full-width '\(bracket)' begins no list or mapping; write '\(ascii)', or put a text that begins so in "
                    + "quotation marks", at: text.location(ofScalar: offset))
            return
        }
        guard let sign = scalars.firstIndex(of: "＃"), sign > scalars.startIndex,
            scalars[scalars.index(before: sign)] == " ", !scalar.contains("\n")
        else { return }
        report(
            "syntax", "a full-width '＃' begins no comment; write '#', or put a text that holds it in quotation marks",
            at: text.location(ofScalar: offset + scalars.distance(from: scalars.startIndex, to: sign)))
    }

    // MARK: Anchors and tags

    private mutating func keep(_ composed: Composed, as anchor: String?) -> Composed {
        guard let anchor else { return composed }
        open.remove(anchor)
        anchors[anchor] = composed
        return composed
    }

    private mutating func resolve(_ name: String, at offset: Int) throws(YAMLMistake) -> Composed {
        guard !open.contains(name), let composed = anchors[name] else {
            let shown = Diagnostic.quoted("*\(name)")
            let problem: Diagnostic.Message =
                open.contains(name)
                ? "\(shown) is inside the very value that it repeats; write the value out"
                : "\(shown) repeats a value marked so with '&', and there is none above; "
                    + "put a text that begins with '*' in quotation marks"
            report("unknown-alias", problem, at: text.location(ofScalar: offset))
            return Composed(node: ConfigurationNode(.scalar("", isPlain: true), at: text.location(ofScalar: offset)))
        }
        aliasedNodes += composed.count
        guard aliasedNodes <= limits.aliasBudget else {
            throw mistake(
                "too-many-aliases", "aliases add more than \(limits.aliasBudget) values here; write fewer", at: offset)
        }
        return composed
    }

    /// Whether a tag is one that says what the node is anyway. Any other is reported.
    private mutating func check(_ tag: String?, _ known: [String], at offset: Int) -> Bool {
        guard let tag else { return false }
        let prefix = "tag:yaml.org,2002:"
        if tag == "!" || known.contains(where: { tag == prefix + $0 }) { return true }
        let shown =
            tag.utf8.starts(with: prefix.utf8) ? "!!\(Substring(tag.utf8.dropFirst(prefix.utf8.count)))" : tag
        report(
            "unknown-tag",
            "the tag \(Diagnostic.quoted(shown)) is not known here; remove it, or put a text that begins with '!' in quotation marks",
            at: text.location(ofScalar: offset))
        return false
    }

    // MARK: Mistakes

    private func next() throws(YAMLMistake) -> YAMLEvent {
        do throws(YAMLSyntaxError) {
            return try events.next()
        } catch {
            throw YAMLMistake(diagnostic: error.diagnostic(in: text))
        }
    }

    private mutating func report(_ code: String, _ message: Diagnostic.Message, at place: FileLocation) {
        diagnostics.append(Diagnostic(.error, code: code, message, at: place))
    }

    private func mistake(_ code: String, _ message: Diagnostic.Message, at offset: Int) -> YAMLMistake {
        YAMLMistake(diagnostic: Diagnostic(.error, code: code, message, at: text.location(ofScalar: offset)))
    }
}
