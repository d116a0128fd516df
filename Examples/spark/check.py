#!/usr/bin/env python3
"""Checks that the articles of articles.py are those of one machine, byte for byte.

    check.py BROADSHEET [local] [cluster] [speculation]

Makes an archive with an empty page, one in GB 18030, an edition of many pages and a day without photos, reads it with Spark
and with 'broadsheet parse', and compares the articles line by line.

  local    in local mode; also a second run, and a process that fails
  cluster  on a standalone cluster of two workers, 127.0.0.1 and 127.0.0.2; also with an executor that is killed in the
           midst of the job
  speculation
           on such a cluster, with a speculative copy of a task that overtakes the first

All where none is named. The exit code is 0 where all is well.
"""

import glob
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import cluster

HERE = os.path.dirname(os.path.abspath(__file__))
LOCAL = ["--master local[2]"]
# How long the first attempt of a task sleeps that another one is to overtake, in seconds.
LONG = 600


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


class Check:
    """An archive, the articles of one machine, and a folder for what is tried."""

    def __init__(self, binary, folder):
        self.binary, self.folder, self.pages = binary, folder, f"{folder}/pages"
        archive(self.pages)
        lines = []
        for name in sorted(os.listdir(self.pages)):
            files = sorted(os.listdir(f"{self.pages}/{name}"))
            run = subprocess.run([binary, "parse", "--to", "jsonl", "--date", name] + [f"{name}/{file}" for file in files],
                                 cwd=self.pages, capture_output=True)
            lines += run.stdout.decode().splitlines()
        self.expected = sorted(lines)

    def start(self, binary, out, spark, editions="4"):
        """Starts a job; its errors go to a file."""
        with open(f"{self.folder}/{out}.log", "w") as log:
            return subprocess.Popen(
                [sys.executable, f"{HERE}/articles.py", self.pages, f"{self.folder}/{out}", "--binary", binary,
                 "--editions", editions],
                env={**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
                     "PYSPARK_SUBMIT_ARGS": " ".join([*spark, "--driver-memory 512m", "pyspark-shell"])},
                stdout=log, stderr=log)

    def log(self, out):
        with open(f"{self.folder}/{out}.log") as file:
            return file.read()

    def run(self, binary, out, spark, **options):
        return self.start(binary, out, spark, **options).wait()

    def compare(self, status, out):
        assert status == 0, self.log(out)[-2000:]
        lines = sorted(line.rstrip("\n") for part in glob.glob(f"{self.folder}/{out}/lines/part-*")
                       for line in open(part, encoding="utf-8", newline="\n"))
        assert lines == self.expected, f"{len(lines)} lines differ from {len(self.expected)}"
        errors = [json.loads(line) for part in glob.glob(f"{self.folder}/{out}/errors/part-*") for line in open(part)]
        assert not errors, errors
        return f"{len(lines)} articles, equal to those of one machine"

    def program(self, name, script):
        """A program that does something else before it reads pages; every process that does is noted in a file."""
        path = f"{self.folder}/{name}"
        with open(path, "w") as file:
            file.write(f'#!/bin/sh\n[ "$1" = parse ] || exec {self.binary} "$@"\necho $$ >>{path}.started\n{script}\n')
        os.chmod(path, 0o755)
        return path

    def started(self, program):
        """The processes of such a program."""
        if not os.path.exists(f"{program}.started"):
            return []
        with open(f"{program}.started") as file:
            return [int(line) for line in file.read().splitlines()]


def check_local(check):
    print("local:", check.compare(check.run(check.binary, "local", LOCAL), "local"), flush=True)
    assert check.run(check.binary, "local", LOCAL) == 0
    assert len(glob.glob(f"{check.folder}/local/articles/year=*")) == 1
    print("local: a second run replaces the first", flush=True)
    # A process that ends early makes no shorter table.
    failing = check.program("failing", f'head -n 1 | {check.binary} "$@"\nexit 3')
    assert check.run(failing, "failed", LOCAL) != 0
    assert "broadsheet ended with 3" in check.log("failed"), check.log("failed")[-500:]
    assert not os.path.exists(f"{check.folder}/failed/articles/_SUCCESS")
    print("local: a process that fails ends the job", flush=True)


def check_cluster(check):
    with tempfile.TemporaryDirectory() as folder, cluster.Cluster(folder) as spark:
        print("cluster:", check.compare(check.run(check.binary, "whole", spark.options()), "whole"), flush=True)
        check_kill(check, spark)


def check_speculation(check):
    with tempfile.TemporaryDirectory() as folder, cluster.Cluster(folder) as spark:
        check_overtaken(check, spark)


def check_kill(check, spark):
    slow = check.program("slow", f'sleep 1\nexec {check.binary} "$@"')
    job = check.start(slow, "killed", spark.options(), editions="1")
    killed = None
    while killed is None and job.poll() is None:
        # When the third task has started, one is done and two are not.
        if len(check.started(slow)) >= 3:
            killed = cluster.executor_of(check.started(slow)[-1])
            if killed is not None:
                os.kill(killed, signal.SIGKILL)
        time.sleep(0.05)
    told = check.compare(job.wait(), "killed")
    assert killed is not None, "no executor could be killed before the job was done"
    assert "Lost executor" in check.log("killed"), "Spark did not notice that its executor was killed"
    print(f"cluster: an executor killed in the midst of the job: {told}", flush=True)


def check_overtaken(check, spark):
    late = check.program("late", f'if mkdir {check.folder}/first 2>/dev/null; then echo $$ >{check.folder}/sleeper; '
                         f'sleep {LONG}; touch {check.folder}/woken; fi\nexec {check.binary} "$@"')
    settings = {"spark.speculation": "true", "spark.speculation.interval": "200ms", "spark.speculation.quantile": "0.5",
                "spark.speculation.multiplier": "2"}
    options = spark.options() + [f"--conf {key}={value}" for key, value in settings.items()]
    # Six tasks: a copy is started when half of them are done, and no other one waits.
    status = check.run(late, "overtaken", options, editions="2")
    told = check.compare(status, "overtaken")
    # The sleeper's own process outlives its task; nobody waits for it.
    with open(f"{check.folder}/sleeper") as file:
        sleeper = int(file.read())
    assert not os.path.exists(f"{check.folder}/woken"), "the first attempt was waited for"
    assert len(check.started(late)) > 6, "no task was started a second time"
    try:
        os.kill(sleeper, signal.SIGKILL)
    except ProcessLookupError:
        pass
    print(f"speculation: a task overtaken by its speculative copy: {told}", flush=True)


CHECKS = {"local": check_local, "cluster": check_cluster, "speculation": check_speculation}


def main():
    names = sys.argv[2:] or list(CHECKS)
    if len(sys.argv) < 2 or not set(names) <= set(CHECKS):
        print(__doc__, file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as folder:
        check = Check(os.path.abspath(sys.argv[1]), folder)
        for name in names:
            CHECKS[name](check)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as fault:
        print(f"check.py: FAULT: {fault}", file=sys.stderr)
        sys.exit(1)
