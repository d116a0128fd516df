import ArgumentParser
import Broadsheet

extension ValidationError {
    /// Wrong usage, in the language that was chosen.
    static func usage(_ message: Diagnostic.Message) -> ValidationError {
        ValidationError(Console.text(of: message))
    }
}
