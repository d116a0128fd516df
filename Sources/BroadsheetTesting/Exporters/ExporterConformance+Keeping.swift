import BroadsheetCore

extension ExporterConformance {
    /// The laws of `KeepingExporter`: what is read of an output are the items that were written, byte for byte; nothing
    /// is read of an output that was changed, cut or extended; saying when an item was changed changes nothing of its
    /// content; an output says whether it is an archive and which one was before.
    public static func checkKeeping<Exporter: KeepingExporter>(
        of exporter: Exporter.Type, options: Exporter.Options = Exporter.Options()
    ) -> [ConformanceFault] {
        FaultCollector.faults { tryKeeping(exporter, as: Trial(exporter, options, nil), &$0) }
    }

    static func tryKeeping<Keeping: KeepingExporter, Exporter>(
        _ exporter: Keeping.Type, as trial: Trial<Exporter>, _ found: inout FaultCollector
    ) {
        guard let options = trial.options as? Keeping.Options else { return }
        for (sample, editions) in trial.samples + [("hostile text", hostileEditions)] {
            let name = trial.name(sample)
            do throws(ExportFailure) {
                let run = try KeptRun(Keeping(options: options), over: editions)
                found.require(
                    run.isApart, "items-are-made-apart", "\(name): makeItem(of:in:reportingTo:) writes to the output")
                tryReading(run, of: Keeping.self, name, &found)
                // Items of an old output, put together anew.
                let again = try KeptRun(Keeping(options: options), of: run.items.reversed(), over: editions)
                tryReading(again, of: Keeping.self, "\(name), in another order", &found)
                tryChanging(run, of: Keeping.self, name, &found)
            } catch {
                found.add("kept-items", "\(name): the exporter stopped: \(error)")
            }
        }
        tryHistories(of: Keeping.self, options, trial, &found)
        if trial.variant == nil { tryDamage(of: Keeping.self, options, trial, &found) }
    }

    private static func tryReading<Keeping: KeepingExporter>(
        _ run: KeptRun<Keeping>, of exporter: Keeping.Type, _ name: String, _ found: inout FaultCollector
    ) {
        do throws(ExportFailure) {
            let read = try Keeping.keptItems(in: run.bytes)
            let difference = zip(read, run.items).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            found.require(
                read == run.items, "kept-items",
                "\(name): \(run.items.count) items were written and \(read.count) read; they differ from item "
                    + "\(difference ?? min(read.count, run.items.count)) on")
        } catch {
            found.add("kept-items", "\(name): what was written is not read: \(error)")
        }
    }

    private static func tryChanging<Keeping: KeepingExporter>(
        _ run: KeptRun<Keeping>, of exporter: Keeping.Type, _ name: String, _ found: inout FaultCollector
    ) {
        guard let date = CalendarDate(year: 2031, month: 2, day: 3) else { return }
        let moment = Timestamp(date: date, time: .midnight, offset: .utc)
        for (number, item) in run.items.enumerated() {
            let changed = Keeping.item(item, changedAt: moment)
            found.require(
                Keeping.content(of: changed) == Keeping.content(of: item) && changed.id == item.id,
                "changing-keeps-content",
                "\(name): item(_:changedAt:) changes what content(of:) gives of item \(number), or its id")
            let dated = Keeping.item(item, datedAs: KeptItem(id: item.id, published: moment, bytes: []))
            found.require(
                Keeping.content(of: dated) == Keeping.content(of: item) && dated.id == item.id,
                "changing-keeps-content",
                "\(name): item(_:datedAs:) changes what content(of:) gives of item \(number), or its id")
        }
    }

    private static func tryHistories<Keeping: KeepingExporter>(
        of exporter: Keeping.Type, _ options: Keeping.Options, _ trial: Trial<some ArticleExporter>,
        _ found: inout FaultCollector
    ) {
        let before = "https://news.example/chenwan/output-1"
        let histories = [
            nil, FeedHistory(previous: before),
            FeedHistory(isArchive: true, address: "https://news.example/chenwan/output-2", previous: before),
            FeedHistory(isArchive: true, address: before, next: "https://news.example/chenwan/output-2"),
        ]
        for history in histories {
            guard let run = try? KeptRun(Keeping(options: options), over: SampleEditions.rich, history) else {
                continue
            }
            let read = Keeping.history(of: run.bytes)
            found.require(
                read.isArchive == (history?.isArchive ?? false) && read.previous == history?.previous,
                "history-is-read-back",
                trial.name("the rich editions")
                    + ": of \(history.map { "\($0)" } ?? "a feed without archives"), \(read) is read")
        }
    }

    private static func tryDamage<Keeping: KeepingExporter>(
        of exporter: Keeping.Type, _ options: Keeping.Options, _ trial: Trial<some ArticleExporter>,
        _ found: inout FaultCollector
    ) {
        guard let run = try? KeptRun(Keeping(options: options), over: SampleEditions.rich) else { return }
        for (damage, bytes) in OutputDamage.all(of: run.bytes) where bytes != run.bytes {
            let items = try? Keeping.keptItems(in: bytes)
            found.require(
                items == nil, "damage-is-seen",
                trial.name("the rich editions") + ": \(items?.count ?? 0) items are read of an output with \(damage)")
        }
    }

    /// An article of every hostile text, with it in every field.
    private static var hostileEditions: [Edition] {
        let articles = HostileText.all.map { hostile in
            var subject = Subject()
            TextField.everyArticleField.set(&subject, hostile.text)
            return subject.article
        }
        return [Edition(info: Subject().edition.info, articles: articles)]
    }
}
