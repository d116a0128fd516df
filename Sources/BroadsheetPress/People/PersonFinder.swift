import BroadsheetCore

/// Finds the persons that an article names.
struct PersonFinder: Sendable {
    /// The words it knows.
    let lexicon: Lexicon

    /// A finder that knows these words.
    init(lexicon: Lexicon = .standard) {
        self.lexicon = lexicon
    }

    /// The persons of one article in the order of their first mention, with their titles.
    ///
    /// - Parameters:
    ///   - paragraphs: The article's text: decks, paragraphs and captions in order.
    ///   - known: Names that are sure to be names, such as those of the edition's bylines.
    func people(in paragraphs: [HealedText], known: Set<String> = []) -> [Person] {
        []
    }
}
