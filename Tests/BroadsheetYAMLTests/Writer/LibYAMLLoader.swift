import BroadsheetTesting
import CLibYAML

/// Loads a document of one YAML file by libyaml's events, and gives plain scalars the types that YAML 1.1 gives them.
struct LibYAMLLoader {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The tree of a file that holds one document.
    static func load(
        _ bytes: [UInt8], resolvingPlainBy resolve: @escaping (String) throws -> DocumentTree = YAMLTypes.resolve
    ) throws -> DocumentTree {
        try bytes.withUnsafeBufferPointer { input in
            var parser = yaml_parser_t()
            guard yaml_parser_initialize(&parser) == 1 else { throw Failure(description: "no memory") }
            defer { yaml_parser_delete(&parser) }
            yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
            return try withUnsafeMutablePointer(to: &parser) {
                try LibYAMLLoader(parser: $0, resolve: resolve).document()
            }
        }
    }

    private enum Event {
        case mappingStart, mappingEnd, sequenceStart, sequenceEnd, documentStart, documentEnd, streamStart, streamEnd
        case scalar(String, isPlain: Bool)
        case other
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// Gives a plain scalar its type.
    private let resolve: (String) throws -> DocumentTree

    private func document() throws -> DocumentTree {
        guard case .streamStart = try next(), case .documentStart = try next() else {
            throw Failure(description: "no document")
        }
        let tree = try value(from: next())
        guard case .documentEnd = try next(), case .streamEnd = try next() else {
            throw Failure(description: "a second document")
        }
        return tree
    }

    private func value(from event: Event) throws -> DocumentTree {
        switch event {
        case .scalar(let text, let isPlain):
            return isPlain ? try resolve(text) : .string(text)
        case .sequenceStart:
            var values: [DocumentTree] = []
            while true {
                let event = try next()
                if case .sequenceEnd = event { return .sequence(values) }
                values.append(try value(from: event))
            }
        case .mappingStart:
            var entries: [(key: String, value: DocumentTree)] = []
            while true {
                let event = try next()
                if case .mappingEnd = event { return .mapping(entries) }
                guard case .string(let key) = try value(from: event) else {
                    throw Failure(description: "a key that is no text")
                }
                entries.append((key, try value(from: next())))
            }
        default:
            throw Failure(description: "an unexpected event")
        }
    }

    private func next() throws -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown"
            throw Failure(description: "\(problem) at \(parser.pointee.problem_mark.line + 1)")
        }
        defer { yaml_event_delete(&event) }
        return switch event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_STREAM_END_EVENT: .streamEnd
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_SCALAR_EVENT:
            .scalar(
                String(
                    decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length),
                    as: UTF8.self),
                isPlain: event.data.scalar.plain_implicit == 1)
        default: .other
        }
    }
}
