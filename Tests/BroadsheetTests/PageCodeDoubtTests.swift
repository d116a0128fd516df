import BroadsheetCore
import BroadsheetPress
import Testing

@testable import Broadsheet

/// What is reported about pages whose own codes are not those of their files.
@Suite struct PageCodeDoubtTests {
    /// The doubts about files of one page each, with the code that each page gives itself.
    private static func doubts(_ pages: [(file: String, code: String)]) -> [Diagnostic] {
        let jobs = pages.map { page in
            PageJob(
                input: .bytes([], name: page.file), file: page.file, path: page.file,
                code: PageCode.ofFile(named: page.file), parser: PressPageParser())
        }
        let parsed = pages.map { ParsedPage(page: Page(code: $0.code, file: $0.file)) }
        return EditionBuilder(info: Edition.Info(), jobs: jobs).codeDoubts(in: parsed)
    }

    @Test func aPageIsBelievedBeforeItsFilesName() {
        let said = Self.doubts([("2021-12-13-02.txt", "5")])
        #expect(said.map(\.code) == ["other-page-code"] && said.map(\.severity) == [.note])
        #expect(said.first?.location?.path == "2021-12-13-02.txt")
        #expect(Self.doubts([("02.txt", "2"), ("A2.txt", "A02"), ("page.txt", "7")]) == [])
        // A file of several pages is none of them.
        #expect(Self.doubts([("1.txt", "1"), ("1.txt", "2")]) == [])
    }

    @Test func codesThatRepeatAreTold() {
        let said = Self.doubts([("one.txt", "3"), ("two.txt", "3")])
        #expect(said.map(\.code) == ["duplicate-page"] && said.map(\.severity) == [.warning])
        #expect(said.first?.location?.path == "two.txt" && said.first?.message.contains("'one.txt'") == true)
    }
}
