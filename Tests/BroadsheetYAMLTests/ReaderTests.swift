import BroadsheetCore
import BroadsheetTesting
import BroadsheetYAML
import Testing

@Suite struct ReaderTests {
    private static let trees: [(yaml: String, dump: String)] = [
        ("a: 1", "1:1{a@1:1=1:4'1'}"),
        (
            "version: 1\nno: yes\ntime: 12:30\nx: 1.10",
            "1:1{version@1:1=1:10'1' no@2:1=2:5'yes' time@3:1=3:7'12:30' x@4:1=4:4'1.10'}"
        ),
        (
            "a: \"1\"\nb: '~'\nc: ~\nd:\ne: !!str\n",
            "1:1{a@1:1=1:4\"1\" b@2:1=2:4\"~\" c@3:1=3:4'~' d@4:1=4:3'' e@5:1=5:4\"\"}"
        ),
        (
            "- rss: {output: a.xml, limit: 5}\n- [x, y]\n",
            "1:1[1:3{rss@1:3=1:8{output@1:9=1:17'a.xml' limit@1:24=1:31'5'}} 2:3[2:4'x' 2:7'y']]"
        ),
        // Columns count scalars, also beyond the BMP and combining ones; U+0085, U+2028 and U+2029 end no line.
        ("𠮷柯: e\u{301}\u{2028}\u{85}\u{2029}\nb: 1", "1:1{𠮷柯@1:1=1:5'e\u{301}' b@2:1=2:4'1'}"),
        ("a: \"p\u{2028}q\"\nb: 2", "1:1{a@1:1=1:4\"p\u{2028}q\" b@2:1=2:4'2'}"),
        ("text: |\n  one\n  two\nfold: >-\n  one\n  two\n", "1:1{text@1:1=1:7\"one\ntwo\n\" fold@4:1=4:7\"one two\"}"),
        ("\"\\0\": \"\\u67EF\\n\"", "1:1{\u{0}@1:1=1:7\"柯\n\"}"),
        // An alias is the value that it repeats, at that value's place.
        (
            "a: &x {k: 1}\nb: *x\nc: &x 2\nd: *x",
            "1:1{a@1:1=1:4{k@1:8=1:11'1'} b@2:1=1:4{k@1:8=1:11'1'} c@3:1=3:4'2' d@4:1=3:4'2'}"
        ),
        ("# c\r\n\r\na: 1\r\n# d\r\nb: 2", "3:1{a@3:1=3:4'1' b@5:1=5:4'2'}"),
        ("a: 1\rb: 2\r\rc: 3", "1:1{a@1:1=1:4'1' b@2:1=2:4'2' c@4:1=4:4'3'}"),
        ("\u{FEFF}a: 1\nb: 2", "1:1{a@1:1=1:4'1' b@2:1=2:4'2'}"),
        ("plain", "1:1'plain'"), ("---\na: {}\nb: []\n...\n", "2:1{a@2:1=2:4{} b@3:1=3:4[]}"),
    ]

    @Test("a file becomes a tree with places", arguments: trees)
    func tree(yaml: String, dump: String) {
        let document = YAMLReader().read(Array(yaml.utf8), path: "c.yaml")
        #expect(document.diagnostics.isEmpty)
        #expect(document.node?.dump == dump)
    }

    /// Damages a valid file in thousands of ways: a tree or a diagnostic comes out, each with a place in the file.
    @Test func damagedFiles() throws {
        var random = SeededGenerator(seed: 20_211_213)
        let alphabet = Array("\t\n\r :-{}[],&*!|>'\"%@`#?<~.\\abc01柯𠮷\u{0}\u{85}\u{FEFF}".utf8) + [0xFF, 0xC3, 0x80]
        let whole = Array(sample.utf8)
        for _ in 0..<4000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...4, using: &random) {
                case 0: bytes[at] = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                case 1: bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &random)], at: at)
                case 2: bytes.remove(at: at)
                case 3: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
                default: bytes.removeSubrange(at..<min(at + 30, bytes.count - 1))
                }
            }
            let document = YAMLReader().read(bytes, path: "c.yaml")
            #expect(document.node != nil || document.diagnostics.contains { $0.severity == .error })
            let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 10 || $0 == 13 }.map(\.count)
            for place in document.diagnostics.compactMap(\.location) + (document.node?.places ?? []) {
                let line = try #require(place.line)
                let column = try #require(place.column)
                #expect(line >= 1 && line <= lines.count && column >= 1 && column <= bytes.count + 1)
            }
        }
    }

    private let sample = """
        # A configuration.
        version: 1
        publication: {title: 今日柯城, link: "https://news.example/kecheng/", language: zh-CN}
        edition: &edition {date: 2021-12-13, time-zone: '+08:00'}
        sources:
          - path: "seeds/*.txt"
            parser: press-page
        exporters:
          - rss: {output: public/feed.xml, select: {kinds: [photo, report]}}
          - digest:
              output: public/digest.txt
              text: |
                  one
                  two
        again: *edition
        """
}

extension ConfigurationNode {
    /// The tree in one line: `line:column` and the content, plain texts in single quotation marks.
    fileprivate var dump: String {
        let place = "\(location.line ?? 0):\(location.column ?? 0)"
        switch content {
        case .scalar(let text, isPlain: true): return "\(place)'\(text)'"
        case .scalar(let text, isPlain: false): return "\(place)\"\(text)\""
        case .sequence(let items): return "\(place)[\(items.map(\.dump).joined(separator: " "))]"
        case .mapping(let entries):
            let parts = entries.map {
                "\($0.key)@\($0.keyLocation.line ?? 0):\($0.keyLocation.column ?? 0)=\($0.value.dump)"
            }
            return "\(place){\(parts.joined(separator: " "))}"
        }
    }

    /// The places of all nodes and keys.
    fileprivate var places: [FileLocation] {
        switch content {
        case .scalar: [location]
        case .sequence(let items): [location] + items.flatMap(\.places)
        case .mapping(let entries): [location] + entries.flatMap { [$0.keyLocation] + $0.value.places }
        }
    }
}
