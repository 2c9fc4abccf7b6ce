"""make_forms.py PLANS FOLDER: the official files of all plans, made by every machine of a Spark cluster.

PLANS holds a plan a line (NDJSON: a file, a folder or any path that Spark reads), FOLDER is one that all machines share, for example
on NFS. Each part of the data goes through `ccpm batch -`, which must be installed on every machine, or be named by $CCPM; what it says
of each plan comes back as a line of JSON. Plans of one country and year go to one part, so that two with one name meet each other.
"""

import json
import os
import shlex
import sys

from pyspark.sql import SparkSession


def country_and_year(line):
    """What a plan's folder is named after; a line without them goes to any part, and ccpm says what is wrong with it."""
    try:
        plan = json.loads(line)
        return str(plan["country"].get("iso3")), str(plan["year"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return "", ""


def main(plans, folder):
    spark = SparkSession.builder.appName("ccpm").getOrCreate()
    parts = 4 * spark.sparkContext.defaultParallelism
    program = os.environ.get("CCPM", "ccpm")
    command = [program, "batch", "-", "-o", folder, "--jobs", "1", "--manifest", "none", "--results"]
    results = (
        spark.sparkContext.textFile(plans)
        .keyBy(country_and_year)
        .partitionBy(parts, partitionFunc=lambda key: sum("".join(key).encode()))
        .values()
        # A plan that is wrong must not fail its part: the results say it.
        .pipe("sh -c " + shlex.quote(shlex.join(command) + " || test $? -le 2"))
        .map(json.loads)
        .map(lambda result: (result["status"], 1))
        .reduceByKey(lambda one, other: one + other)
    )
    for status, count in sorted(results.collect()):
        print(f"{status}: {count}")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
