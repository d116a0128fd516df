extension HTMLWriter {
    /// Writes the beginning of a document that stands by itself, such as a proof sheet: its head with the style sheet, and
    /// the first heading.
    ///
    /// - Parameters:
    ///   - title: What the document is of.
    ///   - kind: What such a document is called.
    ///   - language: The language of its own words, as a BCP 47 tag.
    ///   - policy: The content security policy, which allows the style sheet.
    ///   - style: The style sheet.
    mutating func beginSheet(title: String, kind: String, language: String, policy: String, style: [UInt8]) {
        markup("<!DOCTYPE html>\n<html")
        attribute("lang", language)
        markup(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        attribute("content", policy)
        markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        markup("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n")
        element(
            "<title>", title.isBlank ? kind : "\(title) - \(kind)",
            "</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>")
        raw(style)
        markup("</style>\n</head>\n<body>\n<main>\n<h1>")
        element("", title, " <small>")
        element("", kind, "</small></h1>\n")
    }
}
