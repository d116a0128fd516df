"""Corrects a page in its proof sheet as a reader would, in Chromium, by keys and by mouse, and has the next run obey it.

    proof.py PROGRAM PAGE FOLDER

FOLDER is for the files of the walk. What is wrong is printed, and the exit code is 1 then.
"""
import json
import pathlib
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


class Walk:
    def __init__(self, program, page, folder):
        self.program, self.folder, self.faults = program, pathlib.Path(folder).resolve(), []
        shutil.copy(page, self.folder / "01.txt")
        (self.folder / "02.txt").write_bytes((self.folder / "01.txt").read_bytes() + "\n\n另有一行。\n".encode())
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
        self.click(".other")
        self.expect("the other language does not come", self.chip("#L43") == "body" and self.js("document.querySelector('.next').textContent") == "Next doubt")
        self.click(".other")
        self.click("#L47 .read .part")
        self.expect("what was read lights no line", self.js("document.querySelector('#L47').matches('.hit')"))

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
        for entry in self.driver.get_log("browser"):
            self.expect("console: " + entry["message"], False)


def main(program, page, folder):
    walk = Walk(program, page, folder)
    try:
        for step in (walk.keys, walk.mouse, walk.views, walk.saved):
            step()
    finally:
        walk.driver.quit()
    for words in walk.faults:
        print("proof sheet:", words)
    print(f"check-browser: a proof sheet was corrected, {len(walk.faults)} faults")
    return 1 if walk.faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
