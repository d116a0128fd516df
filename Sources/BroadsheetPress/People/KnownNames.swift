/// Names that are sure to be names, as they are looked up: made once for all the articles of a page.
struct KnownNames: Sendable {
    private let keys: Set<UInt64>

    /// The keys of names.
    init(_ names: Set<String> = []) {
        keys = Set(names.flatMap(CandidateCollector.keys))
    }

    /// Whether a candidate's key is one of a name.
    func contains(_ key: UInt64) -> Bool {
        keys.contains(key)
    }
}
