import BroadsheetCore

/// Collects pages and articles of a METS file.
final class METSConsumer: XMLConsumer {
    /// The day that the description of the issue says; the first that is one.
    private(set) var date: CalendarDate?
    private let file: String
    private var files: [String: METSFile] = [:]
    private var groups: [String] = []
    private var openFile: (id: String, type: String)?
    private var map: Map?
    private var divisions: [Division] = []
    private var found: [FoundPage] = []
    private var articles: [String: [String: Int]] = [:]
    private var articleCount = 0
    private var characters: [UInt8]?

    private enum Map {
        case physical, logical
    }

    /// A `div` that is open.
    private struct Division {
        var order: Double?
        var label: String?
        var isPage = false
        /// Its place among the pages that were found.
        var page: Int?
        /// The article that it is, or lies in.
        var article: Int?
    }

    private struct FoundPage {
        var order: Double?
        var label: String?
        var files: [String] = []
    }

    init(file: String) {
        self.file = file
    }

    func begin(_ element: XMLElement) {
        switch element.name {
        case "fileGrp": groups.append("\(element["ID"] ?? "") \(element["USE"] ?? "")".lowercased())
        case "file": openFile = element["ID"].map { ($0, (element["MIMETYPE"] ?? "").lowercased()) }
        case "FLocat": addFile(element)
        case "structMap":
            let type = (element["TYPE"] ?? "").lowercased()
            map = type.hasPrefix("phys") ? .physical : type.hasPrefix("logic") ? .logical : nil
        case "div": beginDivision(element)
        case "fptr", "area":
            if let id = element["FILEID"] { addPointer(to: id, element["BEGIN"]) }
        case "dateIssued": characters = date == nil ? [] : nil
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "fileGrp": _ = groups.popLast()
        case "file": openFile = nil
        case "structMap": (map, divisions) = (nil, [])
        case "div": _ = divisions.popLast()
        case "dateIssued":
            date = date ?? characters.flatMap { METSDate.date(in: String(decoding: $0, as: UTF8.self)) }
            characters = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        characters?.append(contentsOf: bytes)
    }

    private func addFile(_ element: XMLElement) {
        guard let openFile, files[openFile.id] == nil, let link = element.link else { return }
        let place = element.place
        files[openFile.id] = METSFile(
            link: link, worth: METSFile.worth(of: link, type: openFile.type, groups: groups), number: files.count,
            location: FileLocation(path: file, line: place.line, column: place.column))
    }

    private func beginDivision(_ element: XMLElement) {
        guard let map else { return }
        let type = (element["TYPE"] ?? "").lowercased()
        var division = Division(order: element.number("ORDER"), label: element["ORDERLABEL"])
        switch map {
        case .physical:
            division.isPage = type == "page"
            division.page = divisions.last?.isPage == true ? divisions.last?.page : nil
            if division.isPage, division.page == nil { division.page = addPage(division) }
            division.isPage = division.page != nil
        case .logical:
            division.article = divisions.last?.article
            if division.article == nil, METSArticleTypes.all.contains(type) {
                division.article = articleCount
                articleCount += 1
            }
        }
        divisions.append(division)
    }

    private func addPage(_ division: Division) -> Int {
        found.append(FoundPage(order: division.order, label: division.label))
        return found.count - 1
    }

    private func addPointer(to id: String, _ begin: String?) {
        guard let map, let last = divisions.indices.last else { return }
        switch map {
        case .physical:
            let page = divisions[last].page ?? addPage(divisions[last])
            divisions[last].page = page
            found[page].files.append(id)
        case .logical:
            guard let article = divisions[last].article, let begin, articles[id]?[begin] == nil else { return }
            articles[id, default: [:]][begin] = article
        }
    }

    /// The pages in order; where the file has no map of them, its files of layouts.
    var pages: [METSIssue.Page] {
        var pages = found.compactMap { page -> (order: Double?, page: METSIssue.Page)? in
            let best = page.files.compactMap { id in files[id].map { (id, $0) } }.filter { $0.1.worth > 0 }
                .min { ($1.1.worth, $0.1.number) < ($0.1.worth, $1.1.number) }
            guard let (id, file) = best else { return nil }
            return (page.order, file.page(label: page.label, articles: articles[id] ?? [:]))
        }
        if found.isEmpty {
            let best = files.values.map(\.worth).max() ?? 0
            pages = files.filter { best > 0 && $0.value.worth == best }.sorted { $0.value.number < $1.value.number }
                .map { (nil, $0.value.page(label: nil, articles: articles[$0.key] ?? [:])) }
        }
        let orders = pages.compactMap(\.order)
        if Set(orders).count == pages.count {
            pages.sort { ($0.order ?? 0) < ($1.order ?? 0) }
        }
        var seen: Set<String> = []
        return pages.map(\.page).filter { seen.insert($0.link).inserted }
    }
}

/// A file that a METS file names.
private struct METSFile {
    var link: String
    /// How likely it is a layout of a page; 0 where it is something else.
    var worth: Int
    /// Its place among the files.
    var number: Int
    var location: FileLocation

    func page(label: String?, articles: [String: Int]) -> METSIssue.Page {
        METSIssue.Page(link: link, label: label, location: location, articles: articles)
    }

    /// How likely a file is a layout of a page, by the names of the groups that it is in, its type and its name.
    static func worth(of link: String, type: String, groups: [String]) -> Int {
        let name = link.lowercased()
        let isMarkup = [".xml", ".hocr", ".html", ".xhtml", ".htm"].contains { name.hasSuffix($0) }
        guard !type.hasPrefix("image/"), type != "application/pdf", isMarkup || type.contains("xml") else { return 0 }
        if groups.contains(where: { $0.contains("alto") }) || type.contains("alto") { return 4 }
        if groups.contains(where: { $0.contains("fulltext") || $0.contains("text") || $0.contains("ocr") })
            || type.contains("prima")
        {
            return 3
        }
        return name.hasSuffix(".xml") || name.hasSuffix(".hocr") ? 1 : 0
    }
}

/// The types of divisions of a logical map that are articles, or are on a page as articles are, in small letters.
private enum METSArticleTypes {
    static let all: Set<String> = [
        "article", "ad", "advert", "advertisement", "advertising", "announcement", "cartoon", "classified", "comic",
        "death_notice", "editorial", "feature", "illustration", "image", "interview", "letter", "miscellany", "news",
        "notice", "obituary", "photograph", "picture", "poem", "review", "serial", "table", "weather",
    ]
}
