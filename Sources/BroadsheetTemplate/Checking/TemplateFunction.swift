/// What can be made of a value inside a tag: `{{uppercased(page)}}`.
enum TemplateFunction {
    /// The functions of the place in a list, which take nothing: `{{^last()}}, {{/last()}}`.
    static let ofPlace: [String: ValueShape] = [
        "first": .flag, "last": .flag, "index": .count, "even": .flag, "odd": .flag,
    ]

    /// The result of a function; `nil` where it cannot be used with such a value.
    static func result(of name: String, with value: ValueShape) -> ValueShape? {
        switch (name, value) {
        case ("count", .list): .count
        case ("empty", .list), ("empty", .text), ("empty", .choice): .flag
        case ("reversed", .list): value
        case ("first", .list(let element)), ("last", .list(let element)): element
        case ("uppercased", .text), ("uppercased", .choice), ("lowercased", .text), ("lowercased", .choice): .text
        case ("plusone", .count), ("minusone", .count): .count
        case ("even", .count), ("odd", .count), ("equalzero", .count): .flag
        default: nil
        }
    }

    /// The functions that can be used with a value.
    static func names(with value: ValueShape) -> [String] {
        let all = [
            "count", "empty", "equalzero", "even", "first", "last", "lowercased", "minusone", "odd", "plusone",
            "reversed", "uppercased",
        ]
        return all.filter { result(of: $0, with: value) != nil }
    }
}
