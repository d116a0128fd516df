/// Holds the articles of editions until they are written, in few bytes each; of many, only what came last is in memory,
/// and the rest in a file.
///
/// Where no file can be made, or the disk is full, everything stays in memory.
struct ArticleHold: ArticleStore {
    /// For each edition its first article among all that are held, and how many it has.
    private var editions: [(first: Int, count: Int)]
    /// Where each article begins among the bytes of all, and where the last one ends.
    private var starts = [0]
    /// The bytes that are not in the file.
    private var memory = ArticleEncoder()
    private var file: HoldFile?
    /// How many bytes are in the file.
    private var fileBytes = 0
    /// After so many bytes they go to the file.
    private let portion: Int
    private var mayHaveFile = true

    /// A hold for so many editions, which are distinguished by their numbers.
    init(editions count: Int, portion: Int = 8 * 1_048_576) {
        editions = Array(repeating: (0, 0), count: count)
        self.portion = portion
    }

    /// How many articles each edition has.
    var counts: [Int] { editions.map(\.count) }

    /// Forgets all editions but some, which have the numbers from 0 on then.
    mutating func keepEditions(_ numbers: [Int]) {
        editions = numbers.map { editions[$0] }
    }

    /// Takes the articles of an edition in.
    mutating func add(_ articles: [Article], ofEdition number: Int) {
        editions[number] = (starts.count - 1, articles.count)
        for article in articles {
            memory.write(article)
            starts.append(fileBytes + memory.bytes.count)
        }
        if memory.bytes.count >= portion { moveToFile() }
    }

    private mutating func moveToFile() {
        guard mayHaveFile else { return }
        file = file ?? HoldFile()
        guard let file, file.append(memory.bytes, at: fileBytes) else {
            mayHaveFile = false
            return
        }
        fileBytes += memory.bytes.count
        memory.removeAll()
    }

    func article(_ number: Int, ofEdition edition: Int) throws(ExportFailure) -> Article {
        let place = editions[edition].first + number
        let range = starts[place]..<starts[place + 1]
        if range.lowerBound >= fileBytes {
            return try Self.decode(memory.bytes[(range.lowerBound - fileBytes)..<(range.upperBound - fileBytes)])
        }
        guard let bytes = file?.read(range) else { throw ExportFailure(.holdIsLost) }
        return try Self.decode(bytes[...])
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) throws(ExportFailure) -> Article {
        let article = bytes.withUnsafeBufferPointer { buffer in
            var decoder = ArticleDecoder(buffer)
            return try? decoder.article()
        }
        guard let article else { throw ExportFailure(.holdIsLost) }
        return article
    }
}

extension Diagnostic {
    /// What a run put away for later has not come back as it was.
    fileprivate static var holdIsLost: Diagnostic {
        Diagnostic(
            .error, code: "unreadable-file",
            "articles that were put into a temporary file cannot be read again; is the disk of TMPDIR in order?")
    }
}
