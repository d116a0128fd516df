/// A number of lines, columns or characters in half the room: a page of short lines has many.
@propertyWrapper struct Narrow: Sendable, Hashable {
    private var number: Int32

    init(wrappedValue: Int) { number = Int32(clamping: wrappedValue) }

    var wrappedValue: Int {
        @inline(__always) get { Int(number) }
        @inline(__always) set { number = Int32(clamping: newValue) }
    }
}

/// A range of a page's bytes or lines in half the room; none lies beyond 4 GiB.
@propertyWrapper struct NarrowRange: Sendable, Hashable {
    private var start: UInt32
    private var end: UInt32

    init(wrappedValue: Range<Int>) {
        start = UInt32(clamping: wrappedValue.lowerBound)
        end = UInt32(clamping: wrappedValue.upperBound)
    }

    var wrappedValue: Range<Int> {
        @inline(__always) get { Range(uncheckedBounds: (Int(start), Int(end))) }
        @inline(__always) set { self = NarrowRange(wrappedValue: newValue) }
    }
}
