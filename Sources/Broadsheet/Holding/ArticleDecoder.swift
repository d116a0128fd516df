/// Reads what an ``ArticleEncoder`` has written.
struct ArticleDecoder {
    /// The bytes are not what an encoder has written.
    struct Damage: Error {}

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The file and the page of the range before.
    private var last: (file: String, page: String)?

    /// A decoder at the beginning of bytes, which stay where they are while it reads.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func article() throws(Damage) -> Article {
        last = nil
        let id = try text()
        let confidence = try confidence()
        var article = Article(id: id, kind: try word(), confidence: confidence)
        article.headline = try optional { decoder throws(Damage) in
            let decks = try decoder.list { decoder throws(Damage) in
                Deck(role: try decoder.word(), text: try decoder.text(), ranges: try decoder.ranges())
            }
            return Headline(decks: decks, confidence: try decoder.confidence())
        }
        article.dateline = try optional { decoder throws(Damage) in
            Dateline(
                text: try decoder.text(), source: try decoder.optionalText(), place: try decoder.optionalText(),
                date: try decoder.date(), isAbridged: try decoder.number() == 1, ranges: try decoder.ranges())
        }
        article.contributors = try contributors()
        article.section = try optionalText()
        article.body = try list { decoder throws(Damage) in
            Block(kind: try decoder.word(), text: try decoder.text(), ranges: try decoder.ranges())
        }
        article.photos = try list { decoder throws(Damage) in
            Photo(
                caption: try decoder.text(), credit: try decoder.optionalText(),
                contributors: try decoder.contributors(), ranges: try decoder.ranges(),
                creditRanges: try decoder.ranges())
        }
        article.continuesOn = try reference()
        article.continuedFrom = try reference()
        article.people = try list { decoder throws(Damage) in
            Person(
                name: try decoder.text(), titles: try decoder.list { decoder throws(Damage) in try decoder.text() },
                mentions: try decoder.number(), ranges: try decoder.ranges())
        }
        article.dates = try list { decoder throws(Damage) in
            DateMention(
                text: try decoder.text(), date: try decoder.date(),
                part: try decoder.optional { decoder throws(Damage) in try decoder.word() },
                ranges: try decoder.ranges())
        }
        article.ranges = try ranges()
        return article
    }

    // MARK: Parts

    private mutating func contributors() throws(Damage) -> [Contributor] {
        try list { decoder throws(Damage) in
            Contributor(
                name: try decoder.text(), role: try decoder.word(), label: try decoder.optionalText(),
                organisation: try decoder.optionalText(), ranges: try decoder.ranges(),
                confidence: try decoder.confidence())
        }
    }

    private mutating func reference() throws(Damage) -> PageReference? {
        try optional { decoder throws(Damage) in
            PageReference(page: try decoder.text(), text: try decoder.text(), ranges: try decoder.ranges())
        }
    }

    private mutating func date() throws(Damage) -> PartialDate? {
        try optional { decoder throws(Damage) in
            PartialDate(
                year: try decoder.optional { decoder throws(Damage) in try decoder.number() },
                month: try decoder.optional { decoder throws(Damage) in try decoder.number() },
                day: try decoder.optional { decoder throws(Damage) in try decoder.number() })
        }
    }

    private mutating func confidence() throws(Damage) -> Confidence? {
        try optional { decoder throws(Damage) in Confidence(hundredths: try decoder.number()) }
    }

    private mutating func ranges() throws(Damage) -> [SourceRange] {
        try list { decoder throws(Damage) in
            if try decoder.number() == 0 { decoder.last = (try decoder.text(), try decoder.text()) }
            guard let last = decoder.last else { throw Damage() }
            let (start, count) = (try decoder.number(), try decoder.number())
            let (line, more) = (try decoder.number(), try decoder.number())
            guard count >= 0, more >= 0, start <= .max - count, line <= .max - more else { throw Damage() }
            var range = SourceRange(
                file: last.file, page: last.page, bytes: start..<(start + count), lines: line...(line + more))
            range.boxes = try decoder.list { decoder throws(Damage) in
                var box = LayoutBox(left: 0, top: 0, right: 0, bottom: 0)
                (box.left, box.top) = (try decoder.number(), try decoder.number())
                (box.right, box.bottom) = (try decoder.number(), try decoder.number())
                return PageBox(box, unit: try decoder.word())
            }
            return range
        }
    }

    // MARK: Forms

    private mutating func list<Element>(
        _ read: (inout ArticleDecoder) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        let count = try number()
        // Every element has at least one byte.
        guard (0...bytes.count - position).contains(count) else { throw Damage() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    private mutating func optional<Value>(
        _ read: (inout ArticleDecoder) throws(Damage) -> Value
    ) throws(Damage) -> Value? {
        try number() == 0 ? nil : try read(&self)
    }

    private mutating func word<Word: RawRepresentable<String>>() throws(Damage) -> Word {
        guard let word = Word(rawValue: try text()) else { throw Damage() }
        return word
    }

    private mutating func optionalText() throws(Damage) -> String? {
        try optional { decoder throws(Damage) in try decoder.text() }
    }

    private mutating func text() throws(Damage) -> String {
        let count = try number()
        guard (0...bytes.count - position).contains(count) else { throw Damage() }
        defer { position += count }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<position + count]), as: UTF8.self)
    }

    private mutating func number() throws(Damage) -> Int {
        var bits: UInt = 0
        var shift = 0
        while position < bytes.count, shift < UInt.bitWidth {
            let byte = bytes[position]
            position += 1
            bits |= UInt(byte & 0x7F) << UInt(shift)
            if byte < 0x80 { return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1) }
            shift += 7
        }
        throw Damage()
    }
}
