import Foundation
import Testing

extension ToolTests {
    @Suite struct ParseTests {
        private static let page = """
            晨湾大桥今日合龙

            本报讯（记者 白帆）3月1日上午，晨湾大桥最后一段钢梁落位。两岸居民步行十分钟就能相见。

            通车日期将在下月公布。

            """

        @Test func articlesGoToStandardOutput() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--to", "jsonl", "1.txt"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            let article = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect((article["headline"] as? [String: Any])?["text"] as? String == "晨湾大桥今日合龙")
            #expect(((article["contributors"] as? [[String: Any]])?.first)?["name"] as? String == "白帆")
            #expect(article["edition"] == nil)
        }

        @Test func theDateIsGiven() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--to", "jsonl", "--date", "2024-03-01", "1.txt"], in: folder)
            let article = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(article["edition"] as? String == "2024-03-01")
        }

        @Test func standardInputIsAPage() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            let named = try Tool.run(["parse", "--to", "digest", "1.txt"], in: folder)
            let piped = try Tool.run(["parse", "--to", "digest", "-"], in: folder, input: Data(Self.page.utf8))
            #expect(piped.status == 0 && piped.errors == "")
            #expect(piped.output == named.output && piped.output.contains("晨湾大桥今日合龙"))
        }

        @Test func severalFilesAreThePagesOfOneEdition() throws {
            let folder = try Folder(["A10.txt": Self.page, "A02.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["parse", "A10.txt", "A02.txt"], in: folder)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let editions = try #require(document["editions"] as? [[String: Any]])
            #expect(editions.count == 1)
            #expect((editions[0]["pages"] as? [[String: Any]])?.compactMap { $0["page"] as? String } == ["A02", "A10"])
        }

        /// The ledger's promise, seen from outside: the fragments of the sample page tile it.
        @Test func theLedgerTilesTheSamplePage() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let page = try Tool.samplePage()
            try folder.write(page, to: "1.txt")
            let run = try Tool.run(["parse", "--ledger", "1.txt"], in: folder)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let editions = try #require(document["editions"] as? [[String: Any]])
            let pages = try #require(editions.first?["pages"] as? [[String: Any]])
            let ledger = try #require(pages.first?["fragments"] as? [[String: Any]])
            let ranges = ledger.compactMap { $0["bytes"] as? [Int] }
            #expect(ranges.first?.first == 0 && ranges.last?.last == page.count)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.last == $1.first })
        }

        @Test(arguments: ["gb18030", "GBK", "gb2312"])
        func theEncodingIsGiven(_ name: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            // 标题 in GB 18030, too short to be recognised.
            try folder.write(Data([0xB1, 0xEA, 0xCC, 0xE2, 0x0A]), to: "1.txt")
            let run = try Tool.run(["parse", "--encoding", name, "--to", "json", "1.txt"], in: folder)
            #expect(run.output.contains("\"encoding\": \"gb18030\""))
        }

        /// The command line takes the days and the encodings that a configuration takes.
        @Test(arguments: [
            (["--date", "2021/12/13"], true), (["--date", "20211213"], true), (["--date", "2021-12"], false),
            (["--encoding", "UTF8"], true), (["--encoding", "utf-16"], false),
        ])
        func formsOfValues(_ arguments: [String], isRight: Bool) throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            #expect(try Tool.run(["parse"] + arguments + ["1.txt"], in: folder).status == (isRight ? 0 : 64))
        }

        @Test func negativeLimitsAreTold() throws {
            let run = try Tool.run(["parse", "--page-bytes", "-5", "1.txt"], in: Folder())
            #expect(run.status == 64 && run.errors.contains("--page-bytes cannot be -5; write a number from 1 on."))
        }

        @Test func aWrongEncodingIsToldInOneLine() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--encoding", "gb18030", "--to", "jsonl", "1.txt"], in: folder)
            #expect(run.status == 0 && run.output.contains("晨湾大桥今日合龙"))
            #expect(
                run.complaints == [
                    "1.txt: warning: this file is utf-8, not gb18030, and was read as what it is; name that encoding, or "
                        + "none [wrong-encoding]"
                ])
        }

        /// What the JSON counts bytes of is reported where it is not the file itself.
        @Test func rangesOfAnotherEncodingCountTheText() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let units = Array(Self.page.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            try folder.write(Data(units), to: "1.txt")
            let run = try Tool.run(["parse", "--ledger", "1.txt"], in: folder)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let editions = try #require(document["editions"] as? [[String: Any]])
            let page = try #require((editions.first?["pages"] as? [[String: Any]])?.first)
            #expect(page["encoding"] as? String == "utf-16le" && page["bytesOf"] as? String == "utf-8")
            let ledger = try #require(page["fragments"] as? [[String: Any]])
            #expect((ledger.last?["bytes"] as? [Int])?.last == Self.page.utf8.count)
        }

        @Test func aPapersOwnWordsAreReadFromTheConfiguration() throws {
            let folder = try Folder([
                "b.yaml": "version: 1\nsources:\n  - {path: '*.txt', paper: 晨湾, roles: {correspondent: 报料人}}\n",
                "1.txt": "晨湾大桥今日合龙\n\n晨湾讯（报料人 白帆）3月1日上午，大桥最后一段钢梁落位，两岸居民步行十分钟就能相见。\n",
                "c.yaml": "version: 1\nsources:\n  - {path: '*.txt', surnames: [Smith], roles: {reporters: 报料人}}\n",
            ])
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--config", "b.yaml", "--to", "jsonl", "1.txt"], in: folder)
            #expect(run.output.contains(#""dateline":{"text":"晨湾讯","source":"晨湾""#))
            #expect(run.output.contains(#""name":"白帆","role":"correspondent","label":"报料人""#))
            // A page belongs to the source whose path means it, wherever the program runs.
            let two = "version: 1\nsources:\n  - {path: 'a/*.txt', paper: 远岸}\n  - {path: '?.txt', paper: 晨湾}\n"
            try folder.write(Data(two.utf8), to: "d.yaml")
            for path in ["1.txt", "./1.txt", folder.url("1.txt").path] {
                let second = try Tool.run(["parse", "--config", "d.yaml", "--to", "jsonl", path], in: folder)
                #expect(second.output.contains(#""dateline":{"text":"晨湾讯","source":"晨湾""#), "\(second.output)")
            }
            let wrong = try Tool.run(["parse", "--config", "c.yaml", "1.txt"], in: folder)
            #expect(wrong.status == 1)
            #expect(
                wrong.complaints == [
                    "c.yaml:3:32: error: 'surnames' cannot be 'Smith'; write a surname of one to three Chinese characters "
                        + "[wrong-type]",
                    "c.yaml:3:48: error: unknown key 'reporters'; did you mean 'reporter'? [unknown-key]",
                ])
        }

        @Test func everyFormatIsWritten() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            for (format, opening) in [
                ("rss", "<?xml"), ("json", "{\n"), ("jsonl", "{\""), ("yaml", "schema:"), ("digest", ""),
                ("html", "<!DOCTYPE html>"),
            ] {
                let run = try Tool.run(["parse", "--to", format, "--date", "2024-03-01", "1.txt"], in: folder)
                #expect(run.status == 0)
                #expect(run.output.hasPrefix(opening) && run.output.contains("晨湾大桥今日合龙"), "\(format)")
            }
        }

        @Test func explainSaysWhy() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["explain", "1.txt"], in: folder)
            #expect(run.status == 0)
            let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
            #expect(lines.map { $0.prefix(8) } == ["1.txt:1:", "1.txt:3:", "1.txt:5:"])
            #expect(lines.first?.hasPrefix("1.txt:1: headline (") == true)
            let piped = try Tool.run(["explain", "-"], in: folder, input: Data(Self.page.utf8))
            #expect(piped.output == run.output.replacingOccurrences(of: "1.txt:", with: "-:"))
        }

        /// Bad input: status 1, one message for it, and the other pages are still printed.
        @Test(arguments: [
            (
                "missing.txt",
                "missing.txt: error: 'missing.txt' does not exist; check its name and folder [missing-file]"
            ),
            ("folder", "folder: error: 'folder' is a folder; name a file in it [is-a-folder]"),
            (
                "/dev/null",
                "/dev/null: error: '/dev/null' is a device, pipe or socket; name a regular file [no-regular-file]"
            ),
        ])
        func filesThatCannotBeRead(_ name: String, complaint: String) throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            try folder.makeFolder("folder")
            let alone = try Tool.run(["parse", name], in: folder)
            #expect(alone.status == 1 && alone.output == "" && alone.complaints == [complaint])
            let beside = try Tool.run(["parse", "--to", "digest", name, "1.txt"], in: folder)
            #expect(beside.status == 1 && beside.complaints == [complaint])
            #expect(beside.output.contains("晨湾大桥今日合龙"))
            let explained = try Tool.run(["explain", name], in: folder)
            #expect(explained.status == 1 && explained.output == "" && explained.complaints == [complaint])
        }

        /// Pages with nothing to read in them: a message with the place each, and the exit code that goes with it.
        @Test(arguments: [
            (Data(), "empty"), (Data("\n\n \u{3000}\r\n".utf8), "blank"),
            (Data([0, 1, 2, 0xFF, 0xFE, 0, 3, 0x80]), "bytes"),
        ])
        func pagesWithoutText(_ bytes: Data, name: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(bytes, to: "\(name).txt")
            let run = try Tool.run(["parse", "--to", "jsonl", "\(name).txt"], in: folder)
            #expect(run.status == 1)
            #expect(run.output == "")
            #expect(run.complaints.count == 1 && run.complaints[0].hasPrefix("\(name).txt"), "\(run.errors)")
            #expect(run.complaints.first?.contains(": error: ") == true)
        }

        @Test func invalidBytesInAPage() throws {
            let folder = try Folder()
            defer { folder.remove() }
            var page = Data(Self.page.utf8)
            page.insert(contentsOf: [0xFF, 0xC0], at: Data("晨湾大桥今日合龙\n\n".utf8).count + Data("本报讯".utf8).count)
            try folder.write(page, to: "1.txt")
            let run = try Tool.run(["parse", "--to", "jsonl", "1.txt"], in: folder)
            #expect(run.status == 1)
            #expect(run.complaints.count == 1 && run.complaints[0].hasPrefix("1.txt:3:4: error: "), "\(run.errors)")
            #expect(run.output.contains("晨湾大桥今日合龙"))
        }

        @Test func aPageWithoutAnyHeadline() throws {
            let text = "昨天下午，湖边的风很大，来散步的人比平时少了一半，卖茶的老人早早收了摊。\n\n到了傍晚，雨终于下了起来，路灯一盏一盏亮了。\n"
            let folder = try Folder(["1.txt": text])
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--to", "jsonl", "1.txt"], in: folder)
            #expect(run.status == 0)
            #expect(run.complaints.count == 1 && run.complaints[0].hasPrefix("1.txt:1:1: warning: "), "\(run.errors)")
            #expect(run.errors.contains("[page-without-headline]"))
            #expect(run.output.contains("卖茶的老人"))
        }

        @Test func aFullDiskIsSaid() throws {
            guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            for arguments in [["parse", "1.txt"], ["explain", "1.txt"], ["formats"]] {
                let run = try Tool.run(arguments, in: folder, output: "/dev/full")
                #expect(run.status == 1)
                #expect(
                    run.complaints == ["error: standard output could not be written: the disk is full [not-written]"])
            }
        }

        /// `broadsheet … | head -c 1`: no complaint, no signal.
        @Test(arguments: [["parse"], ["explain"]])
        func aReaderThatGoesAwayIsNoFault(_ command: [String]) throws {
            let folder = try Folder(["1.txt": String(repeating: Self.page + "\n", count: 80)])
            defer { folder.remove() }
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            let process = try Tool.process(command + ["1.txt"], in: folder)
            process.standardOutput = pipe
            let errors = Pipe()
            process.standardError = errors
            try process.run()
            let said = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
            #expect(!String(decoding: said, as: UTF8.self).contains("error: standard output"))
        }
    }
}
