import BroadsheetCommandLine

/// The program `broadsheet`: all commands, with the exporters and parsers of this package.
@main struct BroadsheetTool {
    static func main() async {
        await CommandLineTool().main()
    }
}
