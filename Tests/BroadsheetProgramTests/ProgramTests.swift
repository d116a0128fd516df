import BroadsheetCore
import BroadsheetJSON
import BroadsheetProgram
import BroadsheetTesting
import Foundation
import Testing

/// All tests that start programs: one after the other, so that time limits mean something on a small machine.
@Suite(.serialized) struct ProgramTests {}

extension ExternalProgram {
    /// A script for the shell that every system has, under the name `script`.
    static func script(
        _ text: String, environment: [String: String] = [:], timeLimit: Duration = .seconds(20),
        outputLimit: Int = 10_000_000
    ) -> ExternalProgram {
        ExternalProgram(
            name: "script", path: "/bin/sh", arguments: ["-c", text], environment: environment, timeLimit: timeLimit,
            outputLimit: outputLimit, mediaType: "text/plain", fileExtension: "txt")
    }
}

/// A program that writes what it reads, as a type that conformance checks can make.
struct EchoExporter: ArticleExporter {
    static let descriptor = FormatDescriptor(
        name: "echo", mediaType: "text/plain", fileExtension: "txt", summary: "What a program reads.")
    private var inner: ProgramExporter

    init(options: NoOptions) { inner = ProgramExporter(.script("exec cat")) }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        try inner.begin(job, into: &output)
    }
    mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        try inner.write(article, in: edition, into: &output)
    }
    mutating func finish(into output: inout ExportOutput) throws(ExportFailure) { try inner.finish(into: &output) }
}

