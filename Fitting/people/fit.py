#!/usr/bin/env python3
"""Fits the numbers by which BroadsheetPress tells persons' names, and writes them as Swift source.

usage: fit.py CORPUS [--style pku-plain] [--check] [--strength 2.0]

CORPUS holds <style>/<page>.txt and <style>.gold.jsonl, whose articles say "people": the names in the article.
Needs numpy and scikit-learn. Run from anywhere; the word lists are read from, and the tables written to, the package
that this file stands in.

  --check     split the pages by day into three parts, fit on two and measure on the third; write nothing
  (otherwise) fit on all pages, write People/NameTables+*.swift, and print what belongs into People/NameWeights.swift
              and into NameTables.Column.unknown

Every run of characters that may be a name is one example, with all its places in the article: a surname and one or two
characters, or characters that foreign names are written with. It is a name where the gold says so. The signs are the
ones that NameScorer.swift reads; their names here are the names there. A logistic regression with an L1 penalty leaves
most numbers of single characters and pairs at nought; how often a character is seen in each place of a name (smoothed
log-odds against its share of all text) is one sign for all characters together, so that rare ones are judged too.
Only these rounded numbers reach the package, no text.
"""
import argparse, collections, glob, json, math, os, re, sys
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LEXICON = os.path.join(PACKAGE, "Sources/BroadsheetPress/Lexicon")
TABLES = os.path.join(PACKAGE, "Sources/BroadsheetPress/People")
LONGEST_FOREIGN = 8
DOT = "·"
# The characters of the usual tables of transliteration; those of the gold's foreign names are added.
FOREIGN = set(
    "阿埃艾安昂奥巴白拜班邦包贝本比彼宾波伯博布查达戴丹德邓迪丁东杜顿多厄恩尔法范菲费芬丰佛弗福富盖甘冈高戈格根贡古瓜圭哈海汉豪赫亨洪侯胡华霍基吉加贾简杰金津京久卡凯坎康考科克肯孔库夸奎昆拉莱兰朗"
    "劳勒雷里利莉丽连列林隆卢鲁路伦罗洛吕马麦曼芒毛梅门蒙米密缪明摩莫默姆木穆纳奈南内尼涅宁纽农努诺欧帕潘庞佩彭皮平珀普奇恰钱强切琼丘让日荣茹儒瑞若萨塞赛桑瑟森沙山尚绍舍申圣史士施舒朔思斯"
    "司松苏索塔泰坦汤唐陶特腾提廷通图土托瓦万汪旺威韦维魏温文翁沃乌武西希锡夏肖香谢辛欣休许雅亚延扬耶叶伊易因英永尤于约泽扎詹张哲珍芝治朱兹宗祖佐娃娅茜莎黛妮娜露丝玛蕾卓穗滋兑齐冬钦桥龙太郎曾弘惠三")


def words(name):
    for path in glob.glob(f"{LEXICON}/Words*.swift"):
        found = re.search(rf'static let {name} = """(.*?)"""', open(path, encoding="utf8").read(), re.S)
        if found: return found.group(1).split()
    sys.exit(f"no list '{name}' in {LEXICON}")


def traditional():
    """The traditional characters, as which no text is read."""
    source = open(os.path.join(PACKAGE, "Sources/BroadsheetPress/Lexicon/SimplifiedForms+Characters.swift"), encoding="utf8")
    return set("".join(re.search(r'static let sure = """(.*?)"""', source.read(), re.S).group(1).split())[::2])


TRADITIONAL = traditional()
SINGLE = set(words("topSurnames") + words("commonSurnames") + words("rareSurnames")) - TRADITIONAL
DOUBLE = {name for name in words("doubleSurnames") if not TRADITIONAL & set(name)}
OFFICES, DOINGS, COMMON = set(words("offices")), set(words("doings")), set(words("common") + words("moreCommon"))
PLACES, NOT_NAMES = set(words("places")), set(words("notNames") + words("moreNotNames") + words("islandNotNames"))
LONGEST_OFFICE = max(map(len, OFFICES))


