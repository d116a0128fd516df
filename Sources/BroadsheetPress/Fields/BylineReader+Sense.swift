import BroadsheetCore

/// Makes contributors of the words of a byline.
extension BylineReader {
    /// Gives each run of names its role: a role holds for the names after it; at the end, for those before it.
    func assemble(
        _ text: PageText, _ tokens: [Token], _ plain: Contributor.Role, isSure: Bool, into content: inout Content
    ) {
        // 图片 before 新闻 or 编辑 before 同志 says less than 记者 does.
        let isNewsroom = tokens.contains { token in
            if case .role(_, let role, _) = token { Self.newsroom.contains(role) } else { false }
        }
        let isGiven = isSure || isNewsroom || content.hasTail
        let certainty: NameSplitter.Certainty =
            isGiven ? .roleGiven : areNames(text, tokens) ? .inCompany : .looksOnly
        var role: (label: Range<Int>, role: Contributor.Role)?
        var organisation: Range<Int>?
        var group = 0
        let isSuffixed = rolesFollow(tokens)
        for (index, token) in tokens.enumerated() {
            switch token {
            case .remark(let label, let kind):
                guard let last = content.contributors.indices.last else { continue }
                content.contributors[last].role = kind
                content.contributors[last].label = text.string(of: label)
            case .organisation(let range):
                organisation = range
            case .role(let label, let kind, let leads):
                let isSuffix = isSuffixed || !leads && isSuffix(kind, at: index, in: tokens)
                if isSuffix, group < content.contributors.count {
                    for member in group..<content.contributors.count {
                        content.contributors[member].role = kind
                        content.contributors[member].label = text.string(of: label)
                    }
                } else if let picture = role, Self.newsroom.contains(kind), showsPictures(tokens, before: index) {
                    // 图/记者 李小明 took the pictures.
                    role = picture
                } else {
                    if case .organisation? = index > 0 ? tokens[index - 1] : nil {} else { organisation = nil }
                    role = (label, kind)
                }
                group = content.contributors.count
            case .run(let range):
                guard let names = names(text, range, certainty) else {
                    content.isComplete = false
                    continue
                }
                for name in names {
                    content.contributors.append(
                        ContributorReading(
                            name: compact(text, name), role: role?.role ?? plain,
                            label: role.map { text.string(of: $0.label) },
                            organisation: organisation.map { unquoted(text, $0) }, range: name))
                }
            }
        }
    }

    /// Whether runs stand together of which each is as long as one name, and at least every second looks like one.
    private func areNames(_ text: PageText, _ tokens: [Token]) -> Bool {
        var sure = 0
        for token in tokens {
            guard case .run(let range) = token, (6...9).contains(range.count) else { return false }
            if names(text, range, .looksOnly) != nil { sure += 1 }
        }
        return sure > 0 && tokens.count > 1 && sure * 2 >= tokens.count
    }

    /// The names of a run; characters that were put together over spaces are one name.
    func names(_ text: PageText, _ range: Range<Int>, _ certainty: NameSplitter.Certainty) -> [Range<Int>]? {
        var scanner = Scanner(text, in: range)
        scanner.skip { !$0.isPageSpace }
        if scanner.isAtEnd { return splitter.names(of: text, in: range, certainty) }
        // 通　知 is a heading.
        if let closedUp = text.closedUp(range), lexicon.notSignatures.contains(closedUp, closedUp.range) { return nil }
        let isSurname = lexicon.surnames.match(text, at: range.lowerBound, before: range.upperBound) != nil
        return isSurname || certainty == .roleGiven ? [range] : nil
    }

    /// Whether a role says what those before it did: 葛继锐 王思 摄.
    private func isSuffix(_ role: Contributor.Role, at index: Int, in tokens: [Token]) -> Bool {
        switch role {
        case .photographer, .illustrator, .provider, .translator, .editor, .author: break
        default: return false
        }
        guard index > 0, case .run = tokens[index - 1] else { return false }
        guard index + 1 < tokens.count else { return true }
        if case .run = tokens[index + 1] { return false }
        return true
    }

    /// Whether a label for pictures stands right before a role, or before its organisation: 图/记者, 摄影/本报记者.
    private func showsPictures(_ tokens: [Token], before index: Int) -> Bool {
        var index = index - 1
        if index > 0, case .organisation = tokens[index] { index -= 1 }
        guard index >= 0, case .role(_, .photographer, leads: true) = tokens[index] else { return false }
        return true
    }

    /// Whether each role stands behind the names that it belongs to: 约翰·史密斯 著　林小青 译.
    private func rolesFollow(_ tokens: [Token]) -> Bool {
        guard tokens.count > 1, case .run? = tokens.first, case .role? = tokens.last else { return false }
        for (index, token) in tokens.enumerated() {
            switch token {
            case .role(_, _, let leads):
                guard !leads, case .run = tokens[index - 1] else { return false }
            case .run: break
            case .organisation, .remark: return false
            }
        }
        return true
    }

    /// A name without the spaces inside it.
    private func compact(_ text: PageText, _ range: Range<Int>) -> String {
        var name = String.UnicodeScalarView()
        var scanner = Scanner(text, in: range)
        while !scanner.isAtEnd {
            if !scanner.next.isPageSpace { name.append(scanner.next) }
            scanner.advance()
        }
        return String(name)
    }

    /// An organisation without the title marks around it.
    private func unquoted(_ text: PageText, _ range: Range<Int>) -> String {
        var scanner = Scanner(text, in: range)
        guard scanner.take("《") else { return text.string(of: range) }
        let start = scanner.offset
        scanner.skip { $0 != "》" }
        return text.string(of: start..<scanner.offset)
    }
}
