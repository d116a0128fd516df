"""Holds pages to what a reader may expect of them, in Chromium.

    check.py FOLDER [PICTURES]

Of every page of the site in FOLDER, at four widths, light and dark: the browser says nothing on its console; it asks for
nothing but the site's own files; nothing stands beyond the page's edge; text stands out from what is behind it (WCAG 2.2,
1.4.3); every link leads to a file and a place in it. Of every page once: it has a language, one first heading, headings
that skip no level, data that JSON reads, links large enough to hit; Tab reaches every link; on paper it is A4.
"""
import base64
import json
import pathlib
import re
import sys
import time
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

WIDTHS = [(320, 640), (390, 844), (768, 1024), (1280, 900)]

CONTRAST = r"""
const luminance = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const colour = text => (text.match(/[\d.]+/g) || []).map(Number);
const behind = element => {
  for (let e = element; e; e = e.parentElement) {
    const c = colour(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] === 1) return c;
  }
  return [255, 255, 255];
};
const faults = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement, style = getComputedStyle(element);
  if (!walker.currentNode.data.trim() || !element.checkVisibility({visibilityProperty: true})) continue;
  // The text of a page as it is laid out is drawn by fill, on white.
  if (element.closest('.hidden, .skip, .plan')) continue;
  const [a, b] = [luminance(colour(style.color)), luminance(behind(element))].sort((x, y) => y - x);
  const size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
  const ratio = (a + .05) / (b + .05);
  if (ratio < (isLarge ? 3 : 4.5)) faults.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
}
return [...faults];
"""

STRUCTURE = r"""
const faults = [];
if (!document.documentElement.lang) faults.push('no language');
if (document.querySelectorAll('h1').length !== 1) faults.push(document.querySelectorAll('h1').length + ' h1');
let level = 0;
for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
  const next = +h.tagName[1];
  if (next > level + 1) faults.push(`${h.tagName} behind H${level}: ${h.textContent.slice(0, 20)}`);
  level = next;
}
const proof = document.querySelector('script[type="application/json"]');
for (const e of document.querySelectorAll((proof ? '' : 'script:not([type="application/ld+json"]),') + 'img,iframe,object,embed,base,form'))
  faults.push('<' + e.tagName + '>');
for (const e of document.querySelectorAll('svg'))
  if (e.getAttribute('role') !== 'img' || !e.getAttribute('aria-label')) faults.push('<svg> without a name');
for (const e of document.querySelectorAll('*')) for (const a of e.attributes)
  if (a.name.startsWith('on')) faults.push(a.name);
for (const s of document.querySelectorAll('script[type]')) {
  try { JSON.parse(s.textContent); } catch (error) { faults.push('data: ' + error); }
}
for (const a of document.querySelectorAll('a:not(.skip)')) {
  const inline = a.closest('p:not(.name), dd, h3, dt, span');
  const box = a.getBoundingClientRect();
  if (!inline && (box.height < 24 || box.width < 24)) faults.push(`small: ${a.textContent} ${box.width}x${box.height}`);
  if (!a.textContent.trim()) faults.push('a link without words');
}
const seen = new Set();
for (const e of document.querySelectorAll('[id]')) {
  if (seen.has(e.id)) faults.push('twice: #' + e.id);
  seen.add(e.id);
}
return faults;
"""


