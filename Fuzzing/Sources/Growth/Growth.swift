import Foundation
import Invariants

/// Hunts for input that costs more than linear time: `Growth TARGET SECONDS SEEDS OUT [--seed N]`.
///
/// An input is repeated until it is long, and four times as long; what the work costs then is compared. A suspicion is
/// tried again on longer inputs before it counts.
@main struct Growth {
    static func main() async throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var seed: UInt64 = 1
        if let option = arguments.firstIndex(of: "--seed"), option + 1 < arguments.count,
            let number = UInt64(arguments[option + 1])
        {
            seed = number
            arguments.removeSubrange(option...(option + 1))
        }
        guard arguments.count == 4, let target = FuzzTarget.all.first(where: { $0.name == arguments[0] }),
            let seconds = Double(arguments[1])
        else {
            print("usage: Growth TARGET SECONDS SEEDS OUT [--seed N]")
            exit(64)
        }
        let folder = URL(filePath: arguments[2])
        let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path() < $1.path() }.map { Array(try Data(contentsOf: $0)) }
        var hunt = Hunt(target: target, recipes: RecipeMaker(seeds: seeds, hasChoice: target.hasChoice, seed: seed))
        let finds = await hunt.run(seconds: seconds)
        print("\(target.name): \(hunt.trials) inputs, seed \(seed)")
        print("  the most for a byte: \(hunt.dearest)")
        for (number, find) in finds.enumerated() {
            let file = URL(filePath: arguments[3]).appending(path: "seed-\(seed)-\(number)")
            try Data(find.recipe.input(ofBytes: 65_536)).write(to: file)
            print("  GROWTH \(find): \(file.path())")
        }
        exit(finds.isEmpty ? 0 : 1)
    }
}
