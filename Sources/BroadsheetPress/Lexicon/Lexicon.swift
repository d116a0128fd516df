import BroadsheetCore

/// The words by which a page is read: roles, agencies, titles, surnames, openings, sections and so on.
///
/// The words themselves are in ``Words``, one list a purpose; here they become tables. They never change once they
/// are made, so it is a class: the readers that share it copy one reference instead of every table's.
final class Lexicon: Sendable {
    static let standard = Lexicon()

    /// Role words of a byline; the tag is a place in `Contributor.Role.allCases`.
    let roles: WordTable
    let roleModifiers: WordTable
    /// The scalars with which a role word and the words before it can begin, 驻 with its place too.
    let roleLeads: ScalarSet
    /// Words that follow the names of a byline; the tag is ``photographs`` where the writers took the pictures, or 0.
    let bylineTails: WordTable
    let dispatchTails: WordTable
    let reportLabels: WordTable
    let reportManners: WordTable
    let penNameEndings: WordTable
    let unitEndings: WordTable
    /// Countries and sexes as brackets beside a writer's name have them.
    let nations: WordTable
    let sexes: WordTable
    let sentFrom: WordTable
    let collectives: WordTable
    let textOpenings: WordTable
    let selves: WordTable
    /// Papers and agencies by name, and how a paper calls itself.
    let organisations: WordTable
    let organisationLeads: ScalarSet
    let organisationEndings: WordTable
    let deskEndings: WordTable
    let deskWork: WordTable
    let columnOpenings: WordTable
    let originLabels: WordTable
    let channels: WordTable
    let reprintLabels: WordTable
    let datelineEndings: WordTable
    let datelineEndingLeads: ScalarSet
    let notDatelineEndings: WordTable
    let sourceHeads: WordTable
    let notSourceHeads: WordTable
    let localPlaces: WordTable
    let places: WordTable
    /// More places, which may also be names of persons: no writer's name is passed over for them.
    let cities: WordTable
    /// The first two characters of each place, cities among them.
    let placePairs: PairTable
    let placeEndings: WordTable
    /// Endings of the names of townships and villages, and of no given name.
    let townshipEndings: WordTable
    /// Surnames; the tag is ``doubleSurname``, ``usualSurname`` or 0.
    let surnames: WordTable
    /// The same surnames as words.
    let surnameList: [String]
    let minorityNameParts: WordTable
    let notSignatures: WordTable
    let notNames: WordTable
    /// The first two characters of each word of ``notNames``.
    let notNamePairs: PairTable
    let notPersons: WordTable
    let offices: WordTable
    let honorifics: WordTable
    /// Titles that no writer has before her name.
    let honours: WordTable
    /// The kind of an article that brackets after a title name.
    let genres: WordTable
    let doings: WordTable
    /// Endings of the name of an office or a firm, which may be where a person's name does.
    let bodies: WordTable
    /// The everyday words of two characters.
    let common: PairTable
    let titleStops: WordTable
    let notTitleStops: WordTable
    let sharedTitles: WordTable
    /// Jump verbs; the tag is 0 for onward, 1 for back.
    let jumps: WordTable
    let bothWays: WordTable
    let sureJumps: WordTable
    let pageWords: WordTable
    let endMarks: WordTable
    let pageEditors: WordTable
    let noteOpenings: WordTable
    let sections: WordTable
    let sectionEndings: WordTable
    let opinionColumns: WordTable
    let opinionLeads: WordTable
    let announcementEndings: WordTable
    let indexHeadings: WordTable
    /// Endings of the names of columns of short items.
    let briefColumns: WordTable
    /// What they end in that are nothing else.
    let briefNames: WordTable
    let captionOpenings: WordTable
    let doubtfulCaptionOpenings: WordTable
    let pictureAgencyEndings: WordTable
    let agencyPictures: WordTable
    let pictureSides: WordTable
    let cartoonColumns: WordTable
    let senderEndings: WordTable
    let givenTextOpenings: WordTable
    /// Those of them that begin nothing else.
    let sureCaptionOpenings: WordTable
    let creditOpenings: WordTable
    /// Words that follow the names of a credit; the tag is a place in `Contributor.Role.allCases`.
    let creditEndings: WordTable
    let doubtfulEndings: WordTable
    let bareCredits: WordTable
    let namelessProviders: WordTable
    let takenFrom: WordTable
    let screenShots: WordTable
    /// Words that say in the opening of a credit that it is for all pictures of the article, or of the page.
    let articleReaches: WordTable
    let pageReaches: WordTable
    let shots: WordTable
    let noteVerbs: WordTable
    let noteSubjects: WordTable
    let pictureNotes: WordTable
    let pictureHeads: WordTable
    let pictureHeadEndings: WordTable
    let navigation: WordTable
    let webTools: WordTable
    let neighbours: WordTable
    let copyrights: WordTable
    let copyrightMarks: WordTable
    let codeOpenings: WordTable
    let codeEndings: WordTable
    let titleLists: WordTable
    let listFillers: WordTable
    let webLabels: WordTable
    let webFillers: WordTable
    let trailerOrigins: WordTable
    /// Words that open the line that says where a page is on its site.
    let trailOpenings: WordTable
    /// Endings of the heading of a list.
    let listEndings: WordTable
    /// Who writes letters to a paper and signs them.
    let letterWriters: WordTable
    /// Whom a letter to the paper greets.
    let letterOpenings: WordTable
    /// Endings of the place that a letter comes from.
    let addressEndings: WordTable
    /// Words that open a note of the editors after a text.
    let closingNotes: WordTable
    /// Words that open a line that says whom to ask.
    let contactLabels: WordTable
    /// Names of columns that are not a heading inside a text.
    let articleSections: WordTable
    let columnEndings: WordTable
    let signatureEndings: WordTable
    /// The labels of the lines below an article; the tag is a raw value of `TrailerKinds`.
    let trailerLabels: WordTable
    let titleLabels: WordTable
    let pastTitles: WordTable
    let noticeHeads: WordTable
    let noticeEndings: WordTable
    let readersLabels: WordTable
    let columnLabels: WordTable
    let masthead: WordTable
    let mastheadLeads: ScalarSet
    /// The part before the code of another page than this one.
    let pagePointers: WordTable
    /// Words that follow the names of a paper's publishers in its masthead.
    let publishing: WordTable
    /// Words that follow the name of its house there.
    let issuing: WordTable
    let publisherLabels: WordTable
    let paperEndings: WordTable
    let notPapers: WordTable
    /// Papers that do not end in a word for a paper, or in one that ends other words, too.
    let paperNames: WordTable
    let surePaperEndings: WordTable
    let paperOpenings: WordTable
    let pageGuides: WordTable
    /// Words that may follow a paper's name; the tag is ``house`` or 0.
    let paperForms: WordTable
    let weatherOpenings: WordTable
    let weatherMeasures: WordTable
    let issueOpenings: WordTable
    let issueEndings: WordTable
    let pageCountOpenings: WordTable
    /// The names of the user's own paper.
    let ownNames: WordTable
    /// Parts of the day; the tag is a place in `DateMention.DayPart.allCases`.
    let dayParts: WordTable
    let notDayParts: WordTable
    /// Words for days counted from the report; the tag is a place in ``Words/relativeDays``.
    let relativeDays: WordTable
    /// Words for days counted from the last date named; the tag is a place in ``Words/anaphoricDays``.
    let anaphoricDays: WordTable
    /// Words for years; the tag is how many years after the report's.
    let relativeYears: WordTable
    /// Words for months; the tag is how many months after the report's.
    let relativeMonths: WordTable
    /// Words for weeks; the tag is how many weeks after the report's.
    let relativeWeeks: WordTable
    let notWeekdays: WordTable
    let vagueDays: WordTable
    let monthParts: WordTable
    let yearParts: WordTable
    let notDateParts: WordTable
    let lunarCalendars: WordTable
    /// Words for years that may be parts of other words, and the characters they may follow.
    let doubtfulYears: WordTable
    let yearOpenings: ScalarSet
    let notDates: WordTable
    let notAfterNumber: WordTable
    /// What a date can begin with.
    let dateLeads: DateLeads

