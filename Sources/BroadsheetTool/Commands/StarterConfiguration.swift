/// The configuration that `broadsheet init` writes.
enum StarterConfiguration {
    static let text = """
        # What Broadsheet makes of your newspaper pages.
        #   broadsheet check     says every mistake in this file
        #   broadsheet export    writes the outputs below
        #   broadsheet formats   lists every exporter and parser with all its options
        # Paths are relative to this file.
        version: 1

        # The newspaper; feeds say it to their readers.
        publication:
          title: My Newspaper
          link: https://news.example/
          language: zh-CN
          description: Every day's articles of My Newspaper

        # What holds for the pages that do not say it themselves.
        edition:
          # date: 2021-12-13       # the day, where neither the path nor the page has one
          time-zone: "+08:00"      # an offset from UTC; names of zones are not known
          publish-time: "06:00"

        # Text files, one page each. '*' and '?' stand for any letters; '{date}' and '{page}' read the day and the
        # page's code from the path, as in 'archive/{date}/{page}.txt'.
        sources:
          - path: pages/*.txt
            parser: press-page

        # In order; one exporter may stand here many times. Every exporter takes 'output', 'select' and 'limit'.
        # The folder of an output must exist. The output '-' is standard output.
        exporters:
          - rss:
              output: feed.xml
              content: both        # or: full, summary
              limit: 50
          # - rss:
          #     output: photos.xml
          #     select: {kinds: [photo]}
          - json: {output: articles.json}
          - yaml: {output: articles.yaml}
          - digest: {output: digest.txt, width: 80}

        """
}
