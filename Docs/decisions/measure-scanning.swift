// Counts the full stops 。 of 24 MB of Chinese text in four ways. Run with:
//
//     swiftc -O Docs/decisions/measure-scanning.swift -o /tmp/measure-scanning && /tmp/measure-scanning

let sentence = "昨天上午，东河大桥开工建设，两岸居民的出行时间将缩短一半。"
let text = String(repeating: sentence, count: 24_000_000 / sentence.utf8.count)
let clock = ContinuousClock()

func measure(_ name: String, megabytes: Double, _ count: () -> Int) {
    var best = Duration.seconds(1000)
    var found = 0
    for _ in 0..<3 { best = min(best, clock.measure { found = count() }) }
    let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
    print("\(name): \(found) found, \(Int(megabytes / seconds)) MB/s")
}

let bytes = Array(text.utf8)
let megabytes = Double(bytes.count) / 1e6
measure("bytes, by span", megabytes: megabytes) {
    let span = bytes.span
    var found = 0
    var index = 0
    while index + 2 < span.count {
        if span[index] == 0xE3, span[index + 1] == 0x80, span[index + 2] == 0x82 { found += 1 }
        index += 1
    }
    return found
}
measure("Unicode scalars", megabytes: megabytes) { text.unicodeScalars.reduce(0) { $0 + ($1 == "。" ? 1 : 0) } }
measure("characters", megabytes: megabytes) { text.reduce(0) { $0 + ($1 == "。" ? 1 : 0) } }
// A twentieth of the text is enough to see it.
let part = String(text.prefix(text.unicodeScalars.count / 20))
measure("regular expression", megabytes: Double(part.utf8.count) / 1e6) { part.matches(of: #/。/#).count }
