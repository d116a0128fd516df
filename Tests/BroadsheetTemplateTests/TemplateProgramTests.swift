#if Template
    import BroadsheetCore
    import BroadsheetTesting
    import Testing

    @testable import BroadsheetTemplate

    /// What is rendered here comes out as swift-mustache renders it, byte for byte.
    @Suite struct TemplateProgramTests {
        @Test func writesWhatSwiftMustacheWrites() throws {
            var generator = SeededGenerator(seed: 15)
            var checked = 0
            for number in 0..<4000 {
                let text = Self.template(&generator)
                let escape = TemplateEscaping.allCases[number % TemplateEscaping.allCases.count]
                // Some of them have a name where it means nothing.
                guard let options = try? TemplateOptions(text: text, name: "t.mustache", escape: escape) else {
                    continue
                }
                checked += 1
                try expectSame(options, text)
            }
            #expect(checked > 300)
        }

        @Test(arguments: ShippedTemplate.allCases)
        func shippedTemplates(_ template: ShippedTemplate) throws {
            try expectSame(TemplateOptions(template), template.rawValue)
        }

        /// Templates with partials, parents or blocks are left to swift-mustache.
        @Test func leavesOthersAlone() throws {
            let (template, faults) = TemplateScanner.scan(
                try TemplateSource(path: "t", bytes: Array("{{#body}}{{$a}}x{{/a}}{{/body}}{{id}}".utf8)))
            #expect(faults.isEmpty)
            let modes = EscapingModes(of: template, .none)
            #expect(TemplateProgram(of: template, 0..<37, modes) == nil)
            #expect(TemplateProgram(of: template, 31..<37, modes) != nil)
        }

        private func expectSame(_ options: TemplateOptions, _ text: String) throws {
            let template = options.template
            let whole = 0..<template.main.source.bytes.count
            let programs = try TemplateRenderer(template, parts: [whole])
            let mustache = try TemplateRenderer(template, parts: [whole], usesPrograms: false)
            let values = TemplateValues(for: template)
            var job = ExportJob(publication: TemplateRenderingTests.info.publication)
            job.subject = "时评 & \"b\""
            let editions = TemplateRenderingTests.editions
            let roots =
                template.isOfOneArticle
                ? TemplateRenderingTests.articles.map { values.of($0, in: TemplateRenderingTests.info, job) }
                : [values.of(editions, job)]
            for root in roots {
                var (own, other): ([UInt8], [UInt8]) = ([], [])
                programs.render(whole, root.mapping, into: &own)
                mustache.render(whole, root.mapping, into: &other)
                #expect(String(decoding: own, as: UTF8.self) == String(decoding: other, as: UTF8.self), "\(text)")
            }
        }

        // MARK: Templates

        private static func template(_ generator: inout SeededGenerator) -> String {
            var text = ""
            if pick(4, &generator) == 0 { text += "---\ntitle: {{publication.title}}\nt: \"{{subject}}\"\n---\n" }
            if pick(3, &generator) == 0 {
                text += "{{#articles}}\(pieces(depth: 0, &generator)){{/articles}}"
            } else {
                text += pieces(depth: 0, &generator)
            }
            return text
        }

        private static func pieces(depth: Int, _ generator: inout SeededGenerator) -> String {
            (0..<pick(6, &generator)).map { _ in
                switch pick(depth < 3 ? 12 : 8, &generator) {
                case 0: texts[pick(texts.count, &generator)]
                case 1: "\n"
                case 2: texts[pick(texts.count, &generator)] + "\n"
                case 3: "{{{\(variables[pick(variables.count, &generator)])}}}"
                case 4: comments[pick(comments.count, &generator)]
                case 5, 6, 7: "{{\(variables[pick(variables.count, &generator)])}}"
                default: section(depth: depth, &generator)
                }
            }.joined()
        }

        private static func section(depth: Int, _ generator: inout SeededGenerator) -> String {
            let name = sections[pick(sections.count, &generator)]
            let end = ends[pick(ends.count, &generator)]
            let start = pick(3, &generator) == 0 ? "  " : ""
            let sign = pick(4, &generator) == 0 ? "^" : "#"
            let inner = pieces(depth: depth + 1, &generator)
            let close = pick(2, &generator) == 0 ? "\n" : ""
            return "\(start){{\(sign)\(name)}}\(end)\(inner)\(close){{/\(name)}}\(end)"
        }

        private static func pick(_ count: Int, _ generator: inout SeededGenerator) -> Int {
            Int.random(in: 0..<count, using: &generator)
        }

        private static let variables = [
            "id", "title", "text", "name", ".", "kind", "section", "publication.title", "headline.text", "label",
            "count(body)", "plusone(index())", "index()", "uppercased(id)", "page", "mentions", "subject", "published",
            "uppercased(.)", ".text", "summary", "role",
        ]
        private static let sections = [
            "body", "contributors", "kind.photo", "kind.subheading", "section", "headline", "headline.decks", "people",
            "titles", "last()", "first()", "even()", "reversed(body)", "first(body)", "last(contributors)",
            "empty(photos)",
            "photos", "dateline", "published", "text", "publication", "equalzero(count(body))", "kind", "count(people)",
        ]
        private static let texts = [
            "x", "字 ", "  ", "- ", "\"", ", ", "a: \"", "&<", "{", "\t", "}} ", "\\", "\r\n", "e\u{301}",
        ]
        private static let comments = ["{{! remark }}", "{{!\n two lines\n}}\n", "  {{! alone }}\n"]
        private static let ends = ["", "\n", "\n", " \n", "\r\n", " "]
    }
#endif
