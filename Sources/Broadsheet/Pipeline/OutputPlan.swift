/// Where the outputs of a run go: found out, and found right, before anything is written.
struct OutputPlan {
    /// What the file of an output's headers has after the output's name.
    static let headersExtension = ".headers"

    /// The outputs in the order of the configuration.
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []

    struct Entry {
        var output: Configuration.Output
        /// The path that holds from where the program runs, or `-`.
        var path: String
        /// Where it goes; `nil` where it cannot be written.
        var target: Target?
        /// The folder that it goes to; `nil` where that is made later.
        var folder: FileSystem.Identity?

        /// The path of a feed that has archives; `nil` for other outputs.
        var archivedFeed: String? {
            guard output.archiveSize != nil, case .file(let path)? = target else { return nil }
            return path
        }
    }

    enum Target: Hashable {
        case standardOutput
        /// An absolute path without symbolic links.
        case file(String)
        /// An absolute path without symbolic links, of a folder in which the exporter names the files.
        case folder(String)
    }

    /// What a file of a folder may not be.
    private(set) var guarded = FolderGuard()

    /// The outputs that share a file with another one, of which none is written.
    private var clashing: Set<Int> = []

    /// The paths of the files that will be written.
    var files: [String] {
        entries.flatMap { entry -> [String] in
            guard case .file(let path)? = entry.target else { return [] }
            return entry.output.writesHeaders ? [path, path + Self.headersExtension] : [path]
        }
    }

    /// The plan of a configuration whose sources found these files.
    ///
    /// - Parameters:
    ///   - folder: Where a build makes the outputs; `nil` where they go to the configuration's folder.
    ///   - dependencies: The file in which a build says of what it made them; `nil` for none.
    init(
        _ configuration: Configuration, sourceFiles: [String], in folder: BuildFolder? = nil,
        dependencies: String? = nil
    ) {
        var claims = OutputClaims()
        var places = OutputPlaces()
        let patterns = PatternIndex(configuration.sources.map(\.pattern))
        if let path = configuration.path { claims.add(path, as: .configuration) }
        for file in sourceFiles { claims.add(file, as: .source) }
        for file in configuration.optionFiles { claims.add(file.path, as: .optionFile) }
        if let folder { claims.add(folder.listPath, nil, as: .buildList) }
        var onStandardOutput: Int?
        for (number, output) in configuration.outputs.enumerated() {
            var entry = Entry(output: output, path: output.destination.name, target: nil)
            switch output.destination {
            case .unknown: break
            case .standardOutput:
                if let first = onStandardOutput {
                    clash(number, with: first, on: "standard output", configuration, remedy: "name a file")
                } else {
                    onStandardOutput = number
                    entry.target = .standardOutput
                }
            case .file(let path):
                if let folder {
                    entry.path = path
                    // Nothing is read from that folder, and nothing is there when the outputs are written.
                    entry.target = claim(
                        number, folder.path(of: path), nil, path, configuration, nil, as: path, &claims)
                } else {
                    entry.path = FilePath.join(configuration.folder, path)
                    plan(&entry, number, as: path, configuration, patterns, &claims, &places)
                }
            }
            // An output whose configuration has a mistake keeps its claim, so that no other takes its file.
            if output.exporter == nil { entry.target = nil }
            entries.append(entry)
        }
        if let dependencies { planDependencies(at: dependencies, configuration, patterns, claims) }
        for number in clashing { entries[number].target = nil }
        keepArchivesApart(configuration, sourceFiles, patterns)
        guarded = FolderGuard(
            taken: Set(claims.paths.keys), patterns: patterns, configurationFolder: configuration.folder)
    }

    private mutating func plan(
        _ entry: inout Entry, _ number: Int, as written: String, _ configuration: Configuration,
        _ patterns: PatternIndex, _ claims: inout OutputClaims, _ places: inout OutputPlaces
    ) {
        guard !entry.output.destination.isFolder else {
            entry.target = planFolder(number, at: entry.path, configuration, &claims)
            return
        }
        do throws(FileError) {
            let place = try places.place(of: entry.path, makingFoldersBelow: configuration.folder)
            entry.folder = place.folder
            entry.target = claim(
                number, place.target, place.identity, entry.path, configuration, patterns, as: written, &claims)
        } catch {
            diagnostics.append(error.diagnostic(for: entry.path, at: entry.output.location))
        }
    }

