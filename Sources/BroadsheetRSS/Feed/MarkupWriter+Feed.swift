import BroadsheetCore

extension MarkupWriter {
    /// Hands over what was written, and says what could not be.
    mutating func flush(
        into output: inout ExportOutput, updating checksum: inout Checksum?,
        subject: @autoclosure () -> Diagnostic.Message,
        at place: FileLocation?
    ) {
        reportLosses(to: &output, subject: subject(), at: place)
        checksum?.add(bytes[...])
        output.append(contentsOf: bytes)
        removeAll()
    }

    /// Reports what could not be written.
    func reportLosses(
        to output: inout ExportOutput, subject: @autoclosure () -> Diagnostic.Message, at place: FileLocation?
    ) {
        guard replaced.count > 0 else { return }
        output.report(
            Diagnostic(
                .warning, code: "unwritable-character",
                "\(replaced.count) character\(replaced.count == 1 ? "" : "s") of \(subject()) cannot appear in XML "
                    + "(the first is \(replaced.first)) and became U+FFFD; clean the source if they carry meaning",
                at: place))
    }

    /// The XML declaration, and the style sheet for those who open the feed in a browser.
    mutating func xmlDeclaration(_ styleSheet: StyleSheet?) {
        markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        guard let styleSheet else { return }
        markup("<?xml-stylesheet")
        attribute("type", styleSheet.mediaType)
        attribute("href", styleSheet.reference)
        markup("?>\n")
    }
}