def plain(text):
    """The form of a text that ArticleCharacters gives it."""
    def one(c):
        if c.isspace(): return " "
        if "０" <= c <= "９" or "Ａ" <= c <= "Ｚ" or "ａ" <= c <= "ｚ": return chr(ord(c) - 0xFEE0)
        return chr(ord(c) + 0xFEE0) if c in "(),:;!?" else DOT if c in "•・‧∙⋅" else c
    return "".join(map(one, text))


def is_hanzi(c): return "\u4e00" <= c <= "\u9fff"


def is_foreign(name):
    if DOT in name or len(name) < 2 or not all(map(is_hanzi, name)): return False
    return not (name[0] in SINGLE and len(name) <= 3) and not (name[:2] in DOUBLE and len(name) <= 4)


def load(corpus, style):
    """Each article as its day, its paragraphs and the names in it."""
    articles = []
    for line in open(f"{corpus}/{style}.gold.jsonl", encoding="utf8"):
        row = json.loads(line)
        text = open(f"{corpus}/{row['page']}", encoding="utf8").read().split("\n")
        day = os.path.basename(row["page"])[:10]
        for a in row["articles"]:
            if a.get("people") is None: continue
            paragraphs = [plain(t) for t in text[a["lines"][0] - 1:a["lines"][1]] if t.strip()]
            articles.append((day, paragraphs, {plain(n) for n in a["people"]}))
    return articles


# Counts ---------------------------------------------------------------------------------------------------------------

COLUMNS = ["surname", "secondOfTwo", "secondOfThree", "thirdOfThree", "foreignFirst", "foreignInner", "foreignLast",
           "before", "after"]


def foreign_characters(articles):
    seen = collections.Counter()
    for _, _, people in articles:
        for name in people:
            for part in name.split(DOT) if DOT in name else [name] if is_foreign(name) and len(name) >= 3 else []:
                seen.update(c for c in part if is_hanzi(c))
    return FOREIGN | {c for c, n in seen.items() if n >= 2}


def count(articles):
    """How often each character stands in each place of a name, and beside one; `all` counts the whole text."""
    counts = {k: collections.Counter() for k in COLUMNS + ["all"]}
    for _, paragraphs, people in articles:
        text = "\n".join(paragraphs)
        counts["all"].update(text)
        for name in people:
            times = text.count(name)
            if not times: continue
            if name[0] in SINGLE and len(name) in (2, 3) and all(map(is_hanzi, name)):
                counts["surname"][name[0]] += times
                if len(name) == 2: counts["secondOfTwo"][name[1]] += 1
                else:
                    counts["secondOfThree"][name[1]] += 1; counts["thirdOfThree"][name[2]] += 1
            elif is_foreign(name) or DOT in name:
                for part in name.split(DOT):
                    if len(part) < 2: continue
                    counts["foreignFirst"][part[0]] += 1; counts["foreignLast"][part[-1]] += 1
                    counts["foreignInner"].update(part[1:-1])
            place, taken = text.find(name), 0
            while place >= 0 and taken < 3:
                neighbours = (text[place - 1:place] or " ", text[place + len(name):place + len(name) + 1] or " ")
                counts["before"][neighbours[0].replace("\n", " ")] += 1
                counts["after"][neighbours[1].replace("\n", " ")] += 1
                place, taken = text.find(name, place + 1), taken + 1
    counts["totals"] = {k: sum(v.values()) for k, v in counts.items()}
    return counts


def odds(counts, column, c, less=0):
    """How much likelier a character is in a column than in the text; `less` takes an example's own count out."""
    seen = max(0, counts[column][c] - less)
    share = math.log((seen + 0.3) / (counts["totals"][column] + 900))
    return max(-5, min(4, share - math.log((counts["all"][c] + 3) / (counts["totals"]["all"] + 18000))))


def surname_odds(counts, c, less=0):
    seen = max(0, counts["surname"][c] - less)
    return math.log((seen + 0.5) / (max(seen, counts["all"][c] - less) - seen + 3))


# Examples -------------------------------------------------------------------------------------------------------------

