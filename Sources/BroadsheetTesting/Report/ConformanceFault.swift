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
