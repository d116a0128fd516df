import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// The forms of CONVENTIONS 2, 3 and 6 with invented names, and their near misses.
@Suite struct FieldsTests {
    @Test(arguments: [
        // Datelines of the paper, with a byline in brackets.
        ("本报讯（记者 沈若溪 赖小满）为推进工作", "本报|| (沈若溪:reporter[记者] 赖小满:reporter[记者]) /为推进工作"),
        ("本报讯（记者孙珊 通讯员褚家威）近日", "本报|| (孙珊:reporter[记者] 褚家威:correspondent[通讯员]) /近日"),
        ("本报讯(通讯员武成军记者陈正)近日", "本报|| (武成军:correspondent[通讯员] 陈正:reporter[记者]) /近日"),
        (
            "本报讯(记者刘彬、通讯员王建勋、陈京)近日",
            "本报|| (刘彬:reporter[记者] 王建勋:correspondent[通讯员] 陈京:correspondent[通讯员]) /近日"
        ),
        ("本报讯（王锋 记者 黄金洪）近日", "本报|| (王锋:author 黄金洪:reporter[记者]) /近日"),
        (
            "本报讯（株洲晚报 见习记者 赵孟）近日", "本报|| (赵孟:intern[见习记者]@株洲晚报) /近日"
        ),
        (
            "本报讯(浙江日报记者 金波 本网见习记者 潘杰)近日",
            "本报|| (金波:reporter[记者]@浙江日报 潘杰:intern[见习记者]@本网) /近日"
        ),
        ("本报讯（实习记者 卢志刚)近日", "本报|| (卢志刚:intern[实习记者]) /近日"),
        (
            "本报讯（驻京记者/刘晓静实习生/戴莲）近日",
            "本报|| (刘晓静:reporter[驻京记者] 戴莲:intern[实习生]) /近日"
        ),
        ("本报讯（记者 张  芸）近日", "本报|| (张芸:reporter[记者]) /近日"),
        ("本报讯（记者刘玺\u{A0}通讯员\u{A0}马婧）近日", "本报|| (刘玺:reporter[记者] 马婧:correspondent[通讯员]) /近日"),
        ("本报讯记者陈陆军报道：近日", "本报|| (陈陆军:reporter[记者]) /近日"),
        ("本报讯 12月3日，全市", "本报|| /12月3日，全市"),
        ("本报讯（记者 方欣怡）\r\n近日", "本报|| (方欣怡:reporter[记者]) /近日"),
        // With place and date.
        ("本报东河12月3日传真 昨天", "本报|东河|--12-03 /昨天"),
        ("本报东河12月3日急电 昨天", "本报|东河|--12-03 /昨天"),
        ("本报东河12月3日快讯 昨天", "本报|东河|--12-03 /昨天"),
        ("本报东河12月3日传真照片 昨天", "/本报东河12月3日传真照片 昨天"),
        ("本报北京１月１５日讯　记者胡锡山、魏崴、丁钢报道：中国", "本报|北京|--01-15 (胡锡山:reporter[记者] 魏崴:reporter[记者] 丁钢:reporter[记者]) /中国"),
        ("本报济南十二月三十一日电 全省", "本报|济南|--12-31 /全省"),
        ("据新华社北京１月１９日电（记者支林菲）国务院", "~新华社|北京|--01-19 (支林菲:reporter[记者]) /国务院"),
        ("新华社北京7月3日电 （记者梅常文）记者获悉", "新华社|北京|--07-03 (梅常文:reporter[记者]) /记者获悉"),
        ("新华社巴黎8月5日电（记者 张百慧）", "新华社|巴黎|--08-05 (张百慧:reporter[记者]) /"),
        ("浙江在线杭州4月25日讯（记者李灿）", "浙江在线|杭州|--04-25 (李灿:reporter[记者]) /"),
        ("燕赵都市网衡水电(记者李灿)今天", "燕赵都市网|衡水| (李灿:reporter[记者]) /今天"),
        ("腾讯体育1月14日北京讯 今天", "腾讯体育|北京|--01-14 /今天"),
        ("中国之声《国防时空》北京2月22日电 今天", "中国之声《国防时空》|北京|--02-22 /今天"),
        ("参考消息网4月28日报道 外媒称", "参考消息网||--04-28 /外媒称"),
        ("新华社杭州7月31日電 題：在希望", "新华社|杭州|--07-31 /在希望"),
        ("【新华社重庆十四日电】拉萨讯：今天", "新华社|重庆|---14 /拉萨讯：今天"),
        ("综合本报和新华社消息：今天", "本报和新华社|| /今天"),
        ("（新华社北京1月2日电）今天", "新华社|北京|--01-02 /今天"),
        ("（记者 李铮）今天", "(李铮:reporter[记者]) /今天"),
        ("（上接第一版）的工作", "jump from 1 /的工作"),
        // Traditional forms.
        ("（中央社記者劉世儀台北27日電）今天", "中央社|台北|---27 (劉世儀:reporter[記者]) /今天"),
        ("（路透巴黎23日電）今天", "路透|巴黎|---23 /今天"),
        ("【記者 王苡蘋╱高雄 報導】今天", "|高雄| (王苡蘋:reporter[記者]) /今天"),
        ("（記者王乙徹／台中報導）今天", "|台中| (王乙徹:reporter[記者]) /今天"),
        ("【本報記者王小明台北報導】今天", "本報|台北| (王小明:reporter[記者]) /今天"),
        ("【本報記者王小明台北報道】今天", "本報|台北| (王小明:reporter[記者]) /今天"),
        ("（記者王乙徹、陳大文／東勢報導）今天", "|東勢| (王乙徹:reporter[記者] 陳大文:reporter[記者]) /今天"),
        ("（記者王乙徹／綜合報導）今天", "(王乙徹:reporter[記者]) /今天"),
        ("【本報訊】今天", "本報|| /今天"),
        ("【王建國╱台中報導】今天", "|台中| (王建國:author) /今天"),
        ("【明報專訊】今天", "明報|| /今天"),
        ("【本報綜合報道】今天", "本報|| /今天"),
        ("（中央社東京5日綜合外電報導）今天", "中央社|東京|---05 /今天"),
        ("北京3月7日电 （记者王小明）今天", "|北京|--03-07 (王小明:reporter[记者]) /今天"),
        // Heads of papers that no list has, of places and of nothing but the kind of report.
        ("【南方工报讯】（全媒体记者王小艳）今天", "南方工报|| (王小艳:reporter[全媒体记者]) /今天"),
        ("【晶報訊】（記者 陳小舟）今天", "晶報|| (陳小舟:reporter[記者]) /今天"),
        ("工人日报-中工网讯（记者 王小艳）今天", "工人日报-中工网|| (王小艳:reporter[记者]) /今天"),
        ("本市讯 今天", "|本市| /今天"),
        ("本市讯（记者 王小艳）今天", "|本市| (王小艳:reporter[记者]) /今天"),
        ("【本報消息】今天", "本報|| /今天"),
        ("【特訊】今天", "|| /今天"),
        ("〔又電〕今天", "|| /今天"),
        ("（综合讯）今天", "|| /今天"),
        ("（综合新华社、央视新闻）今天", "新华社、央视新闻|| /今天"),
        ("（北京綜合訊）今天", "|北京| /今天"),
        ("（新山讯）今天", "|新山| /今天"),
        ("〔上海專電〕今天", "|上海| /今天"),
        ("（12月3日东河讯）昨天", "|东河|--12-03 /昨天"),
        ("【１２月３日 东河专电】昨天", "|东河|--12-03 /昨天"),
        ("（12月3日石坪讯）昨天", "|石坪|--12-03 /昨天"),
        ("（3日东河电）昨天", "|东河|---03 /昨天"),
        ("（12月3日东河简讯）昨天", "/（12月3日东河简讯）昨天"),
        ("（12月3日全市停电）昨天", "/（12月3日全市停电）昨天"),
        ("（12月3日讯号中断）昨天", "/（12月3日讯号中断）昨天"),
        ("（12月东河讯）昨天", "/（12月东河讯）昨天"),
        ("（科技简讯）今天", "/（科技简讯）今天"),
        ("（太阳能发电）今天", "/（太阳能发电）今天"),
        ("（好消息）今天", "/（好消息）今天"),
        ("本市讯息中心今天", "/本市讯息中心今天"),
        ("天气预报讯号今天", "/天气预报讯号今天"),
        // A byline that neither brackets nor 报道 end.
        ("本报讯 记者马小艳 通讯员刘爱兰 近年来，全市", "本报|| (马小艳:reporter[记者] 刘爱兰:correspondent[通讯员]) /近年来，全市"),
        ("本报讯 记者 陈一 线路日前开通，末班车", "本报|| (陈一:reporter[记者]) /线路日前开通，末班车"),
        ("本报讯 记者 张 芸 李小明 近日 全市", "本报|| (张芸:reporter[记者] 李小明:reporter[记者]) /近日 全市"),
        ("本报讯 记者从市政府获悉，全市 今天", "本报|| /记者从市政府获悉，全市 今天"),
        ("本报讯 记者近日 走进乡村，", "本报|| /记者近日 走进乡村，"),
        // The place after the writer, with nothing between.
        ("【本報記者陳志遠溫哥華報道】今天", "本報|溫哥華| (陳志遠:reporter[記者]) /今天"),
        ("【本報記者林小文三藩市報道】今天", "本報|三藩市| (林小文:reporter[記者]) /今天"),
        ("【本報記者林小文 科山埠報道】今天", "本報|科山埠| (林小文:reporter[記者]) /今天"),
        ("本报讯 记者王小文独家报道：今天", "本报|| (王小文:reporter[记者]) /今天"),
        ("记者王小文李小铭报道：今天", "(王小文:reporter[记者] 李小铭:reporter[记者]) /今天"),
        // Brackets that a scan misread.
        ("本报讯〈通讯员 吴小舟) 今天", "本报|| (吴小舟:correspondent[通讯员]) /今天"),
        ("本报讯“记者 罗秋水) 今天", "本报|| (罗秋水:reporter[记者]) /今天"),
        ("《记者林小舟》今天", "(林小舟:reporter[记者]) /今天"),
        // Near misses: text that begins alike.
        ("本报记者从市电力部门获悉，全市", "/本报记者从市电力部门获悉，全市"),
        ("据新华社报道，外交部", "/据新华社报道，外交部"),
        ("新华社电视节目今天开播", "/新华社电视节目今天开播"),
        ("记者获悉，今年的报道", "/记者获悉，今年的报道"),
        ("北京3月7日电话会议召开", "/北京3月7日电话会议召开"),
        ("本报讯《记者的眼睛》一书今天", "本报|| /《记者的眼睛》一书今天"),
        ("（一）今天", "/（一）今天"),
        ("（周三）下午", "/（周三）下午"),
        ("本报通讯员会议召开", "/本报通讯员会议召开"),
        ("北京电力公司今天", "/北京电力公司今天"),
        ("", "/"),
        ("（", "/（"),
        ("本报", "/本报"),
    ])
    func openings(form: (text: String, reading: String)) {
        #expect(Terse.opening(form.text) == form.reading)
    }

