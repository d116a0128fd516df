import BroadsheetCore

/// Puts stories together that the paper broke off on one page and continued with on another.
///
/// A story's rest is on the page that its jump line names, and names the page that it comes from or repeats the
/// headline. Where two would continue with it equally well nothing is joined, and that is reported.
struct JumpStitcher {
    /// The pages, with the stories that were joined on the page where they begin.
    private(set) var pages: [ParsedPage]
    /// The articles that were put together, by their places in ``pages``.
    private(set) var joined: [JumpPart.Place] = []
    /// What is to be reported.
    private(set) var diagnostics: [Diagnostic] = []

    private let jumps: JumpReader
    /// The parts that may belong together.
    private let parts: [JumpPart]
    /// The part that continues with a part, and the one that it continues with.
    private var next: [Int: Int] = [:]
    private var previous: [Int: Int] = [:]
    /// The first part of the story that ends with a part, and the last of the one that begins with it.
    private var first: [Int: Int] = [:]
    private var last: [Int: Int] = [:]

    /// The most pairs that two pages' parts are compared in; beyond it no page is a newspaper's, and only the same
    /// headline counts.
    private static let mostPairs = 10_000

    /// Joins the jumped stories of an edition's pages.
    init(_ pages: [ParsedPage], jumps: JumpReader) {
        self.pages = pages
        self.jumps = jumps
        parts = Self.parts(of: pages, jumps: jumps)
        guard parts.contains(where: { $0.onward != nil || $0.back != nil }) else { return }
        let marked = pairByJumpLines()
        let unmarked = pairWithoutJumpLines(besides: marked)
        report(marked, unmarked)
        join()
    }

    // MARK: Parts

    /// The articles of all pages that may be parts of a jumped story: all on pages that a jump line names, and those
    /// with jump lines.
    private static func parts(of pages: [ParsedPage], jumps: JumpReader) -> [JumpPart] {
        let codes = pages.map { code(of: $0.page, by: jumps) }
        let known = Set(codes)
        func resolve(_ code: PageCode, on page: PageCode) -> PageCode {
            if known.contains(code) { return code }
            // 下转2版 on page A01, and 下转A02版 where pages have bare numbers.
            let other = code.hasSection ? code.withoutSection : code.inSection(of: page)
            return known.contains(other) ? other : code
        }
        var named: Set<PageCode> = []
        // Looked at where they are: an article is much to copy.
        for index in pages.indices {
            for number in pages[index].articles.indices {
                if let jump = pages[index].articles[number].continuesOn {
                    named.insert(resolve(PageCode(jump.page), on: codes[index]))
                }
                if let jump = pages[index].articles[number].continuedFrom {
                    named.insert(resolve(PageCode(jump.page), on: codes[index]))
                }
            }
        }
        guard !named.isEmpty else { return [] }
        var parts: [JumpPart] = []
        for (index, page) in pages.enumerated() {
            let isNamed = named.contains(codes[index])
            for (number, article) in page.articles.enumerated()
            where isNamed || article.continuesOn != nil || article.continuedFrom != nil {
                parts.append(
                    JumpPart(
                        article, at: JumpPart.Place(page: index, article: number), on: codes[index], resolve: resolve))
            }
        }
        return parts
    }

    /// A page's code as jump lines have it: anyone who named the page may have written 第一版.
    private static func code(of page: Page, by jumps: JumpReader) -> PageCode {
        guard !page.code.utf8.allSatisfy({ $0 < 0x80 }) else { return PageCode(page.code) }
        let text = PageText(page.code)
        var scanner = Scanner(text, in: text.range)
        _ = scanner.take("第")
        return PageCode(jumps.takePageCode(&scanner) ?? page.code)
    }

    // MARK: Pairs

    private mutating func pairByJumpLines() -> JumpPairing {
        let starts = Dictionary(grouping: parts.indices.filter { parts[$0].onward != nil }) { parts[$0].onward }
        let rests = Dictionary(grouping: parts.indices) { parts[$0].page }
        var candidates: [JumpPairing.Candidate] = []
        for (target, starts) in starts {
            guard let target, let rests = rests[target] else { continue }
            candidates += self.candidates(starts, rests) { $0.score(goingOnWith: $1) }
        }
        let pairing = JumpPairing(candidates)
        link(pairing)
        return pairing
    }

    /// Gives what names the page that it comes from, and was not found by a jump line there, its beginning.
    private mutating func pairWithoutJumpLines(besides marked: JumpPairing) -> JumpPairing {
        let rests = Dictionary(
            grouping: parts.indices.filter { parts[$0].back != nil && !marked.isSpokenFor($0) }
        ) { parts[$0].back }
        let starts = Dictionary(grouping: parts.indices.filter { parts[$0].onward == nil }) { parts[$0].page }
        var candidates: [JumpPairing.Candidate] = []
        for (origin, rests) in rests {
            guard let origin, let starts = starts[origin] else { continue }
            candidates += self.candidates(starts, rests) { $0.scoreWithoutJumpLine(goingOnWith: $1) }
        }
        let pairing = JumpPairing(candidates)
        link(pairing)
        return pairing
    }

    private func candidates(
        _ starts: [Int], _ rests: [Int], score: (JumpPart, JumpPart) -> Int?
    ) -> [JumpPairing.Candidate] {
        var found: [JumpPairing.Candidate] = []
        func compare(_ start: Int, _ rest: Int) {
            guard let score = score(parts[start], parts[rest]) else { return }
            found.append(JumpPairing.Candidate(start: start, rest: rest, score: score))
        }
        if starts.count <= Self.mostPairs / max(1, rests.count) {
            for start in starts { for rest in rests { compare(start, rest) } }
            return found
        }
        let byTitle = Dictionary(grouping: rests) { parts[$0].title }
        for start in starts where !parts[start].title.isEmpty {
            guard let same = byTitle[parts[start].title], same.count == 1 else { continue }
            compare(start, same[0])
        }
        return found
    }