    /// Reports what prevents the file of a build's dependencies: it is written as outputs are, and must be none of the
    /// files that the build reads or makes.
    private mutating func planDependencies(
        at path: String, _ configuration: Configuration, _ patterns: PatternIndex, _ claims: OutputClaims
    ) {
        let remedy: Diagnostic.Message = "name another file for '--depfile'"
        do throws(FileError) {
            var places = OutputPlaces()
            let place = try places.place(of: path, makingFoldersBelow: "/")
            let target = place.target
            if let role = claims.role(of: target, place.identity) {
                let output =
                    if case .output(let number) = role { configuration.outputs[number] } else {
                        nil as Configuration.Output?
                    }
                diagnostics.append(
                    Diagnostic(
                        .error, code: output == nil ? "overwrites-source" : "same-output",
                        "'\(path)' is \(output.map(Self.name) ?? role.words), which the dependencies must not "
                            + "overwrite; \(remedy)"))
            } else if let inside = FilePath.path(of: target, inside: FileSystem.realPath(configuration.folder)),
                let source = patterns.first(matching: inside).map({ configuration.sources[$0] })
            {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "overwrites-source",
                        "'\(path)' would be read as a page by the next build: '\(source.pattern)'"
                            + "\(Self.line(source.location)) matches it; \(remedy)"))
            }
        } catch {
            diagnostics.append(error.diagnostic(for: path, at: nil))
        }
    }

    private mutating func planFolder(
        _ number: Int, at path: String, _ configuration: Configuration, _ claims: inout OutputClaims
    ) -> Target? {
        let output = configuration.outputs[number]
        do throws(FileError) {
            let target = try Self.resolveFolder(path, makingFoldersBelow: configuration.folder)
            // No other output may be that folder; files in it may be outputs of their own.
            if let role = claims.role(of: target, nil) {
                report(number, takenBy: role, path, configuration)
                return nil
            }
            claims.add(target, nil, as: .output(number))
            return .folder(target)
        } catch {
            diagnostics.append(error.diagnostic(for: path, at: output.location))
            return nil
        }
    }

    /// Takes a file for an output, where no other has it.
    ///
    /// - Parameter patterns: The sources that might read it by its path as it is written; `nil` where none can.
    private mutating func claim(
        _ number: Int, _ target: String, _ identity: FileSystem.Identity?, _ path: String,
        _ configuration: Configuration, _ patterns: PatternIndex?, as written: String, _ claims: inout OutputClaims
    ) -> Target? {
        let output = configuration.outputs[number]
        if let role = claims.role(of: target, identity) {
            report(number, takenBy: role, path, configuration)
            return nil
        }
        if let source = patterns?.first(matching: written).map({ configuration.sources[$0] }) {
            report(
                output, "overwrites-source",
                "'\(path)' would be read as a page by the next run: '\(source.pattern)'\(Self.line(source.location)) "
                    + "matches it; write it to another folder or under another name")
            return nil
        }
        claims.add(target, identity, as: .output(number))
        guard output.writesHeaders else { return .file(target) }
        let headers = target + Self.headersExtension
        let status = try? FileSystem.status(of: headers)
        // A folder or a device there would be found when the output itself has been written.
        if let status, status.kind != .file {
            diagnostics.append(
                (status.kind == .folder ? FileError.folder : .special).diagnostic(
                    for: path + Self.headersExtension, at: output.location))
            return nil
        }
        if let role = claims.role(of: headers, status?.identity) {
            report(number, takenBy: role, path + Self.headersExtension, configuration)
            return nil
        }
        claims.add(headers, status?.identity, as: .output(number))
        return .file(target)
    }

    private mutating func report(
        _ number: Int, takenBy role: OutputClaims.Role, _ path: String, _ configuration: Configuration
    ) {
        let output = configuration.outputs[number]
        if case .output(let first) = role {
            clash(number, with: first, on: "'\(path)'", configuration, remedy: "give each output a file of its own")
            return
        }
        report(
            output, "overwrites-source",
            "'\(path)' is \(role.words), which an output must not overwrite; name another file")
    }

    /// Leaves out two outputs that would write the same file: nobody can say which of them was meant.
    private mutating func clash(
        _ number: Int, with first: Int, on place: Diagnostic.Message, _ configuration: Configuration,
        remedy: Diagnostic.Message
    ) {
        clashing.formUnion([number, first])
        report(
            configuration.outputs[number], "same-output",
            "\(place) is also taken by \(Self.name(of: configuration.outputs[first])), so neither is written; \(remedy)"
        )
    }

    /// An output, in the words of a diagnostic about another one.
    static func name(of output: Configuration.Output) -> Diagnostic.Message {
        "the output \(Diagnostic.quoted(output.format))\(line(output.location))"
    }

    private static func line(_ location: FileLocation?) -> Diagnostic.Message {
        location?.line.map { " of line \($0)" } ?? ""
    }

    mutating func report(_ output: Configuration.Output, _ code: String, _ message: Diagnostic.Message) {
        diagnostics.append(Diagnostic(.error, code: code, message, at: output.location))
    }
}
