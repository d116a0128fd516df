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

    /// Options whose examples are all refused.
    struct BadExamples: ExporterOptions {
        init() {}
        init(reading reader: inout OptionReader) {
            _ = reader.integer("width", in: 1...100, unit: "columns", example: "101", help: "Columns.")
            _ = reader.string("title", example: "\"News", help: "The title.")
            _ = reader.choices("colours", default: [Colour](), example: "[red, green", help: "The colours.")
            reader.mapping("inner", example: "{deep: true}", help: "More.") { reader in
                _ = reader.choice("colour", default: Colour.red, example: "green", help: "The colour.")
            }
        }
    }

    /// Options with an example of every sort.
    struct GoodExamples: ExporterOptions {
        init() {}
        init(reading reader: inout OptionReader) {
            _ = reader.parsed("time", form: "a time", example: "\"06:00\"", help: "The time.") { TimeOfDay($0) }
            _ = reader.string("title", example: "'It''s a \\'", help: "The title.")
            _ = reader.string("quote", example: "\"\\\"a\\\\b\\\"\"", help: "A quote.")
            _ = reader.choices("colours", default: [Colour](), example: "[red, 'blue' ]", help: "The colours.")
            reader.mapping("inner", example: "{ day: 2021-12-13, all: [ ], colours: [red,blue] }", help: "More.") {
                // A text that is made up would be no day.
                _ = $0.parsed("day", form: "a day", example: "2021-12-13", help: "The day.") { CalendarDate($0) }
                _ = $0.strings("all", help: "All.")
                _ = $0.choices("colours", default: [Colour](), example: "[red]", help: "The colours.")
            }
        }
    }

    /// Options with a default that is an empty text, which breaks no law.
    struct EmptyDefaults: ExporterOptions {
        var prefix = ""
        var inner = ""
        init() {}
        init(reading reader: inout OptionReader) {
            prefix = reader.string("prefix", default: "", help: "What stands before a line.")
            inner = reader.mapping("inner", help: "More.") {
                $0.string("suffix", default: "", help: "What stands behind.")
            }
        }
    }

    enum Colour: String, CaseIterable {
        case red, blue
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
