/// What the document of ``ArticleDocument`` says, key by key in the order in which it is written.
///
/// A test holds it to what is really written: no key without its description, none described that is never written.
package enum DocumentDescription {
    package static let help =
        "Newspaper articles with the editions that they come from, as the exporters json and yaml write them. What is "
        + "not known is absent, never null. Keys come in the order given here."

    /// The keys at the top.
    package static let keys = [
        DocumentKey("schema", .constant(ArticleDocument.schema), required: true, help: "The name of this schema."),
        DocumentKey("publication", .defined("publication"), required: true),
        DocumentKey(
            "articles", .list(.defined("article")), required: true,
            help: "The articles that were chosen: the newest edition first, and in an edition in reading order."),
        DocumentKey(
            "editions", .list(.defined("edition")), required: true,
            help: "The editions that the articles were chosen from, newest first; also those of which none was chosen."
        ),
    ]

    /// What the keys refer to.
    package static let definitions = [
        DocumentDefinition("publication", .mapping(publication), help: "The newspaper."),
        DocumentDefinition("article", .mapping(article), help: "An article; as JSON Lines, one line."),
        DocumentDefinition("contributors", .list(.mapping(contributor))),
        DocumentDefinition("pageReference", .mapping(pageReference)),
        DocumentDefinition("edition", .mapping(edition), help: "One issue of the newspaper."),
        DocumentDefinition("page", .mapping(page), help: "One page of an edition."),
        DocumentDefinition(
            "ranges", .list(.mapping(range)),
            help: "Where it was read (option ranges): a paragraph that a column end broke has two."),
        DocumentDefinition(
            "boxes", .list(.mapping(box)),
            help: "Where it is on the page, column by column; only for pages whose files give their layout."),
        DocumentDefinition(
            "confidence", .share, help: "The share of such readings that are right, 0 to 1 in two decimals."),
        DocumentDefinition(
            "bytes", .pair(.integer(from: 0)),
            help: "The first byte of the page's UTF-8 text, counted from 0, and the byte after the last one."),
        DocumentDefinition("date", .matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), help: "A day as 2021-12-13."),
        DocumentDefinition(
            "partialDate",
            .matching("^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?|---[0-9]{2})$"),
            help: "A date as far as it is known: 2021-12-12, 2021-12, 2021; --12-12 and --12 without the year; ---12 "
                + "is a day alone."),
    ]

    /// Where something was read; every mapping that has it ends with it and ``boxes``.
    static let ranges = DocumentKey("ranges", .defined("ranges"))
    /// Where that is on the page.
    static let boxes = DocumentKey("boxes", .defined("boxes"))

    private static let box = [
        DocumentKey("page", .text, required: true, help: "The page's code."),
        DocumentKey("x", .amount, required: true, help: "The left edge, from the page's left."),
        DocumentKey("y", .amount, required: true, help: "The upper edge, from the page's top."),
        DocumentKey("width", .amount, required: true),
        DocumentKey("height", .amount, required: true),
        DocumentKey(
            "unit", .choice(LayoutUnit.allCases.map(\.rawValue)), required: true,
            help: "What the numbers count: points, pixels, tenths of a millimetre, or 1/1200 inch."),
    ]

    private static let range = [
        DocumentKey("file", .text, required: true, help: "The source file, as in editions[].pages[].file."),
        DocumentKey("page", .text, required: true, help: "The page's code."),
        DocumentKey("bytes", .defined("bytes"), required: true),
        DocumentKey(
            "lines", .pair(.integer(from: 1)), required: true, help: "The first and the last line, counted from 1."),
    ]
}
