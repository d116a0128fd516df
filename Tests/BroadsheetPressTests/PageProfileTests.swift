import Testing

@_spi(Fitting) @testable import BroadsheetPress

/// How heads are compared with those of their page and of their article, and where bylines are.
@Suite struct PageProfileTests {
    static let text = "港口管理部门从三月起在两座码头试行新的装卸时间，运输公司可以提前一天在网上预约泊位，码头按预约次序安排吊车和工人。"

    /// The answers of a family of features in each row that has one.
    private func answers(_ family: String, in page: String) -> [String] {
        FittingPage(bytes: Array(page.utf8)).rows.flatMap { row in
            row.features.filter { FittingPage.family(of: Int($0)) == family }.map {
                String(FittingPage.name(of: Int($0)).dropFirst(family.utf8.count + 1))
            }
        }
    }

    @Test func pageOfItemsHasOneTextUnderEachHead() {
        let page = (1...4).map { "码头试行夜间装卸\($0)\n\n\(Self.text)" }.joined(separator: "\n\n")
        #expect(answers("usual text rows and until head", in: page) == Array(repeating: "1,1", count: 4))
        #expect(answers("one-row texts and until head", in: page) == Array(repeating: "all,1", count: 4))
        #expect(answers("first heads as long", in: page) == ["0,3+", "1,2", "2,1", "3+,0"])
    }

    @Test func pageOfLongTextsHasMany() {
        let article = "码头试行夜间装卸\n\n" + Array(repeating: Self.text, count: 6).joined(separator: "\n\n")
        let page = "\(article)\n\n\(article)\n\n预约泊位\n\n\(Self.text)"
        #expect(answers("usual text rows and until head", in: page) == ["5-7,5-7", "5-7,5-7", "5-7,1"])
        #expect(answers("usual text rows and since head", in: page) == ["5-7,0", "5-7,5-7", "5-7,5-7"])
        #expect(answers("first heads as long", in: page) == ["0,1", "1,0", "0,0"])
    }

    /// Headings over the parts of one article are counted from its start to the next sure one.
    @Test func headsAreComparedWithinTheirArticle() {
        let parts = ["东礁镇", "青螺镇", "云川镇"].map { "\($0)\n\n\(Self.text)" }.joined(separator: "\n\n")
        let next = "港口启用新码头\n\n本报讯（记者 林知微）\(Self.text)\n\n第二天\n\n\(Self.text)"
        let page = "沿海三镇看夜间装卸\n\n\(Self.text)\n\n\(parts)\n\n\(next)"
        #expect(
            answers("heads alike in article", in: page) == [
                "0,0,edge,first", "2,0,edge,inside", "2,0,edge,inside", "2,0,edge,inside", "0,0,origin,first",
                "0,0,origin,inside",
            ])
        #expect(
            answers("make among article's heads", in: page) == [
                "plain,0,first", "place,2,inside", "place,2,inside", "place,2,inside", "plain,1,first",
                "plain,0,inside",
            ])
        #expect(answers("length against article's head", in: page) == ["≤2/4,2", "≤2/4,2", "≤2/4,2", "≤2/4,0"])
    }

    @Test(arguments: [
        ("《潮汐》", "title"), ("《潮汐》与《港口》的作者来到云川和读者见面", "plain"), ("“海上粮仓”", "quoted"), ("云川市（主会场）", "place"),
        ("云川", "plain"), ("夜间装卸", "four"), ("VOL.3", "letters"),
    ])
    func makesOfHeads(head: String, make: String) {
        let page = "沿海三镇看夜间装卸\n\n\(Self.text)\n\n\(head)\n\n\(Self.text)"
        let found = answers("make among article's heads", in: page)
        #expect(found.last?.hasPrefix("\(make),") == true)
    }

    @Test func bylinesStandAboveOrBelow() {
        func habits(_ page: String) -> Set<String> {
            Set(answers("bylines stand", in: page).map { String($0.prefix { $0 != "," }) })
        }
        let above = "码头试行夜间装卸\n\n本报记者 林知微\n\n\(Self.text)"
        let below = "码头试行夜间装卸\n\n\(Self.text)\n\n本报记者 林知微"
        #expect(habits(above) == ["above"])
        #expect(habits(below) == ["below"])
        #expect(habits("\(below)\n\n\(above)") == ["both"])
        #expect(habits("码头试行夜间装卸\n\n\(Self.text)") == ["none"])
        #expect(habits("码头试行夜间装卸\n\n\(Self.text)（记者 林知微）") == ["below"])
        #expect(answers("bylines stand", in: "\(below)\n\n\(above)").contains("both,closing,head"))
        #expect(answers("bylines stand", in: above).last == "above,opening,text")
    }
}
