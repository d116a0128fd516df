/// The numbers of a row in the coarse steps that features ask for.
enum RowMeasures {
    /// The greatest length of each step but the last.
    private static let lengthBounds = [2, 4, 6, 8, 10, 12, 15, 18, 22, 27, 35, 45, 60, 90, 150]

    /// The steps of length by name.
    static var lengthNames: [String] {
        lengthBounds.map { "≤\($0)" } + ["long"]
    }

    /// The step of each length, so that none is searched for.
    private static let lengthSteps: [UInt8] = (0...151).map { length in
        UInt8(lengthBounds.firstIndex { length <= $0 } ?? lengthBounds.count)
    }

    /// The step of a length in scalars.
    @inline(__always)
    static func lengthStep(_ scalars: Int) -> Int {
        Int(lengthSteps[min(scalars, 151)])
    }

    /// The step of a share: 0 for nothing to share, then six steps from none to all.
    @inline(__always)
    static func shareStep(_ part: Int, of whole: Int) -> Int {
        whole <= 0 ? 0 : 1 + min(5, max(0, part) * 6 / whole)
    }

    /// The step of a count of rows.
    @inline(__always)
    static func countStep(_ count: Int) -> Int {
        switch count {
        case ...4: max(0, count)
        case ...7: 5
        case ...12: 6
        default: 7
        }
    }

    /// The least amount of text of each step but the first, in ideographs.
    private static let sizeBounds = [1, 40, 80, 160, 320, 640, 1280]

    /// The steps of an amount of text by name.
    static var sizeNames: [String] { ["none"] + sizeBounds.map { "≥\($0)" } }

    /// The step of an amount of text in ideographs.
    static func sizeStep(_ ideographs: Int) -> Int {
        sizeBounds.count { $0 <= ideographs }
    }

    /// The greatest length of each step but the last, in quarters of the usual one.
    private static let relativeBounds = [2, 3, 4, 5, 6, 8]

    /// The steps of a length against the usual one by name.
    static var relativeNames: [String] { relativeBounds.map { "≤\($0)/4" } + ["more"] }

    /// The step of a length against the usual one.
    static func relativeStep(_ length: Int, to usual: Int) -> Int {
        relativeBounds.count { $0 * usual < length * 4 }
    }
}
