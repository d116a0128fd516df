import BroadsheetTesting

@testable import BroadsheetTemplate

/// Templates of an article that are put together of several files, made by chance, within what swift-mustache does as the
/// specification of Mustache says. It gives no indent after CR LF and to the second item of a list, keeps the line of a
/// parent with a block in it, the line after that one if it holds a tag alone, and the indent of a file of which nothing
/// is written.
enum ComposedTemplates {
    /// The files by their names; `t` is the template.
    static func files(_ generator: inout SeededGenerator) -> [String: String] {
        var files = ["t": lines(includingFrom: 0, &generator)]
        for number in 0..<count {
            files["p\(number)"] = pick(texts, &generator) + "\n" + lines(includingFrom: number + 1, &generator)
        }
        return files
    }

    private static let count = 4
    private static let indents = ["", "", "  ", "\t"]
    private static let texts = ["x", "字", "\"", "&<", "a: ", "- "]
    private static let variables = ["{{id}}", "{{title}}", "{{{title}}}", "{{section}}", "{{page}}", "{{kind}}"]
    private static let sections = ["section", "kind.photo", "headline", "page"]
    private static let blocks = ["a", "b"]

    /// Lines that include only files of a higher number, so that none includes itself.
    private static func lines(includingFrom number: Int, depth: Int = 0, _ generator: inout SeededGenerator) -> String {
        (0..<1 + Int.random(in: 0..<4, using: &generator)).map { _ in
            line(includingFrom: number, depth: depth, &generator)
        }.joined()
    }

    private static func line(
        includingFrom number: Int, depth: Int, _ generator: inout SeededGenerator
    ) -> String {
        let indent = pick(indents, &generator)
        let text = pick(texts, &generator)
        let block = pick(blocks, &generator)
        let variable = pick(variables, &generator)
        let file = number < count ? "p\(Int.random(in: number..<count, using: &generator))" : nil
        switch (Int.random(in: 0..<9, using: &generator), file) {
        case (0, let file?): return "\(indent){{> \(file)}}\n"
        case (1, let file?): return "\(text)\(variable){{>\(file)}}\(text)\n"
        case (2, let file?): return "\(text){{<\(file)}}{{$\(block)}}\(variable){{/\(block)}}{{/\(file)}}\(text)\n"
        case (3, let file?):
            return "\(indent){{<\(file)}}{{$\(block)}}\n\(text)\n\(variable)\n{{/\(block)}}{{/\(file)}}\n\(text)\n"
        case (4, _): return "\(text){{$\(block)}}\(variable){{/\(block)}} \(text)\n"
        case (5, _): return "\(indent){{$\(block)}}\(text){{/\(block)}}\n"
        case (6, _) where depth < 2:
            let section = pick(sections, &generator)
            let inner = lines(includingFrom: number, depth: depth + 1, &generator)
            return "{{#\(section)}}\n\(inner){{/\(section)}}\n"
        case (7, _):
            let section = pick(sections, &generator)
            return "\(indent)\(text){{^\(section)}}\(variable){{/\(section)}}\(text)\n"
        default: return "\(indent)\(text) \(variable)\n"
        }
    }

    private static func pick(_ values: [String], _ generator: inout SeededGenerator) -> String {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }
}

extension CheckedTemplate {
    /// The template `t` of files by their names, without a look for what does not exist.
    static func of(_ files: [String: String], escaping: TemplateEscaping) throws -> CheckedTemplate {
        let scanned = try files.map { name, text in
            (name, TemplateScanner.scan(try TemplateSource(path: name, bytes: Array(text.utf8))).template)
        }
        var partials = Dictionary(uniqueKeysWithValues: scanned)
        let main = partials.removeValue(forKey: "t")
        return CheckedTemplate(main: main ?? scanned[0].1, partials: partials, escaping: escaping)
    }
}
