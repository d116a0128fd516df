import BroadsheetCore
import BroadsheetEPaper
import BroadsheetPress

/// Reads saved web pages: the files of electronic newspapers, and articles and pages of newspapers' sites.
///
/// The layout is found by the markup; the articles are those that the newspaper-page parser finds in it, whose
/// options it takes. Ranges and ledgers count the text that was made of the page, in which navigation and footers are
/// furniture.
public struct EPaperParser: LayoutParser {
    /// The name of the parser in a configuration.
    public static let descriptor = ParserDescriptor(
        name: "e-paper", summary: "A saved web page: an electronic newspaper, or a newspaper's site (HTML)")

    package let press: PressPageParser

    /// A parser with the options of the newspaper-page parser.
    public init(options: PressOptions = PressOptions()) {
        press = PressPageParser(options: options)
    }

    /// Reads a file: one article as a rule, several where it holds several.
    public func parse(_ source: PageSource) -> [ParsedPage] {
        switch PageForm(of: source.bytes, readers: Pipeline.standardLayoutReaders) {
        case .html: return press.parse(WebPageText.read(source, encoding: press.options.encoding), of: source)
        case let form:
            return [
                .unread(
                    source, code: "not-html", "this file is \(form.words); read it with parser '\(form.parserName)'")
            ]
        }
    }

    /// Reads the pages of one file from what is on them.
    public func parse(_ layouts: [PageLayout], of source: PageSource) -> [ParsedPage] {
        press.parse(layouts, of: source)
    }

    /// Connects the pages of one edition.
    public func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic] {
        press.connect(&pages, of: &edition)
    }
}

/// What is on a saved web page, in whatever encoding it is.
enum WebPageText {
    /// Reads a file of HTML.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - encoding: The encoding that the user named; else the page's own declaration counts.
    static func read(_ source: PageSource, encoding: TextEncoding? = nil) -> LayoutReading {
        var source = source
        source.encoding = source.encoding ?? encoding
        let declared = HTMLReader.declaredEncoding(source.bytes.prefix(4096)).flatMap { encodings[$0] }
        let text = MarkupFileText(of: source, declared: declared)
        var reading = HTMLReader.read(text.bytes, file: source.file)
        reading.diagnostics = text.diagnostics + reading.diagnostics
        for index in reading.pages.indices { reading.pages[index].encoding = text.encoding }
        return reading
    }

    /// Encodings by the names that pages have for them. What is called GB 2312 has characters of its successors.
    private static let encodings: [String: TextEncoding] = [
        "utf-8": .utf8, "utf8": .utf8, "gb2312": .gb18030, "gbk": .gb18030, "gb18030": .gb18030, "x-gbk": .gb18030,
        "gb_2312-80": .gb18030, "big5": .big5, "big5-hkscs": .big5, "cn-big5": .big5,
    ]
}
