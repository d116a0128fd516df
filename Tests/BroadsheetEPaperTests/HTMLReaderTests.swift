import BroadsheetCore
import BroadsheetEPaper
import Testing

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
}
