import BroadsheetCore

/// Finds where an article names a person by surname and title alone: 蒋书记, after 石坪县委书记蒋志国.
///
/// The surname must be that of one person of the article only, and the title the end of one of that person's.
struct SurnameMentions: Sendable {
    let lexicon: Lexicon

    /// Adds such mentions to the persons of an article.
    func add(to persons: inout [Person], beside mentions: [PersonFinder.Mention], in paragraphs: [HealedText]) {
        let owners = owners(of: persons)
        guard !owners.isEmpty else { return }
        var surnames = ScalarSet("")
        for owner in owners { surnames.insert(owner.first) }
        for (place, paragraph) in paragraphs.enumerated() {
            var start = paragraph.range.lowerBound
            while let found = next(of: surnames, in: paragraph.text, start..<paragraph.range.upperBound) {
                let first = paragraph.text.scalar(at: found, before: paragraph.range.upperBound)
                start = found + first.length
                guard let owner = owners.first(where: { $0.first == first.scalar }) else { continue }
                let range = found..<found + owner.length
                guard isTitled(range, in: paragraph, persons[owner.person]),
                    !mentions.contains(where: { $0.paragraph == place && $0.bytes.overlaps(range) })
                else { continue }
                persons[owner.person].mentions += 1
                persons[owner.person].ranges += paragraph.sources(of: range)
            }
        }
    }

    /// Where the next surname may stand; all of a text is passed here.
    private func next(of surnames: ScalarSet, in text: PageText, _ range: Range<Int>) -> Int? {
        text.bytes.withUnsafeBufferPointer { bytes in
            var offset = range.lowerBound
            while offset + 3 <= range.upperBound {
                // Nearly all surnames are of three bytes: U+1000-FFFF.
                if bytes[offset] >= 0xF0, surnames.hasRare { return offset }
                if bytes[offset] > 0xE0, bytes[offset] < 0xF0, let code = PageText.threeByteCode(bytes, at: offset) {
                    if surnames.contains(code) { return offset }
                    offset += 3
                } else {
                    offset += 1
                }
            }
            return nil
        }
    }

    private struct Owner {
        /// The first character of the surname, and its length in bytes.
        var first: Unicode.Scalar
        var length: Int
        var person: Int
    }

    /// The persons with a title whose surname nobody else has.
    private func owners(of persons: [Person]) -> [Owner] {
        let surnames = persons.map { surname(of: $0.name) }
        return persons.indices.compactMap { index in
            guard let surname = surnames[index], !persons[index].titles.isEmpty,
                surnames.count(where: { $0?.first == surname.first }) == 1
            else { return nil }
            return Owner(first: surname.first, length: surname.length, person: index)
        }
    }

    private func surname(of name: String) -> (first: Unicode.Scalar, length: Int)? {
        let text = PageText(name)
        guard (6...12).contains(text.bytes.count), text.isHanzi(text.range),
            let match = lexicon.surnames.match(text, at: 0, before: text.bytes.count), match.length < text.bytes.count
        else { return nil }
        return (text.scalar(at: 0, before: match.length).scalar, match.length)
    }

    /// Whether one of the person's titles, or its end, stands behind a surname: 书记 of 石坪县委书记.
    private func isTitled(_ surname: Range<Int>, in paragraph: HealedText, _ person: Person) -> Bool {
        let (text, end) = (paragraph.text, paragraph.range.upperBound)
        guard surname.upperBound < end,
            let office = lexicon.offices.match(text, at: surname.upperBound, before: end),
            office.length > 3
        else { return false }
        let title = text.string(of: surname.upperBound..<surname.upperBound + office.length)
        return person.titles.contains { $0.hasSuffix(title) }
    }
}
