import BroadsheetCore
import BroadsheetTesting
import Testing

@testable import BroadsheetTemplate

/// What is rendered here comes out as swift-mustache renders it, byte for byte.
@Suite struct TemplateProgramTests {
    @Test func writesWhatSwiftMustacheWrites() throws {
        var generator = SeededGenerator(seed: 15)
        var checked = 0
        for number in 0..<300 {
            let text = Self.template(&generator)
            let escape = TemplateEscaping.allCases[number % TemplateEscaping.allCases.count]
            // A few of them have a name where it means nothing.
            guard let options = try? TemplateOptions(text: text, name: "t.mustache", escape: escape) else {
                continue
            }
            // Swift-mustache cannot read all that is well-formed, such as blanks after the last tag.
            if try expectSame(options.template, text) { checked += 1 }
        }
        #expect(checked > 150)
    }

    @Test(arguments: ShippedTemplate.allCases)
    func shippedTemplates(_ template: ShippedTemplate) throws {
        #expect(try expectSame(TemplateOptions(template).template, template.rawValue))
    }

    /// Partials, parents and blocks, within what both do alike.
    @Test func writesFilesTogetherAsSwiftMustacheDoes() throws {
        var generator = SeededGenerator(seed: 16)
        var checked = 0
        for number in 0..<400 {
            let files = ComposedTemplates.files(&generator)
            let escape = TemplateEscaping.allCases[number % TemplateEscaping.allCases.count]
            let template = try CheckedTemplate.of(files, escaping: escape)
            if try expectSame(template, "\(files)") { checked += 1 }
        }
        #expect(checked > 300)
    }

    /// Whether swift-mustache can read the template; then what it writes is expected.
    private func expectSame(_ template: CheckedTemplate, _ text: String) throws -> Bool {
        let whole = 0..<template.main.source.bytes.count
        guard let oracle = MustacheOracle(template) else { return false }
        let renderer = TemplateRenderer(template, parts: [whole])
        let values = TemplateValues(for: template)
        var job = ExportJob(publication: TemplateRenderingTests.info.publication)
        job.subject = "时评 & \"b\""
        let roots =
            template.isOfOneArticle
            ? TemplateRenderingTests.articles.map { values.of($0, in: TemplateRenderingTests.info, job) }
            : [values.of(TemplateRenderingTests.editions, job)]
        for root in roots {
            var own: [UInt8] = []
            renderer.render(whole, root.mapping, into: &own)
            #expect(String(decoding: own, as: UTF8.self) == oracle.render(root.mapping), "\(text)")
        }
        return true
    }

    // MARK: Templates

    /// What can be named somewhere.
    private struct Scope {
        var variables: [String]
        var sections: [String]
        /// Whether it is directly in a list.
        var isElement = false
    }

    private static let article = Scope(
        variables: [
            "id", "title", "kind", "section", "publication.title", "headline.text", "count(body)", "uppercased(id)",
            "page", "published", "summary", "subject", "plusone(count(photos))", "dateline.place",
        ],
        sections: [
            "body", "contributors", "kind.photo", "section", "headline", "headline.decks", "people", "kind",
            "reversed(body)", "first(body)", "last(contributors)", "empty(photos)", "photos", "dateline",
            "published",
            "publication", "equalzero(count(body))", "count(people)", "page",
        ])

    /// What can be named in a section besides.
    private static func inner(_ section: String) -> Scope {
        switch section {
        case "body", "reversed(body)":
            Scope(variables: ["text", "kind"], sections: ["kind.subheading", "text"], isElement: true)
        case "first(body)": Scope(variables: ["text", ".text"], sections: ["kind.paragraph"])
        case "contributors": Scope(variables: ["name", "label", "role"], sections: ["label"], isElement: true)
        case "last(contributors)": Scope(variables: ["name", "role"], sections: ["role.author", "organisation"])
        case "headline": Scope(variables: ["text"], sections: ["decks"])
        case "headline.decks", "decks":
            Scope(variables: ["text", "role"], sections: ["role.main"], isElement: true)
        case "people": Scope(variables: ["name", "mentions"], sections: ["titles"], isElement: true)
        case "titles": Scope(variables: [".", "uppercased(.)"], sections: [], isElement: true)
        case "photos": Scope(variables: ["caption", "credit"], sections: ["credit"], isElement: true)
        case "section", "published", "page", "kind", "count(people)": Scope(variables: ["."], sections: [])
        case "publication": Scope(variables: ["title"], sections: ["title"])
        default: Scope(variables: [], sections: [])
        }
    }

