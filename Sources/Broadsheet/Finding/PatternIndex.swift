/// Many patterns, of which those that may mean a path are found without a look at the others.
///
/// The patterns are in a tree, name by name. Below a folder, one that spells its next name out is found by that name;
/// one with wildcards by what it has before the first of them.
struct PatternIndex {
    private var nodes = [Node()]
    private let patterns: [PathPattern]

    /// A folder in the tree, or the place after a file's name.
    private struct Node {
        /// The nodes after names that are spelled out.
        var literals: [String: Int] = [:]
        /// The patterns that continue with wildcards, by the part before the first of them.
        var wildcards: [String: [Int]] = [:]
        /// The lengths of what is there, in scalars.
        var lengths: Set<Int> = []
        /// The patterns that continue with any number of folders.
        var anywhere: [Int] = []
        /// The patterns that end here.
        var complete: [Int] = []
    }

    init(_ patterns: [PathPattern]) {
        self.patterns = patterns
        for (number, pattern) in patterns.enumerated() { add(pattern, number) }
    }

    /// The number of the first pattern that means a path; `nil` where none does.
    func first(matching path: String) -> Int? {
        candidates(for: FilePath.components(of: path)).sorted().first { patterns[$0].match(path) != nil }
    }

    private mutating func add(_ pattern: PathPattern, _ number: Int) {
        var node = 0
        for component in pattern.components {
            switch component {
            case .literal(let name):
                if let next = nodes[node].literals[name] {
                    node = next
                } else {
                    nodes.append(Node())
                    nodes[node].literals[name] = nodes.count - 1
                    node = nodes.count - 1
                }
            case .anyFolders:
                nodes[node].anywhere.append(number)
                return
            case .tokens(let tokens):
                let head = Self.head(of: tokens)
                nodes[node].wildcards[String(head), default: []].append(number)
                nodes[node].lengths.insert(head.count)
                return
            }
        }
        nodes[node].complete.append(number)
    }

    /// The patterns that may mean a path.
    private func candidates(for names: [String]) -> [Int] {
        var found: [Int] = []
        var node = 0
        for name in names {
            found += nodes[node].anywhere
            let scalars = name.unicodeScalars
            for length in nodes[node].lengths {
                found += nodes[node].wildcards[String(scalars.prefix(length))] ?? []
            }
            guard let next = nodes[node].literals[name] else { return found }
            node = next
        }
        return found + nodes[node].anywhere + nodes[node].complete
    }

    /// The part before the first wildcard.
    private static func head(of tokens: [PathPattern.Token]) -> String.UnicodeScalarView {
        var head = String.UnicodeScalarView()
        for token in tokens {
            guard case .scalar(let scalar) = token else { break }
            head.append(scalar)
        }
        return head
    }
}
