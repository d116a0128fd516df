extension PathPattern {
    /// The values of the placeholders where the pattern means a path; `nil` where it does not.
    ///
    /// The path is treated as it is written, without a look at the file system.
    func match(_ path: String) -> Captures? {
        guard isAbsolute == (path.utf8.first == UInt8(ascii: "/")) else { return nil }
        return Self.match(components[...], FilePath.components(of: path)[...], Captures())
    }

    private static func match(
        _ components: ArraySlice<Component>, _ names: ArraySlice<String>, _ captures: Captures
    ) -> Captures? {
        guard let component = components.first else { return names.isEmpty ? captures : nil }
        if component == .anyFolders {
            for skipped in 0...names.count {
                let folders = names.prefix(skipped)
                if folders.last.map(isHidden) == true { return nil }
                if let found = match(components.dropFirst(), names.dropFirst(skipped), captures) { return found }
            }
            return nil
        }
        guard let name = names.first, let captures = component.match(name, captures) else { return nil }
        return match(components.dropFirst(), names.dropFirst(), captures)
    }

    /// Whether a name is one that wildcards do not match.
    static func isHidden(_ name: String) -> Bool {
        name.utf8.first == UInt8(ascii: ".")
    }
}

extension PathPattern.Component {
    /// The longest name that file systems have, in bytes.
    private static let maximumNameLength = 255

    /// The values of the placeholders where the component means a name.
    func match(_ name: String, _ captures: PathPattern.Captures) -> PathPattern.Captures? {
        switch self {
        case .anyFolders: return nil
        case .literal(let literal):
            return literal.unicodeScalars.elementsEqual(name.unicodeScalars) ? captures : nil
        case .tokens(let tokens):
            if PathPattern.isHidden(name), tokens.first != .scalar(".") { return nil }
            guard name.utf8.count <= Self.maximumNameLength else { return nil }
            var matcher = NameMatcher(tokens: tokens, name: Array(name.unicodeScalars))
            return matcher.match(token: 0, position: 0, captures)
        }
    }
}

/// Matches tokens against one name: the first star that can be short is short.
private struct NameMatcher {
    let tokens: [PathPattern.Token]
    let name: [Unicode.Scalar]
    /// What has been tried in vain, so that a pattern of many stars takes no longer than the product of the lengths.
    private var failed: Set<State> = []

    private struct State: Hashable {
        var token: Int
        var position: Int
        var captures: PathPattern.Captures
    }

    init(tokens: [PathPattern.Token], name: [Unicode.Scalar]) {
        self.tokens = tokens
        self.name = name
    }

    mutating func match(token: Int, position: Int, _ captures: PathPattern.Captures) -> PathPattern.Captures? {
        guard token < tokens.count else { return position == name.count ? captures : nil }
        let state = State(token: token, position: position, captures: captures)
        guard !failed.contains(state) else { return nil }
        if let found = tryToken(token, at: position, captures) { return found }
        failed.insert(state)
        return nil
    }

    private mutating func tryToken(
        _ token: Int, at position: Int, _ captures: PathPattern.Captures
    ) -> PathPattern.Captures? {
        let rest = name.count - position
        switch tokens[token] {
        case .scalar(let scalar):
            guard rest > 0, name[position] == scalar else { return nil }
            return match(token: token + 1, position: position + 1, captures)
        case .anyScalar:
            guard rest > 0 else { return nil }
            return match(token: token + 1, position: position + 1, captures)
        case .anyText:
            for length in 0...rest {
                if let found = match(token: token + 1, position: position + length, captures) { return found }
            }
            return nil
        case .date:
            for length in [10, 8] where length <= rest {
                guard let date = PathDate.parse(name[position..<position + length]),
                    captures.date == nil || captures.date == date
                else { continue }
                var captures = captures
                captures.date = date
                if let found = match(token: token + 1, position: position + length, captures) { return found }
            }
            return nil
        case .page:
            // The longest first: 12, not 1, of `{page}*`.
            for length in stride(from: min(rest, PageCode.maximumLength), to: 0, by: -1) {
                guard let page = PageCode.normalized(name[position..<position + length]),
                    captures.page == nil || captures.page == page
                else { continue }
                var captures = captures
                captures.page = page
                if let found = match(token: token + 1, position: position + length, captures) { return found }
            }
            return nil
        }
    }
}

/// A day as it is in paths.
enum PathDate {
    /// The day that `2021-12-13` or `20211213` means; `nil` for anything else.
    static func parse(_ scalars: ArraySlice<Unicode.Scalar>) -> CalendarDate? {
        var text = String.UnicodeScalarView(scalars)
        if scalars.count == 8 {
            text.insert("-", at: text.index(text.startIndex, offsetBy: 6))
            text.insert("-", at: text.index(text.startIndex, offsetBy: 4))
        }
        return CalendarDate(String(text))
    }
}
