import BroadsheetCore
import CExpat

/// Reads an XML document with expat, from beginning to end.
///
/// Nothing is fetched: external entities and document types stay where they are. A document that declares entities of
/// its own is refused, so that none can expand to more than was sent.
struct XMLDocument {
    let bytes: [UInt8]

    /// Why a document could not be read to its end.
    struct Fault: Error {
        /// The code of its diagnostic.
        var code = "broken-layout"
        /// The fault, and the remedy.
        var message: Diagnostic.Message
        /// The line, counted from 1.
        var line: Int
        /// The column, counted from 1 in scalars.
        var column: Int
    }

    /// Gives a consumer the elements and texts of the document.
    ///
    /// - Throws: ``Fault`` at the first place where the document is not well-formed; what came before it was given.
    func read(into consumer: some XMLConsumer) throws(Fault) {
        let content = Self.trimmed(bytes)
        guard var fault = Self.fault(of: bytes, content, giving: consumer, overriding: nil) else { return }
        if fault.isWrongEncoding, Self.isUTF8(bytes[content]) {
            // Some programs write UTF-8 and name it UTF8, or keep the name of what they converted.
            guard let second = Self.fault(of: bytes, content, giving: consumer, overriding: "UTF-8") else { return }
            fault = second
        }
        throw fault.fault
    }

    private struct ReadFault {
        var fault: Fault
        var isWrongEncoding: Bool
    }

    /// Reads a document to its end, or to its first fault.
    private static func fault(
        of bytes: [UInt8], _ content: Range<Int>, giving consumer: some XMLConsumer, overriding encoding: String?
    ) -> ReadFault? {
        guard let parser = XML_ParserCreate(encoding) else {
            return ReadFault(
                fault: Fault(message: "there is not enough memory to read this file", line: 1, column: 1),
                isWrongEncoding: false)
        }
        defer { XML_ParserFree(parser) }
        let newlines = bytes[..<content.lowerBound].count { $0 == 0x0A }
        let session = Session(parser, consumer, linesBefore: newlines)
        XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
        XML_SetElementHandler(parser, startElement, endElement)
        XML_SetCharacterDataHandler(parser, characterData)
        XML_SetEntityDeclHandler(parser, entityDeclaration)
        XML_SetSkippedEntityHandler(parser, skippedEntity)
        // Entities of a document type that is not read are skipped, and the document continues.
        XML_UseForeignDTD(parser, XML_Bool(0))
        let status = withExtendedLifetime(session) {
            bytes.withUnsafeBytes { buffer -> XML_Status in
                var start = content.lowerBound
                var status = XML_STATUS_OK
                // The length of a portion is an Int32 for expat.
                repeat {
                    let end = min(content.upperBound, start + 1 << 30)
                    status = XML_Parse(
                        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: start),
                        Int32(end - start), end == content.upperBound ? 1 : 0)
                    start = end
                } while status == XML_STATUS_OK && start < content.upperBound
                return status
            }
        }
        guard status != XML_STATUS_OK else { return nil }
        let code = XML_GetErrorCode(parser)
        if session.isCancelled {
            let fault = Fault(
                code: "cancelled", message: "the file was not read to its end, because the run was cancelled",
                line: Int(XML_GetCurrentLineNumber(parser)) + newlines,
                column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
            return ReadFault(fault: fault, isWrongEncoding: false)
        }
        let message: Diagnostic.Message =
            session.declaresEntities
            ? "the document declares entities of its own, which are not read; write the characters themselves"
            : "the XML is broken: \(XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)")"
        return ReadFault(
            fault: Fault(
                message: message, line: Int(XML_GetCurrentLineNumber(parser)) + newlines,
                column: Int(XML_GetCurrentColumnNumber(parser)) + 1),
            isWrongEncoding: code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INCORRECT_ENCODING)
    }

    private final class Session {
        let parser: XML_Parser
        let consumer: any XMLConsumer
        let linesBefore: Int
        var declaresEntities = false
        var isCancelled = false
        private var elements = 0

        /// Whether nobody waits for the document any more; asked from time to time.
        func mustStop() -> Bool {
            elements &+= 1
            guard elements & 0xFF == 0, Task.isCancelled else { return false }
            isCancelled = true
            return true
        }

        init(_ parser: XML_Parser, _ consumer: any XMLConsumer, linesBefore: Int) {
            self.parser = parser
            self.consumer = consumer
            self.linesBefore = linesBefore
        }

        static func of(_ data: UnsafeMutableRawPointer?) -> Session? {
            data.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
        }
    }

    private static let startElement: XML_StartElementHandler = { data, name, attributes in
        guard let session = Session.of(data), let name, let attributes else { return }
        if session.mustStop() {
            XML_StopParser(session.parser, XML_Bool(0))
            return
        }
        session.consumer.begin(
            XMLElement(
                name: name, attributes: attributes, parser: session.parser, linesBefore: session.linesBefore))
    }

    private static let endElement: XML_EndElementHandler = { data, name in
        guard let session = Session.of(data), let name else { return }
        session.consumer.end(XMLElement.localName(name))
    }

    private static let characterData: XML_CharacterDataHandler = { data, text, count in
        guard let session = Session.of(data), let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            session.consumer.text(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    private static let entityDeclaration: XML_EntityDeclHandler = { data, _, _, _, _, _, _, _, _ in
        guard let session = Session.of(data) else { return }
        session.declaresEntities = true
        XML_StopParser(session.parser, XML_Bool(0))
    }

    /// A space for a no-break space, the one entity of HTML that layout files have; others have no text.
    private static let skippedEntity: XML_SkippedEntityHandler = { data, name, _ in
        guard let session = Session.of(data), let name, String(cString: name) == "nbsp" else { return }
        var space: UInt8 = 0x20
        withUnsafePointer(to: &space) { session.consumer.text(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// The bytes without white space before the first and NULs and white space after the last sign, which expat does not take.
    private static func trimmed(_ bytes: [UInt8]) -> Range<Int> {
        guard bytes.count > 3, bytes[0] != 0xFE, bytes[0] != 0xFF, bytes[1] != 0 else { return 0..<bytes.count }
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let end = (bytes.lastIndex { $0 > 0x20 } ?? start - 1) + 1
        return start..<max(start, end)
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }
}

extension XMLDocument.Fault {
    /// The fault as a diagnostic of a file.
    ///
    /// - Parameter pages: How many pages were whole before it.
    func diagnostic(in file: String, afterPages pages: Int) -> Diagnostic {
        let rest: Diagnostic.Message =
            switch pages {
            case 0: ""
            case 1: "; the page before this place was read"
            default: "; the \(pages) pages before this place were read"
            }
        return Diagnostic(
            .error, code: code, "\(message)\(rest)", at: FileLocation(path: file, line: line, column: column)
        )
    }
}
