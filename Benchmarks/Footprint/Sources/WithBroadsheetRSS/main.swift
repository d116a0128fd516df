import BroadsheetCore
import BroadsheetRSS

print(try Export(RSSExporter()).bytes([]).count)
