/// Takes the elements and texts of an XML document in order.
protocol XMLConsumer: AnyObject {
    /// An element begins.
    func begin(_ element: XMLElement)
    /// An element ends.
    ///
    /// - Parameter name: Its name without a prefix.
    func end(_ name: String)
    /// Some text of the innermost element; one text may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The start of an element, as long as its consumer looks at it.
struct XMLElement {
    /// Its name without a prefix.
    let name: String
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.name = Self.localName(name)
        self.attributes = attributes
    }

    /// The value of an attribute; `nil` where it has none of the name.
    subscript(name: String) -> String? {
        value(name).map { String(cString: $0) }
    }

    /// The number that an attribute's value begins with; `nil` where it has none or is no finite number.
    func number(_ name: String) -> Double? {
        value(name).flatMap { Decimal.number(of: $0) }
    }

    private func value(_ name: String) -> UnsafePointer<CChar>? {
        var name = name
        return name.withUTF8 { wanted in
            var place = 0
            while let key = attributes[place], let value = attributes[place + 1] {
                if Self.isEqual(key, wanted) { return value }
                place += 2
            }
            return nil
        }
    }

    /// Whether a name is the wanted one, whatever its prefix.
    private static func isEqual(_ key: UnsafePointer<CChar>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<wanted.count where UInt8(bitPattern: key[index]) != wanted[index] { return false }
        return key[wanted.count] == 0
    }

    /// A name without its prefix: `TextLine` of `alto:TextLine`.
    static func localName(_ name: UnsafePointer<CChar>) -> String {
        var start = name
        var place = name
        while place.pointee != 0 {
            if place.pointee == CChar(UInt8(ascii: ":")) { start = place + 1 }
            place += 1
        }
        return String(cString: start)
    }
}
