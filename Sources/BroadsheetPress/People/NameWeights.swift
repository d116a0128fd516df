/// What each sign that a run of characters is a name is worth, in quarters of a unit of log-odds.
///
/// Fitted together with ``NameTables``. The names of the signs are what `Fitting/people` calls them.
enum NameWeights {
    /// What every run starts with: most are not names.
    static let bias = -28

    /// The run has two, three, or four characters, or is a foreign name of so many.
    static func length(_ kind: NameCandidate.Kind, _ count: Int) -> Int {
        switch (kind, count) {
        case (.chinese, 2): -9
        case (.chinese, _): 0
        case (.doubleSurname, 4): -7
        case (.doubleSurname, _): 0
        case (.foreign, 2): -5
        case (.foreign, 3), (.foreign, 4): 0
        case (.foreign, 5): -6
        case (.foreign, 6): -7
        case (.foreign, 7): -11
        case (.foreign, _): -7
        }
    }

    /// The article has it once, twice, three times, more often.
    static func count(_ kind: NameCandidate.Kind, _ count: Int) -> Int {
        switch (kind, count) {
        case (.chinese, 1): 5
        case (.chinese, 2): -7
        case (.chinese, 3): -8
        case (.chinese, _): -6
        case (.doubleSurname, _): 0
        case (.foreign, 1): -9
        case (.foreign, 2): -12
        case (.foreign, 3): -8
        case (.foreign, _): -14
        }
    }

    /// A title comes before it: 区委书记蒋国强.
    static let titleBefore = 14
    /// A title or an honorific follows it: 蒋国强同志.
    static let titleAfter = 15
    /// What persons do follows it: 指出, 参加.
    static let doingAfter = 13
    /// The surname and the next character always continue like this in the article; times the share.
    static let always = 11
    /// They continue otherwise in other places.
    static let once = -11
    /// A name of two is followed by ever other characters; times their share.
    static let changing = 21
    /// It is followed by the same character again; times the share.
    static let steady = -10
    /// The most that the four signs above come to for one run.
    static let mostOfConsistency = changing
    /// A foreign name continues before or after it.
    static let runsOnBefore = -9
    static let runsOnAfter = -8
    /// Its neighbour in a list (、) is a name; times that one's score, at most 12.
    static let listBefore = 3
    static let listAfter = 5
    /// The mark between the names of a list.
    static let listMark: UInt16 = 0x3001
    /// The most of a neighbour's score that counts, and what it comes to.
    static let mostOfNeighbour = 12
    static let mostOfListBefore = listBefore * mostOfNeighbour / 4
    static let mostOfListAfter = listAfter * mostOfNeighbour / 4
    /// It is a word that looks like a name, begins or ends with one.
    static let notName = -11
    static let notNameFirst = -8
    static let notNameLast = -3
    /// It is an everyday word of two characters, or begins or ends with one: 高科技, 戴口罩.
    static let common = -17
    static let commonFirst = -9
    static let commonLast = -17
    /// Its first character ends an everyday word, or its last one begins one: 何方面.
    static let wordBefore = -9
    static let wordAfter = -15
    static let place = -23
    /// Its last two characters are a title. Set by hand: such runs are not names whatever speaks for them.
    static let titleLast = -60
    /// It has three characters and ends like a small place: 石梁镇. Set by hand: the corpus has too few of them.
    static let placeEnding = -14
    /// What a name that is known from elsewhere has above others. Set by hand.
    static let known = 40
    /// A run that reaches this is a name; below even odds, for the article's other signs speak for it.
    static let threshold = -8
}
