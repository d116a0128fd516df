#!/usr/bin/env python3
"""Checks that the articles of articles.py are those of one machine, byte for byte.

    check.py BROADSHEET

Makes an archive, reads it with Spark in local mode and with 'broadsheet parse', and compares them line by line: also with
an empty page, one in GB 18030, an edition of many pages, a day without photos, and a process that fails. The exit code is
0 where all is well.
"""

import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def page(day, number):
    return (f"东河大桥今天开工建设{day}之{number}\n\n本报讯（记者 王小明）　昨天上午，东河大桥{day}之{number}在河东开工建设。"
            f"项目总投资三千万元，计划明年底建成通车。\n\n河西公园{day}之{number}迎来游客\n\n本报讯（通讯员 林小满）　昨日，"
            "河西公园的两千株早樱开放，市民纷纷前来。\n")


def archive(folder):
    for day in range(1, 13):
        name = f"2021-12-{day:02}"
        os.makedirs(f"{folder}/{name}")
        for number in range(1, 41 if day == 5 else 3):
            encoding = "gb18030" if (day, number) == (3, 1) else "utf-8"
            with open(f"{folder}/{name}/{number:02}.txt", "wb") as file:
                file.write(b"" if (day, number) == (7, 2) else page(day, number).encode(encoding))


def expected(binary, folder):
    """The lines of one machine, edition by edition."""
    lines = []
    for name in sorted(os.listdir(folder)):
        files = sorted(os.listdir(f"{folder}/{name}"))
        run = subprocess.run([binary, "parse", "--to", "jsonl", "--date", name] + [f"{name}/{file}" for file in files],
                             cwd=folder, capture_output=True)
        lines += run.stdout.decode().splitlines()
    return sorted(lines)


def run(binary, pages, out, *options):
    return subprocess.run(
        [sys.executable, f"{HERE}/articles.py", pages, out, "--binary", binary, "--editions", "4", *options],
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
             "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell"}, capture_output=True)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        pages = f"{folder}/pages"
        archive(pages)
        first = run(binary, pages, f"{folder}/out")
        assert first.returncode == 0, first.stderr.decode()[-2000:]
        lines = sorted(line.rstrip("\n") for part in glob.glob(f"{folder}/out/lines/part-*") for line in open(part, encoding="utf-8", newline="\n"))
        assert lines == expected(binary, pages), f"{len(lines)} lines differ from {len(expected(binary, pages))}"
        errors = [json.loads(line) for part in glob.glob(f"{folder}/out/errors/part-*") for line in open(part)]
        assert [error["edition"] for error in errors] == [], errors
        print(f"{len(lines)} articles, equal to those of one machine")
        again = run(binary, pages, f"{folder}/out")
        assert again.returncode == 0 and len(glob.glob(f"{folder}/out/articles/year=*")) == 1
        print("a second run replaces the first")
        # A process that ends early makes no shorter table.
        failing = f"{folder}/failing"
        with open(failing, "w") as file:
            file.write(f'#!/bin/sh\n[ "$1" = parse ] || exec {binary} "$@"\nhead -n 1 | {binary} "$@"\nexit 3\n')
        os.chmod(failing, 0o755)
        failed = run(failing, pages, f"{folder}/other")
        assert failed.returncode != 0 and b"broadsheet ended with 3" in failed.stderr, failed.stderr.decode()[-500:]
        assert not os.path.exists(f"{folder}/other/articles/_SUCCESS")
        print("a process that fails ends the job")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as fault:
        print(f"check.py: FAULT: {fault}", file=sys.stderr)
        sys.exit(1)
