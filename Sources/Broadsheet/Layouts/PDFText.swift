import BroadsheetCore
import BroadsheetLayout
import BroadsheetProgram

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The layout of a PDF's pages, by `pdftotext -bbox-layout` of poppler-utils: no other program is run, and no
/// configuration can name one.
///
/// With `-cropbox` the words are those that a viewer shows: printers put the file's name and the colours outside of the crop box.
///
/// The PDF goes to the program's standard input, and the layout comes from its standard output, so that neither
/// sees a file of the other.
struct PDFText {
    /// How long the program is waited for.
    static let timeLimit = Duration.seconds(120)
    /// How much it may write: far more than the pages of a thick edition.
    static let outputLimit = 512 * 1_048_576
    static let program = "pdftotext"

    static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        let place = FileLocation(path: file)
        func failure(_ code: String, _ message: Diagnostic.Message) -> LayoutReading {
            LayoutReading(diagnostics: [Diagnostic(.error, code: code, message, at: place)])
        }
        guard let path = path(of: program) else {
            return failure(
                "program-not-started",
                "a PDF is read with '\(program)', which is not in PATH; install the package poppler-utils (on macOS, poppler)"
            )
        }
        let conversion = ProgramConversion(
            name: program, path: path, arguments: ["-cropbox", "-bbox-layout", "-", "-"], timeLimit: timeLimit,
            outputLimit: outputLimit)
        do throws(ProgramConversion.Fault) {
            let result = try conversion.convert(bytes)
            var reading = BoxReader.read(result.output, file: file)
            // The line of what the program wrote is not a place in the PDF.
            for index in reading.diagnostics.indices { reading.diagnostics[index].location = place }
            let doubts =
                missingFontData(result.said, of: reading.pages, at: place) ?? doubts(of: reading.pages, at: place)
            if doubts.contains(where: { $0.severity == .error }) { reading.pages = [] }
            reading.diagnostics += doubts
            return reading
        } catch {
            switch error {
            case .notStarted(let problem):
                return failure("program-not-started", "'\(program)' was not started: \(problem)")
            case .tooSlow:
                return failure(
                    "program-too-slow",
                    "'\(program)' was not done with this PDF after \(timeLimit.components.seconds) seconds and was stopped; "
                        + "divide the PDF, as with 'pdfseparate FILE.pdf PAGE-%d.pdf'")
            case .tooMuch:
                return failure(
                    "program-flood",
                    "'\(program)' wrote more than \(outputLimit / 1_048_576) MiB for this PDF and was stopped; divide the PDF, as "
                        + "with 'pdfseparate FILE.pdf PAGE-%d.pdf'")
            case .cancelled:
                return failure("cancelled", "'\(program)' was stopped, because the run was cancelled")
            case .failed(let said):
                return failure("unreadable-pdf", Self.message(said))
            }
        }
    }

    /// Why a PDF could not be read, by the program's messages.
    private static func message(_ said: [String]) -> Diagnostic.Message {
        if said.contains(where: { $0.contains("ncorrect password") }) {
            return "this PDF is encrypted and asks for a password; decrypt it first, as with "
                + "'qpdf --decrypt --password=… FILE.pdf OUT.pdf'"
        }
        let first = said.first.map { ": \($0)" } ?? ""
        return "this PDF cannot be read\(first); it may be damaged: open it in a viewer, or write it anew, as with "
            + "'qpdf FILE.pdf OUT.pdf'"
    }

    /// A PDF whose fonts are not embedded names a collection of characters instead, such as `Adobe-GB1`; without the data
    /// of that collection `pdftotext` leaves its text out, and ends with status 0.
    private static func missingFontData(
        _ said: [String], of pages: [PageLayout], at place: FileLocation
    ) -> [Diagnostic]? {
        let sign = "Missing language pack for '"
        guard let line = said.first(where: { $0.contains(sign) }), let start = line.firstRange(of: sign)?.upperBound
        else {
            return nil
        }
        let collection = String(line[start...].prefix { $0 != "'" })
        let isEmpty = pages.allSatisfy { $0.wordCount == 0 }
        let part: Diagnostic.Message = isEmpty ? "the text" : "a part of the text"
        return [
            Diagnostic(
                isEmpty ? .error : .warning, code: "missing-font-data",
                "\(part) of this PDF was left out: '\(program)' lacks the data for its "
                    + "fonts (\(collection)); install the package poppler-data", at: place)
        ]
    }

    /// Diagnostics about pages without a word.
    private static func doubts(of pages: [PageLayout], at place: FileLocation) -> [Diagnostic] {
        let empty = pages.indices.filter { pages[$0].wordCount == 0 }
        guard !empty.isEmpty else { return [] }
        let remedy: Diagnostic.Message = "recognise its text first, as with 'ocrmypdf -l chi_sim FILE.pdf OUT.pdf'"
        if empty.count == pages.count {
            return [
                Diagnostic(
                    .error, code: "no-text-layer", "this PDF is a scan without a text layer; \(remedy)", at: place)
            ]
        }
        let numbers = empty.prefix(5).map { String($0 + 1) }.joined(separator: ", ")
        let more: Diagnostic.Message = empty.count > 5 ? " and \(empty.count - 5) more" : ""
        return [
            Diagnostic(
                .warning, code: "no-text-layer",
                "page \(numbers)\(more) of this PDF has no text; if that is a scan, \(remedy)", at: place)
        ]
    }

    /// The file of a program, by the folders of `PATH`; relative ones are passed over.
    private static func path(of program: String) -> String? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }
            .first { access($0, X_OK) == 0 }
    }
}
