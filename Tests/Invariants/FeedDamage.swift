/// What happens to a file between two runs, read from the bytes of a fuzzer: steps of five bytes and more.
struct FeedDamage {
    private var steps: [Step] = []

    private struct Step {
        var kind: UInt8
        /// Where, from 0 to 65,535 of the file's length.
        var place: Int
        var length: Int
        var text: [UInt8]
    }

    /// Reads steps: a kind, two bytes of a place, a length, the length of a text, and the text.
    init(_ script: ArraySlice<UInt8>) {
        var rest = script
        while rest.count >= 5, steps.count < 16 {
            let head = Array(rest.prefix(5))
            rest = rest.dropFirst(5)
            let text = rest.prefix(Int(head[4]))
            rest = rest.dropFirst(text.count)
            steps.append(
                Step(kind: head[0], place: Int(head[1]) << 8 | Int(head[2]), length: Int(head[3]), text: Array(text)))
        }
    }

    /// A file with the damage.
    func applied(to file: [UInt8]) -> [UInt8] {
        var file = file
        for step in steps {
            let start = step.place * file.count / 65_536
            let span = start..<min(file.count, start + step.length)
            switch step.kind % 6 {
            case 0: file.replaceSubrange(span, with: step.text)
            case 1: file.insert(contentsOf: step.text, at: start)
            case 2: file.removeSubrange(span)
            case 3: file.insert(contentsOf: file[span], at: start)
            case 4: file.removeSubrange(start...)
            default: moveLine(of: &file, at: start, by: step.length)
            }
        }
        return file
    }

    /// Puts a line after others.
    private func moveLine(of file: inout [UInt8], at place: Int, by count: Int) {
        var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = file[..<place].count { $0 == UInt8(ascii: "\n") }
        let line = lines.remove(at: min(index, lines.count - 1))
        lines.insert(line, at: min(lines.count, index + count))
        file = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}

/// The checksum at the end of a kept feed, made here a second time: anyone who changes a feed can make it, too.
enum FeedChecksum {
    /// A feed with the right checksum, where it has the place for one.
    static func ended(_ feed: [UInt8]) -> [UInt8] {
        let ends = [Array(" -->\n".utf8), Array("\"}\n}\n".utf8)]
        guard let end = ends.first(where: { feed.suffix($0.count).elementsEqual($0) }), feed.count >= 16 + end.count
        else { return feed }
        let body = feed.dropLast(16 + end.count)
        let hash = body.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
        return Array(body) + Array((zeros + digits).utf8) + end
    }
}
