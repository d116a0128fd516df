import BroadsheetCore

/// Counts what was tried of each law, and collects the faults; the same law broken in a thousand ways is reported a few
/// times only.
struct FaultCollector {
    /// How many faults of one law are kept: enough to see a pattern.
    private static let mostOfOneLaw = 8

    /// The laws in the order in which they were first tried.
    private(set) var laws: [ConformanceReport.Law] = []
    private var places: [String: Int] = [:]

    /// The faults of all laws.
    var faults: [ConformanceFault] { laws.flatMap(\.faults) }

    /// The faults that a check finds.
    static func faults(of check: (inout FaultCollector) -> Void) -> [ConformanceFault] {
        var found = FaultCollector()
        check(&found)
        return found.faults
    }

    mutating func add(_ law: String, _ message: String) {
        require(false, law, message)
    }

    /// Tries a law once, and adds a fault where it does not hold.
    mutating func require(_ holds: Bool, _ law: String, _ message: @autoclosure () -> String) {
        let place = place(of: law)
        laws[place].cases += 1
        laws[place].remedy = nil
        guard !holds else { return }
        laws[place].broken += 1
        if laws[place].faults.count < Self.mostOfOneLaw {
            laws[place].faults.append(ConformanceFault(law, message()))
        }
    }

    /// Says of a law that has not been tried what that takes.
    mutating func skip(_ law: String, remedy: String) {
        let place = place(of: law)
        if laws[place].cases == 0 { laws[place].remedy = remedy }
    }

    /// Adds what another check tried and found, each fault with words before it that say where.
    mutating func add(_ other: FaultCollector, in name: String) {
        for law in other.laws {
            let place = place(of: law.name)
            laws[place].cases += law.cases
            laws[place].broken += law.broken
            for fault in law.faults where laws[place].faults.count < Self.mostOfOneLaw {
                laws[place].faults.append(ConformanceFault(law.name, "\(name): \(fault.message)"))
            }
        }
    }

    /// Holds what an exporter or a parser reports to the form of a diagnostic.
    mutating func check(_ diagnostics: [Diagnostic], of name: String) {
        for diagnostic in diagnostics {
            require(
                Spelling.isKebabCase(diagnostic.code) && !diagnostic.message.isBlank, "diagnostics-say-something",
                "\(name): '\(diagnostic)' needs a code in kebab-case and a message with a remedy")
        }
    }

    private mutating func place(of law: String) -> Int {
        if let place = places[law] { return place }
        places[law] = laws.count
        laws.append(ConformanceReport.Law(name: law))
        return laws.count - 1
    }
}
