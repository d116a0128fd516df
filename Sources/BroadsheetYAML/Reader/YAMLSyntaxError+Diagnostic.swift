import BroadsheetCore

extension YAMLSyntaxError {
    /// The error in words for people who write configurations and not parsers, at the place that helps them most.
    func diagnostic(in text: YAMLText) -> Diagnostic {
        let (message, offset) = explanation(in: text)
        return Diagnostic(.error, code: "syntax", message, at: text.location(ofScalar: offset))
    }

    private func explanation(in text: YAMLText) -> (message: Diagnostic.Message, offset: Int) {
        let context = context ?? ""
        let here = text.line(before: problemOffset)
        let isFlow = problem.hasPrefix("did not find expected ','")
        if let found = text.fullWidthSign(
            from: isFlow ? contextOffset : problemOffset, to: problemOffset, partsValues: isFlow)
        {
            let name: Diagnostic.Message =
                found.sign == "\u{3000}" ? "full-width blank (U+3000)" : "full-width '\(found.sign)'"
            return ("a \(name) has no meaning in YAML; write '\(found.meant)' instead of it", found.offset)
        }
        switch problem {
        case "found character that cannot start any token" where here.scalar == "\t",
            "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return ("a tab cannot indent a line in YAML; use spaces", problemOffset)
        case "found character that cannot start any token":
            let character = here.scalar.map(String.init) ?? ""
            return ("a text cannot begin with '\(character)' in YAML; put it in quotation marks", problemOffset)
        case "mapping values are not allowed in this context":
            return explainFullWidthColon(in: text, near: problemOffset)
                ?? (explainColon(after: here.before), problemOffset)
        case "block sequence entries are not allowed in this context":
            return ("a list cannot begin after a key; put '- ' on a line of its own below it", problemOffset)
        case "mapping keys are not allowed in this context":
            return ("a text cannot begin with '? ' in YAML; put it in quotation marks", problemOffset)
        case "could not find expected ':'":
            return explainFullWidthColon(in: text, near: contextOffset)
                ?? ("this line is not 'key: value'; is a ':' or the space after it missing?", contextOffset)
        case "found unexpected end of stream", "found unexpected document indicator":
            return ("this quotation mark is never closed; write another one at the end of the text", contextOffset)
        case "found unknown escape character":
            return (
                "a backslash has a meaning in double quotation marks; write '\\\\', or use single ones", problemOffset
            )
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return (
                "this escape is not a character; '\\x' takes 2, '\\u' 4 and '\\U' 8 hexadecimal digits", problemOffset
            )
        case "did not find expected key": return explainKey(here)
        case "did not find expected '-' indicator":
            return (
                "this line does not continue the list of \(line(in: text)); begin it with '- ', or mend its indentation",
                problemOffset
            )
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            // An unquoted '{' or '[' in the midst of a text, or a text after one.
            if let scalar = here.scalar, let last = here.before.last, last != " ",
                "{[".unicodeScalars.contains(scalar)
                    ? !",:[{".unicodeScalars.contains(last)
                    : "}]".unicodeScalars.contains(last) && scalar != " "
            {
                return (
                    "a text that holds '{' or '[' needs quotation marks among brackets; write '\"' around it",
                    problemOffset
                )
            }
            let closing = context == "while parsing a flow sequence" ? "]" : "}"
            let place = text.location(ofScalar: problemOffset)
            return (
                "'\(closing == "]" ? "[" : "{")' is not closed by '\(closing)', or a ',' is missing, before line "
                    + "\(place.line ?? 1), column \(place.column ?? 1)", contextOffset
            )
        case "found unexpected ':'":
            return ("a space is missing after this ':', or the value after it", problemOffset)
        case "did not find expected node content": return explainMissingValue(here.scalar)
        case "did not find expected <document start>":
            return ("the document has ended before this line; mend its indentation, or remove it", problemOffset)
        case "found incompatible YAML document":
            return ("this version of YAML is not known; remove the line", problemOffset)
        default: return explainByContext(context)
        }
    }

    /// Begins of tokens that a text has by accident.
    private func explainByContext(_ context: String) -> (message: Diagnostic.Message, offset: Int) {
        func holds(_ word: String) -> Bool { contains(context, word) }
        let words: Diagnostic.Message? =
            switch true {
            case holds("alias"): "'*' repeats a marked value in YAML; put a text that begins with it in quotation marks"
            case holds("anchor"): "'&' marks a value in YAML; put a text that begins with it in quotation marks"
            case holds("tag"), holds("parsing a node"):
                "'!' begins a tag in YAML; put a text that begins with it in quotation marks"
            case holds("directive"): "a line that begins with '%' speaks to the YAML reader; remove it"
            case holds("block scalar"):
                "'|' and '>' begin a text on the lines below; put other texts in quotation marks"
            default: nil
            }
        if let words { return (words, contextOffset) }
        return ("this is not YAML: \(problem)\(context.isEmpty ? "" : " \(context)")", problemOffset)
    }

    /// The commonest slip of a Chinese keyboard, which libyaml reads as a letter and notices only later.
    private func explainFullWidthColon(in text: YAMLText, near offset: Int) -> (
        message: Diagnostic.Message, offset: Int
    )? {
        text.fullWidthColon(near: offset).map { ("a full-width '：' ends no key; write ': ' instead of it", $0) }
    }

    private func explainColon(after before: Substring.UnicodeScalarView) -> Diagnostic.Message {
        contains(String(before), ": ")
            ? "a second ': ' on the line; put a text that holds it in quotation marks"
            : "a ':' is not allowed here; mend the indentation of this line, or a line above that lacks its ':'"
    }

    private func explainKey(
        _ here: (before: Substring.UnicodeScalarView, scalar: Unicode.Scalar?)
    ) -> (message: Diagnostic.Message, offset: Int) {
        let isFirst = here.before.allSatisfy { $0 == " " }
        let message: Diagnostic.Message =
            switch here.scalar {
            case ":" where isFirst: "a key is missing before the ':'"
            case "-" where isFirst: "a list item cannot come among keys; indent it below its key, or remove the '-'"
            case _ where isFirst: "the indentation of this line fits none above it"
            default: "the value has ended before this; put the whole value in one pair of quotation marks"
            }
        return (message, problemOffset)
    }

    private func explainMissingValue(_ scalar: Unicode.Scalar?) -> (message: Diagnostic.Message, offset: Int) {
        let message: Diagnostic.Message =
            switch scalar {
            case "]", "}", ",": "a value is missing before this; put a text that begins so in quotation marks"
            default: "a value is missing before this; a '[' or '{' above may not be closed"
            }
        return (message, problemOffset)
    }

    private func line(in text: YAMLText) -> Diagnostic.Message {
        "line \(text.location(ofScalar: contextOffset).line ?? 1)"
    }

    private func contains(_ text: String, _ words: String) -> Bool {
        let words = Array(words.utf8)
        var rest = text.utf8[...]
        while rest.count >= words.count {
            if rest.starts(with: words) { return true }
            rest.removeFirst()
        }
        return false
    }
}
