extension Article {
    /// The jump line whose page was not read: the text breaks off there, often in the middle of a sentence.
    ///
    /// `nil` where the article ends on its own page, and where its rest was read from the page that the line names.
    public var unreadContinuation: PageReference? {
        continuesOn.flatMap { hasText(onPage: $0.page) ? nil : $0 }
    }

    /// The line that says where an article comes from whose beginning was not read.
    public var unreadBeginning: PageReference? {
        continuedFrom.flatMap { hasText(onPage: $0.page) ? nil : $0 }
    }

    private func hasText(onPage page: String) -> Bool {
        ranges.contains { $0.page == page } || body.contains { $0.ranges.contains { $0.page == page } }
    }
}
