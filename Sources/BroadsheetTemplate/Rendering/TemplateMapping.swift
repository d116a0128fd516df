#if Template
    import Mustache

    /// Keys with values, as swift-mustache looks them up.
    ///
    /// A key that has no value here, but could have one, is empty: it must not be taken from what stands around.
    final class TemplateMapping: MustacheParent {
        private let shape: ValueShape
        private let entries: [(key: String, value: Any)]

        init(_ entries: [(key: String, value: Any)], shape: ValueShape) {
            self.entries = entries
            self.shape = shape
        }

        func child(named name: String) -> Any? {
            for entry in entries where entry.key == name { return entry.value }
            return shape[name] == nil ? nil : TemplateText.empty
        }
    }

    /// A text or a number, as swift-mustache writes it.
    struct TemplateText: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
        /// What stands for everything that is not there.
        static let empty = TemplateText("")

        let renderText: String
        /// Whether it is one of a fixed list of words, and so has itself as a key.
        private let isChoice: Bool

        init(_ text: String, isChoice: Bool = false) {
            renderText = text
            self.isChoice = isChoice
        }

        /// An empty text counts as none in sections.
        var isNull: Bool { renderText.isEmpty }

        func child(named name: String) -> Any? {
            isChoice && name == renderText ? true : nil
        }

        func transform(_ name: String) -> Any? {
            switch name {
            case "uppercased": TemplateText(renderText.uppercased())
            case "lowercased": TemplateText(renderText.lowercased())
            case "empty": renderText.isEmpty
            default: nil
            }
        }
    }
#endif
