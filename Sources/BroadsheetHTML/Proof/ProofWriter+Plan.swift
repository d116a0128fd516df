import BroadsheetCore

extension ProofWriter {
    /// Writes the page as it is laid out: its picture or its lines, and over them a box for each row.
    ///
    /// Coordinates are the page's own. Everything is in attributes, for the content security policy allows no styles of
    /// elements.
    mutating func plan() {
        let sheet = page.proof.sheet
        guard let width = sheet?.width ?? picture?.width, let height = sheet?.height ?? picture?.height else { return }
        html.markup("<figure class=\"plan\"><svg role=\"img\"")
        html.attribute("aria-label", labels.plan)
        html.attribute("viewBox", "0 0 \(width) \(height)")
        html.markup(">\n")
        if let picture {
            html.markup("<image preserveAspectRatio=\"none\"")
            html.attribute("width", "\(width)")
            html.attribute("height", "\(height)")
            html.markup(" href=\"data:")
            html.text(picture.mediaType)
            html.markup(";base64,")
            html.raw(SHA256.base64(picture.bytes).utf8)
            html.markup("\"></image>\n")
        } else {
            for line in sheet?.lines ?? [] { text(line) }
        }
        for group in page.groups {
            for row in group.rows { spots(of: row, in: group.article) }
        }
        html.markup("</svg></figure>\n")
    }

    /// Writes a line of the page, as wide as it is there.
    private mutating func text(_ line: PageProof.Sheet.Line) {
        let (box, text) = (line.box, VisibleText.escaped(line.text))
        guard box.width > 0, box.height > 0, !text.isBlank else { return }
        html.markup("<text")
        if line.isVertical {
            html.markup(" writing-mode=\"vertical-rl\"")
            html.attribute("x", "\(box.left + box.width / 2)")
            html.attribute("y", "\(box.top)")
            html.attribute("font-size", "\(box.width)")
        } else {
            html.attribute("x", "\(box.left)")
            // Hanzi are on a line at an eighth of their height or so.
            html.attribute("y", "\(box.bottom - box.height / 8)")
            html.attribute("font-size", "\(box.height)")
        }
        html.attribute("textLength", "\(line.isVertical ? box.height : box.width)")
        html.element(" lengthAdjust=\"spacingAndGlyphs\">", text, "</text>\n")
    }

    /// Writes the boxes of a row, column by column.
    private mutating func spots(of row: ProofPage.Row, in article: Article?) {
        guard !row.boxes.isEmpty else { return }
        let role = page.fragments(of: row).lazy.compactMap(\.role).first { $0 != .separator }
        let doubt = page.doubts(of: row, in: article).isEmpty ? "" : " doubt"
        for place in row.boxes {
            html.markup("<rect")
            html.attribute("class", "spot \(role?.rawValue ?? "")\(doubt)")
            html.attribute("data-row", anchor(of: row))
            html.attribute("x", "\(place.box.left)")
            html.attribute("y", "\(place.box.top)")
            html.attribute("width", "\(place.box.width)")
            html.attribute("height", "\(place.box.height)")
            html.markup("><title>")
            html.text(labels.line.around("\(row.lines.lowerBound)"))
            html.element(" · ", labels.name(ofLabel: row.label), "</title></rect>\n")
        }
    }
}
