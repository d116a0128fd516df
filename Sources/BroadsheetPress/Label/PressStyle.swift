/// The press of a language as a value: the words, readers, rules and weights by which its pages are read.
///
/// Chinese is the only one yet. Each stage takes what it reads by from here, so that a user's own words reach all of them.
struct PressStyle: Sendable {
    let lexicon: Lexicon
    let fields: FieldReader
    let people: PersonFinder
    let dates: DateFinder
    /// The rules of all rows, in the order in which they are asked.
    let pageRules: [LabelRule]
    /// The rules of the rows that are left when furniture is out.
    let chainRules: [LabelRule]
    /// The weights of the labels.
    var model: LabelModel

    /// The Chinese press with the built-in words and weights.
    static let chinese = PressStyle(lexicon: .standard)

    /// The Chinese press with these words.
    static func chinese(_ lexicon: Lexicon) -> PressStyle {
        lexicon === Lexicon.standard ? .chinese : PressStyle(lexicon: lexicon)
    }

    private init(lexicon: Lexicon) {
        self.lexicon = lexicon
        fields = FieldReader(lexicon: lexicon)
        people = PersonFinder(lexicon: lexicon)
        dates = DateFinder(lexicon: lexicon)
        pageRules = LabelRule.all
        chainRules = LabelRule.afterFurniture
        model = .standard
    }

    /// The style with other weights.
    func with(_ model: LabelModel) -> PressStyle {
        var style = self
        style.model = model
        return style
    }
}