    /// Links parts to stories; a story that would continue its own beginning is not one.
    private mutating func link(_ pairing: JumpPairing) {
        for (start, rest) in pairing.rests.sorted(by: { $0.key < $1.key })
        where next[start] == nil && previous[rest] == nil {
            let head = first[start] ?? start
            guard head != rest else { continue }
            let tail = last[rest] ?? rest
            next[start] = rest
            previous[rest] = start
            first[tail] = head
            last[head] = tail
        }
    }

    // MARK: Joining

    private mutating func join() {
        var newIDs: [Int: [String: String]] = [:]
        var gone: Set<JumpPart.Place> = []
        for start in parts.indices where next[start] != nil && previous[start] == nil {
            let place = parts[start].place
            let id = pages[place.page].articles[place.article].id
            var rests: [Article] = []
            var part = start
            while let rest = next[part] {
                let there = parts[rest].place
                let article = pages[there.page].articles[there.article]
                newIDs[there.page, default: [:]][article.id] = id
                rests.append(article)
                gone.insert(there)
                part = rest
            }
            pages[place.page].articles[place.article].goOn(with: rests)
            joined.append(place)
        }
        for (page, ids) in newIDs {
            for index in pages[page].page.ledger.fragments.indices {
                guard let old = pages[page].page.ledger.fragments[index].article, let id = ids[old] else { continue }
                pages[page].page.ledger.fragments[index].article = id
            }
        }
        remove(gone)
    }

    /// Takes the parts out that have been joined to others; the places of what is left change.
    private mutating func remove(_ gone: Set<JumpPart.Place>) {
        var places: [JumpPart.Place: JumpPart.Place] = [:]
        for page in Set(gone.map(\.page)).sorted() {
            var kept: [Article] = []
            for (index, article) in pages[page].articles.enumerated() {
                let place = JumpPart.Place(page: page, article: index)
                guard !gone.contains(place) else { continue }
                places[place] = JumpPart.Place(page: page, article: kept.count)
                kept.append(article)
            }
            pages[page].articles = kept
        }
        joined = joined.map { places[$0] ?? $0 }
    }

    // MARK: What is to be reported

    private mutating func report(_ marked: JumpPairing, _ unmarked: JumpPairing) {
        let known = Set(pages.map { Self.code(of: $0.page, by: jumps) })
        for index in parts.indices {
            let article = article(index)
            if let onward = parts[index].onward, let jump = article.continuesOn, next[index] == nil,
                known.contains(onward)
            {
                report(jump, ties: marked.ties[index] ?? [])
            }
            guard let back = parts[index].back, let jump = article.continuedFrom, known.contains(back) else { continue }
            if let start = previous[index] {
                if parts[start].onward == nil { reportLostJumpLine(jump, start) }
            } else if !marked.isSpokenFor(index) {
                let starts = unmarked.ties.filter { $0.value.contains(index) }.map(\.key).sorted()
                reportOrphan(jump, ties: starts)
            }
        }
    }

    private mutating func report(_ jump: PageReference, ties: [Int]) {
        guard !ties.isEmpty else {
            say(
                "jump-without-partner", jump,
                "'\(jump.text)' leads to page \(jump.page), where nothing continues this article")
            return
        }
        say(
            "ambiguous-jump", jump,
            ties.count == 1
                ? "'\(jump.text)' leads to \(places(ties)), and so do other jump lines that fit it equally well; "
                    + "they were left apart"
                : "'\(jump.text)' fits \(ties.count) articles of page \(jump.page) equally well, \(places(ties)); they "
                    + "were left apart")
    }

    private mutating func reportOrphan(_ jump: PageReference, ties: [Int]) {
        if ties.isEmpty {
            say(
                "jump-without-partner", jump,
                "'\(jump.text)' names page \(jump.page), which has no article that continues here")
        } else {
            say(
                "ambiguous-jump", jump,
                "no jump line of page \(jump.page) leads here, and \(ties.count) of its articles break off, "
                    + "\(places(ties)); they were left apart")
        }
    }

    private mutating func reportLostJumpLine(_ jump: PageReference, _ start: Int) {
        say(
            "lost-jump-line", jump,
            "'\(jump.text)' was joined to \(places([start])), where no jump line leads here; see that they are one "
                + "story")
    }

    /// The places of parts in words: page A03 line 5, page A03 line 12.
    private func places(_ numbers: [Int]) -> Diagnostic.Message {
        let shown = numbers.prefix(5).map { number -> Diagnostic.Message in
            let code = pages[parts[number].place.page].page.code
            guard let range = article(number).ranges.first else { return "page \(code)" }
            return "page \(code) line \(range.lines.lowerBound)"
        }
        return "\(Diagnostic.Message.list(shown))\(numbers.count > shown.count ? " …" : "")"
    }

    private func article(_ part: Int) -> Article {
        pages[parts[part].place.page].articles[parts[part].place.article]
    }

    private mutating func say(_ code: String, _ jump: PageReference, _ message: Diagnostic.Message) {
        let location = jump.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound, column: 1) }
        diagnostics.append(Diagnostic(.warning, code: code, message, at: location))
    }
}
