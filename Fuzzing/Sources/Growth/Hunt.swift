import Foundation
import Invariants

/// A search among repeated inputs for those whose cost grows faster than their length.
struct Hunt {
    let target: FuzzTarget
    var recipes: RecipeMaker
    /// How many inputs were tried.
    private(set) var trials = 0
    /// The input that costs the most for each of its bytes.
    private(set) var dearest = Cost(recipe: Recipe(), nanoseconds: 0)

    /// Four times the input may cost so many times as much: linear work is 4, that to the power of 1.4 is 7.
    private static let allowedRatio = 7.0
    /// Below so many seconds, a ratio proves nothing.
    private static let leastSeconds = 0.004
    private static let mostFinds = 10

    /// What an input costs for each byte.
    struct Cost: CustomStringConvertible {
        var recipe: Recipe
        var nanoseconds: Double

        var description: String { "\(Int(nanoseconds)) ns, \(recipe)" }
    }

    /// An input whose cost grows faster than it does.
    struct Find: CustomStringConvertible {
        var recipe: Recipe
        var seconds: [Double]

        var description: String {
            let times = seconds.map { String(format: "%.3f s", $0) }.joined(separator: ", ")
            return "\(times) for four times as much each, \(recipe)"
        }
    }

    init(target: FuzzTarget, recipes: RecipeMaker) {
        self.target = target
        self.recipes = recipes
    }

    /// Tries inputs for some seconds.
    mutating func run(seconds: Double) async -> [Find] {
        let end = ContinuousClock.now + .seconds(seconds)
        var finds: [Find] = []
        while ContinuousClock.now < end, finds.count < Self.mostFinds {
            let recipe = recipes.next()
            trials += 1
            let small = await cost(of: recipe, bytes: 8_192, times: 1)
            var large = await cost(of: recipe, bytes: 32_768, times: 1)
            if large * 1e9 / 32_768 > dearest.nanoseconds {
                large = min(large, await cost(of: recipe, bytes: 32_768, times: 3))
                let each = large * 1e9 / 32_768
                if each > dearest.nanoseconds { dearest = Cost(recipe: recipe, nanoseconds: each) }
            }
            guard large > Self.leastSeconds, large > small * Self.allowedRatio else { continue }
            let first = await cost(of: recipe, bytes: 32_768, times: 4)
            let second = await cost(of: recipe, bytes: 131_072, times: 2)
            guard second > first * Self.allowedRatio else { continue }
            finds.append(Find(recipe: recipe, seconds: [small, first, second]))
        }
        return finds
    }

    /// The processor time of the process for an input, the least of some times.
    private func cost(of recipe: Recipe, bytes: Int, times: Int) async -> Double {
        let input = recipe.input(ofBytes: bytes)
        var least = Double.infinity
        for _ in 0..<times {
            let start = clock_gettime_nsec_np(CLOCK_PROCESS_CPUTIME_ID)
            await target.work(input)
            least = min(least, Double(clock_gettime_nsec_np(CLOCK_PROCESS_CPUTIME_ID) - start) / 1e9)
        }
        return least
    }
}

#if !canImport(Darwin)
    /// The nanoseconds of a clock, as Darwin's function of the name gives them.
    private func clock_gettime_nsec_np(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
#endif
