/// The words before and after another, as in 第…版.
package struct LabelFrame: Hashable, Sendable {
    package var before: String
    package var behind: String

    package init(_ before: String, _ behind: String = "") {
        self.before = before
        self.behind = behind
    }

    package func around(_ text: String) -> String {
        before + text + behind
    }
}
