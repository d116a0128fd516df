import BroadsheetCore
import BroadsheetTesting
import Testing

@testable import BroadsheetHTML

@Suite struct ProofTests {
    /// A page of a headline of two decks, a byline in front of a paragraph, and a line of no article.
    static func page(_ text: String = "大桥合龙", said: [Diagnostic] = []) -> Page {
        let rows = [text + " 两岸相见", "（记者 白帆）风平浪静。", "第1版"]
        var offset = 0
        var starts: [Int] = []
        for row in rows {
            starts.append(offset)
            offset += row.utf8.count + 1
        }
        func range(_ row: Int, _ bytes: Range<Int>) -> SourceRange {
            SourceRange(
                file: "1.txt", page: "1", bytes: starts[row] + bytes.lowerBound..<starts[row] + bytes.upperBound,
                lines: row + 1...row + 1)
        }
        let length = text.utf8.count
        let ranges = [
            range(0, 0..<length), range(0, length + 1..<rows[0].utf8.count), range(1, 0..<19), range(1, 19..<34),
        ]
        let roles: [Ledger.Role] = [.deck, .deck, .byline, .paragraph]
        var fragments: [Ledger.Fragment] = []
        for (range, role) in zip(ranges, roles) {
            let end = fragments.last?.bytes.upperBound ?? 0
            if end < range.bytes.lowerBound {
                fragments.append(.init(bytes: end..<range.bytes.lowerBound, role: .separator))
            }
            fragments.append(.init(bytes: range.bytes, role: role, article: "a1"))
        }
        fragments.append(.init(bytes: ranges[3].bytes.upperBound..<starts[2], role: .separator))
        fragments.append(.init(bytes: starts[2]..<starts[2] + rows[2].utf8.count, role: .furniture))
        let article = Article(
            id: "a1",
            headline: Headline(
                decks: [
                    Deck(role: .main, text: text, ranges: [ranges[0]]),
                    Deck(role: .sub, text: "两岸相见", ranges: [ranges[1]]),
                ], confidence: Confidence(hundredths: 80)),
            contributors: [Contributor(name: "白帆", role: .reporter, ranges: [range(1, 10..<16)])],
            body: [Block(text: "风平浪静。", ranges: [ranges[3]])], ranges: ranges)
        let labels = [("headline", "body", 900), ("body", "caption", 120), ("furniture", "body", 1000)]
        var proofs = zip(rows, labels).enumerated().map { number, item in
            PageProof.Row(
                lines: number + 1...number + 1, bytes: starts[number]..<starts[number] + item.0.utf8.count,
                text: item.0,
                label: item.1.0, runnerUp: item.1.1, margin: item.1.2)
        }
        proofs[0].reasons = [.init(feature: "always", weight: 100), .init(feature: "indent=none", weight: -7)]
        proofs[2].decision = "folio"
        var page = Page(code: "1", name: "要闻", file: "1.txt", ledger: Ledger(fragments: fragments))
        page.proof = PageProof(rows: proofs)
        page.proof?.articles = [article]
        page.proof?.diagnostics = said
        return page
    }

    private static func tree(_ page: Page, language: String? = "zh-CN") throws -> HTMLTree {
        var sheet = ProofSheet(language: language, beside: "")
        return try HTMLTree(sheet.head(title: "晨湾日报") + sheet.page(page) + sheet.end())
    }

