/// The archives of a feed: what they are called, where they are, and which items go to them.
struct FeedArchives {
    let feed: String
    /// The feed's path in the words of diagnostics.
    let shownFeed: String
    let address: String
    /// How many items an archive holds at most.
    let size: Int

    /// The path of an archive; they count from 1, the oldest.
    func path(_ number: Int) -> String {
        FilePath.join(FilePath.folder(of: feed), Self.name(number, of: feed))
    }

    /// The path of an archive in the words of diagnostics.
    func shownPath(_ number: Int) -> String {
        FilePath.join(FilePath.folder(of: shownFeed), Self.name(number, of: feed))
    }

    /// The address of an archive: it is beside the feed.
    func address(_ number: Int) -> String {
        let plain = address.utf8.prefix { !"?#".utf8.contains($0) }
        let host = plain.firstRange(of: "://".utf8)?.upperBound ?? plain.startIndex
        let slash = plain[host...].lastIndex(of: UInt8(ascii: "/"))
        return WebAddress.join(String(Substring(plain[..<(slash ?? plain.endIndex)])), Self.name(number, of: feed))
    }

    /// Where the feed is that links to an archive as the last one; 0 for none.
    func history(behind number: Int) -> FeedHistory {
        FeedHistory(previous: number > 0 ? address(number) : nil)
    }

    /// Where an archive is.
    ///
    /// It never changes, so it must name its successor before there is one.
    func history(of number: Int) -> FeedHistory {
        FeedHistory(
            isArchive: true, address: address(number), previous: number > 1 ? address(number - 1) : nil,
            next: address(number + 1))
    }

    /// Puts away what falls out of a feed.
    ///
    /// The last archive is filled up with the oldest items that could stay, so that there are few small ones; half of
    /// them stay in any case.
    ///
    /// - Parameters:
    ///   - items: All items, newest first.
    ///   - staying: Those of them that the limits let stay.
    /// - Returns: What stays, and the items of each archive, the oldest archive first.
    func divide(_ items: [KeptItem], staying: [KeptItem]) -> (feed: [KeptItem], archives: [ArraySlice<KeptItem>]) {
        let rest = (items.count - staying.count) % size
        let filling = rest == 0 ? 0 : min(size - rest, staying.count / 2)
        let feed = Array(staying.dropLast(filling))
        let stays = Set(feed.map(\.id))
        let falling = items.filter { !stays.contains($0.id) }
        var archives: [ArraySlice<KeptItem>] = []
        var end = falling.count
        while end > 0 {
            archives.append(falling[max(0, end - size)..<end])
            end = max(0, end - size)
        }
        return (feed, archives)
    }

    /// The path of a feed's oldest archive.
    static func firstPath(of feed: String) -> String {
        FilePath.join(FilePath.folder(of: feed), name(1, of: feed))
    }

    /// The part between the feed's name and an archive's number.
    private static let infix = "-archive-"

    private static func name(_ number: Int, of feed: String) -> String {
        let stem = FilePath.stem(of: feed)
        let end = Substring(FilePath.lastComponent(of: feed).utf8.dropFirst(stem.utf8.count))
        return "\(stem)\(infix)\(number)\(end)"
    }

    /// The number of the archive that an address or a file's name is; `nil` for another.
    static func number(in address: String) -> Int? {
        guard let name = address.utf8.lastRange(of: infix.utf8) else { return nil }
        let digits = address.utf8[name.upperBound...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return Int(Substring(digits)).flatMap { $0 > 0 && String($0).utf8.elementsEqual(digits) ? $0 : nil }
    }

    /// The path of the feed of which a path is an archive, or may become one; `nil` for a path that cannot be one.
    static func feed(ofArchive path: String) -> String? {
        let archive = FilePath.lastComponent(of: path)
        guard let number = number(in: archive), let start = archive.utf8.lastRange(of: infix.utf8)?.lowerBound else {
            return nil
        }
        let tail = archive.utf8[start...].dropFirst(infix.utf8.count + String(number).utf8.count)
        let feed = String(archive[..<start]) + String(Substring(tail))
        return name(number, of: feed) == archive ? FilePath.join(FilePath.folder(of: path), feed) : nil
    }
}

extension Substring.UTF8View {
    /// Where some bytes begin and end for the first time.
    fileprivate func firstRange(of part: String.UTF8View) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].starts(with: part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}

extension String.UTF8View {
    /// Where some bytes begin and end for the last time.
    fileprivate func lastRange(of part: String.UTF8View) -> Range<Index>? {
        var last: Range<Index>?
        var start = startIndex
        while start < endIndex {
            if self[start...].starts(with: part) { last = start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return last
    }
}
