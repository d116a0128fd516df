import BroadsheetCore

/// Reads bylines, datelines, credits, jump lines, persons and dates of texts that another parser has found, so that
/// articles from a web page, a database or a layout have the same fields as those of ``PressPageParser``.
///
/// A text comes with the ranges at which it is in its source, one for each piece in order. Where their bytes add up
/// to the text, with at most a space between two pieces, what is read in it has its own place; otherwise it has the place
/// of the whole text. A text without ranges is read all the same, and what is read has none.
///
/// Texts are treated as they are: entities, tags and look-alike characters are the caller's to resolve. The same text gives
/// the same fields, and no text is refused; time and memory are linear in its length.
///
/// ```swift
/// let readers = PressReaders()
/// let opening = readers.opening(of: "本报讯（记者 王小明）昨天上午，东河大桥开工建设。")
/// opening.dateline?.text             // 本报讯
/// opening.contributors.map(\.name)   // ["王小明"]
/// opening.rest.text                  // 昨天上午，东河大桥开工建设。
/// ```
public struct PressReaders: Sendable {
    let fields: FieldReader
    let finder: PersonFinder
    private let days: DateFinder

    /// Readers that know the built-in words and those of these options; the options' other values are for pages.
    public init(options: PressOptions = PressOptions()) {
        let lexicon = options.lexicon
        fields = FieldReader(lexicon: lexicon)
        finder = PersonFinder(lexicon: lexicon)
        days = DateFinder(lexicon: lexicon)
    }

    /// A piece of text and where it is.
    public struct Text: Sendable, Hashable {
        /// The words, without white space at either end.
        public var text: String
        /// Where they are, piece by piece; empty where the text that they were read from had no ranges.
        public var ranges: [SourceRange]
    }

    /// The small print of a text, and the text without it.
    public struct Reading: Sendable, Hashable {
        /// The dateline, or the source that is named like one.
        public internal(set) var dateline: Dateline?
        /// Those who wrote, sent, edited or took part otherwise, in the order of the text.
        public internal(set) var contributors: [Contributor] = []
        /// The page on which the article continues: （下转2版）.
        public internal(set) var continuesOn: PageReference?
        /// The page from which the article comes: （上接1版）.
        public internal(set) var continuedFrom: PageReference?
        /// The credit of a picture as printed, and where it is; its photographers are among the contributors.
        public internal(set) var credit: Text?
        /// What is left of the text.
        public internal(set) var rest = Text(text: "", ranges: [])

        /// Whether nothing was found, so that the rest is the text.
        public var isEmpty: Bool {
            dateline == nil && contributors.isEmpty && continuesOn == nil && continuedFrom == nil && credit == nil
        }
    }

    /// The dateline, bylines and jump line that open the first paragraph of an article.
    ///
    /// - Parameters:
    ///   - text: The paragraph.
    ///   - ranges: Where it is.
    public func opening(of text: String, at ranges: [SourceRange] = []) -> Reading {
        var passage = Passage(of: HealedText(text, at: ranges))
        let words = passage.healed.text
        let opening = fields.opening(of: words, in: words.trimmed(passage.rest))
        var reading = Reading()
        if let dateline = opening.dateline { reading.dateline = passage.dateline(dateline) }
        for byline in opening.bylines { take(byline.contributors, of: passage, into: &reading) }
        if let jump = opening.jump { take(jump, of: passage, into: &reading) }
        passage.dropFirst(upTo: opening.end)
        return finished(reading, passage)
    }

    /// The byline, dateline, credit, jump line and end mark that close the last paragraph of an article.
    ///
    /// - Parameters:
    ///   - text: The paragraph.
    ///   - ranges: Where it is.
    public func ending(of text: String, at ranges: [SourceRange] = []) -> Reading {
        var passage = Passage(of: HealedText(text, at: ranges))
        var reading = Reading()
        for closing in fields.closings(of: passage.healed.text, in: passage.rest).reversed() {
            switch closing {
            case .jump(let jump): take(jump, of: passage, into: &reading)
            case .byline(let byline), .editors(let byline): take(byline.contributors, of: passage, into: &reading)
            case .dateline(let dateline): reading.dateline = passage.dateline(dateline)
            case .credit(let credit): take(credit, of: passage, into: &reading)
            case .endMark: break
            // （附图片） is a part of what it notes.
            case .pictureNote: return finished(reading, passage)
            }
            passage.dropLast(from: closing.range.lowerBound)
        }
        return finished(reading, passage)
    }

