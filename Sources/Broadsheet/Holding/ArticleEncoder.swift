/// Writes articles into few bytes, for an ``ArticleDecoder`` of the same run: little more than their texts take, where the
/// values take many times as much.
///
/// The form is nobody else's, and may change with every version.
struct ArticleEncoder {
    private(set) var bytes: [UInt8] = []
    /// The file and the page of the range before: most ranges of an article have the same.
    private var last: (file: String, page: String)?

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes an article, which can be read without the ones before it.
    mutating func write(_ article: Article) {
        last = nil
        text(article.id)
        confidence(article.confidence)
        word(article.kind)
        optional(article.headline) { headline, encoder in
            encoder.list(headline.decks) { deck, encoder in
                encoder.word(deck.role)
                encoder.text(deck.text)
                encoder.ranges(deck.ranges)
            }
            encoder.confidence(headline.confidence)
        }
        optional(article.dateline) { dateline, encoder in
            encoder.text(dateline.text)
            encoder.text(dateline.source)
            encoder.text(dateline.place)
            encoder.date(dateline.date)
            encoder.number(dateline.isAbridged ? 1 : 0)
            encoder.ranges(dateline.ranges)
        }
        contributors(article.contributors)
        text(article.section)
        list(article.body) { block, encoder in
            encoder.word(block.kind)
            encoder.text(block.text)
            encoder.ranges(block.ranges)
        }
        list(article.photos) { photo, encoder in
            encoder.text(photo.caption)
            encoder.text(photo.credit)
            encoder.contributors(photo.contributors)
            encoder.ranges(photo.ranges)
            encoder.ranges(photo.creditRanges)
        }
        reference(article.continuesOn)
        reference(article.continuedFrom)
        list(article.people) { person, encoder in
            encoder.text(person.name)
            encoder.list(person.titles) { title, encoder in encoder.text(title) }
            encoder.number(person.mentions)
            encoder.ranges(person.ranges)
        }
        list(article.dates) { mention, encoder in
            encoder.text(mention.text)
            encoder.date(mention.date)
            encoder.optional(mention.part) { part, encoder in encoder.word(part) }
            encoder.ranges(mention.ranges)
        }
        ranges(article.ranges)
    }

    // MARK: Parts

    private mutating func contributors(_ contributors: [Contributor]) {
        list(contributors) { contributor, encoder in
            encoder.text(contributor.name)
            encoder.word(contributor.role)
            encoder.text(contributor.label)
            encoder.text(contributor.organisation)
            encoder.ranges(contributor.ranges)
            encoder.confidence(contributor.confidence)
        }
    }

    private mutating func reference(_ reference: PageReference?) {
        optional(reference) { reference, encoder in
            encoder.text(reference.page)
            encoder.text(reference.text)
            encoder.ranges(reference.ranges)
        }
    }

    private mutating func date(_ date: PartialDate?) {
        optional(date) { date, encoder in
            for part in [date.year, date.month, date.day] {
                encoder.optional(part) { part, encoder in encoder.number(part) }
            }
        }
    }

    private mutating func confidence(_ confidence: Confidence?) {
        optional(confidence) { confidence, encoder in encoder.number(confidence.hundredths) }
    }

    private mutating func ranges(_ ranges: [SourceRange]) {
        list(ranges) { range, encoder in
            let isSame = encoder.last.map { $0.file == range.file && $0.page == range.page } ?? false
            encoder.number(isSame ? 1 : 0)
            if !isSame {
                encoder.text(range.file)
                encoder.text(range.page)
                encoder.last = (range.file, range.page)
            }
            encoder.number(range.bytes.lowerBound)
            encoder.number(range.bytes.count)
            encoder.number(range.lines.lowerBound)
            encoder.number(range.lines.upperBound - range.lines.lowerBound)
            encoder.list(range.boxes) { place, encoder in
                for edge in [place.box.left, place.box.top, place.box.right, place.box.bottom] { encoder.number(edge) }
                encoder.word(place.unit)
            }
        }
    }

    // MARK: Forms

    private mutating func list<Element>(_ elements: [Element], _ write: (Element, inout ArticleEncoder) -> Void) {
        number(elements.count)
        for element in elements { write(element, &self) }
    }

    private mutating func optional<Value>(_ value: Value?, _ write: (Value, inout ArticleEncoder) -> Void) {
        number(value == nil ? 0 : 1)
        if let value { write(value, &self) }
    }

    private mutating func word<Word: RawRepresentable<String>>(_ word: Word) {
        text(word.rawValue)
    }

    private mutating func text(_ text: String?) {
        optional(text) { text, encoder in encoder.text(text) }
    }

    private mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            number(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    /// Seven bits a byte, the lowest first; the sign is the lowest bit of all.
    private mutating func number(_ number: Int) {
        var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
