extension Configuration {
    /// What a configuration for `run` may ask for and one for a build may not.
    ///
    /// A build system does a step again when what went into it has changed, and must find its results in the folder that
    /// it knows. So every page, and every file that an option names, is below the configuration's folder, every output is a file in the build's, and
    /// nothing is adopted from the build before.
    func buildMistakes() -> [Diagnostic] {
        sources.compactMap(\.buildMistake) + outputs.compactMap(\.buildMistake)
            + [feedList?.destination.buildMistake(at: feedList?.location)].compactMap { $0 }
            + optionFileMistakes
    }

    /// Files that options were read from and that are somewhere else: a build sees no change in them.
    private var optionFileMistakes: [Diagnostic] {
        guard let root = FileSystem.realPath(folder) else { return [] }
        return optionFiles.compactMap { file in
            guard let real = FileSystem.realPath(file.path), !real.hasPrefix(root == "/" ? root : root + "/") else {
                return nil
            }
            return Diagnostic(
                .error, code: "outside-folder",
                "a build sees no change of '\(file.path)' outside the configuration's folder; move it into that",
                at: file.location)
        }
    }

    /// Folders of pages that are somewhere else, and are here by a symbolic link: a build sees no change in them.
    ///
    /// - Parameter pages: The paths of the pages that were found.
    func buildMistakes(ofPages pages: [String]) -> [Diagnostic] {
        guard let root = FileSystem.realPath(folder) else { return [] }
        return Set(pages.map(FilePath.folder(of:))).sorted().compactMap { folder in
            guard let real = FileSystem.realPath(folder), real != root, !real.hasPrefix(root + "/") else { return nil }
            return Diagnostic(
                .error, code: "outside-folder",
                "'\(folder)' leads to '\(real)', where a build sees no change of pages; move them into the "
                    + "configuration's folder", at: path.map { FileLocation(path: $0) })
        }
    }
}

extension Configuration.Source {
    fileprivate var buildMistake: Diagnostic? {
        guard pattern.leavesFolder || corrections?.leavesFolder == true else { return nil }
        return Diagnostic(
            .error, code: "outside-folder",
            "a build sees no change of pages outside the configuration's folder; move the pages of '\(pattern)' into it, and their corrections",
            at: location)
    }
}

extension Configuration.Output {
    fileprivate var buildMistake: Diagnostic? {
        if keeps {
            return Diagnostic(
                .error, code: "cannot-keep",
                "a build makes every output anew and keeps nothing; leave 'keep' and 'archive' out, or write this output "
                    + "with 'broadsheet export'", at: keepLocation ?? location)
        }
        if destination.isFolder {
            return Diagnostic(
                .error, code: "folder-output",
                "a build names its files before they are written, which those of a folder cannot be; name a file such as "
                    + "'\(format).html', or write this output with 'broadsheet export'", at: location)
        }
        return destination.buildMistake(at: location)
    }
}

extension Configuration.Destination {
    fileprivate func buildMistake(at location: FileLocation?) -> Diagnostic? {
        switch self {
        case .unknown: return nil
        case .standardOutput:
            return Diagnostic(
                .error, code: "outside-folder",
                "a build writes files, and nothing to standard output; name a file such as 'feed.xml'", at: location)
        case .file(let path):
            let isAbsolute = path.utf8.first == UInt8(ascii: "/")
            guard isAbsolute || FilePath.components(of: path).first == ".." else { return nil }
            return Diagnostic(
                .error, code: "outside-folder",
                "a build writes into a folder of its own, which '\(path)' leaves; write '\(FilePath.lastComponent(of: path))'",
                at: location)
        }
    }
}

extension PathPattern {
    /// Whether the pattern means files that are not below the folder to which it is relative.
    fileprivate var leavesFolder: Bool {
        if isAbsolute { return true }
        var depth = 0
        for component in components {
            switch component {
            case .literal(".."): depth -= 1
            // It may stand for no folder at all.
            case .anyFolders: continue
            case .literal, .tokens: depth += 1
            }
            if depth < 0 { return true }
        }
        return false
    }
}
