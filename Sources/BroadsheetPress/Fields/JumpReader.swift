/// Reads jump lines (CONVENTIONS 5).
///
/// References to other pages, such as （全文见第四版） and 详见A2版, are not jumps: they have no word that turns the page.
struct JumpReader: Sendable {
    let lexicon: Lexicon

    /// The jump that the inside of a bracket is, or a whole line: 下转2版, 上接第一版, ◀ 上接 A01 版.
    ///
    /// - Parameter whole: What the reading's range is to be, brackets included.
    func jump(_ text: PageText, in range: Range<Int>, whole: Range<Int>) -> JumpReading? {
        var scanner = Scanner(text, in: range)
        skipDecoration(&scanner)
        guard let verb = scanner.take(lexicon.jumps) else { return nil }
        guard let code = takeCode(&scanner) else { return nil }
        skipDecoration(&scanner)
        guard scanner.isAtEnd else { return nil }
        return JumpReading(
            range: whole, text: text.string(of: whole), direction: verb == 1 ? .back : .onward, page: code)
    }

    /// The jump without brackets that comes before a headline, with a space after it: ◀上接A02版　山村来了放映队.
    func openingJump(_ text: PageText, in range: Range<Int>) -> JumpReading? {
        var scanner = Scanner(text, in: range)
        // 〈上接1版〉公园四季有花
        let isAngled = scanner.take("〈") || scanner.take("＜") || scanner.take("<")
        skipDecoration(&scanner)
        guard scanner.take(lexicon.jumps) == 1, let code = takeCode(&scanner),
            isAngled ? scanner.take("〉") || scanner.take("＞") || scanner.take(">") : scanner.next.isPageSpace
        else { return nil }
        let whole = range.lowerBound..<scanner.offset
        scanner.skipSpaceInLine()
        guard !scanner.isAtEnd else { return nil }
        return JumpReading(range: whole, text: text.string(of: whole), direction: .back, page: code)
    }

    /// The word of a jump line that says which way it points.
    func verb(_ text: PageText, in range: Range<Int>) -> Range<Int> {
        var scanner = Scanner(text, in: range)
        skipDecoration(&scanner)
        let start = scanner.offset
        _ = scanner.take(lexicon.jumps)
        return start..<scanner.offset
    }

    /// The jump without brackets at the very end of a text: …要严格执下转第二版.
    func unbracketedJump(_ text: PageText, endOf range: Range<Int>) -> JumpReading? {
        // A jump line is short; what lies further back is text.
        var start = range.upperBound
        for _ in 0..<14 where start > range.lowerBound {
            start -= text.scalar(endingAt: start, after: range.lowerBound).length
            guard lexicon.sureJumps.match(text, at: start, before: range.upperBound) != nil else { continue }
            let whole = beforeArrows(text, start, after: range.lowerBound)..<range.upperBound
            if let jump = jump(text, in: start..<range.upperBound, whole: whole) { return jump }
        }
        return nil
    }

    /// Where the arrows begin that come before a jump.
    private func beforeArrows(_ text: PageText, _ start: Int, after limit: Int) -> Int {
        var start = start
        while start > limit {
            let before = text.skippingSpace(backFrom: start, after: limit)
            guard before > limit, case let last = text.scalar(endingAt: before, after: limit), last.scalar.isArrow
            else { break }
            start = before - last.length
        }
        return start
    }

    private func skipDecoration(_ scanner: inout Scanner) {
        scanner.skip {
            $0.isPageSpace || $0.isArrow || $0 == "：" || $0 == ":" || $0 == "…" || $0 == "—" || $0 == "▲" || $0 == "△"
        }
    }

    /// A page's code with the words around it: 2版, 第二版, A01 版, 第RB01版, 第二、三版 (the first counts).
    ///
    /// A bare number needs 版 or another word for a page, or 转3 would be a jump.
    private func takeCode(_ scanner: inout Scanner) -> String? {
        scanner.skipSpace()
        if scanner.take(word: "本报") || scanner.take(word: "今日") { scanner.skipSpace() }
        _ = scanner.take("第")
        guard let code = takePageCode(&scanner) else { return nil }
        while scanner.take(where: { $0 == "、" || $0 == "," || $0 == "，" || $0 == "-" || $0 == "—" || $0 == "至" }) {
            guard takePageCode(&scanner) != nil else { return nil }
        }
        scanner.skipSpace()
        let hasPageWord = scanner.take(lexicon.pageWords) != nil
        if hasPageWord { skipItem(&scanner) }
        let startsWithLetter = code.utf8.first.map { $0 >= 0x41 } ?? false
        return hasPageWord || startsWithLetter ? code : nil
    }

    /// Skips the place on the page where a story continues: 第二版③, 第二版第三条.
    private func skipItem(_ scanner: inout Scanner) {
        var probe = scanner
        probe.skipSpace()
        if probe.take(where: { (0x2460...0x249B).contains($0.value) || (0x2776...0x2793).contains($0.value) }) {
            scanner = probe
            return
        }
        guard probe.take("第") || probe.take("之"), probe.takeNumeral() != nil else { return }
        _ = probe.take(where: { "条條篇则則稿题題".unicodeScalars.contains($0) })
        scanner = probe
    }

    /// A page's code: capital letters and digits, or a number of any script.
    func takePageCode(_ scanner: inout Scanner) -> String? {
        scanner.skipSpace()
        var letters = ""
        while !scanner.isAtEnd, letters.utf8.count < 3, scanner.next.isLatinLetter {
            letters.unicodeScalars.append(scanner.next.narrowed)
            scanner.advance()
        }
        if !letters.isEmpty { scanner.skipSpace() }
        if letters.isEmpty {
            guard let number = scanner.takeNumeral(), number.value > 0 else { return nil }
            return String(number.value)
        }
        var digits = ""
        while !scanner.isAtEnd, digits.utf8.count < 4, let digit = scanner.next.digit {
            digits += String(digit)
            scanner.advance()
        }
        return digits.isEmpty ? nil : letters.uppercased() + digits
    }
}
