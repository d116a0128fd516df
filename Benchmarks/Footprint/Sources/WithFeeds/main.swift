import BroadsheetCore
import BroadsheetPress
import BroadsheetRSS

let page = PressPageParser().edition(from: [PageSource(text: "一行")])
print(try Export(RSSExporter()).bytes([page.edition]).count)
