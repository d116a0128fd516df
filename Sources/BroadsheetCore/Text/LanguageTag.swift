/// A language tag that is well-formed by BCP 47 (RFC 5646 §2.1), such as `zh-CN` or `zh-Hans-CN`.
///
/// Whether the registry holds its parts is not looked up.
package struct LanguageTag: Hashable, Sendable {
    /// The form of a tag, in the words of a diagnostic.
    package static let form = "a language tag such as zh-CN, with hyphens"

    /// The tag as it was written.
    package let text: String

    /// The tags that are older than the rules and follow none (RFC 5646 §2.1, `irregular`), in small letters.
    private static let irregular: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]

    /// The tag, where the text is one; otherwise `nil`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Self.isLetterOrDigit) }) else {
            return nil
        }
        if Self.irregular.contains(text.lowercased()) {
            self.text = text
            return
        }
        var rest = parts[...]
        if Self.isSingleton(rest.first, "x") {
            guard rest.count > 1 else { return nil }
        } else {
            guard Self.takeLanguage(&rest) else { return nil }
            Self.take(&rest) { $0.count == 4 && $0.allSatisfy(Self.isLetter) }
            Self.take(&rest) {
                $0.count == 2 && $0.allSatisfy(Self.isLetter) || $0.count == 3 && $0.allSatisfy(Self.isDigit)
            }
            while Self.take(&rest, where: { $0.count >= 5 || $0.count == 4 && Self.isDigit($0[0]) }) {}
            guard Self.takeExtensions(&rest) else { return nil }
        }
        self.text = text
    }

    /// What a locale name such as `zh_CN` or `zh_CN.UTF-8` means as a language tag; `nil` where it means none.
    package init?(locale text: String) {
        let name = text.prefix { $0 != "." && $0 != "@" }
        self.init(String(name.map { $0 == "_" ? "-" : $0 }))
    }

    /// Takes the language, and up to three extended ones after one of two or three letters.
    private static func takeLanguage(_ rest: inout ArraySlice<[UInt8]>) -> Bool {
        guard let language = rest.first, language.count >= 2, language.allSatisfy(isLetter) else { return false }
        rest = rest.dropFirst()
        guard language.count <= 3 else { return true }
        for _ in 0..<3 {
            take(&rest) { $0.count == 3 && $0.allSatisfy(isLetter) }
        }
        return true
    }

    /// Takes extensions and private parts: a letter or digit alone, with parts after it.
    private static func takeExtensions(_ rest: inout ArraySlice<[UInt8]>) -> Bool {
        while let singleton = rest.first {
            guard singleton.count == 1 else { return false }
            let isPrivate = isSingleton(singleton, "x")
            rest = rest.dropFirst()
            guard take(&rest, where: { isPrivate || $0.count >= 2 }) else { return false }
            while take(&rest, where: { isPrivate || $0.count >= 2 }) {}
        }
        return true
    }

    @discardableResult
    private static func take(_ rest: inout ArraySlice<[UInt8]>, where isMeant: ([UInt8]) -> Bool) -> Bool {
        guard let part = rest.first, isMeant(part) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func isSingleton(_ part: [UInt8]?, _ letter: Unicode.Scalar) -> Bool {
        part.map { $0.count == 1 && $0[0] | 0x20 == UInt8(ascii: letter) } ?? false
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }
}