    /// What the user says is not a name of a person, whatever is beside it.
    let ownNotNames: WordTable
    let ownSections: WordTable

    // The optimizer takes minutes over so many properties in one function, and has nothing to gain: the tables are made
    // in functions of their own.
    /// The built-in words and a user's own, which win over them: a word that the user says is a title, a role or an
    /// agency is none of the built-in words that stop one.
    @_optimize(none)
    init(adding words: UserWords = UserWords()) {
        let own = words.all.union(Self.simplified(Array(words.all)))
        let notOwnNames = Set(words.notNames + Self.simplified(words.notNames))
        roles = WordTable(Self.roleWords + words.taggedRoles)
        ownNotNames = WordTable("", adding: words.notNames)
        ownSections = WordTable("", adding: words.sections)
        roleModifiers = WordTable(Words.roleModifiers, without: own)
        var leads = ScalarSet("驻駐赴")
        leads.formUnion(roles.leads)
        leads.formUnion(roleModifiers.leads)
        roleLeads = leads
        bylineTails = WordTable(
            WordTable.split(Words.bylineTails).filter { !own.contains($0) }.map { ($0, 0) }
                + WordTable.split(Words.pictureTails).filter { !own.contains($0) }.map { ($0, Self.photographs) })
        dispatchTails = WordTable(Words.dispatchTails)
        reportLabels = WordTable(Words.reportLabels)
        reportManners = WordTable(Words.reportManners)
        penNameEndings = WordTable(Words.penNameEndings)
        unitEndings = WordTable(Words.unitEndings)
        nations = WordTable(Words.nations)
        sexes = WordTable(Words.sexes)
        sentFrom = WordTable(Words.sentFrom)
        collectives = WordTable(Words.collectiveSignatures, without: own)
        textOpenings = WordTable(Words.textOpenings, without: own)
        selves = WordTable(Words.selves, adding: words.paper)
        organisations = WordTable(
            Words.selves + " " + Words.agencies, adding: words.paper + words.organisations, without: notOwnNames)
        organisationLeads = organisations.leads
        organisationEndings = WordTable(Words.organisationEndings)
        deskEndings = WordTable(Words.deskEndings)
        deskWork = WordTable(Words.deskWork)
        columnOpenings = WordTable(
            WordTable.split(Words.columnOpenings).map { ($0, 0) }
                + WordTable.split(Words.unsignedOpenings).map { ($0, Self.reachesUnsigned) }
                + WordTable.split(Words.pageOpenings).map { ($0, Self.reachesPage) })
        originLabels = WordTable(Words.originLabels)
        channels = WordTable(Words.channels)
        reprintLabels = WordTable(Words.reprintLabels)
        datelineEndings = WordTable(Words.datelineEndings)
        datelineEndingLeads = datelineEndings.leads
        notDatelineEndings = WordTable(Words.notDatelineEndings)
        sourceHeads = WordTable(Words.sourceHeads)
        notSourceHeads = WordTable(Words.notSourceHeads)
        localPlaces = WordTable(Words.localPlaces)
        placeEndings = WordTable(Words.placeEndings)
        townshipEndings = WordTable(Words.townshipEndings)
        places = WordTable(Words.places, without: own)
        cities = WordTable(Words.cities + " " + Words.foreignCities, without: own)
        placePairs = WordTable(Words.places + " " + Words.cities + " " + Words.foreignCities).leadPairs
        let surnameWords = Self.surnameWords(adding: words.surnames + Self.simplified(words.surnames))
        surnames = WordTable(surnameWords)
        surnameList = surnameWords.map(\.word)
        minorityNameParts = WordTable(Words.minorityNameParts)
        notSignatures = WordTable(Words.notSignatures, adding: words.notNames, without: own)
        notPersons = WordTable(Words.notPersons, adding: Self.simplified(words.notNames), without: own)
        notNames = WordTable(
            [Words.notNames, Words.moreNotNames, Words.islandNotNames].joined(separator: " "),
            adding: Self.simplified(words.notNames), without: own)
        notNamePairs = notNames.leadPairs
        offices = WordTable(Words.offices, adding: Self.simplified(words.titles), without: notOwnNames)
        honorifics = WordTable(Words.honorifics, without: own)
        honours = WordTable(Words.honours)
        genres = WordTable(Words.genres)
        bodies = WordTable(Words.bodies, without: own)
        common = PairTable(words: PageText(Words.common + " " + Words.moreCommon))
        doings = WordTable(Words.doings)
        titleStops = WordTable(Words.titleStops, without: own)
        notTitleStops = WordTable(Words.notTitleStops)
        sharedTitles = WordTable(Words.sharedTitles)
        jumps = WordTable(
            WordTable.split(Words.onwardJumps).map { ($0, 0) } + WordTable.split(Words.backJumps).map { ($0, 1) })
        bothWays = WordTable(Words.bothWays)
        sureJumps = WordTable(Words.sureJumps)
        pageWords = WordTable(Words.pageWords)
        endMarks = WordTable(Words.endMarks)
        pageEditors = WordTable(Words.pageEditors)
        noteOpenings = WordTable(Words.noteOpenings)
        sections = WordTable(Words.sections, adding: words.sections)
        sectionEndings = WordTable(Words.sectionEndings)
        opinionColumns = WordTable(Words.opinionColumns)
        opinionLeads = WordTable(Words.opinionLeads)
        announcementEndings = WordTable(Words.announcementEndings)
        indexHeadings = WordTable(Words.indexHeadings, without: Set(words.sections))
        briefColumns = WordTable(Words.briefColumns)
        briefNames = WordTable(Words.briefNames)
        captionOpenings = WordTable(Words.captionOpenings)
        doubtfulCaptionOpenings = WordTable(Words.doubtfulCaptionOpenings)
        pictureAgencyEndings = WordTable(Words.pictureAgencyEndings)
        agencyPictures = WordTable(Words.agencyPictures)
        pictureSides = WordTable(Words.pictureSides)
        cartoonColumns = WordTable(Words.cartoonColumns)
        senderEndings = WordTable(Words.senderEndings)
        givenTextOpenings = WordTable(Words.givenTextOpenings)
        sureCaptionOpenings = WordTable(Words.sureCaptionOpenings)
        creditOpenings = WordTable(Words.creditOpenings)
        creditEndings = WordTable(Self.creditEndingWords)
        pictureNotes = WordTable(Words.pictureNotes)
        pictureHeads = WordTable(Words.pictureHeads)
        pictureHeadEndings = WordTable(Words.pictureHeadEndings)
        noteSubjects = WordTable(Words.noteSubjects)
        noteVerbs = WordTable(Words.noteVerbs)
        shots = WordTable(Words.shots)
        doubtfulEndings = WordTable(Words.doubtfulEndings)
        bareCredits = WordTable(Words.bareCredits)
        namelessProviders = WordTable(Words.namelessProviders)
        takenFrom = WordTable(Words.takenFrom)
        screenShots = WordTable(Words.screenShots)
        articleReaches = WordTable(Words.articleReaches)
        pageReaches = WordTable(Words.pageReaches)
        navigation = WordTable(Words.navigation, without: own)
        webTools = WordTable(Words.navigation + " " + Words.webTools, without: own)
        neighbours = WordTable(Words.neighbours)
        copyrights = WordTable(Words.copyrights)
        copyrightMarks = WordTable(Words.copyrightMarks)
        codeOpenings = WordTable(Words.codeOpenings)
        codeEndings = WordTable(Words.codeEndings)
        titleLists = WordTable(Words.titleLists, without: own)
        listFillers = WordTable(Words.listFillers)
        webLabels = WordTable(Words.webLabels)
        webFillers = WordTable(Words.webFillers)
        trailerOrigins = WordTable(Words.trailerOrigins)
        trailerLabels = WordTable(Self.trailerWords)
        titleLabels = WordTable(Words.titleLabels)
        pastTitles = WordTable(Words.pastTitles)
        noticeHeads = WordTable(Words.noticeHeads)
        trailOpenings = WordTable(Words.trailOpenings)
        listEndings = WordTable(Words.listEndings)
        letterWriters = WordTable(Words.letterWriters)
        letterOpenings = WordTable(Words.letterOpenings)
        addressEndings = WordTable(Words.addressEndings)
        closingNotes = WordTable(Words.closingNotes)
        contactLabels = WordTable(Words.contactLabels)
        articleSections = WordTable(Words.articleSections)
        columnEndings = WordTable(Words.columnEndings)
        signatureEndings = WordTable(Words.signatureEndings)
        noticeEndings = WordTable(Words.noticeEndings)
        readersLabels = WordTable(Words.readersLabels)
        columnLabels = WordTable(Words.columnLabels)
        masthead = WordTable(Words.masthead, without: own)
        mastheadLeads = masthead.leads
        pagePointers = WordTable(Words.pagePointers)
        publishing = WordTable(Words.publishing)
        issuing = WordTable(Words.issuing)
        publisherLabels = WordTable(Words.publisherLabels)
        paperEndings = WordTable(Words.paperEndings)
        notPapers = WordTable(Words.notPapers)
        paperNames = WordTable(Words.paperNames)
        surePaperEndings = WordTable(Words.surePaperEndings)
        paperOpenings = WordTable(Words.paperOpenings)
        pageGuides = WordTable(Words.pageGuides)
        paperForms = WordTable(
            WordTable.split(Words.paperForms).map { ($0, 0) }
                + WordTable.split(Words.paperHouses).map { ($0, Self.house) })
        weatherOpenings = WordTable(Words.weatherOpenings)
        weatherMeasures = WordTable(Words.weatherMeasures)
        issueOpenings = WordTable(Words.issueOpenings)
        issueEndings = WordTable(Words.issueEndings)
        pageCountOpenings = WordTable(Words.pageCountOpenings)
        ownNames = WordTable("", adding: words.paper)
        dayParts = WordTable(Self.dayPartWords)
        notDayParts = WordTable(Words.notDayParts)
        relativeDays = WordTable(Words.relativeDays.enumerated().map { ($1.word, WordTable.Tag($0)) })
        anaphoricDays = WordTable(Words.anaphoricDays.enumerated().map { ($1.word, WordTable.Tag($0)) })
        relativeYears = WordTable(Words.relativeYears.map { ($0.word, WordTable.Tag($0.years)) })
        relativeMonths = WordTable(Words.relativeMonths.map { ($0.word, WordTable.Tag($0.months)) })
        relativeWeeks = WordTable(Words.relativeWeeks.map { ($0.word, WordTable.Tag($0.weeks)) })
        notWeekdays = WordTable(Words.notWeekdays)
        vagueDays = WordTable(Words.vagueDays)
        monthParts = WordTable(Words.monthParts)
        yearParts = WordTable(Words.yearParts)
        notDateParts = WordTable(Words.notDateParts)
        lunarCalendars = WordTable(Words.lunarCalendars)
        doubtfulYears = WordTable(Words.doubtfulYears)
        yearOpenings = ScalarSet(Words.yearOpenings)
        notDates = WordTable(Words.notDates)
        notAfterNumber = WordTable(Words.notAfterNumber)
        dateLeads = DateLeads(
            words: Words.relativeDays.map(\.word) + Words.anaphoricDays.map(\.word) + Words.relativeYears.map(\.word)
                + Words.relativeMonths.map(\.word) + Words.relativeWeeks.map(\.word)
                + WordTable.split(Words.vagueDays + " " + Words.lunarCalendars + " 民國 民国 元月"))
    }

