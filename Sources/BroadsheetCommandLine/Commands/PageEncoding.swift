import ArgumentParser
import Broadsheet

/// An encoding as a user names it, by the same names as in a configuration.
struct PageEncoding: ExpressibleByArgument {
    let encoding: TextEncoding

    init?(argument: String) {
        guard let encoding = TextEncoding(written: argument) else { return nil }
        self.encoding = encoding
    }

    static let names = TextEncoding.writtenNames
}
