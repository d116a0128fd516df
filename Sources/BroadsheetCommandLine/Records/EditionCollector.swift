import Broadsheet

/// An edition whose records are all there, or the reason why it is not written.
struct CollectedEdition: Sendable {
    /// The key; `nil` where no record of it could be read.
    var key: String?
    var date: CalendarDate?
    /// The pages, in the order of the records; empty where there is a fault.
    var pages: [EditionPage] = []
    /// Why the edition is not written.
    var fault: RecordFault?
}

/// Puts records that follow each other and share a key together as editions, and never hands out a part of one.
///
/// A line that cannot be read may have been a page of the edition before it or of the one after it, so neither is
/// written. Only one edition is held.
struct EditionCollector {
    private let limits: RecordLimits
    private var open: CollectedEdition?
    /// How many bytes of text the open edition holds.
    private var byteCount = 0
    /// The fault of a line that may have belonged to the edition that begins next.
    private var stray: RecordFault?
    private var finished = RecentKeys()

    /// A collector of editions within limits.
    init(limits: RecordLimits) {
        self.limits = limits
    }

    /// Takes a record.
    ///
    /// - Parameter number: The record's line.
    /// - Returns: The editions that are complete now, in order.
    mutating func add(_ record: RecordLine, number: Int) -> [CollectedEdition] {
        var complete = begin(record.edition, number: number)
        if let date = record.date {
            if let known = open?.date, known != date {
                fail(
                    RecordFault(
                        code: "two-dates",
                        message:
                            "this record gives the edition the date \(date), but an earlier one \(known); give all "
                            + "records of an edition one date", line: number))
            }
            open?.date = date
        }
        for page in record.pages { add(page, number: number) }
        if record.isLast { complete += close() }
        return complete
    }

    /// Takes a line that is not a record.
    ///
    /// - Parameter key: The key of its edition, where that could be read.
    /// - Returns: The editions that are complete now, in order.
    mutating func add(_ fault: RecordFault, of key: String?, number: Int) -> [CollectedEdition] {
        guard let key else {
            fail(fault)
            stray = stray ?? fault
            return []
        }
        let complete = begin(key, number: number)
        fail(fault)
        return complete
    }

    /// Ends the input.
    ///
    /// - Parameter fault: Why the input is not whole, which the last edition then is not either.
    mutating func finish(_ fault: RecordFault? = nil) -> [CollectedEdition] {
        if let fault { fail(fault) }
        if open != nil { return close() }
        return (fault ?? stray).map { [CollectedEdition(fault: $0)] } ?? []
    }

    /// Opens the edition of a key, unless it is open already.
    private mutating func begin(_ key: String, number: Int) -> [CollectedEdition] {
        if open?.key == key {
            // The stray line was between two records of this edition.
            stray = nil
            return []
        }
        let complete = close()
        open = CollectedEdition(key: key)
        if let stray {
            fail(stray)
            self.stray = nil
        } else if finished.contains(key) {
            fail(
                RecordFault(
                    code: "split-edition",
                    message: "records of the edition \(Diagnostic.quoted(key)) come again after those of another; put "
                        + "the pages of an edition on lines that follow each other", line: number))
        }
        return complete
    }

    private mutating func close() -> [CollectedEdition] {
        guard var edition = open else { return [] }
        open = nil
        byteCount = 0
        if let key = edition.key { finished.insert(key) }
        if edition.pages.isEmpty, edition.fault == nil {
            edition.fault = RecordFault(code: "no-pages", message: "the edition has no page; leave it out, or add one")
        }
        return [edition]
    }

    private mutating func add(_ page: EditionPage, number: Int) {
        guard let edition = open, edition.fault == nil else { return }
        guard edition.pages.count < limits.pages else {
            return fail(
                RecordFault(
                    code: "too-many-pages",
                    message:
                        "the edition has more than \(limits.pages) pages; raise --edition-pages, or check the keys",
                    line: number))
        }
        if case .bytes(let bytes, _) = page.input { byteCount += bytes.count }
        guard byteCount <= limits.bytes else {
            return fail(
                RecordFault(
                    code: "edition-too-large",
                    message: "the pages of the edition hold more than \(limits.bytes) bytes; raise --record-bytes",
                    line: number))
        }
        open?.pages.append(page)
    }

    /// Gives up the open edition.
    private mutating func fail(_ fault: RecordFault) {
        guard open != nil, open?.fault == nil else { return }
        open?.fault = fault
        open?.pages = []
    }
}

/// The keys of the editions that were finished last, as hashes.
private struct RecentKeys {
    private static let capacity = 1_024
    private var hashes: Set<UInt64> = []
    private var order: [UInt64] = []
    private var next = 0

    func contains(_ key: String) -> Bool {
        hashes.contains(StableHash.fnv1a(key))
    }

    mutating func insert(_ key: String) {
        let hash = StableHash.fnv1a(key)
        guard hashes.insert(hash).inserted else { return }
        if order.count < Self.capacity {
            order.append(hash)
        } else {
            hashes.remove(order[next])
            order[next] = hash
            next = (next + 1) % Self.capacity
        }
    }
}
