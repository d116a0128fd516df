import Mustache

@testable import BroadsheetTemplate

extension TemplateMapping: MustacheParent {
    /// The value of a key; nothing where there can be none.
    public func child(named name: String) -> Any? { self[name]?.forMustache }
}

extension TemplateValue {
    /// The value as swift-mustache looks at it.
    var forMustache: Any {
        switch self {
        case .text(let text, let isChoice): TemplateText(renderText: text, isChoice: isChoice)
        case .flag(let flag): flag
        case .count(let count): count
        case .list(let values): values.map(\.forMustache)
        case .mapping(let mapping): mapping
        }
    }
}

/// A text or a number, as swift-mustache writes it.
private struct TemplateText: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
    let renderText: String
    let isChoice: Bool

    /// An empty text counts as none in sections.
    var isNull: Bool { renderText.isEmpty }

    func child(named name: String) -> Any? {
        TemplateValue.text(renderText, isChoice: isChoice)[name]?.forMustache
    }

    func transform(_ name: String) -> Any? {
        TemplateValue.text(renderText, isChoice: isChoice).applying(name)?.forMustache
    }
}
