import BroadsheetCore

/// Looks up every name of a template, as it will be looked up when the template is rendered, and reports those that are
/// not there.
///
/// A partial is checked where it is included, with what can be seen there.
struct TemplateChecker {
    /// How many tags a template may come to with all its partials.
    static let maximumTags = 20_000

    private(set) var faults: [TemplateFault] = []
    /// The lists in which some tag asks for the place, such as `{{last()}}`.
    private(set) var listsWithPlaces: Set<String> = []

    private let partials: [String: ScannedTemplate]
    /// What can be seen, the innermost last.
    private var scopes: [Scope]
    /// The partials that are being included.
    private var including: [String] = []
    /// The blocks for which something else is being checked.
    private var replacing: [String] = []
    private var tagCount = 0

    /// Something in which names are looked for.
    private struct Scope {
        var shape: ValueShape
        /// The names that lead there.
        var path: String
        /// Whether it is one of a list.
        var isElement = false
    }

    /// Blocks that replace those of a parent, with the template in which they are.
    private typealias Blocks = [String: (tags: [TemplateTag], template: ScannedTemplate)]

    /// A checker that has looked up the names of a template.
    init(_ template: CheckedTemplate) {
        self.init(partials: template.partials, root: template.root)
        check(template.main.tags, of: template.main, [:])
    }

    private init(partials: [String: ScannedTemplate], root: ValueShape) {
        self.partials = partials
        scopes = [Scope(shape: root, path: "")]
    }

    private mutating func check(_ tags: [TemplateTag], of template: ScannedTemplate, _ blocks: Blocks) {
        for tag in tags {
            tagCount += 1
            guard tagCount <= Self.maximumTags else { return }
            if tagCount == Self.maximumTags {
                report("too-deep", "partials include each other too often; include them less", tag, template)
            }
            switch tag.kind {
            case .variable: checkVariable(tag, template)
            case .section: checkSection(tag, template, blocks)
            case .invertedSection:
                _ = value(of: tag, template)
                leavingList { $0.check(tag.children, of: template, blocks) }
            case .block: checkBlock(tag, template, blocks)
            case .partial: include(tag, template, blocks)
            case .parent:
                var own: Blocks = [:]
                for block in tag.children {
                    if block.kind == .block {
                        own[block.text] = (block.children, template)
                    } else {
                        report("bad-tag", "only blocks, such as '{{$title}}', are allowed in a parent", block, template)
                    }
                }
                include(tag, template, blocks.merging(own) { outer, _ in outer })
            }
        }
    }

    private mutating func checkVariable(_ tag: TemplateTag, _ template: ScannedTemplate) {
        guard let (shape, _) = value(of: tag, template), !shape.isText else { return }
        let name = Diagnostic.quoted(tag.text)
        switch shape {
        case .list(let element):
            let inside = element.isText ? "{{.}}" : "…"
            report("not-a-text", "\(name) is a list; write {{#\(tag.text)}}\(inside){{/\(tag.text)}}", tag, template)
        case .mapping(let keys):
            let names = keys.map(\.name).joined(separator: ", ")
            report("not-a-text", "\(name) has keys of its own; write one of them after a dot: \(names)", tag, template)
        default:
            report("not-a-text", "\(name) is true or false; write {{#\(tag.text)}}…{{/\(tag.text)}}", tag, template)
        }
    }

    private mutating func checkSection(_ tag: TemplateTag, _ template: ScannedTemplate, _ blocks: Blocks) {
        guard let (shape, path) = value(of: tag, template) else { return }
        let scope: Scope
        switch shape {
        case .flag: return check(tag.children, of: template, blocks)
        case .list(let element):
            // Each round of the outer one would be all rounds of the inner one.
            if scopes.contains(where: { $0.isElement && $0.path == path }) {
                return report(
                    "inside-itself", "the list \(Diagnostic.quoted(tag.text)) is inside itself", tag, template)
            }
            scope = Scope(shape: element, path: path, isElement: true)
        default: scope = Scope(shape: shape, path: path)
        }
        scopes.append(scope)
        check(tag.children, of: template, blocks)
        scopes.removeLast()
    }