    private static func template(_ generator: inout SeededGenerator) -> String {
        var text = pick(4, &generator) == 0 ? "---\ntitle: {{publication.title}}\nt: \"{{subject}}\"\n---\n" : ""
        switch pick(4, &generator) {
        case 0: text += "{{#articles}}\(pieces(article, depth: 0, &generator)){{/articles}}"
        case 1:
            text +=
                "{{#editions}}\n{{date}}\n{{#articles}}\n\(pieces(article, depth: 0, &generator))\n{{/articles}}\n{{/editions}}\n"
        default: text += pieces(article, depth: 0, &generator)
        }
        return text
    }

    private static func pieces(_ scope: Scope, depth: Int, _ generator: inout SeededGenerator) -> String {
        let variables = scope.variables + (scope.isElement ? ["index()", "plusone(index())"] : [])
        return (0..<pick(6, &generator)).map { _ in
            switch pick(depth < 3 ? 12 : 8, &generator) {
            case 0: texts[pick(texts.count, &generator)]
            case 1: "\n"
            case 2: texts[pick(texts.count, &generator)] + "\n"
            case 3: "{{{\(variables[pick(variables.count, &generator)])}}}"
            case 4: comments[pick(comments.count, &generator)]
            case 5, 6, 7: "{{\(variables[pick(variables.count, &generator)])}}"
            default: section(scope, depth: depth, &generator)
            }
        }.joined()
    }

    private static func section(_ scope: Scope, depth: Int, _ generator: inout SeededGenerator) -> String {
        let places = scope.isElement ? ["last()", "first()", "even()"] : []
        let names = scope.sections + places + places
        let name = names[pick(names.count, &generator)]
        let end = ends[pick(ends.count, &generator)]
        let start = pick(3, &generator) == 0 ? "  " : ""
        let isInverted = pick(4, &generator) == 0
        let found = inner(name)
        var inside = scope
        // The place is not handed on but by what is true or false; nor may a list are inside itself.
        inside.isElement = scope.isElement && places.contains(name) && !isInverted
        inside.sections.removeAll {
            $0 == name || $0.contains("body") && name.contains("body") || $0.contains("decks")
        }
        if isInverted {
            // There swift-mustache takes an empty list for the innermost value, and writes it as `[]`.
            inside.variables.removeAll { $0.contains(".)") || $0.hasPrefix(".") }
        } else {
            inside.variables += found.variables + found.variables
            inside.sections += found.sections
            if !places.contains(name) { inside.isElement = found.isElement }
            if name != "titles", !["section", "published", "page", "kind", "count(people)"].contains(name) {
                inside.variables.removeAll {
                    ($0 == "." || $0 == "uppercased(.)" || $0 == ".text") && !found.variables.contains($0)
                }
            }
        }
        let text = pieces(inside, depth: depth + 1, &generator)
        let close = pick(2, &generator) == 0 ? "\n" : ""
        return "\(start){{\(isInverted ? "^" : "#")\(name)}}\(end)\(text)\(close){{/\(name)}}\(end)"
    }

    private static func pick(_ count: Int, _ generator: inout SeededGenerator) -> Int {
        Int.random(in: 0..<count, using: &generator)
    }

    private static let texts = [
        "x", "字 ", "  ", "- ", "\"", ", ", "a: \"", "&<", "{", "\t", "}} ", "\\", "\r\n", "e\u{301}",
    ]
    private static let comments = ["{{! remark }}", "{{!\n two lines\n}}\n", "  {{! alone }}\n"]
    private static let ends = ["", "\n", "\n", " \n", "\r\n", " "]
}
