import ArgumentParser
import Broadsheet

/// An encoding as a user names it, in capital or small letters.
struct PageEncoding: ExpressibleByArgument {
    let encoding: TextEncoding

    init?(argument: String) {
        let name = argument.lowercased()
        guard let encoding = TextEncoding(rawValue: name) ?? Self.otherNames[name] else { return nil }
        self.encoding = encoding
    }

    /// The names to show.
    static let names = TextEncoding.allCases.map(\.rawValue)

    /// Names that mean one of the encodings as well: GBK and GB 2312 are parts of GB 18030.
    private static let otherNames: [String: TextEncoding] = [
        "utf8": .utf8, "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030, "big-5": .big5, "cp950": .big5,
    ]
}
