extension Article {
    /// Writes the article as one mapping: an element of `articles` in the document, or a line of JSON Lines.
    ///
    /// - Parameters:
    ///   - writer: What it is written to.
    ///   - edition: The edition that it is in, for the key `edition`.
    ///   - options: How much is reported about it. A ledger belongs to a page and plays no part here.
    @inlinable
    public func write(
        to writer: inout some DocumentWriter, in edition: Edition.Info, options: DocumentOptions = DocumentOptions()
    ) {
        writer.mapping { writer in
            writer.field("id", id)
            writer.field("kind", kind.rawValue)
            writer.field("confidence", confidence)
            writer.field("edition", edition.date?.description)
            writer.field("page", page)
            writer.field("section", section)
            if let headline {
                writer.field("headline") { headline.write(to: &$0, options) }
            }
            if let dateline {
                writer.field("dateline") { dateline.write(to: &$0, options) }
            }
            // Readers of the document look for everybody who made the article in one place, whatever the role.
            writer.field("contributors", allContributors) { $1.write(to: &$0, options) }
            writer.field("body", body) { $1.write(to: &$0, options) }
            writer.field("photos", photos) { $1.write(to: &$0, options) }
            if let continuesOn {
                writer.field("continuesOn") { continuesOn.write(to: &$0, options) }
            }
            if let continuedFrom {
                writer.field("continuedFrom") { continuedFrom.write(to: &$0, options) }
            }
            writer.field("people", people) { $1.write(to: &$0, options) }
            writer.field("dates", dates) { $1.write(to: &$0, options) }
            writer.ranges(ranges, options)
        }
    }
}

extension Headline {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.field("text", text)
        writer.field("confidence", confidence)
        writer.field("decks", decks) { writer, deck in
            writer.mapping { writer in
                writer.field("role", deck.role.rawValue)
                writer.field("text", deck.text)
                writer.ranges(deck.ranges, options)
            }
        }
    }
}

extension Dateline {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.field("text", text)
        writer.field("source", source)
        writer.field("place", place)
        writer.field("date", date)
        if isAbridged {
            writer.key("abridged")
            writer.boolean(true)
        }
        writer.ranges(ranges, options)
    }
}

extension Contributor {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.mapping { writer in
            writer.field("name", name)
            writer.field("role", role.rawValue)
            writer.field("label", label)
            writer.field("organisation", organisation)
            writer.field("confidence", confidence)
            writer.ranges(ranges, options)
        }
    }
}

extension Block {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.mapping { writer in
            writer.field("kind", kind.rawValue)
            writer.field("text", text)
            writer.ranges(ranges, options)
        }
    }
}

extension Photo {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.mapping { writer in
            writer.field("caption", caption)
            writer.field("credit", credit)
            writer.field("contributors", contributors) { $1.write(to: &$0, options) }
            writer.ranges(ranges, options)
            writer.ranges(creditRanges, options, key: "creditRanges")
        }
    }
}

extension PageReference {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.field("page", page)
        writer.field("text", text)
        writer.ranges(ranges, options)
    }
}

extension Person {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.mapping { writer in
            writer.field("name", name)
            writer.field("titles", titles, .inline) { $0.string($1) }
            writer.field("mentions", mentions)
            writer.ranges(ranges, options)
        }
    }
}

extension DateMention {
    @inlinable
    func write(to writer: inout some DocumentWriter, _ options: DocumentOptions) {
        writer.mapping { writer in
            writer.field("text", text)
            writer.field("date", date)
            writer.field("part", part?.rawValue)
            writer.ranges(ranges, options)
        }
    }
}

extension DocumentWriter {
    /// Writes a key with a date; nothing where no part of it is known.
    @inlinable
    mutating func field(_ key: String, _ date: PartialDate?) {
        guard let date, date != PartialDate() else { return }
        field(key, date.description)
    }

    /// Writes a key with ranges, each on one line, where the options ask for them.
    @inlinable
    mutating func ranges(_ ranges: [SourceRange], _ options: DocumentOptions, key: String = "ranges") {
        guard options.ranges else { return }
        field(key, ranges, ranges.count > 1 ? .block : .inline) { writer, range in
            writer.mapping(.inline) { writer in
                writer.field("file", range.file)
                writer.field("page", range.page)
                writer.pair("bytes", range.bytes.lowerBound, range.bytes.upperBound)
                writer.pair("lines", range.lines.lowerBound, range.lines.upperBound)
            }
        }
        boxes(of: ranges, key: key == "ranges" ? "boxes" : "creditBoxes")
    }

    /// Writes a key with the places on the page, each on one line; nothing for pages of text alone.
    @usableFromInline
    mutating func boxes(of ranges: [SourceRange], key: String) {
        guard ranges.contains(where: { !$0.boxes.isEmpty }) else { return }
        let boxes = ranges.flatMap { range in range.boxes.map { (page: range.page, place: $0) } }
        field(key, boxes, boxes.count > 1 ? .block : .inline) { writer, box in
            writer.mapping(.inline) { writer in
                writer.field("page", box.page)
                // What hangs over the page's edge is left out.
                let (left, top) = (max(0, box.place.box.left), max(0, box.place.box.top))
                writer.key("x")
                writer.decimal(hundredths: left)
                writer.key("y")
                writer.decimal(hundredths: top)
                writer.key("width")
                writer.decimal(hundredths: max(0, box.place.box.right - left))
                writer.key("height")
                writer.decimal(hundredths: max(0, box.place.box.bottom - top))
                writer.field("unit", box.place.unit.rawValue)
            }
        }
    }

    /// Writes a key with two numbers.
    @inlinable
    mutating func pair(_ key: String, _ first: Int, _ second: Int) {
        self.key(key)
        beginSequence(.inline)
        integer(first)
        integer(second)
        endSequence()
    }
}
