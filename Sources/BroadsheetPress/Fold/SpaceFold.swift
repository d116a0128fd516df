/// Folds spaces that the page does not have: those of a letter-spaced line, 本 报 讯 （ 记 者, and the single ones where
/// a converter joined two lines of running text.
///
/// A short line of spaced Hanzi stays as it is, a heading like 重 要 新 闻 or a name, unless the page is spaced.
struct SpaceFold: FoldPass {
    /// The words that keep a space beside them.
    let words: Lexicon

    /// So many places without an own space make a line letter-spaced.
    private static let fewestJunctions = 7
    /// A line of Hanzi alone may be a heading or names, if it is no longer.
    private static let longestHeading = 20
    /// So many letter-spaced lines make the page one, or one of so many.
    private static let fewestLines = 2
    private static let oneOfLines = 3

    func fold(_ editor: inout FoldEditor, from start: Int) {
        let text = editor.text
        var lines: [SpacedLine] = []
        var spaced = 0
        var count = 0
        text.visitLines(from: start) { line in
            let words = text.trimmed(line)
            if !words.isEmpty { count += 1 }
            guard let found = SpacedLine(of: text, in: words) else { return }
            lines.append(found)
            if Self.isSpaced(found) { spaced += 1 }
        }
        let isPageSpaced = spaced >= Self.fewestLines || spaced > 0 && spaced * Self.oneOfLines >= count
        for line in lines {
            if isPageSpaced && line.isSpacedThroughout || Self.isSpaced(line) {
                close(line, &editor)
            } else {
                for joint in line.joints(on: text, keepingSpaceBeside: self.words.roles) {
                    editor.remove(joint, as: .joint)
                }
            }
        }
    }

    private static func isSpaced(_ line: SpacedLine) -> Bool {
        line.junctions >= fewestJunctions && line.isSpacedThroughout
            && (line.hasMarks || line.junctions >= longestHeading)
    }

    /// Leaves out single spaces; of wider gaps, which were spaces on the page, one space remains.
    private func close(_ line: SpacedLine, _ editor: inout FoldEditor) {
        var isFirst = true
        for gap in line.gaps {
            var removed = gap.range
            if !gap.isSingle {
                removed = gap.range.lowerBound + gap.firstLength..<gap.range.upperBound
            } else if !gap.isClosable {
                continue
            }
            if isFirst {
                editor.remove(removed, as: .spacedLine)
            } else {
                editor.edit(removed, with: EmptyCollection())
            }
            isFirst = false
        }
    }
}
