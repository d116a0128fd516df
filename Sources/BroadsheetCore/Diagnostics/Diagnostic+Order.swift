extension [Diagnostic] {
    /// The diagnostics with those of one file in the order of its lines; the places of all others stay.
    package func inLineOrder(of path: String?) -> [Diagnostic] {
        guard let path else { return self }
        func place(_ diagnostic: Diagnostic) -> (Int, Int) {
            (diagnostic.location?.line ?? 0, diagnostic.location?.column ?? 0)
        }
        let own = indices.filter { self[$0].location?.path == path }
        let sorted = own.sorted { left, right in
            let places = (place(self[left]), place(self[right]))
            return places.0 == places.1 ? left < right : places.0 < places.1
        }
        var ordered = self
        for (position, index) in zip(own, sorted) { ordered[position] = self[index] }
        return ordered
    }
}
