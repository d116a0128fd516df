import BroadsheetCore
import BroadsheetJSON
@_spi(Fitting) import BroadsheetPress
import Foundation

/// Parses pages of a corpus as `broadsheet parse --to jsonl` does, with the weights that were fitted without their day.
///
/// `FitLabels --held-out FOLDER` writes a table of weights for each day into a folder. The day is the first ten
/// characters of the first page's file name, or of the name of its folder.
@main struct ParseHeldOut {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let folder = arguments.first, let first = arguments.dropFirst().first else {
            print("usage: ParseHeldOut FOLDER PAGE...")
            exit(64)
        }
        let file = URL(fileURLWithPath: first)
        let names = [file.lastPathComponent, file.deletingLastPathComponent().lastPathComponent]
        guard let table = names.lazy.compactMap({ self.table(in: folder, for: $0) }).first else {
            print("no weights in \(folder) for the day of \(first)")
            exit(1)
        }
        let sources = try arguments.dropFirst().map { path in
            PageSource(file: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))), code: code(of: path))
        }
        let edition = PressPageParser(weights: table).edition(from: sources).edition
        print(try Export(JSONLinesExporter()).text([edition]), terminator: "")
    }

    private static func table(in folder: String, for name: String) -> String? {
        try? String(contentsOfFile: "\(folder)/\(name.prefix(10)).txt", encoding: .utf8)
    }

    /// The code of the page that a file's name ends in: `A01` of `A01.txt`, `2` of `2026-07-08-02.txt`.
    private static func code(of path: String) -> String {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let code = name.split(separator: "-").last.map(String.init) ?? name
        return Int(code).map(String.init) ?? code
    }
}
