import BroadsheetCore

extension ExporterConformance {
    /// The laws of `FolderExporter`: the same files in every run, each at a path of its own inside the folder, and valid
    /// whatever the newspaper says. An exporter may refuse a publication, or a folder without an address, by throwing.
    ///
    /// - Parameters:
    ///   - exporter: The exporter's type.
    ///   - options: The options to try; hostile text with the first of them.
    ///   - read: Reads all files of a run, and throws where one is not valid or leads to a file that is not there.
    /// - Returns: The faults found; empty where every law holds.
    public static func checkFolder<Exporter: FolderExporter>(
        of exporter: Exporter.Type, options: [Exporter.Options] = [Exporter.Options()],
        reading read: ([ExportFolder.File]) throws -> Void
    ) -> [ConformanceFault] {
        FaultCollector.faults { found in
            for options in options {
                for (sample, editions) in samples {
                    for address in [nil, SampleEditions.outputURL] {
                        tryFolder(
                            Exporter(options: options), editions, address, sample, mayRefuse: address == nil, &found,
                            read)
                    }
                }
            }
            if let first = options.first { tryHostileFolders(Exporter(options: first), &found, read) }
        }
    }

    private static func tryHostileFolders(
        _ exporter: some FolderExporter, _ found: inout FaultCollector, _ read: ([ExportFolder.File]) throws -> Void
    ) {
        for (texts, fields) in [
            (HostileText.mixed, TextField.all + [.everyArticleField]),
            (HostileText.single, [.everyPublicationField, .everyArticleField]),
        ] {
            for hostile in texts {
                for field in fields {
                    var subject = Subject()
                    field.set(&subject, hostile.text)
                    tryFolder(
                        exporter, [subject.edition], subject.outputURL, "\(hostile.name) in \(field.name)",
                        mayRefuse: field.isOfPublication, &found, read)
                }
            }
        }
    }

    private static func tryFolder(
        _ exporter: some FolderExporter, _ editions: [Edition], _ address: String?, _ name: String, mayRefuse: Bool,
        _ found: inout FaultCollector, _ read: ([ExportFolder.File]) throws -> Void
    ) {
        let export = Export(exporter, outputURL: address)
        do {
            let files = try export.files(editions)
            found.require(
                try export.files(editions) == files, "same-files", "\(name): a second run gives other files")
            for file in files {
                let names = file.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
                let isInside =
                    names.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
                    && !file.path.utf8.contains(0)
                found.require(isInside, "paths-inside", "\(name): '\(file.path)' leads out of the folder")
            }
            found.require(
                Set(files.map { $0.path.lowercased() }).count == files.count, "paths-differ",
                "\(name): a path is written twice")
            do {
                try read(files)
                found.require(true, "valid-output", "")
            } catch {
                found.add("valid-output", "\(name): the reader refuses the output: \(error)")
            }
        } catch {
            found.require(mayRefuse, "writes-any-text", "\(name): the exporter stopped: \(error)")
        }
    }
}
