#!/usr/bin/env python3
"""Reads an archive of newspaper pages into tables of articles with Apache Spark.

    spark-submit articles.py PAGES OUT --binary broadsheet [--config FILE] [--editions N]

PAGES holds a folder for each edition, whose name is its day: PAGES/2021-12-13/01.txt. Each task gets the names of some
editions and starts one process, 'broadsheet parse --records', which reads their pages itself: names are spread, not
bytes. OUT/articles is a table in Parquet, in parts by year; OUT/lines are the same articles as JSON Lines; OUT/errors are the
editions that could not be read, or not whole.

Nothing here writes a feed. Feeds are made afterwards by 'broadsheet export', on one machine.
"""

import argparse
import json
import os
import subprocess
import sys
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession, functions
from pyspark.sql.types import StringType, StructField, StructType

ERRORS = StructType([StructField(name, StringType()) for name in ("edition", "code", "message")])


def editions(pages):
    """The editions of an archive, those of the most pages first, so that no long one begins last."""
    found = []
    for name in sorted(os.listdir(pages)):
        folder = os.path.join(pages, name)
        if os.path.isdir(folder):
            files = sorted(file for file in os.listdir(folder) if file.endswith(".txt"))
            found.append((name, folder, files))
    return sorted(found, key=lambda edition: -len(edition[2]))


def records(found):
    """The lines that 'broadsheet parse --records' reads: an edition each."""
    for name, folder, files in found:
        pages = [{"path": os.path.join(folder, file), "file": f"{name}/{file}"} for file in files]
        yield json.dumps({"edition": name, "pages": pages}, ensure_ascii=False) + "\n"


def parse(binary, config):
    """What a task does with its editions: gives lines, each with whether it is an article."""

    def run(partition):
        partition = list(partition)
        expected = {name: len(files) for name, _, files in partition}
        command = [binary(), "parse", "--records"] + (["--config", config] if config else [])
        # The errors of the process go to the worker's log.
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        def write():
            try:
                for line in records(partition):
                    process.stdin.write(line.encode())
                process.stdin.close()
            except BrokenPipeError:
                pass  # Its exit code says why.

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        seen = set()
        for line in process.stdout:
            line = line.decode().rstrip("\n")
            record = json.loads(line)
            if "record" not in record:
                yield (True, line)
                continue
            seen.add(record["edition"])
            if record["record"] == "error":
                yield (False, line)
            elif record["pages"] < expected[record["edition"]]:
                said = "; ".join(sorted({each["code"] for each in record["diagnostics"] if each["severity"] == "error"}))
                lost = {"edition": record["edition"], "code": "unread-pages", "message": f"of {expected[record['edition']]} "
                        f"pages {record['pages']} were read: {said}"}
                yield (False, json.dumps(lost, ensure_ascii=False))
        writer.join()
        # A shorter table must not pass for the whole one: then Spark runs the task again.
        if process.wait() != 0:
            raise RuntimeError(f"broadsheet ended with {process.returncode}")
        if seen != set(expected):
            raise RuntimeError(f"broadsheet said nothing of {sorted(set(expected) - seen)[:3]}")

    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("out")
    parser.add_argument("--binary", default="broadsheet", help="the program; with --files, its name there")
    parser.add_argument("--config", help="a configuration with the publication and the parser's options")
    parser.add_argument("--editions", type=int, default=200, help="how many editions a task reads")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    is_here = os.path.exists(binary)
    name = options.binary

    def find():
        return binary if is_here else SparkFiles.get(name)

    config = os.path.abspath(options.config) if options.config else None

    spark = SparkSession.builder.appName("broadsheet").getOrCreate()
    # A run anew replaces the years that it has, and no others.
    spark.conf.set("spark.sql.sources.partitionOverwriteMode", "dynamic")
    # Found out from the lines, a column would have another type on a day without photos.
    described = subprocess.run([find(), "schema", "article", "--spark"], check=True, capture_output=True)
    schema = StructType.fromJson(json.loads(described.stdout))
    found = editions(os.path.abspath(options.pages))
    if not found:
        print(f"articles.py: '{options.pages}' holds no folder of an edition", file=sys.stderr)
        return 1
    # Dealt out like cards, so that each task has some of the long ones.
    tasks = max(1, -(-len(found) // options.editions))
    hands = [found[task::tasks] for task in range(tasks)]
    lines = (
        spark.sparkContext.parallelize(hands, tasks)
        .flatMap(lambda hand: hand)
        .mapPartitions(parse(find, config))
        .cache()
    )
    articles = spark.read.schema(schema).json(lines.filter(lambda line: line[0]).map(lambda line: line[1]))
    articles.withColumn("year", functions.coalesce(functions.substring("edition", 1, 4), functions.lit("unknown"))) \
        .write.mode("overwrite").partitionBy("year").parquet(os.path.join(options.out, "articles"))
    spark.read.schema(ERRORS).json(lines.filter(lambda line: not line[0]).map(lambda line: line[1])) \
        .write.mode("overwrite").json(os.path.join(options.out, "errors"))
    spark.createDataFrame(lines.filter(lambda line: line[0]).map(lambda line: (line[1],)), "value string") \
        .write.mode("overwrite").text(os.path.join(options.out, "lines"))
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
