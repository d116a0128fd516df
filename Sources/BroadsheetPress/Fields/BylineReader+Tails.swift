import BroadsheetCore

/// What stands behind the names of a byline: how the report was made (文/图, 摄影报道), and the place it came from.
extension BylineReader {
    /// The word for those who took the pictures in a tail such as 文/图; `nil` where it has none.
    func pictureLabel(_ text: PageText, in tail: Range<Int>) -> Range<Int>? {
        var scanner = Scanner(text, in: tail)
        while !scanner.isAtEnd {
            let start = scanner.offset
            if let tag = scanner.take(lexicon.roles) {
                if lexicon.role(tag) == .photographer { return start..<scanner.offset }
            } else {
                scanner.advance()
            }
        }
        return nil
    }

    /// Names those who wrote once more, as those who took the pictures: 周小远 文/图.
    func addPhotographers(_ text: PageText, label: Range<Int>, to content: inout Content) {
        guard !content.contributors.contains(where: { $0.role == .photographer }) else { return }
        for writer in content.contributors where writer.role == .author || Self.newsroom.contains(writer.role) {
            var photographer = writer
            photographer.role = .photographer
            photographer.label = text.string(of: label)
            content.contributors.append(photographer)
        }
    }

    /// A byline without the place that it was sent from, which stands behind a stroke or a space and before 报道:
    /// 記者林小雨／北市, 本报记者林知微 云川.
    ///
    /// - Parameter end: Where 报道 begins: the place stands right before it.
    func withoutPlace(_ text: PageText, _ range: Range<Int>, before end: Int) -> Range<Int> {
        var start = range.upperBound
        while start > range.lowerBound, case let last = text.scalar(endingAt: start, after: range.lowerBound),
            !last.scalar.isNameSeparator
        {
            start -= last.length
        }
        start = startOfPlaces(text, range, last: start)
        let place = start..<range.upperBound
        guard start > range.lowerBound, mayBePlace(text, place) else { return range }
        let mark = text.scalar(endingAt: start, after: range.lowerBound)
        let writers = text.trimmed(range.lowerBound..<start - mark.length)
        // 娛樂中心/洪雨如 is a writer with her desk, and 图/小安 has a label.
        guard !writers.isEmpty, !endsWithLabel(text, writers) else { return range }
        if mark.scalar.isStroke {
            // 记者王丹/李铭报道 are two, but Taiwan's reporters have three characters, and its towns two.
            let isTown = text.contains(Self.report, in: end..<min(end + Self.longestReport, text.bytes.count))
            if !isTown, splitter.names(of: text, in: place, .looksOnly) != nil { return range }
            let isDesk = lexicon.deskEndings.match(text, endingAt: writers.upperBound, after: writers.lowerBound) != nil
            return isDesk ? range : writers
        }
        // A name may stand behind a space as well; a place stands right before 报道, and behind writers with a role.
        guard mark.scalar.isPageSpace, end == range.upperBound,
            splitter.names(of: text, in: place, .looksOnly) == nil, hasNewsroomRole(text, writers)
        else { return range }
        return writers
    }

    /// Where places begin that pauses part, none of which looks like a name, and one of which is known: 江城、北京报道.
    ///
    /// - Parameter last: Where the last of them begins, which is the answer for a single one.
    private func startOfPlaces(_ text: PageText, _ range: Range<Int>, last: Int) -> Int {
        var (start, part) = (last, last..<range.upperBound)
        var isKnown = isKnownPlace(text, part)
        while mayBePlace(text, part), splitter.names(of: text, in: part, .looksOnly) == nil || isKnownPlace(text, part),
            start > range.lowerBound, case let mark = text.scalar(endingAt: start, after: range.lowerBound)
        {
            guard mark.scalar == "、" else { return isKnown ? start : last }
            part = start - mark.length..<start - mark.length
            while part.lowerBound > range.lowerBound,
                case let before = text.scalar(endingAt: part.lowerBound, after: range.lowerBound),
                !before.scalar.isNameSeparator
            {
                part = part.lowerBound - before.length..<part.upperBound
            }
            isKnown = isKnown || isKnownPlace(text, part)
            start = part.lowerBound
        }
        return last
    }

    /// Whether a part is the township that the writer behind it comes from: 柳河乡 王春生.
    func isPlace(_ text: PageText, _ chunk: Range<Int>, before name: Range<Int>) -> Bool {
        guard (9...15).contains(chunk.count), chunk.upperBound < name.lowerBound,
            let ending = lexicon.townshipEndings.match(text, endingAt: chunk.upperBound, after: chunk.lowerBound),
            ending.length < chunk.count, text.isHanzi(chunk),
            text.scalar(at: chunk.upperBound, before: name.lowerBound).scalar.isPageSpace
        else { return false }
        return splitter.names(of: text, in: name, .looksOnly) == [name]
    }

    private func isKnownPlace(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.places.contains(text, range) || lexicon.cities.contains(text, range)
    }

    /// Whether a role ends a byline that is no part of a name, as 文 is of 陳大文.
    private func endsWithLabel(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard let role = lexicon.roles.match(text, endingAt: range.upperBound, after: range.lowerBound) else {
            return false
        }
        let start = range.upperBound - role.length
        return role.length > 3 || start == range.lowerBound
            || text.scalar(endingAt: start, after: range.lowerBound).scalar.isNameSeparator
    }

    private static let report = Array("報".utf8)
    /// The longest word for a report, in bytes.
    private static let longestReport = 18

    /// Whether a word may be a town, listed or not: two characters, or what is no plain name of a person.
    func mayBePlace(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard (6...18).contains(range.count), !lexicon.roles.contains(text, range) else { return false }
        var scanner = Scanner(text, in: range)
        scanner.skip { $0.isHanzi || $0 == "、" || $0.isNameDot }
        guard scanner.isAtEnd else { return false }
        if lexicon.places.contains(text, range) || lexicon.cities.contains(text, range) || range.count == 6 {
            return true
        }
        let ending = lexicon.placeEndings.match(text, endingAt: range.upperBound, after: range.lowerBound)
        return ending != nil || splitter.names(of: text, in: range, .looksOnly) == nil
    }

    private func hasNewsroomRole(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        while !scanner.isAtEnd {
            if let tag = scanner.take(lexicon.roles) {
                if Self.newsroom.contains(lexicon.role(tag)) { return true }
            } else {
                scanner.advance()
            }
        }
        return false
    }
}

extension Unicode.Scalar {
    /// Whether it is a stroke between the writer and the place of a report, slanted or upright.
    var isStroke: Bool {
        switch self {
        case "/", "／", "╱", "∕": true
        default: isBar
        }
    }
}
