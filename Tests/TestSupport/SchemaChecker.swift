import BroadsheetTesting
import Foundation

/// Checks values against a JSON Schema (2020-12), as far as the schemas of this package use it.
///
/// Honest in its limits: a keyword that it does not know stops it, so a schema cannot say something that is silently
/// not checked.
public struct SchemaChecker {
    /// A keyword, or a reference, that the checker does not know.
    public struct UnknownKeyword: Error, Equatable {
        let keyword: String
    }

    /// The schemas by file name, for references from one to the other.
    private var files: [String: DocumentTree] = [:]

    /// A checker for the schemas in a folder.
    public init(folder: URL) throws {
        let all = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in all where file.lastPathComponent.hasSuffix(".schema.json") {
            files[file.lastPathComponent] = try DocumentTree(readingJSON: Array(Data(contentsOf: file)))
        }
    }

    /// A checker for one schema, whose file is called by this name.
    public init(schema: String, name: String) throws {
        files[name] = try DocumentTree(readingJSON: Array(schema.utf8))
    }

    /// Where a value breaks the schema of a file: empty where it keeps it.
    public func faults(in value: DocumentTree, against file: String) throws -> [String] {
        var faults: [String] = []
        try check(value, at: "$", against: resolve("#", in: file), in: file, &faults)
        return faults
    }

    /// The schema that a reference names.
    public func resolve(_ reference: String, in file: String) throws -> DocumentTree {
        let halves = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var schema = files[halves[0].isEmpty ? file : halves[0]]
        for key in halves.dropFirst().joined().split(separator: "/") { schema = schema?[String(key)] }
        guard let schema else { throw UnknownKeyword(keyword: reference) }
        return schema
    }

    private func check(
        _ value: DocumentTree, at path: String, against schema: DocumentTree, in file: String,
        _ faults: inout [String]
    ) throws {
        guard case .mapping(let keywords) = schema else { throw UnknownKeyword(keyword: path) }
        for (keyword, argument) in keywords {
            switch (keyword, argument) {
            case ("$schema", _), ("title", _), ("description", _), ("default", _), ("examples", _), ("$defs", _): break
            case ("$ref", .string(let reference)):
                let target = reference.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init)
                try check(
                    value, at: path, against: resolve(reference, in: file),
                    in: target.flatMap { $0.isEmpty ? nil : $0 } ?? file, &faults)
            case ("allOf", .sequence(let schemas)):
                for inner in schemas { try check(value, at: path, against: inner, in: file, &faults) }
            case ("anyOf", .sequence(let schemas)):
                let tried = try schemas.map { try self.faults(of: value, at: path, against: $0, in: file) }
                // What comes nearest is reported.
                if !tried.contains([]), let nearest = tried.min(by: { $0.count < $1.count }) { faults += nearest }
            case ("not", let refused):
                if try self.faults(of: value, at: path, against: refused, in: file).isEmpty {
                    faults.append("\(path): what is refused")
                }
            case ("if", let condition):
                guard try self.faults(of: value, at: path, against: condition, in: file).isEmpty else { break }
                if let then = schema["then"] { try check(value, at: path, against: then, in: file, &faults) }
            case ("then", _): break
            default:
                if let fault = try checkShape(value, at: path, keyword, argument) {
                    faults += fault
                } else {
                    try checkParts(value, at: path, keyword, argument, of: schema, in: file, &faults)
                }
            }
        }
    }

    private func faults(
        of value: DocumentTree, at path: String, against schema: DocumentTree, in file: String
    ) throws -> [String] {
        var faults: [String] = []
        try check(value, at: path, against: schema, in: file, &faults)
        return faults
    }

    /// The faults by a keyword that concerns the value by itself; `nil` for any other keyword.
    private func checkShape(
        _ value: DocumentTree, at path: String, _ keyword: String, _ argument: DocumentTree
    ) throws -> [String]? {
        switch (keyword, argument) {
        case ("type", .string(let type)): value.isOf([type]) ? [] : ["\(path): \(value.jsonType) instead of \(type)"]
        case ("type", .sequence(let types)):
            value.isOf(types.compactMap(\.text))
                ? [] : ["\(path): \(value.jsonType) instead of \(types.compactMap(\.text).joined(separator: " or "))"]
        case ("const", let constant): value == constant ? [] : ["\(path): not the constant"]
        case ("enum", .sequence(let choices)): choices.contains(value) ? [] : ["\(path): none of the choices"]
        case ("minimum", .integer(let least)):
            value.hundredths.map { $0 < 100 * least } ?? false ? ["\(path): below \(least)"] : []
        case ("maximum", .integer(let most)):
            value.hundredths.map { $0 > 100 * most } ?? false ? ["\(path): above \(most)"] : []
        case ("pattern", .string(let pattern)):
            value.text.map { $0.range(of: pattern, options: .regularExpression) == nil } ?? false
                ? ["\(path): '\(value.text ?? "")' is not of the form \(pattern)"] : []
        case ("minItems", .integer(let count)):
            value.elements.map { $0 < count } ?? false ? ["\(path): too few items"] : []
        case ("maxItems", .integer(let count)):
            value.elements.map { $0 > count } ?? false ? ["\(path): too many items"] : []
        case ("minProperties", .integer(let count)):
            value.keys.map { $0 < count } ?? false ? ["\(path): too few keys"] : []
        case ("maxProperties", .integer(let count)):
            value.keys.map { $0 > count } ?? false ? ["\(path): too many keys"] : []
        default: nil
        }
    }

    /// The faults by a keyword that concerns what is in the value.
    private func checkParts(
        _ value: DocumentTree, at path: String, _ keyword: String, _ argument: DocumentTree, of schema: DocumentTree,
        in file: String, _ faults: inout [String]
    ) throws {
        switch (keyword, argument) {
        case ("properties", .mapping(let properties)):
            for (key, property) in properties {
                guard let inner = value[key] else { continue }
                try check(inner, at: "\(path).\(key)", against: property, in: file, &faults)
            }
        case ("additionalProperties", .boolean(let allowed)):
            guard !allowed, case .mapping(let entries) = value else { break }
            for entry in entries where schema["properties"]?[entry.key] == nil {
                faults.append("\(path).\(entry.key): not allowed")
            }
        case ("required", .sequence(let keys)):
            guard case .mapping = value else { break }
            for case .string(let key) in keys where value[key] == nil {
                faults.append("\(path).\(key): missing")
            }
        case ("items", let items):
            guard case .sequence(let elements) = value else { break }
            for (index, element) in elements.enumerated() {
                try check(element, at: "\(path)[\(index)]", against: items, in: file, &faults)
            }
        default:
            throw UnknownKeyword(keyword: keyword)
        }
    }
}

extension DocumentTree {
    fileprivate var hundredths: Int? {
        switch self {
        case .integer(let number): 100 * number
        case .decimal(let hundredths): hundredths
        default: nil
        }
    }

    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// How many elements a sequence has.
    fileprivate var elements: Int? {
        if case .sequence(let elements) = self { elements.count } else { nil }
    }

    /// How many keys a mapping has.
    fileprivate var keys: Int? {
        if case .mapping(let entries) = self { entries.count } else { nil }
    }

    fileprivate func isOf(_ types: [String]) -> Bool {
        types.contains(jsonType) || (types.contains("number") && jsonType == "integer")
    }

    /// The value's type in the words of JSON Schema.
    fileprivate var jsonType: String {
        switch self {
        case .mapping: "object"
        case .sequence: "array"
        case .string: "string"
        case .integer: "integer"
        case .decimal: "number"
        case .boolean: "boolean"
        }
    }
}
