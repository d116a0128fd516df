/// One kind of input that others may hand to Broadsheet, and what must hold of every input of the kind.
///
/// The programs in `Fuzzing/` make inputs and try them; the tests replay the inputs that once broke something.
public struct FuzzTarget: Sendable {
    /// The target's name, which is also that of its folder in `Tests/Cases/found`.
    public let name: String
    /// Whether the first byte of an input chooses how the others are read.
    public var hasChoice = true
    /// Reads an input in every way that matters, and reports what does not hold; empty where all does.
    public let faults: @Sendable ([UInt8]) async -> [String]
    /// Reads an input once, without checks, to measure what that costs.
    public let work: @Sendable ([UInt8]) async -> Void

    /// All targets. One for another kind of input is added here.
    public static let all: [FuzzTarget] = [.pages, .configurations, .keptFeeds, .records, .templates]
}

/// Collects what does not hold of one input.
struct Faults {
    private(set) var all: [String] = []

    /// Notes a fault unless a condition holds.
    mutating func require(_ condition: Bool, _ fault: @autoclosure () -> String) {
        if !condition { all.append(fault()) }
    }

    /// Notes the error of something that must not fail.
    mutating func attempt(_ what: String, _ body: (inout Faults) throws -> Void) {
        do { try body(&self) } catch { all.append("\(what): \(error)") }
    }
}