def candidates(paragraphs, foreign):
    """Each run that may be a name, with its kind and its places."""
    places = collections.defaultdict(list)
    for k, t in enumerate(paragraphs):
        for i, c in enumerate(t):
            for kind, first, lengths in (("chinese", c in SINGLE, (2, 3)), ("double", t[i:i + 2] in DOUBLE, (3, 4))):
                for n in lengths if first else ():
                    if i + n <= len(t) and all(map(is_hanzi, t[i + 1:i + n])): places[(t[i:i + n], kind)].append((k, i))
        i = 0
        while i < len(t):
            j = i
            while j < len(t) and t[j] in foreign: j += 1
            for a in range(i, j - 1):
                for b in range(a + 2, min(j, a + LONGEST_FOREIGN) + 1):
                    n = b - a
                    if n == 2 and n != j - i or n <= 3 and t[a] in SINGLE or 3 <= n <= 4 and t[a:a + 2] in DOUBLE: continue
                    if t[a - 1:a] == DOT or t[b:b + 1] == DOT: continue
                    places[(t[a:b], "foreign")].append((k, a))
            i = max(j, i + 1)
    return places


def examples(paragraphs, foreign, counts, people=None):
    """The signs of every candidate; with `people` its own counts are left out of them."""
    found, result = candidates(paragraphs, foreign), []
    for (name, kind), places in found.items():
        n, own = len(places), 1 if people is not None and name in people else 0
        signs, unit = collections.Counter(), 1 / math.sqrt(n)
        signs[f"length {kind} {len(name)}"] = 1
        signs[f"count {kind} {min(n, 4)}"] = 1
        def sign(column, c, value): signs["odds " + column] += value; signs[f"{column}:{c}"] += 1
        if kind == "chinese":
            sign("surname", name[0], surname_odds(counts, name[0], own * n))
            if len(name) == 2:
                sign("secondOfTwo", name[1], odds(counts, "secondOfTwo", name[1], own))
                following = collections.Counter(paragraphs[k][i + 2:i + 3] for k, i in places)
                if n > 1:
                    signs["changing"] = len(following) / n; signs["steady"] = max(following.values()) / n
                if name in COMMON: signs["common"] = 1
            else:
                sign("secondOfThree", name[1], odds(counts, "secondOfThree", name[1], own))
                sign("thirdOfThree", name[2], odds(counts, "thirdOfThree", name[2], own))
                beginnings = len(found.get((name[:2], "chinese"), ()))
                if n >= 2: signs["always"] = n / beginnings
                elif beginnings > 1: signs["once"] = 1
                if name[1:] in COMMON: signs["commonLast"] = 1
                if name[:2] in COMMON: signs["commonFirst"] = 1
        elif kind == "foreign":
            sign("foreignFirst", name[0], odds(counts, "foreignFirst", name[0], own))
            sign("foreignLast", name[-1], odds(counts, "foreignLast", name[-1], own))
            signs["odds foreignInner"] = sum(odds(counts, "foreignInner", c, own) for c in name[1:-1])
        for k, i in places: neighbours(signs, unit, paragraphs[k], i, i + len(name), kind, foreign, counts, own)
        if name in PLACES: signs["place"] = 1
        if name in NOT_NAMES: signs["notName"] = 1
        elif len(name) == 3 and name[:2] in NOT_NAMES: signs["notNameFirst"] = 1
        elif len(name) == 3 and name[1:] in NOT_NAMES: signs["notNameLast"] = 1
        result.append((name, kind, places, signs))
    return result


