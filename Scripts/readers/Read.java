import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** ROME: prints what it hands out of each feed, one item a line. */
public class Read {
    public static void main(String[] paths) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (String path : paths) {
            SyndFeed feed = new SyndFeedInput().build(new XmlReader(new File(path)));
            for (SyndEntry entry : feed.getEntries()) {
                List<String> writers = new ArrayList<>();
                for (SyndPerson person : entry.getAuthors()) writers.add(quoted(person.getName()));
                String writer = entry.getAuthor();
                if (writers.isEmpty() && writer != null && !writer.isEmpty()) writers.add(quoted(writer));
                long date = entry.getPublishedDate() == null ? 0 : entry.getPublishedDate().getTime() / 1000;
                out.println("{\"reader\": \"ROME\", \"feed\": " + quoted(path) + ", \"title\": " + quoted(entry.getTitle())
                    + ", \"writers\": [" + String.join(", ", writers) + "], \"writer\": "
                    + (writers.isEmpty() ? "null" : quoted(writer)) + ", \"date\": " + date + ", \"updated\": "
                    + (entry.getUpdatedDate() == null ? "null" : entry.getUpdatedDate().getTime() / 1000)
                    + ", \"link\": " + quoted(entry.getLink()) + ", \"home\": " + quoted(feed.getLink()) + "}");
            }
        }
    }

    private static String quoted(String text) {
        if (text == null) return "null";
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < 0x20) quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