    @Test(arguments: [
        ("要严格执（下转2版）", "要严格执/ jump to 2"),
        ("要严格执(下转第２版)", "要严格执/ jump to 2"),
        ("要严格执（下转第十二版）", "要严格执/ jump to 12"),
        ("要严格执下转第三版", "要严格执/ jump to 3"),
        ("要严格执（下转A02版）", "要严格执/ jump to A02"),
        ("要严格执【下转第RB01版】", "要严格执/ jump to RB01"),
        ("要严格执（紧接第四版）", "要严格执/ jump to 4"),
        ("要严格执（下转０２版▶）", "要严格执/ jump to 2"),
        ("工作。（毋小鹏）", "工作。/ by(毋小鹏:author)"),
        ("工作。（杜中武孙传钢）", "工作。/ by(杜中武:author 孙传钢:author)"),
        ("工作。（新华社北京１月１日电）", "工作。/ from 新华社|北京|--01-01"),
        ("工作。（新华社北京7月7日电 记者丁小西 冯家顺）", "工作。/ from 新华社|北京|--07-07 by(丁小西:reporter[记者] 冯家顺:reporter[记者])"),
        ("工作。（本报专电）", "工作。/ from 本报||"),
        ("工作（据新华社电）", "工作/ from ~新华社||"),
        ("工作（附图片１张）", "工作/ pictures"),
        ("工作。（本栏均据新华社电）", "工作。/ from *~新华社||"),
        ("演练现场。（葛锐 王思 摄）", "演练现场。/ photo(葛锐:photographer[摄] 王思:photographer[摄])"),
        ("演练现场。（新华社记者兰红洪摄）", "演练现场。/ photo(兰红洪:photographer[摄]@新华社)"),
        ("演练现场。（5月17日摄）", "演练现场。/ photo()"),
        ("演练现场。（新华社美联社照片）", "演练现场。/ photo()"),
        ("工作。（完）", "工作。/ end"),
        ("工作。（完）（责任编辑：贾小仁）", "工作。/ end editors(贾小仁:editor[责任编辑])"),
        ("工作。（作者系某大学教授）", "工作。/ by()"),
        ("工作。（记者 李铮） ■", "工作。/ by(李铮:reporter[记者]) end"),
        ("工作。（记者顾新荣摄影报道）", "工作。/ by(顾新荣:reporter[记者] 顾新荣:photographer[摄影])"),
        (
            "工作。（ 玉溪日报全媒体记者  熊长清  文/图）",
            "工作。/ by(熊长清:reporter[全媒体记者]@玉溪日报 熊长清:photographer[图]@玉溪日报)"
        ),
        // Without brackets, after a sentence or a wide blank.
        ("赶头班船也来得及。本报记者  苗小川", "赶头班船也来得及。/ by(苗小川:reporter[记者]@本报)"),
        ("赶头班船也来得及。 记者 苗小川 通讯员 索朗罗布", "赶头班船也来得及。 / by(苗小川:reporter[记者] 索朗罗布:correspondent[通讯员])"),
        (
            "“如今天天有热面。”本报通讯员  岑明远  记者  鲁秋白",
            "“如今天天有热面。”/ by(岑明远:correspondent[通讯员]@本报 鲁秋白:reporter[记者])"
        ),
        ("夜里也有灯（完）。特约通讯员 唐小文", "夜里也有灯（完）。/ by(唐小文:correspondent[特约通讯员])"),
        ("步道两侧的河岸上，灯光次第亮起  本报记者 苗小川", "步道两侧的河岸上，灯光次第亮起  / by(苗小川:reporter[记者]@本报)"),
        ("码头热闹多了！文/苗小川", "码头热闹多了！/ by(苗小川:author[文])"),
        ("码头热闹多了。东临晚报记者苗小川", "码头热闹多了。/ by(苗小川:reporter[记者]@东临晚报)"),
        ("码头热闹多了。本报记者 苗小川（下转2版）", "码头热闹多了。/ by(苗小川:reporter[记者]@本报) jump to 2"),
        ("碼頭熱鬧多了。」記者江雨禾", "碼頭熱鬧多了。」/ by(江雨禾:reporter[記者])"),
        // Text that a column's end broke off, headlines, and sentences.
        ("码头热闹多了。记者走进", "码头热闹多了。记者走进/"),
        ("码头热闹多了。记者高度", "码头热闹多了。记者高度/"),
        ("码头热闹多了。本报记者", "码头热闹多了。本报记者/"),
        ("码头热闹多了。通讯员培训班", "码头热闹多了。通讯员培训班/"),
        ("码头热闹多了。记者苗小川看到", "码头热闹多了。记者苗小川看到/"),
        ("码头热闹多了，记者苗小川", "码头热闹多了，记者苗小川/"),
        ("走进乡村  记者 苗小川", "走进乡村  记者 苗小川/"),
        // The agency's number, and an editor.
        ("收盤後上漲。（譯者：何小舟/核稿：劉知秋）1120805", "收盤後上漲。/ by(何小舟:translator[譯者] 劉知秋:editor[核稿]) end"),
        ("今天放晴。（王建國／台中報導）", "今天放晴。/ from |台中| by(王建國:author)"),
        ("今天放晴。〈记者 吴小舟)", "今天放晴。/ by(吴小舟:reporter[记者])"),
        ("今天放晴。（12月3日东河讯）", "今天放晴。/ from |东河|--12-03"),
        ("今天放晴。（12月3日停电）", "今天放晴。（12月3日停电）/"),
        ("产量1120805", "产量1120805/"),
        ("他说：“好。”", "他说：“好。”/"),
        // References and other brackets are text.
        ("工作。（全文见第四版）", "工作。（全文见第四版）/"),
        ("工作。（相关报道见第三版）", "工作。（相关报道见第三版）/"),
        ("工作（以下简称《办法》）", "工作（以下简称《办法》）/"),
        ("工作。（壮族）", "工作。（壮族）/"),
        ("工作（上）", "工作（上）/"),
        ("工作。（掌声）", "工作。（掌声）/"),
        ("接下来转3", "接下来转3/"),
        // Jumps to a place on the page, and with another word for the text.
        ("要严格执（下转第二版③）", "要严格执/ jump to 2"),
        ("要严格执（下转第二版第三条）", "要严格执/ jump to 2"),
        ("要嚴格執（文轉A4版）", "要嚴格執/ jump to A4"),
        ("工作。（见第二版③）", "工作。（见第二版③）/"),
        // Signatures of a writer with her unit, of a unit, and pen names.
        ("工作。（邮电局 李小刚）", "工作。/ by(李小刚:author@邮电局)"),
        ("工作。（县委办 王强 刘小明）", "工作。/ by(王强:author@县委办 刘小明:author@县委办)"),
        ("工作。（河 宣）", "工作。/ by(河宣:author)"),
        ("工作。（宣轩）", "工作。/ by(宣轩:author)"),
        ("工作。（气象局）", "工作。/ by(气象局:provider)"),
        ("工作。（加通社）", "工作。/ from 加通社||"),
        ("工作。（笑 声）", "工作。（笑 声）/"),
        ("这座城（河 宣）", "这座城（河 宣）/"),
        ("他说的是市政工程的主管单位（气象局）", "他说的是市政工程的主管单位（气象局）/"),
        ("工作。（宣传）", "工作。（宣传）/"),
        ("我们转向下一版", "我们转向下一版/"),
        ("（）", "（）/"),
        ("", "/"),
    ])
    func closings(form: (text: String, reading: String)) {
        #expect(Terse.closings(form.text) == form.reading)
    }