    /// Words as the tables have them in which persons are looked up.
    private static func simplified(_ words: [String]) -> [String] {
        words.map { SimplifiedForms.standard.simplified($0) }
    }

    /// The role that a tag of ``roles`` or ``creditEndings`` means.
    func role(_ tag: WordTable.Tag) -> Contributor.Role {
        let roles = Contributor.Role.allCases
        return roles.indices.contains(Int(tag)) ? roles[Int(tag)] : .author
    }

    fileprivate static func tag(_ role: Contributor.Role) -> WordTable.Tag {
        WordTable.Tag(Contributor.Role.allCases.firstIndex(of: role) ?? 0)
    }

    private static var roleWords: [(word: String, tag: WordTable.Tag)] {
        let lists: [(String, Contributor.Role)] = [
            (Words.reporters, .reporter), (Words.correspondents, .correspondent), (Words.interns, .intern),
            (Words.photographers, .photographer), (Words.illustrators, .illustrator),
            (Words.commentators, .commentator), (Words.authors, .author), (Words.editors, .editor),
            (Words.translators, .translator), (Words.providers, .provider),
        ]
        return lists.flatMap { list, role in WordTable.split(list).map { ($0, tag(role)) } }
    }

    private static var dayPartWords: [(word: String, tag: WordTable.Tag)] {
        let lists: [(String, DateMention.DayPart)] = [
            (Words.earlyMorning, .earlyMorning), (Words.morning, .morning), (Words.noon, .noon),
            (Words.afternoon, .afternoon), (Words.evening, .evening), (Words.night, .night),
        ]
        return lists.flatMap { list, part in
            let tag = WordTable.Tag(DateMention.DayPart.allCases.firstIndex(of: part) ?? 0)
            return WordTable.split(list).map { ($0, tag) }
        }
    }

