import Foundation
import Testing

extension ToolTests {
    /// `broadsheet build`, and the checks that read pages.
    @Suite struct BuildCommandTests {
        @Test func aBuildSaysNothingButFaults() throws {
            let folder = try Folder([
                "in/b.yaml": ExportTests.configuration(exporters: ["digest: {output: \"all/a b.txt\"}"]),
                "in/pages/1.txt": ExportTests.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["build", "in/b.yaml", "--into", "out/"], in: folder)
            #expect(run.status == 0 && run.output == "" && run.errors == "")
            #expect(
                try folder.names().filter { $0.hasPrefix("out") } == [
                    "out", "out.outputs", "out/all", "out/all/a b.txt",
                ])

            // Absolute paths in, absolute paths out, as build systems want them.
            try folder.write(Data([0, 1, 2, 0xFF, 0xFE, 0, 3, 0x80]), to: "in/pages/2.txt")
            let path = folder.root.resolvingSymlinksInPath().path
            let failed = try Tool.run(["build", "\(path)/in/b.yaml", "--into", "\(path)/out"], in: Folder())
            #expect(failed.status == 1 && failed.output == "")
            #expect(
                failed.complaints == [
                    "\(path)/in/pages/2.txt: error: these bytes are not text; extract the page's text first, or name its "
                        + "encoding [not-text]"
                ])
        }

        /// A build system knows its files by the names that it gave, in the first build and in every later one.
        @Test(arguments: ["out", "./out/", "in/../out", "new/out"])
        func dependenciesNameOutputsAsTheFolderWasGiven(_ into: String) throws {
            let folder = try Folder([
                "in/b.yaml": ExportTests.configuration(exporters: ["digest: {output: a.txt}"]),
                "in/pages/1.txt": ExportTests.page,
            ])
            defer { folder.remove() }
            let name = into.hasSuffix("/") ? "\(into)a.txt" : "\(into)/a.txt"
            for _ in 0..<3 {
                let run = try Tool.run(["build", "in/b.yaml", "--into", into, "--depfile", "deps/a.d"], in: folder)
                #expect(run.status == 0 && run.errors == "")
                #expect(try folder.read("deps/a.d").hasPrefix("\(name): \\\n  in/b.yaml"))
                #expect(FileManager.default.fileExists(atPath: folder.url("out/a.txt").path) == (into != "new/out"))
            }
        }

        @Test func checkReadsPagesIfAsked() throws {
            let folder = try Folder([
                "b.yaml": ExportTests.configuration(exporters: ["digest: {output: \"../no/a.txt\"}"]),
                "pages/1.txt": ExportTests.page, "pages/2.txt": "",
            ])
            defer { folder.remove() }
            let page =
                "pages/2.txt: warning: there is no text on this page; check that its text was extracted [empty-page]"
            let output =
                "b.yaml:7:22: error: '../no/a.txt' cannot be written: the folder '../no' does not exist; create it "
                + "with: mkdir -p '../no' [missing-folder]"
            for (option, complaints) in [
                ([], [output, "b.yaml: 1 mistake"]), (["--pages"], [page, output, "b.yaml: 1 mistake"]),
            ] {
                let run = try Tool.run(["check"] + option + ["b.yaml"], in: folder)
                #expect(run.status == 1 && run.output == "")
                #expect(run.complaints == complaints)
            }
            try FileManager.default.removeItem(at: folder.url("pages/2.txt"))
            // A folder below the configuration's is made by the run.
            let configuration = ExportTests.configuration(exporters: ["digest: {output: \"out/a.txt\"}"])
            try folder.write(Data(configuration.utf8), to: "b.yaml")
            for (option, counts) in [
                ([], "1 source, 1 output"), (["--pages"], "1 source, 1 article on 1 page of 1 file, 1 output"),
                (["--build"], "1 source, 1 article on 1 page of 1 file, 1 output"),
            ] {
                let run = try Tool.run(["check", "b.yaml"] + option, in: folder)
                #expect(run.status == 0 && run.errors == "")
                #expect(run.output == "b.yaml: no mistakes; \(counts)\n")
            }
            #expect(try folder.names() == ["b.yaml", "pages", "pages/1.txt"])
        }
    }
}
