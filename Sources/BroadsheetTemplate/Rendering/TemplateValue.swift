/// A value that a name of a template stands for.
enum TemplateValue: Sendable {
    /// A text, or a number of the document. One of a fixed list of words has itself as a key.
    case text(String, isChoice: Bool)
    case flag(Bool)
    /// A number that a function has given.
    case count(Int)
    case list([TemplateValue])
    case mapping(TemplateMapping)

    /// The substitute for everything that is not there.
    static let empty = TemplateValue.text("", isChoice: false)

    /// The part after a key; `nil` where there can be no such key.
    subscript(key: String) -> TemplateValue? {
        switch self {
        case .mapping(let mapping): mapping[key]
        case .text(let text, isChoice: true) where text == key: .flag(true)
        case .text, .flag, .count, .list: nil
        }
    }

    /// What a function makes of the value; `nil` where it makes nothing of it.
    func applying(_ function: String) -> TemplateValue? {
        switch (self, function) {
        case (.text(let text, _), "uppercased"): .text(text.uppercased(), isChoice: false)
        case (.text(let text, _), "lowercased"): .text(text.lowercased(), isChoice: false)
        case (.text(let text, _), "empty"): .flag(text.isEmpty)
        case (.list(let values), "first"): values.first
        case (.list(let values), "last"): values.last
        case (.list(let values), "reversed"): .list(values.reversed())
        case (.list(let values), "count"): .count(values.count)
        case (.list(let values), "empty"): .flag(values.isEmpty)
        case (.count(let count), "plusone"): .count(count + 1)
        case (.count(let count), "minusone"): .count(count - 1)
        case (.count(let count), "equalzero"): .flag(count == 0)
        case (.count(let count), "even"): .flag(count & 1 == 0)
        case (.count(let count), "odd"): .flag(count & 1 == 1)
        default: nil
        }
    }
}

struct TemplateMapping: Sendable {
    private let shape: ValueShape
    private let entries: [(key: String, value: TemplateValue)]

    init(_ entries: [(key: String, value: TemplateValue)], shape: ValueShape) {
        self.entries = entries
        self.shape = shape
    }

    /// The value of a key. One that has no value here, but could have one, is empty: it must not be read from what
    /// is around.
    subscript(key: String) -> TemplateValue? {
        for index in entries.indices where entries[index].key == key { return entries[index].value }
        return shape[key] == nil ? nil : .empty
    }
}
