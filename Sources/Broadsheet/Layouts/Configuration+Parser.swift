import BroadsheetCore

extension Configuration {
    /// The configuration with another parser for all its sources.
    ///
    /// The parsers of newspaper pages share their options, so a source that has some keeps them.
    ///
    /// - Parameters:
    ///   - name: The parser's name; where nobody has registered it, nothing changes.
    ///   - parsers: The parsers.
    package func reading(with name: String, of parsers: ParserRegistry) -> Configuration {
        guard let entry = parsers[name] else { return self }
        var configuration = self
        if configuration.sources.isEmpty, let pattern = try? PathPattern("*") {
            configuration.sources = [Source(pattern: pattern, parser: nil)]
        }
        for index in configuration.sources.indices {
            let sharesOptions =
                configuration.sources[index].parser is any LayoutParser && ParserChoice.own.contains(name)
            if !sharesOptions, configuration.sources[index].parserName != name {
                var reader = OptionReader(nil)
                configuration.sources[index].parser = entry.make(&reader)
                configuration.sources[index].parserName = name
            }
            configuration.sources[index].choice = .named(name, at: nil)
        }
        return configuration
    }
}