    @Test(arguments: [
        ("本报记者缪小鲁", "缪小鲁:reporter[记者]@本报"),
        ("本报驻美国记者张小亮", "张小亮:reporter[驻美国记者]@本报"),
        ("本报特派记者林皎明", "林皎明:reporter[特派记者]@本报"),
        ("中国国防报记者黄运成新华社记者贾永黄秋生", "黄运成:reporter[记者]@中国国防报 贾永:reporter[记者]@新华社 黄秋生:reporter[记者]@新华社"),
        ("本报记者江玉《中国电力报》记者张大和", "江玉:reporter[记者]@本报 张大和:reporter[记者]@中国电力报"),
        ("□ 本报记者 张驰　□ 本报见习记者 范瑞衡", "张驰:reporter[记者]@本报 范瑞衡:intern[见习记者]@本报"),
        ("□本报记者张靖本报通讯员郜敏", "张靖:reporter[记者]@本报 郜敏:correspondent[通讯员]@本报"),
        ("口潘小剑", "潘小剑:author"),
        ("■ 海南日报全媒体记者 邓钰 邓瑜", "邓钰:reporter[全媒体记者]@海南日报 邓瑜:reporter[全媒体记者]@海南日报"),
        ("本报记者王永志牛爱敏", "王永志:reporter[记者]@本报 牛爱敏:reporter[记者]@本报"),
        ("本报记者欧阳明远", "欧阳明远:reporter[记者]@本报"),
        ("本报记者 索朗罗布", "索朗罗布:reporter[记者]@本报"),
        ("本报记者买买提·吐尔逊", "买买提·吐尔逊:reporter[记者]@本报"),
        ("司 伟 董自强", "司伟:author 董自强:author"),
        ("文/张翔", "张翔:author[文]"),
        ("本报记者 王小丹 实习生 黄佶莹 上海报道", "王小丹:reporter[记者]@本报 黄佶莹:intern[实习生]"),
        ("新京报记者 苏小季 校对 李铭", "苏小季:reporter[记者]@新京报 李铭:editor[校对]"),
        (
            "成都商报记者 蒋小麟 张柄光 摄影报道",
            "蒋小麟:reporter[记者]@成都商报 张柄光:reporter[记者]@成都商报 "
                + "蒋小麟:photographer[摄影]@成都商报 张柄光:photographer[摄影]@成都商报"
        ),
        // Text and pictures.
        ("文/图 苗小川", "苗小川:author[文] 苗小川:photographer[图]"),
        ("图文：苗小川", "苗小川:photographer[图] 苗小川:author[文]"),
        ("王建国 撰文 摄影", "王建国:author[撰文] 王建国:photographer[摄影]"),
        ("本报记者 张芸 等", "张芸:reporter[记者]@本报"),
        ("记者张小 芸 通讯员 何 知秋", "张小芸:reporter[记者] 何知秋:correspondent[通讯员]"),
        ("撰文摄影 王建国", "王建国:author[撰文] 王建国:photographer[摄影]"),
        ("報導．攝影╱向知微", "向知微:reporter[報導] 向知微:photographer[攝影]"),
        (
            "記者、攝影：李知遠 鄭秋水 編輯：黃小舟",
            "李知遠:reporter[記者] 李知遠:photographer[攝影] 鄭秋水:reporter[記者] 鄭秋水:photographer[攝影] 黃小舟:editor[編輯]"
        ),
        ("文/图 本报记者 苗小川", "苗小川:reporter[记者]@本报 苗小川:photographer[图]@本报"),
        ("文 | 本报记者 苗小川  图 | 受访者提供", "苗小川:reporter[记者]@本报"),
        ("記者林小舟、陳大文／竹山報導", "林小舟:reporter[記者] 陳大文:reporter[記者]"),
        ("岸上人说，很热闹。东临晚报记者 苗小川 文/图", nil),
        ("图/本报记者 苗小川", "苗小川:photographer[图]@本报"),
        ("◎文/石报融媒记者 王小舟 图/石报融媒记者 陈秋水", "王小舟:reporter[融媒记者]@石报 陈秋水:photographer[图]@石报"),
        // Bars, editors and translators.
        ("文丨苗小川 图丨唐秋白", "苗小川:author[文] 唐秋白:photographer[图]"),
        ("记者丨苗小川", "苗小川:reporter[记者]"),
        ("編輯：趙知秋 記者：曾小川", "趙知秋:editor[編輯] 曾小川:reporter[記者]"),
        ("（翻译：赵小舟 校译：孙知秋）", "赵小舟:translator[翻译] 孙知秋:translator[校译]"),
        ("作者：东临日报特派石坪记者陈知远", "陈知远:reporter[特派石坪记者]@东临日报"),
        // Towns that no list has, and a second reporter.
        ("記者江雨禾／南市報導", "江雨禾:reporter[記者]"),
        ("記者何知秋／嘉縣報導", "何知秋:reporter[記者]"),
        ("本报记者林小舟 云川报道", "林小舟:reporter[记者]@本报"),
        ("記者林小舟／李建國報導", "林小舟:reporter[記者] 李建國:reporter[記者]"),
        ("本报记者 刘小欢 黄石报道", "刘小欢:reporter[记者]@本报"),
        ("本报记者刘小欢安阳报道", "刘小欢:reporter[记者]@本报"),
        ("本报记者 刘小欢 任丘报道", "刘小欢:reporter[记者]@本报"),
        ("本报记者 刘欢 李铭报道", "刘欢:reporter[记者]@本报 李铭:reporter[记者]@本报"),
        ("本报记者 刘小欢 独家报道", "刘小欢:reporter[记者]@本报"),
        // The unit, the class and the place of a writer.
        ("□ 城关镇中心小学 贺小兰", "贺小兰:author@城关镇中心小学"),
        ("县委宣传部 贺小兰", "贺小兰:author@县委宣传部"),
        ("县委党校 程学敏", "程学敏:author@县委党校"),
        ("文学院2016级 陈思雨", "陈思雨:author@文学院2016级"),
        ("武汉大学 贺小兰", "贺小兰:author@武汉大学"),
        ("武昌区 刘志明", "刘志明:author"),
        ("陆建华（江苏盐城）", "陆建华:author"),
        ("市教育局 高考成绩公布", nil),
        ("李小路 王春生", "李小路:author 王春生:author"),
        // Text and pictures, in brackets.
        ("本报记者 方俊明（文、图）", "方俊明:reporter[记者]@本报 方俊明:photographer[图]@本报"),
        ("本报记者 李小丽（文 图）", "李小丽:reporter[记者]@本报 李小丽:photographer[图]@本报"),
        ("大公報記者 陳小舟（文/圖）", "陳小舟:reporter[記者]@大公報 陳小舟:photographer[圖]@大公報"),
        ("老树新芽（组图）", nil),
        // Pen names, columns before the paper, and who sang and wrote down.
        ("文/老 鹤 图/徐 俊", "老鹤:author[文] 徐俊:photographer[图]"),
        ("香港文匯報評論員 卓小偉", "卓小偉:commentator[評論員]@香港文匯報"),
        ("短評 香港文匯報評論員 卓小偉", "卓小偉:commentator[評論員]@香港文匯報"),
        ("书 刊 评 介", nil),
        ("文 章 选 登", nil),
        ("王小玉 唱 陈贵培 记", "王小玉:author[唱] 陈贵培:author[记]"),
        // Words before 记者 that no list has.
        ("学生记者 王小静", "王小静:reporter[学生记者]"),
        ("本报跑线记者 王小静", "王小静:reporter[跑线记者]@本报"),
        ("值班记者 周小强 报道员 何亮", "周小强:reporter[值班记者] 何亮:reporter[报道员]"),
        ("小记者 李小明 指导老师 陈小娟", "李小明:reporter[小记者] 陈小娟:editor[指导老师]"),
        ("通讯员 李小明记者 陈小娟", "李小明:correspondent[通讯员] 陈小娟:reporter[记者]"),
        ("江报记者 陈小娟", "陈小娟:reporter[记者]@江报"),
        ("王小明记者 陈小娟", "王小明:author 陈小娟:reporter[记者]"),
        // The web's day and time before it.
        ("2016-04-09 21:07 聯合報 記者陳小舟／桃園報導", "陳小舟:reporter[記者]@聯合報"),
        // How a picture was got, and who gave it without a name.
        ("文／記者余知微 圖／品牌提供", "余知微:reporter[記者]"),
        ("文／記者余知微 圖／翻攝自臉書", "余知微:reporter[記者]"),
        // Misread brackets, and signs for Hanzi that the type had not.
        ("〈记者林小舟〉", "林小舟:reporter[记者]"),
        ("本报记者 刘□ 沈大川", "刘□:reporter[记者]@本报 沈大川:reporter[记者]@本报"),
        ("□本报记者 张驰□通讯员 何小雨", "张驰:reporter[记者]@本报 何小雨:correspondent[通讯员]"),
        // Columns of reporters, and headings that end like a byline.
        ("记者观察", nil),
        ("文教简讯", nil),
        ("《记者的眼睛》", nil),
        ("記者陳金隆∕南投報導", "陳金隆:reporter[記者]"),
        ("娛樂中心/洪雨如 報導", "洪雨如:author@娛樂中心"),
        ("本报评论员", ""),
        ("记者获悉", nil),
        ("记者从市政府了解到", nil),
        ("风景这边好", nil),
        ("本报记者获悉，全市", nil),
        ("高速公路通车", nil),
        ("重庆直辖后的新变化", nil),
    ])
    func bylineLines(form: (text: String, reading: String?)) {
        let text = PageText(form.text)
        let reading = FieldReader().bylineLine(text, in: text.range)
        #expect(reading.map { Terse.contributors($0.contributors) } == form.reading)
    }

