// Reads each page that the command line names once, as an edition of its own, and writes its articles as JSON Lines into
// nothing: what a counter of instructions is to see, and nothing else.

import BroadsheetCore
import BroadsheetJSON
import BroadsheetPress

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file; `nil` where it cannot be read.
func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return bytes
}

let parser = PressPageParser()
var written = 0
for path in CommandLine.arguments.dropFirst() {
    guard let bytes = contents(of: path) else {
        print("\(path) cannot be read; name text files of newspaper pages")
        exit(1)
    }
    let edition = parser.edition(from: [PageSource(file: path, bytes: bytes)]).edition
    try Export(JSONLinesExporter()).write([edition]) { written += $0.count }
}
print(written)
