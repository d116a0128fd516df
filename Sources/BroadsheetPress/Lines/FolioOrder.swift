/// The folios of a file, form by form: which of them count the pages together, and which form comes first.
struct FolioOrder {
    private var isCounting: [Bool]
    private var firstPlaces: [[FolioReader.Part]: Int] = [:]

    init(_ folios: [FolioReader.Reading]) {
        isCounting = Array(repeating: false, count: folios.count)
        let orders = folios.map(\.order)
        var lowest: [[FolioReader.Part]: Int] = [:]
        for (place, folio) in folios.enumerated() {
            if firstPlaces[folio.shape] == nil { firstPlaces[folio.shape] = place }
            let least = lowest[folio.shape] ?? .max
            if least < orders[place] { isCounting[place] = true }
            lowest[folio.shape] = min(least, orders[place])
        }
        var highest: [[FolioReader.Part]: Int] = [:]
        for (place, folio) in folios.enumerated().reversed() {
            let most = highest[folio.shape] ?? .min
            if most > orders[place] { isCounting[place] = true }
            highest[folio.shape] = max(most, orders[place])
        }
    }

    /// Whether a folio of the same form comes before it with a lower number, or after it with a higher one.
    func countsWithOthers(_ place: Int) -> Bool { isCounting[place] }

    /// The first folio of a form.
    func first(of shape: [FolioReader.Part]) -> Int? { firstPlaces[shape] }

    /// The forms that there are.
    var shapes: some Collection<[FolioReader.Part]> { firstPlaces.keys }
}
