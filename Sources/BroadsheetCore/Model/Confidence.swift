/// How sure a reading is: the share of readings like it that are right.
///
/// A confidence is honest where it is calibrated: of a hundred readings with a confidence of 0.8, about eighty are right.
/// It is given only where there is doubt; a reading without one is as sure as the parser ever is.
public struct Confidence: Sendable, Hashable, Comparable {
    /// The share in hundredths, 0 to 100. Whole numbers, so that the same reading is written with the same bytes
    /// everywhere.
    public let hundredths: Int

    /// A confidence in hundredths; what lies outside 0 to 100 becomes the nearest of both.
    public init(hundredths: Int) {
        self.hundredths = min(max(hundredths, 0), 100)
    }

    /// The share, 0 to 1.
    public var value: Double { Double(hundredths) / 100 }

    /// Whether one reading is less sure than another.
    public static func < (left: Confidence, right: Confidence) -> Bool {
        left.hundredths < right.hundredths
    }
}

extension Confidence: CustomStringConvertible {
    /// The share with two decimals, such as `0.87`.
    public var description: String {
        hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
}
