#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads the lines of the record mode's input one after the other; of a line that is too long, nothing is kept.
struct RecordLineReader {
    /// One line, without its end.
    enum Line {
        case bytes(ArraySlice<UInt8>)
        /// A line of more bytes than ``limit``.
        case tooLong
    }

    /// The longest line, in bytes.
    let limit: Int
    /// How many lines have been read.
    private(set) var count = 0
    /// Whether the line that was read last ended with a line feed; the last one of an input may lack it.
    private(set) var isEnded = true

    private var buffer: [UInt8] = []
    /// Where the next line begins in ``buffer``.
    private var start = 0
    private var isAtEnd = false
    private var chunk = [UInt8](repeating: 0, count: 65_536)

    /// Fills a buffer with the next bytes of the input, and gives how many there are: 0 at the end, fewer for an error,
    /// whose number `errno` has.
    typealias Source = (UnsafeMutableRawBufferPointer) -> Int

    private let source: Source

    /// A reader of an input; of standard input unless another is given.
    init(limit: Int, source: @escaping Source = { read(STDIN_FILENO, $0.baseAddress, $0.count) }) {
        self.limit = limit
        self.source = source
    }

    /// The next line; `nil` at the end of the input.
    ///
    /// - Throws: The number of the system's error, where the input cannot be read.
    mutating func next() throws(ReadFault) -> Line? {
        var searched = start
        var isTooLong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                count += 1
                return isTooLong || end - start > limit ? .tooLong : .bytes(buffer[start..<end])
            }
            if buffer.count - start > limit { isTooLong = true }
            if isTooLong {
                buffer.removeAll(keepingCapacity: true)
            } else {
                buffer.removeFirst(start)
            }
            start = 0
            searched = buffer.count
            guard try fill() else {
                guard isTooLong || !buffer.isEmpty else { return nil }
                defer { buffer = [] }
                count += 1
                isEnded = false
                return isTooLong ? .tooLong : .bytes(buffer[...])
            }
        }
    }

    /// An error of the system.
    struct ReadFault: Error {
        /// The number of the error.
        var number: Int32
    }

    /// Reads more of the input.
    ///
    /// - Returns: Whether there was more.
    private mutating func fill() throws(ReadFault) -> Bool {
        while !isAtEnd {
            let count = chunk.withUnsafeMutableBytes(source)
            if count < 0 {
                if errno == EINTR { continue }
                throw ReadFault(number: errno)
            }
            isAtEnd = count == 0
            buffer += chunk[..<count]
            if count > 0 { return true }
        }
        return false
    }
}
