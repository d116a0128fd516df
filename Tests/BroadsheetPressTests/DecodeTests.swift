import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetPress

@Suite struct DecodeTests {
    static let page = """
        城东新开三条公交线路

        本报讯（记者 林晓梅）昨天，记者从市交通运输局获悉，城东片区新开的三条公交线路将于下周一正式投入运营，沿线的居民出门更加方便。
        """

    static let traditional = """
        城東新開三條公車路線

        【本報訊】昨天，記者從交通局獲悉，城東新開的三條公車路線將於下週一正式上路，沿線的居民出門更加方便。
        """

    struct Sample: Sendable, CustomTestStringConvertible {
        var text: String
        var bytes: [UInt8]
        var named: TextEncoding?
        var found: TextEncoding
        var testDescription: String { "\(found.rawValue)\(named == nil ? "" : ", named")" }
    }

    static let samples: [Sample] = {
        let little: [UInt8] = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        return [
            Sample(text: page, bytes: Array(page.utf8), found: .utf8),
            Sample(text: "\u{FEFF}" + page, bytes: [0xEF, 0xBB, 0xBF] + Array(page.utf8), found: .utf8),
            Sample(text: "\u{FEFF}" + page, bytes: [0xFF, 0xFE] + little, found: .utf16LittleEndian),
            Sample(text: "\u{FEFF}" + page, bytes: [0xFE, 0xFF] + big, found: .utf16BigEndian),
            Sample(text: page, bytes: little, named: .utf16LittleEndian, found: .utf16LittleEndian),
            Sample(text: page, bytes: little, found: .utf16LittleEndian),
            Sample(text: page, bytes: big, found: .utf16BigEndian),
            Sample(text: page, bytes: Array(page.utf8), named: .gb18030, found: .utf8),
            Sample(text: page, bytes: Array(page.utf8), named: .big5, found: .utf8),
            Sample(text: page, bytes: Array(page.utf8), named: .utf16BigEndian, found: .utf8),
            Sample(text: page, bytes: little, named: .utf8, found: .utf16LittleEndian),
            Sample(text: page, bytes: big, named: .gb18030, found: .utf16BigEndian),
            Sample(text: "\u{FEFF}" + page, bytes: [0xFF, 0xFE] + little, named: .big5, found: .utf16LittleEndian),
        ]
    }()

    @Test(arguments: samples) func encoding(_ sample: Sample) {
        let decoded = PageDecoder(encoding: sample.named, words: .standard).decode(sample.bytes)
        #expect(decoded.encoding == sample.found)
        #expect(decoded.text.string(of: decoded.text.range) == sample.text)
        #expect(decoded.faults.isEmpty && decoded.isText)
        #expect(decoded.namedEncoding == (sample.named == sample.found ? nil : sample.named))
    }

