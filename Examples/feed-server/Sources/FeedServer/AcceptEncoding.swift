/// The content codings that a client accepts (RFC 9110 §12.5.3).
struct AcceptEncoding {
    private var weights: [Substring: Double] = [:]

    /// Reads the values of the header's fields.
    init(_ fields: [String]) {
        for item in fields.flatMap({ $0.lowercased().split(separator: ",") }) {
            let parts = item.split(separator: ";").map { $0.trimming(where: \.isWhitespace) }
            guard let coding = parts.first, !coding.isEmpty else { continue }
            weights[coding] = Self.weight(parts.dropFirst())
        }
    }

    /// Whether the answer is to be compressed: `gzip` is wanted, and no less than the plain bytes.
    ///
    /// A client that says nothing gets plain bytes: any coding would be allowed, but it may know none.
    var prefersGzip: Bool {
        let gzip = weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0
        return gzip > 0 && gzip >= weights["identity"] ?? 0
    }

    /// The weight among parameters, 0 to 1; 1 where none is given, 0 where it is not a number.
    private static func weight(_ parameters: some Sequence<Substring>) -> Double {
        for parameter in parameters where parameter.hasPrefix("q") {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.trimming(where: \.isWhitespace) }
            guard parts.count == 2, parts[0] == "q" else { continue }
            guard let weight = Double(parts[1]), (0...1).contains(weight) else { return 0 }
            return weight
        }
        return 1
    }
}

extension Substring {
    /// The text without what it begins and ends with.
    func trimming(where isLeftOut: (Character) -> Bool) -> Substring {
        var rest = drop(while: isLeftOut)
        while let last = rest.last, isLeftOut(last) { rest.removeLast() }
        return rest
    }
}
