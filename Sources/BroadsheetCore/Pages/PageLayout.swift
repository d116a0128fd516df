/// The layout of a page: blocks, lines and words with their boxes, as a PDF, OCR or an archive says it.
///
/// No reading order is assumed: blocks and lines come as the file has them, and a ``LayoutParser`` finds the order,
/// unless the page says that it ``isInOrder``.
/// Numbers are in hundredths of ``unit``, counted from the page's top left corner.
public struct PageLayout: Sendable, Hashable {
    /// The page's code, where the file says it.
    public var code: String?
    /// The page's width; 0 where it is unknown.
    public var width: Int
    /// The page's height; 0 where it is unknown.
    public var height: Int
    /// The unit of which all numbers of the page are hundredths.
    public var unit: LayoutUnit
    /// The blocks in the order of the file.
    public var blocks: [Block]
    /// Whether a program recognised the words in a picture, so that places and sizes are no more than near.
    public var isRecognized = false
    /// Whether blocks and lines come in the order in which they are read and words have no places, as on a web page:
    /// boxes say nothing then, each line is a whole paragraph or row, and what the hints say holds.
    public var isInOrder = false
    /// Whether the file has only a part of the page, such as one of its articles, so that other files of the same code
    /// are not a mistake.
    public var isPart = false
    /// The page's name, where the file says it.
    public var name: String?
    /// The encoding of the file that the words come from.
    public var encoding = TextEncoding.utf8
    /// Facts about the edition in the file, beside the words of the page.
    public var masthead = Masthead()

    /// A page from its parts.
    public init(width: Int, height: Int, unit: LayoutUnit, code: String? = nil, blocks: [Block] = []) {
        self.code = code
        self.width = width
        self.height = height
        self.unit = unit
        self.blocks = blocks
    }

    /// How many words the page has.
    public var wordCount: Int {
        blocks.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.words.count } }
    }

    /// Lines that the file keeps together: a region, a column of text, a paragraph.
    public struct Block: Sendable, Hashable {
        /// The lines in the order of the file.
        public var lines: [Line]
        /// The kind of the block by the file.
        public var hint: LayoutHint?
        /// The article that the block is of: a number that all its blocks have; `nil` where nothing says it.
        public var article: Int?

        /// A block of lines.
        public init(lines: [Line] = [], hint: LayoutHint? = nil) {
            self.lines = lines
            self.hint = hint
        }
    }

    /// A line of words.
    public struct Line: Sendable, Hashable {
        /// The words in the direction in which the line is read.
        public var words: [Word]
        /// The size of its type; `nil` where the file does not say it, so that the height of the words has to do.
        public var typeSize: Int?
        /// Whether its characters are one below the other.
        public var isVertical: Bool

        /// A line of words.
        public init(words: [Word] = [], typeSize: Int? = nil, isVertical: Bool = false) {
            self.words = words
            self.typeSize = typeSize
            self.isVertical = isVertical
        }
    }

    /// Characters that are together.
    public struct Word: Sendable, Hashable {
        /// The characters of the word, as recognised.
        public var text: String
        /// The box around the characters.
        public var box: LayoutBox
        /// How sure the program that recognised them is, from 0 to 100; `nil` where it does not say so.
        public var confidence: Int? {
            get { storedConfidence < 0 ? nil : Int(storedConfidence) }
            set { storedConfidence = newValue.map { Int8(max(0, min(100, $0))) } ?? -1 }
        }
        /// The style of the type: bold, italic.
        public var style: TypeStyle
        /// The confidence; -1 for none.
        private var storedConfidence: Int8

        /// A word at its place.
        public init(_ text: String, box: LayoutBox, confidence: Int? = nil, style: TypeStyle = []) {
            self.text = text
            self.box = box
            storedConfidence = -1
            self.style = style
            self.confidence = confidence
        }
    }
}

/// What the numbers of a ``PageLayout`` count.
public enum LayoutUnit: String, Sendable, Hashable, CaseIterable {
    /// Points, 1/72 inch.
    case point = "pt"
    /// Pixels of the page's picture.
    case pixel = "px"
    /// Tenths of a millimetre.
    case tenthOfMillimetre = "mm10"
    /// 1/1200 inch.
    case inch1200
}

/// How a word is set.
public struct TypeStyle: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// A style from its bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Bold type.
    public static let bold = TypeStyle(rawValue: 1)
    /// Slanted type.
    public static let italic = TypeStyle(rawValue: 2)
}

/// The kind of a block by a file; a hint, since programs that recognise pages are often wrong about it. On a page
/// that ``PageLayout/isInOrder`` it holds.
@nonexhaustive public enum LayoutHint: Sendable, Hashable {
    /// A heading; 1 is the highest level, that of an article's headline, 0 an unknown one.
    case heading(level: Int)
    /// A row of the headline above the main one.
    case kicker
    /// A row of the headline below the main one.
    case deck
    /// The writers, the source or the time of an article, in rows of their own.
    case byline
    /// Paragraphs of an article's text.
    case text
    /// Items of a list in an article's text.
    case listItem
    /// The text under a picture.
    case caption
    /// Everything that belongs to the page: header, footer, page number.
    case furniture
    /// What leads to other pages, and does not mention this one: menus, links, lists of titles.
    case navigation
}
