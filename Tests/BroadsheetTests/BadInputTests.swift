import Broadsheet
import Foundation
import Testing

/// A page that the parser reads without a word.
let goodPage = """
    全区数字化改革推进会召开

    本报讯（记者 楼郁馨）昨天下午，全区数字化改革推进会召开，会议总结了今年的工作，部署了明年的任务。
    会议指出，各部门要把改革放在更加突出的位置，推动各项任务落地见效，让群众得到实惠。

    """

/// A run with something wrong, what is reported about it, and what is there afterwards.
private struct Case: CustomStringConvertible, Sendable {
    var name: String
    /// Files in the folder; a text that ends in `/` as a name is a folder, one that begins with `->` is a link.
    var files: [(name: String, content: String)]
    var yaml: String
    var said: [String]
    /// The content of `out/` afterwards.
    var written: [String]

    var description: String { name }
}

private let one = "version: 1\nsources: [{path: \"pages/*.txt\"}]\nexporters: [{json: {output: out/a.json}}]\n"

private let cases: [Case] = [
    Case(
        name: "a missing file; the other page is done", files: [("pages/02.txt", goodPage)],
        yaml:
            "version: 1\nsources: [{path: pages/01.txt}, {path: pages/02.txt}]\nexporters: [{json: {output: out/a.json}}]\n",
        said: [
            "~/b.yaml:2:18: error: '~/pages/01.txt' does not exist; did you mean 'pages/02.txt'? [missing-file]"
        ], written: ["a.json"]),
    Case(
        name: "a missing folder", files: [("pages/02.txt", goodPage)],
        yaml: "version: 1\nsources: [{path: \"page/*.txt\"}]\nexporters: [{json: {output: out/a.json}}]\n",
        said: ["~/b.yaml:2:18: error: '~/page' does not exist; did you mean 'pages'? [missing-file]"], written: []),
    Case(
        name: "a pattern that means nothing",
        files: [
            ("pages/02.md", ""), ("pages/10.md", ""), ("pages/1.md", ""), ("pages/3.md", ""), ("pages/.x.txt", ""),
        ],
        yaml: one,
        said: [
            "~/b.yaml:2:18: error: no file matches 'pages/*.txt': the folder '~/pages' holds '1.md', '02.md', '3.md' and 1 more [no-match]"
        ], written: []),
    Case(
        name: "an empty folder", files: [("pages/", "")], yaml: one,
        said: ["~/b.yaml:2:18: error: no file matches 'pages/*.txt': the folder '~/pages' is empty [no-match]"],
        written: []),
    Case(
        name: "a folder where a file is wanted", files: [("pages/02.txt", goodPage)],
        yaml: "version: 1\nsources: [{path: pages}]\nexporters: [{json: {output: out/a.json}}]\n",
        said: [
            "~/b.yaml:2:18: error: '~/pages' is a folder; to read the files in it, write 'pages/*.txt' [is-a-folder]"
        ], written: []),
    Case(
        name: "a file where a folder is wanted", files: [("pages", goodPage)], yaml: one,
        said: [
            "~/b.yaml:2:18: error: '~/pages' is no folder, so 'pages/*.txt' can mean no file in it; check the path [missing-file]"
        ], written: []),
    Case(
        name: "a folder among the files", files: [("pages/x.txt/", ""), ("pages/02.txt", goodPage)], yaml: one,
        said: [],
        written: ["a.json"]),
    Case(
        name: "links that lead nowhere and in a circle",
        files: [
            ("pages/a.txt", "->nowhere"), ("pages/b.txt", "->b.txt"), ("pages/c", "->."), ("pages/02.txt", goodPage),
        ],
        yaml:
            "version: 1\nsources: [{path: \"pages/**/*.txt\"}, {path: pages/a.txt}, {path: pages/b.txt}]\nexporters: [{json: {output: out/a.json}}]\n",
        said: [
            "~/b.yaml:2:18: error: '~/pages/a.txt' is a symbolic link to a file that does not exist; remove the link [missing-file]",
            "~/b.yaml:2:18: error: '~/pages/b.txt' is a symbolic link that leads back to itself; remove or mend the link [unreadable-file]",
            "~/b.yaml:2:44: error: '~/pages/a.txt' is a symbolic link to a file that does not exist; remove the link [missing-file]",
            "~/b.yaml:2:65: error: '~/pages/b.txt' is a symbolic link that leads back to itself; remove or mend the link [unreadable-file]",
        ], written: ["a.json"]),
    Case(
        name: "an unknown exporter and an unknown parser; the others are done", files: [("pages/02.txt", goodPage)],
        yaml:
            "version: 1\nsources: [{path: \"pages/*.txt\"}, {path: pages/02.txt, parser: pres-page}]\nexporters: [{jsn: {output: out/b.json}}, {json: {output: out/a.json}}]\n",
        said: [
            "~/b.yaml:2:63: error: unknown parser 'pres-page'; did you mean 'press-page'? [unknown-parser]",
            "~/b.yaml:3:14: error: unknown exporter 'jsn'; did you mean 'json'? [unknown-exporter]",
        ], written: ["a.json"]),
    Case(
        name: "outputs that cannot be written; the other is done",
        files: [("pages/02.txt", goodPage), ("out/f/", ""), ("out/l", "->gone"), ("out/file", "x")],
        yaml:
            "version: 1\nsources: [{path: \"pages/*.txt\"}]\nexporters:\n  - json: {output: ../public/a.json}\n  - json: {output: out/f}\n  - json: {output: out/l}\n  - json: {output: out/file/a.json}\n  - json: {output: /dev/null}\n  - json: {output: out/a.json}\n",
        said: [
            "~/b.yaml:4:20: error: '~/../public/a.json' cannot be written: the folder '~/../public' does not exist; create it with: mkdir -p '~/../public' [missing-folder]",
            "~/b.yaml:5:20: error: '~/out/f' is a folder; name a file in it [is-a-folder]",
            "~/b.yaml:6:20: error: '~/out/l' is a symbolic link to a file that does not exist; remove the link [missing-file]",
            "~/b.yaml:7:20: error: '~/out/file/a.json' cannot be written: '~/out/file' is no folder; name a folder [missing-folder]",
            "~/b.yaml:8:20: error: '/dev/null' is a device, pipe or socket; name a regular file [no-regular-file]",
        ], written: ["a.json", "f", "file", "l"]),
    Case(
        name: "two outputs in one file, by whatever name",
        files: [("pages/02.txt", goodPage), ("out/b", "old"), ("out/l", "->b"), ("link", "->out")],
        yaml:
            "version: 1\nsources: [{path: \"pages/*.txt\"}]\nexporters:\n  - json: {output: out/a}\n  - yaml: {output: pages/../out/./a}\n  - digest: {output: link/a}\n  - json: {output: out/l}\n  - yaml: {output: out/b}\n  - json: {output: \"-\"}\n  - yaml: {output: \"-\"}\n",
        said: [
            "~/b.yaml:5:20: error: '~/pages/../out/./a' is also taken by the output 'json' of line 4, so neither is written; give each output a file of its own [same-output]",
            "~/b.yaml:6:22: error: '~/link/a' is also taken by the output 'json' of line 4, so neither is written; give each output a file of its own [same-output]",
            "~/b.yaml:8:20: error: '~/out/b' is also taken by the output 'json' of line 7, so neither is written; give each output a file of its own [same-output]",
            "~/b.yaml:10:20: error: standard output is also taken by the output 'json' of line 9, so neither is written; name a file [same-output]",
        ], written: ["b", "l"]),
    Case(
        name: "an output over a source, over the configuration, and one that the next run would read",
        files: [("pages/02.txt", goodPage), ("l", "->pages/02.txt")],
        yaml:
            "version: 1\nsources: [{path: \"pages/*.txt\"}]\nexporters:\n  - json: {output: l}\n  - json: {output: b.yaml}\n  - digest: {output: pages/digest.txt}\n  - json: {output: out/a.json}\n",
        said: [
            "~/b.yaml:4:20: error: '~/l' is a source, which an output must not overwrite; name another file [overwrites-source]",
            "~/b.yaml:5:20: error: '~/b.yaml' is the configuration, which an output must not overwrite; name another file [overwrites-source]",
            "~/b.yaml:6:22: error: '~/pages/digest.txt' would be read as a page by the next run: 'pages/*.txt' of line 2 matches it; write it to another folder or under another name [overwrites-source]",
        ], written: ["a.json"]),
    Case(
        name: "nothing to read and nothing to write", files: [], yaml: "version: 1\n",
        said: [
            "~/b.yaml: error: there is nothing to read; add 'sources:' with an item such as '- path: pages/*.txt' [no-sources]",
            "~/b.yaml: error: there is nothing to write; add 'exporters:' with an item such as '- rss: {output: feed.xml}' [no-exporters]",
        ], written: []),
    Case(
        name: "no source without a mistake: nothing is missing that is there", files: [("pages/02.txt", goodPage)],
        yaml: "version: 1\nsources: [pages/*.txt, {path: .}]\nexporters: [{json: {output: out/a.json}}]\n",
        said: [
            "~/b.yaml:2:11: error: a source is 'pages/*.txt'; write a mapping of keys to values here [wrong-type]",
            "~/b.yaml:2:31: error: '.' is a folder; write which of its files, such as ./*.txt [bad-path]",
        ], written: []),
    Case(
        name: "a mistake that concerns all outputs", files: [("pages/02.txt", goodPage)],
        yaml: one + "publication: {link: x}",
        said: [
            "~/b.yaml:4:21: error: 'link' cannot be 'x'; write an address such as https://news.example/kecheng/ [wrong-type]"
        ], written: []),
]