    @Test func everyWordStandsBesideWhatWasReadFromIt() throws {
        let tree = try Self.tree(Self.page())
        let roles = tree.all("span").filter { $0.path.last == "p" && $0.attributes["title"] != nil }
        #expect(roles.map(\.text) == ["大桥合龙", "两岸相见", "（记者 白帆）", "风平浪静。", "第1版"])
        #expect(
            roles.map { $0.attributes["class"] } == [
                "role deck", "role deck", "role byline", "role paragraph", "role furniture",
            ])
        let read = tree.all("p").filter { $0.attributes["class"]?.hasPrefix("part") == true }
        #expect(read.map(\.text) == [" 大桥合龙", " 两岸相见", " 白帆", "风平浪静。"])
    }

    @Test func doubtsComeFirst() throws {
        let said = [
            Diagnostic(.warning, code: "a-code", "what is the matter", at: FileLocation(path: "1.txt", line: 3)),
            Diagnostic(.note, code: "page-code", "of the page", at: FileLocation(path: "1.txt")),
        ]
        let tree = try Self.tree(Self.page(said: said))
        let doubts = tree.all("a")
        #expect(doubts.map { $0.attributes["href"] } == ["#L1", "#L2", "#L3"])
        let items = tree.all("li").filter { $0.path.suffix(2) == ["nav", "ol"] }.map(\.text)
        #expect(
            items.count == 3 && items[0].contains("0.80") && items[1].contains("120") && items[2].contains("[a-code]"))
        #expect(tree.all("li").contains { $0.path.last == "ul" && $0.text.contains("[page-code]") })
        #expect(try Self.tree(Self.page(), language: "en").all("p").contains { $0.text.contains("in doubt: 2") })
    }

    @Test func everyRowSaysWhatDecided() throws {
        let details = try Self.tree(Self.page()).all("p").filter { $0.path.last == "details" }.dropFirst()
        #expect(details.map(\.text) == ["次选“正文”，相差900", "次选“图片说明”，相差120", "由规则决定：folio"])
    }

    /// Style and script are what the policy allows, and nothing else is.
    @Test func thePolicyAllowsThisScriptAlone() throws {
        let tree = try Self.tree(Self.page())
        let policy = tree.all("meta").first { $0.attributes["http-equiv"] != nil }?.attributes["content"] ?? ""
        let hash = "sha256-" + SHA256.base64(SHA256.digest(of: SiteStyle.proofScript))
        #expect(policy.contains("script-src '\(hash)';") && policy.hasPrefix("default-src 'none';"))
        #expect(tree.all("script").last?.text == String(decoding: SiteStyle.proofScript, as: UTF8.self))
        #expect(!SiteStyle.proofScript.contains(where: { $0 == 0x0D }))
    }

    /// The script knows each row, and the corrections that were obeyed.
    @Test func dataAreReadBack() throws {
        var page = Self.page()
        var corrections = Corrections(file: "1.corrections.yaml")
        corrections.lines = [
            Corrections.Line(line: 1, begins: "大桥合龙", label: .headline),
            Corrections.Line(line: 90, begins: "第2版", label: .furniture),
        ]
        corrections.lines[0].decks = ["大桥合龙", "两岸相见"]
        page.proof?.corrections = corrections
        let data = try Self.tree(page).all("script").first?.text ?? ""
        #expect(
            data.hasPrefix(#"{"file":"1.txt","target":"1.corrections.yaml","source":"1.txt","digest":""#)
                && data.contains(#"","lines":[1,3],"checked":false,"edition":{},"rows":["#))
        #expect(
            data.contains(#"{"id":"L1","line":1,"text":"大桥合龙 两岸相见","label":"headline","other":"body","margin":900,"#))
        #expect(data.contains(#""why":[["always",100],["indent=none",-7]],"decks":["大桥合龙","两岸相见"],"writers":[]}"#))
        #expect(data.contains(#""corrections":[{"id":"L1","is":"headline","decks":["大桥合龙","两岸相见"]}],"rest":["#))
        // A correction of another page of the file is kept.
        #expect(data.hasSuffix(#""rest":[{"line":90,"begins":"第2版","is":"furniture"}]}"#))
    }

    /// A page whose file gives the layout is shown as it is laid out, its rows over its lines or its picture.
    @Test func aPageWithPlacesIsLaidOut() throws {
        var page = Self.page()
        let box = LayoutBox(left: 1000, top: 2000, right: 9000, bottom: 3600)
        page.proof?.sheet = .init(width: 40_000, height: 60_000, lines: [.init("大桥合龙", box: box)])
        page.proof?.rows[0].boxes = [PageBox(box, unit: .point)]
        let tree = try Self.tree(page)
        #expect(tree.all("svg").map { $0.attributes["viewbox"] ?? $0.attributes["viewBox"] } == ["0 0 40000 60000"])
        #expect(tree.all("text").map(\.text) == ["大桥合龙"])
        let spots = tree.all("rect")
        #expect(spots.map { $0.attributes["data-row"] } == ["L1"])
        #expect(spots.first?.attributes["class"] == "spot deck doubt" && spots.first?.attributes["width"] == "8000")
        let png = try #require(ProofPicture(Self.png))
        var sheet = ProofSheet(language: "zh-CN", beside: "")
        let over = try HTMLTree(sheet.head(title: "晨湾日报") + sheet.page(page, over: png) + sheet.end())
        #expect(over.all("text").isEmpty && over.all("image").count == 1)
        #expect(over.all("image").first?.attributes["href"]?.hasPrefix("data:image/png;base64,iVBORw0KGgo") == true)
    }

    /// The head of a PNG of 3 × 2 pixels.
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2]

    @Test func picturesSayTheirSize() {
        #expect(ProofPicture(Self.png).map { [$0.width, $0.height] } == [3, 2])
        let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]
        let jpeg = head + [0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 2, 0, 3, 1]
        #expect(ProofPicture(jpeg).map { [$0.width, $0.height] } == [3, 2])
        #expect(ProofPicture(jpeg)?.mediaType == "image/jpeg")
        for end in Self.png.indices { #expect(ProofPicture(Array(Self.png[..<end])) == nil) }
        for end in 0..<(head.count + 10) { #expect(ProofPicture(Array(jpeg[..<end])) == nil) }
        for bytes in [[], Array("GIF89a".utf8), head + [0xFF, 0xDA, 0, 0], Self.png.dropLast() + [0]] {
            #expect(ProofPicture(Array(bytes)) == nil)
        }
    }

    /// The elements of a sheet.
    static let elements: Set = [
        "html", "head", "meta", "title", "link", "style", "body", "main", "h1", "small", "details", "summary", "p",
        "script", "span", "section", "h2", "nav", "ol", "li", "a", "article", "h3", "div", "strong", "ul", "code", "b",
        "figure", "svg", "image", "text", "rect",
    ]

    @Test func noTextIsMarkup() throws {
        for hostile in HostileText.all where !hostile.text.isEmpty {
            let tree = try Self.tree(Self.page(hostile.text))
            #expect(Set(tree.elements.map(\.name)).subtracting(Self.elements) == [], "\(hostile.name)")
            #expect(tree.elements.count == (try Self.tree(Self.page()).elements.count), "\(hostile.name)")
        }
    }
}
