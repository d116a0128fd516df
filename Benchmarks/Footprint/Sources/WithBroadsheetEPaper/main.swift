import BroadsheetCore
import BroadsheetEPaper

print(HTMLReader.read([], file: "page.html").pages.count)
