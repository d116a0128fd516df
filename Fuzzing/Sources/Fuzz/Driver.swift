#if FUZZER
    /// libFuzzer's own main function, which the linker finds where `-sanitize=fuzzer` is given.
    @_silgen_name("LLVMFuzzerRunDriver")
    func runDriver(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
        _ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32
#else
    import Foundation

    /// Tries the files that are named once each, as libFuzzer's main function does; nothing is fuzzed without it.
    func runDriver(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
        _ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32 {
        let files = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") }
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else { return 1 }
            let status = Array(data).withUnsafeBufferPointer { tryInput($0.baseAddress, $0.count) }
            guard status == 0 else { return status }
        }
        print("\(files.count) inputs tried")
        return 0
    }
#endif
