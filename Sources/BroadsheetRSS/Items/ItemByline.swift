import BroadsheetCore

extension MarkupWriter {
    /// The place line and the byline as newspapers print them, `新华社衢州12月10日电（记者 楼郁馨 赖小兰 通讯员 李栋）`, in a
    /// paragraph of their own in `<header>`.
    ///
    /// Those whom a picture's credit names are there. A bare signature is not repeated: every reader shows the writer's
    /// name by itself. Neither are the words 本报讯 where no byline follows them.
    mutating func byline(of article: Article) {
        guard
            article.contributors.indices.contains(where: {
                article.contributors[$0].hasPrintedRole && article.names($0)
            })
        else {
            guard let dateline = article.dateline, dateline.tellsWhereOrWhen, !dateline.text.isEmpty else { return }
            markup("<header><p>")
            text(dateline.text, as: .html)
            return markup("</p></header>\n")
        }
        markup("<header><p>")
        let dateline = article.dateline?.text
        if let dateline {
            text(dateline, as: .html)
            markup("（")
        }
        names(of: article)
        markup(dateline == nil ? "</p></header>\n" : "）</p></header>\n")
    }

    /// Writes people, the role of several in a row once: before them, or after them where it is printed there.
    ///
    /// Contributors are looked at in their place; most articles have some, and a copy of one costs more than writing it.
    private mutating func names(of article: Article) {
        var before: Int?
        for index in article.contributors.indices where article.names(index) {
            var isSame = false
            if let before {
                isSame =
                    article.contributors[before].label == article.contributors[index].label
                    && article.contributors[before].organisation == article.contributors[index].organisation
                if !isSame, article.contributors[before].hasRoleBehind { role(of: article.contributors[before]) }
                markup(" ")
            }
            if !isSame { organisationAndRole(before: article.contributors[index]) }
            text(article.contributors[index].name, as: .html)
            before = index
        }
        if let before, article.contributors[before].hasRoleBehind { role(of: article.contributors[before]) }
    }

    private mutating func organisationAndRole(before contributor: Contributor) {
        let label = contributor.hasRoleBehind ? nil : contributor.label
        guard contributor.organisation != nil || label != nil else { return }
        if let organisation = contributor.organisation { text(organisation, as: .html) }
        if let label { text(label, as: .html) }
        markup(" ")
    }

    private mutating func role(of contributor: Contributor) {
        guard let label = contributor.label else { return }
        markup(" ")
        text(label, as: .html)
    }
}

extension Article {
    /// Whether the byline names a contributor: not where a picture's credit does.
    fileprivate func names(_ index: Int) -> Bool {
        guard !contributors[index].name.isBlank else { return false }
        return photos.isEmpty || !photos.contains { $0.credit?.contains(contributors[index].name) ?? false }
    }
}

extension Contributor {
    /// Whether the role follows the name, as in 王思 摄: a word for what was done and not for who did it.
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