class Checker:
    def __init__(self, folder, pictures):
        self.folder = pathlib.Path(folder).resolve()
        self.pictures = pictures and pathlib.Path(pictures)
        self.faults = []
        self.ids = {}
        self.views = 0
        options = Options()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.execute_cdp_cmd("Network.enable", {})

    def fault(self, page, words):
        self.faults.append(f"{page.relative_to(self.folder)}: {words}")

    def look(self, width, height, scheme):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def check(self, page):
        for scheme in ("light", "dark"):
            for number, (width, height) in enumerate(WIDTHS):
                self.look(width, height, scheme)
                if number == 0:
                    self.driver.get(page.as_uri())
                self.views += 1
                where = f"{width} {scheme}"
                wide = self.driver.execute_script(
                    "return [document.documentElement.scrollWidth, innerWidth,"
                    " getComputedStyle(document.body).backgroundColor]")
                if wide[0] > wide[1]:
                    self.fault(page, f"{where}: {wide[0]} px wide")
                dark = int(re.findall(r"\d+", wide[2])[0]) < 128
                if dark != (scheme == "dark"):
                    self.fault(page, f"{where}: the background is {wide[2]}")
                if number == 0 or number == len(WIDTHS) - 1:
                    for words in self.driver.execute_script(CONTRAST):
                        self.fault(page, f"{where}: contrast of {words}")
                if self.pictures and (number == 1 and scheme == "dark" or number == 3 and scheme == "light"):
                    name = str(page.relative_to(self.folder)).replace("/", "-").removesuffix(".html")
                    self.driver.save_screenshot(str(self.pictures / f"{name}-{width}.png"))
        for words in self.driver.execute_script(STRUCTURE):
            self.fault(page, words)
        if self.driver.title == "broken":
            self.fault(page, "a text of the newspaper ran as a script")
        for entry in self.driver.get_log("browser"):
            self.fault(page, f"console: {entry['message']}")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if not url.startswith(self.folder.as_uri() + "/") and not url.startswith("data:"):
                    self.fault(page, f"asked for {url}")
        self.links(page)

    def links(self, page):
        links = self.driver.execute_script("return [...document.querySelectorAll('a:not([type])')].map(a => a.getAttribute('href'))")
        for link in links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme:
                self.fault(page, f"leads elsewhere: {link}")
                continue
            target = (page.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else page
            if not target.is_file() or self.folder not in target.parents:
                self.fault(page, f"leads nowhere: {link}")
            elif parts.fragment and parts.fragment not in self.names(target):
                self.fault(page, f"leads to no place: {link}")

    def names(self, target):
        if target not in self.ids:
            self.ids[target] = set(re.findall(r' id="([^"]*)"', target.read_text(encoding="utf-8")))
        return self.ids[target]

    def keys(self, page):
        """Walks by the Tab key: every link gets the focus, in order, and shows it."""
        self.look(1280, 900, "light")
        self.driver.get(page.as_uri())
        count = self.driver.execute_script("return document.querySelectorAll('a, summary').length")
        for number in range(count):
            for kind in ("keyDown", "keyUp"):
                self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {
                    "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9})
            at, outline = self.driver.execute_script(
                "return [[...document.querySelectorAll('a, summary')].indexOf(document.activeElement),"
                " getComputedStyle(document.activeElement).outlineStyle]")
            if at != number or outline == "none":
                self.fault(page, f"Tab {number + 1} reaches link {at + 1}, outline {outline}")
                return

    def paper(self, page):
        self.driver.get(page.as_uri())
        pdf = base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
        boxes = {(round(float(w)), round(float(h))) for w, h in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)}
        if not boxes <= {(595, 842), (596, 842)} or not boxes:
            self.fault(page, f"on paper {boxes}")


def main(folder, pictures=None):
    start = time.monotonic()
    checker = Checker(folder, pictures)
    try:
        pages = sorted(checker.folder.rglob("*.html"))
        for page in pages:
            checker.check(page)
        for page in [page for page in pages if page.name in ("index.html", "names.html", "sample.html")][-4:] + pages[:1]:
            # The keys of a proof sheet have a walk of their own: proof.py.
            if "proof" not in page.parts and "proofs" not in page.parts:
                checker.keys(page)
            checker.paper(page)
    finally:
        checker.driver.quit()
    for words in checker.faults:
        print(words)
    print(
        f"check-browser: {len(pages)} pages in {checker.views} views, {len(checker.faults)} faults,"
        f" {time.monotonic() - start:.0f} s")
    return 1 if checker.faults or not pages else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
