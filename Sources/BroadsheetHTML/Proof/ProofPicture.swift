/// A picture of a page, for a ``ProofSheet``: a PNG or a JPEG, which the sheet holds whole.
public struct ProofPicture: Sendable, Hashable {
    /// The file's bytes.
    public let bytes: [UInt8]
    /// The media type, `image/png` or `image/jpeg`.
    public let mediaType: String
    /// Its width in pixels, above 0.
    public let width: Int
    /// Its height in pixels, above 0.
    public let height: Int

    /// The largest file that a sheet takes, in bytes: 16 MiB.
    public static let largest = 16 << 20

    /// A picture from the bytes of its file; `nil` for one that is neither PNG nor JPEG, says no size, or is larger than
    /// ``largest``.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.largest else { return nil }
        let size: (width: Int, height: Int)?
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            (mediaType, size) = ("image/png", Self.sizeOfPNG(bytes))
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            (mediaType, size) = ("image/jpeg", Self.sizeOfJPEG(bytes))
        } else {
            return nil
        }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        self.bytes = bytes
        (width, height) = size
    }

    /// The size in the header chunk, which is the first one (PNG, 11.2.2).
    private static func sizeOfPNG(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        // No chunk has a number of 2³¹ or more.
        guard bytes[16] < 0x80, bytes[20] < 0x80 else { return nil }
        return (number(bytes[16..<20]), number(bytes[20..<24]))
    }

    /// The size in the first frame header (ITU-T T.81, B.2.2).
    private static func sizeOfJPEG(_ bytes: [UInt8]) -> (Int, Int)? {
        var place = 2
        while place + 9 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame { return (number(bytes[place + 7..<place + 9]), number(bytes[place + 5..<place + 7])) }
            // Markers may be preceded by fill bytes, and some have no length.
            if marker == 0xFF {
                place += 1
            } else if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                place += 2
            } else {
                place += 2 + max(2, number(bytes[place + 2..<place + 4]))
            }
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
