import CExpat

/// Takes the elements and texts of an XML document in order.
protocol XMLConsumer: AnyObject {
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
    private let parser: XML_Parser
    /// How many lines the document has before what the parser was given.
    private let linesBefore: Int

    init(
        name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>, parser: XML_Parser,
        linesBefore: Int
    ) {
        self.name = Self.localName(name)
        self.attributes = attributes
        self.parser = parser
        self.linesBefore = linesBefore
    }

    /// Where it begins: line and column, counted from 1.
    var place: (line: Int, column: Int) {
        (Int(XML_GetCurrentLineNumber(parser)) + linesBefore, Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    /// The target of its link, an attribute `href` with any prefix.
    var link: String? {
        var place = 0
        while let key = attributes[place], let value = attributes[place + 1] {
            if Self.localName(key) == "href" { return String(decoding: Self.bytes(of: value), as: UTF8.self) }
            place += 2
        }
        return nil
    }

    /// The value of an attribute; `nil` where it has none of the name.
    subscript(name: StaticString) -> String? {
        value(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The number that an attribute's value is; `nil` where it has none or is not a finite number.
    func number(_ name: StaticString) -> Double? {
        value(name).flatMap { Decimal.number(of: $0) }
    }

    /// The bytes of an attribute's value, as long as the consumer looks at the element.
    func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var place = 0
        while let key = attributes[place], let value = attributes[place + 1] {
            if Self.isEqual(key, name) { return Self.bytes(of: value) }
            place += 2
        }
        return nil
    }

    private static func bytes(of text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
    }

    /// Whether a name is the wanted one.
    private static func isEqual(_ key: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
        let count = wanted.utf8CodeUnitCount
        for index in 0..<count where UInt8(bitPattern: key[index]) != wanted.utf8Start[index] { return false }
        return key[count] == 0
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
