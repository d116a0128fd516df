import BroadsheetCore
import BroadsheetYAML

print(try Export(YAMLExporter()).bytes([]).count)
