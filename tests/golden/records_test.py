"""Laws that every record of the samples obeys: the schema, and that each span
cuts its own text out of the article in every unit of offsets.

usage: records_test.py PROGRAM FOLDER SCHEMA
"""

import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from record_laws import spans, validator_of


def decoded(path):
    return path.read_bytes().decode("utf-8", errors="replace")


CUTS = {
    "code_points": lambda text, start, end: text[start:end],
    "byte": lambda text, start, end: text.encode()[start:end].decode(),
    "utf16": lambda text, start, end: text.encode("utf-16-le")[
        2 * start : 2 * end
    ].decode("utf-16-le"),
}


def main(program, folder, schema_path):
    validator = validator_of(schema_path)
    counted = 0
    for unit, cut in CUTS.items():
        run = subprocess.run(
            [program, "extract", folder, "--entities", "--offsets", unit,
             "--act", "speech,document,stance"],
            capture_output=True, check=True,
        )
        for line in run.stdout.decode().splitlines():
            record = json.loads(line)
            for error in validator.iter_errors(record):
                sys.exit(f"{error.json_path}: {error.message}\n{line}")
            text = decoded(pathlib.Path(folder) / record["doc"])
            for span in spans(record):
                found = cut(text, span["start"], span["end"])
                if found != span["text"]:
                    sys.exit(f"{unit}: {found!r} stands at {span}\n{line}")
                counted += 1
    if counted == 0:
        sys.exit("no record at all")
    print(counted, "spans cut their own text")


main(*sys.argv[1:])
