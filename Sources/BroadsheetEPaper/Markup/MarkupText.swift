/// Short texts of metadata, in which tags and entities may be.
enum MarkupText {
    /// The text in one row; `nil` where nothing is left of it.
    static func plain(_ text: String) -> String? {
        let rows = rows(text)
        return rows.isEmpty ? nil : rows.joined(separator: " ")
    }

    /// The rows of a text, which `<br>` parts.
    static func rows(_ text: String) -> [String] {
        var bytes = Array(text.utf8)
        // <![CDATA[…]]> is a text as it is.
        if let start = bytes.firstRange(of: Array("<![CDATA[".utf8)), let end = bytes.firstRange(of: Array("]]>".utf8)),
            start.upperBound <= end.lowerBound
        {
            bytes = Array(bytes[start.upperBound..<end.lowerBound])
        }
        return MarkupTree.rows(of: MarkupFilter(bytes, isScript: true)).map(\.text).filter { !$0.isEmpty }
    }
}
