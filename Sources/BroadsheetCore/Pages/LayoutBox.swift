/// A rectangle on a page, in hundredths of the page's unit, counted from the top left corner.
public struct LayoutBox: Sendable, Hashable {
    // A page of a newspaper has tens of thousands of boxes, and no edge needs more than 32 bits.
    private var edges: Edges

    private struct Edges: Sendable, Hashable {
        var left: Int32
        var top: Int32
        var right: Int32
        var bottom: Int32
    }

    /// The left edge, in hundredths of the page's unit.
    public var left: Int {
        get { Int(edges.left) }
        set { edges.left = Int32(clamping: newValue) }
    }
    /// The upper edge, in hundredths of the page's unit.
    public var top: Int {
        get { Int(edges.top) }
        set { edges.top = Int32(clamping: newValue) }
    }
    /// The right edge, at least ``left``.
    public var right: Int {
        get { Int(edges.right) }
        set { edges.right = Int32(clamping: newValue) }
    }
    /// The lower edge, at least ``top``.
    public var bottom: Int {
        get { Int(edges.bottom) }
        set { edges.bottom = Int32(clamping: newValue) }
    }

    /// The farthest that an edge may lie from the corner, in hundredths: a million units.
    public static let farthest = 100_000_000

    /// A box from its edges; edges in the wrong order change places, and what is too far is brought back to
    /// ``farthest``.
    public init(left: Int, top: Int, right: Int, bottom: Int) {
        func near(_ value: Int) -> Int32 { Int32(max(-Self.farthest, min(Self.farthest, value))) }
        edges = Edges(
            left: min(near(left), near(right)), top: min(near(top), near(bottom)),
            right: max(near(left), near(right)), bottom: max(near(top), near(bottom)))
    }

    /// A box from edges in units.
    ///
    /// - Returns: `nil` where an edge is not a number or lies beyond ``farthest``, or where the edges are in the wrong
    ///   order: such a box has no meaning.
    public init?(units left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
        let farthest = Double(Self.farthest) / 100
        for value in [left, top, right, bottom] where !(abs(value) <= farthest) { return nil }
        guard left <= right, top <= bottom else { return nil }
        func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }
        self.init(
            left: hundredths(left), top: hundredths(top), right: hundredths(right), bottom: hundredths(bottom))
    }

    /// The width, in hundredths of the page's unit.
    public var width: Int { right - left }
    /// The height, in hundredths of the page's unit.
    public var height: Int { bottom - top }

    /// The smallest box with both in it.
    public func union(_ other: LayoutBox) -> LayoutBox {
        LayoutBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

/// A place on a page with the unit of its numbers.
public struct PageBox: Sendable, Hashable {
    /// The place, in hundredths of ``unit`` from the page's top left corner.
    public var box: LayoutBox
    /// The unit of which the box's numbers are hundredths.
    public var unit: LayoutUnit

    /// A place in a unit.
    public init(_ box: LayoutBox, unit: LayoutUnit) {
        self.box = box
        self.unit = unit
    }
}

extension Sequence<LayoutBox> {
    /// The smallest box with all of them in it; `nil` where there is none.
    public func union() -> LayoutBox? {
        reduce(nil) { $0?.union($1) ?? $1 }
    }
}
