import FeedShelf
import Foundation
import Testing

@testable import FeedServer

/// What the server answers while the pages stay as they are.
@Suite struct ServingTests {
    @Test(
        arguments: [
            ("/feed.xml", "application/rss+xml; charset=utf-8"),
            ("/feed.atom", "application/atom+xml; charset=utf-8"), ("/feed.json", "application/feed+json"),
        ])
    func theFeedsOfTheSamplePage(path: String, contentType: String) async throws {
        try await Newsroom.withSamplePage().serve { server in
            let plain = try await server.request(path)
            #expect(plain.status == 200)
            #expect(plain.headers["content-type"] == contentType)
            #expect(plain.headers["content-encoding"] == nil)
            #expect(plain.headers["cache-control"] == "public, max-age=60")
            #expect(plain.headers["last-modified"] == "Tue, 14 Dec 2021 00:00:00 GMT")
            #expect(plain.headers["content-length"] == String(plain.body.count))
            let titles = try itemTitles(of: plain.body)
            #expect(titles.count == 5)
            #expect(titles.contains("柯城区部署督导疫情防控工作"))

            let head = try await server.request(path, method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.headers.filter { $0.key != "date" } == plain.headers.filter { $0.key != "date" })

            let gzipped = try await server.request(path, headers: [("Accept-Encoding", "gzip")])
            #expect(gzipped.headers["content-encoding"] == "gzip")
            #expect(gzipped.headers["content-length"] == String(gzipped.body.count))
            #expect(gzipped.body.count < plain.body.count)
            #expect(gunzipped(gzipped.body) == plain.body)
            for response in [plain, gzipped] { #expect(response.headers["vary"] == "Accept-Encoding") }

            // Other bytes have another strong tag, and each tag is good for its own bytes only.
            let tags = try [#require(plain.headers["etag"]), #require(gzipped.headers["etag"])]
            #expect(tags[0] != tags[1])
            for (tag, status) in zip(tags, [200, 304]) {
                let headers = [("Accept-Encoding", "gzip"), ("If-None-Match", tag)]
                #expect(try await server.request(path, headers: headers).status == status)
            }
        }
    }

    @Test(
        arguments: [
            ("gzip", true), ("GZIP", true), ("x-gzip", true), ("deflate, gzip;q=0.5, br", true), ("*", true),
            ("gzip ; q = 0.001", true), ("gzip;q=1.0, identity;q=0.5", true), ("gzip;level=9;q=1", true),
            ("gzip;q=0", false), ("gzip;q=0.000, *", false), ("*;q=0", false), ("identity, gzip;q=0.5", false),
            ("br, deflate", false), ("", false), ("gzip;q=x", false), ("gzip;q=2", false), (";q=1,,", false),
        ])
    func gzipIsSentToThoseWhoWantIt(accepted: String, isWanted: Bool) async throws {
        #expect(AcceptEncoding([accepted]).prefersGzip == isWanted)
        #expect(AcceptEncoding(["br", accepted]).prefersGzip == isWanted)
        try await Newsroom.withSamplePage().serve { server in
            let response = try await server.request("/feed.xml", headers: [("Accept-Encoding", accepted)])
            #expect(response.status == 200)
            #expect((response.headers["content-encoding"] == "gzip") == isWanted)
        }
    }

    @Test(
        arguments: [
            ([("If-None-Match", "TAG")], true), ([("If-None-Match", "W/TAG")], true), ([("If-None-Match", "*")], true),
            ([("If-None-Match", "\"a\", W/\"b,c\" ,TAG")], true), ([("If-None-Match", ",\"a\",\tTAG")], true),
            ([("If-None-Match", "\"a\""), ("If-None-Match", "TAG")], true),
            ([("If-None-Match", "\"a\"")], false), ([("If-None-Match", "\"a, TAG")], false),
            ([("If-None-Match", "\"")], false), ([("If-None-Match", "")], false), ([("If-None-Match", "w/TAG")], false),
            ([("If-Modified-Since", "Tue, 14 Dec 2021 00:00:00 GMT")], true),
            ([("If-Modified-Since", "Wed, 15 Dec 2021 00:00:00 GMT")], true),
            ([("If-Modified-Since", "Mon, 13 Dec 2021 23:59:59 GMT")], false),
            ([("If-Modified-Since", "yesterday")], false), ([("If-Modified-Since", "")], false),
            // The tag is more exact, and counts alone.
            ([("If-None-Match", "\"a\""), ("If-Modified-Since", "Wed, 15 Dec 2021 00:00:00 GMT")], false),
            ([("If-None-Match", "TAG"), ("If-Modified-Since", "Mon, 13 Dec 2021 00:00:00 GMT")], true),
        ] as [([(String, String)], Bool)])
    func whoHasTheBytesGets304(conditions: [(String, String)], hasThem: Bool) async throws {
        try await Newsroom.withSamplePage().serve { server in
            let known = try await server.request("/feed.xml").headers
            let tag = try #require(known["etag"])
            let headers = conditions.map { ($0.0, $0.1.replacing("TAG", with: tag)) }
            for method in ["GET", "HEAD"] {
                let response = try await server.request("/feed.xml", method: method, headers: headers)
                #expect(response.status == (hasThem ? 304 : 200))
                for name in ["etag", "last-modified", "cache-control", "vary"] {
                    #expect(response.headers[name] == known[name])
                }
                guard hasThem else { continue }
                #expect(response.body.isEmpty)
                for name in ["content-type", "content-length", "content-encoding", "transfer-encoding"] {
                    #expect(response.headers[name] == nil)
                }
            }
        }
    }

    @Test(
        arguments: [
            ("GET", "/feed.rss", 404), ("HEAD", "/feed.rss", 404), ("POST", "/feed.rss", 404),
            ("GET", "/feeds.yaml", 404), ("GET", "/2021-12-13-01.txt", 404), ("GET", "/%ff", 404),
            ("GET", "/feed.xml/", 404), ("GET", "/../feed.xml", 404), ("GET", "/%00", 404),
            ("POST", "/feed.xml", 405), ("PUT", "/feed.json", 405), ("DELETE", "/", 405), ("OPTIONS", "/", 405),
            ("GET", "/feed.xml?x=1", 200), ("GET", "/%66eed.xml", 200), ("GET", "/", 200), ("HEAD", "/", 200),
        ])
    func othersAreRefused(method: String, path: String, status: Int) async throws {
        try await Newsroom.withSamplePage().serve { server in
            let response = try await server.request(path, method: method)
            #expect(response.status == status)
            #expect(response.headers["allow"] == (status == 405 ? "GET, HEAD" : nil))
        }
    }

    @Test func theIndexNamesTheFeeds() async throws {
        try await Newsroom.withSamplePage().serve { server in
            let index = try await server.request("/")
            #expect(index.headers["content-type"] == "text/html; charset=utf-8")
            #expect(index.headers["etag"] != nil)
            let links = String(decoding: index.body, as: UTF8.self)
                .matches(of: #/<link rel="alternate" type="(.+?)" title=".+?" href="\.(.+?)">/#)
            #expect(links.map { String($0.output.2) } == ["/feed.xml", "/feed.atom", "/feed.json"])
            for link in links {
                let feed = try await server.request(String(link.output.2))
                #expect(feed.headers["content-type"]?.hasPrefix(link.output.1) == true)
            }
        }
    }

    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        ] as [(TimeInterval, String)])
    func datesAreThoseOfHTTP(seconds: TimeInterval, text: String) {
        #expect(HTTPDate.text(Date(timeIntervalSince1970: seconds)) == text)
        #expect(HTTPDate.moment(text) == Date(timeIntervalSince1970: seconds))
    }

    @Test(
        arguments: [
            ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777), ("Sun Nov  6 08:49:37 1994", 784_111_777),
            ("Sun, 31 Feb 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:00:00 GMT", nil), ("", nil), ("GMT", nil),
            ("Sun, 06 Now 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49 GMT", nil),
            ("Sun, 99999999999999999999 Nov 1994 08:49:37 GMT", nil), ("a b c d e f g h i", nil),
        ] as [(String, TimeInterval?)])
    func otherDatesAreReadOrNone(text: String, seconds: TimeInterval?) {
        #expect(HTTPDate.moment(text) == seconds.map { Date(timeIntervalSince1970: $0) })
    }
}
