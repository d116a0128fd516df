/// A text in which `▲` comes before the characters at which something is to be reported.
public struct MarkedText {
    /// The text without the marks.
    public let text: String
    /// The places of the marks, in order, as `line:column`.
    public let places: [String]

    /// Takes the marks out of a text and keeps their places.
    public init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var places: [String] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            if scalar == "▲" {
                places.append("\(line):\(column)")
                continue
            }
            text.append(scalar)
            column += 1
            if scalar == "\n" {
                line += 1
                column = 1
            }
        }
        self.text = String(text)
        self.places = places
    }
}
