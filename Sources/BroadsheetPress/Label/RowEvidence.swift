/// What the field readers find in a row, as far as it reports what the row is.
struct RowEvidence: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let opensWithDateline = RowEvidence(rawValue: 1 << 0)
    static let opensWithByline = RowEvidence(rawValue: 1 << 1)
    static let isByline = RowEvidence(rawValue: 1 << 2)
    static let isNameRun = RowEvidence(rawValue: 1 << 3)
    static let isCredit = RowEvidence(rawValue: 1 << 4)
    static let opensCaption = RowEvidence(rawValue: 1 << 5)
    static let endsWithCredit = RowEvidence(rawValue: 1 << 6)
    static let endsWithByline = RowEvidence(rawValue: 1 << 7)
    static let endsWithDateline = RowEvidence(rawValue: 1 << 8)
    static let endsWithJump = RowEvidence(rawValue: 1 << 9)
    static let endsWithMark = RowEvidence(rawValue: 1 << 10)
    static let isJump = RowEvidence(rawValue: 1 << 11)
    static let isFurniture = RowEvidence(rawValue: 1 << 12)
    static let isSection = RowEvidence(rawValue: 1 << 13)
    static let opensNote = RowEvidence(rawValue: 1 << 14)
    static let opensItem = RowEvidence(rawValue: 1 << 15)
    static let isDateline = RowEvidence(rawValue: 1 << 16)
    static let isBracketed = RowEvidence(rawValue: 1 << 17)
    static let endsWithBracket = RowEvidence(rawValue: 1 << 18)
    static let hasDash = RowEvidence(rawValue: 1 << 19)
    static let hasColon = RowEvidence(rawValue: 1 << 20)
    static let isLetterSpaced = RowEvidence(rawValue: 1 << 21)
    static let opensWithDash = RowEvidence(rawValue: 1 << 22)
    static let opensWithJump = RowEvidence(rawValue: 1 << 23)
    static let looksLikeFurniture = RowEvidence(rawValue: 1 << 24)
    static let endsWithName = RowEvidence(rawValue: 1 << 25)
    static let namesGuests = RowEvidence(rawValue: 1 << 26)
    static let endsWithPictureNote = RowEvidence(rawValue: 1 << 27)

    /// The names of the bits in order, for the table of weights.
    static let names = [
        "opens-dateline", "opens-byline", "is-byline", "is-names", "is-credit", "opens-caption", "ends-credit",
        "ends-byline", "ends-dateline", "ends-jump", "ends-mark", "is-jump", "is-furniture", "is-section",
        "opens-note", "opens-item", "is-dateline", "is-bracketed", "ends-bracket", "has-dash", "has-colon",
        "letter-spaced", "opens-dash", "opens-jump", "looks-furniture", "ends-name",
        "names-guests", "ends-picture-note",
    ]

    /// What ``FieldReader/opening(of:in:)`` finds.
    static let openings: RowEvidence = [.opensWithDateline, .opensWithByline, .opensWithJump]
    /// What ``FieldReader/closings(of:in:)`` finds.
    static let closings: RowEvidence = [
        .endsWithJump, .endsWithByline, .endsWithDateline, .endsWithCredit, .endsWithMark, .endsWithPictureNote,
    ]

    /// Whether a text ends with who wrote it or where it comes from.
    var isSigned: Bool { !isDisjoint(with: [.endsWithByline, .endsWithDateline]) }

    /// Whether a text ends with a byline that no brackets enclose: ……跑远路。本报记者  周小远.
    func endsWithOpenByline(_ sketch: LineSketch) -> Bool {
        contains(.endsWithByline) && sketch.ending != .closeBracket && !sketch.endsSentence
    }

    /// The evidence of a row of a page, with the readings that it is made of.
    static func read(
        _ row: Row, on text: PageText, lines: [PageLine], reader: FieldReader
    ) -> (evidence: RowEvidence, readings: RowReadings) {
        let words = row.isSingleLine ? text : row.joined(on: text, lines: lines)
        let range = row.isSingleLine ? row.range : words.range
        let readings = RowReadings(of: words, in: range, reader: reader)
        let evidence = RowEvidence(of: words, in: range, readings, sketch: row.sketch, reader: reader)
        return (evidence, readings)
    }

    /// The evidence of a row's words and of what was read in them.
    private init(
        of text: PageText, in range: Range<Int>, _ readings: RowReadings, sketch: LineSketch, reader: FieldReader
    ) {
        var found: RowEvidence = []
        let opening = readings.opening
        if opening.dateline != nil { found.insert(.opensWithDateline) }
        if opening.jump != nil { found.insert(.opensWithJump) }
        if !opening.bylines.isEmpty { found.insert(.opensWithByline) }
        for closing in readings.closings {
            switch closing {
            case .jump: found.insert(.endsWithJump)
            case .byline: found.insert(.endsWithByline)
            case .dateline: found.insert(.endsWithDateline)
            case .credit: found.insert(.endsWithCredit)
            case .endMark, .editors: found.insert(.endsWithMark)
            case .pictureNote: found.insert(.endsWithPictureNote)
            }
        }
        if reader.captionOpening(text, in: range) != nil { found.insert(.opensCaption) }
        if reader.noteOpening(text, in: range) != nil { found.insert(.opensNote) }
        if reader.itemOpening(text, in: range) != nil || NumberedHeading.opens(text, in: range) {
            found.insert(.opensItem)
        }
        if readings.isLine {
            if let byline = readings.byline { found.insert(byline.hasRole ? .isByline : .isNameRun) }
            found.formUnion(Self.smallPrint(of: text, in: range, sketch: sketch, reader: reader))
        }
        if sketch.scalars <= 32, sketch.commas + sketch.stops == 0,
            SignatureLine.endsWithName(text, in: range, surnames: reader.lexicon.surnames)
        {
            found.insert(.endsWithName)
        }
        if sketch.endsSentence, SignatureLine.namesGuests(text, in: range) { found.insert(.namesGuests) }
        if sketch.isBracketed { found.insert(.isBracketed) }
        if sketch.ending == .closeBracket || found.endsWithOpenByline(sketch) { found.insert(.endsWithBracket) }
        if sketch.dashes >= 2 { found.insert(.hasDash) }
        if sketch.opening == .dash { found.insert(.opensWithDash) }
        if sketch.colons > 0 { found.insert(.hasColon) }
        if sketch.gaps > 0, sketch.scalars <= 16, sketch.gaps + 1 >= sketch.scalars { found.insert(.isLetterSpaced) }
        self = found
    }

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private static func smallPrint(
        of text: PageText, in range: Range<Int>, sketch: LineSketch, reader: FieldReader
    ) -> RowEvidence {
        var found: RowEvidence = []
        if reader.creditLine(text, in: range) != nil { found.insert(.isCredit) }
        if reader.jumpLine(text, in: range) != nil { found.insert(.isJump) }
        if reader.datelineLine(text, in: range) != nil { found.insert(.isDateline) }
        if let furniture = reader.furnitureLine(text, in: range) {
            // A headline may have a word of the masthead in it; a date, many digits or a colon make it sure.
            let isSure =
                furniture.kind != .masthead || furniture.date != nil || sketch.colons > 0
                || sketch.digits * 4 >= sketch.scalars
            found.insert(isSure ? .isFurniture : .looksLikeFurniture)
        }
        if reader.sectionLine(text, in: range) != nil { found.insert(.isSection) }
        return found
    }

    /// The kind of a row with this evidence.
    func kind(of sketch: LineSketch) -> RowKind {
        if contains(.isJump) { return .jump }
        if contains(.isFurniture) { return .furniture }
        if contains(.isCredit) { return .credit }
        if contains(.isByline) { return .byline }
        if contains(.isDateline) { return .bracketed }
        if contains(.isBracketed) { return .bracketed }
        if !isDisjoint(with: [.opensWithDateline, .opensWithByline]) { return .dateline }
        if contains(.isNameRun) { return .name }
        if contains(.isSection) { return .section }
        return plainKind(of: sketch)
    }

    /// The kind of a row by its looks alone.
    func plainKind(of sketch: LineSketch) -> RowKind {
        if sketch.ideographs + sketch.letters + sketch.digits == 0 { return .ornament }
        if contains(.opensWithDash), sketch.scalars <= 8 { return .name }
        if sketch.stops == 0, sketch.commas >= 4, sketch.commas * 8 >= sketch.scalars { return .list }
        if sketch.scalars > 45, sketch.endsSentence || sketch.scalars > 60 || sketch.stops > 0 {
            return sketch.endsSentence ? .prose : .unfinished
        }
        if sketch.scalars <= 30, sketch.stops == 1, sketch.asks { return .question }
        if sketch.endsSentence, sketch.stops > 0 { return .sentence }
        if sketch.ending == .comma || sketch.ending == .colon { return .pause }
        if contains(.opensItem) { return .item }
        switch sketch.scalars {
        case ...6: return .tiny
        case ...14: return .short
        case ...26: return .medium
        default: return sketch.commas > 2 && sketch.scalars > 40 ? .unfinished : .long
        }
    }
}
