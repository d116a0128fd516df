import Broadsheet
import BroadsheetProgram

/// Writes the outputs of a configuration, and again whenever something changes that they are made of.
///
/// Files are looked at from time to time. The notices of the system (inotify) would have to be asked for folder by folder,
/// tell nothing of network file systems and of folders shared with a virtual machine, and have to be waited out as well
/// until a file that is being copied is whole; a look costs little beside that, and is the same on every system.
struct OutputWatch: Sendable {
    private let pipeline: Pipeline
    private let load: @Sendable () -> Configuration
    private var server: LoopbackServer?
    private var watch = InputWatch()
    /// What the last look read, and saw.
    private(set) var configuration: Configuration
    private var files: InputFiles
    /// The files of which the last run was made, and what it left.
    private var taken: InputFiles?
    private var earlier = EarlierRun()
    private var filesOfPages: [String] = []
    /// What the last run said: as long as it holds, it is not said again.
    private var told: Set<Diagnostic> = []

    /// The shortest time between two looks.
    private static let shortestPause = Duration.milliseconds(500)
    /// A pause is so many times as long as the look before it: looks take a fifth of one processor at most.
    private static let pausePerLook = 4

    /// A watch that has written nothing.
    ///
    /// - Parameter load: Reads the configuration as it is now.
    init(_ pipeline: Pipeline, load: @escaping @Sendable () -> Configuration) {
        (self.pipeline, self.load) = (pipeline, load)
        configuration = load()
        files = InputFiles(of: configuration, and: Self.programs(of: configuration))
    }

    /// The files of the programs that write outputs: other programs give other outputs.
    private static func programs(of configuration: Configuration) -> [String] {
        configuration.outputs.compactMap { ($0.exporter as? ProgramExporter)?.program.path }
    }

    /// Serves the outputs from now on.
    mutating func serve(at port: UInt16) throws(LoopbackServer.Failure) {
        let outputs = ServedOutputs(publication: configuration.publication, exporters: pipeline.exporters)
        let server = try LoopbackServer(port: port, serving: outputs)
        self.server = server
        Console.say("serving the outputs at http://127.0.0.1:\(server.port)/")
    }

    /// Serves nothing from now on.
    func end() {
        server?.stop()
    }

    /// Looks and writes until the task is cancelled.
    mutating func run() async {
        while !Task.isCancelled {
            let start = ContinuousClock.now
            let look = look()
            let pause = max(Self.shortestPause, start.duration(to: .now) * Self.pausePerLook)
            // What is there at the beginning is taken at once, as soon as two looks have seen it alike.
            if taken == nil, look == .settling { continue }
            if look == .changed { await write() }
            try? await Task.sleep(for: pause)
        }
    }

    /// Reads the configuration, and looks at the files that it means. Two looks that see the same have both read what
    /// is in them.
    private mutating func look() -> InputWatch.Look {
        configuration = load()
        files = InputFiles(of: configuration, and: filesOfPages + Self.programs(of: configuration))
        return watch.look(files)
    }

    /// Writes the outputs, and says what is new.
    private mutating func write() async {
        if taken.map({ !files.haveSameSettings(as: $0) }) ?? false { earlier = EarlierRun() }
        let (configuration, earlier) = (configuration, earlier)
        var progress = ProgressLine()
        let report = await pipeline.run(configuration, after: earlier, standardOutput: ExportCommand.writeResult) {
            progress.show($0)
        }
        progress.clear()
        guard !Task.isCancelled else { return }
        watch.take(files)
        if taken == nil { Console.say("watching \(configuration.path ?? "") for changes; control-C ends it") }
        taken = files
        filesOfPages = report.filesOfPages
        say(report)
        // Where nothing could be planned, what was written before stays.
        guard !report.standings.isEmpty else { return }
        server?.serve(ServedOutputs(report, publication: configuration.publication, exporters: pipeline.exporters))
    }

    private mutating func say(_ report: RunReport) {
        Console.say(ProgramArguments.explaining(report.diagnostics.filter { !told.contains($0) }))
        told = Set(report.diagnostics)
        let written = zip(report.outputs, report.standings).filter { !$1.isUnchanged }.map(\.0)
        if report.standings.contains(where: { $0.destination == .standardOutput }) {
            written.forEach { Console.say($0.line) }
        } else {
            // A standard output that cannot be written keeps no output from being written.
            try? Console.writeMessages(written.map(\.line))
        }
        let changed = written.count { $0.result != .notWritten }
        let outputs = Count.outputs(report.outputs.count)
        Console.say(
            changed == 0
                ? "\(report.pagesRead); none of \(outputs) changed"
                : "\(report.pagesRead); \(changed) of \(outputs) changed")
    }
}
