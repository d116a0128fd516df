import BroadsheetCore
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("zh", true), ("zh-CN", true), ("zh-Hans-CN", true), ("zh-cmn-Hans-CN", true), ("en-US-x-paper", true),
        ("sl-rozaj-biske", true), ("de-CH-1901", true), ("es-419", true), ("x-paper", true), ("en-a-bbb-x-a", true),
        ("en-GB-oed", true), ("I-Klingon", true), ("i-\u{212A}lingon", false), ("i-unknown", false), ("zh-x", false),
        ("zh_CN", false), ("", false), ("-", false), ("zh-", false), ("z", false), ("中文", false), ("zh-CN-", false),
        ("chinese!", false), ("zh-CN-a", false), ("x", false), ("en-x", false), ("1a", false), ("zh\u{0}", false),
    ])
    func knowsLanguageTags(text: String, isTag: Bool) {
        #expect((LanguageTag(text) != nil) == isTag)
    }

    @Test(
        arguments: [
            ("zh_CN", "zh-CN"), ("zh_CN.UTF-8", "zh-CN"), ("de_DE@euro", "de-DE"), ("C.UTF-8", nil), ("", nil),
        ] as [(String, String?)])
    func mendsNamesOfLocales(locale: String, tag: String?) {
        #expect(LanguageTag(locale: locale)?.text == tag)
    }
}
