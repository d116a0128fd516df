/// The folio in a row: 第A01版：头版.
struct PageFolio: Equatable {
    var code: String
    var name: String?

    /// The longest row that is looked at, and the longest name, in scalars.
    private static let longest = (row: 60, name: 12)

    /// The folio in a row; `nil` where there is none, or where the page is one that is spoken of (下转第2版).
    init?(_ row: String) {
        let scalars = Array(row.unicodeScalars.prefix(Self.longest.row + 1))
        guard scalars.count <= Self.longest.row else { return nil }
        for end in scalars.indices where scalars[end] == "版" {
            var start = end
            while start > 0, let digit = Self.narrowed(scalars[start - 1]), ("0"..."9").contains(digit) { start -= 1 }
            let digits = start..<end
            while start > 0, let letter = Self.narrowed(scalars[start - 1]), ("A"..."Z").contains(letter) { start -= 1 }
            let letters = start..<digits.lowerBound
            guard (1...3).contains(digits.count), letters.count <= 2 else { continue }
            let isOrdinal = start > 0 && scalars[start - 1] == "第"
            if isOrdinal { start -= 1 }
            guard start == 0 || !scalars[start - 1].properties.isIdeographic,
                isOrdinal || !letters.isEmpty || scalars[digits.lowerBound] == "0"
            else { continue }
            var text = String.UnicodeScalarView()
            for place in letters.lowerBound..<digits.upperBound { text.append(Self.narrowed(scalars[place]) ?? "0") }
            code = letters.isEmpty ? Int(String(text)).map(String.init) ?? String(text) : String(text)
            guard code != "0" else { continue }
            name = Self.name(scalars[(end + 1)...])
            return
        }
        return nil
    }

    private static func name(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
        let name = scalars.drop { !$0.properties.isAlphabetic }.prefix { $0.properties.isAlphabetic || $0 == "·" }
        let isApart = scalars.first.map { !$0.properties.isAlphabetic } ?? false
        guard isApart, (1...longest.name).contains(name.count), scalars.startIndex + 3 >= name.startIndex else {
            return nil
        }
        return String(String.UnicodeScalarView(name))
    }

    /// The capital letter or digit of ASCII that a scalar is, also in full width.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        return Unicode.Scalar((0x61...0x7A).contains(value) ? value - 0x20 : value)
    }

    /// The folio of a page, by rows that say it, the file's own entry in a list of pages, or what its program calls it.
    static func find(in rows: [PageRow], facts: PageFacts, file: String) -> PageFolio? {
        if let folio = facts.node.flatMap({ PageFolio($0) }) { return folio }
        var own: [PageFolio] = []
        var listed: [PageFolio] = []
        let name = file.split(separator: "/").last.map(String.init) ?? file
        for row in rows where row.content == nil {
            guard let folio = PageFolio(row.text) else { continue }
            if !row.isLink {
                own.append(folio)
            } else if !row.address.isEmpty,
                row.address.split(separator: "/").last.map({ lastPart(of: $0) }) == lastPart(of: name[...])
            {
                return folio
            } else {
                listed.append(folio)
            }
        }
        return only(own) ?? (own.isEmpty ? only(listed) : nil)
    }

    /// A file's name as addresses are compared: hyphens are not among them.
    private static func lastPart(of name: Substring) -> String {
        String(name.prefix { $0 != "?" && $0 != "#" }.filter { $0 != "-" })
    }

    /// The folio of all, where they say one page.
    private static func only(_ folios: [PageFolio]) -> PageFolio? {
        guard let first = folios.first, folios.allSatisfy({ $0.code == first.code }) else { return nil }
        return folios.first { $0.name != nil } ?? first
    }
}
