"""Every record of every text of ../shared: it obeys the schema, each span cuts
its own text, and the number of threads changes no byte.

usage: records_test.py PROGRAM SCHEMA SHARED
Of the many articles of train only each tenth record is held against the
schema: that takes a millisecond each. Where SHARED is missing this says so and
exits with 77, which ctest calls skipped.
"""

import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from record_laws import spans, validator_of

SKIPPED = 77
FOLDERS = {"seeds": 1, "polnear/dev/text": 1, "ner/text": 1,
           "polnear/train/text": 10}


def extract(program, files, threads):
    run = subprocess.run(
        [program, "extract", "--entities", "--act", "speech,document,stance",
         "--threads", threads, *map(str, files)], capture_output=True)
    if run.returncode != 0:
        sys.exit(run.stderr.decode())
    return run.stdout


def check(program, validator, folder, every):
    files = sorted(folder.glob("*.txt"))
    texts = {file.name: file.read_bytes().decode(errors="replace")
             for file in files}
    output = extract(program, files, "1")
    for threads in "2", "8":
        if extract(program, files, threads) != output:
            sys.exit(f"{folder}: other bytes with {threads} threads")
    lines = output.decode().splitlines()
    counted = 0
    for number, line in enumerate(lines):
        record = json.loads(line)
        if number % every == 0:
            fault = next(validator.iter_errors(record), None)
            if fault:
                sys.exit(f"{fault.json_path}: {fault.message}\n{line}")
        for span in spans(record):
            counted += 1
            if texts[record["doc"]][span["start"]:span["end"]] != span["text"]:
                sys.exit(f"{span} stands elsewhere\n{line}")
    if counted == 0:
        sys.exit(f"{folder}: no record at all")
    print(f"{folder.parent.name}: {len(lines)} records, {counted} spans")


def main(program, schema, shared):
    shared = pathlib.Path(os.environ.get("ONRECORD_SHARED", shared))
    if not (shared / "seeds").is_dir():
        print(f"skipped: {shared} is not there; ONRECORD_SHARED names another")
        return SKIPPED
    validator = validator_of(schema)
    for folder, every in FOLDERS.items():
        check(program, validator, shared / folder, every)
    return 0


sys.exit(main(*sys.argv[1:]))
