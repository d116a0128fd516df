/// A key of the document `broadsheet/1`: what `Schemas/broadsheet-1.schema.json` says of it.
package struct DocumentKey: Sendable, Hashable {
    package var key: String
    package var type: ValueType
    /// Whether it is always there.
    package var isRequired: Bool
    /// One sentence: what it says; `nil` where its definition says it.
    package var help: String?

    package init(_ key: String, _ type: ValueType, required: Bool = false, help: String? = nil) {
        self.key = key
        self.type = type
        isRequired = required
        self.help = help
    }

    /// The part after a key.
    package indirect enum ValueType: Sendable, Hashable {
        case text
        /// A text that a regular expression describes (ECMA 262, as JSON Schema has it).
        case matching(String)
        /// A whole number from this one on.
        case integer(from: Int)
        /// A number from 0 to 1.
        case share
        /// A number from 0 on.
        case amount
        /// This text and no other.
        case constant(String)
        /// `true` or `false`.
        case boolean
        /// `true`; where it is not so, the key is absent.
        case onlyTrue
        case choice([String])
        case list(ValueType)
        /// A list of two values.
        case pair(ValueType)
        /// A mapping with these keys, in this order, and no others.
        case mapping([DocumentKey])
        /// The type that this name defines.
        case defined(String)
    }
}

/// A part of the document that is in several places, or that has a name of its own.
package struct DocumentDefinition: Sendable, Hashable {
    package var name: String
    /// Its kind; `nil` where each place says it.
    package var help: String?
    package var type: DocumentKey.ValueType

    init(_ name: String, _ type: DocumentKey.ValueType, help: String? = nil) {
        self.name = name
        self.help = help
        self.type = type
    }
}
