"""What can be counted in the sources: imports against the arrows, names that nobody uses, lines that exist twice."""
import collections
import json
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
IMPORT = re.compile(r"^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|private)\s+)?import\s+(?:(?:class|struct|enum|func)\s+)?(\w+)", re.M)
DECLARED = re.compile(r"\b(?:func|var|let|struct|enum|class|actor|protocol|typealias)\s+(\w{3,})")
# Written into the sources by a program, or data.
MADE = ("Weights.swift", "+Characters.swift", "+Chinese.swift", "+Foreign.swift", "+Pairs.swift", "+Neighbours.swift")


def swift(*folders):
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.swift")) if ".build" not in path.parts]


def foreign_imports():
    """Imports of a module of this package that Package.swift does not name as a dependency of the importing one."""
    description = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    targets = json.loads(description)["targets"]
    names = {target["name"] for target in targets}
    for target in targets:
        if target["type"] not in ("regular", "executable"):
            continue
        known = {(kind.get("byName") or kind.get("target"))[0] for kind in target["dependencies"] if "product" not in kind}
        folder = target.get("path") or f"Sources/{target['name']}"
        for path in swift(folder):
            for module in IMPORT.findall(path.read_text(encoding="utf-8")):
                if module in names and module not in known | {target["name"]}:
                    yield f"{path.relative_to(ROOT)} imports {module}"


def code_of(path):
    """The lines of a file without comments, and without what is in string literals of one line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        bare = line.strip()
        yield "" if bare.startswith("//") else bare


def unused_names():
    """Declarations that are not public and whose name is found nowhere else, not even in tests."""
    words = collections.Counter()
    for path in swift("Sources", "Tests", "Plugins", "Examples", "Fitting", "Benchmarks", "Fuzzing"):
        words.update(re.findall(r"\w+", "\n".join(code_of(path))))
    for path in swift("Sources"):
        for line in code_of(path):
            if re.match(r"(?:@\w+ )*(?:public|override|case)\b", line):
                continue
            for name in DECLARED.findall(line):
                if words[name] == 1:
                    yield f"{path.relative_to(ROOT)}: {name}"


def lines_twice(window=8):
    """Stretches of `window` lines of code or more that stand in two places, by their first line."""
    places = collections.defaultdict(list)
    files = {}
    for path in swift("Sources"):
        if path.name.endswith(MADE):
            continue
        lines = [(number, line) for number, line in enumerate(code_of(path), 1) if len(line) > 3 and not line.startswith("import ")]
        files[path] = lines
        for start in range(len(lines) - window + 1):
            places["\n".join(line for _, line in lines[start : start + window])].append((path, start))
    twice = collections.defaultdict(set)
    for found in places.values():
        if len(found) > 1:
            for path, start in found:
                twice[path].update(range(start, start + window))
    for path, indices in sorted(twice.items()):
        previous = None
        for index in sorted(indices):
            if previous is None or index != previous + 1:
                yield f"{path.relative_to(ROOT)}:{files[path][index][0]}: {files[path][index][1][:80]}"
            previous = index


def measure():
    """`code.imports`, `code.unused` and `code.twice`: how many there are; and each of them, for the message."""
    yield "code.imports", list(foreign_imports())
    yield "code.unused", list(unused_names())
    yield "code.twice", list(lines_twice())
