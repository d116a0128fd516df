import BroadsheetCore
import Testing

@testable import BroadsheetEPaper

@Suite struct HTMLReaderTests {
    @Test(arguments: [
        "<!DOCTYPE html><p>", "<html>", "<HTML lang=zh>", "\u{FEFF}\n <!-- a --> <head>",
        "<?xml version='1.0'?><html xmlns='x'>",
    ])
    func htmlIsKnownByItsFirstBytes(text: String) {
        #expect(HTMLReader.recognizes(Array(text.utf8).prefix(4096)))
        let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        #expect(HTMLReader.recognizes(wide.prefix(4096)))
    }

    @Test(arguments: ["", "网页以 <html> 开头。", "<htmlx>", "<!-- <html>", "<alto>", "<p>", "<headline>"])
    func textIsNoHTML(text: String) {
        #expect(!HTMLReader.recognizes(Array(text.utf8).prefix(4096)))
    }

    /// What is kept of a page's text has a limit, whatever the markup around it.
    @Test func textBeyondTheLimitIsLeftOut() {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: MarkupFilter.mostText)
        let whole = MarkupFilter(Array("<p>".utf8) + text + Array("</p>\n".utf8))
        #expect(!whole.isTextCut)
        let cut = MarkupFilter(Array("<p>".utf8) + text + Array("</p><p>b</p>".utf8))
        #expect(cut.isTextCut && !cut.output.contains(UInt8(ascii: "b")))
    }
}
