import BroadsheetCore

/// How one format writes a feed that is kept, as far as it must be known to take the feed apart again.
///
/// All of it is markup of our own, in which no text of an article can be: `<` and quotation marks are escaped there.
/// So the feed is taken apart by looking for bytes, and what is not exactly as we write it is not taken.
struct KeptForm: Sendable {
    /// The format's name, for diagnostics.
    let name: String
    let itemStart: StaticString
    /// How each item ends; `nil` where each is a line, with the separator after all but the last.
    let itemEnd: StaticString?
    /// The part between two items.
    let separator: StaticString
    /// The part after the last item up to the checksum, and after the checksum.
    let checksumStart: StaticString
    let checksumEnd: StaticString
    /// What may be around an item's id.
    let ids: [(StaticString, StaticString)]
    /// The surroundings of an item's date, its page and its edition's date.
    let published: (StaticString, StaticString)
    let page: (StaticString, StaticString)
    let edition: (StaticString, StaticString)
    /// The surroundings of the moment of an item's last change; `nil` where the format does not have it.
    var updated: (StaticString, StaticString)?
    /// What only the head of an archive has.
    let archiveMark: StaticString
    /// The surroundings of the address of the archive before, in the head.
    let previousArchive: (StaticString, StaticString)
    /// The moment that a date of the format means, and how the format writes one.
    let moment: @Sendable (String) -> Timestamp?
    let text: @Sendable (Timestamp) -> String

    /// The items of a feed.
    func items(in feed: [UInt8]) throws(ExportFailure) -> [KeptItem] {
        var rest = try checkedBody(feed)
        guard let start = rest.firstRange(of: itemStart) else {
            guard rest.ends(with: checksumStart) else { throw foreign }
            return []
        }
        rest = rest[start.lowerBound...]
        var items: [KeptItem] = []
        while true {
            guard rest.begins(with: itemStart), let end = endOfItem(rest) else { throw foreign }
            items.append(try item(of: Array(rest[..<end])))
            rest = rest[end...]
            if rest.elementsEqual(checksumStart.bytes) { return items }
            guard rest.begins(with: separator) else { throw foreign }
            rest = rest.dropFirst(separator.utf8CodeUnitCount)
        }
    }

    /// The item that some bytes are.
    func item(of bytes: [UInt8]) throws(ExportFailure) -> KeptItem {
        guard let id = ids.lazy.compactMap({ bytes[...].text(between: $0) }).first else { throw foreign }
        let published = time(between: published, in: bytes)
        var item = KeptItem(
            id: String(decoding: id, as: UTF8.self), published: published,
            // The date that stands for none is not a change.
            updated: published == nil ? nil : updated.flatMap { time(between: $0, in: bytes) },
            page: bytes[...].text(between: page).map(PercentEncoding.decode), bytes: bytes)
        item.editionPublished = bytes[...].text(between: edition)
            .flatMap { RFC3339Date.moment(String(decoding: $0, as: UTF8.self)) }
        return item
    }

    private func time(between parts: (StaticString, StaticString), in bytes: [UInt8]) -> Timestamp? {
        bytes[...].text(between: parts).flatMap { moment(String(decoding: $0, as: UTF8.self)) }
    }

    /// The links to archives in the head of a feed.
    func history(of feed: [UInt8]) -> FeedHistory {
        let head = feed[..<(feed[...].firstRange(of: itemStart)?.lowerBound ?? feed.count)]
        return FeedHistory(
            isArchive: head.firstRange(of: archiveMark) != nil,
            previous: head.text(between: previousArchive).map { String(decoding: $0, as: UTF8.self) })
    }

    private func endOfItem(_ rest: ArraySlice<UInt8>) -> Int? {
        if let itemEnd { return rest.firstRange(of: itemEnd)?.upperBound }
        return rest.firstIndex(of: UInt8(ascii: "\n")).map { end in
            rest[..<end].last == UInt8(ascii: ",") ? end - 1 : end
        }
    }

    /// Ends a feed with the checksum over everything before it.
    func finish(_ checksum: Checksum, into output: inout ExportOutput) {
        var checksum = checksum
        checksum.add(checksumStart)
        output.append("\(checksumStart)\(checksum.text)\(checksumEnd)")
    }

    /// The code of a page as it is in an item: neither markup nor the `--` that ends a comment can come up in it.
    static func pageText(_ page: String) -> String {
        var text = ""
        for scalar in PercentEncoding.encodeSegment(page).unicodeScalars {
            if "-&'".unicodeScalars.contains(scalar) {
                text += "%" + String(scalar.value, radix: 16, uppercase: true)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The feed without its checksum, which must be the right one.
    private func checkedBody(_ feed: [UInt8]) throws(ExportFailure) -> ArraySlice<UInt8> {
        guard feed[...].ends(with: checksumEnd) else { throw foreign }
        let beginning = feed.dropLast(checksumEnd.utf8CodeUnitCount)
        let body = beginning.dropLast(Checksum.length)
        guard body.ends(with: checksumStart) else { throw foreign }
        var checksum = Checksum()
        checksum.add(body)
        guard beginning.suffix(Checksum.length).elementsEqual(checksum.text.utf8) else { throw damaged }
        return body
    }

    private var foreign: ExportFailure {
        failure("is not a whole feed that '\(name)' wrote with 'keep: true'")
    }

    private var damaged: ExportFailure {
        failure("was changed or damaged after '\(name)' wrote it")
    }

    private func failure(_ what: Diagnostic.Message) -> ExportFailure {
        ExportFailure(
            Diagnostic(
                .error, code: "foreign-feed",
                "this \(what), so it is left as it is; put a whole one back, move it away to begin anew, or name "
                    + "another output"))
    }
}

extension StaticString {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func begins(with part: StaticString) -> Bool {
        starts(with: part.bytes)
    }

    fileprivate func ends(with part: StaticString) -> Bool {
        suffix(part.utf8CodeUnitCount).elementsEqual(part.bytes)
    }

    /// Where a part begins and ends for the first time.
    func firstRange(of part: StaticString) -> Range<Int>? {
        let length = part.utf8CodeUnitCount
        let first = part.utf8Start.pointee
        return withUnsafeBufferPointer { bytes in
            var index = 0
            while index + length <= bytes.count {
                if bytes[index] == first, bytes[index..<(index + length)].elementsEqual(part.bytes) {
                    return (startIndex + index)..<(startIndex + index + length)
                }
                index += 1
            }
            return nil
        }
    }

    /// The part between two parts for the first time.
    func text(between parts: (StaticString, StaticString)) -> ArraySlice<UInt8>? {
        guard let start = firstRange(of: parts.0), let end = self[start.upperBound...].firstRange(of: parts.1) else {
            return nil
        }
        return self[start.upperBound..<end.lowerBound]
    }
}
