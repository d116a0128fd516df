extension String {
    /// Whether the text holds nothing but white space.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            // Hanzi come first in most texts, and looking up a property costs more than all the rest.
            (0x3001...0xFFFF).contains(scalar.value) ? false : scalar.properties.isWhitespace
        }
    }
}
