import Broadsheet
import Foundation
import Testing

extension ToolTests {
    /// The record mode: editions as JSON Lines in, articles as JSON Lines out.
    @Suite struct RecordTests {
        private static let page = """
            晨湾大桥今日合龙

            本报讯（记者 白帆）3月1日上午，晨湾大桥最后一段钢梁落位。两岸居民步行十分钟就能相见。（下转2版）

            """
        private static let second = """
            （上接1版）

            通车日期将在下月公布。

            湖心公园迎来早樱

            本报讯（通讯员 林小满）昨日，湖心公园两千株早樱开放。

            """

        /// A JSON object on one line.
        private static func line(_ fields: [String: Any]) throws -> String {
            let data = try JSONSerialization.data(
                withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
            return String(decoding: data, as: UTF8.self) + "\n"
        }

        private static func records(in output: String) throws -> [[String: Any]] {
            try output.split(separator: "\n").compactMap {
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }.filter { $0["record"] != nil }
        }

        private static func run(_ input: String, _ options: [String] = [], in folder: Folder) throws -> Tool.Run {
            try Tool.run(["parse", "--records"] + options, in: folder, input: Data(input.utf8))
        }

        /// The code and the edition of each error.
        private static func errors(of input: String, in folder: Folder, _ options: [String] = []) throws -> [String] {
            try records(in: run(input, options, in: folder).output).filter { $0["record"] as? String == "error" }.map {
                "\($0["edition"] as? String ?? "-") \($0["code"] as? String ?? "-") \($0["line"] as? Int ?? 0)"
            }
        }

        /// The schema has the keys that a record may have, and no others.
        @Test func theSchemaNamesTheKeys() throws {
            let folder = try Folder()
            defer { folder.remove() }
            for key in RecordSchema.input.map(\.key) {
                let line = try Self.line((["edition": "k", "text": "x"] as [String: Any]).merging([key: 0]) { $1 })
                let record = try #require(try Self.records(in: Self.run(line, in: folder).output).first)
                #expect((record["message"] as? String)?.contains("'\(key)' must be ") == true, "\(key)")
            }
            #expect(try Tool.run(["schema", "records"], in: folder).output == RecordSchema.text)
        }

        @Test func theArticlesAreThoseOfParse() throws {
            let folder = try Folder(["01.txt": Self.page, "02.txt": Self.second])
            defer { folder.remove() }
            let parsed = try Tool.run(
                ["parse", "--to", "jsonl", "--date", "2024-03-01", "01.txt", "02.txt"], in: folder
            ).output
            #expect(parsed.contains("通车日期") && parsed.contains("2024-03-01"))
            let forms = [
                try Self.line(["edition": "2024-03-01", "path": "01.txt"])
                    + Self.line(["edition": "2024-03-01", "path": "02.txt"]),
                // Pages by their content, in another order, as one record.
                try Self.line([
                    "edition": "k", "date": "2024-03-01",
                    "pages": [
                        ["page": "02", "file": "02.txt", "text": Self.second],
                        [
                            "file": "01.txt",
                            "base64": Data(Self.page.utf8).base64EncodedString(options: .lineLength76Characters),
                        ],
                    ],
                ]),
                try Self.line(["edition": "2024-03-01", "path": "01.txt"])
                    + Self.line(["edition": "2024-03-01", "path": "02.txt", "encoding": "UTF8"])
                    + Self.line(["edition": "2024-03-01", "end": true]),
            ]
            for form in forms {
                let plain = try Self.run(form, ["--no-summaries"], in: folder)
                #expect(plain.status == 0 && plain.output == parsed)
                #expect(plain.complaints == ["1 editions, 2 pages, 2 articles, 0 errors"])
                let run = try Self.run(form, in: folder)
                #expect(run.output.hasPrefix(parsed))
                let summary = try #require(try Self.records(in: run.output).first)
                #expect(summary["articles"] as? Int == 2 && summary["pages"] as? Int == 2)
            }
        }

        /// Editions in another order are articles in another order.
        @Test func editionsAreIndependent() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let first = try Self.line(["edition": "2024-03-01", "text": Self.page])
            let second = try Self.line(["edition": "2024-03-02", "text": Self.second])
            let outputs = try [first, second, first + second, second + first].map {
                try Self.run($0, in: folder).output
            }
            #expect(outputs[2] == outputs[0] + outputs[1] && outputs[3] == outputs[1] + outputs[0])
            #expect(try Self.run("", in: folder).output == "")
        }

