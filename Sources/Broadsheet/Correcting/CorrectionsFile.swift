import BroadsheetYAML

/// The files in which corrections are kept.
enum CorrectionsFile {
    /// How the name of such a file beside its page ends.
    static let ending = ".corrections.yaml"

    /// Whether a path is that of such a file, which is never a page.
    static func isOne(_ path: String) -> Bool {
        path.hasSuffix(ending)
    }

    /// The file beside a page.
    static func path(besidePage page: String) -> String {
        FilePath.join(FilePath.folder(of: page), FilePath.stem(of: page) + ending)
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - name: What it is called in diagnostics and outputs.
    static func read(_ path: String, as name: String) -> Corrections {
        do throws(FileError) {
            return corrections(
                fromYAML: try FileSystem.read(path, limit: ResourceLimits.configurationBytes), file: name)
        } catch {
            var corrections = Corrections(file: name)
            corrections.diagnostics = [error.diagnostic(for: path, at: FileLocation(path: name))]
            return corrections
        }
    }

    /// The corrections of a file's bytes.
    static func corrections(fromYAML bytes: [UInt8], file: String) -> Corrections {
        let document = YAMLReader().read(bytes, path: file)
        var corrections = document.node.map { Corrections(reading: $0, file: file) } ?? Corrections(file: file)
        corrections.diagnostics = document.diagnostics + corrections.diagnostics
        return corrections
    }
}

extension Pipeline {
    /// Reads the corrections of a page from the bytes of a YAML file. Every mistake in it is in
    /// `Corrections.diagnostics`, which the parser hands on.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: The file's name in diagnostics and outputs.
    public func corrections(fromYAML bytes: [UInt8], file: String) -> Corrections {
        CorrectionsFile.corrections(fromYAML: bytes, file: file)
    }
}
