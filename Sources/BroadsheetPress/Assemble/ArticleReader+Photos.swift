import BroadsheetCore

/// Blocks and pictures, made of what was read.
extension ArticleReader {
    /// Makes blocks and photos of what was read. Only here it is known whether the article is a photo story, in
    /// which the text above the credit is a caption.
    mutating func compose() {
        let isPhotoStory =
            article.dateline == nil && article.contributors.isEmpty && blocks.contains { $0.credit != nil }
            && blocks.count { $0.kind == .paragraph } <= 2 && !blocks.contains { $0.kind == .item }
        for index in blocks.indices {
            if blocks[index].kind == .paragraph, !rows[blocks[index].row].isFixed,
                isCaption(index, isPhotoStory: isPhotoStory)
            {
                blocks[index].kind = .caption
                repairs.append(RepairedRow(blocks[index].row, .captionByCredit, .caption))
            }
            compose(blocks[index])
        }
    }

    func isCaption(_ index: Int, isPhotoStory: Bool) -> Bool {
        let isBeforeCredit = index + 1 < blocks.count && blocks[index + 1].kind == .credit
        let passage = blocks[index].passage
        let opensCaption = fields.captionOpening(passage.healed.text, in: passage.rest) != nil
        guard blocks[index].credit != nil || isBeforeCredit else { return opensCaption }
        return isPhotoStory || opensCaption || isBeforeCredit && isSetApart(index)
            || blocks[index].credit != nil && !blocks[index].hasOpening && blocks.count { $0.kind == .paragraph } > 1
    }

    /// Whether a paragraph above a credit is its caption, and no last paragraph of the text: one sentence of the length of a
    /// caption, after other text, that a blank line sets apart or that begins with the day.
    private func isSetApart(_ index: Int) -> Bool {
        guard index > 0, !blocks[index].hasOpening, blocks[index + 1].credit.map({ !$0.contributors.isEmpty }) ?? false
        else { return false }
        let passage = blocks[index].passage
        let words = passage.healed.text.trimmed(passage.rest)
        let sketch = LineSketch(of: passage.healed.text, in: words)
        guard sketch.endsSentence, sketch.stops == 1, sketch.scalars <= Self.longestCaption else { return false }
        var scanner = Scanner(passage.healed.text, in: words)
        if scanner.takeDate() != nil { return true }
        let line = rows[blocks[index].row].lines.lowerBound
        return line > 0 && map.lines[line - 1].isBlank
            && rows[blocks[index + 1].row].lines.lowerBound == rows[blocks[index].row].lines.upperBound + 1
    }

    /// The longest caption of one sentence above its credit, in scalars.
    private static var longestCaption: Int { 80 }

    mutating func compose(_ block: BlockReading) {
        let passage = block.passage
        let (text, ranges) = passage.remainder
        switch block.kind {
        case .credit:
            addCredit(of: block)
            marks += passage.marks
        case .caption:
            article.photos.append(Photo(caption: text, ranges: ranges))
            addCredit(of: block)
            passage.appendMarks(withRestAs: .caption, to: &marks)
        case .paragraph, .subheading, .note, .item:
            let kind = block.blockKind
            if !text.isEmpty { article.body.append(Block(kind: kind.block, text: text, ranges: ranges)) }
            if block.credit != nil { addCredit(of: block) }
            passage.appendMarks(withRestAs: kind.role, to: &marks)
        }
    }

    /// Gives a credit to the picture that it is under, or to all that it speaks of, back to another credit; a credit without a picture is a
    /// picture without a caption.
    mutating func addCredit(of block: BlockReading) {
        guard let credit = block.credit else { return }
        let sources = block.passage.sources(of: credit.range)
        let contributors =
            correctedNames(ofRow: block.row, block.passage, isCredit: true)
            ?? credit.contributors.map { block.passage.contributor($0) }
        // 制图：丁向阳 below an article without pictures is one of those who made it.
        let isCorrected = corrections[block.row]?.writers.isEmpty == false
        if block.kind == .credit, !isCorrected, article.photos.isEmpty, !article.body.isEmpty, !contributors.isEmpty,
            contributors.allSatisfy({ $0.role == .illustrator })
        {
            return take(credit.contributors, of: block.passage)
        }
        if credit.reach == .page { shared.credit = SharedSmallPrint.Credit(credit.text, contributors, sources) }
        if article.photos.last?.credit != nil || article.photos.isEmpty { article.photos.append(Photo(caption: "")) }
        let last = article.photos.count - 1
        var first = last
        while first > 0, article.photos[first - 1].credit == nil,
            credit.reach != .one || block.kind == .credit && isSeries(first)
        {
            first -= 1
        }
        for index in first...last {
            article.photos[index].credit = credit.text
            article.photos[index].creditRanges = sources
            article.photos[index].contributors = contributors
        }
    }

    /// Who made the picture of a column of cartoons has drawn it: 曹一/图.
    mutating func readCartoons() {
        guard let section = article.section.map({ PageText($0) }),
            fields.lexicon.cartoonColumns.contains(section, section.range)
        else { return }
        for index in article.contributors.indices where article.contributors[index].role == .photographer {
            article.contributors[index].role = .illustrator
        }
        for photo in article.photos.indices {
            for index in article.photos[photo].contributors.indices
            where article.photos[photo].contributors[index].role == .photographer {
                article.photos[photo].contributors[index].role = .illustrator
            }
        }
    }

    /// Whether a caption says beside which picture it is: 左图, 下图.
    private func opensWithSide(_ caption: String) -> Bool {
        let text = PageText(caption)
        return fields.lexicon.pictureSides.match(text, at: 0, before: text.bytes.count) != nil
    }

    /// Whether a picture and the one before it are counted as one series, under which one credit is: 图①, 图②.
    private func isSeries(_ index: Int) -> Bool {
        [index - 1, index].allSatisfy { photo in
            if opensWithSide(article.photos[photo].caption) { return true }
            let caption = article.photos[photo].caption.unicodeScalars
            let number = caption.first == "图" || caption.first == "圖" ? caption.dropFirst().first : caption.first
            return number.map { (0x2460...0x249B).contains($0.value) || $0.digit != nil } ?? false
        }
    }
}