    @Test func aWrongNameIsToldOnce() {
        let source = PageSource(file: "a.txt", bytes: Array(Self.page.utf8), encoding: .gb18030)
        let diagnostics = PressPageParser().parse(source)[0].diagnostics
        #expect(
            diagnostics.map(\.description) == [
                "a.txt: warning: this file is utf-8, not gb18030, and was read as what it is; name that encoding, or none "
                    + "[wrong-encoding]"
            ])
    }

    /// Pages of few characters, and characters that only four bytes can say.
    @Test(arguments: [
        ("柯城", "GB18030", TextEncoding.gb18030), ("柯城区", "GBK", .gb18030), ("\u{20BB7}田海㐂说：好。", "GB18030", .gb18030),
        ("本報訊", "BIG5", .big5), ("高雄市長今天說", "BIG5", .big5), ("高雄市長今天說，好。", "BIG5-HKSCS", .big5),
        ("頭條新聞", "GBK", .gb18030),
        ("昨日要闻\n12月13日", "UTF-16LE", .utf16LittleEndian), ("昨日要闻\n12月13日", "UTF-16BE", .utf16BigEndian),
    ])
    func shortPages(_ text: String, _ name: String, _ encoding: TextEncoding) throws {
        let decoded = PageDecoder(words: .standard).decode(try Self.encode(text, as: name))
        #expect(decoded.encoding == encoding)
        #expect(decoded.text.string(of: decoded.text.range) == text)
    }

    /// Of the encodings of two bytes, too, the wrong one is known where there is text enough.
    @Test(arguments: [(page, "GBK", TextEncoding.big5, TextEncoding.gb18030), (traditional, "BIG5", .gb18030, .big5)])
    func twoBytesUnderAWrongName(_ text: String, _ name: String, _ named: TextEncoding, _ found: TextEncoding) throws {
        let bytes = try Self.encode(text, as: name)
        let decoded = PageDecoder(encoding: named, words: .standard).decode(bytes)
        #expect(decoded.encoding == found && decoded.namedEncoding == named)
        #expect(decoded.text.string(of: decoded.text.range) == text)
        #expect(PageDecoder(encoding: found, words: .standard).decode(bytes).namedEncoding == nil)
    }

    /// An encoding that nobody knows loses its own characters and nothing else.
    @Test func otherEncodingsAreReadAsFarAsTheyGo() {
        let bytes: [UInt8] = Array("Les ".utf8) + [0xE9] + Array("l".utf8) + [0xE8] + Array("ves sont partis.".utf8)
        let page = PressPageParser().parse(PageSource(file: "a", bytes: bytes))[0]
        #expect(page.articles.map { $0.body.map(\.text) } == [["Les \u{FFFD}l\u{FFFD}ves sont partis."]])
        #expect(page.diagnostics.filter { $0.code == "invalid-text" }.map { $0.location?.column } == [5, 7])
    }

    /// Half of the page in one encoding, half in another: what cannot be read is reported, and the rest is read.
    @Test func mixedEncodings() throws {
        let other = try Self.encode(Self.page, as: "GB18030")
        for bytes in [Array(Self.page.utf8) + [10, 10] + other, other + [10, 10] + Array(Self.page.utf8)] {
            let page = PressPageParser().parse(PageSource(file: "a.txt", bytes: bytes))[0]
            #expect(page.page.encoding == .utf8)
            #expect(page.articles.contains { $0.headline?.text == "城东新开三条公交线路" })
            #expect(page.diagnostics.contains { $0.code == "invalid-text" && $0.location?.column != nil })
        }
    }

    /// Encoded by iconv itself, the other way round, so that no table is in the tests.
    @Test(arguments: [(page, "GB18030", TextEncoding.gb18030), (page, "GBK", .gb18030), (traditional, "BIG5", .big5)])
    func legacyEncoding(_ text: String, _ name: String, _ encoding: TextEncoding) throws {
        let bytes = try Self.encode(text, as: name)
        let decoded = PageDecoder(words: .standard).decode(bytes)
        #expect(decoded.encoding == encoding)
        #expect(decoded.text.string(of: decoded.text.range) == text)
        let damaged = PageDecoder(words: .standard).decode(bytes.prefix(20) + [0xFF] + bytes.dropFirst(20))
        #expect(damaged.encoding == encoding && damaged.faults.count == 1)
    }

    private static func encode(_ text: String, as name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["iconv", "-f", "UTF-8", "-t", name]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        return Array(output.fileHandleForReading.readDataToEndOfFile())
    }

    /// Codes that encoders write and few tables have, in bytes.
    @Test(
        arguments: [
            // 記者林知微／台北報導 and 10時～晚間 in code page 950.
            (
                [
                    0xB0, 0x4F, 0xAA, 0xCC, 0xAA, 0x4C, 0xAA, 0xBE, 0xB7, 0x4C, 0xA1, 0xFE, 0xA5, 0x78, 0xA5, 0x5F,
                    0xB3,
                    0xF8, 0xBE, 0xC9, 0x31, 0x30, 0xAE, 0xC9, 0xA1, 0xE3, 0xB1, 0xDF, 0xB6, 0xA1,
                ], .big5,
                "記者林知微／台北報導10時～晚間"
            ),
            ([0xAC, 0xF9, 0xBF, 0xAB, 0xA1, 0x45, 0xB3, 0xAF, 0xA4, 0xCA, 0xA2, 0xCE, 0xA3, 0xE1], .big5, "約翰‧陳卅卅€"),
            // HKSCS: 啲嘢嚟, a circled digit, a letter with a mark over it.
            (
                [0x9D, 0xF8, 0x9D, 0xCF, 0x91, 0xC1, 0xC6, 0xA1, 0x88, 0x62, 0xF9, 0xFE], .big5,
                "啲嘢嚟①\u{CA}\u{304}\u{FFED}"
            ),
            // As Python writes it: the marks of vertical lines in four bytes.
            (
                [
                    0xD6, 0xAF, 0xBD, 0xF5, 0xCF, 0xEF, 0xD2, 0xD1, 0xCD, 0xEA, 0xB9, 0xA4, 0x84, 0x31, 0x82, 0x36,
                    0xCB, 0xB5,
                    0x84, 0x31, 0x82, 0x38,
                ], .gb18030, "织锦巷已完工\u{FE10}说\u{FE12}"
            ),
            (
                [
                    0x82, 0x35, 0x90, 0x37, 0x82, 0x35, 0x91, 0x34, 0x95, 0x34, 0xB2, 0x35, 0xFE, 0x9F, 0xA6, 0xD9,
                    0xAA, 0xA1,
                ],
                .gb18030, "\u{9FB4}\u{9FBB}\u{20BB7}䶮\u{FE10}\u{E000}"
            ),
            (
                [0x81, 0x30, 0x81, 0x30, 0x84, 0x31, 0xA4, 0x37, 0xE3, 0x32, 0x9A, 0x35], .gb18030,
                "\u{80}\u{FFFD}\u{10FFFF}"
            ),
        ] as [([UInt8], TextEncoding, String)]) func codes(_ bytes: [UInt8], _ encoding: TextEncoding, _ text: String)
        throws
    {
        let converted = try #require(CharsetConverter.utf8(from: bytes, in: encoding))
        #expect(String(decoding: converted.bytes, as: UTF8.self) == text)
        #expect(converted.faults.isEmpty)
    }

    /// A code without a character is one fault with all its bytes; a byte that begins none is one by itself.
    @Test(
        arguments: [
            ([0xA3, 0xFE, 0xA4, 0xCA], .big5, "\u{FFFD}卅"), ([0xA4, 0x20, 0xA4, 0xCA], .big5, "\u{FFFD} 卅"),
            ([0x80, 0xFF, 0xA4, 0xCA, 0xA4], .big5, "\u{FFFD}卅\u{FFFD}"),
            ([0x84, 0x31, 0xA5, 0x30, 0xBF, 0xC2], .gb18030, "\u{FFFD}柯"),
            ([0xFE, 0x39, 0xFE, 0x39, 0xBF, 0xC2, 0x81, 0x30, 0x81], .gb18030, "\u{FFFD}柯\u{FFFD}0\u{FFFD}"),
            ([0xFF, 0x41, 0xBF, 0xC2], .gb18030, "\u{FFFD}A柯"),
        ] as [([UInt8], TextEncoding, String)]) func codesWithoutCharacter(
            _ bytes: [UInt8], _ encoding: TextEncoding, _ text: String
        ) throws
    {
        let converted = try #require(CharsetConverter.utf8(from: bytes, in: encoding))
        #expect(String(decoding: converted.bytes, as: UTF8.self) == text)
    }

    /// The whole tables, as `Scripts/character-tables` sums them up.
    @Test(
        arguments: [
            (TextEncoding.big5, "f507c6fd54aef8f1"), (.gb18030, "acb966908ecb6702"),
        ]) func wholeTable(_ encoding: TextEncoding, _ sum: String)
    {
        let trails = Array(0x40...0x7E) + Array(encoding == .big5 ? 0xA1...0xFE : 0x80...0xFE)
        var text: [UInt8] = []
        for lead in 0x81...0xFE {
            for trail in trails {
                let converted = CharsetConverter.utf8(from: [UInt8(lead), UInt8(trail)], in: encoding)
                if let converted, converted.faults.isEmpty { text += converted.bytes }
            }
        }
        #expect(Self.sum(text) == sum)
    }

    @Test func wholeTableOfFourBytes() {
        var text: [UInt8] = []
        for number in 0..<39_420 {
            let bytes = [
                0x81 + number / 12_600, 0x30 + number / 1_260 % 10, 0x81 + number / 10 % 126, 0x30 + number % 10,
            ]
            let converted = CharsetConverter.utf8(from: bytes.map { UInt8($0) }, in: .gb18030)
            if let converted, converted.faults.isEmpty { text += converted.bytes }
        }
        #expect(Self.sum(text) == "e8a6a4f5945ae210")
    }

    private static func sum(_ bytes: [UInt8]) -> String {
        StableHash.hexadecimal(StableHash.fnv1a(String(decoding: bytes, as: UTF8.self)))
    }

    @Test func badBytesAreToldRunByRun() {
        var bytes = Array(Self.page.utf8)
        bytes.insert(contentsOf: [0xFF, 0xFE, 0xFD], at: 6)
        bytes.insert(0xC0, at: 60)
        let page = PressPageParser().parse(PageSource(file: "a.txt", bytes: bytes))[0]
        #expect(
            page.diagnostics.map { "\($0.severity) \($0.code) \($0.location.map(String.init(describing:)) ?? "")" }
                == ["error invalid-text a.txt:1:3", "error invalid-text a.txt:3:10"])
        #expect(page.articles.first?.headline?.text.contains("\u{FFFD}") == true)
    }

    @Test func manyBadPlacesAreCounted() {
        let bytes = Array(repeating: Array("城东新开三条公交线路，".utf8) + [0xFF], count: 30).flatMap { $0 }
        let diagnostics = PressPageParser().parse(PageSource(file: "a.txt", bytes: bytes))[0].diagnostics
        #expect(diagnostics.filter { $0.code == "invalid-text" }.count == 21)
    }

    /// Files whose text is in markup or a container are told for what they are.
    @Test(arguments: [
        ("%PDF-1.7\n1 0 obj", "a PDF"), ("\n<!DOCTYPE HTML><html><body>要闻</body></html>", "HTML"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'>", "HTML"),
        ("<?xml version='1.0'?><html><div class='ocr_page'>", "hOCR"),
        ("<!doctype html>\n<body><div class=\"ocr_page\">", "hOCR"),
        ("<?xml version=\"1.0\"?>\n<alto xmlns=\"a\"><Layout/></alto>", "ALTO XML"),
        ("\u{FEFF}<?xml version=\"1.0\"?><PcGts><Page/></PcGts>", "PAGE XML"),
        ("<?xml version=\"1.0\"?><rss version=\"2.0\"/>", "XML"),
    ]) func markedUpFile(_ text: String, _ kind: String) throws {
        let page = PressPageParser().parse(PageSource(file: "a", bytes: Array(text.utf8)))[0]
        let said = try #require(page.diagnostics.first)
        #expect(page.diagnostics.count == 1 && said.code == "not-plain-text" && said.severity == .error)
        #expect(said.message.hasPrefix("this file is \(kind); "), "\(said.message)")
        #expect(page.articles.isEmpty && page.page.ledger.firstFault(inTextOf: text.utf8.count) == nil)
    }

    /// Text that speaks of markup, or has a tag left in it, is text.
    @Test(arguments: ["<p>环湖步道全线贯通</p>", "XML是什么\n\n昨天，市图书馆开了一堂课。", "PDF-1.7标准发布\n\n昨天发布。"])
    func noMarkedUpFile(_ text: String) {
        let page = PressPageParser().parse(PageSource(file: "a", bytes: Array(text.utf8)))[0]
        #expect(!page.diagnostics.contains { $0.code == "not-plain-text" })
    }

    /// A page without text is an error by itself, and a warning among others.
    @Test func emptyPageAmongOthers() {
        let text = PageSource(text: "环湖步道全线贯通\n\n本报讯（记者 栗小米）环湖步道昨天全线贯通。", file: "1", code: "1")
        let empty = PageSource(text: "\n", file: "2", code: "2")
        let parser = PressPageParser()
        #expect(parser.edition(from: [empty], info: Edition.Info()).diagnostics.map(\.severity) == [.error])
        #expect(parser.edition(from: [text, empty], info: Edition.Info()).diagnostics.map(\.severity) == [.warning])
    }

    @Test(
        arguments: [
            ([], "empty-page"), ([10, 13, 10], "empty-page"), ([0xEF, 0xBB, 0xBF, 0x20], "empty-page"),
            ([0, 0, 0, 0], "not-text"), (Array(0...255), "not-text"),
            ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "not-text"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52], "not-text"),
        ] as [([UInt8], String)]) func noPage(_ bytes: [UInt8], _ code: String)
    {
        let page = PressPageParser().parse(PageSource(file: "a", bytes: bytes))[0]
        #expect(page.diagnostics.map(\.code) == [code])
        #expect(page.diagnostics.allSatisfy { $0.severity == .error })
        #expect(page.articles.isEmpty)
        #expect(page.page.ledger.firstFault(inTextOf: bytes.count) == nil)
    }
}
