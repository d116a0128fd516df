import BroadsheetCore

/// The row between title and text that says time, source, writers, and what the page's tools show:
/// 发布时间：2022-11-01 来源：青石日报 作者：沈一舟 字号：大 中 小.
enum SmallPrint {
    /// The rows that a row of small print is: bylines, and what is the site's or only a time.
    static func rows(of text: String) -> [MarkedRow] {
        parts(of: text).map { part in
            var row = MarkedRow(text: part, hint: .byline)
            let label = label(of: part)
            let isTime = label.map { times.contains($0) } ?? !part.hasName
            row.saysDay = isTime || label == nil
            if isTime || label.map({ tools.contains($0) || $0.isTool }) ?? false { row.hint = .furniture }
            return row
        }
    }

    /// The parts of a text, each of which but the first begins with a label.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        for piece in partedAtLabels(text).split(whereSeparator: \.isWhitespace) {
            if parts.isEmpty || label(of: String(piece)) != nil {
                parts.append(String(piece))
            } else {
                parts[parts.count - 1] += " \(piece)"
            }
        }
        return parts
    }

    /// The text with a space before each label that is known, for a line end between two Hanzi leaves none.
    private static func partedAtLabels(_ text: String) -> String {
        var parted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "：" || scalar == ":" {
                for length in (2...6).reversed() where length <= parted.count {
                    let label = String(parted.suffix(length))
                    guard times.contains(label) || tools.contains(label) || names.contains(label) else { continue }
                    parted.removeLast(length)
                    parted.append(" ")
                    parted.append(contentsOf: label.unicodeScalars)
                    break
                }
            }
            parted.append(scalar)
        }
        return String(parted)
    }

    /// The words before a colon; `nil` where there are none, as in a time.
    private static func label(of text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let label = scalars[..<colon]
        guard (2...6).contains(label.count), label.allSatisfy(\.properties.isIdeographic) else { return nil }
        return String(label)
    }

    private static let times: Set<String> = [
        "发布时间", "发表时间", "发布日期", "时间", "日期", "更新时间", "發布時間", "發表時間", "發布日期", "時間", "更新時間", "成文日期", "发文日期",
    ]
    private static let names: Set<String> = ["来源", "來源", "作者", "记者", "記者", "编辑", "責任編輯", "责任编辑", "通讯员", "稿源", "出处"]
    private static let tools: Set<String> = [
        "字号", "字號", "字体", "浏览次数", "点击数", "点击", "阅读次数", "浏览", "浏览量", "阅读量", "评论数", "访问量", "人气",
    ]
}

extension String {
    /// Whether letters are in it that say no day or time.
    fileprivate var hasName: Bool {
        unicodeScalars.contains { $0.properties.isAlphabetic && !"年月日时分秒時星期周一二三四五六上下午TZ".unicodeScalars.contains($0) }
    }
}