    @Test(arguments: [
        ("（葛锐 王思 摄）", "葛锐:photographer[摄] 王思:photographer[摄]"),
        ("新华社记者 刘小颖 摄", "刘小颖:photographer[摄]@新华社"),
        ("新华社发（陈小颖 摄）", "陈小颖:photographer[摄]"),
        ("新华社发（孙凡月、赵子硕 摄）", "孙凡月:photographer[摄] 赵子硕:photographer[摄]"),
        ("新华社发（国家航天局 供图）", "国家航天局:provider[供图]"),
        ("新华社发（埃德·赛克斯摄）", "埃德·赛克斯:photographer[摄]"),
        ("（传真照片）", ""),
        ("（张小滨作）", "张小滨:illustrator[作]"),
        ("（图为刘凤珊摄）", "刘凤珊:photographer[摄]"),
        ("（压题照片：王小永摄）", "王小永:photographer[摄]"),
        ("（见图新华社记者安小虎摄）", "安小虎:photographer[摄]@新华社"),
        ("（图片由柯山公园提供）", "柯山公园:provider[提供]"),
        ("本版图片均由李小明摄", "李小明:photographer[摄]"),
        ("图/郑思远", "郑思远:photographer[图]"),
        ("（圖／美聯社）", "美聯社:provider[圖]"),
        ("（圖／翻攝畫面）", ""),
        ("（圖／王知遠傳真）", "王知遠:provider[傳真]"),
        ("（圖擷自網路）", ""),
        ("（图/受访者提供）", ""),
        ("图：王建国", "王建国:photographer[图]"),
        ("图：东临市文旅局", "东临市文旅局:provider[图]"),
        ("图：街坊在渡口早市挑选莲蓬", nil),
        ("圖：街坊在碼頭邊挑選蓮蓬", nil),
        ("（圖／食藥署提供）", "食藥署:provider[提供]"),
        ("人民视觉", ""),
        ("高山流水图", nil),
        ("书 刊 评 介", nil),
        ("疫情防控实战演练", nil),
        ("他爱好摄影", nil),
    ])
    func creditLines(form: (text: String, reading: String?)) {
        let text = PageText(form.text)
        let reading = FieldReader().creditLine(text, in: text.range)
        #expect(reading.map { Terse.contributors($0.contributors) } == form.reading)
    }

