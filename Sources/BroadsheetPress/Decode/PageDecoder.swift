import BroadsheetCore

/// Makes UTF-8 text of a source's bytes: by the byte order mark, by the encoding that was named, or by what the
/// bytes look like.
struct PageDecoder: Sendable {
    /// The encoding that the user named; `nil` to find out.
    var encoding: TextEncoding?

    /// The text of the bytes. Nothing is ever refused: what is no text says so.
    func decode(_ bytes: [UInt8]) -> DecodedPage {
        if let marked = Self.encodingOfMark(at: bytes), encoding == nil || marked == encoding {
            return decode(bytes, as: marked)
        }
        if let encoding { return decode(bytes, as: encoding) }
        let survey = UTF8Survey(of: bytes)
        if survey.looksLikeUTF8 { return page(of: bytes, survey: survey) }
        return decodeLegacy(bytes) ?? page(of: bytes, survey: survey, isText: false)
    }

    private func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedPage {
        switch encoding {
        case .utf8:
            return page(of: bytes, survey: UTF8Survey(of: bytes))
        case .utf16LittleEndian:
            return page(of: UTF16Text(bytes, isBigEndian: false), encoding)
        case .utf16BigEndian:
            return page(of: UTF16Text(bytes, isBigEndian: true), encoding)
        default:
            guard let text = CharsetConverter.utf8(from: bytes, in: encoding) else {
                return page(of: bytes, survey: UTF8Survey(of: bytes))
            }
            return page(of: text, encoding)
        }
    }

    /// The bytes as GB 18030 or Big5, whichever they look like; `nil` where they look like neither.
    private func decodeLegacy(_ bytes: [UInt8]) -> DecodedPage? {
        let survey = DoubleByteSurvey(of: bytes)
        guard let encoding = survey.likelyEncoding,
            let text = CharsetConverter.utf8(from: bytes, in: encoding),
            text.faults.count * 50 <= survey.pairs
        else { return nil }
        let page = page(of: text, encoding)
        return page.isText ? page : nil
    }

    private func page(of bytes: [UInt8], survey: UTF8Survey, isText: Bool = true) -> DecodedPage {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return DecodedPage(
            text: PageText(bytes: bytes), encoding: .utf8, markLength: hasMark ? 3 : 0, faults: survey.faults,
            isText: isText && survey.isFreeOfControls(among: bytes.count))
    }

    private func page(of converted: ConvertedText, _ encoding: TextEncoding) -> DecodedPage {
        let survey = UTF8Survey(of: converted.bytes)
        return DecodedPage(
            text: PageText(bytes: converted.bytes), encoding: encoding,
            markLength: converted.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, faults: converted.faults,
            isText: survey.isFreeOfControls(among: converted.bytes.count)
                && converted.faults.count * 8 <= converted.bytes.count)
    }

    private static func encodingOfMark(at bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }
}

/// Text that was made from another encoding.
struct ConvertedText: Sendable {
    /// The UTF-8 text.
    var bytes: [UInt8] = []
    /// Where a U+FFFD stands for bytes that could not be decoded; runs that touch are one.
    var faults: [Range<Int>] = []

    /// Puts one U+FFFD for a run of bytes that could not be decoded.
    mutating func appendFault() {
        let start = bytes.count
        if let last = faults.last, last.upperBound == start { return }
        bytes += [0xEF, 0xBF, 0xBD]
        faults.append(start..<start + 3)
    }

    /// Appends a scalar's UTF-8 bytes.
    mutating func append(_ scalar: Unicode.Scalar) {
        guard let encoded = UTF8.encode(scalar) else { return }
        bytes.append(contentsOf: encoded)
    }
}
