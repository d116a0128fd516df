/// A family of features: a question about a row, whose answers have a weight each.
///
/// A feature's number is its family's first number plus the place of its answer; its name in the table of weights is
/// the family's name, an equals sign and the answers, such as `kinds 0,1=medium,dateline`.
enum FeatureFamily: Int, Sendable, CaseIterable {
    case bias
    case kind
    case kindBefore2Before1
    case kindBefore1Here
    case kindHereAfter1
    case kindAfter1After2
    case kindBefore1HereAfter1
    case kindHereAfter1After2
    case evidence
    case evidenceBefore
    case evidenceAfter
    case length
    case lengthBefore
    case lengthAfter
    case ending
    case endingBefore
    case endingInsideBefore
    case opening
    case commas
    case digits
    case gaps
    case nextDateline
    case nextOrigin
    case lastOrigin
    case forwardShare
    case backwardShare
    case balance
    case across
    case acrossFar
    case farBalance
    case blockTie
    case blockTieBack
    case blockTieOn
    case inNextText
    case inTextBefore
    case textSinceHead
    case textUntilHead
    case heads
    case twins
    case position
    case space
    case indent
    case datelines
    case textOpening
    case headRun
    case headRunAfter
    case headRunBetween
    case headRunNote
    case headLength
    case sizeSinceHead
    case sizeUntilHead
    case signatures
    case bylines
    case bylinePlace
    case usualTextUntil
    case usualTextSince
    case singlesUntil
    case singlesSince
    case firstLength
    case peers
    case ownAlike
    case ownLength
    case ownMake

    /// The family's name in the table of weights.
    var name: String {
        switch self {
        case .bias: "always"
        case .kind: "kinds 0"
        case .kindBefore2Before1: "kinds -2,-1"
        case .kindBefore1Here: "kinds -1,0"
        case .kindHereAfter1: "kinds 0,1"
        case .kindAfter1After2: "kinds 1,2"
        case .kindBefore1HereAfter1: "kinds -1,0,1"
        case .kindHereAfter1After2: "kinds 0,1,2"
        case .evidence: "words"
        case .evidenceBefore: "words before"
        case .evidenceAfter: "words after"
        case .length: "length"
        case .lengthBefore: "length before"
        case .lengthAfter: "length after"
        case .ending: "ending"
        case .endingBefore: "ending before"
        case .endingInsideBefore: "unfinished before"
        case .opening: "opening"
        case .commas: "pauses"
        case .digits: "digits"
        case .gaps: "spaces inside"
        case .nextDateline: "rows to next dateline"
        case .nextOrigin: "rows to next writer or dateline"
        case .lastOrigin: "writer or dateline before"
        case .forwardShare: "words return after"
        case .backwardShare: "words stood before"
        case .balance: "words after against before"
        case .across: "words across"
        case .acrossFar: "rare words across"
        case .farBalance: "rare words after against before"
        case .blockTie: "text before and after tied"
        case .blockTieBack: "text after tied to before"
        case .blockTieOn: "text before tied to after"
        case .inNextText: "words in next text"
        case .inTextBefore: "words in last text"
        case .textSinceHead: "text rows since head"
        case .textUntilHead: "text rows until head"
        case .heads: "heads around"
        case .twins: "heads alike"
        case .position: "position"
        case .space: "blank lines"
        case .indent: "indent"
        case .datelines: "page has datelines"
        case .textOpening: "text opens with"
        case .headRun: "head run"
        case .headRunAfter: "head run after"
        case .headRunBetween: "head run between"
        case .headRunNote: "picture note in head run"
        case .headLength: "length among heads"
        case .sizeSinceHead: "ideographs since head"
        case .sizeUntilHead: "ideographs until head"
        case .signatures: "page has signatures"
        case .bylines: "page has bylines"
        case .bylinePlace: "bylines stand"
        case .usualTextUntil: "usual text rows and until head"
        case .usualTextSince: "usual text rows and since head"
        case .singlesUntil: "one-row texts and until head"
        case .singlesSince: "one-row texts and since head"
        case .firstLength: "length among first heads"
        case .peers: "first heads as long"
        case .ownAlike: "heads alike in article"
        case .ownLength: "length against article's head"
        case .ownMake: "make among article's heads"
        }
    }

