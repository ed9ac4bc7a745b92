"""Onrecord's own figures against the referee's, on ../shared.

usage: figures_test.py PROGRAM RULES SHARED
SHARED holds eval/, seeds/, polnear/ and ner/; $ONRECORD_SHARED names another.
Where it is missing this says so and exits with 77, which ctest calls skipped.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile

SKIPPED = 77
ALL_ACTS = "speech,document,stance"


def output_of(*words):
    run = subprocess.run(words, capture_output=True)
    if run.returncode not in (0, 1):  # 1: a rule was skipped
        sys.exit(f"{' '.join(words)}\n{run.stderr.decode()}")
    return run.stdout


class Figures:
    def __init__(self, program, rules, shared):
        self.program, self.rules, self.shared = program, rules, shared
        self.faults = 0

    def path(self, *names):
        return os.path.join(self.shared, *names)

    def compare(self, what, score, gold, texts, words=(), gold_words=()):
        """The referee on extracted records; eval on them, and by itself."""
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as records:
            files = sorted(glob.glob(os.path.join(texts, "*.txt")))
            records.write(output_of(
                self.program, "extract", "--rules", self.rules,
                "--act", ALL_ACTS, *words, *files))
            records.flush()
            want = json.loads(output_of(
                sys.executable, self.path("eval", score), "--gold", gold,
                "--pred", records.name, "--json", *gold_words))
            for how in ["--pred", records.name], []:
                got = json.loads(output_of(
                    self.program, "eval", "--rules", self.rules, "--json",
                    "--gold", gold, *words, *gold_words, *how))
                self.check(f"{what} {' '.join(how[:1])}", want, got)

    def check(self, what, want, got):
        different = [key for key in want if want[key] != got.get(key)]
        for key in different:
            print(f"{what}: {key}: {got.get(key)}, the referee: {want[key]}")
        self.faults += len(different)
        if not different:
            print(f"{what}: {len(want)} groups of figures are equal")


def main(program, rules, shared):
    shared = os.environ.get("ONRECORD_SHARED", shared)
    if not os.path.isfile(os.path.join(shared, "eval", "score.py")):
        print(f"skipped: {shared} is not there; ONRECORD_SHARED names another")
        return SKIPPED
    figures = Figures(program, rules, shared)
    for words in [], ["--first-candidate"]:
        figures.compare(f"seeds {words}", "score.py",
                        figures.path("seeds", "gold.jsonl"),
                        figures.path("seeds"), words)
        figures.compare(f"dev {words}", "score.py",
                        figures.path("polnear", "dev"),
                        figures.path("polnear", "dev", "text"), words)
    for half in [], ["--half", "1"], ["--half", "2"]:
        figures.compare(f"mentions {half}", "ner_score.py",
                        figures.path("ner"), figures.path("ner", "text"),
                        ["--entities"], half)
    return 1 if figures.faults else 0


sys.exit(main(*sys.argv[1:]))
