extension HostileText {
    /// Texts with one special thing in them each.
    ///
    /// A writer who puts quotation marks around a text for one reason is right about every other reason in that text as
    /// well. So a CSV field with a comma and a carriage return does not show that the latter was forgotten; one with
    /// the carriage return alone does.
    static let single: [HostileText] = inside + atTheEdge + likeMarkup

    private static let inside: [HostileText] = [
        ("a carriage return", "\r"), ("CR LF", "\r\n"), ("a line feed", "\n"), ("a tab", "\t"),
        ("a vertical tab", "\u{B}"),
        ("a form feed", "\u{C}"), ("an escape", "\u{1B}"), ("a delete", "\u{7F}"), ("a C1 control", "\u{9F}"),
        ("a next line", "\u{85}"), ("a line separator", "\u{2028}"), ("a paragraph separator", "\u{2029}"),
        ("a no-break space", "\u{A0}"), ("a byte order mark", "\u{FEFF}"), ("a noncharacter", "\u{FFFE}"),
        ("two spaces", "  "), ("a quotation mark", "\""), ("an apostrophe", "'"), ("a backslash", "\\"),
        ("a comma", ","), ("a semicolon", ";"), ("a bar", "|"), ("a backtick", "`"), ("an ampersand", "&"),
        ("a less-than sign", "<"), ("a greater-than sign", ">"), ("a colon", ":"),
        ("a colon and a space", ": "), ("a number sign", "#"),
    ].map { name, mark in HostileText(name: "\(name) alone", text: "a\(mark)b") }

    /// One character at the beginning or at the end, where it means something else.
    private static let atTheEdge: [HostileText] = [
        ("a space", " "), ("a no-break space", "\u{A0}"), ("a tab", "\t"), ("a carriage return", "\r"),
        ("a line feed", "\n"), ("a quotation mark", "\""), ("an apostrophe", "'"), ("a backslash", "\\"),
        ("a byte order mark", "\u{FEFF}"),
    ].flatMap { name, mark in
        [
            HostileText(name: "\(name) at the beginning", text: "\(mark)a"),
            HostileText(name: "\(name) at the end", text: "a\(mark)"),
        ]
    }

    /// What a format or a program takes for its own at the beginning of a text.
    private static let likeMarkup: [HostileText] = [
        ("a formula", "=A1"), ("a formula with a plus sign", "+A1"), ("a formula with a minus sign", "-A1"),
        ("a formula with an at sign", "@A1"), ("a heading", "# a"), ("a list item", "- a"), ("a bullet", "* a"),
        ("a numbered item", "1. a"), ("a quotation", "> a"), ("a question mark with a space", "? a"), ("a rule", "---"),
        ("a fence", "```"), ("emphasis", "*a*"), ("underscores", "_a_"), ("a link", "[a](b)"), ("a list", "[a"),
        ("a mapping", "{a"), ("a tag", "!a"), ("an anchor", "&a"), ("an alias", "*a"), ("a directive", "%a"),
    ].map { name, text in HostileText(name: "like \(name)", text: text) }
}
