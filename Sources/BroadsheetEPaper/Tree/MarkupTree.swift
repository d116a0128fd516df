import CGumbo

/// The rows of a filtered page in the order in which they are, by the tree that gumbo builds of it.
struct MarkupTree {
    /// The rows that have words.
    private(set) var rows: [PageRow] = []
    /// The blocks; the first is the whole page.
    private(set) var blocks = [PageBlock(parent: 0)]

    private var row = RowText()
    private var open: [Open] = []
    private var contents = 0
    private var elements = 0
    private var isInContent = false
    private var isInLink = false
    private var address = ""

    private struct Open {
        var node: UnsafeMutablePointer<GumboNode>
        var number = 0
        var next = 0
        var block = 0
        var marks: BlockMarks = []
        var level = 0
        var isParagraph = false
        var isItem = false
        var keepsLines = false
    }

    /// The rows of a text, each without its block.
    static func rows(of filter: MarkupFilter) -> [PageRow] { MarkupTree(filter).rows }

    /// Builds the tree of a page and walks over it.
    init(_ filter: MarkupFilter) {
        var options = kGumboDefaultOptions
        options.max_errors = 0
        filter.output.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                let output = gumbo_parse_with_options(&options, start, buffer.count)
            else { return }
            defer { gumbo_destroy_output(&options, output) }
            if let document = output.pointee.document { walk(document) }
        }
        for index in blocks.indices.dropFirst().reversed() {
            blocks[blocks[index].parent].scalars += blocks[index].scalars
        }
    }

    /// Walks over a tree without recursion.
    private mutating func walk(_ document: UnsafeMutablePointer<GumboNode>) {
        open = [Open(node: document)]
        while let last = open.last {
            let children =
                last.node.pointee.type == GUMBO_NODE_DOCUMENT
                ? last.node.pointee.v.document.children : last.node.pointee.v.element.children
            guard last.next < Int(children.length),
                let child = children.data[last.next]?.assumingMemoryBound(to: GumboNode.self)
            else {
                endRow()
                open.removeLast()
                continue
            }
            open[open.count - 1].next += 1
            visit(child, in: last)
        }
        endRow()
    }

    private mutating func visit(_ node: UnsafeMutablePointer<GumboNode>, in parent: Open) {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: begin(node, in: parent)
        case GUMBO_NODE_COMMENT: readMark(String(cString: node.pointee.v.text.text))
        default: append(node.pointee.v.text.text, keepsLines: parent.keepsLines)
        }
    }

    private mutating func begin(_ node: UnsafeMutablePointer<GumboNode>, in parent: Open) {
        let tag = node.pointee.v.element.tag
        switch tag {
        case GUMBO_TAG_BR, GUMBO_TAG_HR: endRow()
        case GUMBO_TAG_IMG, GUMBO_TAG_IMAGE:
            // The figure or the table around it holds a picture.
            var block = parent.block
            for _ in 0..<4 {
                blocks[block].hasPicture = true
                if block == 0 || blocks[block].isTable { break }
                block = blocks[block].parent
            }
        default:
            endRow()
            elements += 1
            var opened = Open(node: node, number: elements)
            let marks = BlockMarks(rawValue: Self.marks(of: node))
            opened.marks = parent.marks.union(marks)
            opened.isParagraph = tag == GUMBO_TAG_P || parent.isParagraph
            opened.isItem = tag == GUMBO_TAG_LI || parent.isItem && tag == GUMBO_TAG_P
            opened.keepsLines = tag == GUMBO_TAG_PRE || parent.keepsLines
            opened.level = Self.levels.firstIndex(of: tag).map { $0 + 1 } ?? parent.level
            opened.block = parent.block
            if tag != GUMBO_TAG_P, opened.level == 0 {
                let isTable = tag == GUMBO_TAG_TABLE || !marks.isDisjoint(with: [.figure, .picture])
                blocks.append(
                    PageBlock(
                        parent: parent.block, isTable: isTable, depth: blocks[parent.block].depth + 1, marks: marks))
                opened.block = blocks.count - 1
            }
            open.append(opened)
        }
    }

    private static let levels = [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]

    /// The marks that the filter wrote into an element's attribute.
    private static func marks(of node: UnsafeMutablePointer<GumboNode>) -> UInt32 {
        let attributes = node.pointee.v.element.attributes
        guard attributes.length > 0, let first = attributes.data[0]?.assumingMemoryBound(to: GumboAttribute.self)
        else { return 0 }
        return UInt32(String(cString: first.pointee.value)) ?? 0
    }

    private mutating func readMark(_ mark: String) {
        switch mark {
        case "1":
            endRow()
            if !isInContent { contents += 1 }
            isInContent = true
        case "0":
            endRow()
            isInContent = false
        case "/a":
            isInLink = false
            row.endLink()
        case "t": if open.last?.isParagraph != true { endRow() }
        default:
            // In a menu each link is a row.
            if row.linked > 0, row.scalars - row.linked <= 2, open.last?.isParagraph != true { endRow() }
            isInLink = mark.hasPrefix("a")
            row.beginLink()
            address = String(mark.dropFirst())
        }
    }

    private mutating func append(_ text: UnsafePointer<CChar>, keepsLines: Bool) {
        if keepsLines {
            for (number, line) in String(cString: text).split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if number > 0 { endRow() }
                row.append(String(line))
            }
            return
        }
        let scalars = row.scalars
        row.append(String(cString: text))
        guard isInLink, row.scalars > scalars else { return }
        row.linked += row.scalars - scalars
        if row.address.isEmpty { row.address = address }
    }

    /// Ends a row; one without words is not one.
    private mutating func endRow() {
        defer { row = RowText() }
        guard row.scalars > 0, let last = open.last else { return }
        rows.append(
            PageRow(
                text: row.trimmed, marks: last.marks, level: last.level, isParagraph: last.isParagraph,
                isItem: last.isItem,
                content: isInContent ? contents : nil, element: last.number, block: last.block, linked: row.linked,
                scalars: row.scalars,
                address: row.address))
        if row.linked * 2 <= row.scalars { blocks[last.block].scalars += row.scalars }
    }
}
