extension Diagnostic {
    /// The text of a diagnostic, its fixed words apart from the values between them, so that a catalogue can give it in
    /// another language.
    ///
    /// A string literal makes one; values are interpolated as into a `String`. A message that is interpolated into
    /// another keeps its own words, and is translated by itself:
    ///
    /// ```swift
    /// let remedy: Diagnostic.Message = isFolder ? "name a file in it" : "name another output"
    /// let message: Diagnostic.Message = "'\(path)' cannot be written; \(remedy)"
    /// message.pattern       // "'{1}' cannot be written; {2}"
    /// message.description   // "'out' cannot be written; name a file in it"
    /// ```
    public struct Message: Sendable, Hashable {
        /// A value between the words of a message.
        package enum Argument: Sendable, Hashable {
            /// A text that is the same in every language: a name, a path, a number.
            case text(String)
            case message(Message)
        }

        /// The fixed words: one more than there are arguments, which lie between them.
        fileprivate var words: [String]
        /// The values, in the order of the message.
        package fileprivate(set) var arguments: [Argument]

        /// A message of fixed words alone.
        public init(_ text: String) {
            words = [text]
            arguments = []
        }

        /// The fixed words with a numbered place for each argument, `unknown key {1}{2}`: the key of the message in a
        /// catalogue.
        public var pattern: String {
            var pattern = words[0]
            for (number, word) in words.dropFirst().enumerated() { pattern += "{\(number + 1)}" + word }
            return pattern
        }

        /// The message with values in its places, or in those of a translation of its pattern.
        package func filled(_ translation: String?, with values: [String]) -> String {
            guard let translation else {
                return zip(values, words.dropFirst()).reduce(words[0]) { $0 + $1.0 + $1.1 }
            }
            var text = ""
            var rest = translation[...]
            while let start = rest.firstIndex(of: "{") {
                text += rest[..<start]
                rest = rest[rest.index(after: start)...]
                let digits = rest.prefix { $0.isWholeNumber }
                guard let number = Int(digits), values.indices.contains(number - 1),
                    rest[digits.endIndex...].first == "}"
                else {
                    text += "{"
                    continue
                }
                text += values[number - 1]
                rest = rest[rest.index(after: digits.endIndex)...]
            }
            return text + rest
        }

        /// Messages one after the other, with a separator between them.
        package static func list(_ messages: [Message], separator: String = ", ") -> Message {
            var list = Message("")
            for (number, message) in messages.enumerated() {
                if number > 0 { list.words[number] = separator }
                list.words.append("")
                list.arguments.append(.message(message))
            }
            return list
        }

        /// The words of one message, then those of another.
        public static func + (left: Message, right: Message) -> Message {
            var sum = left
            sum.words[sum.words.count - 1] += right.words[0]
            sum.words += right.words.dropFirst()
            sum.arguments += right.arguments
            return sum
        }
    }
}

extension Diagnostic.Message: CustomStringConvertible {
    /// The message in English.
    public var description: String {
        filled(
            nil,
            with: arguments.map { argument in
                switch argument {
                case .text(let text): text
                case .message(let message): message.description
                }
            })
    }
}

extension Diagnostic.Message: ExpressibleByStringInterpolation {
    /// A message of fixed words alone.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// A message of words and values.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.message
    }

    /// The words and values of an interpolated literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var message = Diagnostic.Message("")

        /// An interpolation without words; the sizes are not needed.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds fixed words.
        public mutating func appendLiteral(_ literal: String) {
            message.words[message.words.count - 1] += literal
        }

        /// Adds a message that is translated by itself.
        public mutating func appendInterpolation(_ message: Diagnostic.Message) {
            append(.message(message))
        }

        /// Adds a value as its text, which is the same in every language.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            append(.text(value.description))
        }

        /// Adds a value as its text, which is the same in every language.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: some Any) {
            append(.text("\(value)"))
        }

        private mutating func append(_ argument: Argument) {
            message.arguments.append(argument)
            message.words.append("")
        }

        private typealias Argument = Diagnostic.Message.Argument
    }
}
