/// Rules of rows beside a headline, or at its end, in any paper, which distinguish it from a heading inside an article.
extension LabelRule {
    /// A short row below a text that has ended, and above a writer's name or office and the text: 要让秧田连成片 above
    /// 青禾农学院教授林春晓.
    static let headAboveWriter = LabelRule("head-above-writer", at: [.endsWithName, .isNameRun]) { page, row, rulings in
        guard row > 1, row + 1 < page.count, rulings.label(row) == nil, rulings.label(row - 1) == nil,
            page.mayBeHeadline(row - 1), page.sketch(row - 1).scalars > 3, page.endsArticle(row - 2),
            page.isWriter(row), page.isRunningText(row + 1)
        else { return nil }
        return Ruling(before: .headline)
    }

    /// A headline that ends with a note about its pictures, below a text that has ended: 水库今日开闸（附图片１张）.
    static let picturedHead = LabelRule("pictured-head", at: .endsWithPictureNote) { page, row, rulings in
        guard row > 0, row + 1 < page.count, rulings.label(row) == nil, page.mayBeHeadline(row),
            page.endsArticle(row - 1)
        else { return nil }
        return .must(be: .headline)
    }

    /// A row in round brackets after a text ends it, and begins nothing: （周青禾）, （Ａ、Ｂ）.
    static let bracketsBehindText = LabelRule("brackets-behind-text", at: .isBracketed) { page, row, rulings in
        guard row > 0, page.endsText(row - 1), [0xFF08, 0x28].contains(page.sketch(row).first) else { return nil }
        return .never([.headline, .lead])
    }

    /// A row that ends with a dash, between two texts, leads on to the part of the article that is below it: 向水渠要收成——.
    static let dashHeading = LabelRule("dash-heading") { page, row, rulings in
        guard page.sketch(row).ending == .dash, row > 0, row + 1 < page.count, rulings.label(row) == nil,
            page.sketch(row).scalars <= RuledRows.longestHead, page.endsText(row - 1), page.isRunningText(row + 1),
            page.evidence[row + 1].isDisjoint(with: [.opensWithDateline, .opensWithByline])
        else { return nil }
        return .never([.headline, .lead])
    }

    /// The heading of a chapter, above its first article: 第六章　附则 above 第三十一条　….
    static let chapter = LabelRule("chapter") { page, row, rulings in
        // 第
        guard page.sketch(row).first == 0x7B2C, page.sketch(row).scalars <= 20, page.sketch(row).stops == 0,
            row > 0, row + 1 < page.count, page.sketch(row + 1).first == 0x7B2C, rulings.label(row) == nil,
            page.numbered(row) == "章" || page.numbered(row) == "节", page.numbered(row + 1) == "条"
        else { return nil }
        return .never([.headline, .lead])
    }
}

extension RuledRows {
    /// The fewest scalars of a paragraph that is surely running text.
    private static let shortestText = 30
    /// The longest office with a name, in scalars.
    private static let longestOffice = 26

    fileprivate func isRunningText(_ row: Int) -> Bool { endsText(row) && sketch(row).scalars > Self.shortestText }

    /// Whether a row is one name, or an office or a body with a name after it, and nothing else is known of it.
    fileprivate func isWriter(_ row: Int) -> Bool {
        let sketch = sketch(row)
        guard sketch.stops + sketch.commas + sketch.colons + sketch.digits == 0, sketch.gaps <= 2,
            evidence[row].isDisjoint(with: [
                .isCredit, .endsWithCredit, .isFurniture, .isJump, .isSection, .opensNote, .opensItem, .opensCaption,
                .opensWithDateline, .isBracketed,
            ])
        else { return false }
        if evidence[row].contains(.isNameRun) { return (2...4).contains(sketch.scalars) }
        return (5...Self.longestOffice).contains(sketch.scalars) && endsWithUsualName(row)
    }

    /// Whether a row ends with an office or a body, a usual surname, and one character or two.
    private func endsWithUsualName(_ row: Int) -> Bool {
        let words = words(row)
        return [9, 6].contains { length in
            let name = words.upperBound - length
            guard length < words.count,
                let surname = reader.lexicon.surnames.match(text, at: name, before: words.upperBound)
            else { return false }
            return surname.tag == Lexicon.usualSurname
                && (reader.lexicon.offices.match(text, endingAt: name, after: words.lowerBound) != nil
                    || reader.lexicon.bodies.match(text, endingAt: name, after: words.lowerBound) != nil)
        }
    }

    /// What a row counts that opens with 第 and a numeral: 章 of 第六章.
    fileprivate func numbered(_ row: Int) -> Unicode.Scalar? {
        var scanner = Scanner(text, in: words(row))
        scanner.advance()
        let start = scanner.offset
        scanner.skip { $0.isNumeral }
        return scanner.offset > start ? scanner.next : nil
    }
}
