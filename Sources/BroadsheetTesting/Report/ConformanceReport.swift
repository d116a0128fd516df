/// What a check tried of an exporter or a parser, law by law, and what it found.
///
/// ```swift
/// let report = ExporterConformance.report(HeadlineExporter.self)
/// print(report)           // an aligned table
/// #expect(report.faults == [])
/// ```
public struct ConformanceReport: Sendable, Hashable {
    /// The name of the exporter or parser, as a configuration has it.
    public var subject: String
    /// The laws in the order in which they were tried.
    public var laws: [Law]

    /// A report from its parts.
    public init(subject: String, laws: [Law]) {
        self.subject = subject
        self.laws = laws
    }

    /// The faults of all laws; empty where every law holds.
    public var faults: [ConformanceFault] { laws.flatMap(\.faults) }

    /// The trials of one law.
    public struct Law: Sendable, Hashable {
        /// The law, in kebab-case: `same-bytes`, `ledger-tiles`.
        public var name: String
        /// How many times it was tried; 0 where ``remedy`` says what that takes.
        public var cases: Int
        /// How many times it was broken.
        public var broken: Int
        /// The first faults, at most eight: enough to see a pattern.
        public var faults: [ConformanceFault]
        /// What must be given so that the law can be tried; `nil` where it was.
        public var remedy: String?

        /// A law from what was tried of it.
        public init(name: String, cases: Int = 0, broken: Int = 0, faults: [ConformanceFault] = []) {
            self.name = name
            self.cases = cases
            self.broken = broken
            self.faults = faults
        }
    }
}
