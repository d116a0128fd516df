import BroadsheetCore

/// What the web, electronic editions and archives set around an article.
extension FieldReader {
    /// The longest such line, in bytes.
    private static let longestWebLine = 240

    /// The line of the web's furniture that a whole line is.
    func webLine(_ text: PageText, _ line: Range<Int>) -> FurnitureReading? {
        guard line.count <= Self.longestWebLine else { return nil }
        if isNeighbour(text, line) || isCopyright(text, line) || isCodeLine(text, line) || isToolLine(text, line)
            || isEmptyLabel(text, line) || isTrail(text, line) || isEndLine(text, line)
        {
            return FurnitureReading(kind: .navigation)
        }
        return webHeader(text, line)
    }

    /// 上一篇：全市重点项目集中开工, with nothing or another pointer after it.
    private func isNeighbour(_ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        scanner.skip { $0.isOpeningBracket || $0.isArrow || $0 == "<" || $0 == "·" }
        while scanner.take(lexicon.neighbours) != nil {
            scanner.skip { $0.isClosingBracket || $0.isArrow || $0.isPageSpace || $0.isBar }
            if scanner.isAtEnd || scanner.next == "：" || scanner.next == ":" { return true }
        }
        return false
    }

    /// 版权所有 江城日报社, 未经授权不得转载, 京ICP备00000000号
    private func isCopyright(_ text: PageText, _ line: Range<Int>) -> Bool {
        if text.contains(Self.registration, in: line) { return !text.hasSentence(line) }
        var scanner = Scanner(text, in: line)
        // 江城日报 版权所有
        scanner.skip { $0.isHanzi }
        if scanner.next.isPageSpace, isPaperName(text, line.lowerBound..<scanner.offset) {
            scanner.skip { $0.isPageSpace }
        } else {
            scanner.offset = line.lowerBound
        }
        guard scanner.take(lexicon.copyrights) != nil else { return false }
        if scanner.isAtEnd || !scanner.next.isHanzi { return !text.hasSentence(line) }
        while !scanner.isAtEnd {
            if scanner.take(lexicon.copyrightMarks) != nil { return true }
            scanner.advance()
        }
        return false
    }

    private static let registration = Array("ICP备".utf8)

    /// - END -
    private func isEndLine(_ text: PageText, _ line: Range<Int>) -> Bool {
        guard line.count <= 60 else { return false }
        var scanner = Scanner(text, in: line)
        scanner.skip { !$0.isLatinLetter && !$0.isHanzi && $0.digit == nil }
        if scanner.take(word: "THE") || scanner.take(word: "The") { scanner.skip { $0.isPageSpace } }
        guard scanner.take(word: "END") || scanner.take(word: "End") else { return false }
        scanner.skip { !$0.isLatinLetter && !$0.isHanzi && $0.digit == nil }
        return scanner.isAtEnd
    }

    /// 扫描二维码阅读全文, 点击上方“江城发布”关注我们
    private func isCodeLine(_ text: PageText, _ line: Range<Int>) -> Bool {
        lexicon.codeOpenings.match(text, at: line.lowerBound, before: line.upperBound) != nil
            && lexicon.codeEndings.match(text, endingAt: line.upperBound, after: line.lowerBound) != nil
            && line.count <= 120 && !text.hasSentence(line)
    }

    /// Where a page is on its site: 首页 > 新闻 > 本地.
    private func isTrail(_ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        guard scanner.take(lexicon.trailOpenings) != nil else { return false }
        scanner.skip { $0.isPageSpace || $0 == "：" || $0 == ":" }
        var steps = 0
        while !scanner.isAtEnd {
            scanner.skip {
                $0.isHanzi || $0.isLatinLetter || $0.isPageSpace || $0.digit != nil || $0 == "：" || $0 == ":"
            }
            if scanner.isAtEnd { break }
            guard scanner.take(where: { ">＞›»→".unicodeScalars.contains($0) }) else { return false }
            scanner.skip { ">＞›»→".unicodeScalars.contains($0) }
            steps += 1
        }
        return steps > 0
    }

    /// 收藏 打印 推荐 朗读
    private func isToolLine(_ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        var count = 0
        var width = 0
        while true {
            scanner.skip { $0.isNameSeparator || $0.isOpeningBracket || $0.isClosingBracket || $0.isArrow || $0 == "+" }
            if scanner.isAtEnd { return count > 1 && width > count }
            let start = scanner.offset
            guard scanner.take(lexicon.webTools) != nil else { return false }
            count += 1
            width += (scanner.offset - start) / 3
        }
    }

