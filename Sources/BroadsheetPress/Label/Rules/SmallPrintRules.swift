/// Rules of the words of the small print: columns of reporters, captions.
extension LabelRule {
    /// The name of a reporters' column above a headline: 记者手记, 【记者调查】. Inside a text only text is below it.
    static let reportersColumn = LabelRule("reporters-column", at: .isSection) { page, row, _ in
        page.isReportersColumn(row) ? .must(be: .section, then: .headline) : nil
    }

    /// A caption without a full stop before its credit: 游客在桥上拍照 记者 方俊明 摄. It is not a headline, unless text is
    /// below it and the credit names nobody.
    static let unstoppedCaption = LabelRule("unstopped-caption", at: .endsWithCredit) { page, row, rulings in
        guard rulings.label(row) == nil, page.sketch(row).stops == 0, page.sketch(row).scalars <= 60,
            !page.evidence[row].contains(.isCredit),
            case .credit(let credit)? = page.reader.closings(of: page.text, in: page.rows[row].range).last,
            row > 0, page.endsArticle(row - 1), !credit.contributors.isEmpty || !page.opensReport(row + 1)
        else { return nil }
        return .must(be: .caption)
    }

    /// What a circled figure opens, or is above, right above a credit is a caption: ①老周在擦灯。②渡口的清晨。
    static let numberedCaptions = LabelRule("numbered-captions") { page, take in
        for credit in page.rows.indices.dropFirst() where page.evidence[credit].contains(.isCredit) {
            var row = credit - 1
            while row >= 0, page.sketch(row).scalars <= RuledRows.longestCaption {
                if page.isNumber(row) {
                    take(row, .must(be: .caption, then: .caption))
                } else if page.opensWithNumber(row) {
                    take(row, .must(be: .caption))
                } else {
                    guard row > 0, page.isNumber(row - 1) else { break }
                }
                row -= 1
            }
        }
    }

    /// 图： opens a caption, where it opens no credit.
    static let pictureLabel = LabelRule("picture-label", at: .opensCaption) { page, row, rulings in
        guard rulings.label(row) == nil, page.evidence[row].isDisjoint(with: [.isCredit, .isByline]) else { return nil }
        var scanner = Scanner(page.text, in: page.words(row))
        guard scanner.take("图") || scanner.take("圖"), scanner.next == "：" || scanner.next == ":" else { return nil }
        return .must(be: .caption)
    }
}

extension RuledRows {
    /// The longest caption that a circled figure opens, in scalars.
    fileprivate static let longestCaption = 120

    /// Whether a circled figure opens a row.
    fileprivate func opensWithNumber(_ row: Int) -> Bool { (0x2460...0x2473).contains(sketch(row).first) }

    /// Whether a row is nothing but a circled figure.
    fileprivate func isNumber(_ row: Int) -> Bool { sketch(row).scalars == 1 && opensWithNumber(row) }

    /// Whether a row opens with a dateline or is the byline of a text.
    fileprivate func opensReport(_ row: Int) -> Bool {
        row < count && !evidence[row].isDisjoint(with: [.opensWithDateline, .opensWithByline, .isByline])
    }

    fileprivate func isReportersColumn(_ row: Int) -> Bool {
        guard row + 2 < count, let name = reader.sectionLine(text, in: rows[row].range),
            reader.lexicon.sections.contains(text, name),
            let role = reader.lexicon.roles.match(text, at: name.lowerBound, before: name.upperBound),
            reader.lexicon.role(role.tag) == .reporter, mayBeHead(row + 1)
        else { return false }
        return evidence[row + 2].contains(.isByline) || sketch(row + 2).scalars > sketch(row + 1).scalars
    }

    /// Whether a row is as long as a headline, and nothing that a field reader knows; not the last.
    fileprivate func mayBeHead(_ row: Int) -> Bool {
        row + 1 < count && isHeadLong(row)
            && evidence[row].isDisjoint(with: [
                .isJump, .isFurniture, .isByline, .isCredit, .opensWithDateline, .isSection, .opensCaption, .opensItem,
            ])
    }
}
