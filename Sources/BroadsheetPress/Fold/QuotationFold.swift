/// Folds the straight quotation marks that a converter made of “ and ”, where Chinese words are between them.
///
/// "Hello" stays as it is, and so does 55" of a screen.
struct QuotationFold: FoldPass {
    /// A quotation is not longer, in lines.
    private static let mostLines = 12

    /// A mark that opened a quotation, while the one that closes it is looked for.
    private struct Opening {
        var range: Range<Int>
        /// Whether a quotation must begin there, although none closes it: at the beginning of a line, after a colon.
        var isPlain: Bool
        var linesSince = 0
        var hasHanzi = false
        var hasLetters = false
        /// Whether Hanzi come right before it.
        var followsHanzi: Bool
    }

    func fold(_ editor: inout FoldEditor, from start: Int) {
        let text = editor.text
        var found: [(range: Range<Int>, mark: Unicode.Scalar)] = []
        var opening: Opening?
        func end() {
            if let opening, opening.isPlain, opening.hasHanzi { found.append((opening.range, "“")) }
            opening = nil
        }
        text.visitLines(from: start) { whole in
            let line = text.trimmed(whole)
            if line.isEmpty { end() }
            opening?.linesSince += 1
            if let lines = opening?.linesSince, lines > Self.mostLines { end() }
            var inner: Range<Int>?
            var offset = line.lowerBound
            while offset < line.upperBound {
                let (scalar, length) = text.scalar(at: offset, before: line.upperBound)
                let range = offset..<offset + length
                offset += length
                if scalar == "'" {
                    Self.take(range, of: text, in: line, &inner, &found)
                    continue
                }
                guard scalar == "\"" || scalar == "＂" else {
                    if scalar.isHanzi { opening?.hasHanzi = true }
                    if scalar.isLatinLetter { opening?.hasLetters = true }
                    continue
                }
                let before = text.scalar(before: range.lowerBound, in: line)
                let after = text.scalar(after: range.upperBound, in: line)
                if let open = opening, Self.closes(before, after) {
                    let isChinese =
                        open.hasHanzi || !open.hasLetters && open.followsHanzi && (after?.isSetSolid ?? false)
                    if isChinese { found += [(open.range, "“"), (range, "”")] }
                    opening = nil
                } else if Self.opens(before, after) {
                    end()
                    opening = Opening(
                        range: range, isPlain: before == nil || before == "：" || before == ":",
                        followsHanzi: before?.isSetSolid ?? false)
                }
            }
        }
        end()
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        for (range, mark) in found { editor.replace(range, with: mark, as: .quotationMark) }
    }

    /// Takes a single mark, which opens or closes an inner quotation of Chinese words on its line.
    private static func take(
        _ range: Range<Int>, of text: PageText, in line: Range<Int>, _ inner: inout Range<Int>?,
        _ found: inout [(range: Range<Int>, mark: Unicode.Scalar)]
    ) {
        let before = text.scalar(before: range.lowerBound, in: line)
        let after = text.scalar(after: range.upperBound, in: line)
        if let open = inner, before?.isSetSolid ?? false, !(after?.isASCIIWordScalar ?? false) {
            found += [(open, "‘"), (range, "’")]
            inner = nil
        } else {
            inner = (after?.isHanzi ?? false) && !(before?.isASCIIWordScalar ?? false) ? range : nil
        }
    }

    /// Whether a mark between two scalars may open a quotation.
    private static func opens(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        guard let after, !after.isPageSpace, !isPause(after), !after.isClosingBracket else { return false }
        // 55"电视
        return !(before.map { (0x30...0x39).contains($0.value) } ?? false)
    }

    /// Whether a mark between two scalars may close a quotation; at the beginning of a line only before a pause.
    private static func closes(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        guard let before else { return after.map(isPause) ?? true }
        return !before.isPageSpace && !before.isOpeningBracket && before != "：" && before != "《"
    }

    private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "、", "；", "：", "！", "？", "》", ",", ";": true
        default: false
        }
    }
}
