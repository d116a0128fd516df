import BroadsheetCore

/// The options of the exporter `digest`.
public struct DigestOptions: ExporterOptions {
    /// The widths that a digest can have, in columns; one beyond them counts as the nearest.
    static let widths = 20...500

    /// The columns of a line, 20 to 500.
    public var width = 80
    /// How many sentences a summary has at most, 1 to 20.
    public var sentences = 2
    /// The facts shown about each article beside its headline, in whatever order the fields are named.
    public var fields = Set(Field.allCases)

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        width = reader.integer(
            "width", in: Self.widths, default: width, unit: "columns", example: "100",
            help: "How wide a line is; a Hanzi takes two columns.")
        sentences = reader.integer(
            "sentences", in: 1...20, default: sentences, unit: "sentences", example: "3",
            help: "How many sentences a summary has at most.")
        fields = Set(
            reader.choices(
                "fields", default: Field.allCases, example: "[section, writers, page, summary]",
                help: "What is said of each article beside its headline."))
    }

    /// Something that a digest says of an article.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// The column or section (栏目) that it is in.
        case section
        /// Who wrote it, with roles.
        case writers
        /// Who took its pictures.
        case photographers
        /// The page on which it starts.
        case page
        /// The page on which it continues, or from which it comes.
        case jump
        /// The beginning of its text.
        case summary
    }
}
