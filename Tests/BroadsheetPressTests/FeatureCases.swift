import Foundation
import Testing

@_spi(Fitting) @testable import BroadsheetPress

/// A page and the answers that some families of features give for its rows: `Tests/Cases/features/README.md` describes the
/// form.
struct FeatureCase: Sendable, CustomTestStringConvertible {
    /// The file that it is in.
    let file: String
    let title: String
    /// The families that are looked at, by their names in the table of weights.
    let families: [String]
    let page: String
    /// The answers; empty where they are still to be recorded.
    let answers: String

    var testDescription: String { "\(file): \(title)" }

    /// The folder of the cases.
    static let folder = PressCase.folder.deletingLastPathComponent().appendingPathComponent("features")

    /// All cases of all files.
    static let all: [FeatureCase] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file in
            let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
            return "\n\(text)".components(separatedBy: "\n=== ").dropFirst().map { FeatureCase(file: file, text: $0) }
        }
    }()

    private init(file: String, text: String) {
        self.file = file
        let head = (text + "\n").components(separatedBy: "\n--- page\n")
        let lines = head[0].components(separatedBy: "\nfamilies: ")
        title = lines[0]
        families = lines.dropFirst().joined().components(separatedBy: "; ")
        let body = head.dropFirst().joined().components(separatedBy: "\n--- features\n")
        page = body[0]
        answers = body.dropFirst().joined().trimmingCharacters(in: .newlines)
    }

    /// The answers now: for each row its first line, and family by family the answer.
    var result: String {
        FittingPage(bytes: Array(page.utf8)).rows.map { row in
            let names = row.features.map { FittingPage.name(of: Int($0)) }
            let answers = families.map { family in
                let own = names.filter { $0 == family || $0.hasPrefix("\(family)=") }
                let parts = own.map { $0.count == family.count ? "yes" : String($0.dropFirst(family.count + 1)) }
                return "\(family): \(parts.isEmpty ? "-" : parts.joined(separator: " & "))"
            }
            return "\(row.lines.lowerBound) | \(answers.joined(separator: " | "))"
        }.joined(separator: "\n")
    }

    /// The case with its answers, as it is in the file.
    func text(with answers: String) -> String {
        "=== \(title)\nfamilies: \(families.joined(separator: "; "))\n--- page\n\(page)\n--- features\n\(answers)\n"
    }
}

@Suite struct FeatureCases {
    private static let records = ProcessInfo.processInfo.environment["RECORD_CASES"] == "1"

    @Test(arguments: FeatureCase.all) func answers(_ feature: FeatureCase) {
        if !Self.records { #expect(feature.result == feature.answers) }
    }

    /// A family of which no case shows two answers could give one and the same for every row.
    @Test(arguments: FeatureFamily.allCases) func isShownByACase(_ family: FeatureFamily) {
        guard family != .bias else { return }
        var answers: Set<Substring> = []
        for feature in FeatureCase.all where feature.families.contains(family.name) {
            for line in feature.answers.split(separator: "\n") {
                for part in line.components(separatedBy: " | ") where part.hasPrefix("\(family.name): ") {
                    answers.formUnion(
                        part.dropFirst(family.name.count + 2).components(separatedBy: " & ").map { $0[...] })
                }
            }
        }
        answers.remove("-")
        #expect(answers.count >= 2, "Tests/Cases/features shows \(answers.count) answers of '\(family.name)'")
    }

    @Test func answersAreRecorded() throws {
        for (file, cases) in Dictionary(grouping: FeatureCase.all, by: \.file).sorted(by: { $0.key < $1.key }) {
            guard Self.records || cases.contains(where: { $0.answers.isEmpty }) else { continue }
            let text = cases.map { $0.text(with: Self.records || $0.answers.isEmpty ? $0.result : $0.answers) }
            try text.joined(separator: "\n").write(
                to: FeatureCase.folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
            Issue.record("recorded answers in \(file); look at them, then run the tests again")
        }
    }
}
