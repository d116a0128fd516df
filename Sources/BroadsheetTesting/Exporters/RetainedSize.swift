/// How much memory hangs on a value: a measure that is the same in every run, not the figure of the allocator.
struct RetainedSize {
    /// What any value that is not text and holds no others counts.
    private static let word = 8

    private var bytes = 0
    private var pending: [Any]
    /// Objects count once, however many refer to them, and also where they refer to themselves.
    private var seen: Set<ObjectIdentifier> = []

    /// The bytes of all texts and other values that a value holds, directly, in collections, or through classes.
    static func bytes(of value: Any) -> Int {
        var size = RetainedSize(pending: [value])
        // A list of a million objects, each of which refers to the next, would be too deep for a recursion.
        while let next = size.pending.popLast() { size.add(next) }
        return size.bytes
    }

    private init(pending: [Any]) {
        self.pending = pending
    }

    private mutating func add(_ value: Any) {
        switch value {
        case let text as String: bytes += Self.word + text.utf8.count
        // A part of a text keeps the whole of it alive.
        case let part as Substring: bytes += Self.word + part.base.utf8.count
        default: addChildren(of: value)
        }
    }

    private mutating func addChildren(of value: Any) {
        let type = type(of: value)
        bytes += Self.word
        if type == [UInt8].self, let array = value as? [UInt8] {
            bytes += array.count
            return
        }
        if type == ArraySlice<UInt8>.self, let slice = value as? ArraySlice<UInt8> {
            bytes += slice.endIndex
            return
        }
        if type is AnyClass, !seen.insert(ObjectIdentifier(value as AnyObject)).inserted { return }
        var mirror: Mirror? = Mirror(reflecting: value)
        while let current = mirror {
            for child in current.children { pending.append(child.value) }
            mirror = current.superclassMirror
        }
    }
}
