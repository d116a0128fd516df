import BroadsheetCore

/// Reads YAML into a tree of nodes with their places.
///
/// What a configuration needs of YAML is read: one document of mappings, lists and scalars, with anchors and aliases.
/// Scalars stay text. Everything else is reported as a mistake with its remedy: duplicate keys, tags, merge keys, keys
/// that are not text. Bytes of any kind give a tree or diagnostics, in a time that grows with their number.
public struct YAMLReader: Sendable, Hashable {
    /// How many bytes a file may hold; 1 MiB unless it is set.
    public var maximumSize = 1_048_576
    /// How deep lists and mappings may be in each other; 64 unless it is set.
    public var maximumDepth = 64
    /// How many nodes aliases may add to those that are written out; 10,000 unless it is set.
    ///
    /// A few lines of aliases of aliases can mean billions of nodes.
    public var aliasBudget = 10_000

    /// A reader with the usual limit of depth.
    public init() {}

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, or UTF-16 with a byte order mark. Lines end in LF, CR LF or CR.
    ///   - path: The file's name in places.
    public func read(_ bytes: [UInt8], path: String) -> YAMLDocument {
        guard bytes.count <= maximumSize else {
            let message: Diagnostic.Message = "the file holds more than \(maximumSize) bytes; is it the right file?"
            return YAMLDocument(
                diagnostics: [Diagnostic(.error, code: "file-too-large", message, at: FileLocation(path: path))])
        }
        do throws(YAMLMistake) {
            let text = try YAMLText(decoding: bytes, path: path)
            return text.utf8.withUnsafeBufferPointer { buffer in
                var composer = YAMLComposer(text: text, events: YAMLEvents(of: buffer), limits: self)
                return composer.document()
            }
        } catch {
            return YAMLDocument(diagnostics: [error.diagnostic])
        }
    }
}

/// The result of reading a YAML file.
public struct YAMLDocument: Sendable, Hashable {
    /// The tree; `nil` where the file's form is broken, so that no tree can be made of it.
    ///
    /// Where ``diagnostics`` holds errors beside a tree, what they concern has been left out of it.
    public var node: ConfigurationNode?
    /// The mistakes, in the order of the file.
    public var diagnostics: [Diagnostic] = []
}

/// A mistake that ends the reading.
struct YAMLMistake: Error {
    var diagnostic: Diagnostic
}
