import BroadsheetCore
import BroadsheetYAML
import Foundation
@_spi(Fitting) import BroadsheetPress

extension Sample {
    /// How the name of a file of corrections ends, beside the page that it is for.
    private static let ending = ".corrections.yaml"

    /// Reads the corrected pages of a folder: each file of corrections, and the page beside it that it names.
    ///
    /// What is wrong with the corrections is printed; a file that names no page, or a page that is not there, is left out.
    static func corrected(_ folder: String, weight: Double) throws -> [Sample] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var samples: [Sample] = []
        var counts = (checked: 0, rows: 0)
        for file in files where file.hasSuffix(ending) {
            let yaml = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
            let document = YAMLReader().read(yaml, path: file)
            let corrections = document.node.map { Corrections(reading: $0, file: file) } ?? Corrections(file: file)
            var said = document.diagnostics + corrections.diagnostics
            if let name = corrections.page, let data = try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            {
                let sample = Sample(corrections, bytes: Array(data), name: name, folder: folder, weight: weight)
                said = document.diagnostics + sample.page.diagnostics
                counts.rows += sample.page.rows.count(where: \.isCorrected)
                if corrections.isChecked { counts.checked += 1 }
                samples.append(sample)
            } else {
                said.append(
                    Diagnostic(
                        .warning, code: "no-page", "there is no page of that name beside these corrections",
                        at: corrections.pageLocation ?? FileLocation(path: file)))
            }
            for diagnostic in said { print(diagnostic) }
        }
        print(
            "\(folder): \(samples.count) pages with corrections, \(counts.checked) of them checked, "
                + "\(counts.rows) rows corrected")
        return samples
    }

    private init(_ corrections: Corrections, bytes: [UInt8], name: String, folder: String, weight: Double) {
        self.name = name
        self.bytes = bytes
        self.weight = weight
        style = URL(fileURLWithPath: folder).lastPathComponent
        day = corrections.edition.date?.description ?? String(name.prefix(10))
        page = FittingPage(bytes: bytes, corrections: corrections)
        rules = StepRules(
            rows: page.rows,
            gold: Constraints(correctedRows: page.rows, isChecked: corrections.isChecked).allowed)
        let lines = page.rows.filter { $0.label?.startsArticle ?? false }.map(\.lines.lowerBound)
        firstStart = lines.first ?? 1
        starts = Set(lines.dropFirst())
        // Of a page that nobody has looked at whole, nobody knows all starts.
        isReal = corrections.isChecked
        isMade = false
    }
}