    /// What a row says that is small print as a whole: a byline, a dateline, a credit or a jump line of its own.
    ///
    /// - Parameters:
    ///   - text: The row.
    ///   - ranges: Where it is.
    /// - Returns: `nil` where the row is none of them, or only opens or ends with one.
    public func smallPrint(_ text: String, at ranges: [SourceRange] = []) -> Reading? {
        let passage = Passage(of: HealedText(text, at: ranges))
        let words = passage.healed.text
        let range = words.trimmed(passage.rest)
        var reading = Reading()
        if let found = fields.datelineWithWriters(words, in: range) {
            reading.dateline = passage.dateline(found.dateline)
            let byline = fields.bylineLine(words, in: range)?.contributors ?? []
            take(byline.count >= found.contributors.count ? byline : found.contributors, of: passage, into: &reading)
        } else if let dateline = fields.datelineLine(words, in: range) ?? fields.datelines.origin(words, in: range) {
            reading.dateline = passage.dateline(dateline)
        } else if let credit = fields.creditLine(words, in: range) {
            take(credit, of: passage, into: &reading)
        } else if let byline = fields.bylineLine(words, in: range) {
            take(byline.contributors, of: passage, into: &reading)
        } else if let jump = fields.jumpLine(words, in: range) {
            take(jump, of: passage, into: &reading)
        }
        return reading.isEmpty ? nil : reading
    }

    /// A picture from the text under it: what the credit at its end names is removed from the caption.
    ///
    /// - Parameters:
    ///   - caption: The text under the picture.
    ///   - ranges: Where it is.
    public func photo(caption: String, at ranges: [SourceRange] = []) -> Photo {
        var passage = Passage(of: HealedText(caption, at: ranges))
        let words = passage.healed.text
        var reading = Reading()
        if let credit = fields.captionCredit(words, in: passage.rest) ?? fields.creditLine(words, in: passage.rest) {
            take(credit, of: passage, into: &reading)
            passage.dropLast(from: credit.range.lowerBound)
        }
        let rest = finished(reading, passage).rest
        return Photo(
            caption: rest.text, credit: reading.credit?.text, contributors: reading.contributors, ranges: rest.ranges,
            creditRanges: reading.credit?.ranges ?? [])
    }

    /// The persons that an article names, with their titles, in the order of their first mention.
    ///
    /// - Parameters:
    ///   - blocks: The article's text in order: decks, paragraphs, captions.
    ///   - names: Names that are sure to be names, such as those of the writers.
    public func people(in blocks: [Block], knowing names: Set<String> = []) -> [Person] {
        finder.people(in: blocks.map { HealedText($0.text, at: $0.ranges) }, known: KnownNames(names))
    }

    /// The dates that an article names, in order, and the days that they mean.
    ///
    /// - Parameters:
    ///   - blocks: The article's text in order.
    ///   - edition: The day of the edition; without it 12月12日 has no year and 昨天 no day.
    ///   - dateline: The day of the dateline, from which 昨天 is counted where it is known.
    public func dates(
        in blocks: [Block], edition: CalendarDate? = nil, dateline: PartialDate? = nil
    ) -> [DateMention] {
        days.dates(
            in: blocks.map { HealedText($0.text, at: $0.ranges) }, edition: edition, dateline: dateline)
    }

    // MARK: - What is read

    private func take(_ readings: [ContributorReading], of passage: Passage, into reading: inout Reading) {
        for found in readings
        where !reading.contributors.contains(where: { $0.name == found.name && $0.role == found.role }) {
            var contributor = passage.contributor(found)
            contributor.confidence = fields.confidence(of: found)
            reading.contributors.append(contributor)
        }
    }

    private func take(_ jump: JumpReading, of passage: Passage, into reading: inout Reading) {
        switch jump.direction {
        case .onward: reading.continuesOn = passage.reference(jump)
        case .back: reading.continuedFrom = passage.reference(jump)
        }
    }

    private func take(_ credit: CreditReading, of passage: Passage, into reading: inout Reading) {
        reading.credit = Text(text: credit.text, ranges: passage.sources(of: credit.range))
        take(credit.contributors, of: passage, into: &reading)
    }

    private func finished(_ reading: Reading, _ passage: Passage) -> Reading {
        var reading = reading
        let rest = passage.remainder
        reading.rest = Text(text: rest.text, ranges: rest.ranges)
        return reading
    }
}
