import DailyPaper

for headline in try DailyPaper.headlines() { print(headline) }
