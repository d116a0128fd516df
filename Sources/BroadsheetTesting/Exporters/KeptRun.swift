import BroadsheetCore

/// One run of an exporter whose output will be read again, as a driver does it that keeps items.
struct KeptRun<Exporter: KeepingExporter> {
    /// The items, as they were written.
    var items: [KeptItem] = []
    var bytes: [UInt8] = []
    /// Whether making items wrote nothing.
    var isApart = true

    /// Makes an item of every article, and writes them.
    init(
        _ exporter: Exporter, over editions: [Edition], _ history: FeedHistory? = nil
    ) throws(ExportFailure) {
        var exporter = exporter
        var output = ExportOutput()
        try exporter.begin(Self.job(over: editions, history), into: &output)
        let head = output.bytes
        for edition in editions {
            for article in edition.articles {
                items.append(try exporter.makeItem(of: article, in: edition.info, reportingTo: &output))
            }
        }
        isApart = output.bytes == head
        try finish(&exporter, &output)
    }

    /// Writes items that are there.
    init(_ exporter: Exporter, of items: [KeptItem], over editions: [Edition]) throws(ExportFailure) {
        self.items = items
        var exporter = exporter
        var output = ExportOutput()
        try exporter.begin(Self.job(over: editions, nil), into: &output)
        try finish(&exporter, &output)
    }

    private mutating func finish(_ exporter: inout Exporter, _ output: inout ExportOutput) throws(ExportFailure) {
        for item in items {
            exporter.write(item, into: &output)
            output.takeBytes { bytes += $0 }
        }
        try exporter.finish(into: &output)
        output.takeBytes { bytes += $0 }
    }

    private static func job(over editions: [Edition], _ history: FeedHistory?) -> ExportJob {
        var job = TrialRun<Exporter>.job(over: editions)
        job.isKept = true
        job.history = history
        return job
    }
}

/// What can happen to a file between two runs.
enum OutputDamage {
    /// Copies of an output of which a byte or more was changed, added or lost, each with what was done to it.
    static func all(of output: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        var copies: [(name: String, bytes: [UInt8])] = [
            ("a line feed after it", output + [0x0A]), ("a space before it", [0x20] + output),
            ("a byte order mark before it", [0xEF, 0xBB, 0xBF] + output), ("another output after it", output + output),
            ("nothing in it", []), ("nothing but a null in it", [0]),
        ]
        for index in places(in: output) {
            copies.append(("byte \(index) changed", output.replacing(index..<(index + 1), with: [output[index] ^ 1])))
            copies.append(("byte \(index) lost", output.replacing(index..<(index + 1), with: [])))
            copies.append(("a byte more at \(index)", output.replacing(index..<index, with: [0x61])))
            copies.append(("nothing after byte \(index)", Array(output[..<index])))
        }
        return copies
    }

    /// Some places all over an output, and those at its beginning and at its end.
    private static func places(in output: [UInt8]) -> [Int] {
        let step = max(1, output.count / 24)
        let ends = Array(0..<4) + Array((output.count - 20)..<output.count)
        return (ends + stride(from: 4, to: output.count, by: step)).filter(output.indices.contains)
    }
}

extension [UInt8] {
    fileprivate func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> [UInt8] {
        self[..<range.lowerBound] + bytes + self[range.upperBound...]
    }
}
