/// A law of Broadsheet that an exporter or a parser breaks.
///
/// The checks return faults instead of calling a test library, so they serve Swift Testing and XCTest alike:
///
/// ```swift
/// #expect(ExporterConformance.check(HeadlineExporter.self) == [])         // Swift Testing
/// XCTAssertEqual(ExporterConformance.check(HeadlineExporter.self), [])    // XCTest
/// ```
public struct ConformanceFault: Sendable, Hashable {
    /// The law, in kebab-case: `same-bytes`, `ledger-tiles`.
    public var law: String
    /// What was done, what came of it, and what should have.
    public var message: String

    /// A fault from its parts.
    public init(_ law: String, _ message: String) {
        self.law = law
        self.message = message
    }
}

extension ConformanceFault: CustomStringConvertible {
    /// The fault on one line: `same-bytes: …`.
    public var description: String { "\(law): \(message)" }
}

/// Collects faults; the same law broken in a thousand ways is said a few times only.
struct FaultCollector {
    /// How many faults of one law are kept: enough to see a pattern.
    private static let mostOfOneLaw = 8

    private(set) var faults: [ConformanceFault] = []
    private var counts: [String: Int] = [:]

    /// Adds a fault.
    mutating func add(_ law: String, _ message: String) {
        counts[law, default: 0] += 1
        if counts[law, default: 0] <= Self.mostOfOneLaw { faults.append(ConformanceFault(law, message)) }
    }

    /// Adds a fault where a law does not hold.
    mutating func require(_ holds: Bool, _ law: String, _ message: @autoclosure () -> String) {
        if !holds { add(law, message()) }
    }

    /// Adds the faults that other checks found, each with words before it that say where.
    mutating func add(_ others: [ConformanceFault], in place: String) {
        for fault in others { add(fault.law, "\(place): \(fault.message)") }
    }
}
