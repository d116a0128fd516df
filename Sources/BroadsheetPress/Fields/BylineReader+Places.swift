import BroadsheetCore

/// The places and units in a byline: where a report was sent from, and where its writer belongs.
extension BylineReader {
    /// A byline without the place that it was sent from, which follows a stroke or a space and before 报道:
    /// 記者林小雨／北市, 本报记者林知微 云川.
    ///
    /// - Parameter end: Where 报道 begins: the place comes right before it.
    func withoutPlace(_ text: PageText, _ range: Range<Int>, before end: Int) -> Range<Int> {
        // 记者林小文独家报道
        if let manner = lexicon.reportManners.match(text, endingAt: range.upperBound, after: range.lowerBound),
            manner.length < range.count
        {
            return text.trimmed(range.lowerBound..<range.upperBound - manner.length)
        }
        var start = range.upperBound
        while start > range.lowerBound, case let last = text.scalar(endingAt: start, after: range.lowerBound),
            !last.scalar.isNameSeparator
        {
            start -= last.length
        }
        if let place = placeBehindName(text, in: start..<range.upperBound, of: range) {
            return range.lowerBound..<place
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
        // A name may follow a space as well; a place comes right before 报道, and after writers with a role.
        // After a name of three characters one of two that touches 报道 is a place: 王小明 任丘报道.
        guard mark.scalar.isPageSpace, end == range.upperBound, hasNewsroomRole(text, writers),
            isKnownPlace(text, place) || place.count == 6 && endsWithFullName(text, writers)
                || splitter.names(of: text, in: place, .looksOnly) == nil
        else { return range }
        return writers
    }

    /// Whether the last part of a byline is one name of three characters, or has one after its role.
    private func endsWithFullName(_ text: PageText, _ range: Range<Int>) -> Bool {
        var start = range.upperBound
        while start > range.lowerBound, case let last = text.scalar(endingAt: start, after: range.lowerBound),
            !last.scalar.isNameSeparator
        {
            start -= last.length
        }
        let name = behindRoles(text, start..<range.upperBound)
        return name.count == 9 && splitter.names(of: text, in: name, .looksOnly) == [name]
    }

    /// Where a place begins that touches the name before it and 报道 after it: 记者林小文三藩市报道.
    ///
    /// - Parameters:
    ///   - part: What no separator parts, at the end of the byline.
    ///   - byline: The byline, in which a role of the newsroom has to be.
    private func placeBehindName(_ text: PageText, in part: Range<Int>, of byline: Range<Int>) -> Int? {
        guard hasNewsroomRole(text, byline) else { return nil }
        let names = behindRoles(text, part)
        guard (12...30).contains(names.count), text.isHanzi(names) else { return nil }
        for length in stride(from: 18, through: 6, by: -3) where names.count - length >= 6 {
            let place = names.upperBound - length
            if isKnownPlace(text, place..<names.upperBound),
                splitter.names(of: text, in: names.lowerBound..<place, .inCompany) != nil
            {
                return place
            }
        }
        if splitter.names(of: text, in: names, .looksOnly) != nil { return nil }
        // No list has it: what is not a name itself, after one of three characters rather than two.
        for length in [9, 6] where (6...12).contains(names.count - length) {
            let name = names.lowerBound..<names.lowerBound + length
            let place = name.upperBound..<names.upperBound
            if splitter.names(of: text, in: name, .looksOnly) == [name], mayBePlace(text, place),
                splitter.names(of: text, in: place, .looksOnly) == nil
            {
                return place.lowerBound
            }
        }
        return nil
    }

    /// The part after the last role of a part that no separator divides.
    private func behindRoles(_ text: PageText, _ part: Range<Int>) -> Range<Int> {
        var scanner = Scanner(text, in: part)
        var start = part.lowerBound
        while !scanner.isAtEnd {
            let before = scanner.offset
            if let tag = scanner.take(lexicon.roles), Self.newsroom.contains(lexicon.role(tag)) {
                start = scanner.offset
            } else {
                scanner.offset = before
                scanner.advance()
            }
        }
        return start..<part.upperBound
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

    /// Whether a part is the township or the district that the writer after it comes from: 柳河乡 王春生.
    func isPlace(_ text: PageText, _ chunk: Range<Int>, before name: Range<Int>) -> Bool {
        guard (9...15).contains(chunk.count), text.isHanzi(chunk), isApart(text, chunk, before: name) else {
            return false
        }
        if let ending = lexicon.townshipEndings.match(text, endingAt: chunk.upperBound, after: chunk.lowerBound) {
            return ending.length < chunk.count && splitter.names(of: text, in: name, .looksOnly) == [name]
        }
        return lexicon.placeEndings.match(text, endingAt: chunk.upperBound, after: chunk.lowerBound) != nil
            && splitter.names(of: text, in: chunk, .looksOnly) == nil
            && splitter.names(of: text, in: name, .looksOnly) == [name]
    }

    /// Whether a part is the school, the office or the class to which the writer after it belongs: 县委宣传部 贺小兰.
    func isUnit(_ text: PageText, _ chunk: Range<Int>, before name: Range<Int>) -> Bool {
        isApart(text, chunk, before: name) && isUnit(text, chunk)
            && splitter.names(of: text, in: name, .looksOnly) == [name]
    }

    /// Whether words are the name of a school, an office or a class: 县委办, 文学院2016级.
    func isUnit(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard (9...60).contains(range.count), !lexicon.sections.contains(text, range),
            let ending = lexicon.unitEndings.match(text, endingAt: range.upperBound, after: range.lowerBound),
            ending.length < range.count
        else { return false }
        var scanner = Scanner(text, in: range)
        scanner.skip { $0.isHanzi || $0.digit != nil }
        return scanner.isAtEnd && splitter.names(of: text, in: range, .looksOnly) == nil
    }

    private func isApart(_ text: PageText, _ chunk: Range<Int>, before name: Range<Int>) -> Bool {
        chunk.upperBound < name.lowerBound
            && text.scalar(at: chunk.upperBound, before: name.lowerBound).scalar.isPageSpace
    }

    /// Whether a list has a place, in either script.
    func isKnownPlace(_ text: PageText, _ range: Range<Int>) -> Bool {
        if lexicon.places.contains(text, range) || lexicon.cities.contains(text, range) { return true }
        guard let simplified = SimplifiedForms.standard.simplified(text, range) else { return false }
        return lexicon.places.contains(simplified, simplified.range)
            || lexicon.cities.contains(simplified, simplified.range)
    }

    /// Whether a role ends a byline that is not part of a name, as 文 is of 陳大文.
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

    /// Whether a word may be a town, listed or not: two characters, or what is not a plain name of a person.
    func mayBePlace(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard (6...18).contains(range.count), !lexicon.roles.contains(text, range) else { return false }
        var scanner = Scanner(text, in: range)
        scanner.skip { $0.isHanzi || $0 == "、" || $0.isNameDot }
        guard scanner.isAtEnd else { return false }
        if range.count == 6 || isKnownPlace(text, range) { return true }
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
