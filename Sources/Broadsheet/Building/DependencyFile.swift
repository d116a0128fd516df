/// What a build made of what, as a rule that Make, Ninja and CMake read.
enum DependencyFile {
    /// The rule: the outputs, a colon, and every file that was read.
    static func text(outputs: [String], inputs: [String]) -> String {
        func list(_ paths: [String]) -> String { paths.map { " \\\n  \(escaped($0))" }.joined() }
        return "\(outputs.map(escaped).joined(separator: " ")):\(list(inputs))\n"
    }

    /// Writes the rule to a file, whole or not at all; the file's folder is made where it is missing.
    static func write(outputs: [String], inputs: [String], to path: String) throws(FileError) {
        let folder = FilePath.folder(of: path)
        try FileSystem.makeFolder(folder)
        var files = OutputFiles()
        let file = try WholeFile(
            named: FilePath.lastComponent(of: path), in: files.folder(at: FileSystem.realPath(folder) ?? folder))
        try file.write(Array(text(outputs: outputs, inputs: inputs).utf8)[...])
        try files.add(file, of: 0)
        if let fault = files.place()[0] { throw fault }
    }

    /// A path with escapes for the characters that mean something in such a rule.
    private static func escaped(_ path: String) -> String {
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: ":"):
                bytes.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "$"): bytes.append(byte)
            default: break
            }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
