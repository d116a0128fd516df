import Broadsheet
import BroadsheetTemplate
import BroadsheetYAML

extension FuzzTarget {
    static let configurations = FuzzTarget(
        name: "configurations", hasChoice: false, faults: { ConfigurationInvariants(bytes: $0).faults },
        work: { _ = ConfigurationInvariants.pipeline.configuration(fromYAML: $0, path: "broadsheet.yaml") })
}

/// The invariants of any bytes that are read as a configuration.
private struct ConfigurationInvariants {
    let bytes: [UInt8]

    static let pipeline: Pipeline = {
        var pipeline = Pipeline.standard
        try? pipeline.exporters.register(TemplateExporter.self)
        return pipeline
    }()

    var faults: [String] {
        var found = Faults()
        let document = YAMLReader().read(bytes, path: "broadsheet.yaml")
        found.require(document == YAMLReader().read(bytes, path: "broadsheet.yaml"), "a second reading differs")
        found.require(document.node != nil || !document.diagnostics.isEmpty, "neither a tree nor a diagnostic")
        let configuration = Self.pipeline.configuration(fromYAML: bytes, path: "broadsheet.yaml")
        let again = Self.pipeline.configuration(fromYAML: bytes, path: "broadsheet.yaml")
        found.require(configuration.diagnostics == again.diagnostics, "a second reading has other diagnostics")
        // UTF-16 has fewer bytes than scalars at no place, and every line needs one.
        let lines = bytes.count + 1
        for diagnostic in configuration.diagnostics {
            found.require(isOneLine(diagnostic.description), "a diagnostic holds control characters")
            found.require(
                (1...lines).contains(diagnostic.location?.line ?? 1), "'\(diagnostic)' is behind the end of the file")
        }
        if let node = document.node { check(node, lines: lines, &found) }
        return found.all
    }

    /// Keys are unique, and every place lies in the file.
    private func check(_ node: ConfigurationNode, lines: Int, _ found: inout Faults) {
        found.require((1...lines).contains(node.location.line ?? 0), "the node at \(node.location) is not in the file")
        switch node.content {
        case .scalar: break
        case .sequence(let nodes): for node in nodes { check(node, lines: lines, &found) }
        case .mapping(let entries):
            let keys = Set(entries.map { Array($0.key.utf8) })
            found.require(keys.count == entries.count, "a key of the mapping at \(node.location) stands there twice")
            for entry in entries { check(entry.value, lines: lines, &found) }
        }
    }
}
