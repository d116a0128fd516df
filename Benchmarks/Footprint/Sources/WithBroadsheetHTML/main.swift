import BroadsheetCore
import BroadsheetHTML

print(HTMLExporter.descriptor.name)
