/// Where the outputs of a run go: found out, and found right, before anything is written.
struct OutputPlan {
    /// What the file of an output's headers has after the output's name.
    static let headersExtension = ".headers"

    /// The outputs in the order of the configuration.
    private(set) var entries: [Entry] = []
    private(set) var diagnostics: [Diagnostic] = []

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

    /// What a file of the run is to the user.
    private enum Role {
        case configuration, source, optionFile, buildList
        /// An output, by its number.
        case output(Int)
    }

    /// What a file of a folder may not be.
    private(set) var guarded = FolderGuard()

    /// The outputs that share a file with another one, of which none is written.
    private var clashing: Set<Int> = []

    /// The files of the run under their names and under what makes them one, no matter who named them first.
    private struct Claims {
        var paths: [String: Role] = [:]
        var identities: [FileSystem.Identity: Role] = [:]

        mutating func add(_ target: String, _ identity: FileSystem.Identity?, as role: Role) {
            paths[target] = paths[target] ?? role
            if let identity { identities[identity] = identities[identity] ?? role }
        }

        func role(of target: String, _ identity: FileSystem.Identity?) -> Role? {
            paths[target] ?? identity.flatMap { identities[$0] }
        }
    }

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
        var claims = Claims()
        var places = OutputPlaces()
        let patterns = PatternIndex(configuration.sources.map(\.pattern))
        if let path = configuration.path { Self.claim(path, as: .configuration, &claims) }
        for file in sourceFiles { Self.claim(file, as: .source, &claims) }
        for file in configuration.optionFiles { Self.claim(file.path, as: .optionFile, &claims) }
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

    /// Leaves out what would be where a feed's archives may come to be, whatever their numbers will be; and feeds
    /// whose archives would be read as pages.
    private mutating func keepArchivesApart(
        _ configuration: Configuration, _ sourceFiles: [String], _ patterns: PatternIndex
    ) {
        let feeds = Dictionary(
            entries.indices.compactMap { index in entries[index].archivedFeed.map { ($0, index) } }
        ) { first, _ in first }
        guard !feeds.isEmpty else { return }
        for index in entries.indices {
            guard case .file(let path)? = entries[index].target,
                let feed = FeedArchives.feed(ofArchive: path).flatMap({ feeds[$0] })
            else { continue }
            report(
                entries[index].output, "same-output",
                "'\(entries[index].path)' is the name of an archive of \(Self.name(of: entries[feed].output)); give each "
                    + "output a file of its own")
            entries[index].target = nil
        }
        let files = (sourceFiles + [configuration.path].compactMap { $0 }).compactMap(FileSystem.realPath)
        let feedsRead = Set(files.compactMap(FeedArchives.feed))
        for (feed, index) in feeds.sorted(by: { $0.value < $1.value }) where entries[index].target != nil {
            let output = entries[index].output
            let first = FilePath.join(
                FilePath.folder(of: output.destination.name),
                FilePath.lastComponent(of: FeedArchives.firstPath(of: feed)))
            guard feedsRead.contains(feed) || patterns.first(matching: first) != nil else { continue }
            report(
                output, "overwrites-source",
                "archives such as '\(first)' would be read as pages by the next run; write the feed to another folder or "
                    + "under another name")
            entries[index].target = nil
        }
    }

    private mutating func plan(
        _ entry: inout Entry, _ number: Int, as written: String, _ configuration: Configuration,
        _ patterns: PatternIndex, _ claims: inout Claims, _ places: inout OutputPlaces
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
        at path: String, _ configuration: Configuration, _ patterns: PatternIndex, _ claims: Claims
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
                        "'\(path)' is \(output.map(Self.name) ?? Self.words(role)), which the dependencies must not "
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
        _ number: Int, at path: String, _ configuration: Configuration, _ claims: inout Claims
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
        _ configuration: Configuration, _ patterns: PatternIndex?, as written: String, _ claims: inout Claims
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
        _ number: Int, takenBy role: Role, _ path: String, _ configuration: Configuration
    ) {
        let output = configuration.outputs[number]
        if case .output(let first) = role {
            clash(number, with: first, on: "'\(path)'", configuration, remedy: "give each output a file of its own")
            return
        }
        report(
            output, "overwrites-source",
            "'\(path)' is \(Self.words(role)), which an output must not overwrite; name another file")
    }

    /// A file of the run that is not an output, in the words of a diagnostic.
    private static func words(_ role: Role) -> Diagnostic.Message {
        switch role {
        case .configuration: "the configuration"
        case .source: "a source"
        case .optionFile: "a file that the configuration names"
        case .buildList: "the list of what builds have made"
        case .output: "an output"
        }
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
    private static func name(of output: Configuration.Output) -> Diagnostic.Message {
        "the output \(Diagnostic.quoted(output.format))\(line(output.location))"
    }

    private static func line(_ location: FileLocation?) -> Diagnostic.Message {
        location?.line.map { " of line \($0)" } ?? ""
    }

    private static func claim(_ path: String, as role: Role, _ claims: inout Claims) {
        guard let real = FileSystem.realPath(path) else { return }
        claims.add(real, try? FileSystem.status(of: path).identity, as: role)
    }

    private mutating func report(_ output: Configuration.Output, _ code: String, _ message: Diagnostic.Message) {
        diagnostics.append(Diagnostic(.error, code: code, message, at: output.location))
    }
}
