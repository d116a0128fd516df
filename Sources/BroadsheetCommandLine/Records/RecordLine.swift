import Broadsheet

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import class Foundation.JSONDecoder
    import struct Foundation.Data
#endif

/// A line of the record mode's input: a page of an edition, a whole edition, or the end of one.
struct RecordLine: Sendable {
    /// The key of the edition: any text, the same for all of its pages.
    var edition: String
    /// The edition's day; that of the key, where the key is a day.
    var date: CalendarDate?
    /// The pages: one, all of the edition, or none.
    var pages: [EditionPage]
    /// Whether the edition ends with this line.
    var isLast: Bool

    /// Why a line is not a record, with the key of its edition where that can be read.
    struct Fault: Error {
        var edition: String?
        var fault: RecordFault
    }

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - bytes: The line, without its end.
    ///   - number: Its number, for faults.
    init(_ bytes: ArraySlice<UInt8>, number: Int) throws(Fault) {
        let form: RecordForm
        do {
            form = try JSONDecoder().decode(RecordForm.self, from: Data(bytes))
        } catch let error as RecordForm.Mistake {
            throw Fault(
                edition: error.edition, fault: RecordFault(code: "bad-record", message: error.message, line: number))
        } catch {
            throw Fault(
                fault: RecordFault(
                    code: "bad-record",
                    message: "this line is not a JSON object in UTF-8; write each record as one on a line of its own",
                    line: number))
        }
        do throws(RecordFault) {
            try self.init(form)
        } catch {
            var fault = error
            fault.line = number
            throw Fault(edition: form.edition, fault: fault)
        }
    }

    private init(_ form: RecordForm) throws(RecordFault) {
        edition = form.edition
        date = CalendarDate(edition)
        if let text = form.date {
            guard let day = CalendarDate(text) else {
                throw RecordFault(
                    code: "bad-record", message: "'date' cannot be \(Diagnostic.quoted(text)); write it as 2021-12-13")
            }
            date = day
        }
        isLast = form.end ?? (form.pages != nil)
        pages = []
        if let forms = form.pages {
            guard form.page.isEmpty else {
                throw RecordFault(
                    code: "bad-record",
                    message: "a record has either 'pages' or a page's own keys, such as 'text'; leave one of them out")
            }
            for page in forms { pages.append(try Self.page(page)) }
        } else if form.end != true || !form.page.isEmpty {
            pages = [try Self.page(form.page)]
        }
    }

    private static func page(_ form: PageForm) throws(RecordFault) -> EditionPage {
        var page = EditionPage(try input(form), name: form.file ?? form.path ?? form.page)
        if let text = form.page {
            guard let code = EditionPage.code(text) else {
                throw RecordFault(
                    code: "bad-record",
                    message: "'page' cannot be \(Diagnostic.quoted(text)); write a code such as \"1\" or \"A02\"")
            }
            page.code = code
        }
        if let name = form.encoding {
            guard let encoding = PageEncoding(argument: name) else {
                throw RecordFault(
                    code: "bad-record",
                    message: "unknown encoding \(Diagnostic.quoted(name)); write one of "
                        + PageEncoding.names.joined(separator: ", "))
            }
            page.encoding = encoding.encoding
        }
        return page
    }

    private static func input(_ form: PageForm) throws(RecordFault) -> PageInput {
        switch (form.text, form.base64, form.path) {
        case (let text?, nil, nil): return .bytes(Array(text.utf8), name: "-")
        case (nil, let encoded?, nil):
            guard let bytes = bytes(base64: encoded) else {
                throw RecordFault(
                    code: "bad-record",
                    message: "'base64' is not base64 (RFC 4648, section 4, with '=' at the end); encode the page again")
            }
            return .bytes(bytes, name: "-")
        case (nil, nil, let path?): return .file(path)
        case (nil, nil, nil):
            throw RecordFault(
                code: "bad-record", message: "this page has no content; add one of 'text', 'base64' and 'path'")
        default:
            throw RecordFault(
                code: "bad-record", message: "a page has one of 'text', 'base64' and 'path'; leave the others out")
        }
    }

    /// The bytes of a text in base64, which may be broken over lines.
    private static func bytes(base64 text: String) -> [UInt8]? {
        let white: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        return Data(base64Encoded: Data(text.utf8.filter { !white.contains($0) })).map { [UInt8]($0) }
    }
}
