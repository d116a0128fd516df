import BroadsheetCore
import BroadsheetTesting

// Reads the model back out of a document. What comes back equal has lost nothing on the way.

struct Unreadable: Error {
    let what: String
}

extension DocumentTree {
    func text(_ key: String) throws -> String? {
        guard let value = self[key] else { return nil }
        guard case .string(let text) = value else { throw Unreadable(what: key) }
        return text
    }

    func needText(_ key: String) throws -> String {
        guard let text = try text(key) else { throw Unreadable(what: key) }
        return text
    }

    func needInteger(_ key: String) throws -> Int {
        guard case .integer(let number)? = self[key] else { throw Unreadable(what: key) }
        return number
    }

    func needChoice<Choice: RawRepresentable<String>>(_ key: String, as type: Choice.Type) throws -> Choice {
        guard let choice = Choice(rawValue: try needText(key)) else { throw Unreadable(what: key) }
        return choice
    }

    func confidence(_ key: String = "confidence") throws -> Confidence? {
        guard let value = self[key] else { return nil }
        guard case .decimal(let hundredths) = value else { throw Unreadable(what: key) }
        return Confidence(hundredths: hundredths)
    }

    func list<Element>(_ key: String, _ read: (DocumentTree) throws -> Element) throws -> [Element] {
        guard case .sequence(let values)? = self[key] else { throw Unreadable(what: key) }
        return try values.map(read)
    }

    func pair(_ key: String) throws -> (Int, Int) {
        let numbers = try list(key) { value in
            guard case .integer(let number) = value else { throw Unreadable(what: key) }
            return number
        }
        guard numbers.count == 2 else { throw Unreadable(what: key) }
        return (numbers[0], numbers[1])
    }

    func ranges(_ key: String = "ranges") throws -> [SourceRange] {
        try list(key) { range in
            let bytes = try range.pair("bytes")
            let lines = try range.pair("lines")
            return SourceRange(
                file: try range.needText("file"), page: try range.needText("page"), bytes: bytes.0..<bytes.1,
                lines: lines.0...lines.1)
        }
    }

    func partialDate(_ key: String) throws -> PartialDate? {
        guard let text = try text(key) else { return nil }
        // One dash before a number says nothing, each further one stands for a part that is not known.
        let unknown: [Int?] = Array(repeating: nil, count: max(0, text.prefix { $0 == "-" }.count - 1))
        let known = unknown + text.split(separator: "-").map { Int($0) } + [nil, nil]
        return PartialDate(year: known[0], month: known[1], day: known[2])
    }
}

extension Contributor {
    init(_ tree: DocumentTree) throws {
        self.init(
            name: try tree.needText("name"), role: try tree.needChoice("role", as: Role.self),
            label: try tree.text("label"), organisation: try tree.text("organisation"), ranges: try tree.ranges(),
            confidence: try tree.confidence())
    }
}

extension PageReference {
    init?(_ tree: DocumentTree?) throws {
        guard let tree else { return nil }
        self.init(page: try tree.needText("page"), text: try tree.needText("text"), ranges: try tree.ranges())
    }
}

extension Headline {
    init?(_ tree: DocumentTree?) throws {
        guard let tree else { return nil }
        self.init(
            decks: try tree.list("decks") { deck in
                Deck(
                    role: try deck.needChoice("role", as: Deck.Role.self), text: try deck.needText("text"),
                    ranges: try deck.ranges())
            }, confidence: try tree.confidence())
        guard try tree.needText("text") == text else { throw Unreadable(what: "headline.text") }
    }
}

extension Dateline {
    init?(_ tree: DocumentTree?) throws {
        guard let tree else { return nil }
        self.init(
            text: try tree.needText("text"), source: try tree.text("source"), place: try tree.text("place"),
            date: try tree.partialDate("date"), isAbridged: tree["abridged"] == .boolean(true),
            ranges: try tree.ranges())
    }
}

extension Article {
    init(_ tree: DocumentTree) throws {
        let photographers = try tree.list("photos") { try $0.list("contributors", Contributor.init) }.flatMap { $0 }
        self.init(
            id: try tree.needText("id"), kind: try tree.needChoice("kind", as: Kind.self),
            headline: try Headline(tree["headline"]), dateline: try Dateline(tree["dateline"]),
            contributors: try tree.list("contributors", Contributor.init).filter { !photographers.contains($0) },
            section: try tree.text("section"),
            body: try tree.list("body") { block in
                Block(
                    kind: try block.needChoice("kind", as: Block.Kind.self), text: try block.needText("text"),
                    ranges: try block.ranges())
            },
            photos: try tree.list("photos") { photo in
                Photo(
                    caption: try photo.needText("caption"), credit: try photo.text("credit"),
                    contributors: try photo.list("contributors", Contributor.init), ranges: try photo.ranges(),
                    creditRanges: try photo.ranges("creditRanges"))
            },
            continuesOn: try PageReference(tree["continuesOn"]),
            continuedFrom: try PageReference(tree["continuedFrom"]),
            people: try tree.list("people") { person in
                Person(
                    name: try person.needText("name"),
                    titles: try person.list("titles") { title in
                        guard case .string(let text) = title else { throw Unreadable(what: "titles") }
                        return text
                    },
                    mentions: try person.needInteger("mentions"), ranges: try person.ranges())
            },
            dates: try tree.list("dates") { date in
                DateMention(
                    text: try date.needText("text"), date: try date.partialDate("date"),
                    part: try date["part"].map { _ in try date.needChoice("part", as: DateMention.DayPart.self) },
                    ranges: try date.ranges())
            },
            ranges: try tree.ranges(), confidence: try tree.confidence())
        guard try tree.text("page") == page else { throw Unreadable(what: "page") }
    }
}

extension Publication {
    init(_ tree: DocumentTree) throws {
        self.init(
            title: try tree.text("title"), link: try tree.text("link"), language: try tree.text("language"),
            description: try tree.text("description"))
    }
}

extension Page {
    init(_ tree: DocumentTree) throws {
        self.init(
            code: try tree.needText("page"), name: try tree.text("name"), file: try tree.needText("file"),
            encoding: try tree["encoding"].map { _ in
                try tree.needChoice("encoding", as: TextEncoding.self)
            } ?? .utf8,
            ledger: Ledger(
                fragments: try tree.list("fragments") { fragment in
                    let bytes = try fragment.pair("bytes")
                    return Ledger.Fragment(
                        bytes: bytes.0..<bytes.1, role: try fragment.needChoice("role", as: Ledger.Role.self),
                        article: try fragment.text("article"))
                }))
    }
}
