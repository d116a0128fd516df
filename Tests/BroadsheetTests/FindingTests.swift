import BroadsheetTesting
import Testing

@testable import Broadsheet

@Suite struct FindingTests {
    @Test(
        "page codes in file names",
        arguments: [
            ("02.txt", "2"), ("2.txt", "2"), ("010.txt", "10"), ("A02.txt", "A02"), ("a2.txt", "A2"),
            ("第2版.txt", "2"), ("第二版.txt", "2"), ("第十二版.txt", "12"), ("第二十版.txt", "20"), ("2版.txt", "2"),
            ("第RB01版.txt", "RB01"), ("０２.txt", "2"), ("Ａ０２.txt", "A02"), ("二版.txt", "2"),
            ("2021-12-13-02.txt", "2"), ("2021-12-13_A02.txt", "A02"), ("20211213-02.txt", "2"),
            ("kecheng_2021-12-13_3.txt", "3"), ("page-02.txt", "2"), ("x_第3版.txt", "3"), ("dir-02/x-7.txt", "7"),
            ("02", "2"), ("x-02.y.txt", nil), ("02.txt.gz", nil),
            // A hash, a day, a month, a year, zero, words: no page's code.
            ("000_ba671a94f47e7c76.txt", nil), ("2021-12-13.txt", nil), ("2021_12_13.txt", nil),
            ("kecheng-2021-12-13.txt", nil), ("kecheng-2021-12.txt", nil), ("20211213.txt", nil), ("2021.txt", nil),
            ("0.txt", nil), ("000.txt", nil), ("-.txt", nil), ("_.txt", nil), (".txt", nil), ("", nil),
            ("page.txt", nil),
            ("page2.txt", nil), ("ABC1.txt", nil), ("1a.txt", nil), ("第版.txt", nil), ("二.txt", nil),
            ("第二百版.txt", nil), ("٣.txt", nil), ("x-1234.txt", nil), ("é1.txt", nil), ("e\u{301}1.txt", nil),
        ] as [(String, String?)])
    func pageCodes(name: String, code: String?) {
        #expect(PageCode.ofFile(named: name) == code)
    }

