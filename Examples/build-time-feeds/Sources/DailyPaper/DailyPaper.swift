import Foundation

/// The newspaper that this module carries with it: feeds that were made of its pages when it was built.
public enum DailyPaper {
    /// The RSS feed, to serve or to read.
    public static func feed() throws -> Data {
        try Data(contentsOf: resource("feed.xml"))
    }

    /// The headlines of all articles, in the order of the pages.
    public static func headlines() throws -> [String] {
        let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: resource("articles.json")))
        return document.articles.compactMap(\.headline?.text)
    }

    /// One page as plain text.
    public static func digest(ofPage page: String) throws -> String {
        try String(contentsOf: resource("pages/第\(page)版.txt"), encoding: .utf8)
    }

    /// What the plugin has made is in the folder `Feeds` of the bundle, under the paths of broadsheet.yaml.
    private static func resource(_ output: String) throws -> URL {
        guard let file = Bundle.module.url(forResource: output, withExtension: nil, subdirectory: "Feeds") else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "Feeds/\(output)"])
        }
        return file
    }

    /// The parts of the JSON output that are used here.
    private struct Document: Decodable {
        struct Article: Decodable {
            struct Headline: Decodable {
                var text: String
            }
            var headline: Headline?
        }
        var articles: [Article]
    }
}