def neighbours(signs, unit, t, i, j, kind, foreign, counts, own):
    left, right = t[i - 1:i] or " ", t[j:j + 1] or " "
    for column, c in (("before", left), ("after", right)):
        signs["odds " + column] += unit * odds(counts, column, c, own); signs[f"{column}:{c}"] += unit
    if left != " ": signs["twoBefore:" + (t[i - 2:i - 1] if i >= 2 else " ") + left] += unit
    if right != " ": signs["twoAfter:" + right + (t[j + 1:j + 2] or " ")] += unit
    signs["joinedBefore:" + left + t[i]] += unit
    signs["joinedAfter:" + t[j - 1] + right] += unit
    if any(t[i - n:i] in OFFICES for n in range(2, min(LONGEST_OFFICE, i) + 1)): signs["titleBefore"] += unit
    if any(t[j:j + n] in OFFICES for n in (4, 3, 2)): signs["titleAfter"] += unit
    if any(t[j:j + n] in DOINGS for n in (4, 3, 2, 1)): signs["doingAfter"] += unit
    if kind == "foreign":
        if left in foreign: signs["runsOnBefore"] += unit
        if right in foreign: signs["runsOnAfter"] += unit
    else:
        if left + t[i] in COMMON: signs["wordBefore"] += unit
        if t[j - 1] + right in COMMON: signs["wordAfter"] += unit


def add_lists(paragraphs, found, scores):
    """A second pass: what the neighbours in a list (、) are worth."""
    begin, end = collections.defaultdict(float), collections.defaultdict(float)
    for (name, _, places, _), score in zip(found, scores):
        for k, i in places if score > 0 else ():
            begin[k, i] = max(begin[k, i], score); end[k, i + len(name)] = max(end[k, i + len(name)], score)
    for name, _, places, signs in found:
        unit = 1 / math.sqrt(len(places))
        for k, i in places:
            t, j = paragraphs[k], i + len(name)
            if t[i - 1:i] == "、": signs["listBefore"] += unit * min(3, end[k, i - 1])
            if t[j:j + 1] == "、": signs["listAfter"] += unit * min(3, begin[k, j + 1])


# Fit ------------------------------------------------------------------------------------------------------------------

def regress(signs, labels, strength):
    seen = collections.Counter(k for s in signs for k in s)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{k: v for k, v in s.items() if seen[k] >= 3} for s in signs])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    model = LogisticRegression(penalty="l1", C=strength, solver="liblinear", max_iter=200, random_state=0).fit(matrix, labels)
    weights = {k: float(w) for k, w in zip(vectorizer.feature_names_, model.coef_[0]) if abs(w) > 1e-6}
    return weights | {"bias": float(model.intercept_[0])}


def score(weights, signs): return weights["bias"] + sum(weights.get(k, 0) * v for k, v in signs.items())


def fit(articles, strength):
    foreign, counts = foreign_characters(articles), count(articles)
    data = [(p, people, examples(p, foreign, counts, people)) for _, p, people in articles]
    labels = np.array([name in people for _, people, found in data for name, *_ in found])
    all_signs = lambda: [signs for *_, found in data for *_, signs in found]
    weights = regress(all_signs(), labels, strength)
    for paragraphs, _, found in data: add_lists(paragraphs, found, [score(weights, f[3]) for f in found])
    return foreign, counts, regress(all_signs(), labels, strength)


def check(articles, strength):
    """F1 on days that were not fitted; names with dots, which rules find, are left out."""
    days, right, wrong, missed = sorted({a[0] for a in articles}), 0, 0, 0
    for part in range(3):
        held = set(days[part::3])
        foreign, counts, weights = fit([a for a in articles if a[0] not in held], strength)
        for _, paragraphs, people in (a for a in articles if a[0] in held):
            found = examples(paragraphs, foreign, counts)
            scores = [score(weights, f[3]) for f in found]
            add_lists(paragraphs, found, scores)
            taken, names = [bytearray(len(t)) for t in paragraphs], set()
            for s, f in sorted(((score(weights, f[3]), f) for f in found), key=lambda x: -x[0]):
                if s <= -2: break
                free = [(k, i) for k, i in f[2] if not any(taken[k][i:i + len(f[0])])]
                if len(free) * 2 < len(f[2]) and len(free) < 2: continue
                names.add(f[0])
                for k, i in free: taken[k][i:i + len(f[0])] = b"\1" * len(f[0])
            gold = {n for n in people if DOT not in n}
            right += len(names & gold); wrong += len(names - gold); missed += len(gold - names)
        precision, recall = right / (right + wrong), right / (right + missed)
        print(f"precision {precision:.4f} recall {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}", flush=True)


