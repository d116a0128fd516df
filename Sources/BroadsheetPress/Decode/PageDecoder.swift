import BroadsheetCore

/// Makes UTF-8 text of a source's bytes: by the byte order mark, by what the bytes plainly are, by the encoding that was
/// named, or by what the bytes look like.
struct PageDecoder: Sendable {
    /// The encoding that the user named; `nil` to find out.
    var encoding: TextEncoding?
    /// The words by which the text is folded; `nil` to leave it as it is.
    var words: Lexicon?

    /// The text of the bytes. Nothing is ever refused: what is not text says so.
    func decode(_ bytes: [UInt8]) -> DecodedPage {
        guard let encoding else { return detect(bytes) }
        if isPlainlyOther(bytes, than: encoding) { return detect(bytes, not: encoding) }
        let named = decode(bytes, as: encoding)
        // A wrong name costs more than the name is worth: what is another encoding without doubt is read as that.
        guard named.isBadly(readFrom: bytes.count) else { return named }
        let detected = detect(bytes, not: encoding)
        return detected.isText && detected.faults.count * 4 < named.faults.count || !named.isText && detected.isText
            ? detected : named
    }

    /// Whether the bytes say themselves that they are in another encoding than the one that was named.
    private func isPlainlyOther(_ bytes: [UInt8], than named: TextEncoding) -> Bool {
        if let marked = Self.encodingOfMark(at: bytes) { return marked != named }
        guard named != .utf8 else { return false }
        let survey = UTF8Survey(of: bytes)
        // By chance, text in another encoding is not UTF-8 to the last byte.
        if survey.isClean, survey.ideographs >= 3 { return true }
        guard named == .utf16LittleEndian || named == .utf16BigEndian else {
            return DoubleByteSurvey(of: bytes).plainEncoding.map { $0 != named } ?? false
        }
        if let wide = WideSurvey(of: bytes).likelyEncoding { return wide != named }
        return !bytes.contains(0) && decodeLegacy(bytes) != nil
    }

    /// The text of the bytes in the encoding that they look like.
    ///
    /// - Parameter named: The encoding that the user named although they look like another.
    private func detect(_ bytes: [UInt8], not named: TextEncoding? = nil) -> DecodedPage {
        var page = detect(bytes)
        if page.encoding != named { page.namedEncoding = named }
        return page
    }

    private func detect(_ bytes: [UInt8]) -> DecodedPage {
        if let marked = Self.encodingOfMark(at: bytes) { return decode(bytes, as: marked) }
        let survey = UTF8Survey(of: bytes)
        if survey.isClean { return page(of: bytes, survey: survey) }
        if let wide = WideSurvey(of: bytes).likelyEncoding {
            let page = decode(bytes, as: wide)
            if page.isText { return page }
        }
        if survey.looksLikeUTF8 { return page(of: bytes, survey: survey) }
        return decodeLegacy(bytes)
            ?? page(of: bytes, survey: survey, isText: survey.isMostlyUTF8(among: bytes.count))
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
            text.faults.count * 20 <= survey.pairs
        else { return nil }
        let page = page(of: text, encoding)
        return page.isText ? page : nil
    }

    private func page(of bytes: [UInt8], survey: UTF8Survey, isText: Bool = true) -> DecodedPage {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return DecodedPage(
            PageText(bytes: bytes), in: .utf8, markLength: hasMark ? 3 : 0, faults: survey.faults,
            isText: isText && survey.isFreeOfControls(among: bytes.count),
            suspectParts: survey.suspectParts, words: words)
    }

    private func page(of converted: ConvertedText, _ encoding: TextEncoding) -> DecodedPage {
        let survey = UTF8Survey(of: converted.bytes)
        return DecodedPage(
            PageText(bytes: converted.bytes), in: encoding,
            markLength: converted.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, faults: converted.faults,
            isText: survey.isFreeOfControls(among: converted.bytes.count)
                && converted.faults.count * 8 <= converted.bytes.count,
            suspectParts: survey.suspectParts, words: words)
    }

    private static func encodingOfMark(at bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }
}

extension DecodedPage {
    /// Whether the bytes are hardly text in the encoding that they were read in: more than one place in a hundred bytes
    /// is bad, or what came out is not text.
    fileprivate func isBadly(readFrom byteCount: Int) -> Bool {
        !isText || faults.count > 2 && faults.count * 100 > byteCount
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

    /// Puts a U+FFFD for a unit of UTF-16 that is not a character, as decoders of UTF-16 do for each of them.
    mutating func appendLoneUnit() {
        let start = bytes.count
        bytes += [0xEF, 0xBF, 0xBD]
        if let last = faults.last, last.upperBound == start {
            faults[faults.count - 1] = last.lowerBound..<start + 3
        } else {
            faults.append(start..<start + 3)
        }
    }

    /// Appends a scalar's UTF-8 bytes.
    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value >= 0x800, scalar.value < 0x10000 {
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar.value >> 12))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value & 0x3F))
        } else if let encoded = UTF8.encode(scalar) {
            bytes.append(contentsOf: encoded)
        }
    }
}
