import ArgumentParser
import Broadsheet

/// Which corrections are obeyed, for commands that read pages which are named one by one.
struct CorrectionsArgument: ParsableArguments {
    @Option(
        name: .customLong("corrections"),
        help: ArgumentHelp(
            "The page's corrections, or 'none'; else those that the page's source in the configuration names, or NAME"
                + ".corrections.yaml beside the page.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var corrections: String?

    /// A pipeline that obeys them.
    func applied(to pipeline: Pipeline) -> Pipeline {
        guard let corrections else { return pipeline }
        var pipeline = pipeline
        pipeline.corrections = corrections == "none" ? .none : .file(corrections)
        return pipeline
    }

    /// Refuses one file for several pages.
    func check(pages count: Int) throws {
        guard let corrections, corrections != "none", count != 1 else { return }
        throw ValidationError.usage(
            "--corrections \(corrections) is for one page; name one, or keep each page's corrections beside it.")
    }
}
