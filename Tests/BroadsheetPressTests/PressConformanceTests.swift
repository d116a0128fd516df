import BroadsheetCore
import BroadsheetPress
import BroadsheetTesting
import Foundation
import Testing

@Suite struct PressConformanceTests {
    @Test func theParserKeepsTheLaws() throws {
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }
        let samples = try names.sorted().map { name in
            PageSource(
                file: name, bytes: Array(try Data(contentsOf: seeds.appendingPathComponent(name))),
                date: CalendarDate("2021-12-13"))
        }
        #expect(ParserConformance.check(PressPageParser.self, samples: samples) == [])
    }
}
