"""Corrects a page in its proof sheet as a reader would, in Chromium, by keys and by mouse, and has the next run obey it.

    proof.py PROGRAM PAGE HOSTILE FOLDER

HOSTILE is a page of which every text would do harm in a careless page of HTML. FOLDER is for the files of the walk. What is wrong is printed, and the exit code is 1 then.
"""
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from check import CONTRAST

# The elements of a panel.
PANEL = ["div", "fieldset", "legend", "label", "input", "span", "kbd", "p", "select", "option", "button", "h4", "code", "meter"]
# Lines that a narrow column broke.
WRAPPED = """晨湾大桥今日合龙

本报讯（记者 白帆）3月1日，晨湾大桥
合龙。风平浪静，渡船照常开行，守塔人
乔木说夜里风大，要把门闩紧，灯火通明。
江面上的船队驶过大桥，汽笛长鸣，两岸
的居民在桥头相见。

渡船运营至月底

本报讯（记者 江远帆）渡船公司昨日宣布
渡船运营至月底，此后船队改走夜航，票
价不变，老人和孩子仍旧免票乘坐渡船。
"""


class Walk:
    def __init__(self, program, page, hostile, folder):
        self.program, self.folder, self.faults = program, pathlib.Path(folder).resolve(), []
        shutil.copy(page, self.folder / "01.txt")
        (self.folder / "02.txt").write_bytes((self.folder / "01.txt").read_bytes() + "\n\n另有一行。\n".encode())
        shutil.copy(hostile, self.folder / "03.txt")
        (self.folder / "04.txt").write_text(WRAPPED, encoding="utf-8")
        (self.folder / "b.yaml").write_text("version: 1\nsources: [{path: 01.txt}]\nexporters: [{json: {output: a.json}}]\n")
        options = Options()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.add_experimental_option("prefs", {"download.default_directory": str(self.folder / "saved")})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True)

    def open(self, name, place=""):
        (self.folder / f"{name}.html").write_text(self.run("proof", f"{name}.txt").stdout, encoding="utf-8")
        self.driver.get("about:blank")
        self.driver.get((self.folder / f"{name}.html").as_uri() + place)

    def expect(self, words, holds):
        if not holds:
            self.faults.append(words)

    def js(self, code, *values):
        return self.driver.execute_script("return " + code, *values)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector):
        element = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def fill(self, field, text):
        self.driver.find_element(By.ID, field).send_keys(Keys.CONTROL + "a" + Keys.NULL, text, Keys.TAB)

    def chip(self, row):
        return self.js("document.querySelector(arguments[0] + ' .chip').textContent", row)

    def text(self):
        return self.js("document.querySelector('.save pre').textContent")

    def keys(self):
        self.open("01")
        stops = self.js("[...document.querySelectorAll('button.mark')].filter(e => e.tabIndex === 0).length")
        self.expect(f"{stops} stops of Tab for all lines", stops == 1)
        self.js("document.querySelector('button.mark[tabindex=\"0\"]').focus()")
        self.press(Keys.END)
        last = self.js("document.activeElement.closest('.row').id")
        self.press(Keys.ARROW_UP, Keys.ARROW_DOWN)
        self.expect("the arrow keys do not walk", last == self.js("document.activeElement.closest('.row').id"))
        self.press(Keys.HOME, "n")
        row = "#" + self.js("document.activeElement.closest('.row').id")
        self.expect("n leads to no doubt", self.js("document.querySelector(arguments[0]).matches('.doubt')", row))
        was = self.chip(row)
        self.press(Keys.ENTER)
        self.expect("Enter opens no panel", self.js("document.querySelectorAll('.panel input[type=radio]').length") == 14)
        self.press(Keys.ESCAPE)
        self.expect("Esc closes no panel", not self.js("document.querySelector('.panel')"))
        self.press("s")
        self.expect("s makes no subheading", self.chip(row) == "小标题" and "is: subheading" in self.text())
        self.press("u")
        self.expect("u undoes nothing", self.chip(row) == was and "lines:" not in self.text())

    def mouse(self):
        self.click("#L47 .mark")
        self.click("#L47 .panel input[value=subheading]")
        self.expect("the click has no label", self.chip("#L47") == "小标题")
        self.click("#L47 .panel input[value=headline]")
        self.fill("in-decks", "奋力交出 | 别的")
        self.expect("wrong decks are taken", self.js("document.getElementById('in-decks').ariaInvalid") == "true" and "decks:" not in self.text())
        self.fill("in-decks", "奋力交出数字化改革工作 | 高分答卷 全区数字化改革推进会召开")
        self.expect("right decks are refused", "decks: [\"奋力交出数字化改革工作\"" in self.text())
        self.click("#L45 .mark")
        self.fill("in-writers", "葛继锐 | 张三")
        self.expect("a wrong name is taken", "writers:" not in self.text())
        self.click("#L43 .mark")
        self.click("#L43 .panel input[value=body]")
        self.click("#L9 .mark")
        self.click("#ends")
        self.expect("the end of the article is not said", "ends-article: true" in self.text())

    def views(self):
        self.click(".tools label:nth-of-type(3) > span")
        shown = self.js("[...document.querySelectorAll('.row')].filter(e => e.checkVisibility()).length")
        self.expect(f"the filter shows {shown} corrected lines", shown == 3)
        self.click(".tools label:nth-of-type(1) > span")
        self.click("#L47 .read .part")
        self.expect("what was read lights no line", self.js("document.querySelector('#L47').matches('.hit')"))

    def looks(self):
        """Words stand out from what is behind them also in the panel, and nothing stands beyond the page's edge."""
        self.click("#L47 .mark")
        self.expect("no panel is open", bool(self.js("document.querySelector('.panel')")))
        for scheme in ("light", "dark"):
            for width in (320, 1280):
                self.look(width, scheme)
                for words in self.driver.execute_script(CONTRAST):
                    self.expect(f"{width} {scheme}: contrast of {words}", False)
                wide = self.js("[document.documentElement.scrollWidth, innerWidth]")
                self.expect(f"{width} {scheme}: {wide[0]} px wide", wide[0] <= wide[1])
        self.look(1280, "light")

    def look(self, width, scheme):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def copied(self):
        self.driver.execute_cdp_cmd("Browser.grantPermissions", {
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
        self.click(".save .btn.copy")
        time.sleep(0.2)
        text = self.driver.execute_async_script(
            "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done('error: ' + error))")
        self.expect("Copy does not copy the file: " + text[:60], text == self.text())
        # Where a browser does not let a page copy, the text is marked to be copied by hand.
        self.js("navigator.clipboard.writeText = () => Promise.reject(1)")
        self.click(".save .btn.copy")
        time.sleep(0.2)
        self.expect("the text is not marked", self.js("String(getSelection())").strip() == self.text().strip())
        self.click(".save .btn.show")

    def saved(self):
        text = self.text()
        self.click(".save .btn.save")
        file = self.folder / "saved" / "01.corrections.yaml"
        for _ in range(50):
            if file.exists():
                break
            time.sleep(0.1)
        self.expect("the file is not what was shown", file.exists() and file.read_text(encoding="utf-8") == text)
        self.open("01")
        self.expect("a reload loses corrections", self.text() == text)
        self.open("02")
        self.expect("another page has the corrections", "lines:" not in self.text())
        self.open("01", "#L47")
        self.expect("#L47 does not open", bool(self.js("document.querySelector('#L47 .panel')")))
        shutil.copy(file, self.folder / "01.corrections.yaml")
        explained = self.run("explain", "01.txt")
        self.expect("explain names no correction: " + explained.stderr, ":43: body (correction; was caption" in explained.stdout)
        page = json.loads(self.run("parse", "01.txt").stdout)
        use = page["editions"][0]["pages"][0].get("corrections")
        self.expect(f"the page says {use}", use == {"file": "01.corrections.yaml", "used": 3, "changed": 0, "stale": 0})
        heads = [deck["text"] for article in page["articles"] for deck in article.get("headline", {}).get("decks", [])]
        self.expect(f"the decks are {heads}", "奋力交出数字化改革工作" in heads)
        checked = self.run("check", "--pages", "b.yaml")
        self.expect("check says " + checked.stderr, checked.returncode == 0 and "correction" not in checked.stderr)
        self.js("localStorage.clear()")
        self.open("01")
        self.expect("the sheet does not show the file's corrections", self.js("document.querySelectorAll('.row.fixed').length") == 3)
        self.expect("the file does not come back as it was:\n" + self.text(), self.text() == text)

    def edited(self):
        """The page is edited in four ways: every correction holds, or is reported, and none is obeyed at another line."""
        page = (self.folder / "01.txt").read_text(encoding="utf-8")
        corrections = (self.folder / "01.corrections.yaml").read_text(encoding="utf-8")
        begins = json.loads("[" + ",".join(re.findall(r"begins: (\".*\")$", corrections, re.M)) + "]")
        random_ = random.Random(14)
        lines = page.split("\n")
        moved = ["新的一行。"] * 3 + lines[:4] + lines[6:]
        mended = "".join(c if random_.random() > 0.01 or c == "\n" else "改" for c in page)
        joined = "\n".join(line for line in "\n".join(moved).split("\n") if line.strip())
        joined = "".join(c if random_.random() > 0.01 or c == "\n" else "改" for c in joined)
        again = "".join(c if random_.random() > 0.05 or c == "\n" else "口" for c in page)
        for name, text in [("lines moved", "\n".join(moved)), ("characters mended", mended), ("both", joined), ("read again", again)]:
            (self.folder / "01.txt").write_text(text, encoding="utf-8")
            run = self.run("parse", "01.txt")
            use = json.loads(run.stdout)["editions"][0]["pages"][0]["corrections"]
            self.expect(f"{name}: {use} of {len(begins)}", use["used"] + use["stale"] == len(begins))
            self.expect(f"{name}: not all is told", run.stderr.count("[stale-correction]") == use["stale"])
            self.expect(f"{name}: not one holds", use["used"] > 0)
            if name == "lines moved":
                self.expect(f"{name}: {use}", use["stale"] == 0)
            explained = self.run("explain", "01.txt").stdout
            for line in re.findall(r"^01\.txt:(\d+)(?:-\d+)?: \w+ \(correction", explained, re.M):
                row = text.split("\n")[int(line) - 1].strip()[:24]
                best = max(sum(a == b for a, b in zip(row, wanted)) / len(wanted) for wanted in begins)
                self.expect(f"{name}: obeyed at line {line}: {row}", best > 0.5)
        (self.folder / "01.txt").write_text(page, encoding="utf-8")

    def hostile(self):
        """No text of a newspaper becomes markup, in no panel; what is saved is read back."""
        self.open("03")
        count = self.js("document.querySelectorAll('img, iframe, object, base, form, a:not([href^=\"#\"]), [onload], [onerror], [onclick]').length")
        self.expect(f"{count} elements came of texts", count == 0)
        for number in range(self.js("document.querySelectorAll('.row').length")):
            self.js("document.querySelectorAll('.row .mark')[arguments[0]].click()", number)
            found = self.js("[...document.querySelectorAll('.panel *')].map(e => e.localName).filter(name => !arguments[0].includes(name))", PANEL)
            self.expect(f"row {number + 1}: {found} in the panel", not found)
        self.expect("a text ran as a script", self.driver.title != "broken")
        self.js("document.querySelectorAll('.row .mark')[0].focus()")
        self.press("h")
        (self.folder / "03.corrections.yaml").write_text(self.text(), encoding="utf-8")
        run = self.run("parse", "03.txt")
        use = json.loads(run.stdout)["editions"][0]["pages"][0].get("corrections", {})
        self.expect(f"the hostile page's corrections: {use} {run.stderr}", use.get("used") == 1)

    def inside(self):
        """A line inside a row that was joined of several is corrected."""
        self.open("04")
        row = self.js("[...document.querySelectorAll('.row')].map(e => e.id).find(id => /\\n/.test(document.querySelector('#' + id + ' .printed').textContent))")
        self.expect("no row has several lines", bool(row))
        if not row:
            return
        self.click(f"#{row} .mark")
        self.js("(() => { const e = document.getElementById('at'); e.value = '1'; e.dispatchEvent(new Event('change')); })()")
        self.expect("a label is chosen for a part", not self.js("document.querySelector('.panel input[name=is]:checked')"))
        self.click(".panel input[value=subheading]")
        line = int(row.split("-")[0].lstrip("L")) + 1
        self.expect("the line inside is not in the file:\n" + self.text(), f"line: {line}\n" in self.text())
        (self.folder / "04.corrections.yaml").write_text(self.text(), encoding="utf-8")
        explained = self.run("explain", "04.txt").stdout
        self.expect("the line inside begins no row:\n" + explained, re.search(rf"^04\.txt:{line}(-\d+)?: subheading \(correction", explained, re.M) is not None)
        self.js("localStorage.clear()")
        self.open("04")
        self.expect("it does not come back as it was:\n" + self.text(), self.text() == (self.folder / "04.corrections.yaml").read_text(encoding="utf-8"))

    def silent(self):
        for entry in self.driver.get_log("browser"):
            self.expect("console: " + entry["message"], False)


def main(program, page, hostile, folder):
    walk = Walk(program, page, hostile, folder)
    try:
        for step in (walk.keys, walk.mouse, walk.views, walk.looks, walk.copied, walk.saved, walk.edited, walk.hostile, walk.inside, walk.silent):
            step()
    finally:
        walk.driver.quit()
    for words in walk.faults:
        print("proof sheet:", words)
    print(f"check-browser: a proof sheet was corrected, {len(walk.faults)} faults")
    return 1 if walk.faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
