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
        exit(runDriver(&count, &arguments, tryInput))
    }

    /// Set once, before the driver runs.
    nonisolated(unsafe) fileprivate static var target = FuzzTarget.all[0]
}

/// Tries one input; what does not hold ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    let target = Fuzz.target
    let ended = DispatchSemaphore(value: 0)
    Task.detached(priority: .high) {
        let faults = await target.faults(input)
        if !faults.isEmpty {
            fatalError("of \(target.name) does not hold:\n" + faults.map { "FAULT: \($0)\n" }.joined())
        }
        ended.signal()
    }
    ended.wait()
    return 0
}
