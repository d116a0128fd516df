"""Marks and signs that browsers, converters and extractors leave in text. A line stays a line."""
import re, unicodedata

RADICALS = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0x2F00, 0x2FD6)}
RADICALS.update(zip("长车马龙见门风页鱼鸟民", "⻓⻋⻢⻰⻅⻔⻛⻚⻥⻦⺠"))
HANZI = "[一-龥]"


def is_head(line): return 4 <= len(line) <= 30 and not re.search("[。，：]", line)


def radicals(line, rng): return "".join(RADICALS.get(c, c) for c in line)
def letter_spaced(line, rng): return " ".join(line) if is_head(line) and rng.random() < 0.5 else line
def zero_width(line, rng): return "".join(c + ("\u200b" if rng.random() < 0.05 else "") for c in line)
def soft_hyphens(line, rng): return "".join(c + ("\u00ad" if rng.random() < 0.03 else "") for c in line)
def private_blanks(line, rng): return line.replace("　", "\ue5e5").replace(" ", "\ue5e5")
def straight_quotes(line, rng): return line.replace("“", '"').replace("”", '"')
def doubled(line, rng): return "".join(c + c for c in line) if is_head(line) and " " not in line else line


def spaces_at_seams(line, rng):
    """A space between two Hanzi each few dozen characters, where lines were joined."""
    width = rng.randint(18, 30)
    def seam(match): return match[0] + " "
    return re.sub(f".{{{width}}}{HANZI}(?={HANZI})", seam, line) if len(line) > 40 else line


def entities(line, rng):
    return line.replace("&", "&amp;").replace("“", "&ldquo;").replace("”", "&rdquo;").replace("　", "&emsp;").replace("·", "&middot;")


def markdown(line, rng):
    if not is_head(line): return line
    return rng.choice(("## {}", "**{}**", "### {}")).format(line)


KINDS = (radicals, letter_spaced, zero_width, soft_hyphens, private_blanks, straight_quotes, doubled, spaces_at_seams,
         entities, markdown)


def noisy(lines, rng):
    """The lines of a page with one or two kinds of noise."""
    for kind in rng.sample(KINDS, rng.choice((1, 1, 2))): lines = [kind(line, rng) for line in lines]
    return lines
