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

    /// The score of a run that is not a name, whatever else may speak for it.
    static let ruledOut: Float = -1000

    /// A number that is the same for the same run, see ``CandidateCollector``.
    let key: UInt64
    let kind: Kind
    /// How many characters it has.
    let count: Int
    /// What its characters and its length say, in quarters of a unit of log-odds.
    let characterScore: Int
    /// For a Chinese name of three the candidate that has its first two characters.
    let shorter: Int
    /// Its places in ``NameCandidates/places``.
    var places: Range<Int> = 0..<0
    /// Its score in quarters of a unit of log-odds.
    var score: Float = ruledOut
}

/// The candidates of an article.
struct NameCandidates: Sendable {
    /// The candidates in the order in which they first occur.
    var all: [NameCandidate] = []
    /// Where in the article's characters they begin: one candidate's places after the other's, each in order.
    var places: [Int32] = []

    /// A place of a candidate.
    @inline(__always)
    func place(_ index: Int) -> Int { Int(places[index]) }
}
