import BroadsheetCore

print(Article(headline: Headline(decks: [Deck(role: .main, text: "one")])).headline?.text ?? "")
