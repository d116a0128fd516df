extension StartConfidence {
    /// The share of starts of a margin that are right, measured on days that the weights were not fitted on.
    ///
    /// Margins are in hundredths of a natural logarithm of odds, shares in hundredths; between two points the
    /// share grows in a straight line. Written by the package in `Fitting/`, and not to be edited by hand.
    static let measured: [(margin: Int, share: Int)] = [
        (0, 55), (40, 60), (75, 78), (150, 82), (250, 86), (350, 95), (500, 98), (700, 99), (1_000, 100),
    ]
}
