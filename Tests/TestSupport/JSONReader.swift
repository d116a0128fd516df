import BroadsheetTesting
import Foundation

extension DocumentTree {
    /// Reads JSON with Foundation's reader, which keeps no order of keys.
    public init(readingJSON bytes: [UInt8]) throws {
        self = try DocumentTree(JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)).sorted
    }

    private init(_ value: Any) throws {
        switch value {
        case let mapping as [String: Any]:
            self = .mapping(try mapping.map { ($0.key, try DocumentTree($0.value)) })
        case let values as [Any]:
            self = .sequence(try values.map(DocumentTree.init))
        case let text as String:
            self = .string(text)
        case let number as NSNumber where Self.isBoolean(number):
            self = .boolean(number.boolValue)
        case let number as NSNumber where number.doubleValue == Double(number.intValue):
            self = .integer(number.intValue)
        case let number as NSNumber where abs(number.doubleValue * 100 - (number.doubleValue * 100).rounded()) < 1e-9:
            self = .decimal(hundredths: Int((number.doubleValue * 100).rounded()))
        default:
            throw UnknownValue(value: "\(value)")
        }
    }

    /// A value that no document holds.
    public struct UnknownValue: Error {
        let value: String
    }

    /// Whether a number of Foundation's is a truth value.
    private static func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