        @Test(
            arguments: [
                ([:], "- bad-record 1"), (["edition": 1], "- bad-record 1"),
                (["edition": "a"], "a bad-record 1"), (["edition": "a", "text": "x", "path": "y"], "a bad-record 1"),
                (["edition": "a", "txet": "x"], "a bad-record 1"), (["edition": "a", "base64": "?"], "a bad-record 1"),
                (["edition": "a", "text": "x", "date": "1.3.2024"], "a bad-record 1"),
                (["edition": "a", "text": "x", "page": "last"], "a bad-record 1"),
                (["edition": "a", "text": "x", "encoding": "klingon"], "a bad-record 1"),
                (["edition": "a", "pages": [["text": "x", "pgae": "1"]]], "a bad-record 1"),
                (["edition": "a", "pages": [] as [String]], "a no-pages 0"),
                (["edition": "a", "end": true], "a no-pages 0"),
                (["edition": "a", "path": "none.txt"], "a missing-file 0"),
            ] as [([String: any Sendable], String)])
        func aMistakeTakesThePlaceOfItsEdition(_ record: [String: any Sendable], _ error: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            let whole = try Self.line(["edition": "w", "text": Self.second])
            let mistake = try Self.line(record)
            #expect(try Self.errors(of: mistake, in: folder).first == error)
            // The edition in front of a record that names another one is whole.
            guard record["edition"] is String else { return }
            let run = try Self.run(whole + mistake, ["--strict"], in: folder)
            let alone = try Self.run(whole, in: folder)
            #expect(run.status == 1 && run.output.hasPrefix(alone.output))
        }

        /// Half an edition is never written.
        @Test func neighboursOfAnUnreadableLineAreNotWritten() throws {
            let folder = try Folder()
            defer { folder.remove() }
            func page(_ key: String) throws -> String { try Self.line(["edition": key, "text": Self.second]) }
            let a = try page("a")
            let b = try page("b")
            #expect(try Self.errors(of: a + "{\n" + b, in: folder) == ["a bad-record 2", "b bad-record 2"])
            #expect(try Self.errors(of: a + "{\n" + a + b, in: folder) == ["a bad-record 2"])
            #expect(try Self.errors(of: a + b + a, in: folder) == ["a split-edition 3"])
            let long = try Self.line(["edition": "l", "text": String(repeating: "字", count: 4000)])
            #expect(
                try Self.errors(of: a + long + b, in: folder, ["--record-bytes", "4000"])
                    == ["a record-too-long 2", "b record-too-long 2"])
            #expect(try Self.errors(of: a + a + a, in: folder, ["--edition-pages", "2"]) == ["a too-many-pages 3"])
            #expect(
                try Self.errors(of: a + a, in: folder, ["--record-bytes", "\(a.utf8.count)"]) == [
                    "a edition-too-large 2"
                ])
        }

        @Test func anInputThatEndsInsideALineIsToldApart() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let first = try Self.line(["edition": "2024-03-01", "text": Self.page])
            let second = try Self.line(["edition": "2024-03-02", "text": Self.second])
            let cut = try Self.run(first + second + second.prefix(60), in: folder)
            let alone = try Self.run(first, in: folder)
            #expect(cut.status == 2 && cut.output.hasPrefix(alone.output))
            #expect(try Self.records(in: cut.output).last?["code"] as? String == "truncated-input")
            // A last line without its end is whole where its record is.
            let unended = try Self.run(first + second.dropLast(), in: folder)
            let ended = try Self.run(first + second, in: folder)
            #expect(unended.status == 0 && unended.output == ended.output)
        }

        @Test(arguments: [["page.txt"], ["--to", "rss"], ["--date", "2024-03-01"], ["--record-bytes", "0"]])
        func otherArgumentsAreRefused(_ arguments: [String]) throws {
            let folder = try Folder(["page.txt": Self.page])
            defer { folder.remove() }
            #expect(try Self.run("", arguments, in: folder).status == 64)
            #expect(try Tool.run(["parse", "--strict", "page.txt"], in: folder).status == 64)
        }

        /// No environment is needed, as programs that start others often give none.
        @Test func anEmptyEnvironmentIsEnough() throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Data(try Self.line(["edition": "2024-03-01", "text": Self.page]).utf8), to: "in")
            let process = try Tool.process(["parse", "--records"], in: folder)
            process.environment = [:]
            process.standardInput = try FileHandle(forReadingFrom: folder.url("in"))
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let bytes = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            let expected = try Self.run(String(contentsOf: folder.url("in"), encoding: .utf8), in: folder).output
            #expect(String(decoding: bytes, as: UTF8.self) == expected)
        }
    }
}