    private static var trailerWords: [(word: String, tag: WordTable.Tag)] {
        let lists: [(String, TrailerKinds)] = [
            (Words.trailerOrigins, .origin), (Words.trailerWriters, .writer), (Words.trailerCheckers, .checker),
            (Words.trailerEditors, .editor), (Words.trailerPageWords, .page),
        ]
        return lists.flatMap { list, kinds in WordTable.split(list).map { ($0, WordTable.Tag(kinds.rawValue)) } }
    }

    /// The tag of ``trailerLabels`` for what only the page in print has.
    static let pageTrailer = WordTable.Tag(TrailerKinds.page.rawValue)

    /// The part of the day that a tag of ``dayParts`` means.
    func dayPart(_ tag: WordTable.Tag) -> DateMention.DayPart? {
        let parts = DateMention.DayPart.allCases
        return parts.indices.contains(Int(tag)) ? parts[Int(tag)] : nil
    }

    private static var creditEndingWords: [(word: String, tag: WordTable.Tag)] {
        let lists: [(String, Contributor.Role)] = [
            (Words.pictureEndings, .photographer), (Words.drawingEndings, .illustrator),
            (Words.providingEndings, .provider),
        ]
        return lists.flatMap { list, role in WordTable.split(list).map { ($0, tag(role)) } }
    }

