/// Takes a document piece by piece and writes it in a notation: JSON, YAML, and whatever else has mappings, sequences
/// and scalars.
///
/// What a document says is in one place (``ArticleDocument``), how it looks in another: a notation is added by
/// conforming to this protocol, with no knowledge of articles. The document keeps its side of the bargain:
/// - every begin has its end, and each document is one value;
/// - in a mapping each value comes directly after its key, and no key comes twice;
/// - an inline container holds scalars and inline containers only.
///
/// Nothing can fail: a notation that cannot say a character writes an escape for it.
public protocol DocumentWriter {
    /// Begins a mapping of keys to values.
    mutating func beginMapping(_ layout: DocumentLayout)
    /// Writes the key of the value that comes next.
    mutating func key(_ key: String)
    /// Ends the mapping that was begun last.
    mutating func endMapping()
    /// Begins a sequence of values.
    mutating func beginSequence(_ layout: DocumentLayout)
    /// Ends the sequence that was begun last.
    mutating func endSequence()
    /// Writes a text.
    mutating func string(_ value: String)
    /// Writes a whole number.
    mutating func integer(_ value: Int)
    /// Writes a number of two decimals, given in hundredths: 87 is 0.87.
    mutating func decimal(hundredths: Int)
    /// Writes `true` or `false`.
    mutating func boolean(_ value: Bool)
}

/// How a container is best laid out for the eye; a notation without layout pays no heed to it.
public enum DocumentLayout: Sendable, Hashable {
    /// Each entry on a line of its own.
    case block
    /// The whole container on the line where it begins.
    case inline
}

extension DocumentWriter {
    /// Writes a mapping, with the entries that `entries` writes.
    @inlinable
    public mutating func mapping(_ layout: DocumentLayout = .block, _ entries: (inout Self) -> Void) {
        beginMapping(layout)
        entries(&self)
        endMapping()
    }

    /// Writes a sequence, with each element as `write` writes it.
    @inlinable
    public mutating func sequence<Element>(
        _ elements: [Element], _ layout: DocumentLayout = .block, _ write: (inout Self, Element) -> Void
    ) {
        beginSequence(layout)
        for element in elements {
            write(&self, element)
        }
        endSequence()
    }

    /// Writes a key with a text; nothing where there is none.
    @inlinable
    public mutating func field(_ key: String, _ value: String?) {
        guard let value else { return }
        self.key(key)
        string(value)
    }

    /// Writes a key with a whole number.
    @inlinable
    public mutating func field(_ key: String, _ value: Int) {
        self.key(key)
        integer(value)
    }

    /// Writes a key with a confidence; nothing where there is none.
    public mutating func field(_ key: String, _ confidence: Confidence?) {
        guard let confidence else { return }
        self.key(key)
        decimal(hundredths: confidence.hundredths)
    }

    /// Writes a key with a mapping.
    @inlinable
    public mutating func field(
        _ key: String, _ layout: DocumentLayout = .block, mapping entries: (inout Self) -> Void
    ) {
        self.key(key)
        mapping(layout, entries)
    }

    /// Writes a key with a sequence, also where it is empty.
    @inlinable
    public mutating func field<Element>(
        _ key: String, _ elements: [Element], _ layout: DocumentLayout = .block,
        each write: (inout Self, Element) -> Void
    ) {
        self.key(key)
        sequence(elements, layout, write)
    }
}
