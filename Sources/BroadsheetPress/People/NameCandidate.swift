/// A run of characters that may be a name, with all its places in the article.
struct NameCandidate: Sendable {
    /// How the run is built.
    enum Kind: Int, Sendable {
        /// A surname of one character and a given name of one or two.
        case chinese
        /// A surname of two characters.
        case doubleSurname
        /// Characters that foreign names are written with.
        case foreign
    }

    /// A number that is the same for the same run, see ``CandidateCollector``.
    var key: UInt64
    var kind: Kind
    /// How many characters it has.
    var count: Int
    /// Where in the article's characters it begins, in order.
    var places: [Int]
    /// Its score in quarters of a unit of log-odds.
    var score: Float = 0
}
