import Broadsheet

/// A record as its JSON has it, before its values are checked.
struct RecordForm: Decodable {
    var edition: String
    var date: String?
    var pages: [PageForm]?
    var end: Bool?
    /// The keys of a page that are in the record itself.
    var page: PageForm

    /// A mistake in a record, with the key of its edition where that can be read.
    struct Mistake: Error {
        var edition: String?
        var message: String
    }

    init(from decoder: any Decoder) throws {
        guard let values = try? decoder.container(keyedBy: RecordKey.self) else {
            throw Mistake(message: "a record is a JSON object; write {\"edition\": …, \"text\": …}")
        }
        guard let key = try? values.decode(String.self, forKey: "edition") else {
            throw Mistake(
                message: values.contains("edition")
                    ? "'edition' must be a text; write it in quotation marks"
                    : "this record has no 'edition'; add it: any text that all pages of one edition share")
        }
        do throws(Mistake) {
            try values.refuseKeys(but: Self.keys + PageForm.keys)
            edition = key
            date = try values.value("date", String.self, "a text such as \"2021-12-13\"")
            end = try values.value("end", Bool.self, "true or false")
            page = try PageForm(values)
        } catch {
            throw Mistake(edition: key, message: error.message)
        }
        do {
            pages = try values.decodeIfPresent([PageForm].self, forKey: "pages")
        } catch let mistake as Mistake {
            throw Mistake(edition: key, message: mistake.message)
        } catch {
            throw Mistake(edition: key, message: "'pages' must be a list of pages, each a JSON object")
        }
    }

    private static let keys = ["edition", "date", "pages", "end"]
}

/// A page as its JSON has it.
struct PageForm: Decodable {
    var page: String?
    var file: String?
    var text: String?
    var base64: String?
    var path: String?
    var encoding: String?

    static let keys = ["page", "file", "text", "base64", "path", "encoding"]

    /// Whether no key is there.
    var isEmpty: Bool {
        [page, file, text, base64, path, encoding].allSatisfy { $0 == nil }
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: RecordKey.self)
        try values.refuseKeys(but: Self.keys)
        try self.init(values)
    }

    fileprivate init(_ values: KeyedDecodingContainer<RecordKey>) throws(RecordForm.Mistake) {
        page = try values.value("page", String.self, "a text such as \"1\" or \"A02\"")
        file = try values.value("file", String.self, "a text")
        text = try values.value("text", String.self, "a text")
        base64 = try values.value("base64", String.self, "a text")
        path = try values.value("path", String.self, "a text")
        encoding = try values.value("encoding", String.self, "a text")
    }
}

/// Any key of a JSON object.
private struct RecordKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringLiteral value: String) { stringValue = value }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<RecordKey> {
    /// The value of a key; `nil` where the key is absent or its value is `null`.
    fileprivate func value<Value: Decodable>(
        _ key: RecordKey, _ type: Value.Type, _ form: String
    ) throws(RecordForm.Mistake) -> Value? {
        do {
            return try decodeIfPresent(type, forKey: key)
        } catch {
            throw RecordForm.Mistake(message: "'\(key.stringValue)' must be \(form)")
        }
    }

    /// Refuses keys that no record has: a misspelt one would be lost without a word.
    fileprivate func refuseKeys(but known: [String]) throws(RecordForm.Mistake) {
        // The order of a dictionary must not show.
        guard let unknown = allKeys.map(\.stringValue).filter({ !known.contains($0) }).min() else { return }
        throw RecordForm.Mistake(
            message: "unknown key \(Diagnostic.quoted(unknown))\(Spelling.suggestion(for: unknown, among: known))")
    }
}
