import BroadsheetCore
import BroadsheetTesting
import Foundation
import Testing

@Suite struct QuotedTextTests {
    private static func quoted(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        QuotedText.append(text, to: &bytes)
        return bytes
    }

    @Test(arguments: [
        ("", #""""#), ("新闻 / <a>'𠮷👍🏽", #""新闻 / <a>'𠮷👍🏽""#), (#"a"b\c"#, #""a\"b\\c""#),
        ("\u{8}\t\n\u{C}\r\r\n", #""\b\t\n\f\r\r\n""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("\u{80}\u{85}\u{9F}\u{A0}", "\"\\u0080\\u0085\\u009f\u{A0}\""),
        ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
        ("\u{FEFF}a\u{FFFD}\u{FFFE}\u{FFFF}，", "\"\\ufeffa\u{FFFD}\\ufffe\\uffff，\""),
        ("\"\u{301}\\\u{301}", "\"\\\"\u{301}\\\\\u{301}\""),
    ])
    func textsAreWrittenThus(_ text: String, written: String) {
        #expect(Self.quoted(text) == Array(written.utf8))
    }

    /// Every scalar there is, between others: it comes back from Foundation's reader, and stands for itself exactly
    /// where `isEscaped` says so.
    @Test func everyScalarComesBack() throws {
        for plane in 0..<17 {
            let scalars = (UInt32(plane) << 16..<UInt32(plane + 1) << 16).compactMap(Unicode.Scalar.init)
            let bytes = Self.quoted(String(String.UnicodeScalarView(scalars)))
            let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect((read as? String).map { Array($0.unicodeScalars) == scalars } == true)
            let kept = Set(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            let differing = scalars.filter { QuotedText.isEscaped($0) == kept.contains($0) }
            // These two stand in the escapes and around the text.
            #expect(differing == (plane == 0 ? ["\"", "\\"] : []))
        }
    }

    @Test(arguments: 0..<20)
    func anyTextComesBack(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet = HostileText.all.flatMap { $0.text.unicodeScalars.prefix(40) }
        for _ in 0..<50 {
            let length = Int.random(in: 0..<60, using: &generator)
            let scalars = (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
            let read = try JSONSerialization.jsonObject(
                with: Data(Self.quoted(String(String.UnicodeScalarView(scalars)))), options: .fragmentsAllowed)
            #expect((read as? String).map { Array($0.unicodeScalars) == scalars } == true)
        }
    }
}
