/// A number as newspapers write it: 12, １２, 十二, 一九九八, 廿三.
struct Numeral: Sendable, Hashable {
    /// Its value, 0 to 9999.
    var value: Int
    /// How many digits or characters it has.
    var digits: Int
    /// Whether it is written in Chinese characters.
    var isChinese: Bool
}

extension Scanner {
    /// Skips a number of at most four digits and returns it; stays where there is none or a longer one.
    mutating func takeNumeral() -> Numeral? {
        let start = offset
        if let number = takeDigits() { return number }
        offset = start
        if let number = takeChineseNumeral() { return number }
        offset = start
        return nil
    }

    private mutating func takeDigits() -> Numeral? {
        var value = 0
        var digits = 0
        while !isAtEnd, let digit = next.digit {
            guard digits < 4 else { return nil }
            value = value * 10 + digit
            digits += 1
            advance()
        }
        return digits == 0 ? nil : Numeral(value: value, digits: digits, isChinese: false)
    }

    /// Digits in order as in 一九九八, or with their units as in 二十三, 三百零五.
    private mutating func takeChineseNumeral() -> Numeral? {
        var total = 0
        var pending = 0
        var run = 0
        var digits = 0
        var hasUnit = false
        while !isAtEnd, let sign = next.chineseNumeral {
            digits += 1
            guard digits <= 7 else { return nil }
            switch sign {
            case .digit(let digit):
                run += 1
                pending = hasUnit ? digit : pending * 10 + digit
                guard run <= 4 else { return nil }
            case .unit(let unit):
                guard run <= 1 else { return nil }
                total += (run == 0 || pending == 0 ? 1 : pending) * unit
                pending = 0
                run = 0
                hasUnit = true
            case .tens(let tens):
                guard run == 0, !hasUnit else { return nil }
                total += tens
                hasUnit = true
            }
            advance()
        }
        let value = total + pending
        return digits == 0 || value > 9999 ? nil : Numeral(value: value, digits: digits, isChinese: true)
    }
}

/// What a Chinese character says in a number.
private enum ChineseNumeral {
    case digit(Int)
    case unit(Int)
    case tens(Int)
}

extension Unicode.Scalar {
    /// The value of an ASCII or full-width digit.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value) - 0x30
        case 0xFF10...0xFF19: Int(value) - 0xFF10
        default: nil
        }
    }

    /// Whether a number can begin or continue with it.
    var isNumeral: Bool { digit != nil || chineseNumeral != nil }

    fileprivate var chineseNumeral: ChineseNumeral? {
        switch self {
        case "〇", "○", "零", "Ｏ": .digit(0)
        case "一": .digit(1)
        case "二", "两": .digit(2)
        case "三": .digit(3)
        case "四": .digit(4)
        case "五": .digit(5)
        case "六": .digit(6)
        case "七": .digit(7)
        case "八": .digit(8)
        case "九": .digit(9)
        case "十": .unit(10)
        case "百": .unit(100)
        case "廿": .tens(20)
        case "卅": .tens(30)
        default: nil
        }
    }
}
