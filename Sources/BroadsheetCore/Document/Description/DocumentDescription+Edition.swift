extension DocumentDescription {
    static let publication = [
        DocumentKey("title", .text, help: "Its name."),
        DocumentKey("link", .text, help: "Its address on the web."),
        DocumentKey("language", .text, help: "The language of its text as a BCP 47 tag, such as zh-CN."),
        DocumentKey("description", .text, help: "One sentence about it."),
    ]

    static let edition = [
        DocumentKey("date", .defined("date"), help: "The day on the masthead; absent where nobody has said it."),
        DocumentKey("issue", .integer(from: 1), help: "The issue's number, as the masthead counts."),
        DocumentKey("pageCount", .integer(from: 1), help: "How many pages the edition has, as its masthead says."),
        DocumentKey(
            "published",
            .matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"),
            help: "The moment of publication (RFC 3339); absent where the date, or time and offset, are unknown."),
        DocumentKey(
            "publication", .defined("publication"),
            help: "The newspaper, where it is not the document's publication."),
        DocumentKey("pages", .list(.defined("page")), required: true, help: "The pages in order."),
    ]

    static let page = [
        DocumentKey(
            "page", .text, required: true,
            help: "The page's code, without leading zeros where it is a bare number: 1, A02."),
        DocumentKey("name", .text, help: "The page's name."),
        DocumentKey(
            "file", .text, required: true, help: "The source file as it was named when it was read."),
        DocumentKey(
            "encoding", .choice(TextEncoding.allCases.filter { $0 != .utf8 }.map(\.rawValue)),
            help: "The encoding of the file, where it is not UTF-8; all bytes count the UTF-8 text made from it."),
        DocumentKey(
            "bytesOf", .constant(TextEncoding.utf8.rawValue),
            help: "There where the file is not UTF-8: all bytes, in ranges and fragments, count the UTF-8 text made "
                + "from it."),
        DocumentKey(
            "corrections", .mapping(corrections),
            help: "What became of the page's corrections, where it has some."),
        DocumentKey(
            "text", .text,
            help: "The text that was made of a page whose file gives its layout (option ledger); bytes count it, "
                + "after that of the file's pages before it."),
        DocumentKey(
            "fragments", .list(.mapping(fragment)),
            help: "The page's ledger (option ledger): the role of each byte. The fragments tile the page "
                + "without gap or overlap."),
    ]

    private static let corrections = [
        DocumentKey("file", .text, required: true, help: "The file that holds them."),
        DocumentKey("used", .integer(from: 0), required: true, help: "How many lines were corrected."),
        DocumentKey(
            "changed", .integer(from: 0), required: true,
            help: "How many of these are no longer as they were when they were corrected."),
        DocumentKey(
            "stale", .integer(from: 0), required: true, help: "How many found no line, and were not obeyed."),
    ]

    private static let fragment = [
        DocumentKey("bytes", .defined("bytes"), required: true),
        DocumentKey(
            "role", .choice(Ledger.Role.allCases.map(\.rawValue)), required: true, help: "What the bytes are."),
        DocumentKey(
            "article", .text,
            help: "The id of the article that they belong to, which need not be one of the chosen."),
    ]
}
