import BroadsheetCore
import BroadsheetPress

print(PressPageParser().edition(from: [PageSource(text: "一行")]).edition.articles.count)
