import BroadsheetCore

@testable import BroadsheetPress

/// Readings as short texts, so that a table of forms can be read at a glance.
enum Terse {
    /// `name:role[label]@organisation`, one after the other.
    static func contributors(_ contributors: [ContributorReading]) -> String {
        contributors.map { person in
            var text = "\(person.name):\(person.role.rawValue)"
            if let label = person.label { text += "[\(label)]" }
            if let organisation = person.organisation { text += "@\(organisation)" }
            return text
        }.joined(separator: " ")
    }

    /// `source|place|date`, with `~` before an abridged one and `*` before one for a column.
    static func dateline(_ dateline: DatelineReading) -> String {
        let marks = (dateline.reach != .one ? "*" : "") + (dateline.isAbridged ? "~" : "")
        let date = dateline.date.map(\.description) ?? ""
        return "\(marks)\(dateline.source ?? "")|\(dateline.place ?? "")|\(date)"
    }

    /// The dateline, the bylines and the text that follows them.
    static func opening(_ string: String) -> String {
        let text = PageText(string)
        let reading = FieldReader().opening(of: text, in: text.range)
        var parts: [String] = []
        if let jump = reading.jump { parts.append("jump \(jump.direction == .back ? "from" : "to") \(jump.page)") }
        if let dateline = reading.dateline { parts.append(self.dateline(dateline)) }
        parts += reading.bylines.map { "(\(contributors($0.contributors)))" }
        parts.append("/" + text.string(of: reading.end..<text.range.upperBound))
        return parts.joined(separator: " ")
    }

    /// The text before the small print, and the pieces of it.
    static func closings(_ string: String) -> String {
        let text = PageText(string)
        let readings = FieldReader().closings(of: text, in: text.range)
        let end = readings.first?.range.lowerBound ?? text.range.upperBound
        let pieces = readings.map { reading in
            switch reading {
            case .jump(let jump): "jump \(jump.direction == .back ? "from" : "to") \(jump.page)"
            case .byline(let byline): "by(\(contributors(byline.contributors)))"
            case .dateline(let dateline): "from \(self.dateline(dateline))"
            case .credit(let credit): "photo(\(contributors(credit.contributors)))"
            case .endMark: "end"
            case .editors(let editors): "editors(\(contributors(editors.contributors)))"
            case .pictureNote: "pictures"
            }
        }
        return ([text.string(of: 0..<end) + "/"] + pieces).joined(separator: " ")
    }
}

extension FieldReader {
    /// A reader that knows the built-in words.
    convenience init() { self.init(lexicon: .standard) }
}

extension PersonFinder {
    /// A finder that knows the built-in words.
    init() { self.init(lexicon: .standard) }
}

extension DateFinder {
    /// A finder that knows the built-in words.
    init() { self.init(lexicon: .standard) }
}
