extension String {
    /// Whether the text ends with these very bytes. `hasSuffix` asks for equality of characters, which takes far longer.
    func endsWithBytes(of ending: String) -> Bool {
        utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