    /// The index finds the pattern that a look at each would find.
    @Test func findsAPatternAmongMany() throws {
        var generator = SeededGenerator(seed: 15)
        let names = ["a", "b", "a*", "*", "?b", "ab*.txt", "**", "a.txt", "{date}", "{page}.txt", "柯*", "é", ".."]
        let parts = ["a", "b", "ab", "abc.txt", "a.txt", "2021-12-13", "02.txt", "柯城", "e\u{301}", ".", "..", ".a"]
        for _ in 0..<300 {
            let patterns = (0..<12).compactMap { _ in
                let text = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    names.randomElement(using: &generator) ?? ""
                }.joined(separator: "/")
                return try? PathPattern(Bool.random(using: &generator) ? text : "/" + text)
            }
            let index = PatternIndex(patterns)
            for _ in 0..<20 {
                let path = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    parts.randomElement(using: &generator) ?? ""
                }.joined(separator: "/")
                let expected = patterns.firstIndex { $0.match(path) != nil }
                #expect(index.first(matching: path) == expected, "\(path) \(patterns)")
            }
        }
    }

    /// The feed of an archive's path, and no feed of any other.
    @Test(
        arguments: [
            ("/o/feed-archive-1.xml", "/o/feed.xml"), ("/o/a.b-archive-12.xml", "/o/a.b.xml"),
            ("/o/feed-archive-3", "/o/feed"), ("/o/a-archive-2-archive-1.xml", "/o/a-archive-2.xml"),
            ("/o/feed-archive-0.xml", nil), ("/o/feed-archive-01.xml", nil), ("/o/feed-archive-.xml", nil),
            ("/o/feed.xml", nil), ("/o/feed-archive-1x.xml", nil), ("/o-archive-1.d/feed.xml", nil),
            ("/o/-archive-1.xml", nil), ("/o/feed-archive-99999999999999999999.xml", nil),
        ] as [(String, String?)])
    func feedsOfArchives(path: String, feed: String?) {
        #expect(FeedArchives.feed(ofArchive: path) == feed)
    }

    @Test(
        "patterns",
        arguments: [
            ("seeds/*.txt", "seeds/a.txt", "-"), ("seeds/*.txt", "seeds/a/b.txt", nil),
            ("seeds/*.txt", "seeds/.a.txt", nil),
            ("./seeds//a.txt", "seeds/a.txt", "-"), ("seeds/a.txt", "seeds/./x/../a.txt", "-"), ("a?c", "abc", "-"),
            ("a?c", "a柯c", "-"), ("a?c", "ac", nil), ("?", "𠮷", "-"), ("*", "", nil), ("*", ".a", nil),
            (".*", ".a", "-"),
            ("a**b", "axyzb", "-"), ("*a*a*a*b", String(repeating: "a", count: 200), nil),
            ("**/*.txt", "a.txt", "-"), ("**/*.txt", "x/y/a.txt", "-"), ("**/*.txt", "x/.y/a.txt", nil),
            ("x/**/a.txt", "x/a.txt", "-"), ("x/**/a.txt", "x/y/z/a.txt", "-"), ("x/**/a.txt", "y/a.txt", nil),
            ("/x/*", "/x/a", "-"), ("/x/*", "x/a", nil), ("x/*", "/x/a", nil),
            ("{date}.txt", "2021-12-13.txt", "2021-12-13"), ("{date}.txt", "20211213.txt", "2021-12-13"),
            ("{date}.txt", "2021-13-13.txt", nil), ("{date}.txt", "2021-1-1.txt", nil),
            ("{date}*", "202112134", "2021-12-13"),
            ("{page}.txt", "02.txt", "p2"), ("{page}.txt", "第2版.txt", "p2"), ("{page}.txt", "x.txt", nil),
            ("{date}/{page}.txt", "2021-12-13/A02.txt", "2021-12-13 pA02"),
            ("{date}-{page}.txt", "20211213-02.txt", "2021-12-13 p2"),
            ("*-{page}.txt", "2021-12-13-02.txt", "p2"), ("{page}-*", "12-x", "p12"), ("k{page}*", "k1234", "p123"),
            // The same placeholder twice means the same.
            ("{date}/{date}.txt", "2021-12-13/20211213.txt", "2021-12-13"),
            ("{date}/{date}.txt", "2021-12-13/20211214.txt", nil),
            ("{page}/{page}.txt", "02/2.txt", "p2"), ("{page}/{page}.txt", "02/3.txt", nil),
            ("*{page}-{page}", "x11-1", "p1"),
        ] as [(String, String, String?)])
    func patterns(pattern: String, path: String, expected: String?) throws {
        let captures = try PathPattern(pattern).match(path)
        let found = captures.map { captures in
            [captures.date?.description, captures.page.map { "p\($0)" }].compactMap { $0 }.joined(separator: " ")
        }
        #expect(found == expected.map { $0 == "-" ? "" : $0 })
    }

    @Test func naturalOrder() {
        let names = [
            "", "01", "1", "1a", "2", "9", "10", "010b", "99999999999999999999999", "A01", "A2", "A02b", "B1", "a",
            "柯2", "柯10",
        ]
        for seed in 1...5 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            #expect(names.shuffled(using: &generator).sorted(by: NaturalOrder.isBefore) == names)
        }
    }

    @Test(
        "paths",
        arguments: [
            ("a/b.txt", "a", "b.txt", "b"), ("b.txt", ".", "b.txt", "b"), ("/b", "/", "b", "b"), ("a/", "a", "", ""),
            ("/", "/", "", ""), ("a/.b", "a", ".b", ".b"), ("a.x/b.tar.gz", "a.x", "b.tar.gz", "b.tar"),
            ("", ".", "", ""),
            ("柯/\r\n.t", "柯", "\r\n.t", "\r\n"),
        ])
    func paths(path: String, folder: String, last: String, stem: String) {
        #expect(FilePath.folder(of: path) == folder)
        #expect(FilePath.lastComponent(of: path) == last)
        #expect(FilePath.stem(of: path) == stem)
    }
}
