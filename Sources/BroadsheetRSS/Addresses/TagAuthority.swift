import BroadsheetCore

/// Who gives out `tag:` URIs (RFC 4151): a host name or an e-mail address, with a day on which it was theirs.
public struct TagAuthority: Hashable, Sendable {
    /// The host name or e-mail address in ASCII.
    public let name: String
    /// The day, month or year on which the name was theirs; `nil` where each edition's own date says it.
    public let date: String?

    /// The authority that a text such as `news.example`, `news.example,2021` or `desk@news.example,2021-07` names;
    /// `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let name = Self.name(String(first)) else { return nil }
        self.name = name
        date = parts.count == 2 ? String(parts[1]) : nil
        if let date, !Self.isDate(date) { return nil }
    }

    init(_ host: HostName) {
        name = host.ascii
        date = nil
    }

    private static func name(_ text: String) -> String? {
        guard let at = text.lastIndex(of: "@") else { return HostName(text)?.ascii }
        let local = text[..<at]
        guard !local.isEmpty, local.utf8.allSatisfy(isLocalPartByte),
            let host = HostName(String(text[text.index(after: at)...]))
        else { return nil }
        return "\(local)@\(host.ascii)"
    }

    /// What RFC 4151 §2.1 lets come before the `@` of an address.
    private static func isLocalPartByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._".utf8.contains(byte)
        }
    }

    /// Whether a text is a year, a month or a day: `2021`, `2021-07`, `2021-07-01`.
    private static func isDate(_ text: String) -> Bool {
        switch text.utf8.count {
        case 4: CalendarDate("\(text)-01-01") != nil
        case 7: CalendarDate("\(text)-01") != nil
        default: CalendarDate(text) != nil
        }
    }
}
