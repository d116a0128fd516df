extension ConfigurationReader {
    /// The only version of the configuration's form so far.
    static let version = "1"

    /// The ways to write it as a text. Without quotation marks it is a number to an editor, which `1.0` and `01` are as well.
    static let writtenVersions = [version, "\(version).0"]

    /// The key of the version.
    static let versionKey = "version"

    /// Reads the version, which must be there so that a later program can report what the file means.
    static func readVersion(from reader: inout OptionReader) {
        let node = reader.node(
            versionKey, type: .choice([version]), example: version, help: "The version of the configuration's form.")
        guard let node else {
            // What is not a mapping at all has been reported already.
            guard reader.diagnostics.isEmpty else { return }
            reader.report(
                Diagnostic(
                    .error, code: "missing-version",
                    "the version of the configuration is missing; write '\(versionKey): \(version)' on its first line",
                    at: reader.location))
            return
        }
        if case .scalar(let text, let isPlain) = node.content,
            isPlain ? Int(written: text) == Int(version) : writtenVersions.contains(text)
        {
            return
        }
        reader.report(
            Diagnostic(
                .error, code: "unknown-version",
                "'\(versionKey)' cannot be \(node.kind); write '\(versionKey): \(version)'",
                at: node.location))
    }

    /// Diagnostics about a configuration whose version is a later one; `nil` for any other.
    static func newerVersion(in node: ConfigurationNode) -> Diagnostic? {
        guard case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == versionKey }),
            case .scalar(let text, _) = entry.value.content, isLater(text)
        else { return nil }
        return Diagnostic(
            .error, code: "unknown-version",
            "version \(Diagnostic.quoted(text)) is newer than this program, which reads version \(version); "
                + "update Broadsheet, or write the file in the form of '\(versionKey): \(version)'",
            at: entry.value.location)
    }

    /// Whether a text is the number of a later version, of however many digits.
    private static func isLater(_ text: String) -> Bool {
        let digits = text.utf8
        guard digits.allSatisfy({ (48...57).contains($0) }), digits.first != UInt8(ascii: "0") else { return false }
        return digits.count > version.utf8.count || (digits.count == version.utf8.count && text > version)
    }
}
