import BroadsheetCore

extension KeptForm {
    /// The content of an item apart from its own moments: its bytes without them, and its edition's moment.
    ///
    /// Where the item does not name its edition, the two moments are one.
    func content(of item: KeptItem) -> [UInt8] {
        var bytes = item.bytes
        if let mark = range(of: edition, in: bytes) {
            // Of a list of keys, the comma before goes as well.
            let isListed = bytes[..<mark.lowerBound].suffix(2).elementsEqual(", ".utf8)
            bytes.removeSubrange((isListed ? mark.lowerBound - 2 : mark.lowerBound)..<mark.upperBound)
        }
        bytes = replacing(published, in: bytes, with: "")
        if let updated { bytes = replacing(updated, in: bytes, with: "") }
        return bytes + Array((item.editionMoment.map(String.init) ?? "").utf8)
    }

    /// An item that was changed at a moment; as it is, where the format does not report that.
    func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem {
        guard let updated else { return item }
        var item = item
        item.bytes = replacing(updated, in: item.bytes, with: text(moment))
        item.updated = moment
        return item
    }

    /// An item with the moments of another one, in its own offset.
    func item(_ item: KeptItem, datedAs old: KeptItem) -> KeptItem {
        guard let own = item.published, let moment = old.published?.told(in: own.offset) else { return item }
        var dated = item
        dated.published = moment
        dated.bytes = replacing(published, in: item.bytes, with: text(moment))
        guard let updated else { return dated }
        let change = (old.updated ?? moment).told(in: own.offset)
        dated.updated = change
        dated.bytes = replacing(updated, in: dated.bytes, with: text(change, behindSecond: fraction(of: old)))
        return dated
    }

    /// The digits after the second of an item's last change, three of them at most: many readers take them for
    /// milliseconds.
    private func fraction(of item: KeptItem) -> String {
        guard let updated, let text = item.bytes[...].text(between: updated),
            let point = text.firstIndex(of: UInt8(ascii: "."))
        else { return "" }
        let digits = text[(point + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.prefix(3)
        return "." + String(decoding: digits, as: UTF8.self)
    }

    /// A moment as RFC 3339 writes it, with a fraction.
    private func text(_ moment: Timestamp, behindSecond fraction: String) -> String {
        let text = text(moment)
        return text.prefix(19) + fraction + text.dropFirst(19)
    }

    private func replacing(_ parts: (StaticString, StaticString), in bytes: [UInt8], with text: String) -> [UInt8] {
        guard let old = bytes[...].text(between: parts) else { return bytes }
        return Array(bytes[..<old.startIndex]) + Array(text.utf8) + bytes[old.endIndex...]
    }

    /// Where something is with the parts around it.
    private func range(of parts: (StaticString, StaticString), in bytes: [UInt8]) -> Range<Int>? {
        guard let start = bytes[...].firstRange(of: parts.0),
            let end = bytes[start.upperBound...].firstRange(of: parts.1)
        else { return nil }
        return start.lowerBound..<end.upperBound
    }
}