extension ProgramTests {
    @Suite struct ExchangeTests {
        @Test func aProgramReadsAHeaderAndTheLinesOfJSONLines() throws {
            let options = ProgramOptions(["heading-level": "2", "标题": "\"\u{2028}"])
            let program = ExternalProgram.script("exec cat")
            let export = Export(
                ProgramExporter(program, options: options), limits: .none, outputURL: "https://news.example/x.md",
                subject: "要闻")
            let text = try export.text(SampleEditions.rich)
            let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            #expect(
                lines[0] == """
                    {"schema":"broadsheet-program/1","articles":"broadsheet/1","name":"script","publication":\
                    {"title":"晨湾日报","link":"https://news.example/chenwan/","language":"zh-CN",\
                    "description":"晨湾日报每天的新闻"},"editions":[{"date":"2024-03-01","issue":9876,"pageCount":8,\
                    "published":"2024-03-01T06:00:00+08:00","pages":[{"page":"A01","name":"要闻","file":"chenwan/2024-03-01/A01.txt"},\
                    {"page":"A02","name":"要闻","file":"chenwan/2024-03-01/A02.txt"}]},{"date":"2024-02-29",\
                    "published":"2024-02-29T06:00:00+08:00","pages":[{"page":"1","name":"要闻","file":"chenwan/2024-02-29/1.txt"}]}],\
                    "newestChange":"2024-03-01T06:00:00+08:00","outputURL":"https://news.example/x.md",\
                    "subject":"要闻","options":{"heading-level":"2","标题":"\\"\\u2028"}}
                    """)
            #expect(try String(lines[1]) == Export(JSONLinesExporter()).text(SampleEditions.rich))
            let bare = try Export(ProgramExporter(program)).text([])
            #expect(
                bare == "{\"schema\":\"broadsheet-program/1\",\"articles\":\"broadsheet/1\",\"name\":\"script\","
                    + "\"publication\":{},\"editions\":[],\"options\":{}}\n")
        }

        /// Memory is left out: what a program keeps and when it writes is its own affair.
        @Test func keepsTheLawsOfExporters() {
            #expect(ExporterConformance.checkDescriptor(of: EchoExporter.self) == [])
            #expect(ExporterConformance.checkBytes(of: EchoExporter.self) == [])
            #expect(
                ExporterConformance.checkSparseEditions(with: EchoExporter.self) { bytes in
                    for line in bytes.split(separator: UInt8(ascii: "\n")) {
                        _ = try JSONSerialization.jsonObject(with: Data(line))
                    }
                } == [])
        }

        @Test func anyTextGoesThrough() throws {
            let texts = HostileText.all.map(\.text)
            let articles = texts.enumerated().map { number, text in
                Article(
                    id: "\(number)", headline: Headline(decks: [Deck(role: .main, text: text)]),
                    body: [Block(text: text)]
                )
            }
            let entries = texts.enumerated().map { number, text in
                let place = BroadsheetCore.FileLocation(path: "c")
                return ConfigurationNode.Entry(
                    key: "\(number)\(text)", keyLocation: place,
                    value: ConfigurationNode(
                        .sequence([ConfigurationNode(.scalar(text, isPlain: true), at: place)]), at: place))
            }
            var options = ProgramOptions()
            options.entries = entries
            let bytes = try Export(ProgramExporter(.script("exec cat"), options: options)).bytes([
                Edition(info: Edition.Info(publication: Publication(title: texts[9])), articles: articles)
            ])
            let lines = try bytes.split(separator: UInt8(ascii: "\n")).map {
                try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
            }
            #expect(lines.count == texts.count + 1)
            #expect((lines[0]["publication"] as? [String: String])?["title"] == texts[9])
            let said = lines[0]["options"] as? [String: [String]]
            for (number, text) in texts.enumerated() {
                let body = (lines[number + 1]["body"] as? [[String: Any]])?.first?["text"] as? String
                #expect(body.map { Array($0.utf8) } == Array(text.utf8))
                #expect(said?["\(number)\(text)"]?.first.map { Array($0.utf8) } == Array(text.utf8))
            }
        }

        /// Whatever a program does with its streams, it gets what it reads, and all that it writes is taken.
        @Test(arguments: [
            ("reads nothing and goes", "echo done", "done\n"),
            ("closes its input and works on", "exec <&-; sleep 0.1; echo done", "done\n"),
            ("closes its output and works on", "cat > /dev/null; echo done; exec >&-; sleep 0.1", "done\n"),
            ("says much before it reads", "head -c 300000 /dev/zero | tr '\\0' n >&2; wc -l", "2001\n"),
            ("begins late", "sleep 0.2; wc -l", "2001\n"),
            ("reads all, and writes then", "sort | wc -l", "2001\n"),
            ("leaves a process with its streams", "sleep 60 & wc -l", "2001\n"),
            ("leaves a process that reads", "exec 3<&0; sleep 60 <&3 & echo done", "done\n"),
        ])
        func streams(_ name: String, script: String, expected: String) throws {
            // A process that knows nothing of broken pipes must not be ended by one.
            signal(SIGPIPE, SIG_DFL)
            var text = ""
            let summary = try Export(ProgramExporter(.script(script))).write(SampleEditions.long(articles: 2_000)) {
                text += String(decoding: $0, as: UTF8.self)
            }
            #expect(text.filter { $0 != " " } == expected)
            let codes = summary.diagnostics.map(\.code)
            #expect(
                codes
                    == (name.hasPrefix("leaves")
                        ? ["program-left-running"] : name.hasPrefix("says") ? ["program-said"] : []))
        }

        @Test func moreThanAPipeHoldsInBothDirections() throws {
            let flood = "head -c 3000000 /dev/zero | tr '\\0' x"
            let editions = SampleEditions.long(articles: 2_000)
            let lines = try Export(JSONLinesExporter()).bytes(editions)
            let bytes = try Export(ProgramExporter(.script("\(flood); tail -n +2; \(flood)"))).bytes(editions)
            #expect(bytes.count == lines.count + 6_000_000)
            #expect(bytes[3_000_000..<3_000_000 + lines.count] == lines[...])
        }

        @Test func manyAtOnce() async throws {
            let editions = SampleEditions.rich
            let program = ExternalProgram.script("exec cat")
            let expected = try Export(ProgramExporter(program)).bytes(editions)
            let different = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask { try Export(ProgramExporter(program)).bytes(editions) != expected }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(different == 0)
        }

        @Test func aProgramFindsACleanPlace() throws {
            let program = ExternalProgram(
                name: "env", path: "/usr/bin/env", environment: ["TZ": "Asia/Shanghai", "KEY": "a=b c"])
            let variables = try Export(ProgramExporter(program)).text([]).split(separator: "\n").sorted()
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            #expect(variables == ["KEY=a=b c", "LANG=C.UTF-8", "PATH=\(path)", "TZ=Asia/Shanghai"])

            // A descriptor that somebody left open, and a signal that somebody ignores.
            let open = fcntl(STDERR_FILENO, F_DUPFD, 100)
            #expect(open >= 100)
            signal(SIGUSR1, SIG_IGN)
            defer {
                close(open)
                signal(SIGUSR1, SIG_DFL)
            }
            let look = "for n in 0 1 2 3 4 5 6 \(open); do [ -e /dev/fd/$n ] && echo $n; done; pwd"
            let streams = try Export(ProgramExporter(.script(look))).text([])
            #expect(streams == "0\n1\n2\n\(FileManager.default.currentDirectoryPath)\n")
            let failure = #expect(throws: ExportFailure.self) {
                try Export(ProgramExporter(.script("kill -USR1 $$; sleep 1"))).bytes([])
            }
            #expect(failure?.description.contains("was ended by signal \(SIGUSR1);") == true)
        }
    }
}
