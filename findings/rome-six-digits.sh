#!/usr/bin/env bash
# ROME 1.12.2 (Debian's librome-java 1.12.2-1): six digits behind the second are read as milliseconds.
#
# Input: a valid Atom entry (RFC 3339 lets any number of digits stand there) updated at 2021-12-13T06:00:00.201814Z.
# A program expects 06:00:00.201. Seen: 06:03:21.814, since 201814 is taken for a number of milliseconds. `.5` is 5
# milliseconds; only with three digits, `.500`, is the moment right.
# Needs a JDK; takes the jars from Debian 12 without installing them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get update -qq
apt-get download -qq librome-java=1.12.2-1 libjdom2-java libslf4j-java 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
jars=$(printf 'usr/share/java/%s.jar:' rome rome-utils jdom2 slf4j-api slf4j-nop)
cat >Read.java <<'JAVA'
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;

public class Read {
    public static void main(String[] dates) throws Exception {
        for (String date : dates) {
            String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://news.example/feed</id><title>Paper</title>"
                + "<updated>" + date + "</updated><author><name>Desk</name></author><entry><id>tag:news.example,2021:1</id>"
                + "<title>Lead</title><updated>" + date + "</updated><content>Text</content></entry></feed>";
            System.out.println(date + " is " + new SyndFeedInput().build(new StringReader(feed)).getEntries().get(0)
                .getUpdatedDate().toInstant());
        }
    }
}
JAVA
seen=$(java -cp "$jars" Read.java 2021-12-13T06:00:00.201814Z 2021-12-13T06:00:00.5Z 2021-12-13T06:00:00.500Z)
printf '%s\n' "$seen"
[ "$seen" = "2021-12-13T06:00:00.201814Z is 2021-12-13T06:03:21.814Z
2021-12-13T06:00:00.5Z is 2021-12-13T06:00:00.005Z
2021-12-13T06:00:00.500Z is 2021-12-13T06:00:00.500Z" ]