    @Test(arguments: [
        ("图为演练现场。 葛锐 摄", "葛锐 摄"),
        ("图为演练现场。新华社记者 刘小颖 摄", "新华社记者 刘小颖 摄"),
        ("图为演练现场。 新华社发（陈小颖 摄）", "新华社发（陈小颖 摄）"),
        ("图为演练现场。（葛锐 摄）", "（葛锐 摄）"),
        ("图为演练现场　　葛小锐 王思 摄", "葛小锐 王思 摄"),
        ("图为演练现场。", nil),
        ("图为记者在现场拍摄", nil),
    ])
    func captionCredits(form: (text: String, credit: String?)) {
        let text = PageText(form.text)
        #expect(FieldReader().captionCredit(text, in: text.range)?.text == form.credit)
    }

    @Test(arguments: [
        ("第01版：要闻", "pageHeader 1 要闻"),
        ("第02版:要闻", "pageHeader 2 要闻"),
        ("A02版 国内新闻", "pageHeader A02 国内新闻"),
        ("第1版：新闻下一版返回栏目上一篇下一篇放大+缩小-默认o", "pageHeader 1 新闻"),
        ("责任编辑：史一奇 版式设计：李铭", "editors"),
        ("国内统一刊号：CN31-0070", "masthead"),
        ("2021年12月13日 星期一 农历辛丑年十一月初十", "masthead"),
        ("上一篇 下一篇", "navigation"),
        ("点击上方“江城发布”关注我们", "navigation"),
        ("- END -", "navigation"),
        ("点赞 在看 分享", "navigation"),
        ("点击率创新高", nil),
        ("END项目启动", nil),
        ("第一版的工作", nil),
        ("全区数字化改革推进会召开", nil),
        ("12月12日下午，我区召开会议。", nil),
    ])
    func furniture(form: (text: String, reading: String?)) {
        let text = PageText(form.text)
        let reading = FieldReader().furnitureLine(text, in: text.range).map { line in
            ["\(line.kind)", line.page, line.name].compactMap { $0 }.joined(separator: " ")
        }
        #expect(reading == form.reading)
    }

