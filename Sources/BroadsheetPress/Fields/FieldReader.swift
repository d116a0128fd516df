import BroadsheetCore

/// Reads the small print of a page: datelines, bylines, credits and jump lines.
///
/// It only says what stands where; whether a line is looked at as a byline or as text is for the caller to decide.
struct FieldReader: Sendable {
    /// The words it knows.
    let lexicon: Lexicon

    /// A reader that knows these words.
    init(lexicon: Lexicon = .standard) {
        self.lexicon = lexicon
    }

    /// The dateline and the bylines at the beginning of a paragraph.
    func opening(of text: PageText, in range: Range<Int>) -> OpeningReading {
        OpeningReading(end: range.lowerBound, dateline: nil, bylines: [])
    }

    /// What stands at the end of a paragraph, a caption or a headline and is not its text, in the order of the page.
    ///
    /// The text ends where the first one begins.
    func closings(of text: PageText, in range: Range<Int>) -> [ClosingReading] {
        []
    }

    /// The byline that a whole line is.
    func bylineLine(_ text: PageText, in range: Range<Int>) -> BylineReading? {
        nil
    }

    /// The photo credit that a whole line is.
    func creditLine(_ text: PageText, in range: Range<Int>) -> CreditReading? {
        nil
    }

    /// The credit at the end of a caption, with or without brackets.
    func captionCredit(_ text: PageText, in range: Range<Int>) -> CreditReading? {
        nil
    }

    /// The jump line that a whole line is; references such as （全文见第四版） are none.
    func jumpLine(_ text: PageText, in range: Range<Int>) -> JumpReading? {
        nil
    }

    /// The dateline that a whole line is: （本栏均据新华社电）.
    func datelineLine(_ text: PageText, in range: Range<Int>) -> DatelineReading? {
        nil
    }

    /// The line of the page's furniture that a whole line is.
    func furnitureLine(_ text: PageText, in range: Range<Int>) -> FurnitureReading? {
        nil
    }

    /// The name of a column or section that a whole line is, without its brackets: 今日谈, 【图片新闻】.
    func sectionLine(_ text: PageText, in range: Range<Int>) -> Range<Int>? {
        nil
    }

    /// The length in bytes of the words that open an editors' note: 编者按：.
    func noteOpening(_ text: PageText, in range: Range<Int>) -> Int? {
        nil
    }

    /// The length in bytes of the words that open a caption: 图为, 上图：, ▲.
    func captionOpening(_ text: PageText, in range: Range<Int>) -> Int? {
        nil
    }

    /// The length in bytes of a bullet or an item's number at the beginning of a line: ●, ■, １、, 一、, （二）.
    func itemOpening(_ text: PageText, in range: Range<Int>) -> Int? {
        nil
    }

    /// Whether a whole line reads like nothing but names: 张三 李四, 索朗罗布.
    func isNameRun(_ text: PageText, in range: Range<Int>) -> Bool {
        false
    }
}
