import BroadsheetCore

/// Holds a reader of layouts to the laws of `LayoutReader`.
///
/// ```swift
/// @Test func conforms() {
///     let page = PageSource(file: "page.table", bytes: bytes)
///     #expect(LayoutConformance.check(TableReader.self, samples: [page]) == [])
/// }
/// ```
///
/// That a reader never traps and always ends shows in the check's coming back. A parser of layouts is held to its laws by
/// ``ParserConformance/check(_:options:layouts:damagedCopies:seed:)``.
public enum LayoutConformance {
    /// Every check; see ``report(_:samples:damagedCopies:seed:)``.
    ///
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Reader: LayoutReader>(
        _ reader: Reader.Type, samples: [PageSource], damagedCopies: Int = 40, seed: UInt64 = 1
    ) -> [ConformanceFault] {
        report(reader, samples: samples, damagedCopies: damagedCopies, seed: seed).faults
    }

    /// Every check: the name, what the reader knows for its own, and what it reads of the samples, of damaged copies of
    /// them, and of bytes that are not layout.
    ///
    /// - Parameters:
    ///   - reader: The reader's type.
    ///   - samples: Whole files of the format.
    ///   - damagedCopies: How many damaged copies of each sample are tried.
    ///   - seed: Decides what the damage is.
    public static func report<Reader: LayoutReader>(
        _ reader: Reader.Type, samples: [PageSource], damagedCopies: Int = 40, seed: UInt64 = 1
    ) -> ConformanceReport {
        var found = FaultCollector()
        found.require(
            Spelling.isKebabCase(Reader.name), "descriptor",
            "the name '\(Reader.name)' is not in kebab-case: small letters, digits, single hyphens")
        var damage = PageDamage(seed: seed)
        for sample in samples {
            found.require(
                Reader.recognizes(sample.bytes.prefix(headSize)), "recognizes-its-own",
                "sample \(sample.file) is not known by its first bytes")
            var ofSample = FaultCollector()
            let reading = tryReading(reader, sample, &ofSample)
            ofSample.require(!reading.pages.isEmpty, "a-page-at-least", "no page was read")
            ofSample.require(
                !reading.diagnostics.contains { $0.severity == .error }, "a-page-at-least",
                "a whole file has an error: \(reading.diagnostics.map(\.description).joined(separator: "; "))")
            found.add(ofSample, in: "sample \(sample.file)")
            for number in 0..<max(0, damagedCopies) {
                var copy = sample
                copy.bytes = damage.damaged(sample.bytes)
                var ofCopy = FaultCollector()
                tryReading(reader, copy, &ofCopy)
                found.add(ofCopy, in: "damaged copy \(number) of \(sample.file), seed \(seed)")
            }
        }
        for (name, bytes) in damage.oddities() {
            found.require(
                !Reader.recognizes(bytes.prefix(headSize)), "recognizes-no-other", "\(name) is taken for the format")
            var ofOddity = FaultCollector()
            tryReading(reader, PageSource(file: "odd", bytes: bytes), &ofOddity)
            found.add(ofOddity, in: name)
        }
        return ConformanceReport(subject: Reader.name, laws: found.laws)
    }

    /// As many bytes as a reader is shown of a file.
    private static let headSize = 4096

    /// Reads a file twice, and holds what comes to what holds of any bytes.
    @discardableResult private static func tryReading<Reader: LayoutReader>(
        _ reader: Reader.Type, _ source: PageSource, _ found: inout FaultCollector
    ) -> LayoutReading {
        let reading = Reader.read(source.bytes, file: source.file)
        found.require(
            reading == Reader.read(source.bytes, file: source.file), "same-result",
            "a second reading gives something else")
        for (number, page) in reading.pages.enumerated() { check(page, number, &found) }
        found.check(reading.diagnostics, of: source.file)
        for diagnostic in reading.diagnostics {
            found.require(
                diagnostic.location?.path == source.file, "diagnostics-have-a-place",
                "'\(diagnostic)' does not name the file '\(source.file)'")
        }
        return reading
    }

    private static func check(_ page: PageLayout, _ number: Int, _ found: inout FaultCollector) {
        found.require(
            page.width >= 0 && page.height >= 0, "sizes", "page \(number) is \(page.width) wide and \(page.height) high"
        )
        for line in page.blocks.flatMap(\.lines) {
            if let size = line.typeSize {
                found.require(
                    size > 0, "sizes", "page \(number): a line has the type size \(size); nil says that none is known")
            }
            for word in line.words {
                found.require(
                    !word.text.isBlank && !word.text.unicodeScalars.contains { $0 == "\n" || $0 == "\r" },
                    "words-are-text", "page \(number): a word is '\(VisibleText.escaped(word.text))'")
            }
        }
    }
}
