/// A date that an article names.
public struct DateMention: Sendable, Hashable {
    /// The words as printed: 12月12日上午, 当天上午.
    public var text: String
    /// The day they mean, as far as it is known; without a year where neither text nor edition says it.
    public var date: PartialDate?
    /// The part of the day that they name.
    public var part: DayPart?
    /// Ranges of the words on their page, in order.
    public var ranges: [SourceRange]

    /// A date mention from its parts.
    public init(text: String, date: PartialDate? = nil, part: DayPart? = nil, ranges: [SourceRange] = []) {
        self.text = text
        self.date = date
        self.part = part
        self.ranges = ranges
    }

    /// A part of the day.
    @nonexhaustive public enum DayPart: String, Sendable, Hashable, CaseIterable {
        /// 凌晨, 清晨, 早晨, 早上.
        case earlyMorning
        /// 上午.
        case morning
        /// 中午.
        case noon
        /// 下午.
        case afternoon
        /// 傍晚, 晚, 晚上.
        case evening
        /// 夜, 深夜.
        case night
    }
}
