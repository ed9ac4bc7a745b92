"""Who speaks in the articles of ../shared/seeds, by a table made by hand.

usage: speakers_test.py PROGRAM RULES SHARED
Every person of the table is one entity of the article, with the role and the
body printed there. Where SHARED is missing ($ONRECORD_SHARED names another)
this says so and exits with 77, which ctest calls skipped.
"""

import collections
import glob
import json
import os
import subprocess
import sys

SKIPPED = 77

# Article, name, role, affiliation.
TABLE = """\
000 | Adam Miller | spokesperson | United States European Command
000 | Zbigniew Rau | foreign minister | Poland
000 | John Kirby | press secretary | Pentagon
001 | Jens Stoltenberg | Secretary-General | NATO
001 | Vladimir Putin | President | Russia
001 | John Kirby | press secretary | Pentagon
001 | Mark Hertling | national security and military analyst | CNN
002 | Maria Zakharova | spokeswoman | Russian Foreign Ministry
002 | Joe Biden | President |
002 | Pat Ryder | spokesman | Pentagon
002 | Mark Hertling | former top commander |
002 | Antony Blinken | Secretary of State |
003 | Wayne Madsen | analyst |
003 | James Mattis | Secretary of Defense | US
003 | Grybauskaite | |
003 | Konovalov | |
004 | Sergei Lavrov | Foreign Minister | Russia
004 | Vladimir Putin | President |
"""


def wanted():
    rows = [tuple(cell.strip() for cell in line.split("|"))
            for line in TABLE.splitlines()]
    return collections.Counter(rows)


def found(program, rules, files):
    """The named people who speak, each entity once."""
    run = subprocess.run([program, "extract", "--rules", rules, *files],
                         capture_output=True, check=True)
    people = set()
    for line in run.stdout.decode().splitlines():
        record = json.loads(line)
        speaker = record["speaker"]
        if speaker and speaker["class"] == "named":
            people.add((record["doc"][:3], speaker["entity"], speaker["name"],
                        speaker["role"] or "", speaker["affiliation"] or ""))
    return collections.Counter((doc, *rest) for doc, _, *rest in people)


def main(program, rules, shared):
    shared = os.environ.get("ONRECORD_SHARED", shared)
    files = sorted(glob.glob(os.path.join(shared, "seeds", "*.txt")))
    if not files:
        print(f"skipped: {shared} is not there; ONRECORD_SHARED names another")
        return SKIPPED
    got, want = found(program, rules, files), wanted()
    for row in want - got:
        print("missing:", *row, sep=" | ")
    for row in got - want:
        print("not in the table:", *row, sep=" | ")
    return 1 if got != want else 0


sys.exit(main(*sys.argv[1:]))
