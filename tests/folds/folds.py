#!/usr/bin/env python3
"""Five folds of a gold folder: cue counts from four, figures on the fifth.

usage: folds.py PROGRAM GOLD [--rules DIR] [--folds N] [--first-candidate]

GOLD holds text/ and attributions/, as ../shared/polnear/train does. For each
fold the rules are copied, rules/sources/cues.py counts `seen` and frames anew
without the fold's articles, measured.toml is fitted on the other folds, and
the fold is measured. Run by hand; it takes about a minute.
The words of the cues were chosen from all of train, so the fifth fold is known
a little through that choice (rules/sources/cues.py says so).
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

FIGURES = [
    ("quoted5", "p"), ("quoted5", "r"), ("quoted", "p"), ("quoted", "r"),
    ("speech", "r"), ("speech", "p"), ("speech", "direct"),
    ("speech", "mixed"), ("speech", "indirect"), ("speech", "exact"),
    ("spans.content", "f1"), ("exact.content", "f1"), ("exact.source", "f1"),
    ("exact.cue", "f1"),
]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, words))}\n{done.stderr.decode()}")
    return done.stdout.decode()


def counted_rules(options, fold, folder):
    """A copy of the rules whose cues have not seen the fold."""
    rules = folder / "rules"
    shutil.rmtree(rules, ignore_errors=True)
    shutil.copytree(options.rules, rules)
    run(sys.executable, rules / "sources" / "cues.py", options.gold,
        "--fold", fold, "--folds", options.folds,
        "--write", *sorted((rules / "en" / "cues").glob("*.toml")))
    return rules


def measure(options, rules, texts, *words):
    return json.loads(run(
        options.program, "eval", "--gold", options.gold, "--rules", rules,
        "--json", *words, *texts))


def add(bins, sums):
    for number, one in enumerate(bins):
        total = sums.setdefault(number, [one["from"], 0, 0])
        total[1] += one["right"]
        total[2] += one["total"]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("gold")
    parser.add_argument("--rules", default=str(ROOT / "rules"))
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--first-candidate", action="store_true")
    options = parser.parse_args()
    texts = sorted(pathlib.Path(options.gold, "text").glob("*.txt"))
    words = ["--first-candidate"] if options.first_candidate else []
    results, bins = [], {}
    for fold in range(options.folds):
        inside = texts[fold::options.folds]
        outside = [text for text in texts if text not in set(inside)]
        with tempfile.TemporaryDirectory() as folder:
            rules = counted_rules(options, fold, pathlib.Path(folder))
            measured = rules / "en" / "measured.toml"
            measured.unlink(missing_ok=True)
            measure(options, rules, outside, "--write", measured)
            results.append(measure(options, rules, inside, *words))
        add(results[-1]["by_confidence"], bins)
        print(f"fold {fold}: {len(inside)} articles", file=sys.stderr)
    folds = "  ".join(f"fold {n}" for n in range(options.folds))
    print(f"{'':18} mean    sd      {folds}")
    for group, name in FIGURES:
        values = [result[group][name] for result in results]
        print(f"{group + '.' + name:18} {statistics.mean(values):.4f}  "
              f"{statistics.stdev(values):.4f}  "
              + "  ".join(f"{value:.4f}" for value in values))
    print("\nconfidence  total  right")
    for low, right, total in bins.values():
        if total:
            print(f"from {low:.2f} {total:7}  {right / total:.3f}")


main()