    /// Whatever the bytes, reading ends, and no range leaves the text.
    @Test func hostileBytes() throws {
        let seeds = [
            "本报讯（记者 楼郁馨 赖小兰）", "（下转2版）", "（葛继锐 王思 摄）", "据新华社北京1月19日电", "口", "（", "）", "\u{FEFF}", "\r\n",
            "张\u{301}", "𠮷", "\u{0}", "\u{FFFE}", "第01版：要闻", "·", "《", "》", "12345678901234567890", "十百十百", "责任编辑：",
        ].map { Array($0.utf8) }
        var random = SplitMix(state: 7)
        for _ in 0..<4000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                bytes += seeds[Int.random(in: 0..<seeds.count, using: &random)]
                if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
                if Bool.random(using: &random), !bytes.isEmpty { bytes.removeLast() }
            }
            let text = PageText(bytes: bytes)
            let reader = FieldReader()
            let opening = reader.opening(of: text, in: text.range)
            #expect(text.range.contains(opening.end) || opening.end == bytes.count)
            var end = 0
            for closing in reader.closings(of: text, in: text.range) {
                #expect(closing.range.lowerBound >= end && closing.range.upperBound <= bytes.count)
                end = closing.range.upperBound
            }
            for line in [
                reader.bylineLine(text, in: text.range)?.range, reader.creditLine(text, in: text.range)?.range,
            ] {
                if let line { #expect(line.upperBound <= bytes.count) }
            }
            _ = reader.furnitureLine(text, in: text.range)
            _ = reader.captionCredit(text, in: text.range)
            _ = reader.sectionLine(text, in: text.range)
            _ = reader.noteOpening(text, in: text.range)
            _ = reader.itemOpening(text, in: text.range)
            _ = reader.jumpLine(text, in: text.range)
            _ = reader.datelineLine(text, in: text.range)
        }
    }
}

/// A small generator with a seed, so that a failing case can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
