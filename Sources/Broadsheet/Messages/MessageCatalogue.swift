import BroadsheetCore
import BroadsheetYAML

/// The messages of Broadsheet in another language than English.
///
/// Each language is one file beside this one, and a line in ``named(_:)`` and ``languages``. `Scripts/check-messages`
/// fails where a language lacks a message of the sources, or has one too many. What is in no catalogue, as the messages
/// of parsers and exporters of one's own, stays as it is.
package struct MessageCatalogue: Sendable {
    /// The translations by the pattern of the English message.
    private let translations: [String: String]

    /// Reads a catalogue: the name of a code in brackets, then its messages, each with its translation on the line below,
    /// after `= `. Places, `{1}`, may come in another order, several times, or not at all.
    init(_ text: String) {
        var translations: [String: String] = [:]
        var pattern: Substring = ""
        for line in text.split(separator: "\n") {
            if line.utf8.starts(with: "= ".utf8) {
                translations[String(pattern)] = String(Substring(line.utf8.dropFirst(2)))
            } else {
                pattern = line
            }
        }
        self.translations = translations
    }

    /// The languages of messages, as command line and configuration name them; English is the one of the sources.
    package static let languages = ["en", "zh"]

    /// The catalogue of a language; `nil` for English, and for a language without one.
    package static func named(_ language: String) -> MessageCatalogue? {
        switch language {
        case "zh": chinese
        default: nil
        }
    }

    /// A message in the language.
    package func text(of message: Diagnostic.Message) -> String {
        let values = message.arguments.map { argument in
            switch argument {
            case .text(let text): text
            case .message(let inner): text(of: inner)
            }
        }
        return message.filled(translations[message.pattern], with: values)
    }

    /// A diagnostic with its message in the language. Its description still has the English word for its severity.
    package func translated(_ diagnostic: Diagnostic) -> Diagnostic {
        var translated = diagnostic
        translated.message = text(of: diagnostic.wording)
        return translated
    }

    /// A diagnostic on one line, as ``Diagnostic/description`` has it.
    package func line(of diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0): " } ?? ""
        let text = text(of: diagnostic.wording)
        return VisibleText.escaped("\(place)\(self.text(of: diagnostic.severity.word)): \(text) [\(diagnostic.code)]")
    }
}

extension MessageCatalogue {
    /// The language that a configuration wants its messages in, as far as that can be read; `nil` where it wants none.
    ///
    /// Its own mistakes are reported in that language, so that a file with mistakes is looked through for the line.
    package static func language(ofConfiguration path: String) -> String? {
        guard let bytes = try? FileSystem.read(path, limit: ResourceLimits.configurationBytes) else { return nil }
        let document = YAMLReader().read(bytes, path: path)
        if case .mapping(let entries)? = document.node?.content {
            let value = entries.first { $0.key == key }?.value
            guard case .scalar(let language, _)? = value?.content else { return nil }
            return language
        }
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        where line.starts(with: "\(key):".utf8) {
            let value = line.dropFirst(key.utf8.count + 1)
            return languages.first { value.split(separator: UInt8(ascii: " ")).first?.elementsEqual($0.utf8) ?? false }
        }
        return nil
    }

    /// The key of a configuration.
    static let key = "messages"
}