    private mutating func checkBlock(_ tag: TemplateTag, _ template: ScannedTemplate, _ blocks: Blocks) {
        guard let replacement = blocks[tag.text] else {
            return leavingList { $0.check(tag.children, of: template, blocks) }
        }
        guard !replacing.contains(tag.text) else {
            return report(
                "inside-itself", "what stands for the block \(Diagnostic.quoted(tag.text)) holds the block itself", tag,
                template)
        }
        replacing.append(tag.text)
        leavingList { $0.check(replacement.tags, of: replacement.template, blocks) }
        replacing.removeLast()
    }

    private mutating func include(_ tag: TemplateTag, _ template: ScannedTemplate, _ blocks: Blocks) {
        // A file that cannot be read has been reported.
        guard let partial = partials[tag.text] else { return }
        guard !including.contains(tag.text) else {
            let way = (including + [tag.text]).joined(separator: " → ")
            return report("inside-itself", "the partial includes itself: \(way)", tag, template)
        }
        including.append(tag.text)
        leavingList { $0.check(partial.tags, of: partial, blocks) }
        including.removeLast()
    }

    /// Does something where the place in a list is not known: no partial, no block, and no section of what is empty has
    /// it.
    private mutating func leavingList(_ body: (inout TemplateChecker) -> Void) {
        guard let last = scopes.last else { return }
        scopes.append(Scope(shape: last.shape, path: last.path))
        body(&self)
        scopes.removeLast()
    }

    // MARK: Names

    /// What a tag's name stands for, and the names that lead there; `nil` where it stands for nothing, which is reported.
    private mutating func value(of tag: TemplateTag, _ template: ScannedTemplate) -> (ValueShape, String)? {
        var functions = tag.functions[...]
        var (shape, path): (ValueShape, String)
        if tag.names.isEmpty, !tag.isLocal {
            guard let function = functions.popLast(), let result = TemplateFunction.ofPlace[function] else {
                let names = TemplateFunction.ofPlace.keys.sorted()
                report("unknown-name", unknown("function", tag.functions.last ?? "", names), tag, template)
                return nil
            }
            guard let scope = scopes.last, scope.isElement else {
                report(
                    "unknown-name",
                    "'\(function)()' has a meaning directly in a list's section only, such as {{#body}}…{{/body}}, and not in "
                        + "a partial", tag, template)
                return nil
            }
            listsWithPlaces.insert(scope.path)
            (shape, path) = (result, "")
        } else if let found = find(tag, template) {
            (shape, path) = found
        } else {
            return nil
        }
        while let function = functions.popLast() {
            guard let result = TemplateFunction.result(of: function, with: shape) else {
                report(
                    "unknown-name", unknown("function", function, TemplateFunction.names(with: shape)), tag, template)
                return nil
            }
            shape = result
        }
        return (shape, path)
    }

    private mutating func find(_ tag: TemplateTag, _ template: ScannedTemplate) -> (ValueShape, String)? {
        guard let innermost = scopes.last else { return nil }
        guard let first = tag.names.first else { return (innermost.shape, innermost.path) }
        let seen = tag.isLocal ? [innermost] : scopes.reversed()
        guard let scope = seen.first(where: { $0.shape[first] != nil }) else {
            report("unknown-name", unknown("name", first, seen.flatMap(\.shape.names)), tag, template)
            return nil
        }
        var shape = scope.shape
        var path = scope.path
        for name in tag.names {
            guard let inner = shape[name] else {
                report("unknown-name", unknown("name", name, shape.names), tag, template)
                return nil
            }
            shape = inner
            path += path.isEmpty ? name : ".\(name)"
        }
        return (shape, path)
    }

    private func unknown(_ kind: Diagnostic.Message, _ name: String, _ known: [String]) -> Diagnostic.Message {
        "unknown \(kind) \(Diagnostic.quoted(name))\(Spelling.suggestion(for: name, among: Set(known).sorted()))"
    }

    private mutating func report(
        _ code: String, _ message: Diagnostic.Message, _ tag: TemplateTag, _ template: ScannedTemplate
    ) {
        let fault = TemplateFault(code, message, at: template.source.location(of: tag.nameStart))
        // A partial is checked wherever it is included.
        if !faults.contains(where: { $0.diagnostic == fault.diagnostic }) { faults.append(fault) }
    }
}
