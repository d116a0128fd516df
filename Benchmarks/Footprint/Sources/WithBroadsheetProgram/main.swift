import BroadsheetCore
import BroadsheetProgram

print(try Export(ProgramExporter(ExternalProgram(name: "cat", path: "/bin/cat"))).bytes([]).count)
