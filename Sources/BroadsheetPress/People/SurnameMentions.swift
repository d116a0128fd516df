import BroadsheetCore

/// Finds where an article names a person by surname and title alone: 蒋书记, after 石坪县委书记蒋志国.
///
/// The surname must be that of one person of the article only, and the title the end of one of that person's.
struct SurnameMentions: Sendable {
    let lexicon: Lexicon

    /// Adds such mentions to the persons of an article.
    func add(
        to persons: inout [Person], beside mentions: [PersonFinder.Mention], in characters: ArticleCharacters,
        of paragraphs: [HealedText]
    ) {
        let owners = owners(of: persons)
        guard !owners.isEmpty else { return }
        var surnames = ScalarSet("")
        for owner in owners { surnames.insert(owner.first) }
        let text = characters.text
        var start = 0
        while let found = next(of: surnames, in: text, start..<text.bytes.count) {
            let first = text.scalar(at: found, before: text.bytes.count)
            start = found + first.length
            guard let owner = owners.first(where: { $0.first == first.scalar }) else { continue }
            let range = found..<found + owner.length
            guard isTitled(range, in: characters, persons[owner.person]),
                !mentions.contains(where: { $0.bytes.overlaps(range) })
            else { continue }
            let (paragraph, bytes) = characters.location(of: range)
            persons[owner.person].mentions += 1
            persons[owner.person].ranges += paragraphs[paragraph].sources(of: bytes)
        }
    }

    /// Where the next surname may be; all of a text is passed here.
    private func next(of surnames: ScalarSet, in text: PageText, _ range: Range<Int>) -> Int? {
        surnames.withWords { words in
            text.bytes.withUnsafeBufferPointer { bytes in
                var offset = range.lowerBound
                while offset + 3 <= range.upperBound {
                    let byte = bytes[offset]
                    // Nearly all surnames are of three bytes: U+1000-FFFF.
                    if byte > 0xE0, byte < 0xF0, bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 {
                        let word = words[Int(byte & 0x0F) << 6 | Int(bytes[offset + 1] & 0x3F)]
                        if word &>> UInt64(bytes[offset + 2] & 0x3F) & 1 == 1 { return offset }
                        offset += 3
                    } else {
                        if byte >= 0xF0, surnames.hasRare { return offset }
                        offset += 1
                    }
                }
                return nil
            }
        }
    }

    private struct Owner {
        /// The first character of the surname, a simplified one, and its length in bytes.
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
        let first = text.scalar(at: 0, before: match.length).scalar
        let simplified = UInt16(exactly: first.value).map { NameTables.standard.simplified($0).code }
        return (simplified.flatMap(Unicode.Scalar.init) ?? first, match.length)
    }

    /// Whether one of the person's titles, or its end, follows a surname: 书记 of 石坪县委书记.
    private func isTitled(_ surname: Range<Int>, in characters: ArticleCharacters, _ person: Person) -> Bool {
        let (text, end) = (characters.text, characters.text.bytes.count)
        guard surname.upperBound < end,
            let office = lexicon.offices.match(text, at: surname.upperBound, before: end),
            office.length > 3
        else { return false }
        let title = characters.printed.string(of: surname.upperBound..<surname.upperBound + office.length)
        return person.titles.contains { $0.hasSuffix(title) }
    }
}
