import Foundation
@_spi(Fitting) import BroadsheetPress

/// Measures on days that were not fitted on, then fits on all days and writes the table of weights.
@main struct FitLabels {
    let options: FittingOptions

    static func main() throws {
        guard let options = FittingOptions(Array(CommandLine.arguments.dropFirst())) else {
            print(FittingOptions.usage)
            exit(64)
        }
        try FitLabels(options: options).run()
    }

    private func run() throws {
        let samples = try Sample.load(options)
        var card = WeightCard(options: options, samples: samples)
        print("\(card.pages)\n")
        if options.folds > 1 {
            let (report, reliability) = try crossValidate(samples)
            card.heldOut = Report.head + report.lines
            card.reliability = Reliability.head + reliability.lines
            print((["fitted without the days measured on:", ""] + card.heldOut).joined(separator: "\n"))
            print((["", "article starts by margin:", ""] + card.reliability).joined(separator: "\n"))
            if let folder = options.output {
                try write(reliability.source, to: "\(folder)/StartConfidence+Measured.swift")
            }
        }
        guard options.output != nil || !options.measured.isEmpty else { return }
        let table = try Fitter(options: options).fit(samples)
        if !options.measured.isEmpty { try measure(table) }
        guard let folder = options.output else { return }
        card.features = table.featureCount
        try write(table.source(), to: "\(folder)/Weights.swift")
        // The card is that of a whole fit; weights that were moved from there have been measured on nothing.
        if options.base == nil { try write(card.text, to: "\(folder)/Weights.md") }
    }

    /// Prints how well a table finds the starts of pages that it was not fitted on.
    private func measure(_ table: TableWriter) throws {
        let model = FittedModel(table: table.table)
        var report = Report()
        for sample in try Sample.measured(options) {
            report.add(sample, starts: model.starts(of: sample.bytes), misses: options.misses)
        }
        print((["pages that were only measured:", ""] + Report.head + report.lines).joined(separator: "\n"))
    }

    private func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func crossValidate(_ samples: [Sample]) throws -> (Report, Reliability) {
        let days = Array(Set(samples.map(\.day))).sorted()
        var report = Report()
        var reliability = Reliability()
        for fold in 0..<options.folds {
            let held = Set(days.enumerated().filter { $0.offset % options.folds == fold }.map(\.element))
            let table = try Fitter(options: options).fit(samples.filter { !held.contains($0.day) }).table
            if let folder = options.heldOut {
                for day in held { try write(table, to: "\(folder)/\(day).txt") }
            }
            let model = FittedModel(table: table)
            for sample in samples where sample.isReal && held.contains(sample.day) {
                let starts = model.starts(of: sample.bytes)
                report.add(sample, starts: starts, misses: options.misses)
                if !sample.isMade { reliability.add(sample, starts: starts) }
            }
        }
        return (report, reliability)
    }
}
