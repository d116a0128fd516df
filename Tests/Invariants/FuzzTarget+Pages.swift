import Broadsheet
import BroadsheetPress
import BroadsheetTesting

extension FuzzTarget {
    /// Pages in every encoding, and what is exported of their articles. The first byte chooses how they are read.
    static let pages = FuzzTarget(
        name: "pages", faults: { PageInvariants($0).faults },
        work: { input in
            let pages = PageInvariants(input)
            _ = pages.parser.edition(from: pages.sources)
        })
}

/// The invariants of any bytes that are read as pages.
private struct PageInvariants {
    let parser: PressPageParser
    let sources: [PageSource]
    private let choice: UInt8

    init(_ input: [UInt8]) {
        choice = input.first ?? 0
        let bytes = Array(input.dropFirst())
        var options = PressOptions()
        if choice & 0x40 != 0 {
            options.paper = ["柯城快报"]
            options.titles = ["掌灯人"]
            options.deckSeparation = .spaces
        }
        parser = PressPageParser(options: options)
        // Values from 6 on leave the encoding to be found out, as 0 does.
        let encodings = TextEncoding.allCases
        let encoding = (1...encodings.count).contains(Int(choice & 7)) ? encodings[Int(choice & 7) - 1] : nil
        let date = choice & 0x10 != 0 ? CalendarDate("2021-12-13") : nil
        // Two files of one edition, cut anywhere.
        let parts = choice & 0x20 != 0 ? [bytes[..<(bytes.count / 2)], bytes[(bytes.count / 2)...]] : [bytes[...]]
        sources = parts.enumerated().map { number, part in
            PageSource(
                file: "\(number + 1).txt", bytes: Array(part), code: "\(number + 1)", date: date, encoding: encoding)
        }
    }

    var faults: [String] {
        var found = Faults()
        for source in sources {
            for fault in ParserConformance.check(parser, on: source) { found.require(false, "\(fault)") }
        }
        let parsed = parser.edition(from: sources)
        found.require(parsed == parser.edition(from: sources), "a second reading gives another edition")
        for diagnostic in parsed.diagnostics {
            found.require(isOneLine(diagnostic.description), "a diagnostic holds control characters")
        }
        explain(&found)
        DocumentInvariants(edition: parsed.edition).check(&found)
        return found.all
    }

    /// Each row is explained, and the rows are in order and lie in the text.
    private func explain(_ found: inout Faults) {
        for source in sources {
            let explanation = parser.explain(source)
            found.require(explanation == parser.explain(source), "a second explanation differs")
            var end = 0
            for row in explanation.rows {
                found.require(row.bytes.lowerBound >= end, "the explained rows overlap at byte \(row.bytes.lowerBound)")
                end = row.bytes.upperBound
            }
        }
    }
}
