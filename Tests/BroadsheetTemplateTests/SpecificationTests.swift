import BroadsheetCore
import Foundation
import TestSupport
import Testing

@testable import BroadsheetTemplate

/// The test cases of the specification of Mustache, which are in `Tests/Cases/mustache`.
@Suite struct SpecificationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var template: String
        var partials: [String: String]
        var data: TemplateValue
        var expected: String
    }

    static let cases = [
        "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
    ].flatMap(read)

    @Test func holdsThemAll() {
        #expect(Self.cases.count == 163)
    }

    @Test(arguments: cases)
    func isKept(_ given: Case) throws {
        let template = try Self.scanned(given.template)
        let partials = try given.partials.mapValues {
            let partial = try Self.scanned($0)
            return TemplateProgram(of: partial, EscapingModes(of: partial, .html))
        }
        var run = TemplateRun(behind: [], given.data, partials: partials)
        run.write(TemplateProgram(of: template, EscapingModes(of: template, .html)).steps)
        #expect(String(decoding: run.bytes, as: UTF8.self) == given.expected)
    }

    private static func scanned(_ text: String) throws -> ScannedTemplate {
        let (template, faults) = TemplateScanner.scan(try TemplateSource(path: "t", bytes: Array(text.utf8)))
        #expect(faults.isEmpty, "\(faults)")
        return template
    }

    private static func read(_ module: String) -> [Case] {
        let file = Golden.package.appending(path: "Tests/Cases/mustache/\(module).json")
        guard let data = try? Data(contentsOf: file),
            let document = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let tests = document["tests"] as? [[String: Any]]
        else { return [] }
        return tests.map { test in
            Case(
                testDescription: "\(module): \(test["name"] ?? "")", template: test["template"] as? String ?? "",
                partials: test["partials"] as? [String: String] ?? [:], data: value(of: test["data"]),
                expected: test["expected"] as? String ?? "")
        }
    }

    private static func value(of data: Any?) -> TemplateValue {
        switch data {
        case let text as String: .text(text, isChoice: false)
        case let number as NSNumber where String(cString: number.objCType) == "c": .flag(number.boolValue)
        case let number as NSNumber: .text("\(number)", isChoice: false)
        case let list as [Any]: .list(list.map(value))
        case let mapping as [String: Any]:
            .mapping(TemplateMapping(mapping.map { ($0.key, value(of: $0.value)) }, shape: .mapping([])))
        default: .empty
        }
    }
}
