extension EditionStatistics {
    /// Writes the statistics as one mapping: `total`, `editions`, `writers`, `people`, `sections`, `diagnostics`.
    ///
    /// - Parameters:
    ///   - writer: Any notation.
    ///   - names: How many names are listed of writers, people and sections at most, 0 or more.
    public func write(to writer: inout some DocumentWriter, names: Int) {
        writer.mapping { writer in
            writer.field("total") { writer in
                writer.field("editions", editions.count)
                Self.write(total, to: &writer)
                writer.field("writers", writers.count)
                writer.field("people", people.count)
                writer.field("sections", sections.count)
            }
            writer.field("editions", editions) { writer, row in
                writer.mapping { writer in
                    writer.field("publication", row.publication)
                    writer.field("date", row.date?.description)
                    Self.write(row, to: &writer)
                }
            }
            Self.write(writers.most(names), key: "writers", remarks: "labels", to: &writer)
            Self.write(people.most(names), key: "people", remarks: "titles", to: &writer)
            Self.write(sections.most(names), key: "sections", remarks: nil, to: &writer)
            writer.field("diagnostics", diagnostics) { writer, code in
                writer.mapping(.inline) { writer in
                    writer.field("severity", code.severity.rawValue)
                    writer.field("code", code.code)
                    writer.field("count", code.count)
                }
            }
        }
    }

    private static func write(_ row: Row, to writer: inout some DocumentWriter) {
        writer.field("pages", row.pages)
        writer.field("articles", row.articles)
        writer.field("characters", row.characters)
        writer.field("kinds", .inline) { writer in
            for kind in Article.Kind.allCases {
                if let count = row.kinds[kind] { writer.field(kind.rawValue, count) }
            }
        }
        writer.field("doubtful", row.doubtfulArticles)
        writer.field("warnings", row.warnings)
        writer.field("errors", row.errors)
    }

    private static func write(
        _ entries: [NameTally.Entry], key: String, remarks: String?, to writer: inout some DocumentWriter
    ) {
        writer.field(key, entries) { writer, entry in
            writer.mapping(.inline) { writer in
                writer.field("name", entry.name)
                writer.field("articles", entry.articles)
                if let remarks { writer.field(remarks, entry.remarks, .inline) { $0.string($1) } }
            }
        }
    }
}
