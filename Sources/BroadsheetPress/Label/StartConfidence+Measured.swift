extension StartConfidence {
    /// The share of starts of a margin that are right, measured on days that the weights were not fitted on.
    ///
    /// Margins are in hundredths of a natural logarithm of odds, shares in hundredths; between two points the
    /// share grows in a straight line. Written by the package in `Fitting/`, and not to be edited by hand.
    static let measured: [(margin: Int, share: Int)] = [
        (0, 50),
        (39, 70),
        (144, 75),
        (316, 93),
        (501, 98),
        (703, 100),
    ]
}
