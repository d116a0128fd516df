import ArgumentParser
import Broadsheet

/// The language of messages.
///
/// It is looked for among the words of the command line before they are parsed, because the mistakes in them are
/// reported in it, too; see ``CommandLineTool/main(_:)``.
struct LanguageArgument: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language of messages, and of a proof sheet's own words: "
                + "\(MessageCatalogue.languages.joined(separator: ", ")); else that of the configuration's 'messages', or "
                + "English. Help is in English.", valueName: "language"),
        completion: .list(MessageCatalogue.languages))
    var language: String?

    func validate() throws {
        guard let language, !MessageCatalogue.languages.contains(language) else { return }
        throw ValidationError.usage(
            "There are no messages in \(Diagnostic.quoted(language)); write one of "
                + "\(MessageCatalogue.languages.joined(separator: ", ")).")
    }

    /// The language that the words of a command line ask for.
    static func language(in arguments: [String]) -> String? {
        let words = arguments.prefix { $0 != "--" }
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            if word == "--language" { return next }
            if word.hasPrefix("--language=") { return String(word.dropFirst("--language=".count)) }
        }
        return nil
    }
}

/// A command that reads a configuration, and speaks the language that it asks for.
protocol ConfiguredCommand {
    /// The configuration's path; `nil` where the command reads none.
    var configurationPath: String? { get }
}
