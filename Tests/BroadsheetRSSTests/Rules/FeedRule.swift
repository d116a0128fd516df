import Foundation
import TestSupport
import Testing

/// A rule of a feed format, with the number that the module's documentation gives it.
struct FeedRule<Feed>: Sendable, CustomTestStringConvertible {
    let number: Int
    let words: String
    /// Throws where a feed breaks the rule.
    let check: @Sendable (Feed) throws -> Void

    init(_ number: Int, _ words: String, _ check: @escaping @Sendable (Feed) throws -> Void) {
        self.number = number
        self.words = words
        self.check = check
    }

    var testDescription: String { "rule \(number): \(words)" }
}

/// The rules of one format, for feeds of bytes.
struct RuleBook: Sendable {
    /// Throws where a feed breaks a rule; the error begins with `rule` and its number.
    let check: @Sendable ([UInt8]) throws -> Void

    init<Feed>(_ rules: [FeedRule<Feed>], reading read: @escaping @Sendable ([UInt8]) throws -> Feed) {
        check = { bytes in
            let feed = try read(bytes)
            for rule in rules {
                do {
                    try rule.check(feed)
                } catch let error as FeedError {
                    throw FeedError(description: "rule \(rule.number): \(rule.words): \(error.description)")
                }
            }
        }
    }
}

extension FeedFormat {
    var rules: RuleBook {
        switch self {
        case .rss: RSSRules.book
        case .atom: AtomRules.book
        case .json: JSONFeedRules.book
        }
    }
}

/// Throws where something does not hold.
func require(_ holds: Bool, _ fault: @autoclosure () -> String = "") throws {
    if !holds { throw FeedError(description: fault()) }
}

/// Throws where there is nothing.
func unwrap<Value>(_ value: Value?, _ fault: @autoclosure () -> String) throws -> Value {
    guard let value else { throw FeedError(description: fault()) }
    return value
}

/// The texts, none of which may be twice.
func requireUnique(_ texts: [String]) throws {
    var seen: Set<[UInt8]> = []
    for text in texts { try require(seen.insert(Array(text.utf8)).inserted, "'\(text)' stands twice") }
}