    /// The tags of ``columnOpenings`` for reports that name no writer, and for all of the page.
    static let reachesUnsigned: WordTable.Tag = 1
    static let reachesPage: WordTable.Tag = 2

    /// The tag of ``bylineTails`` for those who wrote and took the pictures, too.
    static let photographs: WordTable.Tag = 1

    /// The tag of ``paperForms`` that makes a paper's name that of its house.
    static let house: WordTable.Tag = 1

    /// The tag of ``surnames`` that a surname of two characters has.
    static let doubleSurname: WordTable.Tag = 1
    /// The tag that one has which many people bear, and which is hardly part of a given name.
    static let usualSurname: WordTable.Tag = 2

    private static func surnameWords(adding more: [String]) -> [(word: String, tag: WordTable.Tag)] {
        let usual = WordTable.split(Words.commonSurnames) + WordTable.split(Words.topSurnames)
        let rare = (more + WordTable.split(Words.rareSurnames)).map { surname in
            (surname, surname.unicodeScalars.count > 1 ? doubleSurname : 0)
        }
        return rare + usual.map { ($0, usualSurname) }
            + WordTable.split(Words.doubleSurnames).map { ($0, doubleSurname) }
    }
}

/// The words that one paper adds to the built-in ones.
struct UserWords: Sendable, Hashable {
    /// The names of the paper itself, which stand for 本报.
    var paper: [String] = []
    /// Words that say what somebody did, such as 报料人.
    var roles: [Contributor.Role: [String]] = [:]
    /// Papers and agencies that are in datelines and bylines: 今日柯城.
    var organisations: [String] = []
    /// Titles of persons: 区委书记.
    var titles: [String] = []
    var surnames: [String] = []
    /// Names of columns and sections.
    var sections: [String] = []
    /// Words that look like names and are not.
    var notNames: [String] = []

    /// The words for roles with their tags, in a steady order.
    fileprivate var taggedRoles: [(word: String, tag: WordTable.Tag)] {
        Contributor.Role.allCases.flatMap { role in (roles[role] ?? []).map { ($0, Lexicon.tag(role)) } }
    }

    /// What the user says is something: no built-in word may say that it is nothing.
    fileprivate var all: Set<String> {
        Set(paper + organisations + titles + surnames + sections + roles.values.flatMap { $0 })
    }
}
