/// Headlines that read like nothing but names, because a verb in them may also be part of a name: 吴铁城谈普选.
enum NameHeads {
    /// Verbs of such headlines, which hardly ever are in a given name.
    private static let verbs = ScalarSet("谈談论論说說访訪赴抵返晤谒謁辞辭逝答述评評")

    /// The longest row that is read as one, in bytes.
    private static let longest = 48

    /// Whether a verb follows what may be a name, and something after it.
    ///
    /// Names in a byline stand apart, or end the row.
    static func hasVerb(_ text: PageText, in row: Row) -> Bool {
        guard row.sketch.gaps == 0, row.range.count <= longest else { return false }
        let range = text.trimmed(row.range)
        var offset = range.lowerBound
        var place = 0
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            offset += length
            if place >= 2, offset < range.upperBound, verbs.contains(scalar) { return true }
            place += 1
        }
        return false
    }
}
