import Foundation
@_spi(Fitting) import BroadsheetPress

/// A page of the corpus with what its publisher says of it.
struct GoldPage: Decodable {
    /// The page's path below the corpus folder, such as `daily/2026-07-08-01.txt`.
    let page: String
    /// Its articles in order.
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

/// A page ready for fitting.
struct Sample {
    /// The style, such as `modern-columns`.
    let style: String
    /// The day, by which samples are divided.
    let day: String
    /// The page's path.
    let name: String
    /// The rows with their features.
    let page: FittingPage
    /// For each row, the labels that the gold data allow, as bits.
    let allowed: [UInt32]
    /// The lines where an article starts, but for the page's first one.
    let starts: Set<Int>
    /// The line where the first article starts.
    let firstStart: Int
    /// How much the page counts.
    let weight: Double

    /// Reads all pages of a corpus folder: `<style>.gold.jsonl` beside `<style>/<page>.txt`.
    static func load(from folder: URL, weights: [String: Double]) throws -> [Sample] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        var samples: [Sample] = []
        for file in files where file.hasSuffix(".gold.jsonl") {
            let style = String(file.dropLast(".gold.jsonl".count))
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for line in text.split(separator: "\n") {
                let gold = try JSONDecoder().decode(GoldPage.self, from: Data(line.utf8))
                let bytes = try Data(contentsOf: folder.appendingPathComponent(gold.page))
                samples.append(Sample(gold, bytes: Array(bytes), style: style, weight: weights[style] ?? 1))
            }
        }
        return samples
    }

    private init(_ gold: GoldPage, bytes: [UInt8], style: String, weight: Double) {
        self.style = style
        self.weight = weight
        name = gold.page
        let file = gold.page.split(separator: "/").last.map(String.init) ?? gold.page
        day = String(file.prefix(10))
        page = FittingPage(bytes: bytes)
        allowed = Constraints(gold: gold, rows: page.rows).allowed
        let first = gold.articles.map { $0.lines[0] }.min() ?? 1
        firstStart = first
        starts = Set(gold.articles.map { $0.lines[0] }).subtracting([first])
    }
}
