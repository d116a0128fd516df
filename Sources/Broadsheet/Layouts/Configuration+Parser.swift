import BroadsheetCore
import BroadsheetPress

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
            if configuration.sources[index].parserName != name {
                let press = configuration.sources[index].parser?.pressParser
                if let same = press.flatMap({ ParserChoice.parser(named: name, with: $0) }) {
                    configuration.sources[index].parser = same
                } else {
                    var reader = OptionReader(nil)
                    let made = entry.makeWithOptions(&reader)
                    (configuration.sources[index].parser, configuration.sources[index].parserOptions) = made
                }
                configuration.sources[index].parserName = name
            }
            configuration.sources[index].choice = .named(name, at: nil)
        }
        return configuration
    }
}

extension ArticleParser {
    /// The parser of newspaper pages that finds the articles; `nil` where another one does.
    package var pressParser: PressPageParser? {
        (self as? PressPageParser) ?? (self as? LayoutFileParser)?.press ?? (self as? PDFParser)?.press
            ?? (self as? EPaperParser)?.press
    }
}

extension ParserChoice {
    /// The parser of this package that has a name, with the options of another one; `nil` where the name is none of them.
    fileprivate static func parser(named name: String, with press: PressPageParser) -> (any ArticleParser)? {
        switch name {
        case PressPageParser.descriptor.name: press
        case LayoutFileParser.descriptor.name: LayoutFileParser(options: press.options)
        case PDFParser.descriptor.name: PDFParser(options: press.options)
        case EPaperParser.descriptor.name: EPaperParser(options: press.options)
        default: nil
        }
    }
}
