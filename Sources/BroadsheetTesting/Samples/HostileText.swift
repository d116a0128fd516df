/// Texts that break careless writers: control characters, markup, what looks like a number, what joins or turns around.
///
/// A text that a parser hands out is always valid Unicode, but it may hold any scalar.
public struct HostileText: Sendable, Hashable {
    /// A description, for a message.
    public var name: String
    /// The text.
    public var text: String

    /// All of them, in a fixed order: first those that are hostile in many ways, then those that are so in one way each.
    public static let all: [HostileText] = mixed + single

    /// Texts with whatever is alike in them.
    static let mixed: [HostileText] = [
        HostileText(name: "nothing", text: ""),
        HostileText(name: "only a space", text: " "),
        HostileText(name: "spaces on both sides", text: "  两边有空格  "),
        HostileText(name: "ideographic and no-break spaces", text: "\u{3000}\u{A0}全角\u{3000}空格\u{A0}"),
        HostileText(name: "end of a CDATA section", text: "a]]>b ]]]]>> <![CDATA[c"),
        HostileText(name: "markup", text: "<script>alert('x')</script><!-- --> <?xml?> </title></item>"),
        HostileText(name: "attribute breakers", text: "\" onload=\"x\" 'y' `z` >"),
        HostileText(name: "entities written out", text: "&amp; R&D; &lt;b&gt; &#x26; &nbsp; &unknown;"),
        HostileText(name: "ampersand with a combining mark", text: "R&\u{301}D <\u{338} \"\u{301}\\\u{301}"),
        HostileText(name: "null", text: "a\u{0}b"),
        HostileText(name: "control characters", text: text(of: Array(0...31))),
        HostileText(name: "delete and the C1 controls", text: "\u{7F}\u{80}\u{85}\u{9F}"),
        HostileText(name: "noncharacters", text: text(of: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF])),
        HostileText(name: "replacement character and byte order mark", text: "\u{FEFF}a\u{FFFD}b\u{FEFF}"),
        HostileText(name: "carriage returns", text: "a\rb\r\nc\r\r\nd"),
        HostileText(name: "line feeds", text: "\na\n\n\nb\n"),
        HostileText(name: "line separators of Unicode", text: "a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f"),
        HostileText(name: "tabs", text: "\ta\t\tb\t"),
        HostileText(name: "rare Hanzi", text: "𠮷野家的𡈽地 𪚥 龘 㐂 𰻝"),
        HostileText(name: "emoji", text: "👨‍👩‍👧‍👦 🇨🇳 👍🏽 🀄️"),
        HostileText(name: "combining marks", text: "e\u{301}\u{301}\u{301} \u{301} क्षि ก็"),
        HostileText(name: "bidirectional controls", text: "\u{202E}abc\u{202C} \u{2066}שלום\u{2069} مرحبا \u{200F}"),
        HostileText(name: "zero-width characters", text: "零\u{200B}宽\u{200D}字\u{2060}符\u{AD}"),
        HostileText(name: "private use", text: "\u{E000}\u{F8FF}\u{F0000}"),
        HostileText(name: "full-width ASCII", text: "ＡＢＣ１２３，＜ｂ＞＆"),
        HostileText(name: "like a number", text: "1.10"),
        HostileText(name: "like another number", text: "0x1F"),
        HostileText(name: "like a date", text: "2021-12-13"),
        HostileText(name: "like a time", text: "12:30"),
        HostileText(name: "like a boolean", text: "no"),
        HostileText(name: "like nothing", text: "null"),
        HostileText(name: "like another nothing", text: "~"),
        HostileText(name: "YAML indicators", text: "- [a, b]: {c} #d &e *f !g |h >i %j @k `l"),
        HostileText(name: "a YAML document end", text: "...\n---\n- x"),
        HostileText(name: "a comment", text: "a #b"),
        HostileText(name: "a colon at the end", text: "编者按:"),
        HostileText(name: "backslashes", text: "\\ \\\\ \\n \\u0041 \\\" C:\\新闻"),
        HostileText(name: "relative link", text: "../a b/新闻?q=1&r=2#x"),
        HostileText(name: "Chinese link", text: "https://新闻.例子/今日?名=值&x=[1]"),
        HostileText(name: "dangerous link", text: "javascript:alert(1)"),
        HostileText(name: "percent signs", text: "%s %00 100% %zz"),
        HostileText(name: "long word", text: String(repeating: "啊", count: 5_000)),
        HostileText(name: "long row of marks", text: "a" + String(repeating: "\u{301}", count: 5_000)),
        HostileText(name: "closing punctuation only", text: "。，、；：？！）》】”’……——"),
    ]

    /// A text of scalars that source code cannot hold.
    private static func text(of scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}
