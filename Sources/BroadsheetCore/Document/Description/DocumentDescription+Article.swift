extension DocumentDescription {
    static let article = [
        DocumentKey(
            "id", .text, required: true,
            help: "What names the article for ever: the same article parsed again keeps it. Unique in an edition."),
        DocumentKey(
            "kind", .choice(Article.Kind.allCases.map(\.rawValue)), required: true,
            help: "What sort of article it is; photo is a photo story, whose text is in the caption; index is a "
                + "pointer to other pages."),
        DocumentKey(
            "confidence", .defined("confidence"),
            help: "How sure it is that an article begins here; absent where there is no doubt."),
        DocumentKey("edition", .defined("date"), help: "The date of the edition, as in editions[].date."),
        DocumentKey(
            "page", .text,
            help: "The code of the page on which the article starts, as in editions[].pages[].page."),
        DocumentKey("section", .text, help: "The column or section that it appears in."),
        DocumentKey("headline", .mapping(headline), help: "The headline; absent where the article has none."),
        DocumentKey(
            "dateline", .mapping(dateline),
            help: "The opening words that say who sent the report, from where and when."),
        DocumentKey(
            "contributors", .defined("contributors"), required: true,
            help: "Those who made the article, each once: the writers in the order of the byline, then the "
                + "photographers, who are also listed with their photos."),
        DocumentKey(
            "body", .list(.mapping(block)), required: true,
            help: "The text, block by block, without dateline, byline, credit and jump line."),
        DocumentKey("photos", .list(.mapping(photo)), required: true, help: "The pictures."),
        DocumentKey("continuesOn", .defined("pageReference"), help: "The page on which the article continues."),
        DocumentKey("continuedFrom", .defined("pageReference"), help: "The page from which the article comes."),
        DocumentKey(
            "people", .list(.mapping(person)), required: true,
            help: "The persons whom the article names, in the order of their first mention."),
        DocumentKey(
            "dates", .list(.mapping(date)), required: true, help: "The dates that the article names, in order."),
        DocumentKey(
            "ranges", .defined("ranges"), help: "The stretches of text that the article was read from."),
        boxes,
    ]

    private static let headline = [
        DocumentKey("text", .text, required: true, help: "The decks on one line, with a space between."),
        DocumentKey(
            "confidence", .defined("confidence"),
            help: "How sure it is that these are the decks, where spaces inside a row leave a doubt."),
        DocumentKey(
            "decks", .list(.mapping(deck)), required: true,
            help: "The rows of the headline, in the order of the page."),
    ]

    private static let deck = [
        DocumentKey(
            "role", .choice(Deck.Role.allCases.map(\.rawValue)), required: true,
            help: "The row's place: main is the headline proper, kicker leads to it, sub comes below."),
        DocumentKey("text", .text, required: true, help: "Its words."), ranges, boxes,
    ]

    private static let dateline = [
        DocumentKey("text", .text, required: true, help: "The words as printed."),
        DocumentKey("source", .text, help: "The paper or agency that speaks."),
        DocumentKey("place", .text, help: "The place that the report was sent from."),
        DocumentKey("date", .defined("partialDate"), help: "The day on which it was sent."),
        DocumentKey(
            "abridged", .onlyTrue,
            help: "There, and true, where the paper says that it has cut the agency's report."), ranges, boxes,
    ]

    static let contributor = [
        DocumentKey("name", .text, required: true, help: "The name, without the spaces that stretch it."),
        DocumentKey(
            "role", .choice(Contributor.Role.allCases.map(\.rawValue)), required: true,
            help: "What the person did."),
        DocumentKey("label", .text, help: "The role as printed; absent for a bare name."),
        DocumentKey("organisation", .text, help: "The organisation that is named with the person."),
        DocumentKey(
            "confidence", .defined("confidence"),
            help: "How sure it is that the name is one and whole; absent where there is no doubt."), ranges, boxes,
    ]

    private static let block = [
        DocumentKey(
            "kind", .choice(Block.Kind.allCases.map(\.rawValue)), required: true, help: "What the block is."),
        DocumentKey("text", .text, required: true, help: "Its words, healed where a column or a line broke them."),
        ranges, boxes,
    ]

    private static let photo = [
        DocumentKey(
            "caption", .text, required: true,
            help: "The text under the picture; empty where there is only a credit."),
        DocumentKey("credit", .text, help: "The words that name photographers or source, as printed."),
        DocumentKey(
            "contributors", .defined("contributors"), required: true,
            help: "The photographers, or whoever provided the picture."),
        DocumentKey("ranges", .defined("ranges"), help: "Where the caption is."), boxes,
        DocumentKey("creditRanges", .defined("ranges"), help: "Where the credit is."),
        DocumentKey("creditBoxes", .defined("boxes"), help: "Where the credit is on the page."),
    ]

    static let pageReference = [
        DocumentKey("page", .text, required: true, help: "The page's code."),
        DocumentKey("text", .text, required: true, help: "The words as printed."), ranges, boxes,
    ]

    private static let person = [
        DocumentKey("name", .text, required: true, help: "The full name."),
        DocumentKey(
            "titles", .list(.text), required: true,
            help: "The titles that come with the name, each once, in order."),
        DocumentKey(
            "mentions", .integer(from: 0), required: true, help: "How often the article names the person."),
        DocumentKey("ranges", .defined("ranges"), help: "Where the name is, mention by mention."), boxes,
    ]

    private static let date = [
        DocumentKey("text", .text, required: true, help: "The words as printed."),
        DocumentKey("date", .defined("partialDate"), help: "The day they mean, as far as it is known."),
        DocumentKey(
            "part", .choice(DateMention.DayPart.allCases.map(\.rawValue)),
            help: "The part of the day that they name."), ranges, boxes,
    ]
}