    // The names of cases are written out: to ask for one costs a search of all conformances of all libraries first.
    private static let kinds = [
        "edge", "tiny", "short", "medium", "long", "name", "byline", "dateline", "credit", "sentence", "prose",
        "unfinished", "question", "pause", "bracketed", "item", "list", "ornament", "jump", "furniture", "section",
    ]
    private static let groups = ["head", "text", "line", "smallPrint"]
    private static let classes = [
        "none", "ideograph", "letter", "digit", "stop", "comma", "colon", "ellipsis", "dash", "openQuote", "closeQuote",
        "openBracket", "closeBracket", "openTitle", "closeTitle", "bullet", "other",
    ]

    /// The possible answers, one list for each part of the question; four parts at most.
    var axes: [[String]] {
        let kinds = Self.kinds
        let groups = Self.groups
        let classes = Self.classes
        let lengths = RowMeasures.lengthNames
        let levels = (0..<7).map(String.init)
        let afterRun = ["edge", "dateline", "byline", "text", "line", "credit", "other"]
        let beforeRun = ["edge", "text", "signed", "unfinished", "byline", "credit", "other"]
        let few = ["0", "1", "2", "3+"]
        let counts = ["0", "1", "2", "3", "4", "5-7", "8-12", "13+"]
        let ends = ["open", "whole"]
        let distances = ["1", "2", "3", "4", "5", "6", "far"]
        let between = ["heads", "text", "both"]
        switch self {
        case .bias: return []
        case .kind: return [kinds]
        case .kindBefore2Before1, .kindBefore1Here, .kindHereAfter1, .kindAfter1After2: return [kinds, kinds]
        case .kindBefore1HereAfter1, .kindHereAfter1After2: return [kinds, kinds, kinds]
        case .evidence, .evidenceBefore, .evidenceAfter: return [RowEvidence.names]
        case .length: return [lengths, ends]
        case .lengthBefore, .lengthAfter: return [lengths, groups]
        case .ending, .opening: return [classes, groups]
        case .endingBefore: return [classes, kinds]
        case .endingInsideBefore: return [ends, lengths, ends, ["short", "full"]]
        case .commas, .digits, .gaps, .twins: return [few, groups]
        case .nextDateline, .nextOrigin: return [distances, between, groups]
        case .lastOrigin: return [["none", "dateline", "byline", "name"], few, groups]
        case .forwardShare, .backwardShare, .balance, .across, .acrossFar, .farBalance, .blockTie, .blockTieBack,
            .blockTieOn, .inNextText, .inTextBefore:
            return [levels, groups]
        case .textSinceHead, .textUntilHead:
            return [counts, groups]
        case .heads: return [["0", "1", "2", "3", "4", "5", "6", "7", "8"], groups]
        case .position: return [["inside", "first", "second", "last"]]
        case .space: return [["usual", "less", "more", "much more"], groups]
        case .indent: return [["none", "usual", "other"], groups]
        case .datelines:
            return [["none", "some", "many"], ["none", "next", "next but one"], groups]
        case .textOpening: return [["other", "day", "now"], groups]
        case .headRun: return [few, few, afterRun]
        case .headRunAfter: return [few, beforeRun]
        case .headRunBetween: return [few, beforeRun, afterRun]
        case .headRunNote: return [few, ["none", "here", "later", "earlier"]]
        case .headLength: return [RowMeasures.relativeNames, few]
        case .sizeSinceHead, .sizeUntilHead: return [RowMeasures.sizeNames, groups]
        case .signatures: return [["none", "few", "some", "many"], ["plain", "signed"], groups]
        case .bylines: return [["none", "some", "many"], ["none", "next", "next but one"], groups]
        case .bylinePlace:
            let habits = ["none", "above", "below", "both"]
            return [habits, ["none", "opening", "closing", "other"], groups]
        case .usualTextUntil, .usualTextSince: return [PageProfile.usualTextNames, counts]
        case .singlesUntil, .singlesSince: return [["0", "1/4", "2/4", "3/4", "all"], counts]
        case .firstLength: return [RowMeasures.relativeNames, few]
        case .peers: return [few, few]
        case .ownAlike: return [few, few, ["edge", "origin", "signed"], ["inside", "first"]]
        case .ownLength: return [RowMeasures.relativeNames, few]
        case .ownMake: return [["plain", "title", "quoted", "place", "four", "letters"], few, ["inside", "first"]]
        }
    }
}