@Suite struct BadInputTests {
    @Test("one clear message each; what makes sense is still done", arguments: cases)
    fileprivate func badInput(_ testCase: Case) async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("out")
        for (name, content) in testCase.files {
            if name.hasSuffix("/") {
                try folder.makeFolder(name)
            } else if content.hasPrefix("->") {
                try folder.link(name, to: String(content.dropFirst(2)))
            } else {
                try folder.write(content, to: name)
            }
        }
        try folder.write(testCase.yaml, to: "b.yaml")
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("b.yaml"))
        let before = try folder.listing()
        let checked = pipeline.check(configuration).map { folder.hidingPath($0.description) }
        #expect(try folder.listing() == before)
        let report = await pipeline.run(configuration, standardOutput: { _ in })
        #expect(report.diagnostics.map { folder.hidingPath($0.description) } == testCase.said)
        // Checking finds whatever a run would, in the same words.
        #expect(checked == testCase.said)
        #expect(report.hasErrors == !testCase.said.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted() == testCase.written)
        #expect(folder.text("b.yaml") == testCase.yaml)
    }

    @Test("bad pages are told by their name; the good one is done")
    func badPages() async throws {
        let folder = try TemporaryFolder()
        try folder.write(goodPage, to: "pages/1.txt")
        try folder.write("", to: "pages/2.txt")
        try folder.write(" \n\r\n\u{3000}\n", to: "pages/3.txt")
        try folder.write((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 7) }, to: "pages/4.txt")
        try folder.write(goodPage.utf8.prefix(200) + [0xFF, 0xFE] + goodPage.utf8.dropFirst(200), to: "pages/5.txt")
        try folder.write(one, to: "b.yaml")
        try folder.makeFolder("out")
        let report = await Pipeline.standard.run(Pipeline.standard.load(folder.path("b.yaml")))
        let files = Set(report.diagnostics.compactMap { $0.location?.path }.map(folder.hidingPath))
        #expect(files == ["~/pages/2.txt", "~/pages/3.txt", "~/pages/4.txt", "~/pages/5.txt"])
        #expect(report.diagnostics.filter { $0.code == "empty-page" && $0.severity == .warning }.count == 2)
        #expect(report.diagnostics.filter { $0.severity == .error }.count >= 2)
        #expect(report.hasErrors && report.filesRead == 5 && report.articles >= 2)
        #expect(report.outputs.map(\.result) != [.notWritten])
    }

    @Test("a file that two sources find is read by the first, which is said where they differ")
    func twoSources() async throws {
        let folder = try TemporaryFolder()
        for name in ["1", "2", "3"] { try folder.write(goodPage, to: "pages/\(name).txt") }
        try folder.write(
            """
            version: 1
            sources:
              - path: "pages/{page}.txt"
              - path: pages/3.txt
                deck-separation: rows
              - path: pages/*.txt
                paper: [晨湾日报]
              - {path: pages/?.txt, deck-separation: auto}
              - {path: pages/1.txt, parser: press-page}
              - {path: pages/2.txt, corrections: none}
            exporters: [{digest: {output: a.txt}}]

            """, to: "b.yaml")
        let pipeline = Pipeline.standard
        let said = pipeline.check(pipeline.load(folder.path("b.yaml"))).filter { $0.code == "repeated-file" }
        #expect(
            said.map { folder.hidingPath($0.description) } == [
                "~/b.yaml:4:11: note: 'pages/3.txt' is read by the source 'pages/{page}.txt' of line 3, with its options; put "
                    + "the source first whose options are meant [repeated-file]",
                "~/b.yaml:6:11: note: 'pages/1.txt' and 2 more are read by the source 'pages/{page}.txt' of line 3, with its "
                    + "options; put the source first whose options are meant [repeated-file]",
                "~/b.yaml:9:12: note: 'pages/1.txt' is read by the source 'pages/{page}.txt' of line 3, with its options; put "
                    + "the source first whose options are meant [repeated-file]",
                "~/b.yaml:10:12: note: 'pages/2.txt' is read by the source 'pages/{page}.txt' of line 3, with its options; put "
                    + "the source first whose options are meant [repeated-file]",
            ])
    }

    @Test("a name that is no text is told; a file that is named twice is read once")
    func names() async throws {
        let folder = try TemporaryFolder()
        try folder.write(goodPage, to: "pages/1.txt")
        try folder.write(one, to: "b.yaml")
        try folder.makeFolder("out")
        // Foundation cannot name such a file; the C library can.
        for name in [[0x32, 0xFF] + ".txt".utf8, [0xFF] + ".md".utf8] {
            let path = Array("\(folder.path("pages"))/".utf8) + name + [0]
            let descriptor = open(path.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o600)
            // File systems that take no such name have no such fault.
            guard descriptor >= 0 else { return }
            close(descriptor)
        }
        let pipeline = Pipeline.standard
        let report = await pipeline.run(pipeline.load(folder.path("b.yaml")))
        #expect(
            report.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/b.yaml:2:18: error: '~/pages/2\u{FFFD}.txt' has a name that is no UTF-8, and is not read; rename it [unreadable-file]"
            ])
        #expect(report.filesRead == 1 && report.articles == 1)

        try folder.link("same.txt", to: "pages/1.txt")
        let parsed = await pipeline.parse([.file(folder.path("pages/1.txt")), .file(folder.path("same.txt"))])
        #expect(parsed.edition.articles.count == 1)
        #expect(
            parsed.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/same.txt: warning: this is the same file as '~/pages/1.txt', and is read once; name each page once [repeated-file]"
            ])
    }

    @Test("a run in which nothing could be read leaves yesterday's outputs")
    func nothingRead() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "pages/1.txt")
        try folder.write("yesterday", to: "out/a.json")
        try folder.write(one, to: "b.yaml")
        let report = await Pipeline.standard.run(Pipeline.standard.load(folder.path("b.yaml")))
        #expect(report.hasErrors)
        #expect(report.outputs.map(\.result) == [.notWritten])
        #expect(folder.text("out/a.json") == "yesterday")
    }

    @Test("configurations that cannot be read")
    func unreadableConfigurations() throws {
        let folder = try TemporaryFolder()
        try folder.write([UInt8](repeating: 0x23, count: 1_048_577), to: "large.yaml")
        let cases = [
            (
                "none.yaml",
                "~/none.yaml: error: '~/none.yaml' does not exist; write one with 'broadsheet init', or name another file [missing-file]"
            ),
            (".", "~/.: error: '~/.' is a folder; name a file in it [is-a-folder]"),
            (
                "large.yaml",
                "~/large.yaml: error: '~/large.yaml' holds more than 1 MiB; is it the right file? [file-too-large]"
            ),
        ]
        for (name, expected) in cases {
            let configuration = Pipeline.standard.load(folder.path(name))
            #expect(configuration.diagnostics.map { folder.hidingPath($0.description) } == [expected])
            #expect(!configuration.isUsable)
        }
    }

    @Test("a check goes on behind a mistake that concerns all outputs")
    func checkOfUnusable() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("pages")
        let lists = "sources: [{path: \"pages/*.txt\"}]\nexporters: [{json: {output: ../no/a.json}}]\n"
        let mistake = "~/b.yaml:1:10: error: 'version' cannot be 'one'; write 'version: 1' [unknown-version]"
        for (yaml, further) in [
            ("", []),
            (
                "sources: x\n",
                [
                    "~/b.yaml:2:10: error: 'sources' must be a list of at least one item; write '- path: pages/*.txt' below it [wrong-type]"
                ]
            ),
            (
                lists,
                [
                    "~/b.yaml:2:18: error: no file matches 'pages/*.txt': the folder '~/pages' is empty [no-match]",
                    "~/b.yaml:3:29: error: '~/../no/a.json' cannot be written: the folder '~/../no' does not exist; create it with: mkdir -p '~/../no' [missing-folder]",
                ]
            ),
        ] {
            try folder.write("version: one\n" + yaml, to: "b.yaml")
            let pipeline = Pipeline.standard
            let diagnostics = pipeline.check(pipeline.load(folder.path("b.yaml")))
            #expect(diagnostics.map { folder.hidingPath($0.description) } == [mistake] + further)
        }
        let missing = Pipeline.standard.load(folder.path("none.yaml"))
        #expect(Pipeline.standard.check(missing) == missing.diagnostics)
    }

    /// The superuser may read and write everything, so this is tested as somebody else.
    @Test("what may not be read or written", .enabled(if: getuid() != 0))
    func permissions() async throws {
        let folder = try TemporaryFolder()
        try folder.write(goodPage, to: "pages/1.txt")
        try folder.write(goodPage, to: "pages/2.txt")
        try folder.write("old", to: "out/a.json")
        try folder.makeFolder("closed")
        try folder.write(
            "version: 1\nsources: [{path: \"pages/*.txt\"}]\nexporters: [{json: {output: out/a.json}}, {json: {output: closed/a}}]",
            to: "b.yaml")
        for (name, mode) in [("pages/2.txt", 0o000), ("out/a.json", 0o444), ("closed", 0o555)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path(name))
        }
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("b.yaml"))
        let expected = [
            "~/pages/2.txt: error: '~/pages/2.txt' may not be opened; check its owner and permissions [no-permission]",
            "~/b.yaml:3:29: error: '~/out/a.json' may not be written; change its permissions or name another file [no-permission]",
            "~/b.yaml:3:59: error: '~/closed/a' cannot be written: the folder '~/closed' is not writable; change its permissions or name another folder [no-permission]",
        ]
        #expect(pipeline.check(configuration).map { folder.hidingPath($0.description) } == expected)
        let report = await pipeline.run(configuration)
        #expect(report.diagnostics.map { folder.hidingPath($0.description) } == expected)
        #expect(folder.text("out/a.json") == "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("closed"))
    }
}
