/// A row of a page: the words of a block, up to its end or a line break in it.
struct PageRow {
    /// The words, with single spaces between them.
    var text = ""
    /// The marks of the blocks around it.
    var marks: BlockMarks = []
    /// The level of the heading that it is; 0 for other rows.
    var level = 0
    /// Whether it is a paragraph by its tag.
    var isParagraph = false
    /// Whether it is an item of a list.
    var isItem = false
    /// Whether it is between the marks of an article's text, and in the how manieth such text.
    var content: Int?
    /// The element that holds it, by its number: rows with the same one are separated by line breaks alone.
    var element = 0
    /// The block that holds it, as an index in ``MarkupTree/blocks``.
    var block = 0
    /// How many of its scalars are links.
    var linked = 0
    /// How many scalars it has, white space left out.
    var scalars = 0
    /// Where its first link leads.
    var address = ""

    /// Whether it is a link and not much else.
    var isLink: Bool { linked * 2 > scalars }
}

/// A block of a page, for those who ask what is together.
struct PageBlock {
    var parent: Int
    /// Whether it is a table, or a block with the marks of a figure.
    var isTable = false
    /// Whether a picture is in it.
    var hasPicture = false
    /// The scalars of its text that are not links.
    var scalars = 0
    var depth = 0
    var marks: BlockMarks = []
}

extension String {
    /// The text without white space, punctuation and case.
    var letters: String {
        var letters = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(400) where scalar.isLetter { letters.append(scalar) }
        return String(letters).lowercased()
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter or a digit; Hanzi and ASCII are reported without asking for properties.
    fileprivate var isLetter: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80, 0x3000...0x3003, 0x3008...0x3011: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }
}
