/// The lines of YAML between two lines `---` with which a Markdown file may begin.
enum FrontMatter {
    /// The byte after the front matter of a template; `nil` where it has none.
    static func end(of template: ScannedTemplate, _ escaping: TemplateEscaping) -> Int? {
        guard escaping == .markdown else { return nil }
        let bytes = template.source.bytes
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let isFence = isFence(bytes[start..<end])
            if start == 0, !isFence { return nil }
            if start > 0, isFence { return end }
            start = end + 1
        }
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        var rest = line
        while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
        return rest.elementsEqual("---".utf8)
    }
}
