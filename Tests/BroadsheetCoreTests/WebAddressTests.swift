import BroadsheetCore
import Testing

@Suite struct WebAddressTests {
    /// The sample strings of RFC 3492 §7.1 that hold no upper-case letters, and others whose Punycode is well known.
    @Test(arguments: [
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"), ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
        ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
        ("세계의모든사람들이한국어를이해한다면얼마나좋을까", "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c"),
        ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"), ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
        ("そのスピードで", "d9juau41awczczp"), ("bücher", "bcher-kva"), ("-> $1.00 <-", "-> $1.00 <--"), ("", ""),
        ("𠮷", "7l3i"),
    ])
    func writesPunycode(text: String, expected: String) {
        #expect(Punycode.encode(text) == expected)
    }

    @Test(arguments: [
        ("https://news.example", "https://news.example"),
        ("  HTTP://News.Example/A?b#c \r\n", "http://news.example/A?b#c"),
        (
            "https://新闻.例子/今日?名=值&x=[1]",
            "https://xn--efvy88h.xn--fsqu00a/%E4%BB%8A%E6%97%A5?%E5%90%8D=%E5%80%BC&x=%5B1%5D"
        ),
        ("https://新闻。ＥＸＡＭＰＬＥ:8080/", "https://xn--efvy88h.example:8080/"),
        ("https://BÜCHER.example/%E4%bd%A0/%zz%4", "https://xn--bcher-kva.example/%E4%bd%A0/%25zz%254"),
        ("https://a.example/#x#y z", "https://a.example/#x%23y%20z"), ("https://a.example?q", "https://a.example?q"),
        ("https://用户:密@a.example/", "https://%E7%94%A8%E6%88%B7:%E5%AF%86@a.example/"),
        ("https://[2001:db8::1]:80/x", "https://[2001:db8::1]:80/x"), ("https://a.example:/", "https://a.example/"),
        ("https://a.example/\u{0}\u{FFFE}\"<>", "https://a.example/%00%EF%BF%BE%22%3C%3E"),
        ("https://a.example/\r\n&\u{301}", "https://a.example/%0D%0A&%CC%81"),
    ])
    func makesURIsOfIRIs(text: String, expected: String) {
        #expect(WebAddress(text)?.uri == expected)
    }

    /// An id must be canonical, or validators warn.
    @Test(arguments: [
        ("https://a.example", "https://a.example/"), ("https://a.example?q#f", "https://a.example/?q#f"),
        ("https://a.example/b", "https://a.example/b"), ("https://a.example#/f", "https://a.example/#/f"),
    ])
    func givesEveryAddressAPath(text: String, expected: String) {
        #expect(WebAddress(text)?.canonicalURI == expected)
    }

    @Test(arguments: [
        "", " ", "news.example", "/feed.xml", "//news.example/", "https:", "https://", "https:///x",
        "https:news.example",
        "javascript:alert(1)", "ftp://a.example/", "https://a b.example/", "https://a..example/", "https://.example/",
        "https://-a.example/", "https://a.example:x/", "https://a.example:123456/", "https://a.example:65536/",
        "https://[::1", "https://[x]/",
        "https://\u{0}.example/", "https://“新闻”.example/", "https://a%20b.example/",
        "https://" + String(repeating: "新", count: 200_000) + ".example/",
        "https://" + String(repeating: "a.", count: 200_000),
    ])
    func refusesWhatIsNoAddressOfTheWeb(text: String) {
        #expect(WebAddress(text) == nil)
    }
}
