"""Makes the feeds that the readers read.

    pages.py PROGRAM SEEDS FOLDER    writes FOLDER/sample, FOLDER/hostile and FOLDER/week, each with its feeds and with
                                     expected.jsonl, the articles that they hold, newest edition first
"""

import os
import shutil
import subprocess
import sys

program, seeds, folder = sys.argv[1:]

CONFIGURATION = """\
version: 1
publication: {{title: 今日晨湾, link: https://news.example/chenwan/, language: zh-CN}}
edition: {{time-zone: "+08:00", publish-time: "06:00"}}
sources:
  - path: "pages/{{date}}-{{page}}.txt"
exporters:
  - rss: {{output: feed.rss, {options}}}
  - atom: {{output: feed.atom, {options}}}
  - json-feed: {{output: feed.json, {options}}}
  - jsonl: {{output: articles.jsonl}}
"""

LINK = 'item-link: "https://news.example/chenwan/{date}/{page}#{id}"'

HOSTILE = """\
“R&D”投入占比<5%，]]>与&号都要留
本报讯（记者 楼郁馨 赖小兰）昨日，湾区公布“R&D”账本：1 < 2 && 3 > 2，]]> 也照登，\u2028分行符与\u200b零宽空格不改。

𠮷野农场的算术题：{"a": [1, 2]}
本报讯（记者 江远帆 通讯员 司空岚 陆小满）昨日，𠮷野农场开课，👨\u200d👩\u200d👧一家三口都来了，גשר也是桥。\ufffd还在。
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def export(name, options=LINK):
    write(f"{folder}/{name}/b.yaml", CONFIGURATION.format(options=options))
    done = subprocess.run([program, "export", f"{folder}/{name}/b.yaml"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"check-readers: the feeds of '{name}' were not written:\n{done.stderr}")


page = next(name for name in sorted(os.listdir(seeds)) if name.endswith(".txt"))
os.makedirs(f"{folder}/sample/pages")
shutil.copy(f"{seeds}/{page}", f"{folder}/sample/pages/2021-12-13-1.txt")
export("sample")
write(f"{folder}/hostile/pages/2021-12-13-A01.txt", HOSTILE)
export("hostile")
for name in ["sample", "hostile"]:
    write(f"{folder}/{name}/expected.jsonl", read(f"{folder}/{name}/articles.jsonl"))

# A week, one edition a run, of which the pages are gone the next day.
expected = ""
for day in range(13, 20):
    shutil.rmtree(f"{folder}/week/pages", ignore_errors=True)
    for number in [1, 2]:
        articles = [
            f"晨湾大桥第{day}号桥墩{word}\n本报讯（记者 楼郁馨 赖小兰）昨日，第{number}版的第{day}号桥墩{word}，工程过半。\n"
            for word in ["浇筑", "验收", "通车"][number - 1:]]
        write(f"{folder}/week/pages/2021-12-{day}-{number}.txt", "\n".join(articles))
    export("week", LINK + ", keep: true, limit: 15, archive: 10")
    expected = read(f"{folder}/week/articles.jsonl") + expected
write(f"{folder}/week/expected.jsonl", expected)
