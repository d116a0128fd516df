/// Language tags (BCP 47), by their form: `zh`, `zh-CN`, `zh-Hans-CN`, `x-private`.
enum LanguageTag {
    /// What a tag looks like, in the words of a diagnostic.
    static let form = "a language tag such as zh-CN, with hyphens"

    /// The text, where it has the form of a tag (RFC 5646 §2.1); otherwise `nil`. Whether the registry holds the
    /// subtags is not looked up.
    static func checked(_ text: String) -> String? {
        let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let primary = subtags.first,
            subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) })
        else { return nil }
        // `x` and `i` begin private and grandfathered tags, which need another subtag, as every singleton does.
        let isSingleton = primary.count == 1
        guard primary.allSatisfy(isLetter), !isSingleton || isSingletonPrimary(primary), subtags.last?.count != 1 else {
            return nil
        }
        return text
    }

    private static func isSingletonPrimary(_ subtag: Substring.UTF8View) -> Bool {
        "xXiI".utf8.contains { $0 == subtag.first }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte)
    }
}
