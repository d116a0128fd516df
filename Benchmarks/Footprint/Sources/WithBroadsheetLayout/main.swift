import BroadsheetCore
import BroadsheetLayout

print(BoxReader.read([], file: "page.xhtml").pages.count)
