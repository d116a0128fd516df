import BroadsheetTesting
import Testing

@Suite struct HostileTextTests {
    typealias Reason = QuotingExporter.Reason

    /// What careless writers overlook, by the place at which it matters.
    static let reasons: [Reason] =
        "\r\n\t\u{B}\u{C}\u{1B}\u{7F}\u{9F}\u{85}\u{2028}\u{2029}\u{A0}\u{FEFF}\u{FFFE}\"'\\,;|`&<>:#".unicodeScalars
        .map { Reason(place: .inside, scalar: $0) }
        + " \u{A0}\t\r\n\"'\\\u{FEFF}=+-@#*>?!&%[{".unicodeScalars.map { Reason(place: .beginning, scalar: $0) }
        + " \u{A0}\t\r\n\"'\\\u{FEFF}:".unicodeScalars.map { Reason(place: .end, scalar: $0) }

    /// A writer who knows all but one of these is found by a text that has nothing but that one in it.
    @Test func thereIsATextForEachOfThem() {
        let found = Set(HostileText.all.map { Reason.all(in: $0.text) }.filter { $0.count == 1 })
        #expect(Self.reasons.filter { !found.contains([$0]) } == [])
    }

    @Test(arguments: [
        nil, Reason(place: .inside, scalar: "\r"), Reason(place: .end, scalar: "\r"),
        Reason(place: .inside, scalar: "\u{FEFF}"), Reason(place: .beginning, scalar: "="),
    ])
    func whateverIsOverlookedIsFound(_ reason: Reason?) {
        let faults = ExporterConformance.checkHostileText(
            in: QuotingExporter.self, options: .init(overlooking: reason), reading: QuotingExporter.read)
        #expect(Set(faults.map(\.law)) == (reason == nil ? [] : ["valid-output"]), "\(faults)")
    }

    @Test func eachIsThereOnce() {
        let texts = HostileText.all.map(\.text)
        #expect(HostileText.all.filter { text in texts.count { $0.utf8.elementsEqual(text.text.utf8) } > 1 } == [])
        #expect(Set(HostileText.all.map(\.name)).count == texts.count)
    }
}
