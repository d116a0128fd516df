"use strict";
(() => {
const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
const KEYS = {h: "headline", d: "deck", a: "lead", w: "byline", b: "body", c: "continuation", s: "subheading", p: "caption",
  r: "credit", t: "section", j: "jump", e: "note", i: "item", f: "furniture"};
const LETTERS = Object.fromEntries(Object.entries(KEYS).map(([key, label]) => [label, key]));
const WORDS = {
en: {headline: "headline", deck: "deck", lead: "starts, no head", byline: "byline", body: "body", continuation: "goes on",
  subheading: "subheading", caption: "caption", credit: "credit", section: "section", jump: "jump line", note: "editor’s note",
  item: "list item", furniture: "page furniture", all: "All", doubt: "In doubt", fixed: "Corrected", next: "Next doubt",
  filter: "Lines shown", is: "Line {0} is", ends: "The article ends after this line", decks: "Decks, parted by |",
  writers: "Names, parted by |", badDecks: "The parts together are not the line.", badNames: "A name is not in the line.",
  undo: "Undo", close: "Close", line: "Line {0}, {1}", doubtful: "in doubt", corrected: "corrected", said: "Line {0} is now: {1}",
  undone: "Line {0} is as it was read", shown: "{0} lines shown", count: "{0} corrections", one: "1 correction",
  show: "Show file", copy: "Copy", save: "Save file", checked: "I have looked at the whole page",
  copied: "Copied", byHand: "Copy the marked text", saved: "{0} is in your downloads; put it beside {1}, and the next run obeys it.",
  ids: "An article whose headline changes gets another id.", why: "Why “{0}”", rival: "next: {0}, {1} behind",
  part: "Which line of the row", joined: "Unless you choose, it stays a part of the row.", keys: "Keys on a line: ↑ ↓ Home End, Enter opens, Esc closes, n N doubts, u undoes, a letter labels.",
  file: "Corrections for {0}. Keep this file beside the page; the next run obeys it."},
zh: {headline: "标题", deck: "标题续行", lead: "无题起始", byline: "署名", body: "正文", continuation: "续段", subheading: "小标题",
  caption: "图片说明", credit: "图片署名", section: "栏目", jump: "转版", note: "编者按", item: "条目", furniture: "版面信息",
  all: "全部", doubt: "存疑", fixed: "已更正", next: "下一存疑", filter: "显示的行", is: "第{0}行是", ends: "本篇到此行结束",
  decks: "标题分行，以 | 隔开", writers: "姓名，以 | 隔开", badDecks: "各段合起来不是这一行。", badNames: "有姓名不在这一行里。", undo: "撤销",
  close: "关闭", line: "第{0}行，{1}", doubtful: "存疑", corrected: "已更正", said: "第{0}行改为：{1}", undone: "第{0}行恢复原样",
  shown: "显示{0}行", count: "{0}处更正", one: "1处更正", show: "查看文件", copy: "复制", save: "保存文件", checked: "全版已核对",
  copied: "已复制", byHand: "请复制选中的文字", saved: "{0} 已在下载文件夹，放到 {1} 旁边，下次运行即生效。", ids: "标题改变的文章，编号也会改变。",
  why: "判为“{0}”的依据", rival: "次选：{0}，差 {1}", part: "此段的哪一行", joined: "不选则仍属此段。", keys: "行上的按键：↑ ↓ Home End，Enter 打开，Esc 关闭，n N 存疑，u 撤销，字母选类。",
  file: "{0} 的更正。此文件放在版面文件旁边，下次运行即生效。"}};
const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const tag = () => lang === "zh" ? "zh-CN" : "en";
const say = (key, ...values) => WORDS[lang][key].replace(/\{(\d)\}/g, (_, i) => values[i]);
const make = (tag, props = {}, ...kids) => {
  const e = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) key in e ? e[key] = value : e.setAttribute(key, value);
  e.append(...kids);
  return e;
};
const live = make("p", {className: "hidden", role: "status"});
const tell = text => { live.textContent = ""; requestAnimationFrame(() => live.textContent = text); };
const bare = text => text.replace(/\s/g, "");
// Strings of a page are always quoted, so that no reader of YAML takes them for something else.
const quote = text => '"' + text.replace(/[\\"]/g, "\\$&").replace(
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
  c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")) + '"';
// A row that was joined of several lines has each of them; a correction may begin a row at any.
const parts = row => row.parts ??= row.last ? row.text.split(/\r\n|[\n\r]/) : [row.text];
const begins = text => [...text.split(/[\n\r\f\v\u0085\u2028\u2029]/)[0].trim()].slice(0, 24).join("");
const keyOf = (item, at) => item.id + (at ? "+" + at : "");
const isDoubtful = e => e.classList.contains("doubt") && !e.classList.contains("fixed");
const pages = [], files = new Map();
// The line of the open row that the panel is about, counted from its first.
let now = null, panel = null, at = 0;

class Page {
  constructor(section) {
    this.section = section;
    this.data = JSON.parse($("script", section).textContent);
    this.rows = new Map(this.data.rows.map(row => [row.id, row]));
    this.items = $$(".row", section);
    this.store = "broadsheet-proof:" + this.data.digest;
    this.fixes = new Map(this.data.corrections.map(c => [c.id, c]));
    this.checked = this.data.checked;
    try {
      const kept = JSON.parse(localStorage.getItem(this.store) || "null");
      if (kept) { this.fixes = new Map(kept.lines.filter(c => this.rows.has(c.id.split("+")[0])).map(c => [c.id, c])); this.checked = kept.checked; }
    } catch { /* Nothing is kept in a private window. */ }
    for (const item of this.items) this.equip(item);
    files.set(this.data.source, [...files.get(this.data.source) || [], this]);
    $(".plan", section)?.addEventListener("click", e => {
      const item = e.target.dataset.row && document.getElementById(e.target.dataset.row);
      if (item) { open(item); item.scrollIntoView({block: "center"}); }
    });
    this.bar();
    this.foot();
  }
  equip(item) {
    const mark = $(".mark", item);
    const button = make("button", {type: "button", className: mark.className, tabIndex: -1, ariaExpanded: "false"});
    button.append(...mark.childNodes);
    mark.replaceWith(button);
    $("strong", button) ?? button.append(" ", make("strong", {hidden: true, textContent: "?"}));
    button.addEventListener("click", () => panel && panel.parentElement === item ? close(true) : open(item));
    $(".printed", item).addEventListener("click", () => { if (!String(getSelection())) open(item); });
    $(".read", item).addEventListener("click", e => { if (e.target.closest(".part")) light(e.target.closest(".part")); });
  }
  bar() {
    const choice = value => {
      const input = make("input", {type: "radio", name: "filter-" + pages.length, value, checked: value === "all"});
      input.addEventListener("change", () => this.filter(value));
      return make("label", {}, input, make("span", {}, make("span", {"data-w": value}), " ", make("b", {className: "n-" + value})));
    };
    const next = make("button", {type: "button", className: "btn next", "data-w": "next"});
    next.addEventListener("click", () => this.next());
    this.tools = make("div", {className: "tools"}, make("fieldset", {className: "seg"}, make("legend", {className: "hidden", "data-w": "filter"}),
      choice("all"), choice("doubt"), choice("fixed")), next, make("p", {className: "soft", "data-w": "keys"}));
    $("h2", this.section).after(this.tools);
  }
  foot() {
    this.yaml = make("pre", {hidden: true, tabIndex: 0});
    this.count = make("strong");
    this.done = make("p", {className: "soft done"});
    const button = (word, act) => { const b = make("button", {type: "button", className: "btn " + word, "data-w": word}); b.addEventListener("click", act); return b; };
    this.show = button("show", () => { this.yaml.textContent = this.text(); this.yaml.hidden = !this.yaml.hidden; this.show.ariaExpanded = String(!this.yaml.hidden); });
    this.show.ariaExpanded = "false";
    this.copy = button("copy", async () => {
      try { await navigator.clipboard.writeText(this.text()); this.tell(say("copied")); } catch {
        this.yaml.textContent = this.text(); this.yaml.hidden = false; getSelection().selectAllChildren(this.yaml); this.tell(say("byHand")); }
    });
    this.save = button("save", () => {
      const link = make("a", {href: URL.createObjectURL(new Blob([this.text()], {type: "application/yaml"})), download: this.data.target});
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      this.tell(say("saved", this.data.target, this.data.file));
    });
    this.box = make("input", {type: "checkbox"});
    this.box.addEventListener("change", () => { this.checked = this.box.checked; this.draw(); });
    this.bottom = make("footer", {className: "save"}, make("div", {className: "acts"}, this.count, this.show, this.copy, this.save,
      make("label", {}, this.box, " ", make("span", {"data-w": "checked"}))), this.done, this.yaml);
    this.section.append(this.bottom);
  }
  tell(text) { this.done.textContent = text; tell(text); }
  row(item) { return this.rows.get(item.id); }
  // The pages of one file have one file of corrections.
  mates() { return files.get(this.data.source); }
  text() {
    const mates = this.mates(), has = line => mates.some(page => page.data.lines[0] <= line && line <= page.data.lines[1]);
    const out = ["# " + say("file", this.data.file.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "?")), "version: 1",
      "page: " + quote(this.data.file), "checked: " + mates.every(page => page.checked)];
    const edition = Object.entries(this.data.edition).map(([key, value]) => `${key}: ${quote(value)}`);
    if (edition.length) out.push(`edition: {${edition.join(", ")}}`);
    const list = mates.flatMap(page => [...page.fixes.values()].map(fix => {
      const [id, at = 0] = fix.id.split("+"), row = page.rows.get(id);
      return {...fix, line: row.line + +at, begins: begins(parts(row)[at])};
    }));
    list.push(...mates[0].data.rest.filter(fix => !has(fix.line)));
    list.sort((a, b) => a.line - b.line);
    if (list.length) out.push("lines:");
    for (const fix of list) {
      out.push(`  - line: ${fix.line}`, `    begins: ${quote(fix.begins)}`);
      if (fix.is) out.push("    is: " + fix.is);
      if (fix.ends) out.push("    ends-article: true");
      if (fix.decks) out.push(`    decks: [${fix.decks.map(quote).join(", ")}]`);
      if (fix.writers) out.push(`    writers: [${fix.writers.map(quote).join(", ")}]`);
    }
    return out.join("\n") + "\n";
  }
  chip(item) {
    const row = this.row(item), fix = this.fixes.get(item.id), is = fix?.is || row.label, name = WORDS[lang][is] || is;
    const chip = $(".chip", item), flag = $(".mark strong", item);
    chip.textContent = name;
    const isFixed = this.isFixed(item);
    item.classList.toggle("fixed", isFixed);
    flag.hidden = !row.doubt || isFixed;
    $(".mark", item).ariaLabel = say("line", row.line, name) + (flag.hidden ? "" : ", " + say("doubtful")) + (isFixed ? ", " + say("corrected") : "");
  }
  isFixed(item) { return this.fixes.has(item.id) || parts(this.row(item)).some((_, at) => this.fixes.has(keyOf(item, at))); }
  draw(item) {
    (item ? [item] : this.items).forEach(i => this.chip(i));
    $(".n-all", this.tools).textContent = this.items.length;
    $(".n-doubt", this.tools).textContent = this.items.filter(i => this.row(i).doubt).length;
    $(".n-fixed", this.tools).textContent = this.fixes.size;
    this.count.textContent = this.fixes.size === 1 ? say("one") : say("count", this.fixes.size);
    this.yaml.textContent = this.text();
    this.box.checked = this.checked;
    try { localStorage.setItem(this.store, JSON.stringify({lines: [...this.fixes.values()], checked: this.checked})); } catch { /* As above. */ }
  }
  filter(value) {
    close();
    this.section.dataset.filter = value;
    const seen = this.seen(), set = new Set(seen);
    for (const item of this.items) item.hidden = !set.has(item);
    for (const box of $$(".box", this.section)) box.hidden = !$$(".row", box).some(i => set.has(i));
    if (seen.length && now && !set.has(now)) select(seen[0], false);
    tell(say("shown", seen.length));
  }
  seen() {
    const value = this.section.dataset.filter || "all";
    return this.items.filter(i => value === "all" || i.classList.contains("fixed") || value === "doubt" && i.classList.contains("doubt"));
  }
  next() {
    const list = this.seen(), at = list.indexOf(now), to = list.find((i, n) => n > at && isDoubtful(i)) || list.find(isDoubtful);
    if (to) open(to);
  }
  step(by, test = () => true) {
    const list = this.seen();
    let at = list.indexOf(now) + by;
    while (list[at] && !test(list[at])) at += by;
    if (list[at]) { close(); select(list[at]); }
  }
  fix(item, change) {
    const row = this.row(item), part = panel?.parentElement === item ? at : 0, id = keyOf(item, part);
    const fix = {id, ...this.fixes.get(id), ...change};
    if (fix.is === row.label && !row.was && !part) delete fix.is;
    for (const key of Object.keys(fix)) if (fix[key] === undefined) delete fix[key];
    if (Object.keys(fix).length > 1) this.fixes.set(id, fix); else this.fixes.delete(id);
    this.draw(item);
    const is = fix.is || row.label;
    tell(say("said", row.line + part, WORDS[lang][is]));
    if (is === "headline" || row.label === "headline" || fix.decks) this.done.textContent = say("ids");
    if (panel) {
      const {value, id, type} = document.activeElement;
      open(item, true);
      (type === "radio" && $(`.panel input[value="${value}"]`) || id && document.getElementById(id) || $(".mark", item)).focus({preventScroll: true});
    }
  }
  undo(item) {
    parts(this.row(item)).forEach((_, at) => this.fixes.delete(keyOf(item, at)));
    this.draw(item);
    tell(say("undone", this.row(item).line));
    if (panel) open(item, true);
    $(".mark", item).focus({preventScroll: true});
  }
}

const pageOf = item => pages.find(page => page.section.contains(item));
function light(part) {
  $$(".hit").forEach(e => e.classList.remove("hit"));
  part.classList.add("hit");
  for (const id of part.dataset.rows.split(" ")) document.getElementById(id)?.classList.add("hit");
}
function select(item, focus = true) {
  if (now) { now.classList.remove("now"); $(".mark", now).tabIndex = -1; }
  now = item;
  item.classList.add("now");
  $$(".hit").forEach(e => e.classList.remove("hit"));
  $$(".spot", pageOf(item).section).forEach(e => e.classList.toggle("hit", e.dataset.row === item.id));
  $$(".part", pageOf(item).section).forEach(e => e.classList.toggle("hit", e.dataset.rows.split(" ").includes(item.id)));
  const mark = $(".mark", item);
  mark.tabIndex = 0;
  if (focus) { mark.focus({preventScroll: true}); item.scrollIntoView({block: "nearest"}); }
}
function close(focus) {
  if (!panel) return;
  const mark = $(".mark", panel.parentElement);
  panel.remove();
  panel = null;
  mark.ariaExpanded = "false";
  if (focus) mark.focus();
}
function open(item, again, part = again ? at : 0) {
  close();
  at = part;
  const page = pageOf(item), row = page.row(item), lines = parts(row), line = row.line + at, text = at || fixesBehind(page, item) ? lines[at] : row.text;
  const fix = page.fixes.get(keyOf(item, at)) || {}, is = fix.is || (at ? "" : row.label);
  $(".mark", item).ariaExpanded = "true";
  const choices = make("div", {className: "choices"});
  for (const [label, key] of Object.entries(LETTERS)) {
    const input = make("input", {type: "radio", name: "is", value: label, checked: is === label});
    input.addEventListener("change", () => page.fix(item, {is: label}));
    choices.append(make("label", {}, input, make("span", {className: "chip", textContent: say(label)}), make("kbd", {textContent: key, ariaHidden: "true"})));
  }
  const more = make("div", {className: "more"});
  if (lines.length > 1) {
    const select = make("select", {id: "at"}, ...lines.map((text, number) => make("option", {value: number, selected: number === at, disabled: !text.trim(),
      textContent: `${row.line + number} ${begins(text).slice(0, 14)}` + (page.fixes.has(keyOf(item, number)) ? " *" : "")})));
    select.addEventListener("change", () => { open(item, true, +select.value); document.getElementById("at").focus(); });
    more.append(make("label", {htmlFor: "at"}, say("part")), select);
    if (at && !fix.is) more.append(make("p", {className: "soft", textContent: say("joined")}));
  }
  const ends = make("input", {type: "checkbox", id: "ends", checked: !!fix.ends});
  ends.addEventListener("change", () => page.fix(item, {ends: ends.checked || undefined}));
  more.append(make("label", {}, ends, " ", say("ends")));
  const list = (key, isWhole) => {
    const error = make("span", {className: "note", id: "bad-" + key});
    const input = make("input", {type: "text", id: "in-" + key, value: (fix[key] || (at ? [] : row[key])).join(" | ")});
    input.setAttribute("aria-describedby", error.id);
    input.addEventListener("change", () => {
      const got = input.value.split("|").map(s => s.trim()).filter(Boolean);
      const bad = isWhole ? bare(got.join("")) !== bare(text) : got.some(s => !bare(text).includes(bare(s)));
      error.textContent = bad ? say(isWhole ? "badDecks" : "badNames") : "";
      input.ariaInvalid = String(bad);
      if (!bad) page.fix(item, {[key]: got.length && got.join("|") !== row[key].join("|") ? got : undefined});
    });
    more.append(make("label", {htmlFor: input.id}, say(key)), input, error);
  };
  if (is === "headline" || is === "deck") list("decks", true);
  if (is === "byline" || is === "credit" || is === "caption" || row.writers.length) list("writers", false);
  const button = (word, key, act) => { const b = make("button", {type: "button", className: "btn"}, say(word) + " ", make("kbd", {textContent: key, ariaHidden: "true"})); b.addEventListener("click", act); return b; };
  const undo = button("undo", "u", () => page.undo(item));
  undo.disabled = !page.isFixed(item);
  const facts = [row.decision, row.other && row.other !== row.label && say("rival", say(row.other) || row.other, row.margin), row.confidence].filter(Boolean);
  const why = make("div", {className: "why"}, make("h4", {textContent: say("why", say(row.label)) + (facts.length ? " · " + facts.join(" · ") : "")}));
  const top = Math.max(1, ...row.why.map(w => Math.abs(w[1])));
  for (const [name, weight] of row.why) {
    why.append(make("div", {className: "evidence"}, make("code", {textContent: name}), make("span", {textContent: (weight > 0 ? "+" : "−") + Math.abs(weight)}),
      make("meter", {max: top, value: Math.abs(weight), className: weight < 0 ? "against" : "", ariaLabel: name})));
  }
  panel = make("div", {className: "panel", lang: tag(), role: "group", ariaLabel: say("is", line)}, make("div", {},
    make("fieldset", {}, make("legend", {textContent: say("is", line)}), choices), more,
    make("div", {className: "acts"}, undo, button("close", "Esc", () => close(true)))), why);
  item.append(panel);
  select(item, !again);
}
// Whether a row of its own begins at a later line of a row, so that the row ends before it.
const fixesBehind = (page, item) => parts(page.row(item)).some((_, at) => at && page.fixes.has(keyOf(item, at)));
function words() {
  $$("[data-w]").forEach(e => e.textContent = say(e.dataset.w));
  $$(".tools, .save, .mark .chip").forEach(e => e.lang = tag());
  for (const page of pages) page.draw();
}
// Keys are taken only while a line has the focus, so that no typing is caught elsewhere (WCAG 2.1.4).
document.addEventListener("keydown", e => {
  if (e.key === "Escape" && panel) { close(true); return; }
  if (!e.target.classList?.contains("mark") || e.ctrlKey || e.metaKey || e.altKey) return;
  const item = e.target.closest(".row"), page = pageOf(item), seen = page.seen();
  if (now !== item) select(item, false);
  if (e.key === "ArrowDown") page.step(1);
  else if (e.key === "ArrowUp") page.step(-1);
  else if (e.key === "Home" && seen.length) { close(); select(seen[0]); }
  else if (e.key === "End" && seen.length) { close(); select(seen.at(-1)); }
  else if (e.key === "n") page.step(1, isDoubtful);
  else if (e.key === "N") page.step(-1, isDoubtful);
  else if (e.key === "u") page.undo(item);
  else if (KEYS[e.key]) page.fix(item, {is: KEYS[e.key]});
  else return;
  e.preventDefault();
});
function jump() {
  const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (item?.classList.contains("row")) open(item);
}
for (const section of $$(".page")) if ($(".row", section)) pages.push(new Page(section));
document.body.append(live);
document.body.classList.add("js");
words();
if (pages.length) { select(pages[0].items[0], false); $$(".hit").forEach(e => e.classList.remove("hit")); jump(); }
addEventListener("hashchange", jump);
})();
