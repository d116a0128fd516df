/// Punycode (RFC 3492): Unicode text in the letters, digits and hyphens of a host name.
package enum Punycode {
    /// The text in Punycode, without the prefix `xn--`; `nil` where the numbers of the algorithm would overflow, which
    /// takes a text far longer than a host name may be.
    package static func encode(_ text: String) -> String? {
        let input = text.unicodeScalars.map(\.value)
        var output = input.filter { $0 < 0x80 }.map { UInt8($0) }
        let basicCount = output.count
        var handled = basicCount
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }

        var code: UInt32 = 128
        var delta: UInt32 = 0
        var bias: UInt32 = 72
        while handled < input.count {
            // The smallest code point that is still to come.
            guard let next = input.lazy.filter({ $0 >= code }).min() else { return nil }
            let (step, stepOverflows) = (next - code).multipliedReportingOverflow(by: UInt32(handled) + 1)
            let (sum, sumOverflows) = delta.addingReportingOverflow(step)
            guard !stepOverflows, !sumOverflows else { return nil }
            delta = sum
            code = next
            for value in input {
                if value < code {
                    guard delta < .max else { return nil }
                    delta += 1
                } else if value == code {
                    append(delta, bias: bias, to: &output)
                    bias = adapt(delta, count: UInt32(handled) + 1, isFirst: handled == basicCount)
                    delta = 0
                    handled += 1
                }
            }
            guard delta < .max else { return nil }
            delta += 1
            code += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let base: UInt32 = 36
    private static let minimum: UInt32 = 1
    private static let maximum: UInt32 = 26

    /// A number as digits of the variable-length code (RFC 3492 §3.3).
    private static func append(_ number: UInt32, bias: UInt32, to output: inout [UInt8]) {
        var rest = number
        var position = base
        while true {
            let threshold = position <= bias ? minimum : min(position - bias, maximum)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    /// The digit of a value from 0 to 35: `a` to `z`, then `0` to `9`.
    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(value < 26 ? value + 97 : value - 26 + 48)
    }

    /// The bias for the next number (RFC 3492 §3.4).
    private static func adapt(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var divisions: UInt32 = 0
        while delta > (base - minimum) * maximum / 2 {
            delta /= base - minimum
            divisions += base
        }
        return divisions + (base - minimum + 1) * delta / (delta + 38)
    }
}
