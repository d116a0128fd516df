# Ruby's own RSS library, with its validation: prints what it hands out of each feed, one item a line.
require "json"
require "rss"

ARGV.each do |path|
  text = File.read(path, encoding: "UTF-8")
  feed = RSS::Parser.parse(text, true)
  feed.items.each do |item|
    atom = item.is_a?(RSS::Atom::Feed::Entry)
    writers = atom ? item.authors.map { |author| author.name.content } : item.dc_creators.map(&:content)
    puts JSON.generate(
      reader: "Ruby rss", version: RSS::VERSION, feed: path,
      title: atom ? item.title.content : item.title, writers: writers,
      writer: atom ? writers.first : item.dc_creator,
      date: (atom ? item.published.content : item.pubDate).to_i,
      link: atom ? item.link&.href : item.link, home: atom ? feed.link.href : feed.channel.link)
  end
end
