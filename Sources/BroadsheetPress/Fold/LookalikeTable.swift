/// The ordinary characters for those that only look like them.
struct LookalikeTable: Sendable {
    /// The table, which is made once.
    static let standard = LookalikeTable()

    private let characters: [UInt32: (scalar: Unicode.Scalar, kind: Fold.Kind)]

    private init() {
        var characters: [UInt32: (scalar: Unicode.Scalar, kind: Fold.Kind)] = [
            // A full-width blank as GBK (A3A0) and as Big5 that was read as GBK (A140) have it.
            0xE5E5: ("\u{3000}", .blank), 0xE4C6: ("\u{3000}", .blank),
            // The spaces of symbol fonts.
            0xF020: (" ", .blank), 0xF0A0: (" ", .blank),
        ]
        CharacterRows.visit(Self.hanzi) { characters[UInt32($0 + $1)] = ($2, .lookalike) }
        CharacterRows.visit(Self.vertical) { characters[UInt32($0 + $1)] = ($2, .verticalMark) }
        self.characters = characters
    }

    /// The ordinary character for one that only looks like it; `nil` for all others.
    func character(for scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, kind: Fold.Kind)? {
        characters[scalar.value]
    }
}
