extension WeightTable {
    /// The built-in weights, fitted by the package in `Fitting/`.
    static let standard = WeightTable("")
}
