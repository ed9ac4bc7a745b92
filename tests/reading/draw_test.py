"""The draw: what is drawn, shown, recorded and shown again; the kept lists."""

import json
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
TEXT = "“It rains,” Ana Holm said. “It snows,” Ben Ek wrote on Monday."
HEAD = "document\tcontent\tsource\tcue\tspeaker\tverdict\tnote"


def part(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def quote(content, source, cue, **more):
    nothing = dict.fromkeys(
        ["when", "medium", "addressee", "via", "place", "anonymity"])
    return {"doc": "a.txt", "content": [part(content)], "source": part(source),
            "cue": part(cue), "speaker": {"name": source}, "polarity": "said",
            "rule": "en.attribution.x", "status": "attributed",
            "confidence": .97, **nothing, **more}


def run(folder, quotes, *words, notes=""):
    lines = "".join(json.dumps(one) + "\n" for one in quotes)
    (folder / "quotes.jsonl").write_text(lines)
    done = subprocess.run(
        [sys.executable, str(FOLDER / "draw.py"), "quotes.jsonl", ".",
         "list.tsv", *words],
        cwd=folder, input=notes, capture_output=True, text=True)
    return done.stdout + done.stderr


def draw_and_record(folder):
    rain = quote("It rains,", "Ana Holm", "said")
    snow = quote("It snows,", "Ben Ek", "wrote")
    (folder / "a.txt").write_text(TEXT)

    shown = run(folder, [rain, {**snow, "confidence": .94}])
    assert "“⟦It rains,⟧” ⟨Ana Holm⟩ [said]" in shown, shown
    assert "unread 1 of 1" in shown, shown
    assert "of 0" in run(folder, [{**rain, "status": "undecided"}])

    name = shown.split()[1]
    shown = run(folder, [rain], "--record", notes=f"{name} right of rain\n")
    assert shown.split("\n")[0] == "right 1 wrong 0 unsure 0 unread 0 of 1"
    assert (folder / "list.tsv").read_text() == (
        f"{HEAD}\na.txt\t1-10\t12-20\t21-25\tAna Holm\tright\tof rain\n")
    assert "==" not in run(folder, [rain])
    assert "⟨Ana⟩" in run(folder, [{**rain, "source": part("Ana")}])
    assert "==" in run(folder, [{**rain, "speaker": {"name": "Ben Ek"}}])
    for notes in ["0123456789 right\n", f"{name} good\n"]:
        assert "no such key or verdict" in run(
            folder, [rain], "--record", notes=notes)


def details(folder):
    day = {**part("Monday"), "date": "2024-05-06"}
    snow = quote("It snows,", "Ben Ek", "wrote", when=day, confidence=.5)
    shown = run(folder, [snow, quote("It rains,", "Ana Holm", "said")],
                "--details")
    assert "when:55-61=2024-05-06" in shown, shown
    assert "on {when:Monday}." in shown and "unread 1 of 1" in shown, shown
    assert " denied\n" in run(
        folder, [{**snow, "when": None, "polarity": "denied"}], "--details")


def kept_list(path, size, most_wrong):
    rows = [line.split("\t") for line in path.read_text().splitlines()[1:]]
    assert len({tuple(row[:-2]) for row in rows}) == len(rows) == size, path
    verdicts = [row[-2] for row in rows]
    assert set(verdicts) <= {"right", "wrong", "unsure"}, set(verdicts)
    assert verdicts.count("wrong") <= most_wrong, verdicts.count("wrong")


with tempfile.TemporaryDirectory() as place:
    draw_and_record(pathlib.Path(place))
    details(pathlib.Path(place))
kept_list(FOLDER / "verdicts.tsv", 300, 9)
kept_list(FOLDER / "details.tsv", 100, 9)
