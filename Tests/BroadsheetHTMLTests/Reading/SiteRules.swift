import BroadsheetCore

/// The rules that every site keeps: its pages keep ``PageRules``, and every link leads to a page, and to a place in it, that is
/// there.
enum SiteRules {
    static func check(_ files: [ExportFolder.File]) throws {
        var trees: [String: HTMLTree] = [:]
        for file in files where file.path.hasSuffix("html") {
            do {
                let tree = try HTMLTree(file.bytes)
                try PageRules.check(tree)
                trees[file.path] = tree
            } catch {
                throw HTMLTree.Fault("\(file.path): \(error)")
            }
        }
        let paths = Set(files.map(\.path))
        let ids = trees.mapValues { tree in Set(tree.elements.compactMap { $0.attributes["id"] }) }
        for (path, tree) in trees {
            for element in tree.elements {
                guard let href = element.attributes["href"], !href.contains("://"), href != "data:,",
                    element.attributes["rel"] != "alternate", element.attributes["type"] == nil
                else { continue }
                let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? path : resolve(parts[0], from: path)
                guard paths.contains(target) else {
                    throw HTMLTree.Fault("\(path): '\(href)' leads nowhere: \(target)")
                }
                guard parts.count < 2 || ids[target]?.contains(parts[1]) == true else {
                    throw HTMLTree.Fault("\(path): '\(href)' has no place in \(target)")
                }
            }
        }
    }

    private static func resolve(_ reference: String, from path: String) -> String {
        var names = path.split(separator: "/").dropLast().map(String.init)
        for part in reference.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if !names.isEmpty { names.removeLast() }
            default: names.append(decoded(part))
            }
        }
        return names.joined(separator: "/")
    }

    private static func decoded(_ part: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(part.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
