import BroadsheetCore

/// Makes contributors of the words of a byline.
extension BylineReader {
    /// Gives each run of names its role: a role holds for the names after it; at the end, for those before it.
    func assemble(
        _ text: PageText, _ tokens: [Token], _ plain: Contributor.Role, isSure: Bool, into content: inout Content
    ) {
        let certainty: NameSplitter.Certainty =
            isSure || content.hasTail || namesAreGiven(text, tokens) || areMarkedPairs(text, tokens)
            ? .roleGiven : areNames(text, tokens) || areMarked(tokens) ? .inCompany : .looksOnly
        var roles: [Label] = []
        var organisation: Range<Int>?
        var group = 0
        var seam: Int?
        // The names of which a role after them has told what they did.
        var told = 0..<0
        let isSuffixed = rolesFollow(tokens)
        for (index, token) in tokens.enumerated() {
            switch token {
            case .remark(let label, let kind):
                guard let last = content.contributors.indices.last else { continue }
                content.contributors[last].role = kind
                content.contributors[last].label = text.string(of: label)
            case .organisation(let range):
                organisation = range
            case .seam: seam = content.contributors.count
            case .role(let range, let kind, let leads):
                let words = text.closedUp(range)
                let label = Label(words: words.map { $0.string(of: $0.range) } ?? text.string(of: range), role: kind)
                let isSuffix = isSuffixed || !leads && isSuffix(kind, at: index, in: tokens)
                if isSuffix, group < content.contributors.count {
                    told = group..<content.contributors.count
                    for member in told { content.contributors[member].take(label) }
                } else {
                    let isJoint = index > 0 && tokens[index - 1].isRole
                    // 周小远 撰文 摄影 did both.
                    if isJoint, index + 1 == tokens.count {
                        content.contributors += content.contributors[told].map { $0.taking(label) }
                    }
                    if !isJoint, index > 0, !tokens[index - 1].isOrganisation { organisation = nil }
                    roles = Self.joined(
                        roles, label, isJoint: isJoint, showsPictures: showsPictures(tokens, before: index))
                }
                group = content.contributors.count
            case .run(let range):
                // 本报评论员：守住民生底线 is a headline.
                let isTitle = index > 0 && tokens[index - 1].isCommentatorsLead
                guard let names = names(text, range, isTitle ? .looksOnly : certainty) else {
                    content.isComplete = false
                    continue
                }
                group = seam ?? group
                seam = nil
                for label in roles.isEmpty ? [Label(words: nil, role: plain)] : roles {
                    content.contributors += names.map { name in
                        ContributorReading(
                            name: compact(text, name), role: label.role, label: label.words,
                            organisation: organisation.map { unquoted(text, $0) }, range: name)
                    }
                }
            }
        }
    }

    /// A role and how it is printed.
    struct Label {
        var words: String?
        var role: Contributor.Role
    }

    /// The roles of the names after a label: those of labels that are together hold side by side (文/图 周小远), but
    /// 图/记者 李小明 took the pictures, and 文/记者 周小远 is a reporter.
    private static func joined(_ roles: [Label], _ label: Label, isJoint: Bool, showsPictures: Bool) -> [Label] {
        let picture = roles.last { $0.role == .photographer }
        guard newsroom.contains(label.role) else {
            return isJoint && !roles.contains { $0.role == label.role } ? roles + [label] : [label]
        }
        guard showsPictures, let picture else { return [label] }
        return roles.count > 1 ? [label, picture] : [picture]
    }

    /// Whether a role says by itself that names are with it: one of the newsroom, or an editor's before a mark.
    ///
    /// 图片 before 新闻 or 编辑 before 同志 says less than 记者 does.
    private func namesAreGiven(_ text: PageText, _ tokens: [Token]) -> Bool {
        var isMarked = false
        var areShort = true
        for token in tokens {
            switch token {
            case .role(_, let role, _) where Self.newsroom.contains(role): return true
            case .role(let label, let role, leads: true)
            where role == .editor || role == .translator || role == .author:
                isMarked = isMarked || label.count > 3
            case .run(let range): areShort = areShort && range.count <= 12
            default: break
            }
        }
        return isMarked && areShort
    }

    /// Whether a mark parts the label of the writers from runs that are as long as one name: 文/张晓 黎明.
    private func areMarked(_ tokens: [Token]) -> Bool {
        var isMarked = false
        for token in tokens {
            switch token {
            case .role(_, .author, leads: true): isMarked = true
            case .run(let range) where !(6...9).contains(range.count): return false
            default: break
            }
        }
        return isMarked
    }

    /// Whether two Hanzi that a space parts follow the mark of each label: 文/老 鹤 图/徐 俊.
    private func areMarkedPairs(_ text: PageText, _ tokens: [Token]) -> Bool {
        guard areMarked(tokens) else { return false }
        return tokens.allSatisfy { token in
            switch token {
            case .role(_, _, let leads): leads
            case .run(let range): text.closedUp(range)?.range.count == 6
            case .organisation, .remark, .seam: false
            }
        }
    }

    /// Whether runs are together of which each is as long as one name, and at least every second looks like one.
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
        if certainty == .roleGiven { return [range] }
        // 秋　山 is a title, and looks less like a name than 张　芸 does.
        guard text.closedUp(range) != nil || isDoubleSurname(text, range.lowerBound..<scanner.offset) else {
            return nil
        }
        let name = PageText(compact(text, range))
        return splitter.names(of: name, in: name.range, certainty).map { _ in [range] }
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

    /// Whether a label for pictures comes right before a role, or before its organisation: 图/记者, 摄影/本报记者.
    private func showsPictures(_ tokens: [Token], before index: Int) -> Bool {
        var index = index - 1
        if index > 0, case .organisation = tokens[index] { index -= 1 }
        guard index >= 0, case .role(_, .photographer, let leads) = tokens[index] else { return false }
        // 文/图 本报记者 周小远 wrote and took the pictures.
        return leads || index > 0 && tokens[index - 1].isRole
    }

    /// Whether each role follows the names that it belongs to: 约翰·史密斯 著　林小青 译.
    private func rolesFollow(_ tokens: [Token]) -> Bool {
        guard tokens.count > 1, case .run? = tokens.first, case .role? = tokens.last else { return false }
        for (index, token) in tokens.enumerated() {
            switch token {
            case .role(_, _, let leads):
                guard !leads, case .run = tokens[index - 1] else { return false }
            case .run: break
            case .organisation, .remark, .seam: return false
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

extension ContributorReading {
    /// Takes a role that follows the name.
    fileprivate mutating func take(_ label: BylineReader.Label) {
        role = label.role
        self.label = label.words
    }

    /// The same person in another role.
    fileprivate func taking(_ label: BylineReader.Label) -> ContributorReading {
        var person = self
        person.take(label)
        return person
    }
}

extension BylineReader.Token {
    fileprivate var isRole: Bool { if case .role = self { true } else { false } }

    fileprivate var isCommentatorsLead: Bool {
        if case .role(_, .commentator, leads: true) = self { true } else { false }
    }

    fileprivate var isOrganisation: Bool { if case .organisation = self { true } else { false } }
}
