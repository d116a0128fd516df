import BroadsheetCore
import BroadsheetJSON

print(try Export(JSONExporter()).bytes([]).count)
