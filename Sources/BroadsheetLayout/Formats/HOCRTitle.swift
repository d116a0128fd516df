import BroadsheetCore

/// The properties in the `title` of an element of hOCR: `bbox 10 20 300 50; x_size 30; x_wconf 93`.
struct HOCRTitle {
    private let properties: [Substring]

    /// The properties of a title.
    ///
    /// The name of a picture may have a semicolon in it; what is there is no property that anybody asks for.
    init(_ title: String) {
        properties = title.split(separator: ";").map { part in
            part.drop { $0 == " " || $0 == "\t" }
        }
    }

    /// The numbers after a property's name, of the last one where several have it; `nil` where there is none.
    func numbers(_ name: String) -> [Double]? {
        guard let property = properties.last(where: { $0.hasPrefix(name) && $0.dropFirst(name.count).first == " " })
        else { return nil }
        return property.dropFirst(name.count).split(separator: " ").map { part in
            Array(part.utf8).withUnsafeBufferPointer { Decimal.number(of: $0) } ?? .nan
        }
    }

    /// The box; `nil` where there is none that means anything.
    var box: LayoutBox? {
        guard let edges = numbers("bbox"), edges.count >= 4 else { return nil }
        return LayoutBox(units: edges[0], edges[1], edges[2], edges[3])
    }
}
