/// Finds the files that a pattern means, in natural order of their names, folder by folder.
///
/// Symbolic links are followed where the pattern names them, but `**` does not go down into linked folders: a link that
/// leads back up would lead round in circles.
struct SourceFinder {
    /// The folder to which the pattern is relative.
    let folder: String
    let pattern: PathPattern
    /// Where the pattern is, for diagnostics.
    let location: FileLocation?

    /// Whether files of corrections are looked for, which are not pages.
    private let findsCorrections: Bool

    private(set) var files: [FoundFile] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(folder: String, source: Configuration.Source) {
        self.folder = folder
        pattern = source.pattern
        location = source.location
        findsCorrections = false
    }

    /// A finder of files of corrections.
    init(folder: String, corrections pattern: PathPattern) {
        self.folder = folder
        self.pattern = pattern
        location = nil
        findsCorrections = true
    }

    /// Finds the files; a pattern that means none is reported.
    mutating func find() {
        descend(pattern.components[...], in: pattern.isAbsolute ? "/" : "", PathPattern.Captures())
        if files.isEmpty, diagnostics.isEmpty { diagnostics.append(explainNothing()) }
    }

    /// The path of a file for the system.
    private func systemPath(_ file: String) -> String {
        file.isEmpty ? folder : FilePath.join(folder, file)
    }

    private mutating func descend(
        _ components: ArraySlice<PathPattern.Component>, in place: String, _ captures: PathPattern.Captures
    ) {
        guard let component = components.first else { return }
        let rest = components.dropFirst()
        switch component {
        case .literal(let name):
            arrive(at: FilePath.join(place, name), rest, captures, isListed: false)
        case .anyFolders:
            descend(rest, in: place, captures)
            for name in names(in: place).texts where !PathPattern.isHidden(name) {
                let inner = FilePath.join(place, name)
                let path = systemPath(inner)
                guard !FileSystem.isSymbolicLink(path), (try? FileSystem.status(of: path))?.kind == .folder else {
                    continue
                }
                descend(components, in: inner, captures)
            }
        case .tokens:
            let names = names(in: place)
            for name in names.repaired where component.match(name, captures) != nil {
                report(.nameIsNoText, at: systemPath(FilePath.join(place, name)))
            }
            for name in names.texts {
                guard let captures = component.match(name, captures),
                    findsCorrections || !rest.isEmpty || !CorrectionsFile.isOne(name)
                else { continue }
                arrive(at: FilePath.join(place, name), rest, captures, isListed: true)
            }
        }
    }

    /// Goes on below a name that fits, or takes it where it is the last of the path.
    ///
    /// - Parameter isListed: Whether the folder lists the name, so that something must be there.
    private mutating func arrive(
        at place: String, _ rest: ArraySlice<PathPattern.Component>, _ captures: PathPattern.Captures, isListed: Bool
    ) {
        let path = systemPath(place)
        let status: FileSystem.Status
        do throws(FileError) {
            status = try FileSystem.status(of: path)
        } catch {
            // A name that the pattern spells out and that is not there is reported by `explainNothing`, if nothing else is.
            if isListed { report(error.code == "missing-file" ? .danglingLink : error, at: path) }
            return
        }
        if !rest.isEmpty {
            if status.kind == .folder { descend(rest, in: place, captures) }
        } else if status.kind == .file {
            files.append(
                FoundFile(file: place, path: path, identity: status.identity, captures: captures))
        } else if pattern.isLiteral {
            report(status.kind == .folder ? folderRemedy : .special, at: path)
        }
    }

    private var folderRemedy: FileError {
        var error = FileError.folder
        error.remedy = "to read the files in it, write '\(pattern.text)/*.txt'"
        return error
    }

    private mutating func names(in place: String) -> FileSystem.Names {
        let path = systemPath(place)
        do throws(FileError) {
            var names = try FileSystem.names(in: path)
            names.texts.sort(by: NaturalOrder.isBefore)
            names.repaired.sort(by: NaturalOrder.isBefore)
            return names
        } catch {
            // A folder of the pattern that is not there is reported once, by `explainNothing`.
            if error.code != "missing-file" { report(error, at: path) }
            return FileSystem.Names()
        }
    }

    private mutating func report(_ error: FileError, at path: String) {
        diagnostics.append(error.diagnostic(for: path, at: location))
    }

    /// Why the pattern means no file: the first of its folders that is not there, or what the last one holds instead.
    private func explainNothing() -> Diagnostic {
        var place = pattern.isAbsolute ? "/" : ""
        for component in pattern.components {
            guard case .literal(let name) = component else { break }
            let inner = FilePath.join(place, name)
            do throws(FileError) {
                _ = try FileSystem.status(of: systemPath(inner))
            } catch  where error.code == "missing-file" {
                if FileSystem.isSymbolicLink(systemPath(inner)) {
                    return FileError.danglingLink.diagnostic(for: systemPath(inner), at: location)
                }
                let near = listing(of: place)
                let remedy: Diagnostic.Message =
                    Spelling.nearest(to: name, among: near).map { "did you mean '\(FilePath.join(place, $0))'?" }
                    ?? "check its name; paths are relative to the configuration file"
                return Diagnostic(
                    .error, code: "missing-file", "'\(systemPath(inner))' does not exist; \(remedy)", at: location)
            } catch {
                return error.diagnostic(for: systemPath(inner), at: location)
            }
            place = inner
        }
        if (try? FileSystem.status(of: systemPath(place)))?.kind != .folder {
            let message: Diagnostic.Message =
                "'\(systemPath(place))' is not a folder, so '\(pattern)' can mean no file in it; check the path"
            return Diagnostic(.error, code: "missing-file", message, at: location)
        }
        let held = listing(of: place).filter { !PathPattern.isHidden($0) }
        let shown = held.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        let contents: Diagnostic.Message =
            switch held.count {
            case 0: "is empty"
            case 1...3: "holds \(shown)"
            default: "holds \(shown) and \(held.count - 3) more"
            }
        return Diagnostic(
            .error, code: "no-match", "no file matches '\(pattern)': the folder '\(systemPath(place))' \(contents)",
            at: location)
    }

    /// The content of a folder, in order; nothing where it cannot be looked into.
    private func listing(of place: String) -> [String] {
        ((try? FileSystem.names(in: systemPath(place)))?.texts ?? []).sorted(by: NaturalOrder.isBefore)
    }
}
