import Foundation
@_spi(Fitting) import BroadsheetPress

/// A page of the corpus with the articles that its publisher names.
struct GoldPage: Decodable {
    /// The page's path below the corpus folder, such as `daily/2026-07-08-01.txt`.
    let page: String
    let articles: [GoldArticle]
}

/// An article of a labelled page. Lines are counted from 1, spans are closed.
struct GoldArticle: Decodable {
    /// The lines of the article.
    let lines: [Int]
    /// The rows of its headline; `nil` where nobody has labelled them.
    let decks: [String]?
    /// The spans of its paragraphs.
    let paragraphs: [[Int]]
}

extension GoldPage {
    /// A first row that is longer than this is the text of a brief.
    private static let longestHeadline = 60

    /// The page with its articles in another order, so that the fitting sees more ends of articles beside more
    /// beginnings. Briefs without a headline stay after the article that they follow.
    func shuffled(_ text: String, seed: Int) -> (gold: GoldPage, text: String)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var units: [[Int]] = []
        for (index, article) in articles.enumerated() {
            guard lines.indices.contains(article.lines[0] - 1) else { return nil }
            let isBrief = lines[article.lines[0] - 1].unicodeScalars.count > Self.longestHeadline
            if isBrief, !units.isEmpty { units[units.count - 1].append(index) } else { units.append([index]) }
        }
        guard units.count > 2 else { return nil }
        var random = Lottery(seed: UInt64(seed) &* 7_919 &+ UInt64(lines.count))
        for place in stride(from: units.count - 1, to: 0, by: -1) { units.swapAt(place, random.draw(place + 1)) }
        let hasGaps = lines.count > 1 && lines[1].isEmpty
        // One copy in three has wider gaps, most of them between articles, so that gaps come to mean something.
        let hasWideGaps = seed % 3 == 2
        var mixed: [Substring] = []
        var moved: [GoldArticle] = []
        for index in units.flatMap({ $0 }) {
            let article = articles[index]
            if !mixed.isEmpty {
                if hasGaps { mixed.append("") }
                if hasWideGaps, random.draw(10) < 6 { mixed.append("") }
            }
            var places: [Int: Int] = [:]
            for line in article.lines[0]...min(article.lines[1], lines.count) {
                let isGap = lines[line - 1].isEmpty
                if hasWideGaps, isGap || !hasGaps, line > article.lines[0], random.draw(30) == 0 { mixed.append("") }
                mixed.append(lines[line - 1])
                places[line] = mixed.count
            }
            moved.append(
                GoldArticle(
                    lines: article.lines.map { places[$0] ?? mixed.count }, decks: article.decks,
                    paragraphs: article.paragraphs.map { $0.map { places[$0] ?? mixed.count } }))
        }
        return (GoldPage(page: page, articles: moved), mixed.joined(separator: "\n"))
    }
}

/// Draws numbers, the same ones for the same seed.
private struct Lottery {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 up to a bound.
    mutating func draw(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}

/// A page ready for fitting.
struct Sample {
    /// The style, such as `modern-columns`.
    let style: String
    /// The day, by which samples are divided.
    let day: String
    /// The page's path below its folder.
    let name: String
    /// The page as it is in its file, or shuffled.
    let bytes: [UInt8]
    /// The rows with their features.
    let page: FittingPage
    /// What the gold data and the rules allow.
    let rules: StepRules
    /// The lines where an article starts, but for the page's first one.
    let starts: Set<Int>
    /// The line where the first article starts.
    let firstStart: Int
    /// How much the page counts.
    let weight: Double
    /// Whether it is a page as its file has it, all of it labelled, and not one whose articles were shuffled.
    let isReal: Bool
    /// Whether it was made of the articles of other pages.
    let isMade: Bool

    /// Reads all pages of the corpus, `<style>.gold.jsonl` beside `<style>/<page>.txt`, and of the further styles.
    static func load(_ options: FittingOptions) throws -> [Sample] {
        let files =
            options.corpus.isEmpty ? [] : try FileManager.default.contentsOfDirectory(atPath: options.corpus).sorted()
        var samples: [Sample] = []
        for file in files where file.hasSuffix(".gold.jsonl") {
            let style = String(file.dropLast(".gold.jsonl".count))
            let weight = options.styleWeights[style] ?? 1
            let shuffles = options.unshuffled.contains(style) ? 0 : options.shuffles
            samples += try load("\(options.corpus)/\(style)", weight: weight, shuffles: shuffles, isMade: false)
        }
        for (folder, weight) in options.extras {
            samples += try load(folder, weight: weight, shuffles: 0, isMade: true)
        }
        for (folder, weight) in options.corrected { samples += try corrected(folder, weight: weight) }
        return samples
    }

    /// Reads the pages that are only measured.
    static func measured(_ options: FittingOptions) throws -> [Sample] {
        try options.measured.flatMap { try load($0, weight: 1, shuffles: 0, isMade: false) }
    }

    /// Reads the pages of a style; shuffled copies count half.
    private static func load(_ folder: String, weight: Double, shuffles: Int, isMade: Bool) throws -> [Sample] {
        let root = URL(fileURLWithPath: folder).deletingLastPathComponent()
        let style = URL(fileURLWithPath: folder).lastPathComponent
        let text = try String(contentsOfFile: "\(folder).gold.jsonl", encoding: .utf8)
        var samples: [Sample] = []
        for line in text.split(separator: "\n") where weight > 0 {
            let gold = try JSONDecoder().decode(GoldPage.self, from: Data(line.utf8))
            let bytes = Array(try Data(contentsOf: root.appendingPathComponent(gold.page)))
            samples.append(Sample(gold, bytes: bytes, style: style, weight: weight, isReal: true, isMade: isMade))
            for seed in 0..<shuffles {
                guard let mixed = gold.shuffled(String(decoding: bytes, as: UTF8.self), seed: seed) else { break }
                samples.append(
                    Sample(
                        mixed.gold, bytes: Array(mixed.text.utf8), style: style, weight: weight / 2, isReal: false,
                        isMade: isMade))
            }
        }
        return samples
    }

    private init(_ gold: GoldPage, bytes: [UInt8], style: String, weight: Double, isReal: Bool, isMade: Bool) {
        self.isReal = isReal
        self.isMade = isMade
        self.style = style
        self.weight = weight
        self.bytes = bytes
        name = gold.page
        let file = gold.page.split(separator: "/").last.map(String.init) ?? gold.page
        day = String(file.prefix(10))
        page = FittingPage(bytes: bytes)
        rules = StepRules(rows: page.rows, gold: Constraints(gold: gold, rows: page.rows).allowed)
        let first = gold.articles.map { $0.lines[0] }.min() ?? 1
        firstStart = first
        starts = Set(gold.articles.map { $0.lines[0] }).subtracting([first])
    }
}
