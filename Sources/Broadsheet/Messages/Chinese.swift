extension MessageCatalogue {
    /// Chinese, in simplified characters.
    static let chinese = MessageCatalogue(
        #"""
        """#)
}
