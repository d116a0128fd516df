/// Reads the titles that come before and after names (CONVENTIONS 8).
struct TitleReader: Sendable {
    let lexicon: Lexicon

    /// The most characters of a title with its organisation.
    private static let limit = 16

    /// The titles of each mention, given to it where it is.
    ///
    /// A list of names shares the part before its first one, where that can apply to several (区领导, 副区长),
    /// and the part after its last one after 等 (…等区四套班子领导).
    func titles(of mentions: [PersonFinder.Mention], in characters: ArticleCharacters) -> [[String]] {
        var titles = [[String]](repeating: [], count: mentions.count)
        var index = 0
        while index < mentions.count {
            var last = index
            while last + 1 < mentions.count, isNext(mentions[last], mentions[last + 1], characters) { last += 1 }
            let before = titlesBefore(characters, mentions[index].bytes.lowerBound)
            let behind = titleBehindList(characters, mentions[last].bytes.upperBound)
            let isShared = last > index && before.last.map { self.isShared($0, characters.text) } ?? false
            for place in index...last {
                var own = before[...]
                if place > index {
                    own = isShared ? before.suffix(1) : titlesBefore(characters, mentions[place].bytes.lowerBound)[...]
                }
                titles[place] += own.map { characters.printed.string(of: $0) }
                if let behind {
                    titles[place].append(behind)
                } else if let honorific = honorific(characters, mentions[place].bytes.upperBound) {
                    titles[place].append(honorific)
                }
            }
            index = last + 1
        }
        return titles
    }

    /// Whether two mentions are in one list: 叶美峰、徐小平, 徐小平和傅淑梅.
    private func isNext(
        _ first: PersonFinder.Mention, _ second: PersonFinder.Mention, _ characters: ArticleCharacters
    ) -> Bool {
        guard first.bytes.upperBound <= second.bytes.lowerBound else { return false }
        let between = first.bytes.upperBound..<second.bytes.lowerBound
        guard between.count == 3 else { return false }
        let scalar = characters.text.scalar(at: between.lowerBound, before: between.upperBound).scalar
        return scalar == "、" || scalar == "和" || scalar == "与" || scalar == "及" || scalar == "\u{3000}"
    }

    // MARK: - Before

    /// Where the titles are that end where a name begins, in the order of the text: 区委副书记、代区长.
    private func titlesBefore(_ characters: ArticleCharacters, _ end: Int) -> [Range<Int>] {
        // A line end parts the paragraphs, which no title goes beyond.
        let (text, first) = (characters.text, 0)
        var titles: [Range<Int>] = []
        var end = end
        while let start = titleStart(text, endingAt: end, after: first) {
            titles.insert(start..<end, at: 0)
            guard start > first else { break }
            let joint = text.scalar(endingAt: start, after: first)
            guard joint.scalar == "、" || joint.scalar == "兼" else { break }
            end = start - joint.length
            // 、 may as well follow a person of another list.
            guard lexicon.offices.match(text, endingAt: end, after: first) != nil else { break }
        }
        return titles
    }

    /// Where the title begins that ends here: at the office, or at the organisation before it.
    private func titleStart(_ text: PageText, endingAt end: Int, after first: Int) -> Int? {
        guard let office = lexicon.offices.match(text, endingAt: end, after: first), office.length > 3 else {
            return nil
        }
        let officeStart = end - office.length
        var start = officeStart
        // What the title may begin with: the last place from which nothing but an organisation's name follows.
        var best = officeStart
        for _ in 0..<Self.limit where start > first {
            let (scalar, length) = text.scalar(endingAt: start, after: first)
            guard scalar.isHanzi, !isStop(text, endingAt: start, after: first, before: officeStart) else { break }
            start -= length
            best = start
        }
        return best
    }

    /// Whether a title cannot reach back over the character that ends here.
    private func isStop(_ text: PageText, endingAt end: Int, after first: Int, before officeStart: Int) -> Bool {
        guard let stop = lexicon.titleStops.match(text, endingAt: end, after: first) else { return false }
        // 对外, 和平, 数据 and such words only look like the stop that they begin or end with.
        return lexicon.notTitleStops.match(text, at: end - stop.length, before: officeStart) == nil
            && lexicon.notTitleStops.match(text, endingAt: end, after: first) == nil
    }

    /// Whether a title can apply to several persons: 区领导, 副市长, 委员.
    private func isShared(_ title: Range<Int>, _ text: PageText) -> Bool {
        var scanner = Scanner(text, in: title)
        scanner.skip { $0 != "副" }
        if !scanner.isAtEnd { return true }
        return lexicon.sharedTitles.match(text, endingAt: title.upperBound, after: title.lowerBound) != nil
    }

    // MARK: - After

    /// The title after a list that 等 ends: 胡益峰、徐登富、张钢等区四套班子领导.
    private func titleBehindList(_ characters: ArticleCharacters, _ start: Int) -> String? {
        let (text, end) = (characters.text, characters.text.bytes.count)
        var scanner = Scanner(text, in: start..<end)
        guard scanner.take("等") else { return nil }
        let titleStart = scanner.offset
        for _ in 0..<Self.limit {
            guard scanner.next.isHanzi else { return nil }
            if let office = lexicon.offices.match(text, at: scanner.offset, before: end), office.length > 3 {
                return characters.printed.string(of: titleStart..<scanner.offset + office.length)
            }
            if lexicon.titleStops.match(text, at: scanner.offset, before: end) != nil { return nil }
            scanner.advance()
        }
        return nil
    }

    /// The honorific right after a name: 同志, 先生, 教授.
    private func honorific(_ characters: ArticleCharacters, _ start: Int) -> String? {
        let text = characters.text
        guard let match = lexicon.honorifics.match(text, at: start, before: text.bytes.count) else { return nil }
        return characters.printed.string(of: start..<start + match.length)
    }
}
