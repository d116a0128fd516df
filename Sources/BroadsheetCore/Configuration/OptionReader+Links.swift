extension OptionReader {
    /// A template of links. What is wrong with one is reported in its own words.
    package mutating func linkTemplate(_ key: String, example: String, help: String) -> LinkTemplate? {
        guard let text = string(key, pattern: WebAddress.writtenPattern, example: example, help: help) else {
            return nil
        }
        do throws(LinkTemplate.Fault) {
            return try LinkTemplate(text)
        } catch {
            report(
                Diagnostic(
                    .error, code: "wrong-type", "'\(key)' cannot be \(Diagnostic.quoted(text)); \(error.wording)",
                    at: location(of: key)))
            return nil
        }
    }
}
