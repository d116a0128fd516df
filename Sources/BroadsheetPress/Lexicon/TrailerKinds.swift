/// What a label below an article says of the words after it.
struct TrailerKinds: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let origin = TrailerKinds(rawValue: 1)
    static let writer = TrailerKinds(rawValue: 2)
    static let checker = TrailerKinds(rawValue: 4)
    static let editor = TrailerKinds(rawValue: 8)
    static let page = TrailerKinds(rawValue: 16)
    /// Somebody who made it with others, so that the line is an article's only beside another one.
    static let maker = TrailerKinds(rawValue: 32)
}
