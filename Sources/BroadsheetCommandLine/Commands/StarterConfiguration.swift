import Broadsheet

/// The configuration that `broadsheet init` writes.
enum StarterConfiguration {
    /// The text of the file.
    ///
    /// - Parameters:
    ///   - title: The newspaper's name; a name that shows what belongs there where it is `nil`.
    ///   - schema: The schema's file, from where the configuration is.
    ///   - program: The name of the program that reads it.
    ///   - template: A template that comes with the program; `nil` where it knows no templates.
    ///   - form: What there is of the pages.
    static func text(
        title: String?, schema: String, program: String, template: String?, form: StarterForm = .text
    ) -> String {
        var quoted: [UInt8] = []
        if let title { QuotedText.append(title, to: &quoted) }
        let name = title == nil ? "My Newspaper" : String(decoding: quoted, as: UTF8.self)
        return """
            # yaml-language-server: $schema=\(schema)
            # The line above is for editors: one that knows YAML completes this file and marks mistakes in it.
            #
            # What Broadsheet makes of the pages of your newspaper.
            #
            # A line says 'key: value'. What belongs to a key stands below it, two spaces further in; spaces, not tabs.
            # An item of a list begins with '- '. From '#' on, a line is a remark for people; take the '#' away from an
            # option to switch it on.
            #
            #   \(program) check         says every mistake in this file, with its line
            #   \(program) export        writes the outputs that it names
            #   \(program) formats       lists every exporter and parser with all options; 'formats rss' those of one
            #
            # Paths begin at the folder of this file.
            version: 1

            # The newspaper; feeds say it to their readers. The link is the newspaper's address on the web.
            publication:
              title: \(name)
              link: https://news.example/
              language: zh-CN
              description: The articles of every day

            # What holds for the pages that do not say it themselves. A value that holds a ':' is best put into
            # quotation marks.
            edition:
              # date: 2021-12-13       # the day, where neither the path nor the page has one
              time-zone: "+08:00"      # an offset from UTC; names of zones are not known
              publish-time: "06:00"

            # Where the pages are: \(form.remark)
            # \(form == .text ? "" : "'{date}' and '{page}' ")read the day and the page's code from the path, as in archive/{date}/{page}.txt.
            sources:
              - path: \(form.pattern)
                parser: \(form.parser)

            # What is made of them, in order; one exporter may stand here many times. A folder that is missing is made.
            exporters:
              - rss:
                  output: feed.xml
                  content: both        # or: full, summary
                  limit: 50            # articles at most, the newest ones
                  item-link: "https://news.example/#{id}"    # where each stands on the web; also {date}, {page}
                  # select: {sections: [要闻]}    # only some of the articles
              # - rss:
              #     output: photos.xml
              #     select: {kinds: [photo]}
              - json: {output: articles.json}    # the same on one line: options in braces, with commas between
              - yaml: {output: articles.yaml}
              - digest: {output: digest.txt, width: 80}
            \(templateLines(template, program: program))
            """
    }

    /// A format of one's own.
    private static func templateLines(_ template: String?, program: String) -> String {
        guard let template else { return "" }
        return """
              # A format of your own, by a Mustache template: '\(program) init --copy \(template)' writes one to change.
              # - template: {template: \(template), output: "notes/{article}.md"}

            """
    }
}
