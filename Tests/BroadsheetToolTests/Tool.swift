import Foundation
import Testing

/// All tests of the command line: they run one after the other, since each starts the program as a process.
@Suite(.serialized) struct ToolTests {}

/// The program `broadsheet` as the build made it.
enum Tool {
    struct Run {
        var status: Int32
        var output: String
        var errors: String

        /// The lines of standard error.
        var complaints: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// The executable, beside the test bundle.
    private static let executable: URL = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let beside = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return beside.deletingLastPathComponent().appendingPathComponent("broadsheet")
    }()

    /// The root of the package.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The bytes of the sample page.
    static func samplePage() throws -> Data {
        let seeds = package.appendingPathComponent("seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }
        return try Data(contentsOf: seeds.appendingPathComponent(try #require(names.sorted().first)))
    }

    /// Runs the program in a folder.
    ///
    /// - Parameters:
    ///   - input: What standard input holds.
    ///   - asNobody: Whether to give up the superuser's rights, for which no file is out of reach.
    ///   - output: A file that takes standard output instead of the result.
    static func run(
        _ arguments: [String], in folder: Folder, input: Data = Data(), asNobody: Bool = false, output: String? = nil
    ) throws -> Run {
        let streams = try Folder()
        defer { streams.remove() }
        try streams.write(input, to: "in")
        let outputURL = output.map { URL(fileURLWithPath: $0) } ?? streams.url("out")
        if output == nil { try streams.write(Data(), to: "out") }
        try streams.write(Data(), to: "err")
        let process = try process(arguments, in: folder, asNobody: asNobody)
        process.standardInput = try FileHandle(forReadingFrom: streams.url("in"))
        process.standardOutput = try FileHandle(forWritingTo: outputURL)
        process.standardError = try FileHandle(forWritingTo: streams.url("err"))
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: output == nil ? try streams.read("out") : "", errors: try streams.read("err"))
    }

    /// The program as a process that has not been started.
    static func process(_ arguments: [String], in folder: Folder, asNobody: Bool = false) throws -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if asNobody && getuid() == 0 {
            let copy = folder.url(".program")
            if !FileManager.default.fileExists(atPath: copy.path) {
                try FileManager.default.copyItem(at: executable, to: copy)
            }
            process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
            process.arguments =
                ["--reuid", "65534", "--regid", "65534", "--clear-groups", copy.path] + arguments
        }
        process.currentDirectoryURL = folder.root
        return process
    }

    /// Whether a file may be out of this process's reach, or of one that it starts as nobody.
    static var canLoseRights: Bool {
        getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
    }
}

struct Folder {
    let root: URL

    /// An empty folder; `pages` maps names to texts to put into it.
    init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (name, text) in files { try write(Data(text.utf8), to: name) }
    }

    func url(_ name: String) -> URL { root.appendingPathComponent(name) }

    func write(_ data: Data, to name: String) throws {
        let file = url(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
    }

    /// The names in the folder and in those below it, sorted.
    func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0 != ".program" }.sorted()
    }

    func makeFolder(_ name: String, permissions: Int = 0o755) throws {
        try FileManager.default.createDirectory(
            at: url(name), withIntermediateDirectories: true, attributes: [.posixPermissions: permissions])
    }

    func setPermissions(_ permissions: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: url(name).path)
    }

    func remove() {
        try? FileManager.default.removeItem(at: root)
    }
}
