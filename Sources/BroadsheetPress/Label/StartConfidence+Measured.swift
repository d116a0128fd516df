extension StartConfidence {
    /// The share of starts of a margin that are right, measured on days that the weights were not fitted on.
    ///
    /// Margins are in hundredths of a natural logarithm of odds, shares in hundredths; between two points the
    /// share grows in a straight line. Written by the package in `Fitting/`, and not to be edited by hand.
    static let measured: [(margin: Int, share: Int)] = [
        (0, 50),
        (13, 55),
        (63, 68),
        (125, 83),
        (173, 85),
        (250, 91),
        (351, 96),
        (502, 98),
        (707, 99),
        (1_721, 100),
    ]
}
