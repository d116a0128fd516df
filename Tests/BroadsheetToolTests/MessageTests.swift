import Foundation
import Testing

/// Messages in another language than English.
extension ToolTests {
    struct MessageTests {
        private static let configuration = """
            version: 1
            publication: {titel: 今日柯城}
            sources:
              - path: pages/*.txt
            exporters:
              - rss: {output: feed.xml}

            """

        /// Every message of the sources is in every catalogue, and nothing else.
        @Test func cataloguesAreComplete() throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", Tool.package.appendingPathComponent("Scripts/check-messages").path]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(text)")
        }

        @Test(arguments: [
            ("check", "broadsheet.yaml:2:15: 错误: 未知的键 'titel'；是否想写 'title'？ [unknown-key]"),
            ("export", "broadsheet.yaml:2:15: 错误: 未知的键 'titel'；是否想写 'title'？ [unknown-key]"),
            ("report", "broadsheet.yaml:2:15: 错误: 未知的键 'titel'；是否想写 'title'？ [unknown-key]"),
            ("build --into out", "broadsheet.yaml:2:15: 错误: 未知的键 'titel'；是否想写 'title'？ [unknown-key]"),
            ("parse 1.txt", "1.txt: 错误: '1.txt' 不存在；请检查文件名和所在文件夹 [missing-file]"),
            ("parse", "错误：请写明版面文件，或写 '-' 表示标准输入。"),
            ("explain 1.txt", "1.txt: 错误: '1.txt' 不存在；请检查文件名和所在文件夹 [missing-file]"),
            ("proof 1.txt", "1.txt: 错误: '1.txt' 不存在；请检查文件名和所在文件夹 [missing-file]"),
            ("formats rs", "错误：没有导出器或解析器 'rs'；是否想写 'rss'？"),
            ("schema --spark", "错误：--spark 描述的是稿件；请写：schema article --spark"),
            ("init --title x --copy markdown.mustache", "错误：--copy 不写报名；请去掉 --title。"),
        ])
        func everyCommandHasChinese(_ arguments: String, expected: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Data(Self.configuration.utf8), to: "broadsheet.yaml")
            let words = arguments.split(separator: " ").map(String.init) + ["--language", "zh"]
            let run = try Tool.run(words, in: folder)
            #expect(run.status != 0 && run.complaints.contains(expected), "\(run.errors)")
        }

        /// The configuration chooses the language also where it cannot be read; the command line goes before it.
        @Test func theConfigurationChoosesTheLanguage() throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Data("messages: zh\n\(Self.configuration)".utf8), to: "broadsheet.yaml")
            #expect(try Tool.run(["check"], in: folder).errors.contains("错误: 未知的键 'titel'"))
            #expect(try Tool.run(["check", "--language", "en"], in: folder).errors.contains("unknown key 'titel'"))
            try folder.write(Data("messages: zh\n\tversion: 1\n".utf8), to: "broadsheet.yaml")
            #expect(try Tool.run(["check"], in: folder).errors.contains("YAML 中不能用制表符缩进；请使用空格 [syntax]"))
            try folder.write(Data("messages: fr\n\(Self.configuration)".utf8), to: "broadsheet.yaml")
            #expect(try Tool.run(["check"], in: folder).errors.contains("'messages' cannot be 'fr'"))
            #expect(try Tool.run(["check", "--language", "fr"], in: folder).status == 64)
        }

        /// Results, summaries and the words of severities are in Chinese; formats, numbers and codes stay.
        @Test func summariesAreInChinese() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let good = Self.configuration.replacing("titel", with: "title")
            try folder.write(Data(good.utf8), to: "broadsheet.yaml")
            try FileManager.default.createDirectory(at: folder.url("pages"), withIntermediateDirectories: true)
            try folder.write(try Tool.samplePage(), to: "pages/01.txt")
            let check = try Tool.run(["check", "--pages", "--language", "zh"], in: folder)
            #expect(check.output == "broadsheet.yaml：没有错误；1 个来源, 1 个文件（1 个版面）的 5 篇稿件, 1 个输出\n")
            let export = try Tool.run(["export", "--language=zh"], in: folder)
            #expect(export.output.hasPrefix("feed.xml: rss, 5 篇稿件, "))
            #expect(export.complaints.last == "1 个文件（1 个版面）的 5 篇稿件；1 个输出全部写入")
            #expect(export.errors.contains(": 警告: ") && !export.errors.contains("warning"))
        }
    }
}
