/// The text of UTF-16 bytes; a surrogate without its other half and an odd byte at the end become U+FFFD.
func UTF16Text(_ bytes: [UInt8], isBigEndian: Bool) -> ConvertedText {
    var text = ConvertedText()
    text.bytes.reserveCapacity(bytes.count / 2 * 3)
    func unit(at offset: Int) -> UInt16 {
        let first = UInt16(bytes[offset])
        let second = UInt16(bytes[offset + 1])
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = 0
    while offset + 1 < bytes.count {
        let high = unit(at: offset)
        offset += 2
        if let scalar = Unicode.Scalar(high) {
            text.append(scalar)
            continue
        }
        let low = offset + 1 < bytes.count ? unit(at: offset) : 0
        guard UTF16.isLeadSurrogate(high), UTF16.isTrailSurrogate(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(low) - 0xDC00)
        else {
            text.appendLoneUnit()
            continue
        }
        text.append(scalar)
        offset += 2
    }
    if offset < bytes.count { text.appendLoneUnit() }
    return text
}
