"""Whole articles through the whole pipeline, held against files.

usage: golden_test.py PROGRAM ARTICLE GOLDEN
With ONRECORD_UPDATE_GOLDEN=1 it writes GOLDEN instead; review the diff as code.
One key stands on a line; what is null or empty is left out, and what changes
with every measurement: rule_version, confidence and where it came from.
"""

import difflib
import json
import os
import subprocess
import sys


def pretty(line):
    record = json.loads(line)
    record.pop("rule_version", None)
    record.pop("confidence", None)
    record["trail"] = [s for s in record["trail"] if s["step"] != "measured"]
    keys = [
        f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in record.items()
        if value not in (None, [], {})
    ]
    return "{\n" + ",\n".join(keys) + "\n}\n"


def main(program, article, golden):
    run = subprocess.run([program, "extract", article], capture_output=True)
    sys.stderr.write(run.stderr.decode())
    if run.returncode != 0:
        sys.exit(f"exit code {run.returncode}")
    got = "".join(pretty(line) for line in run.stdout.decode().splitlines())
    if os.environ.get("ONRECORD_UPDATE_GOLDEN") == "1":
        with open(golden, "w", encoding="utf-8", newline="") as file:
            file.write(got)
        return
    try:
        with open(golden, encoding="utf-8", newline="") as file:
            want = file.read()
    except FileNotFoundError:
        sys.exit(f"{golden} is missing; ONRECORD_UPDATE_GOLDEN=1 writes it")
    if got != want:
        sys.stdout.writelines(
            difflib.unified_diff(
                want.splitlines(True), got.splitlines(True), "golden", "now"
            )
        )
        sys.exit("differs; ONRECORD_UPDATE_GOLDEN=1 takes it over")


main(*sys.argv[1:])
