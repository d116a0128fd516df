import BroadsheetCore

/// Splits the parts of a byline into its words: roles, organisations and runs of names.
extension BylineReader {
    /// Splits one part at its roles: 通讯员武成军记者陈正.
    func tokenise(_ text: PageText, _ chunk: Range<Int>, into tokens: inout [Token], _ content: inout Content) {
        // 圖／品牌提供, 圖／翻攝畫面 name nobody.
        if CreditReader.namesNobody(text, chunk, lexicon) {
            content.hasEvidence = true
            return
        }
        if let role = text.closedUp(chunk), let match = lexicon.roles.match(role, at: 0, before: role.range.upperBound),
            match.length == role.range.count
        {
            tokens.append(.role(chunk, lexicon.role(match.tag), leads: leads(text, chunk)))
            return
        }
        if let labels = jointLabels(text, chunk) {
            tokens += labels
            return
        }
        var start = chunk.lowerBound
        var offset = start
        while offset < chunk.upperBound {
            if partsWriter(text, at: offset, in: start..<chunk.upperBound) {
                addRun(text, start..<offset, touchesRole: true, to: &tokens, &content)
                tokens.append(.role(offset..<offset + 3, .author, leads: false))
                offset += 3
                start = offset
            } else if let label = label(text, at: offset, in: start..<chunk.upperBound, chunk: chunk) {
                let post = postStart(text, before: label, after: start, in: chunk, behind: tokens)
                addRun(text, start..<post, touchesRole: true, to: &tokens, &content)
                tokens.append(.role(post..<label.range.upperBound, label.role, leads: leads(text, label.range)))
                offset = label.range.upperBound
                start = offset
            } else {
                offset += text.scalar(at: offset, before: chunk.upperBound).length
            }
        }
        addRun(text, start..<chunk.upperBound, touchesRole: false, to: &tokens, &content)
    }

    /// A writer and a photographer, each before a single character that says so: 孙洁文/魏巍图.
    func writerAndPhotographer(_ text: PageText, _ chunks: [Range<Int>]) -> [Token]? {
        guard chunks.count == 2 else { return nil }
        var tokens: [Token] = []
        for (chunk, wanted) in zip(chunks, [Contributor.Role.author, .photographer]) {
            let last = text.scalar(endingAt: chunk.upperBound, after: chunk.lowerBound).length
            let label = chunk.upperBound - last..<chunk.upperBound
            let name = text.trimmed(chunk.lowerBound..<label.lowerBound)
            guard (9...12).contains(chunk.count), text.isHanzi(label),
                let match = lexicon.roles.match(text, at: label.lowerBound, before: label.upperBound),
                match.length == label.count, lexicon.role(match.tag) == wanted,
                names(text, name, .looksOnly)?.count == 1
            else { return nil }
            tokens += [.run(name), .role(label, wanted, leads: false)]
        }
        return tokens
    }

    /// The roles of a part that has nothing else: 图文, 報導．攝影; 報導 before a mark says who wrote.
    private func jointLabels(_ text: PageText, _ chunk: Range<Int>) -> [Token]? {
        let leads = leads(text, chunk)
        if leads, lexicon.reportLabels.contains(text, chunk) { return [.role(chunk, .reporter, leads: true)] }
        guard chunk.count <= 30 else { return nil }
        let isShort = chunk.count == 6 && lexicon.bylineTails.contains(text, chunk)
        var scanner = Scanner(text, in: chunk)
        var labels: [Token] = []
        while !scanner.isAtEnd {
            let start = scanner.offset
            let part = isShort ? start + 3 : partEnd(scanner)
            let range = start..<part
            if let match = lexicon.roles.match(text, at: start, before: part), match.length == range.count {
                labels.append(.role(range, lexicon.role(match.tag), leads: leads))
            } else if lexicon.reportLabels.contains(text, range) {
                labels.append(.role(range, .reporter, leads: leads))
            } else {
                return nil
            }
            scanner.offset = part
            scanner.skip { $0.isLabelDot }
        }
        return labels.count > 1 ? labels : nil
    }

