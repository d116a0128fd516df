import CLibYAML

/// An event of libyaml's parser, with the offset at which it begins, in Unicode scalars.
struct YAMLEvent {
    var kind: Kind
    var offset: Int

    enum Kind {
        case streamStart, streamEnd
        case documentStart, documentEnd
        case alias(String)
        case scalar(Scalar)
        case sequenceStart(Properties)
        case sequenceEnd
        case mappingStart(Properties)
        case mappingEnd
    }

    struct Scalar {
        var text: String
        var isPlain: Bool
        var properties: Properties
    }

    /// What may come before a node.
    struct Properties {
        var anchor: String?
        var tag: String?
    }
}

/// The fault that libyaml reports in a text that it cannot parse. Offsets are in Unicode scalars.
struct YAMLSyntaxError: Error {
    var problem: String
    var problemOffset: Int
    /// What the parser was doing, and where that began.
    var context: String?
    var contextOffset: Int
}

/// The events of a text, one after the other.
///
/// The buffer must stay where it is for as long as this object lives.
final class YAMLEvents {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    init(of text: UnsafeBufferPointer<UInt8>) {
        // libyaml keeps a pointer to the parser in the parser, so it may not be moved.
        parser = .allocate(capacity: 1)
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    func next() throws(YAMLSyntaxError) -> YAMLEvent {
        guard isReady else {
            throw YAMLSyntaxError(problem: "there is no memory left", problemOffset: 0, contextOffset: 0)
        }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw error() }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(kind: Self.kind(of: event), offset: Int(clamping: event.start_mark.index))
    }

    private func error() -> YAMLSyntaxError {
        YAMLSyntaxError(
            problem: Self.text(parser.pointee.problem) ?? "it cannot be read",
            problemOffset: Int(clamping: parser.pointee.problem_mark.index),
            context: Self.text(parser.pointee.context),
            contextOffset: Int(clamping: parser.pointee.context_mark.index))
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length))
            return .scalar(
                YAMLEvent.Scalar(
                    text: String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
                    properties: YAMLEvent.Properties(anchor: text(scalar.anchor), tag: text(scalar.tag))))
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return .sequenceStart(YAMLEvent.Properties(anchor: text(start.anchor), tag: text(start.tag)))
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return .mappingStart(YAMLEvent.Properties(anchor: text(start.anchor), tag: text(start.tag)))
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        // The end, and, after it, "no event".
        default: return .streamEnd
        }
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