# Write ----------------------------------------------------------------------------------------------------------------

ABOUT = {
    "surname": "How readily a character is a surname.",
    "secondOfTwo": "How readily a character is the second of a name of two.",
    "secondOfThree": "How readily a character is the second of a name of three.",
    "thirdOfThree": "How readily a character is the third of a name of three.",
    "foreignFirst": "How readily a character begins a foreign name.",
    "foreignInner": "How readily a character stands inside a foreign name.",
    "foreignLast": "How readily a character ends a foreign name.",
    "before": "How readily a name follows a character.",
    "after": "How readily a character follows a name.",
    "twoBefore": "How readily a name follows two characters.",
    "twoAfter": "How readily two characters follow a name.",
    "joinedBefore": "How readily a name begins inside a pair: the character before it and its first.",
    "joinedAfter": "How readily a name ends inside a pair: its last character and the one after it.",
}
FILES = {"Chinese": COLUMNS[:4], "Foreign": COLUMNS[4:7], "Neighbours": COLUMNS[7:],
         "Pairs": ["twoBefore", "twoAfter", "joinedBefore", "joinedAfter"]}
HEAD = "/// Fitted weights, in quarters of a unit of log-odds; written by `Fitting/people`, see ``NameTables``.\n"


def quarters(value):
    """A number of a character or a pair, rounded; none of them is to outweigh all others."""
    return max(-24, min(24, round(value * 4)))


def write(foreign, counts, weights):
    unknown = {}
    for file, names in FILES.items():
        lists = []
        for name in names:
            per = len(names) == 4 and file == "Pairs" and 16 or 48
            numbers = pair_numbers(weights, name) if file == "Pairs" else column_numbers(foreign, counts, weights, name, unknown)
            groups = collections.defaultdict(list)
            for word, number in numbers.items(): groups[number].append(word.replace(" ", "␣"))
            lines = [f"        {number:+d} " + (" " if file == "Pairs" else "").join(group[i:i + per])
                     for number, group in sorted(((n, sorted(g)) for n, g in groups.items()), reverse=True)
                     for i in range(0, len(group), per)]
            lists.append(f'    /// {ABOUT[name]}\n    static let {name} = #"""\n' + "\n".join(lines) + '\n        """#\n')
        with open(f"{TABLES}/NameTables+{file}.swift", "w", encoding="utf8") as out:
            out.write(HEAD + "extension NameTables {\n" + "\n".join(lists) + "}\n")
    print("NameTables.Column.unknown:", unknown)
    for name in sorted(k for k in weights if ":" not in k and not k.startswith("odds ")):
        print(f"NameWeights: {name} {round(weights[name] * 4)}")


def column_numbers(foreign, counts, weights, name, unknown):
    slope = weights.get("odds " + name, 0)
    own = lambda c: weights.get(f"{name}:{c}", 0)
    if name == "surname": return {c: quarters(slope * surname_odds(counts, c) + own(c)) for c in SINGLE}
    unknown[name] = quarters(slope * odds(counts, name, "\ue000"))
    characters = foreign if name.startswith("foreign") else {c for c in counts["all"] if c != "\n"} | FOREIGN
    if name not in ("before", "after"): characters = set(filter(is_hanzi, characters))
    numbers = {c: quarters(slope * odds(counts, name, c) + own(c)) for c in characters}
    # Which characters are foreign is read from the list, so that it has to be whole.
    return {c: n for c, n in numbers.items() if name.startswith("foreign") or n != unknown[name]}


def pair_numbers(weights, name):
    return {k[len(name) + 1:]: quarters(w) for k, w in weights.items() if k.startswith(name + ":") and quarters(w)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus"); parser.add_argument("--style", default="pku-plain")
    parser.add_argument("--check", action="store_true"); parser.add_argument("--strength", type=float, default=2.0)
    options = parser.parse_args()
    articles = load(options.corpus, options.style)
    if options.check: check(articles, options.strength)
    else: write(*fit(articles, options.strength))


main()
