import ArgumentParser

/// The configuration file, as every command that needs one takes it.
struct ConfigurationArgument: ParsableArguments {
    /// The name that is looked for where none is given.
    static let defaultPath = "broadsheet.yaml"

    @Argument(help: "The configuration file.", completion: .file(extensions: ["yaml", "yml"]))
    var config = ConfigurationArgument.defaultPath
}
