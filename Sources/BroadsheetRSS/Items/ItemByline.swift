import BroadsheetCore

extension MarkupWriter {
    /// The place line and the byline as newspapers print them, `新华社衢州12月10日电（记者 楼郁馨 赖小兰 通讯员 李栋）`, in a
    /// paragraph of their own in `<header>`.
    ///
    /// Those whom a picture's credit names stand there. A bare signature is not repeated: every reader shows the writer's
    /// name by itself. Neither are the words 本报讯 where no byline follows them.
    mutating func byline(of article: Article) {
        let dateline = article.dateline
        guard article.contributors.contains(where: { $0.hasPrintedRole && article.names($0) }) else {
            guard let dateline, dateline.tellsWhereOrWhen, !dateline.text.isEmpty else { return }
            markup("<header><p>")
            text(dateline.text, as: .html)
            return markup("</p></header>\n")
        }
        markup("<header><p>")
        if let dateline {
            text(dateline.text, as: .html)
            markup("（")
        }
        names(of: article)
        markup(dateline == nil ? "</p></header>\n" : "）</p></header>\n")
    }

    /// Writes people, the role of several in a row once: before them, or behind them where it is printed there.
    private mutating func names(of article: Article) {
        var before: Contributor?
        for contributor in article.contributors where article.names(contributor) {
            let isSame = before.map { $0.label == contributor.label && $0.organisation == contributor.organisation }
            if let before {
                if isSame == false, before.hasRoleBehind { role(of: before) }
                markup(" ")
            }
            if isSame != true {
                if let organisation = contributor.organisation { text(organisation, as: .html) }
                if let label = contributor.label, !contributor.hasRoleBehind { text(label, as: .html) }
                if contributor.organisation != nil || contributor.label != nil && !contributor.hasRoleBehind {
                    markup(" ")
                }
            }
            text(contributor.name, as: .html)
            before = contributor
        }
        if let before, before.hasRoleBehind { role(of: before) }
    }

    private mutating func role(of contributor: Contributor) {
        guard let label = contributor.label else { return }
        markup(" ")
        text(label, as: .html)
    }
}

extension Article {
    /// Whether the byline names someone: not where a picture's credit does.
    fileprivate func names(_ contributor: Contributor) -> Bool {
        !contributor.name.isBlank && !photos.contains { $0.credit?.contains(contributor.name) ?? false }
    }
}

extension Contributor {
    /// Whether the role stands behind the name, as in 王思 摄: a word for what was done and not for who did it.
    fileprivate var hasRoleBehind: Bool {
        guard let label, let last = label.unicodeScalars.last else { return false }
        switch role {
        case .photographer, .illustrator, .author, .translator, .provider:
            return !"者员員".unicodeScalars.contains(last)
        default: return false
        }
    }

    fileprivate var hasPrintedRole: Bool { label != nil || organisation != nil }
}

extension Dateline {
    /// Whether the dateline says more than that the paper's own people wrote the report (本报讯).
    fileprivate var tellsWhereOrWhen: Bool {
        place != nil || date != nil || isAbridged
    }
}