    /// Whether a mark follows a label, and what it labels after that: 文 | 周小远.
    private func leads(_ text: PageText, _ label: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: label.upperBound..<text.bytes.count)
        scanner.skipSpaceInLine()
        return scanner.next.isLabelMark
    }

    private func partEnd(_ scanner: Scanner) -> Int {
        var scanner = scanner
        scanner.skip { !$0.isLabelDot }
        return scanner.offset
    }

    /// Whether 文 is between a writer and a photographer of three characters each, so that it belongs to no name:
    /// 董洪亮文陶源明.
    private func partsWriter(_ text: PageText, at offset: Int, in range: Range<Int>) -> Bool {
        guard offset - range.lowerBound == 9, range.upperBound - offset == 12,
            text.scalar(at: offset, before: range.upperBound).scalar == "文"
        else { return false }
        let parts = [range.lowerBound..<offset, offset + 3..<range.upperBound]
        return parts.allSatisfy { splitter.names(of: text, in: $0, .looksOnly) == [$0] }
    }

    /// The role that begins at an offset, with the words before 记者 that belong to it: 首席全媒体记者, 驻京记者.
    private func label(
        _ text: PageText, at start: Int, in open: Range<Int>, chunk: Range<Int>
    ) -> (range: Range<Int>, role: Contributor.Role)? {
        guard lexicon.roleLeads.contains(text.scalar(at: start, before: chunk.upperBound).scalar) else { return nil }
        var offset = start
        var found: (end: Int, tag: WordTable.Tag)?
        while offset < chunk.upperBound {
            if let match = lexicon.roles.match(text, at: offset, before: chunk.upperBound),
                offset + match.length > found?.end ?? 0,
                isRole(text, match, at: offset, openAt: open.lowerBound, chunk: chunk)
            {
                found = (offset + match.length, match.tag)
            }
            if offset == start, let posted = posting(text, at: offset, before: chunk.upperBound) {
                offset = posted
            } else if let match = lexicon.roleModifiers.match(text, at: offset, before: chunk.upperBound) {
                offset += match.length
            } else {
                break
            }
        }
        return found.map { (start..<$0.end, lexicon.role($0.tag)) }
    }

    /// Where a word of two or three Hanzi begins that opens a part and touches 记者 or its like, so that it belongs to
    /// them though no list has it: 学生记者, 本报跑线记者.
    ///
    /// A name in front of 记者 looks like one, and the name of a paper, a desk or a place has its ending.
    private func postStart(
        _ text: PageText, before label: (range: Range<Int>, role: Contributor.Role), after start: Int,
        in chunk: Range<Int>, behind tokens: [Token]
    ) -> Int {
        let end = label.range.lowerBound
        guard Self.newsroom.contains(label.role), start == chunk.lowerBound else { return end }
        if case .role(_, _, leads: false)? = tokens.last { return end }
        var scanner = Scanner(text, in: start..<end)
        _ = scanner.take(lexicon.selves)
        let word = scanner.offset..<end
        guard word.count == 6 || word.count == 9, text.isHanzi(word), !isKnownPlace(text, word),
            lexicon.organisations.match(text, endingAt: end, after: word.lowerBound) == nil,
            lexicon.organisationEndings.match(text, endingAt: end, after: word.lowerBound) == nil,
            lexicon.deskEndings.match(text, endingAt: end, after: word.lowerBound) == nil,
            lexicon.placeEndings.match(text, endingAt: end, after: word.lowerBound) == nil,
            splitter.names(of: text, in: word, .looksOnly) == nil
        else { return end }
        return word.lowerBound
    }

    /// The most characters of the place that a reporter is posted to.
    private static let longestPost = 8

    /// Where 驻 or 特派 with its place ends: 驻美国, 驻京, 特派东乡.
    private func posting(_ text: PageText, at start: Int, before end: Int) -> Int? {
        var scanner = Scanner(text, in: start..<end)
        guard
            scanner.take("驻") || scanner.take("駐") || scanner.take("赴") || scanner.take(word: "特派")
                || scanner.take(word: "特駐")
        else { return nil }
        for _ in 0...Self.longestPost {
            if lexicon.roles.match(text, at: scanner.offset, before: end) != nil
                || lexicon.roleModifiers.match(text, at: scanner.offset, before: end) != nil
            {
                return scanner.offset
            }
            guard scanner.next.isHanzi else { return nil }
            scanner.advance()
        }
        return nil
    }

    /// Whether a role word is one here: a word of one or two characters may as well be part of a name (文, 作, 图).
    private func isRole(
        _ text: PageText, _ match: WordTable.Match, at offset: Int, openAt start: Int, chunk: Range<Int>
    ) -> Bool {
        let range = offset..<offset + match.length
        if range == chunk { return true }
        let isShort = match.length <= 3
        if range.upperBound == chunk.upperBound { return !isShort || lexicon.shots.contains(text, range) }
        if isShort { return false }
        // 编辑, 作者 and such come before a name only at the beginning of a part.
        return match.length >= 9 || range.lowerBound == start || lexicon.role(match.tag) == .reporter
    }

    /// Adds the part between roles: an organisation, names, or both.
    private func addRun(
        _ text: PageText, _ range: Range<Int>, touchesRole: Bool, to tokens: inout [Token], _ content: inout Content
    ) {
        var range = text.trimmed(range)
        guard !range.isEmpty else { return }
        // 文教简讯, 安全动态: a column, and no writer with 讯 after the name.
        if !touchesRole, lexicon.briefColumns.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil {
            content.isComplete = false
            return
        }
        var isReport = false
        if !touchesRole, let tail = tail(text, range, behind: tokens) {
            content.hasEvidence = true
            // 清华大学等 may be anything.
            content.hasTail = content.hasTail || tail.length > 3
            isReport = lexicon.reportLabels.contains(text, range.upperBound - tail.length..<range.upperBound)
            range = text.trimmed(range.lowerBound..<range.upperBound - tail.length)
        }
        // A place that is alone says where the report or its writer comes from: 王乙徹／台中報導, 河北石家庄　李小林.
        guard !range.isEmpty, !isPlace(text, range) else { return }
        if lexicon.sentFrom.match(text, at: range.lowerBound, before: range.upperBound) != nil {
            content.hasEvidence = true
            return
        }
        if var organisation = organisation(text, in: range, touchesRole: touchesRole) {
            if case .role? = tokens.last, organisation == range, let name = name(text, before: organisation) {
                organisation = name.upperBound..<range.upperBound
            }
            // 香港文匯報
            if isKnownPlace(text, range.lowerBound..<organisation.lowerBound) { organisation = range }
            if organisation.lowerBound > range.lowerBound {
                tokens.append(.run(range.lowerBound..<organisation.lowerBound))
            }
            tokens.append(.organisation(organisation))
            content.hasEvidence = true
        } else {
            tokens.append(.run(range))
            if isReport { tokens.append(.seam) }
        }
    }

    /// The end of a run and is not a name: 报道; 电 only where a role comes before it, for 文教简讯 is a heading.
    private func tail(_ text: PageText, _ range: Range<Int>, behind tokens: [Token]) -> WordTable.Match? {
        if let tail = lexicon.bylineTails.match(text, endingAt: range.upperBound, after: range.lowerBound) {
            return tail
        }
        guard tokens.contains(where: { if case .role = $0 { true } else { false } }) else { return nil }
        return lexicon.dispatchTails.match(text, endingAt: range.upperBound, after: range.lowerBound)
    }

    /// Whether a run is the name of a place, also of one within another: 台中, 河北石家庄, 浙江省柯城区.
    private func isPlace(_ text: PageText, _ range: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: range)
        guard scanner.take(lexicon.places) != nil else { return false }
        while scanner.take(lexicon.placeEndings) != nil || scanner.take(lexicon.places) != nil {}
        let isWithin = scanner.offset > range.lowerBound + 3 && range.upperBound - scanner.offset >= 6
        return scanner.isAtEnd
            || isWithin
                && lexicon.placeEndings.match(text, endingAt: range.upperBound, after: scanner.offset) != nil
    }

    /// The organisation in a run, which is at its end: 黄运成新华社, 《中国电力报》, 株洲晚报.
    private func organisation(_ text: PageText, in range: Range<Int>, touchesRole: Bool) -> Range<Int>? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            if lexicon.organisationLeads.contains(scalar),
                lexicon.organisations.match(text, at: offset, before: range.upperBound) != nil
            {
                var scanner = Scanner(text, in: offset..<range.upperBound)
                while scanner.take(lexicon.organisations) != nil {}
                if touchesRole || scanner.isAtEnd { return offset..<range.upperBound }
            }
            if scalar == "《" { return offset..<range.upperBound }
            offset += length
        }
        guard let ending = lexicon.organisationEndings.match(text, endingAt: range.upperBound, after: range.lowerBound),
            ending.length < range.count || touchesRole && ending.length >= 6
        else { return touchesRole && isShortPaper(text, range) ? range : nil }
        return range
    }

    /// Whether what comes right before a role is a paper by its short name: 江报, 东临台.
    private func isShortPaper(_ text: PageText, _ range: Range<Int>) -> Bool {
        guard (6...15).contains(range.count) else { return false }
        switch text.scalar(endingAt: range.upperBound, after: range.lowerBound).scalar {
        case "报", "報", "刊": return true
        case "台", "臺", "网", "網", "云", "雲": return splitter.names(of: text, in: range, .looksOnly) == nil
        default: return false
        }
    }

    /// The name at the beginning of a run that continues with an organisation: 成元生国际广播电台.
    private func name(_ text: PageText, before organisation: Range<Int>) -> Range<Int>? {
        guard
            let ending = lexicon.organisationEndings.match(
                text, endingAt: organisation.upperBound, after: organisation.lowerBound)
        else { return nil }
        var scanner = Scanner(text, in: organisation.lowerBound..<organisation.upperBound - ending.length)
        for _ in 0..<3 { scanner.advance() }
        let name = organisation.lowerBound..<scanner.offset
        guard !scanner.isAtEnd, splitter.names(of: text, in: name, .looksOnly) == [name] else { return nil }
        return name
    }
}

extension Unicode.Scalar {
    /// Whether it is a dot between two labels: 報導．攝影, 文·图.
    fileprivate var isLabelDot: Bool { isNameDot || self == "．" || self == "." || self == "和" || self == "兼" }
}
