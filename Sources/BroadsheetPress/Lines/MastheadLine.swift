/// What a line is where a masthead may be: above or below the folio of a page.
enum MastheadLine: Sendable, Hashable {
    /// The paper's name, surely: 青溪日报.
    case name
    /// What is the paper's name at the beginning of a file: 今日青溪, 青溪日报社.
    case likelyName
    /// Its publisher, its number, its day of the week and so on.
    case fact
    case day
    /// An address, the weather, letters, who made the page: what may be in a masthead.
    case hint
    /// A short line without a sentence; it may be a slogan, or a headline.
    case plain
    case text

    /// Whether nothing but a masthead has such a line.
    var isSure: Bool { self == .name || self == .fact }

    /// The longest line of a masthead, in bytes.
    private static let longest = 240
    /// The longest slogan, in bytes.
    private static let longestSlogan = 90

    init(_ text: PageText, in range: Range<Int>, fields: FieldReader) {
        guard range.count <= Self.longest else {
            self = .text
            return
        }
        let sketch = LineSketch(of: text, in: range)
        if let name = fields.paperName(text, in: range) {
            self = name.isSure && !name.isHouse ? .name : .likelyName
        } else if fields.isDateLine(text, in: range) {
            self = .day
        } else if fields.isIssueLine(text, in: range) || fields.isPublisherLine(text, in: range)
            || fields.isPageCountLine(text, in: range)
        {
            self = .fact
        } else if let furniture = fields.furnitureLine(text, in: range) {
            switch furniture.kind {
            case .masthead:
                // A headline may have one of the masthead's words in it.
                let isFact = furniture.date != nil || sketch.colons > 0 || sketch.digits * 4 >= sketch.scalars
                self = isFact ? .fact : .hint
            case .navigation, .editors: self = .hint
            default: self = .text
            }
        } else if Self.isAddress(text, range, sketch) {
            self = .hint
        } else if sketch.stops > 0 {
            self = .text
        } else if fields.isWeatherLine(text, in: range) || sketch.ideographs == 0 && sketch.letters > 0 {
            self = .hint
        } else {
            self =
                range.count <= Self.longestSlogan && fields.opening(of: text, in: range).dateline == nil
                ? .plain : .text
        }
    }

    /// Whether a line is an address in the net: www.qxrb.com.
    private static func isAddress(_ text: PageText, _ range: Range<Int>, _ sketch: LineSketch) -> Bool {
        guard sketch.ideographs <= 12, sketch.letters >= 4 else { return false }
        return ["www.", "WWW.", "http", ".com", ".cn", ".net"].contains { text.contains(Array($0.utf8), in: range) }
    }
}
