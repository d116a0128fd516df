import Broadsheet
import BroadsheetTesting
import Testing

/// What the document is described as, against what is written.
@Suite struct DocumentDescriptionTests {
    private static let samples: [DocumentTree] = {
        var other = SampleEditions.rich
        // A file in another encoding, which the samples have not.
        other[0].info.pages[0].encoding = .gb18030
        // Nor have they places on the page.
        other[0].info.pages[0].text = "石桥"
        other[0].info.pages[0].corrections = CorrectionUse(file: "a.corrections.yaml", used: 2, changed: 1, stale: 0)
        let box = PageBox(LayoutBox(left: -5, top: 120, right: 4_505, bottom: 1_320), unit: .point)
        for index in other[0].articles.indices { other[0].articles[index].visitRanges { $0.boxes = [box] } }
        return [SampleEditions.rich, other, SampleEditions.bare, SampleEditions.empty, []].flatMap { editions in
            [true, false].map {
                DocumentTree(
                    of: editions, publication: Publication(title: "Another"),
                    options: DocumentOptions(ranges: $0, ledger: $0))
            }
        }
    }()

    /// Every key that is written is described, and is where the description has it; every key that is described is
    /// written somewhere, and everywhere where it must be.
    @Test func whatIsWrittenIsDescribed() {
        var seen: Set<String> = []
        var faults: [String] = []
        for sample in Self.samples {
            compare(sample, with: .mapping(DocumentDescription.keys), at: "document", &seen, &faults)
        }
        #expect(faults == [])
        let described =
            keys(of: .mapping(DocumentDescription.keys), at: "document")
            + DocumentDescription.definitions.flatMap { keys(of: $0.type, at: $0.name) }
        #expect(described.count > 60)
        #expect(described.filter { !seen.contains($0) } == [])
    }

    @Test func definitionsAreUsedAndThere() {
        let names = DocumentDescription.definitions.map(\.name)
        #expect(Set(names).count == names.count)
        var used: Set<String> = []
        func note(_ type: DocumentKey.ValueType) {
            switch type {
            case .defined(let name): used.insert(name)
            case .list(let element), .pair(let element): note(element)
            case .mapping(let keys): keys.forEach { note($0.type) }
            default: break
            }
        }
        note(.mapping(DocumentDescription.keys))
        DocumentDescription.definitions.forEach { note($0.type) }
        #expect(used == Set(names))
    }

    /// Notes the keys that are written, and what is wrong about them.
    private func compare(
        _ value: DocumentTree, with type: DocumentKey.ValueType, at path: String, _ seen: inout Set<String>,
        _ faults: inout [String]
    ) {
        switch (type, value) {
        case (.defined(let name), _):
            guard let definition = DocumentDescription.definitions.first(where: { $0.name == name }) else {
                faults.append("\(path): no definition '\(name)'")
                return
            }
            compare(value, with: definition.type, at: name, &seen, &faults)
        case (.list(let element), .sequence(let values)), (.pair(let element), .sequence(let values)):
            for value in values { compare(value, with: element, at: path, &seen, &faults) }
        case (.mapping(let keys), .mapping(let entries)):
            let written = entries.map(\.key)
            let inOrder = keys.map(\.key).filter(written.contains)
            if written != inOrder { faults.append("\(path): \(written) instead of \(inOrder)") }
            for key in keys {
                if let inner = value[key.key] {
                    seen.insert("\(path).\(key.key)")
                    compare(inner, with: key.type, at: "\(path).\(key.key)", &seen, &faults)
                } else if key.isRequired {
                    faults.append("\(path).\(key.key): missing")
                }
            }
        case (.text, .string), (.matching, .string), (.integer, .integer), (.share, .decimal), (.amount, .decimal),
            (.choice, .string):
            break
        case (.constant(let text), _): if value != .string(text) { faults.append("\(path): not '\(text)'") }
        case (.onlyTrue, _): if value != .boolean(true) { faults.append("\(path): not true") }
        default: faults.append("\(path): \(value) instead of \(type)")
        }
    }

    private func keys(of type: DocumentKey.ValueType, at path: String) -> [String] {
        switch type {
        case .list(let element), .pair(let element): keys(of: element, at: path)
        case .mapping(let inner):
            inner.flatMap { ["\(path).\($0.key)"] + keys(of: $0.type, at: "\(path).\($0.key)") }
        default: []
        }
    }
}
