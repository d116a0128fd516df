import BroadsheetTesting
import Foundation

/// The types that readers of YAML give to plain scalars: those of the YAML 1.1 type repository, of the YAML 1.2 core
/// schema, and what Psych adds to them.
enum YAMLTypes {
    struct Ambiguous: Error {
        let scalar: String
        let type: String
    }

    /// The value of a plain scalar.
    ///
    /// - Throws: ``Ambiguous`` for whatever some reader takes for something else than a text, an integer in decimal
    ///   digits, a number of two decimals, `true` or `false`.
    static func resolve(_ scalar: String) throws -> DocumentTree {
        if scalar == "true" || scalar == "false" { return .boolean(scalar == "true") }
        if let number = Int(scalar), String(number) == scalar { return .integer(number) }
        if let decimal = decimal(scalar) { return decimal }
        // What is not ASCII is nothing but a text in all of these types.
        if scalar.utf8.allSatisfy({ $0 < 0x80 }) {
            let range = NSRange(location: 0, length: scalar.utf16.count)
            for (type, pattern) in patterns where pattern.firstMatch(in: scalar, range: range) != nil {
                throw Ambiguous(scalar: scalar, type: type)
            }
        }
        return .string(scalar)
    }

    /// A number of two decimals, which every reader takes for one.
    private static func decimal(_ scalar: String) -> DocumentTree? {
        let parts = scalar.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let whole = Int(parts[0]), String(whole) == parts[0],
            let rest = UInt(parts[1])
        else { return nil }
        return .decimal(hundredths: 100 * whole + Int(rest))
    }

    private static let patterns: [(String, NSRegularExpression)] = [
        ("null", "~|null|Null|NULL|"),
        (
            "boolean",
            "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
        ),
        ("binary integer", "[-+]?0b[0-1_]+"),
        ("octal integer", "[-+]?0o?[0-7_]+"),
        ("integer", "[-+]?[0-9][0-9_,]*"),
        ("hexadecimal integer", "[-+]?0x[0-9a-fA-F_]+"),
        ("sexagesimal integer", "[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"),
        ("float", "[-+]?(\\.[0-9]+|[0-9][0-9_,]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"),
        ("sexagesimal float", "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*"),
        ("infinity", "[-+]?\\.(inf|Inf|INF)"),
        ("not a number", "\\.(nan|NaN|NAN)"),
        ("timestamp", "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([Tt]|[ \\t]+)[0-9].*)?"),
        ("merge", "<<"),
        ("value", "="),
        ("symbol", ":.*"),
    ].compactMap { type, pattern in
        (try? NSRegularExpression(pattern: "^(?:\(pattern))\\z")).map { (type, $0) }
    }
}
