extension Article {
    /// The beginning of the text, in whole sentences.
    ///
    /// Paragraphs and list items count; editors' notes and subheadings do not. For an article without a text the
    /// captions count. A sentence that the page breaks off (at a jump line) is taken only where there is no other.
    ///
    /// - Parameters:
    ///   - sentences: How many sentences to take at most.
    ///   - maximumLength: No sentence is added that would make the summary longer than this many Unicode scalars,
    ///     except for the first one.
    public func summary(sentences: Int = 2, maximumLength: Int = .max) -> String {
        var summary = Summary(sentences: sentences, maximumLength: maximumLength)
        for block in body where block.kind == .paragraph || block.kind == .listItem {
            guard summary.add(block.text) else { return summary.text }
        }
        guard summary.text.isEmpty else { return summary.text }
        for photo in photos {
            guard summary.add(photo.caption) else { break }
        }
        return summary.text
    }

    /// A summary while it is put together.
    private struct Summary {
        let sentences: Int
        let maximumLength: Int
        var text = ""
        private var length = 0
        private var taken = 0

        init(sentences: Int, maximumLength: Int) {
            self.sentences = sentences
            self.maximumLength = max(0, maximumLength)
        }

        /// Takes sentences of a paragraph; `false` when no more may be taken.
        mutating func add(_ paragraph: String) -> Bool {
            var separator = Self.separator(after: text)
            for sentence in Sentences(of: paragraph) {
                guard taken < sentences else { return false }
                let size = sentence.text.unicodeScalars.count
                if taken > 0, !sentence.isWhole || size > maximumLength - length { return false }
                text += separator
                text += sentence.text
                separator = ""
                length += size
                taken += 1
            }
            return taken < sentences
        }

        /// What joins two paragraphs: a space in scripts that put spaces between words, nothing after 。 and the like.
        private static func separator(after text: String) -> String {
            guard let last = text.unicodeScalars.last, !last.properties.isWhitespace else { return "" }
            return last.value < 0x2000 ? " " : ""
        }
    }
}
