extension MessageCatalogue {
    static let chinese = MessageCatalogue(
        #"""
        [ambiguous-jump]
        '{1}' leads to {2}, and so do other jump lines that fit it equally well; they were left apart
        = '{1}' 指向{2}，但另有转版提示同样吻合，因此未予拼接
        '{1}' fits {2} articles of page {3} equally well, {4}; they were left apart
        = '{1}' 与第 {3} 版的 {2} 篇稿件同样吻合（{4}），因此未予拼接
        no jump line of page {1} leads here, and {2} of its articles break off, {3}; they were left apart
        = 第 {1} 版没有转版提示指向此处，而该版有 {2} 篇稿件未完（{3}），因此未予拼接
        [article-without-text]
        an article has neither headline nor text, so its item shows its id; leave it out by 'select' if it is not one
        = 有一篇稿件既无标题也无正文，条目只能显示其 id；若它不是稿件，请用 'select' 排除
        [bad-key]
        a full-width '：' ends no key; write ': ', as in {1}
        = 全角 '：' 不能结束一个键；请改写为 ': '，例如 {1}
        a space is missing after the ':'; write {1}
        = ':' 后面缺少空格；请写成 {1}
        a key must be a text, and this one is {1}
        = 键必须是文本，而这里是{1}
        a key is missing before the ':'
        = ':' 前面缺少键
        merge keys ('<<') are not supported; write the keys out
        = 不支持合并键（'<<'）；请把各个键逐一写出
        a {1} cannot indent a line in YAML; use spaces
        = YAML 中不能用{1}缩进；请使用空格
        [bad-partial]
        a partial cannot be used in front matter, whose texts are escaped for YAML; write its tags here
        = front matter 的文本按 YAML 转义，其中不能使用子模板；请把标签直接写在这里
        {1} leads out of the template's folder; copy the file into it
        = {1} 在模板文件夹之外；请把该文件复制到模板文件夹中
        {1}; a partial is named by its file without '.mustache': Latin letters, digits, '-', '_', in the template's folder or below it
        = {1}；子模板以不带 '.mustache' 的文件名引用：可用拉丁字母、数字、'-'、'_'，并须位于模板文件夹或其子文件夹中
        [bad-path]
        'path' cannot be {1}, {2}
        = 'path' 不能是 {1}：{2}
        [bad-tag]
        only blocks, such as '{{$title}}', are allowed in a parent
        = 父模板中只能放块，例如 '{{$title}}'
        pragmas are not known here; the option 'escape' says how texts are escaped
        = 不支持 pragma；文本如何转义由选项 'escape' 决定
        {1} is not a name; write one such as 'title'
        = {1} 不是名称；请写一个名称，例如 'title'
        {1}; write one such as 'headline.text'
        = {1}；请写一个名称，例如 'headline.text'
        new delimiters are two words, such as '{{=<% %>=}}'
        = 新的分隔符由两部分组成，例如 '{{=<% %>=}}'
        delimiters cannot change inside a section; change them before it
        = 区段内不能更改分隔符；请在区段之前更改
        [bad-picture]
        this is not a PNG or JPEG of at most {1} MiB; make one of the page, as with 'pdftoppm -png -r 100'
        = 这不是 {1} MiB 以内的 PNG 或 JPEG；请用版面生成一个，例如用 'pdftoppm -png -r 100'
        [broken-layout]
        the table is broken: {1}{2}; all other rows were read: have the file written again
        = 表格已损坏：{1}{2}；其余各行均已读取：请重新生成该文件
        [cancelled]
        '{1}' was stopped, because the run was cancelled
        = '{1}' 已中止，因为本次运行被取消
        the file was not read to its end, because the run was cancelled
        = 本次运行已取消，文件未读完
        the run was cancelled; what is not listed as written is as it was
        = 本次运行已取消；未列为已写入的文件保持原样
        {1} was stopped, because the run was cancelled
        = {1}已中止，因为本次运行被取消
        [cannot-keep]
        a build makes every output anew and keeps nothing; leave 'keep' and 'archive' out, or write this output with 'broadsheet export'
        = build 每次都重新生成全部输出，不保留旧条目；请去掉 'keep' 和 'archive'，或改用 'broadsheet export' 写此输出
        what goes to standard output cannot be kept; name a file
        = 写到标准输出的内容无法保留；请指定一个文件
        only a feed that is kept has archives; leave 'keep: false' out
        = 只有保留旧条目的订阅源才有存档；请去掉 'keep: false'
        an output of {1} cannot be kept; leave 'keep' out, or write a feed: rss, atom or json-feed
        = {1} 的输出无法保留旧条目；请去掉 'keep'，或改写为订阅源：rss、atom 或 json-feed
        [changed-meanwhile]
        cannot be written: another folder, or a link, has taken its folder's place
        = 无法写入：其文件夹已被另一个文件夹或链接取代
        run again where that is meant
        = 若确系有意，请重新运行
        was changed by another program while this run was adding to it
        = 在本次运行追加内容时被其他程序修改
        run again
        = 请重新运行
        [control-character]
        {1} control character{2} of {3} could change a terminal and became U+FFFD; clean the source if they carry meaning
        = {3}中有 {1} 个控制字符可能改变终端状态，已替换为 U+FFFD；若这些字符有意义，请清理来源文件
        {1} control character{2} of an article cannot appear in HTML and became U+FFFD; clean the source if they carry meaning
        = 一篇稿件中有 {1} 个控制字符不能出现在 HTML 中，已替换为 U+FFFD；若这些字符有意义，请清理来源文件
        [correction-changed]
        line {1} now begins with {2}, where the correction has {3}; it was obeyed: write the new words into 'begins'
        = 第 {1} 行现在以 {2} 开头，而更正中写的是 {3}；该更正已照办：请把新的文字写入 'begins'
        [correction-impossible]
        this file holds {1} pages, which cannot all have one code or name; divide the file, or take 'page-code' and 'page-name' out
        = 此文件含有 {1} 个版面，它们不能共用同一个版号或版名；请拆分文件，或去掉 'page-code' 和 'page-name'
        the correction of line {1} cannot be obeyed: {2}
        = 第 {1} 行的更正无法照办：{2}
        [corrections-ignored]
        the parser of '{1}' knows no corrections, and obeyed none of these; take the file away, or read the page with a parser that does
        = '{1}' 的解析器不支持更正，因此均未照办；请移走更正文件，或改用支持更正的解析器读取该版面
        [date-mismatch]
        the page says that it is of {1}, but it is read as one of {2}; {3}
        = 版面自述日期为 {1}，但按 {2} 读取；{3}
        the page's data say that it is of {1}, its path that it is of {2}; the page was believed: rename the file or its folder if it is right
        = 版面数据所载日期为 {1}，而路径中为 {2}；现以版面为准：若版面无误，请重命名文件或其文件夹
        [disk-full]
        cannot be written: the disk is full
        = 无法写入：磁盘已满
        make room and run again
        = 请腾出空间后重新运行
        has grown too large for its file system
        = 已超出其文件系统允许的大小
        set a 'limit'
        = 请设置 'limit'
        [doubtful-start]
        it is not sure that an article begins here; 'broadsheet explain' shows what speaks for it
        = 无法确定此处是否为一篇稿件的开头；'broadsheet explain' 可显示判断依据
        [duplicate-correction]
        line {1} is corrected twice; put both into one entry, or take one out
        = 第 {1} 行被更正了两次；请合并为一项，或删去一项
        [duplicate-key]
        the key {1} is here twice, first in line {2}; remove one
        = 键 {1} 在这里出现两次，首次出现在第 {2} 行；请删去一个
        [duplicate-page]
        this page says that it is page {1}, as '{2}' does; both are read: are they of different editions?
        = 此版面自述为第 {1} 版，'{2}' 也是如此；两者均已读取：它们是否属于不同日期的报纸？
        this is page {1} of the same edition as '{2}'; both are read: name the days in the source's path with {date} if they are of different editions
        = 这是与 '{2}' 同一期的第 {1} 版；两者均已读取：若属于不同日期的报纸，请在来源路径中用 {date} 标明日期
        [empty-file]
        the file is empty; write keys with their values into it
        = 文件为空；请写入键及其值
        [empty-page]
        there is no page in this file
        = 此文件中没有版面
        there is no text in this HTML; if a script fetches it, save the page from a browser when it is shown
        = 此 HTML 中没有文字；若文字由脚本加载，请在浏览器显示完整后再保存页面
        there is no text on this page; check that its text was extracted
        = 此版面没有文字；请检查文字是否已提取
        there is no text on this page; check that its text was recognised
        = 此版面没有文字；请检查文字是否已识别
        [feed-without-links]
        the items of this feed have no link, and some readers show nonsense instead; add 'item-link', such as {1}
        = 此订阅源的条目没有链接，某些阅读器会显示乱码；请添加 'item-link'，例如 {1}
        [file-too-large]
        holds more than {1}
        = 大于 {1}
        split it into one file a page, or raise the limit 'page-bytes'
        = 请拆分为每版一个文件，或提高上限 'page-bytes'
        holds more than {1} and is left as it is
        = 大于 {1}，已保持原样
        would hold more than {1} and is left as it is
        = 将大于 {1}，已保持原样
        [folded-characters]
        read as ordinary text: {1}; ranges and ledger count the file as it is
        = 已按普通文字读取：{1}；位置与台账仍按原文件计算
        [folder-output]
        a build names its files before they are written, which those of a folder cannot be; name a file such as '{1}.html', or write this output with 'broadsheet export'
        = build 须在写入前确定文件名，而文件夹中的文件名无法预先确定；请指定一个文件，例如 '{1}.html'，或改用 'broadsheet export' 写此输出
        '{1}' is for an output that is one file, and not for a folder; leave it out
        = '{1}' 仅适用于单个文件的输出，不适用于文件夹；请去掉它
        {1} writes one file and no folder; name a file such as '{2}.{3}'
        = {1} 只写一个文件，不写文件夹；请指定文件，例如 '{2}.{3}'
        [foreign-feed]
        this is a feed and no archive, so it is left as it is; move it away, or name another output
        = 这是订阅源而不是存档，已保持原样；请将其移走，或指定另一个输出
        this is an archive and no feed, so it is left as it is; put the feed back, or name another output
        = 这是存档而不是订阅源，已保持原样；请放回订阅源，或指定另一个输出
        this {1}, so it is left as it is; put a whole one back, move it away to begin anew, or name another output
        = 此文件{1}，已保持原样；请放回完整的文件，或将其移走以重新开始，或指定另一个输出
        [foreign-list]
        cannot be built into: '{1}', where what builds have made is listed, is another file
        = 无法在其中生成：记录生成结果的 '{1}' 是别的文件
        move that file away, or name another folder
        = 请移走该文件，或指定另一个文件夹
        [headline-only]
        this article is nothing but a headline; is its text missing, or is it the heading of what follows?
        = 这篇稿件只有标题；是正文缺失，还是它是下文的栏题？
        [in-use]
        was not written: another run is adding to the feeds of its folder, and had not ended after {1} second{2}
        = 未写入：另一次运行正在更新该文件夹中的订阅源，等待 {1} 秒后仍未结束
        run again when it has, or raise the limit 'wait-seconds'
        = 请待其结束后重新运行，或提高上限 'wait-seconds'
        [inside-itself]
        what stands for the block {1} holds the block itself
        = 块 {1} 的替换内容包含该块自身
        the list {1} is inside itself
        = 列表 {1} 出现在它自身之内
        the partial includes itself: {1}
        = 子模板引用了自身：{1}
        [invalid-language]
        the publication's language is not a BCP 47 tag and is {1}; write one such as zh-CN
        = 报纸的语言不是 BCP 47 标签，{1}；请写一个标签，例如 zh-CN
        [invalid-link]
        {1} is not an absolute http or https address and is left out; write one such as https://news.example/
        = {1}不是完整的 http 或 https 地址，已略去；请写一个地址，例如 https://news.example/
        [invalid-text]
        {1} here cannot be read as {2} and became U+FFFD; name the page's encoding if it is another
        = 此处{1}无法按 {2} 读取，已替换为 U+FFFD；若版面为其他编码，请指明编码
        {1} more place{2} on this page cannot be read as {3}
        = 此版面另有 {1} 处无法按 {3} 读取
        the bytes here are not text; save the file as UTF-8
        = 此处的字节不是文本；请将文件存为 UTF-8
        YAML does not allow the character {1}; remove it, or save the file as UTF-8
        = YAML 不允许字符 {1}；请将其删除，或将文件存为 UTF-8
        [is-a-folder]
        is a folder
        = 是文件夹
        name a file in it
        = 请指定其中的文件
        [issue-without-pages]
        this METS file names no file with the layout of a page, such as ALTO; give the pages' files themselves
        = 此 METS 文件没有列出描述版面内容的文件（如 ALTO）；请直接给出各版面的文件
        this METS file came without a path, so that the files of its pages cannot be looked for; name it by its path
        = 此 METS 文件没有路径，无法查找其版面文件；请用路径指明它
        [joined-items]
        {1} in '{2}' is one item, since '，' and '、' are letters to YAML; write ', ' between items, or put it in quotation marks where it is one
        = '{2}' 中的 {1} 是一项，因为 '，' 和 '、' 在 YAML 中只是普通字符；请在各项之间写 ', '，若确为一项请加引号
        [jump-without-partner]
        '{1}' leads to page {2}, where nothing continues this article
        = '{1}' 指向第 {2} 版，但该版没有本文的续文
        '{1}' names page {2}, which has no article that continues here
        = '{1}' 称上接第 {2} 版，但该版没有稿件转到此处
        [limit-too-small]
        not one article fits into {1} bytes, so the output has none; raise 'limit-bytes'
        = {1} 字节容纳不下任何一篇稿件，因此输出为空；请提高 'limit-bytes'
        [lost-jump-line]
        '{1}' was joined to {2}, where no jump line leads here; see that they are one story
        = '{1}' 已与{2}拼接，但那里没有转到此处的转版提示；请核对是否为同一篇稿件
        [missing-archive]
        the archive '{1}' is missing, to which the feed leads back; put it back, or move the feed and its archives away to begin anew
        = 缺少订阅源所链接的存档 '{1}'；请将其放回，或移走订阅源及其存档以重新开始
        [missing-date]
        an Atom {1} needs a date and the edition has none, so 1 January 1970 is written; set 'edition: {date: …}', or name the days in the sources' paths with {date}
        = Atom {1}需要日期，而本期没有日期，因此写入 1970 年 1 月 1 日；请设置 'edition: {date: …}'，或在来源路径中用 {date} 标明日期
        [missing-file]
        does not exist
        = 不存在
        check its name and folder
        = 请检查文件名和所在文件夹
        is a symbolic link to a file that does not exist
        = 是指向不存在文件的符号链接
        remove the link
        = 请删除该链接
        '{1}' does not exist; {2}
        = '{1}' 不存在；{2}
        {1} does not exist beside this file; the other pages are read: put the page's file there, or take its name out
        = {1} 不在此文件旁边；其余版面已读取：请把该版面的文件放到那里，或删去其名称
        [missing-font-data]
        {1} of this PDF was left out: '{2}' lacks the data for its fonts ({3}); install the package poppler-data
        = 此 PDF 的{1}未能读出：'{2}' 缺少其字体（{3}）的数据；请安装软件包 poppler-data
        the text
        = 文字
        a part of the text
        = 部分文字
        [missing-folder]
        cannot be made a folder: a file is in its way
        = 无法建为文件夹：已有同名文件
        remove the file, or name another folder
        = 请删除该文件，或指定另一个文件夹
        cannot be written: the folder '{1}' does not exist
        = 无法写入：文件夹 '{1}' 不存在
        create it with: mkdir -p '{1}'
        = 请用以下命令建立：mkdir -p '{1}'
        cannot be written: '{1}' is not a folder
        = 无法写入：'{1}' 不是文件夹
        name a folder
        = 请指定一个文件夹
        [missing-key]
        'archive' needs a limit, after which items go to archives; add one such as 'limit: 200'
        = 'archive' 需要上限，超出的条目才会存档；请添加，例如 'limit: 200'
        'archive' needs the feed's address, from which the links between its archives are made; set 'url', or publication.link
        = 'archive' 需要订阅源的地址，以便生成存档之间的链接；请设置 'url' 或 publication.link
        {1} needs the key '{2}': {3}
        = {1}缺少键 '{2}'
        a corrected line needs the key '{1}'; the proof sheet writes it
        = 被更正的行缺少键 '{1}'；校样会写出它
        'ids: link' needs an 'item-link' that holds {id}, so that no two articles share one; add one such as "https://news.example/{date}/{id}.html"
        = 'ids: link' 需要含有 {id} 的 'item-link'，以免两篇稿件共用一个链接；请添加，例如 "https://news.example/{date}/{id}.html"
        [missing-link]
        the publication has no link to make URIs of items from, so they begin with 'urn:x-broadsheet:'; write one such as 'link: https://news.example/' below 'publication'
        = 报纸没有可用于生成条目 URI 的链接，因此以 'urn:x-broadsheet:' 开头；请在 'publication' 下写明，例如 'link: https://news.example/'
        a feed needs a link and the publication has none, so '{1}' is written; set publication.link
        = 订阅源需要链接，而报纸没有设置，因此写入 '{1}'；请设置 publication.link
        [missing-title]
        a feed needs a title and the publication has none, so '{1}' is written; set publication.title
        = 订阅源需要标题，而报纸没有设置，因此写入 '{1}'；请设置 publication.title
        [missing-version]
        the version of the configuration is missing; write '{1}: {2}' on its first line
        = 缺少配置文件的版本；请在第一行写 '{1}: {2}'
        the version of the corrections is missing; write 'version: {1}' on a line of its own
        = 缺少更正文件的版本；请单独写一行 'version: {1}'
        [no-article]
        no article was found in this HTML, only what belongs to the site; save the page of the article itself
        = 此 HTML 中没有找到稿件，只有网站自身的内容；请保存稿件所在的页面
        [no-exporters]
        there is nothing to write; add 'exporters:' with an item such as '- rss: {output: feed.xml}'
        = 没有要写的输出；请添加 'exporters:' 及其条目，例如 '- rss: {output: feed.xml}'
        [no-headers]
        headers go to a file beside the output, and there is none beside standard output; name a file, or leave 'headers' out
        = headers 写在输出旁边的文件中，而标准输出旁边没有文件；请指定文件，或去掉 'headers'
        [no-headline]
        an article without a headline begins here; 'broadsheet explain' shows why the text was split
        = 此处开始一篇没有标题的稿件；'broadsheet explain' 可显示为何在此分开
        [no-item-link]
        'item-link' asks for a date or a page that is not known, so items without one have no link; set 'edition: {date: …}'
        = 'item-link' 用到了未知的日期或版号，因此缺少这些信息的条目没有链接；请设置 'edition: {date: …}'
        [no-match]
        no file matches '{1}': the folder '{2}' {3}
        = 没有与 '{1}' 匹配的文件：文件夹 '{2}' {3}
        [no-newspaper-page]
        this is hardly a newspaper page, it looks like {1}; check that it is the right file
        = 这不像报纸版面，而像{1}；请检查是否选错了文件
        [no-permission]
        may not be opened
        = 无法打开
        check its owner and permissions
        = 请检查其所有者和权限
        is on a read-only file system
        = 位于只读文件系统
        choose another folder
        = 请选择另一个文件夹
        may not be written
        = 不可写入
        change its permissions or name another file
        = 请更改其权限，或指定另一个文件
        cannot be written: the folder '{1}' is not writable
        = 无法写入：文件夹 '{1}' 不可写
        change its permissions or name another folder
        = 请更改其权限，或指定另一个文件夹
        [no-proof]
        nothing says how the rows of page {1} were read, so it has no proof sheet; read it with a parser that says so, such as 'press-page'
        = 没有关于第 {1} 版各行如何读取的说明，因此没有校样；请用提供说明的解析器读取，例如 'press-page'
        [no-regular-file]
        is a device, pipe or socket
        = 是设备、管道或套接字
        name a regular file
        = 请指定普通文件
        [no-sources]
        there is nothing to read; add 'sources:' with an item such as '- path: pages/*.txt'
        = 没有要读取的内容；请添加 'sources:' 及其条目，例如 '- path: pages/*.txt'
        [no-template]
        there is no partial {1}; leave it out
        = 没有子模板 {1}；请去掉它
        [no-text-layer]
        this PDF is a scan without a text layer; {1}
        = 此 PDF 是没有文字层的扫描件；{1}
        page {1}{2} of this PDF has no text; if that is a scan, {3}
        = 此 PDF 的第 {1}{2} 页没有文字；若为扫描件，{3}
        [not-a-text]
        {1} is a list; write {{#{2}}}{3}{{/{4}}}
        = {1} 是列表；请写成 {{#{2}}}{3}{{/{4}}}
        {1} has keys of its own; write one of them after a dot: {2}
        = {1} 含有自己的键；请在点号后写其中之一：{2}
        {1} is true or false; write {{#{2}}}…{{/{3}}}
        = {1} 是真假值；请写成 {{#{2}}}…{{/{3}}}
        [not-html]
        this file is {1}; read it with parser '{2}'
        = 此文件是{1}；请用解析器 '{2}' 读取
        [not-plain-text]
        this file is {1}
        = 此文件是{1}
        [not-text]
        these bytes are not text; extract the page's text first, or name its encoding
        = 这些字节不是文本；请先提取版面文字，或指明其编码
        [not-utf-8]
        this byte is not UTF-8; save the template in UTF-8
        = 此字节不是 UTF-8；请将模板存为 UTF-8
        there is a U+0000 character here; remove it
        = 此处有 U+0000 字符；请将其删除
        [not-written]
        '{1}' was not written: {2}
        = '{1}' 未写入：{2}
        standard output could not be written: {1}
        = 无法写到标准输出：{1}
        the folder {1} cannot be made: {2}
        = 无法建立文件夹 {1}：{2}
        [not-served]
        nothing can be served at port {1}: {2}
        = 无法在端口 {1} 提供服务：{2}
        [nothing-selected]
        no article starts on {1}{2}
        = 没有稿件从{1}开始{2}
        no article is in {1}{2}
        = 没有稿件属于{1}{2}
        'select' takes none of the articles that were read; take a condition away, or correct it
        = 'select' 没有选中任何已读取的稿件；请去掉或修正某个条件
        no article has a value for '{{1}}', so no file is written; name a file without it
        = 没有稿件具有 '{{1}}' 的值，因此未写入文件；请指定不含它的文件名
        [other-page-code]
        this page says that it is page {1}, its file's name that it is page {2}; the page was believed: rename the file if it is right
        = 此版面自述为第 {1} 版，而文件名表示第 {2} 版；现以版面为准：若版面无误，请重命名文件
        [other-page-corrections]
        these are corrections for {1}, not for {2}, and none was obeyed; give each page its own file
        = 这些更正针对 {1}，而不是 {2}，因此均未照办；请为每个版面单独写更正文件
        [outside-folder]
        a build sees no change of '{1}' outside the configuration's folder; move it into that
        = '{1}' 在配置文件所在文件夹之外，build 无法察觉其变化；请将其移入该文件夹
        '{1}' leads to '{2}', where a build sees no change of pages; move them into the configuration's folder
        = '{1}' 指向 '{2}'，build 无法察觉那里版面的变化；请将版面移入配置文件所在的文件夹
        a build sees no change of pages outside the configuration's folder; move the pages of '{1}' into it, and their corrections
        = build 无法察觉配置文件所在文件夹之外版面的变化；请将 '{1}' 的版面及其更正移入该文件夹
        a build writes files, and nothing to standard output; name a file such as 'feed.xml'
        = build 只写文件，不写到标准输出；请指定文件，例如 'feed.xml'
        a build writes into a folder of its own, which '{1}' leaves; write '{2}'
        = build 写入自己的文件夹，而 '{1}' 超出了该文件夹；请写 '{2}'
        {1} is on a network, which nothing is fetched from; put the page's file beside this one and name it
        = {1} 在网络上，程序不从网络读取；请把该版面的文件放到此文件旁边并写明文件名
        {1} leads out of the folder of this file and is not read; put the page's file beside this one or in a folder of it
        = {1} 超出此文件所在的文件夹，未予读取；请把该版面的文件放到此文件旁边或其子文件夹中
        [overruled-correction]
        the corrections say that this page is of {1}, but it was asked to be read as one of {2}
        = 更正称此版面日期为 {1}，但要求按 {2} 读取
        [overwrites-source]
        has a place for '{1}', which the next run would read as a page
        = 含有 '{1}' 的位置，下次运行会把它当作版面读取
        name another folder
        = 请指定另一个文件夹
        archives such as '{1}' would be read as pages by the next run; write the feed to another folder or under another name
        = '{1}' 之类的存档会在下次运行时被当作版面读取；请把订阅源写到另一个文件夹，或换一个名称
        '{1}' is {2}, which the dependencies must not overwrite; {3}
        = '{1}' 是{2}，依赖关系文件不能覆盖它；{3}
        '{1}' would be read as a page by the next build: '{2}'{3} matches it; {4}
        = '{1}' 会在下次 build 时被当作版面读取：来源 '{2}'{3}与它匹配；{4}
        '{1}' would be read as a page by the next run: '{2}'{3} matches it; write it to another folder or under another name
        = '{1}' 会在下次运行时被当作版面读取：来源 '{2}'{3}与它匹配；请写到另一个文件夹，或换一个名称
        '{1}' is {2}, which an output must not overwrite; name another file
        = '{1}' 是{2}，输出不能覆盖它；请指定另一个文件
        the output would overwrite the template; name another file
        = 输出会覆盖模板；请指定另一个文件
        [page-code]
        a page's code of letters and digits, such as A02
        = 由字母和数字组成的版号，例如 A02
        [page-of-titles]
        this is the list of a page's articles ({1} links), whose texts are in files of their own; add those to the sources
        = 这是一个版面的稿件目录（{1} 个链接），正文在各自的文件中；请把那些文件加入来源
        [page-without-headline]
        no headline was found on this page; check that the file is a newspaper page with its headlines
        = 此版面没有找到标题；请检查该文件是否为带标题的报纸版面
        [program-failed]
        {1} runs for two copies of an exporter; copy an exporter before it begins
        = {1}被一个导出器的两个副本共用；请在导出器开始之前复制
        [program-flood]
        '{1}' wrote more than {2} MiB for this PDF and was stopped; divide the PDF, as with 'pdfseparate FILE.pdf PAGE-%d.pdf'
        = '{1}' 为此 PDF 写出超过 {2} MiB，已中止；请拆分 PDF，例如用 'pdfseparate FILE.pdf PAGE-%d.pdf'
        {1} wrote more than {2} bytes and was stopped; where that is right, raise its output limit, on the command line with --program-bytes
        = {1}写出超过 {2} 字节，已中止；若属正常，请提高其输出上限，在命令行用 --program-bytes
        {1} said more than {2} bytes on its standard error and was stopped; have it say less
        = {1}在标准错误上写出超过 {2} 字节，已中止；请减少其输出
        [program-left-running]
        the program '{1}' ended and left a process that kept its output open; what that would have written later is not in the export: have the program wait for what it starts, or give that another standard output
        = 程序 '{1}' 已结束，但留下一个仍占用其输出的进程；该进程此后写出的内容不在导出结果中：请让程序等待它启动的进程，或为该进程另设标准输出
        [program-not-started]
        a PDF is read with '{1}', which is not in PATH; install the package poppler-utils (on macOS, poppler)
        = 读取 PDF 需要 '{1}'，而它不在 PATH 中；请安装软件包 poppler-utils（macOS 上为 poppler）
        '{1}' was not started: {2}
        = '{1}' 未能启动：{2}
        {1} was not started: {2}
        = {1}未能启动：{2}
        {1} was not started: no pipe could be made, system error {2}; close some files
        = {1}未能启动：无法建立管道，系统错误 {2}；请关闭一些文件
        [program-said]
        '{1}' said {2}; write to a file what is more than {3} lines
        = '{1}' 另有 {2}；超过 {3} 行的内容请写入文件
        [program-too-slow]
        '{1}' was not done with this PDF after {2} seconds and was stopped; divide the PDF, as with 'pdfseparate FILE.pdf PAGE-%d.pdf'
        = '{1}' 处理此 PDF 用时超过 {2} 秒，已中止；请拆分 PDF，例如用 'pdfseparate FILE.pdf PAGE-%d.pdf'
        {1} was not done after {2} and was stopped; where it needs longer, raise its time limit, on the command line with --program-seconds
        = {1}在 {2} 内未完成，已中止；若需要更长时间，请提高其时限，在命令行用 --program-seconds
        [publish-time]
        a time such as "06:00"
        = 时间，例如 "06:00"
        [read-across]
        the lines of this page continue in the line after next: its columns were read across; extract the text column by column, as 'pdftotext -raw' does
        = 此版面的文字每行都接在隔行之后：各栏被横向连读；请逐栏提取文字，例如用 'pdftotext -raw'
        [repeated-file]
        '{1}'{2} {3} read by the source '{4}'{5}, with its options; put the source first whose options are meant
        = '{1}'{2} 由来源 '{4}'{5}按其选项读取；请把应采用其选项的来源放在前面
        this is the same file as '{1}', and is read once; name each page once
        = 这与 '{1}' 是同一个文件，只读取一次；每个版面请只写一次
        [repeated-id]
        another page of the site is at {1}, so this article's is {2}; give each article an id of its own, and each page once
        = 网站中另有页面位于 {1}，因此这篇稿件位于 {2}；请为每篇稿件设置各自的 id，每个版面只写一次
        another article of the feed has the same id, so this one's is {1}; give each article an id of its own, and each page once
        = 订阅源中另有稿件使用同一个 id，因此这篇的 id 为 {1}；请为每篇稿件设置各自的 id，每个版面只写一次
        [repeated-signature]
        this article is signed again below another signature; are headlines missing, or is it a column of news in brief? Name the column in the parser's option 'sections' to have its items apart
        = 这篇稿件在署名之后再次出现署名；是缺少标题，还是简讯栏目？请在解析器选项 'sections' 中写明栏目名称，以便分开各条
        [same-headline]
        an article of page {1} that the feed has kept has the same date and headline; both stay, this one under an id of its own
        = 订阅源中保留的第 {1} 版有一篇稿件与其日期和标题相同；两篇都保留，这篇使用自己的 id
        [same-output]
        was already written by an output of this run
        = 已被本次运行的另一个输出写入
        give each output a file of its own
        = 请为每个输出指定各自的文件
        has a place for '{1}', which is a page, the configuration or another output
        = 含有 '{1}' 的位置，而它是版面、配置文件或另一个输出
        name another folder, or another file for that output
        = 请指定另一个文件夹，或为该输出指定另一个文件
        '{1}' is the name of an archive of {2}; give each output a file of its own
        = '{1}' 是{2}的存档名称；请为每个输出指定各自的文件
        {1} is also taken by {2}, so neither is written; {3}
        = {1} 也被{2}占用，因此两者均未写入；{3}
        [several-documents]
        a second document begins here; keep one document in a file
        = 此处开始第二个文档；一个文件只能有一个文档
        [stale-correction]
        no line of {1} begins with {2} any more, so this correction was not obeyed; open the proof sheet, or take it out
        = {1} 中已没有以 {2} 开头的行，因此该更正未照办；请打开校样核对，或删去该更正
        [syntax]
        a value is missing here
        = 此处缺少值
        a full-width '{1}' begins no list or mapping; write '{2}', or put a text that begins so in quotation marks
        = 全角 '{1}' 不能开始列表或映射；请写 '{2}'，或给以它开头的文本加引号
        a full-width '＃' begins no comment; write '#', or put a text that holds it in quotation marks
        = 全角 '＃' 不能开始注释；请写 '#'，或给含有它的文本加引号
        too many lines begin with '%'; is this a YAML file?
        = 以 '%' 开头的行过多；这是 YAML 文件吗？
        [tag-authority]
        a host name or e-mail address and, after a comma, a date: 'news.example,2021'
        = 主机名或电子邮件地址，逗号后写日期，例如 'news.example,2021'
        [time-zone]
        an offset such as "+08:00"
        = 时差，例如 "+08:00"
        [too-deep]
        partials include each other too often; include them less
        = 子模板相互引用次数过多；请减少引用
        tags are nested more than {1} deep; use a partial
        = 标签嵌套超过 {1} 层；请使用子模板
        lists and mappings are nested more than {1} deep here
        = 此处列表和映射嵌套超过 {1} 层
        [too-many-aliases]
        aliases add more than {1} values here; write fewer
        = 此处别名增加的值超过 {1} 个；请减少别名
        [too-much-text]
        this page has more than {1} MiB of text; the rest was not read: divide the file
        = 此页面的文字超过 {1} MiB；其余未读取：请拆分文件
        [too-much-markup]
        this page has more than {1} elements; what follows was read without its markup: divide the file
        = 此页面超过 {1} 个元素；其后内容未按标记读取：请拆分文件
        [unassigned-text]
        this text belongs to no article and is not page furniture; it is kept as 'unassigned' in the ledger
        = 此段文字不属于任何稿件，也不是版面附属内容；它保留在台账中
        [unclosed-section]
        '{1}' has no end; write {2}
        = '{1}' 没有结束；请写 {2}
        {1} ends here, but '{2}' of line {3} is open; write {4} before
        = {1} 在此结束，但第 {3} 行的 '{2}' 尚未结束；请先写 {4}
        [unclosed-tag]
        this tag has no end; write {1} after its name
        = 此标签没有结束；请在名称后写 {1}
        [unfamiliar-text]
        most of this page is {1}; only its paragraphs were found
        = 此版面大部分{1}，因此只区分了段落
        [unknown-exporter]
        unknown exporter {1}{2}
        = 未知的导出器 {1}{2}
        unknown format {1}{2}
        = 未知的格式 {1}{2}
        [unknown-key]
        unknown key {1}{2}
        = 未知的键 {1}{2}
        unknown key {1}; write '{2}:' indented below '{3}:'
        = 未知的键 {1}；请在 '{3}:' 下缩进写 '{2}:'
        [unknown-name]
        function
        = 函数
        '{1}()' has a meaning directly in a list's section only, such as {{#body}}…{{/body}}, and not in a partial
        = '{1}()' 只能直接用在列表的区段中，例如 {{#body}}…{{/body}}，不能用在子模板中
        name
        = 名称
        [unknown-parser]
        unknown parser {1}{2}
        = 未知的解析器 {1}{2}
        no parser is registered; register one
        = 没有登记解析器；请登记一个
        [unknown-tag]
        the tag {1} is not known here; remove it, or put a text that begins with '!' in quotation marks
        = 不支持标签 {1}；请将其删除，或给以 '!' 开头的文本加引号
        [unknown-version]
        '{1}' cannot be {2}; write '{3}: {4}'
        = '{1}' 不能是{2}；请写 '{3}: {4}'
        version {1} is newer than this program, which reads version {2}; update Broadsheet, or write the file in the form of '{3}: {4}'
        = 版本 {1} 比本程序新，本程序读取版本 {2}；请更新 Broadsheet，或按 '{3}: {4}' 的格式书写
        'version' of corrections cannot be {1}; this program reads 'version: {2}'
        = 更正文件的 'version' 不能是{1}；本程序读取 'version: {2}'
        [unopened-section]
        {1} ends here, but does not begin
        = {1} 在此结束，但没有开始
        [unread-byline]
        this looks like a byline, but not all of it could be read; its words stay in the ledger
        = 此处像是署名，但未能全部读出；其文字保留在台账中
        [unreadable-file]
        is a symbolic link that leads back to itself
        = 是指回自身的符号链接
        remove or mend the link
        = 请删除或修正该链接
        is too long a name
        = 名称过长
        choose a shorter one
        = 请换一个较短的名称
        cannot be used: system error {1}
        = 无法使用：系统错误 {1}
        check the disk and the file
        = 请检查磁盘和文件
        has a name that is not UTF-8, and is not read
        = 文件名不是 UTF-8，未予读取
        rename it
        = 请重命名
        articles that were put into a temporary file cannot be read again; is the disk of TMPDIR in order?
        = 无法重新读取存入临时文件的稿件；TMPDIR 所在磁盘是否正常？
        [unstable-guid]
        without a publication's link and an edition's date an item's id is a UUID that changes when they are set; set both, or the option 'tag-authority' with a date
        = 报纸没有链接或本期没有日期时，条目的 id 是 UUID，设置后会改变；请两者都设置，或设置带日期的选项 'tag-authority'
        [unwritable-character]
        {1} character{2} of {3} cannot appear in XML (the first is {4}) and became U+FFFD; clean the source if they carry meaning
        = {3}中有 {1} 个字符不能出现在 XML 中（第一个是 {4}），已替换为 U+FFFD；若这些字符有意义，请清理来源文件
        {1} text{2} of {3} held characters that cannot appear in HTML or XML and became U+FFFD; clean the source if they carry meaning
        = {3}中有 {1} 处文本含有不能出现在 HTML 或 XML 中的字符，已替换为 U+FFFD；若这些字符有意义，请清理来源文件
        [word-without-place]
        a word of this file has no box, or one that means nothing, and was left out; have the program that wrote it write boxes
        = 此文件中有一个词没有位置框，或位置框无效，已略去；请让生成该文件的程序写出位置框
        {1} words of this file have no box, or one that means nothing, and were left out; have the program that wrote it write boxes
        = 此文件中有 {1} 个词没有位置框，或位置框无效，已略去；请让生成该文件的程序写出位置框
        [words]
        serving the outputs at http://127.0.0.1:{1}/
        = 输出可在 http://127.0.0.1:{1}/ 查看
        watching {1} for changes; control-C ends it
        = 正在监视 {1} 的变化；按 Control-C 结束
        {1}; none of {2} changed
        = {1}；{2}均无变化
        {1}; {2} of {3} changed
        = {1}；{3}中有 {2} 个变化
        --serve cannot be {1}; write a port from 0 to 65535.
        = --serve 不能是 {1}；请写 0 到 65535 之间的端口。
        write one with 'broadsheet init', or name another file
        = 请用 'broadsheet init' 生成一个，或指定另一个文件
        is it the right file?
        = 是否选错了文件？
        its options belong inside it: indent {1} further than it
        = 其选项应写在它里面：请将 {1} 缩进到它之内
        begin {1} as an item of its own, with '- '
        = 请用 '- ' 把 {1} 另起一项
        'url' must hold {{1}} as 'output' does, so that each file has an address of its own
        = 'url' 须与 'output' 一样含有 {{1}}，使每个文件各有地址
        'url' holds {{1}}, and 'output' does not; write it in both, or in neither
        = 'url' 含有 {{1}}，而 'output' 没有；请两处都写，或都不写
        '{1}' must name a file; write one such as '{2}feed.xml'
        = '{1}' 必须指定文件；请写一个，例如 '{2}feed.xml'
        '{1}' holds a U+0000 character; remove it
        = '{1}' 含有 U+0000 字符；请将其删除
        '{1}' cannot be {2}, {3}
        = '{1}' 不能是 {2}：{3}
        'opml' must name one file
        = 'opml' 必须指定一个文件
        a source
        = 来源
        '{1}' would be the corrections of every page; write {date} and {page}, or 'none'
        = '{1}' 会成为每个版面的更正文件；请写 {date} 和 {page}，或写 'none'
        the configuration
        = 配置文件
        a day such as 2021-12-13
        = 日期，例如 2021-12-13
        the section {1}
        = 栏目 {1}
        page {1}
        = 第 {1} 版
        pages {1}
        = 第 {1} 版
        an address such as https://news.example/kecheng/
        = 网址，例如 https://news.example/kecheng/
        '}' has no '{'; write one such as "{section}.xml"
        = '}' 缺少对应的 '{'；请写成例如 "{section}.xml"
        '{' has no '}'; write one such as "{section}.xml"
        = '{' 缺少对应的 '}'；请写成例如 "{section}.xml"
        unknown placeholder {1}{2}
        = 未知的占位符 {1}{2}
        'output' holds more than one placeholder; write an output for each
        = 'output' 含有多个占位符；请为每个占位符写一个输出
        a placeholder is allowed in the file's name only, such as "feeds/{{1}}.xml"
        = 占位符只能用在文件名中，例如 "feeds/{{1}}.xml"
        ; no article has a page
        = ；没有稿件带版号
        ; no article has a section
        = ；没有稿件带栏目
        ; the pages are {1}{2}
        = ；现有版号：{1}{2}
        ; the sections are {1}{2}
        = ；现有栏目：{1}{2}
        give the output a 'limit', or raise the limit 'kept-bytes'
        = 请为该输出设置 'limit'，或提高上限 'kept-bytes'
        {1} MiB
        = {1} MiB
        1 byte
        = 1 字节
        {1} bytes
        = {1} 字节
        an address, since files are read and written here; name a file
        = 这是网址，而此处读写的是文件；请指定文件
        a path of Windows; name a file relative to the configuration, with '/' between folders
        = 这是 Windows 路径；请写相对于配置文件的路径，文件夹之间用 '/'
        since '~' is not the home folder here; write the folder's whole path
        = '~' 在这里不代表主目录；请写出完整路径
        the path is longer than {1} bytes, which no file's path is; shorten it
        = 路径超过 {1} 字节，没有文件的路径会这么长；请缩短
        the path holds a U+0000 character; remove it
        = 路径含有 U+0000 字符；请将其删除
        the path is empty; write a file's name or a pattern such as pages/*.txt
        = 路径为空；请写文件名或通配路径，例如 pages/*.txt
        '{1}' is a folder; write which of its files, such as {2}*.txt
        = '{1}' 是文件夹；请写明其中哪些文件，例如 {2}*.txt
        '{1}' ends in '**', which stands for folders; add the files: '{2}/*.txt'
        = '{1}' 以代表文件夹的 '**' 结尾；请加上文件：'{2}/*.txt'
        '{1}' holds '**' more than once; write two sources, or '*' for one of them
        = '{1}' 含有多个 '**'；请写成两个来源，或将其中一个改为 '*'
        '{' has no '}'; write "{date}" or "{page}"
        = '{' 缺少对应的 '}'；请写 "{date}" 或 "{page}"
        '}' has no '{'; write "{date}" or "{page}"
        = '}' 缺少对应的 '{'；请写 "{date}" 或 "{page}"
        to read the files in it, write '{1}/*.txt'
        = 要读取其中的文件，请写 '{1}/*.txt'
        did you mean '{1}'?
        = 是否想写 '{1}'？
        check its name; paths are relative to the configuration file
        = 请检查其名称；路径相对于配置文件
        '{1}' is not a folder, so '{2}' can mean no file in it; check the path
        = '{1}' 不是文件夹，因此 '{2}' 不能匹配其中的文件；请检查路径
        is empty
        = 是空的
        holds {1}
        = 含有 {1}
        holds {1} and {2} more
        = 含有 {1} 以及另外 {2} 个
        {1} is not a known layout; name a file of ALTO, PAGE or hOCR
        = {1} 不是已知的版面布局文件；请指定 ALTO、PAGE 或 hOCR 文件
        this PDF is encrypted and asks for a password; decrypt it first, as with 'qpdf --decrypt --password=… FILE.pdf OUT.pdf'
        = 此 PDF 已加密，需要密码；请先解密，例如用 'qpdf --decrypt --password=… FILE.pdf OUT.pdf'
        this PDF cannot be read{1}; it may be damaged: open it in a viewer, or write it anew, as with 'qpdf FILE.pdf OUT.pdf'
        = 无法读取此 PDF{1}；文件可能已损坏：请用阅读器打开检查，或重新生成，例如用 'qpdf FILE.pdf OUT.pdf'
        recognise its text first, as with 'ocrmypdf -l chi_sim FILE.pdf OUT.pdf'
        = 请先识别文字，例如用 'ocrmypdf -l chi_sim FILE.pdf OUT.pdf'
         and {1} more
        =  等另外 {1}
        no PDF, no layout that is known and no HTML
        = 普通文本，而非 PDF、已知的版面布局文件或 HTML
        a PDF
        = PDF
        an issue (METS)
        = 一期报纸（METS）
        a layout ({1})
        = 版面布局文件（{1}）
        HTML
        = HTML
        standard output
        = 标准输出
        name a file
        = 请指定文件
        name another file for '--depfile'
        = 请为 '--depfile' 指定另一个文件
        a file that the configuration names
        = 配置文件中指定的文件
        the list of what builds have made
        = build 的生成记录
        an output
        = 某个输出
        the output {1}{2}
        = 输出 {1}{2}
         of line {1}
        = （第 {1} 行）
        Error: {1}
        = 错误：{1}
        The folder of '--into' has no name; write one.
        = '--into' 的文件夹名为空；请写明。
        The file of '--depfile' has no name; write one.
        = '--depfile' 的文件名为空；请写明。
        '{1} formats {2}' lists its options, with an example
        = '{1} formats {2}' 列出其全部选项及示例
        {1}: no mistakes; {2}
        = {1}：没有错误；{2}
        {1} on {2} of {3}
        = {3}（{2}）的 {1}
        --corrections {1} is for one page; name one, or keep each page's corrections beside it.
        = --corrections {1} 只适用于一个版面；请只指定一个版面，或把各版面的更正文件放在其旁边。
        {1}: {2}, not written
        = {1}：{2}，未写入
        {1}: {2}, not written: {3}
        = {1}：{2}，未写入：{3}
        it has a mistake
        = 该输出有错误
        a mistake in the configuration concerns every output
        = 配置中有一处错误影响所有输出
        no article was read, and there are mistakes
        = 没有读到稿件，且存在错误
        it could not be written
        = 写入失败
        the run was cancelled
        = 运行已取消
        {1}; no output written
        = {1}；没有写入输出
        {1}; all of {2} written
        = {1}；{2}全部写入
        {1}; {2} of {3} written
        = {1}；{3}中已写入 {2} 个
        There is no exporter or parser '{1}'{2}
        = 没有导出器或解析器 '{1}'{2}
        No file {1} comes with the program{2}
        = 程序不带文件 {1}{2}
        The file {1} is named twice; name it once.
        = 文件 {1} 写了两次；请只写一次。
        --copy writes no source; leave --from out.
        = --copy 不写来源；请去掉 --from。
        --copy writes no title; leave --title out.
        = --copy 不写报名；请去掉 --title。
        The folder has no name; leave it out, or name one.
        = 文件夹名为空；请去掉，或写明名称。
        The title is empty; leave --title out, or write the newspaper's name after it.
        = 报名为空；请去掉 --title，或在其后写报纸名称。
        rename it to get a new one
        = 请重命名它以生成新文件
        {1}: written
        = {1}：已写入
        rename it, or write it anew with '{1} schema > {2}'
        = 请重命名它，或用 '{1} schema > {2}' 重新写入
        Now change what it says of the newspaper, and put {1} into the folder '{2}'.
        = 现在请修改其中关于报纸的内容，并把{1}放入文件夹 '{2}'。
        '{1} check{2}' says what is missing: until then, the pages. '{3} export{4}' makes the feeds.
        = '{1} check{2}' 会指出尚缺什么：目前缺的是版面。'{3} export{4}' 生成订阅源。
        There are no messages in {1}; write one of {2}.
        = 没有 {1} 语言的提示信息；请写下列之一：{2}。
        {1} cannot be {2}; write a number from 1 on.
        = {1} 不能是 {2}；请写 1 以上的数字。
        --wait-seconds cannot be {1}; write a number from 0 to 86400.
        = --wait-seconds 不能是 {1}；请写 0 到 86400 之间的数字。
        --records prints JSON Lines; leave --to out.
        = --records 输出 JSON Lines；请去掉 --to。
        --records reads standard input and no files; name a page in a record, by its 'path'.
        = --records 读取标准输入而不读文件；请在记录中用 'path' 指明版面。
        With --records, each record has its own 'date' and 'encoding'; leave those out.
        = 使用 --records 时，每条记录各有 'date' 和 'encoding'；请去掉这两个选项。
        Name the files of pages, or '-' for standard input.
        = 请写明版面文件，或写 '-' 表示标准输入。
        Standard input, '-', can be read only once.
        = 标准输入 '-' 只能读取一次。
        The file {1} is named twice; name each page once.
        = 文件 {1} 写了两次；每个版面请只写一次。
        {1} editions, {2} pages, {3} articles, {4} errors
        = {1} 期、{2} 版、{3} 篇稿件、{4} 个错误
        The format '{1}' cannot hold a ledger; use --to json or --to yaml.
        = 格式 '{1}' 不能带台账；请用 --to json 或 --to yaml。
        There is no parser {1}{2}
        = 没有解析器 {1}{2}
        --program-seconds cannot be {1}; write a number from 1 to {2}.
        = --program-seconds 不能是 {1}；请写 1 到 {2} 之间的数字。
        --program-bytes cannot be {1}; write a number from 1 on.
        = --program-bytes 不能是 {1}；请写 1 以上的数字。
        --program {1}: {2}
        = --program {1}：{2}
        --program cannot be {1}; write a name and a path, such as markdown=./markdown.py
        = --program 不能是 {1}；请写名称和路径，例如 markdown=./markdown.py
        --top cannot be {1}; write a number from 0 on.
        = --top 不能是 {1}；请写 0 以上的数字。
        --spark describes an article; write: schema article --spark
        = --spark 描述的是稿件；请写：schema article --spark
        --without-ranges is an option of --spark; add it, or leave it out.
        = --without-ranges 是 --spark 的选项；请加上 --spark，或去掉它。
        the PDFs of the pages
        = 各版面的 PDF
        the hOCR of each page as a file
        = 各版面的 hOCR 文件（每版一个）
        the saved pages with their folders
        = 保存的网页及其文件夹
        the text of each page as a file
        = 各版面的文本文件（每版一个）
        its reader has gone
        = 读取方已关闭
        the disk is full
        = 磁盘已满
        system error {1}
        = 系统错误 {1}
        {1} article{2}
        = {1} 篇稿件
        {1} byte{2}
        = {1} 字节
        {1} file{2}
        = {1} 个文件
        {1} mistake{2}
        = {1} 个错误
        {1} output{2}
        = {1} 个输出
        {1} page{2}
        = {1} 个版面
        {1} source{2}
        = {1} 个来源
        the current folder
        = 当前文件夹
        the folder '{1}'
        = 文件夹 '{1}'
        is there already and is left as it is; {1}
        = 已存在，保持原样；{1}
        cannot be written: {1} is not writable; choose another
        = 无法写入：{1}不可写；请另选文件夹
        cannot be written: {1} is not a folder; choose another
        = 无法写入：{1} 不是文件夹；请另选
        cannot be written: the disk is full; make room and run again
        = 无法写入：磁盘已满；请腾出空间后重新运行
        cannot be written: system error {1}
        = 无法写入：系统错误 {1}
        the folder around it is not there; make it with: mkdir -p {1}
        = 其上级文件夹不存在；请用以下命令建立：mkdir -p {1}
        the part before the last '/' is not a folder; choose another
        = 最后一个 '/' 之前不是文件夹；请另选
        the folder around it is not writable; choose another
        = 其上级文件夹不可写；请另选
        system error {1}; choose another
        = 系统错误 {1}；请另选
        {1} of {2} pages read
        = 已读取 {1} / {2} 个版面
        --record-bytes cannot be {1}; write a number from 1 on.
        = --record-bytes 不能是 {1}；请写 1 以上的数字。
        --edition-pages cannot be {1}; write a number from 1 on.
        = --edition-pages 不能是 {1}；请写 1 以上的数字。
        --no-summaries and --strict are options of --records; add it, or leave them out.
        = --no-summaries 和 --strict 是 --records 的选项；请加上 --records，或去掉它们。
        '}' has no '{'; write {date}, {page} or {id}
        = '}' 缺少对应的 '{'；请写 {date}、{page} 或 {id}
        '{' has no '}'; write {date}, {page} or {id}
        = '{' 缺少对应的 '}'；请写 {date}、{page} 或 {id}
        leave '{1}' out
        = 请去掉 '{1}'
        write an absolute address such as "https://news.example/{date}/{page}/{id}.html"
        = 请写完整的地址，例如 "https://news.example/{date}/{page}/{id}.html"
        nothing
        = 空值
        a list
        = 列表
        a mapping of keys
        = 键值映射
        text
        = 文本
        one of {1}
        = 下列之一：{1}
        a whole number from {1}
        = 不小于 {1} 的整数
        a whole number from {1} to {2}
        = {1} 到 {2} 之间的整数
        true or false
        = true 或 false
        a list of: {1}
        = 列表，各项为：{1}
        this mapping
        = 此映射
        write {1}
        = 请写{1}
        {1} to {2}
        = {1}，最大 {2}
        write one of {1}
        = 请写下列之一：{1}
        write it with half-width characters: '{1}'
        = 请用半角字符书写：'{1}'
        ; did you mean '{1}'?
        = ；是否想写 '{1}'？
        ; known are: {1}
        = ；可用的有：{1}
        the page
        = 该版面
        the file of corrections
        = 更正文件
        a corrected line
        = 被更正的行
        the first 24 characters of the line
        = 该行的前 24 个字
        a name of at most 60 characters
        = 不超过 60 个字的姓名
        note
        = 提示
        warning
        = 警告
        error
        = 错误
        mend the date in the path, the option or the configuration
        = 请改正路径、选项或配置文件中的日期
        most pages, or the first, say so; is this page of another edition?
        = 多数版面或第一个版面所载日期如此；此版面是否属于另一期？
        a language tag such as zh-CN, with hyphens
        = 语言标签，例如 zh-CN，用连字符
        an edition's masthead
        = 一期报纸的报头
        an article
        = 一篇稿件
        the masthead
        = 报头
        'item-link' of a site must hold {id}, so that each article has a page of its own
        = 网站的 'item-link' 必须含有 {id}，使每篇稿件各有页面
        'item-link' needs the site's own address; set 'url', or publication.link
        = 'item-link' 需要网站自身的地址；请设置 'url' 或 publication.link
        'item-link' leads to addresses outside the site at {1}; write one below it, or set the site's 'url'
        = 'item-link' 指向网站 {1} 之外的地址；请写其下的地址，或设置网站的 'url'
        'item-link' of a site names files, so it holds no '?' and no '#'
        = 网站的 'item-link' 用作文件名，因此不能含有 '?' 和 '#'
        the relative path of a CSS file, such as theme.css
        = CSS 文件的相对路径，例如 theme.css
        this row does not begin with the numbers of its level and page
        = 此行没有以层级和页号的数字开头
        this row has {1} columns where {2} are meant
        = 此行有 {1} 列，应为 {2} 列
        , and so is another row
        = ，另有一行也是如此
        , and so are {1} others
        = ，另有 {1} 行也是如此
        there is not enough memory to read this file
        = 内存不足，无法读取此文件
        the document declares entities of its own, which are not read; write the characters themselves
        = 文档自行声明了实体，程序不予读取；请直接写出字符
        the XML is broken: {1}
        = XML 已损坏：{1}
        ; the page before this place was read
        = ；此处之前的一个版面已读取
        ; the {1} pages before this place were read
        = ；此处之前的 {1} 个版面已读取
        Japanese
        = 是日文
        not Chinese
        = 不是中文
         (also line{1} {2}{3})
        = （另见第 {2} 行{3}）
        a story in dialogue
        = 对话体小说
        a story
        = 小说
        a chapter of a book
        = 书籍章节
        verse
        = 诗歌
        a script of who says what
        = 对白剧本
        program text or markup
        = 程序代码或标记文本
        a table
        = 表格
        no article has the line, so none ends with it
        = 没有稿件含有该行，因此无法以它结尾
        page {1} line {2}
        = 第 {1} 版第 {2} 行
        a deck comes below the first row of a headline
        = 副题应位于主标题之下
        there is no paragraph above that it could continue
        = 上方没有可供接续的段落
        no article begins below the name of a section
        = 栏目名称之下没有稿件开始
        the repair '{1}' decided otherwise
        = 修复规则 '{1}' 另有判断
        a PDF; extract its text first, as with 'pdftotext -raw FILE.pdf'
        =  PDF；请先提取文字，例如用 'pdftotext -raw FILE.pdf'
        hOCR; convert it to text first, as with Tesseract's output format 'txt'
        =  hOCR；请先转换为文本，例如用 Tesseract 的输出格式 'txt'
        ALTO XML; convert it to text first, one line of the page a line
        =  ALTO XML；请先转换为文本，版面每行一行
        PAGE XML; convert it to text first, one line of the page a line
        =  PAGE XML；请先转换为文本，版面每行一行
        HTML; read it with the parser 'e-paper', or convert it to text first
        =  HTML；请用解析器 'e-paper' 读取，或先转换为文本
        XML; convert it to text first, one line of the page a line
        =  XML；请先转换为文本，版面每行一行
        what stands
        = 的内容
        a byte
        = 有一个字节
        {1} look-alike{2} of {3}Hanzi
        = {1} 个形似汉字的字符
        {1} vertical mark{2}
        = {1} 个竖排标点
        {1} private-use blank{2}
        = {1} 个专用区空白
        {1} invisible sign{2}
        = {1} 个不可见字符
        {1} lost hyphen{2}
        = {1} 个丢失的连字符
        {1} HTML entit{2}
        = {1} 个 HTML 实体
        {1} HTML tag{2}
        = {1} 个 HTML 标签
        {1} Markdown mark{2}
        = {1} 个 Markdown 符号
        {1} doubled character{2}
        = {1} 个重复字符
        {1} letter-spaced line{2}
        = {1} 行字间加空的文字
        {1} space{2} between Hanzi
        = {1} 个汉字之间的空格
        {1} straight quotation mark{2}
        = {1} 个直引号
        a surname of one to three Chinese characters
        = 一至三个汉字的姓氏
        a word of 2 to {1} characters without white space
        = 2 至 {1} 个字、不含空白的词
        1 further line
        = 1 行未显示
        {1} further lines
        = {1} 行未显示
        '{1}' says: {2}
        = '{1}' 提示：{2}
        its arguments or its environment hold a U+0000 character; remove it
        = 其参数或环境变量含有 U+0000 字符；请将其删除
        no pipe could be made, system error {1}; close some files
        = 无法建立管道，系统错误 {1}；请关闭一些文件
        the program '{1}'
        = 程序 '{1}'
        it said nothing, so start it by hand to see why
        = 它没有输出任何提示，请手动启动以查明原因
        see what it says above
        = 请看上面的提示
        ended with status {1}
        = 结束时状态为 {1}
        was ended by signal {1}
        = 被信号 {1} 终止
        ended with a status that is not known, because this process ignores SIGCHLD
        = 结束时状态未知，因为本进程忽略 SIGCHLD
        1 second
        = 1 秒
        {1} seconds
        = {1} 秒
        no program is named; name its file
        = 没有指定程序；请写明其文件
        the program's path holds a U+0000 character; remove it
        = 程序路径含有 U+0000 字符；请将其删除
        , as 'command -v' prints it
        = ，即 'command -v' 显示的路径
        {1} does not exist; check its path{2}
        = {1} 不存在；请检查其路径{2}
        {1} cannot be reached; check the permissions of its folders
        = 无法访问 {1}；请检查其文件夹的权限
        {1} cannot be used: system error {2}; check its path
        = 无法使用 {1}：系统错误 {2}；请检查其路径
        {1} is a folder; name a file in it
        = {1} 是文件夹；请指定其中的文件
        {1} is a device, pipe or socket; name a file
        = {1} 是设备、管道或套接字；请指定文件
        {1} may not be executed; allow it with: chmod +x '{2}'
        = {1} 没有执行权限；请用以下命令授权：chmod +x '{2}'
        the interpreter that its first line names does not exist; install it, or name another
        = 其第一行指定的解释器不存在；请安装，或指定另一个
        it is neither a program of this machine nor a script whose first line names an interpreter, such as '#!/bin/sh'
        = 它不是本机的程序，也不是第一行指定解释器（如 '#!/bin/sh'）的脚本
        the system does not allow it; check the file's permissions
        = 系统不允许；请检查文件的权限
        the file is just being written; run again
        = 该文件正在写入；请重新运行
        its arguments and its environment are too long; shorten them
        = 其参数和环境变量过长；请缩短
        there are too many processes, or too little memory; run again
        = 进程过多或内存不足；请重新运行
        system error {1}; try to start it by hand
        = 系统错误 {1}；请尝试手动启动
        the article {1}
        = 稿件 {1}
        feed
        = 订阅源
        the feed's head
        = 订阅源头部
        entry
        = 条目
        the address of the output
        = 输出的地址
        the publication's link
        = 报纸的链接
        written as '{1}'
        = 已写作 '{1}'
        left out
        = 已略去
        the address of a GIF, JPEG or PNG file, such as https://news.example/masthead.png
        = GIF、JPEG 或 PNG 文件的地址，例如 https://news.example/masthead.png
        an address such as https://news.example/
        = 网址，例如 https://news.example/
        the address or relative path of a CSS or XSL file, such as feed.css
        = CSS 或 XSL 文件的地址或相对路径，例如 feed.css
        the list of feeds
        = 订阅源列表
        is not a whole feed that '{1}' wrote with 'keep: true'
        = 不是 '{1}' 以 'keep: true' 写出的完整订阅源
        was changed or damaged after '{1}' wrote it
        = 在 '{1}' 写出之后被修改或损坏
        unknown {1} {2}{3}
        = 未知的{1} {2}{3}
        holds a U+0000 character; remove it
        = 含有 U+0000 字符；请将其删除
        does not exist; check its path
        = 不存在；请检查其路径
        may not be read; check its permissions
        = 不可读取；请检查其权限
        cannot be read: system error {1}
        = 无法读取：系统错误 {1}
        is not a file; name one
        = 不是文件；请指定文件
        is larger than 1 MiB; is it the right file?
        = 大于 1 MiB；是否选错了文件？
        a name is missing here
        = 此处缺少名称
        {1} is not one
        = {1} 不是子模板名
        {1} is not a name
        = {1} 不是名称
        an edition
        = 一期报纸
        the publication
        = 报纸
        the articles
        = 稿件
        full-width blank (U+3000)
        = 全角空格（U+3000）
        no-break space (U+00A0)
        = 不换行空格（U+00A0）
        {1} is inside the very value that it repeats; write the value out
        = {1} 出现在它所重复的值之内；请直接写出该值
        {1} repeats a value marked so with '&', and there is none above; put a text that begins with '*' in quotation marks
        = {1} 重复用 '&' 标记的值，而上文没有这样的标记；请给以 '*' 开头的文本加引号
        the file holds more than {1} bytes; is it the right file?
        = 文件大于 {1} 字节；是否选错了文件？
        full-width '{1}'
        = 全角 '{1}'
        a {1} has no meaning in YAML; write '{2}' instead of it
        = YAML 中{1}没有意义；请改写为 '{2}'
        a tab cannot indent a line in YAML; use spaces
        = YAML 中不能用制表符缩进；请使用空格
        a text cannot begin with '{1}' in YAML; put it in quotation marks
        = YAML 中文本不能以 '{1}' 开头；请加引号
        a list cannot begin after a key; put '- ' on a line of its own below it
        = 键的后面不能直接开始列表；请在下一行写 '- '
        a text cannot begin with '? ' in YAML; put it in quotation marks
        = YAML 中文本不能以 '? ' 开头；请加引号
        this line is not 'key: value'; is a ':' or the space after it missing?
        = 此行不是“键: 值”；是否缺少 ':' 或其后的空格？
        this quotation mark is never closed; write another one at the end of the text
        = 此引号没有闭合；请在文本末尾再写一个
        a backslash has a meaning in double quotation marks; write '\\', or use single ones
        = 反斜杠在双引号中有特殊含义；请写 '\\'，或使用单引号
        this escape is not a character; '\x' takes 2, '\u' 4 and '\U' 8 hexadecimal digits
        = 此转义不是字符；'\x' 后接 2 位、'\u' 后接 4 位、'\U' 后接 8 位十六进制数字
        this line does not continue the list of {1}; begin it with '- ', or mend its indentation
        = 此行不接续{1}的列表；请以 '- ' 开头，或改正其缩进
        a text that holds '{' or '[' needs quotation marks among brackets; write '"' around it
        = 方括号或花括号之中，含有 '{' 或 '[' 的文本须加引号；请用 '"' 括起
        '{1}' is not closed by '{2}', or a ',' is missing, before line {3}, column {4}
        = 第 {3} 行第 {4} 列之前，'{1}' 没有用 '{2}' 闭合，或缺少 ','
        a space is missing after this ':', or the value after it
        = 此 ':' 后面缺少空格，或缺少值
        the document has ended before this line; mend its indentation, or remove it
        = 文档在此行之前已经结束；请改正其缩进，或将其删除
        this version of YAML is not known; remove the line
        = 不支持此 YAML 版本；请删除该行
        '*' repeats a marked value in YAML; put a text that begins with it in quotation marks
        = '*' 在 YAML 中用于重复已标记的值；请给以它开头的文本加引号
        '&' marks a value in YAML; put a text that begins with it in quotation marks
        = '&' 在 YAML 中用于标记值；请给以它开头的文本加引号
        '!' begins a tag in YAML; put a text that begins with it in quotation marks
        = '!' 在 YAML 中用于标签；请给以它开头的文本加引号
        a line that begins with '%' speaks to the YAML reader; remove it
        = 以 '%' 开头的行是给 YAML 读取程序的指令；请将其删除
        '|' and '>' begin a text on the lines below; put other texts in quotation marks
        = '|' 和 '>' 表示文本从下一行开始；其他文本请加引号
        this is not YAML: {1}{2}
        = 这不是 YAML：{1}{2}
        a full-width '：' ends no key; write ': ' instead of it
        = 全角 '：' 不能结束一个键；请改写为 ': '
        a second ': ' on the line; put a text that holds it in quotation marks
        = 此行有第二个 ': '；请给含有它的文本加引号
        a ':' is not allowed here; mend the indentation of this line, or a line above that lacks its ':'
        = 此处不能有 ':'；请改正此行的缩进，或上面缺少 ':' 的行
        a list item cannot come among keys; indent it below its key, or remove the '-'
        = 列表项不能与键并列；请将其缩进到所属的键之下，或去掉 '-'
        the indentation of this line fits none above it
        = 此行的缩进与上面各行都不对应
        the value has ended before this; put the whole value in one pair of quotation marks
        = 值在此之前已经结束；请用一对引号把整个值括起
        a value is missing before this; put a text that begins so in quotation marks
        = 此前缺少值；请给以此开头的文本加引号
        a value is missing before this; a '[' or '{' above may not be closed
        = 此前缺少值；上面的 '[' 或 '{' 可能没有闭合
        line {1}
        = 第 {1} 行
        [wrong-encoding]
        this file is {1}, not {2}, and was read as what it is; name that encoding, or none
        = 此文件是 {1}，不是 {2}，已按实际编码读取；请写明该编码，或不写
        [wrong-parser]
        {1} is {2}, which parser '{3}' does not read; name parser '{4}', or none, so that each file is read as what it is
        = {1} 是{2}，解析器 '{3}' 不读取它；请指定解析器 '{4}'，或不指定，使每个文件按实际类型读取
        [wrong-type]
        an exporter cannot be {1}; write its format and its options, such as 'rss: {output: feed.xml}'
        = 导出器不能是{1}；请写格式及其选项，例如 'rss: {output: feed.xml}'
        an exporter has one key, its format's name; {1}
        = 导出器只有一个键，即格式名称；{1}
        '{1}' must be a list of at least one item; write '{2}' below it
        = '{1}' 必须是至少有一项的列表；请在其下写 '{2}'
        '{1}' has quotation marks that YAML takes for letters; write '"', or put it in '"' where they are meant
        = '{1}' 的引号在 YAML 中只是普通字符；请写 '"'，若确需这些引号请用 '"' 括起
        '{1}' cannot be {2}; {3}
        = '{1}' 不能是 {2}；{3}
        {1} is {2}; write a mapping of keys to values here
        = {1}不能是{2}；请在此写键值映射
        'lines' must be a list; write '- {line: 47, begins: "…", is: headline}' below it
        = 'lines' 必须是列表；请在其下写 '- {line: 47, begins: "…", is: headline}'
        [punctuation]
        '{1}' {2}; {3}
        = '{1}' {2}；{3}
        """#)
}
