"""What the program costs, in numbers that a busy machine does not change: instructions, and bytes of its file."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


def instructions(program, *arguments):
    """Millions of instructions of one run, as valgrind counts them."""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", program, *arguments],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={"PATH": os.environ["PATH"]})
    collected = re.search(rb"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or collected is None:
        raise SystemExit(f"gate: valgrind could not run {program}: {run.stderr.decode(errors='replace')[-400:]}")
    return int(collected[1]) // 1_000_000


def measure():
    """`speed.start`, for an empty page, and `speed.STYLE`, for pages of a style without it: millions of instructions."""
    program = ROOT / "Benchmarks/.build/release/ReadOnce"
    if not shutil.which("valgrind"):
        print("gate: valgrind is not installed, so that speed is not measured; install it (Debian: valgrind)")
        return
    if not program.is_file():
        build = "swift build -c release --package-path Benchmarks --product ReadOnce"
        raise SystemExit(f"gate: there is no program at {program}; make it with `{build}`")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([str(HERE / "make-pages"), folder, "--pages", "20"], check=True)
        empty = pathlib.Path(folder, "empty.txt")
        empty.touch()
        start = instructions(program, str(empty))
        yield "speed.start", start
        for style in ("columns", "wrapped", "traditional"):
            pages = sorted(map(str, pathlib.Path(folder, style).glob("*.txt")))
            yield f"speed.{style}", instructions(program, *pages) - start


def size(program):
    """`size.program`: the kilobytes of the program without its symbols."""
    with tempfile.TemporaryDirectory() as folder:
        stripped = f"{folder}/program"
        subprocess.run(["strip", "-o", stripped, program], check=True)
        yield "size.program", os.path.getsize(stripped) // 1000
