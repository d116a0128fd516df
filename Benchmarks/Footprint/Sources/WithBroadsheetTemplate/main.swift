import BroadsheetCore
import BroadsheetTemplate

print(try Export(TemplateExporter(options: TemplateOptions(.csv))).bytes([]).count)
