// Reads a file that `pdftotext -bbox-layout` wrote into a layout some times, and prints the processor time of the fastest
// reading in milliseconds.

import BroadsheetCore
import BroadsheetLayout

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

guard CommandLine.arguments.count == 2, let file = fopen(CommandLine.arguments[1], "rb") else {
    print("usage: ReadLayout FILE.xhtml")
    exit(1)
}
var bytes: [UInt8] = []
var part = [UInt8](repeating: 0, count: 65_536)
while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }

var best = Int.max
for _ in 0..<5 {
    let start = clock()
    let words = BoxReader.read(bytes, file: "page").pages.reduce(0) { $0 + $1.wordCount }
    best = min(best, Int(clock() - start))
    guard words > 0 else {
        print("no word was read")
        exit(1)
    }
}
print(Double(best) * 1000 / Double(CLOCKS_PER_SEC))
