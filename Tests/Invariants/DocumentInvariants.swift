import Broadsheet
import BroadsheetTesting
import BroadsheetYAML
import TestSupport

/// The invariants of the documents that are exported of any edition: they are well-formed, read back equal, and are the
/// same bytes every time.
struct DocumentInvariants {
    let edition: Edition

    func check(_ found: inout Faults) {
        for entry in ExporterRegistry.standard.entries {
            var reader = OptionReader(nil)
            let export = Export(entry.make(&reader))
            let name = entry.descriptor.name
            found.attempt(name) { found in
                let bytes = try export.bytes([edition])
                found.require(try export.bytes([edition]) == bytes, "\(name): a second export gives other bytes")
                try read(bytes, as: name, &found)
            }
        }
    }

    private func read(_ bytes: [UInt8], as name: String, _ found: inout Faults) throws {
        let count = edition.articles.count
        switch name {
        case "rss":
            let items = try XMLReader.root(of: bytes)["channel"]?.all("item").count
            found.require(items == count, "rss: \(items ?? 0) items of \(count) articles")
        case "atom":
            let entries = try XMLReader.root(of: bytes).all("entry").count
            found.require(entries == count, "atom: \(entries) entries of \(count) articles")
        case "json-feed":
            guard case .sequence(let items)? = try DocumentTree(readingJSON: bytes)["items"] else {
                return found.require(false, "json-feed: there is no list of items")
            }
            found.require(items.count == count, "json-feed: \(items.count) items of \(count) articles")
        case "json":
            let tree = DocumentTree(of: [edition]).sorted
            found.require(try DocumentTree(readingJSON: bytes) == tree, "json: it is not read back equal")
        case "jsonl", "ninjs":
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            found.require(lines.count == count, "\(name): \(lines.count) lines of \(count) articles")
            for line in lines { _ = try DocumentTree(readingJSON: Array(line)) }
        case "yaml":
            // An edition of a long page is larger than a configuration may be.
            var reader = YAMLReader()
            reader.maximumSize = bytes.count
            let document = reader.read(bytes, path: "articles.yaml")
            found.require(document.diagnostics.isEmpty, "yaml: \(document.diagnostics.first?.description ?? "")")
            let read = document.node.map { Leaf.all(in: DocumentTree(asEditorSees: $0)) }
            found.require(read == Leaf.all(in: DocumentTree(of: [edition])), "yaml: it is not read back equal")
        case "digest":
            found.require(
                String(validating: bytes, as: UTF8.self).map(isTextForTerminal) == true,
                "digest: it is not UTF-8 without control characters")
        default:
            found.require(!bytes.isEmpty || count == 0, "\(name): nothing was written")
        }
    }
}

/// A scalar of a document with the way to it; a number counts as it is written.
private struct Leaf: Hashable {
    var path: [String]
    var text: [UInt8]

    static func all(in tree: DocumentTree, at path: [String] = []) -> [Leaf] {
        switch tree {
        case .mapping(let entries): entries.flatMap { all(in: $0.value, at: path + [$0.key]) }
        case .sequence(let values): values.enumerated().flatMap { all(in: $1, at: path + ["\($0)"]) }
        case .string(let text): [Leaf(path: path, text: Array((Double(text).map { "\($0)" } ?? text).utf8))]
        case .integer(let number): [Leaf(path: path, text: Array("\(Double(number))".utf8))]
        case .decimal(let hundredths): [Leaf(path: path, text: Array("\(Double(hundredths) / 100)".utf8))]
        case .boolean(let isTrue): [Leaf(path: path, text: Array("\(isTrue)".utf8))]
        }
    }
}

/// Whether a text stays on its line of a terminal.
func isOneLine(_ text: String) -> Bool {
    !text.unicodeScalars.contains { VisibleText.isControl($0) || VisibleText.isDirectionControl($0) }
}

/// Whether a text of several lines has no character that controls a terminal. A tab in a paragraph is text.
func isTextForTerminal(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
        ($0 != "\n" && $0 != "\t" && VisibleText.isControl($0)) || VisibleText.isDirectionControl($0)
    }
}
