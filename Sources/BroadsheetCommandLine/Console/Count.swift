import Broadsheet

/// Numbers with their nouns: `1 page`, `2 pages`.
enum Count {
    static func articles(_ number: Int) -> Diagnostic.Message { "\(number) article\(plural(number))" }

    static func bytes(_ number: Int) -> Diagnostic.Message { "\(number) byte\(plural(number))" }

    static func files(_ number: Int) -> Diagnostic.Message { "\(number) file\(plural(number))" }

    static func mistakes(_ number: Int) -> Diagnostic.Message { "\(number) mistake\(plural(number))" }

    static func outputs(_ number: Int) -> Diagnostic.Message { "\(number) output\(plural(number))" }

    static func pages(_ number: Int) -> Diagnostic.Message { "\(number) page\(plural(number))" }

    static func sources(_ number: Int) -> Diagnostic.Message { "\(number) source\(plural(number))" }

    private static func plural(_ number: Int) -> String { number == 1 ? "" : "s" }
}