    /// 专栏：, with no column after it.
    private func isEmptyLabel(_ text: PageText, _ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        guard scanner.take(lexicon.columnLabels) != nil, scanner.take("：") || scanner.take(":") else { return false }
        scanner.skip { $0.isPageSpace }
        return scanner.isAtEnd
    }

    /// Paper, day, time, type size, number of readers below a headline: 江城日报 2024-02-24 字号：大 中 小.
    ///
    /// Where a writer is named it is a byline.
    private func webHeader(_ text: PageText, _ line: Range<Int>) -> FurnitureReading? {
        guard mayHaveYear(text, line) else { return nil }
        var scanner = Scanner(text, in: line)
        var date: PartialDate?
        var marks = 0
        var names = 0
        var name: Range<Int>?
        while true {
            scanner.skip { $0.isNameSeparator || $0.isOpeningBracket || $0.isClosingBracket || $0 == "-" || $0 == "," }
            if scanner.isAtEnd { break }
            if scanner.next.isNumeral {
                var probe = scanner
                if date == nil, let found = probe.takeDate(), found.year != nil, found.day != nil {
                    date = found
                    scanner = probe
                } else if scanner.next.digit != nil {
                    marks += takeTime(&scanner) ? 1 : 0
                } else {
                    return nil
                }
            } else if scanner.take(lexicon.webLabels) != nil {
                marks += 1
            } else if scanner.take(lexicon.trailerOrigins) != nil {
                scanner.skip { $0 == "：" || $0 == ":" || $0.isPageSpace }
                scanner.skip { $0.isHanzi || $0.isLatinLetter }
                marks += 1
            } else if scanner.take(lexicon.webFillers) == nil {
                let start = scanner.offset
                guard names < 2, lexicon.roles.match(text, at: start, before: line.upperBound) == nil else {
                    return nil
                }
                scanner.skip { $0.isHanzi || $0.isLatinLetter }
                guard scanner.offset > start, scanner.offset - start <= 36 else { return nil }
                name = start..<scanner.offset
                names += 1
            }
        }
        guard let date else { return nil }
        let isPaper = names == 1 && name.map { isPaperName(text, $0) } ?? false
        guard marks > 0 || isPaper else { return nil }
        return FurnitureReading(kind: .masthead, date: date)
    }

    /// Whether 年 is in a line, or what parts the figures of a date.
    private func mayHaveYear(_ text: PageText, _ line: Range<Int>) -> Bool {
        text.bytes[line].withUnsafeBufferPointer { bytes in
            for offset in bytes.indices {
                switch bytes[offset] {
                case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): return true
                case 0xE5 where offset + 2 < bytes.count:
                    if bytes[offset + 1] == 0xB9, bytes[offset + 2] == 0xB4 { return true }
                // － ／ ．
                case 0xEF where offset + 2 < bytes.count:
                    if bytes[offset + 1] == 0xBC, (0x8D...0x8F).contains(bytes[offset + 2]) { return true }
                default: break
                }
            }
            return false
        }
    }

    /// Skips a number, and says whether it was a time of the day: 10:48, 10:48:05.
    private func takeTime(_ scanner: inout Scanner) -> Bool {
        scanner.skip { $0.digit != nil }
        var parts = 1
        while parts < 3, scanner.next == ":" || scanner.next == "：" {
            var probe = scanner
            probe.advance()
            guard probe.next.digit != nil else { break }
            probe.skip { $0.digit != nil }
            scanner = probe
            parts += 1
        }
        return parts > 1
    }

    /// Whether a line names those who read a page before it is printed, two or more of them with what each did: 一审 赵红
    /// 二审 李文 三审 张文.
    func isReadersLine(_ text: PageText, in range: Range<Int>) -> Bool {
        let line = text.trimmed(range)
        guard line.count <= Self.longestWebLine, !line.isEmpty else { return false }
        var scanner = Scanner(text, in: line)
        var count = 0
        while !scanner.isAtEnd {
            guard scanner.take(lexicon.readersLabels) != nil, scanner.next.isNameSeparator else { return false }
            scanner.skip { $0.isNameSeparator }
            // One name, or several with pauses between them.
            let names = scanner.offset
            scanner.skip { $0.isHanzi || $0 == "、" || $0 == "·" }
            guard scanner.offset > names, scanner.offset - names <= 40 else { return false }
            scanner.skip { $0.isNameSeparator }
            count += 1
        }
        return count > 1
    }

    /// Where the label before the title of an article that was adopted ends: 原标题：.
    func titleLabel(_ text: PageText, in range: Range<Int>) -> Int? {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.titleLabels) != nil, scanner.take("：") || scanner.take(":") else { return nil }
        scanner.skip { $0.isPageSpace }
        return scanner.isAtEnd ? nil : scanner.offset
    }
}
