import Foundation
import Synchronization

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The forms that values of feeds have.
enum Forms {
    /// An absolute URI of the web in ASCII (RFC 3986).
    static func isURL(_ text: String?) -> Bool {
        guard let text, isURICharacters(text) else { return false }
        return matches(text, "^https?://[^/?#]+([/?#].*)?$")
    }

    /// An absolute URI of a scheme that IANA knows, of those that ids have.
    static func isID(_ text: String?) -> Bool {
        guard let text else { return false }
        return isURL(text) || isTag(text) || isUUID(text)
    }

    private static func isURICharacters(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"<>"\^`{|}"#.utf8.contains($0) }
            && !matches(text, "%(?![0-9A-Fa-f]{2})")
    }

    /// RFC 4151 §2.1.
    private static func isTag(_ text: String) -> Bool {
        matches(
            text,
            #"^tag:([A-Za-z0-9._-]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?:([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*$"#
        )
    }

    private static func isUUID(_ text: String) -> Bool {
        matches(text, "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
    }

    /// BCP 47, as far as it can be reported by looks.
    static func isLanguage(_ text: String) -> Bool {
        matches(text, "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
    }

    static func matches(_ text: String, _ pattern: String) -> Bool {
        text.range(of: pattern, options: .regularExpression) != nil
    }

    // MARK: Dates

    /// The moment that an RFC 822 date means; `nil` where it is not exactly what Foundation would write.
    static func rfc822(_ text: String) -> Date? {
        moments.value(of: text) {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: "en_US_POSIX")
            let offset = Int(text.suffix(4)).map { ($0 / 100 * 60 + $0 % 100) * (text.contains(" -") ? -60 : 60) }
            formatter.timeZone = TimeZone(secondsFromGMT: offset ?? 0)
            formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss xx"
            return formatter.date(from: text).flatMap { formatter.string(from: $0) == text ? $0 : nil }
        }
    }

    /// The whole second that an RFC 3339 date means.
    static func rfc3339(_ text: String) -> Date? {
        guard matches(text, #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"#) else { return nil }
        let seconds = text.replacingOccurrences(of: #"\.\d+"#, with: "", options: .regularExpression)
        return moments.value(of: seconds) {
            let formatter = ISO8601DateFormatter()
            formatter.formatOptions = [.withInternetDateTime]
            return formatter.date(from: seconds)
        }
    }

    private static let moments = Moments()

    /// What texts mean, so that no formatter is made twice for one: that takes longer than all the rest.
    private final class Moments: Sendable {
        private let known = Mutex<[String: Date?]>([:])

        func value(of text: String, _ parse: () -> Date?) -> Date? {
            if let value = known.withLock({ $0[text] }) { return value }
            let value = parse()
            known.withLock { $0[text] = value }
            return value
        }
    }

    // MARK: HTML

    /// Throws where HTML is not well-formed, holds more than harmless elements, or an attribute (so no relative URL).
    static func checkHTML(_ html: String) throws {
        let allowed: Set = [
            "p", "h3", "ul", "li", "em", "strong", "small", "figure", "figcaption", "header", "footer",
        ]
        // In HTML, but not in XML, control characters may be in a text, and &quot; is known.
        let text = html.unicodeScalars.filter { $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE || $0 == "\n" }
        let document = "<html>\(String(String.UnicodeScalarView(text)))</html>"
        let checker = HTMLChecker()
        let parser = XMLParser(data: Data(document.replacingOccurrences(of: "&quot;", with: "&#34;").utf8))
        parser.delegate = checker
        try require(parser.parse() && parser.parserError == nil, "HTML is not well-formed: \(html)")
        try require(checker.names.subtracting(["html"]).isSubset(of: allowed), "elements \(checker.names)")
        try require(!checker.hasAttributes, "an attribute")
    }

    private final class HTMLChecker: NSObject, XMLParserDelegate {
        var names: Set<String> = []
        var hasAttributes = false

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            names.insert(name)
            if !attributes.isEmpty { hasAttributes = true }
        }
    }
}
