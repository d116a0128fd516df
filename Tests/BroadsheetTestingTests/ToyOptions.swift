import BroadsheetCore

/// Options that break a law each.
enum BrokenOptions {
    struct OtherDefault: ExporterOptions {
        var width = 80
        init() {}
        init(reading reader: inout OptionReader) {
            width = reader.integer("width", in: 1...100, default: 72, help: "Columns.")
        }
    }

    struct DefaultOutOfBounds: ExporterOptions {
        var width = 0
        init() {}
        init(reading reader: inout OptionReader) {
            width = reader.integer("width", in: 1...100, default: 0, help: "Columns.")
        }
    }

    struct SilentMistake: ExporterOptions {
        var title: String?
        init() {}
        init(reading reader: inout OptionReader) {
            if case .scalar(let text, _) = reader.node("title", type: .string, help: "The title.")?.content {
                title = text
            }
        }
    }

    struct StopsEarly: ExporterOptions {
        var isWide = false
        var width = 80
        init() {}
        init(reading reader: inout OptionReader) {
            isWide = reader.boolean("is-wide", default: false, help: "Wide.")
            if reader.has("is-wide") { return }
            width = reader.integer("width", in: 1...100, default: width, help: "Columns.")
        }
    }

    struct Reserved: ExporterOptions {
        init() {}
        init(reading reader: inout OptionReader) {
            _ = reader.strings("limit", help: "A limit.")
            _ = reader.string("twoWords", help: "")
            _ = reader.string("twoWords", help: "Again.")
        }
    }
}
