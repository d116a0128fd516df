import Dispatch
import Invariants

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// libFuzzer over one target: `Fuzz --target=pages CORPUS -max_total_time=600`.
///
/// The target is an option that libFuzzer itself passes over, so that the processes that it starts have it as well. Files
/// that are named are tried once each, which shows a find again.
@main struct Fuzz {
    static func main() {
        let prefix = "--target="
        let names = CommandLine.arguments.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
        guard names.count == 1, let target = FuzzTarget.all.first(where: { $0.name == names[0] }) else {
            print("usage: Fuzz --target=NAME [libFuzzer's arguments]; NAME is one of:")
            for target in FuzzTarget.all { print("  \(target.name)") }
            exit(64)
        }
        Self.target = target
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(runDriver(&count, &arguments) { bytes, count in Fuzz.tryInput(bytes, count) })
    }

    /// Set once, before the driver runs.
    nonisolated(unsafe) private static var target = FuzzTarget.all[0]

    /// Tries one input; what does not hold ends the process, and libFuzzer keeps the input.
    private static func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
        let input = Array(UnsafeBufferPointer(start: bytes, count: count))
        let target = target
        let ended = DispatchSemaphore(value: 0)
        Task.detached(priority: .high) {
            let faults = await target.faults(input)
            for fault in faults { print("FAULT: \(fault)") }
            if !faults.isEmpty { fatalError("\(faults.count) invariants of \(target.name) do not hold") }
            ended.signal()
        }
        ended.wait()
        return 0
    }
}
