/// The language of the words that an output adds to those of the newspaper.
package enum LabelLanguage: Sendable, Hashable {
    case simplifiedChinese, traditionalChinese, english
    /// One whose words are not known.
    case other

    /// The language for a publication's.
    ///
    /// - Parameters:
    ///   - tag: The publication's language (BCP 47). Where it is `nil`, a text with Hanzi and no kana or Hangul is
    ///     treated as Chinese.
    ///   - text: A piece of what the words will be beside.
    package init(for tag: String?, beside text: String) {
        guard let tag, !tag.isEmpty else {
            self = Self.looksChinese(text) ? .simplifiedChinese : .other
            return
        }
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
        switch parts.first {
        case "zh", "cmn", "yue":
            let isTraditional = !parts.contains("hans") && parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
            self = isTraditional ? .traditionalChinese : .simplifiedChinese
        case "en": self = .english
        default: self = .other
        }
    }

    private static func looksChinese(_ text: String) -> Bool {
        var hasHanzi = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: hasHanzi = true
            case 0x3041...0x30FF, 0xAC00...0xD7A3: return false
            default: break
            }
        }
        return hasHanzi
    }
}
