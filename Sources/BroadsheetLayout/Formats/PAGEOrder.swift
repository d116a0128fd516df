/// The order of reading that PAGE XML gives: a tree of groups of references to regions.
struct PAGEOrder {
    private var nodes: [Node] = []
    private var roots: [Int] = []
    private var open: [Int] = []

    private struct Node {
        /// The region that it means.
        var region: String?
        /// Its place in a group that is ordered.
        var index: Double
        var isOrdered = false
        var children: [Int] = []
    }

    /// Begins a group inside of the one that is open.
    mutating func beginGroup(_ element: XMLElement) {
        add(element, isOrdered: element.name.hasPrefix("Ordered"))
        open.append(nodes.count - 1)
    }

    /// Ends the group that is open.
    mutating func endGroup() {
        _ = open.popLast()
    }

    /// Adds a reference to the group that is open.
    mutating func addReference(_ element: XMLElement) {
        add(element, isOrdered: false)
    }

    private mutating func add(_ element: XMLElement, isOrdered: Bool) {
        nodes.append(
            Node(region: element["regionRef"], index: element.number("index") ?? .infinity, isOrdered: isOrdered))
        if let group = open.last {
            nodes[group].children.append(nodes.count - 1)
        } else {
            roots.append(nodes.count - 1)
        }
    }

    /// The regions of a page in the order of reading.
    ///
    /// A region without a place of its own follows the one that it lies in; those without any are at the end. Where
    /// there are no groups, the places hold that the regions have themselves.
    func order(of regions: [PAGERegion]) -> [Int] {
        var places: [String: Double] = [:]
        for (place, id) in references.enumerated() where places[id] == nil { places[id] = Double(place) }
        var ranks: [Double] = []
        for region in regions {
            if let parent = region.parent {
                // Regions inside of one count in it alone, in the order of the file.
                ranks.append(places[region.id] ?? ranks[parent])
            } else {
                ranks.append((places.isEmpty ? region.index : places[region.id]) ?? .infinity)
            }
        }
        return regions.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }

    /// The regions that are referred to, in order.
    private var references: [String] {
        var found: [String] = []
        var waiting = Array(roots.reversed())
        while let next = waiting.popLast() {
            let node = nodes[next]
            if let region = node.region { found.append(region) }
            let children =
                node.isOrdered
                ? node.children.sorted { (nodes[$0].index, $0) < (nodes[$1].index, $1) } : node.children
            waiting += children.reversed()
        }
        return found
    }
}
