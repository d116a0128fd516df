import BroadsheetTesting
import Foundation

/// Checks values against a JSON Schema (2020-12), as far as the schemas of this package use it.
///
/// Honest in its limits: a keyword that it does not know stops it, so a schema cannot say something that is silently
/// not checked.
struct SchemaChecker {
    struct UnknownKeyword: Error, Equatable {
        let keyword: String
    }

    /// The schemas by file name, for references from one to the other.
    private var files: [String: DocumentTree] = [:]

    /// A checker for the schemas in a folder.
    init(folder: URL) throws {
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            files[file.lastPathComponent] = try DocumentTree(readingJSON: Array(Data(contentsOf: file)))
        }
    }

    /// Where a value breaks the schema of a file: empty where it keeps it.
    func faults(in value: DocumentTree, against file: String) throws -> [String] {
        var faults: [String] = []
        try check(value, at: "$", against: resolve("#", in: file), in: file, &faults)
        return faults
    }

    /// The schema that a reference names.
    func resolve(_ reference: String, in file: String) throws -> DocumentTree {
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
            case ("$schema", _), ("title", _), ("description", _), ("$defs", _): break
            case ("$ref", .string(let reference)):
                let target = reference.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init)
                try check(
                    value, at: path, against: resolve(reference, in: file),
                    in: target.flatMap { $0.isEmpty ? nil : $0 } ?? file, &faults)
            case ("type", .string(let type)):
                if type != value.jsonType, !(type == "number" && value.jsonType == "integer") {
                    faults.append("\(path): \(value.jsonType) instead of \(type)")
                }
            case ("const", let constant):
                if value != constant { faults.append("\(path): not the constant") }
            case ("enum", .sequence(let choices)):
                if !choices.contains(value) { faults.append("\(path): none of the choices") }
            case ("properties", .mapping(let properties)):
                for (key, property) in properties {
                    guard let inner = value[key] else { continue }
                    try check(inner, at: "\(path).\(key)", against: property, in: file, &faults)
                }
            case ("additionalProperties", .boolean(false)):
                guard case .mapping(let entries) = value else { break }
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
            case ("minItems", .integer(let count)):
                if case .sequence(let values) = value, values.count < count { faults.append("\(path): too few items") }
            case ("maxItems", .integer(let count)):
                if case .sequence(let values) = value, values.count > count { faults.append("\(path): too many items") }
            case ("minimum", .integer(let least)):
                if let number = value.hundredths, number < 100 * least { faults.append("\(path): below \(least)") }
            case ("maximum", .integer(let most)):
                if let number = value.hundredths, number > 100 * most { faults.append("\(path): above \(most)") }
            case ("pattern", .string(let pattern)):
                guard case .string(let text) = value else { break }
                if text.range(of: pattern, options: .regularExpression) == nil {
                    faults.append("\(path): '\(text)' is not of the form \(pattern)")
                }
            default:
                throw UnknownKeyword(keyword: keyword)
            }
        }
    }
}

extension DocumentTree {
    /// A number in hundredths.
    fileprivate var hundredths: Int? {
        switch self {
        case .integer(let number): 100 * number
        case .decimal(let hundredths): hundredths
        default: nil
        }
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
