import BroadsheetCore
import BroadsheetDigest

print(try Export(DigestExporter()).bytes([]).count)
