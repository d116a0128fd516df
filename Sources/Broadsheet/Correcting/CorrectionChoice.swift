/// Which corrections of a page are obeyed.
public enum CorrectionChoice: Sendable, Hashable {
    /// Those of the file that a source's `corrections` names, else those of `NAME.corrections.yaml` beside the page; the
    /// first that is there.
    case found
    /// No corrections, even where a file of them is beside the page.
    case none
    /// Those of a file, by a path that holds from where the program runs.
    case file(String)
    /// The given corrections, in place of a file beside the page.
    case given(Corrections)
}
