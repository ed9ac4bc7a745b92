"""The built program from outside: in an empty folder, its two outputs and its
exit code.

usage: program_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import json
import os
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
SAMPLES = os.path.abspath(sys.argv.pop(1))
STORY = "“Rain is likely,” Ada Holm said on Monday.\n"


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="onrecord-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, text):
        path = pathlib.Path(self.folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return name

    def run_program(self, *words, **options):
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("input", b"")
        return subprocess.run(
            [PROGRAM, *words], cwd=self.folder, stderr=subprocess.PIPE,
            timeout=120, **options)

    def expect(self, code, *words, **options):
        run = self.run_program(*words, **options)
        self.assertEqual(run.returncode, code, run.stderr.decode())
        return run

    def expect_fault(self, code, message, *words, **options):
        run = self.expect(code, *words, **options)
        self.assertIn(message, run.stderr.decode())
        return run


class Extract(ProgramTest):
    def test_a_story_gives_records_and_nothing_on_stderr(self):
        self.write("a.txt", STORY)
        run = self.expect(0, "extract", "a.txt")
        self.assertEqual(run.stderr, b"")
        records = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertEqual(len(records), 1)
        self.assertEqual(records[0]["doc"], "a.txt")
        self.assertEqual(records[0]["content"][0]["text"], "Rain is likely,")
        self.assertEqual(records[0]["speaker"]["name"], "Ada Holm")

    def test_standard_input_is_a_dash_or_nothing(self):
        self.write("a.txt", STORY)
        dash = self.expect(0, "extract", "-", input=STORY.encode())
        bare = self.expect(0, "extract", input=STORY.encode())
        self.assertEqual(dash.stdout, bare.stdout)
        self.assertEqual(json.loads(dash.stdout)["doc"], "-")

    def test_the_thread_count_changes_no_byte(self):
        runs = [
            self.expect(0, "extract", SAMPLES, "--entities", "--threads", n)
            for n in ("1", "2", "8")
        ]
        self.assertGreater(len(runs[0].stdout), 1000)
        self.assertEqual(runs[0].stdout, runs[1].stdout)
        self.assertEqual(runs[0].stdout, runs[2].stdout)

    def test_acts_and_confidence_choose(self):
        every = self.expect(0, "extract", SAMPLES, "--act",
                            "speech,document,stance").stdout
        plain = self.expect(0, "extract", SAMPLES).stdout
        speech = self.expect(0, "extract", SAMPLES, "--act", "speech").stdout
        self.assertTrue(all(json.loads(line)["act"] == "speech"
                            for line in speech.splitlines()))
        self.assertLessEqual(set(speech.splitlines()), set(plain.splitlines()))
        self.assertLessEqual(set(plain.splitlines()), set(every.splitlines()))
        sure = self.expect(0, "extract", SAMPLES, "--min-confidence", "0.9")
        self.assertTrue(all(json.loads(line)["confidence"] >= 0.9
                            for line in sure.stdout.splitlines()))

    def test_first_candidate_attributes_and_keeps_the_reason(self):
        def chess(*words):
            run = self.expect(
                0, "extract", SAMPLES + "/06-chess-evening.txt", *words)
            return [json.loads(line) for line in run.stdout.splitlines()]

        for plain, bold in zip(chess(), chess("--first-candidate")):
            self.assertEqual(plain["id"], bold["id"])
            self.assertEqual(plain["reason"], bold["reason"])
            if plain["status"] == "undecided" and plain["candidates"]:
                self.assertEqual(bold["status"], "attributed")
                self.assertEqual(bold["speaker"]["name"],
                                 plain["candidates"][0]["name"])

    def test_a_missing_file_does_not_stop_the_rest(self):
        self.write("a.txt", STORY)
        run = self.expect_fault(
            1, "no.txt: no such file or folder; check the path", "extract",
            "no.txt", "a.txt")
        self.assertEqual(len(run.stdout.splitlines()), 1)
        self.assertIn("1 of the inputs not read", run.stderr.decode())

    def test_nothing_to_read_is_exit_code_2(self):
        os.mkdir(os.path.join(self.folder, "empty"))
        for words, message in (
            (["no.txt"], "no.txt: no such file or folder"),
            (["empty"], "empty: holds no articles"),
            (["*.txt"], "*.txt: matches no file"),
        ):
            run = self.expect_fault(2, message, "extract", *words)
            self.assertEqual(run.stdout, b"")

    def test_formats_that_are_not_built_are_skipped_and_said(self):
        self.write("news/a.txt", STORY)
        self.write("news/b.html", "<html>")
        self.write("news/README.md", "no article")
        self.write("news/c.txt", b"\x1f\x8b\x08")
        run = self.expect_fault(1, "1 files .html skipped: not built yet",
                                "extract", "news")
        self.assertIn("c.txt: holds gzip, which is not built yet",
                      run.stderr.decode())
        self.assertEqual(len(run.stdout.splitlines()), 1)

    def test_a_full_disk_is_said(self):
        with open("/dev/full", "wb") as full:
            self.expect_fault(2, "No space left on device", "extract", SAMPLES,
                              stdout=full)

    def test_a_reader_that_has_gone_away_is_said(self):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            self.expect_fault(2, "Broken pipe", "extract", SAMPLES,
                              stdout=pipe)


class Words(ProgramTest):
    def test_a_wrong_word_is_exit_code_2_and_stdout_stays_empty(self):
        for words in ([], ["frobnicate"], ["extract", "--frobnicate"],
                      ["extract", "--act", "song"]):
            run = self.expect_fault(2, "see onrecord --help", *words)
            self.assertEqual(run.stdout, b"")

    def test_help_and_version_go_to_stdout(self):
        for words in (["--help"], ["extract", "--help"], ["--version"]):
            run = self.expect(0, *words)
            self.assertIn(b"onrecord", run.stdout)
            self.assertEqual(run.stderr, b"")


class Rules(ProgramTest):
    BROKEN = """
[[rule]]
id = "local.attribution.broken"
why = "a look-ahead, which RE2 does not have"
step = "trailing"
scope = "paragraph"
pattern = '(?=x) (?P<content>{quote_comma})'
status = "stable"
match = ['“⟦We will act,⟧” [said] ⟨Ana Pérez⟩.']
near_miss = ['Nothing here.']
"""

    def test_a_broken_rule_is_named_and_the_rest_runs(self):
        self.write("a.txt", STORY)
        self.write("pack/en/attribution/broken.toml", self.BROKEN)
        run = self.expect_fault(1, "broken.toml:", "extract", "a.txt",
                                "--pack", "pack")
        self.assertEqual(len(run.stdout.splitlines()), 1)
        run = self.expect_fault(2, "--strict", "extract", "a.txt", "--pack",
                                "pack", "--strict")
        self.assertEqual(run.stdout, b"")

    def test_rules_that_are_not_there_are_exit_code_2(self):
        self.write("a.txt", STORY)
        self.expect_fault(2, "no-rules", "extract", "a.txt", "--rules",
                          "no-rules")
        self.expect_fault(2, "no-pack", "extract", "a.txt", "--pack",
                          "no-pack")


class RuleTools(ProgramTest):
    QUOTH = """
[[cue]]
words = ["quoth"]
act = "speech"
frames = ["that", "clause", "quote", "end"]
"""
    OFF = """
[[override]]
id = "en.attribution.quote_source_cue"
why = "a test"
off = true
"""

    def test_check_tells_every_fault_and_counts(self):
        self.write("pack/broken.toml", Rules.BROKEN)
        run = self.expect(1, "rules", "check", "--pack", "pack")
        out = run.stdout.decode()
        self.assertIn("pack/broken.toml:6:9: error R003: a rule has no field "
                      "'scope'; correct or remove it", out.splitlines())
        self.assertRegex(out.splitlines()[-1],
                         r"^\d+ rules, \d+ examples, \d+ todo, \d+ faults$")
        self.expect(2, "rules", "check", "--pack", "pack", "--strict")

    def test_list_names_rules_in_their_order(self):
        out = self.expect(0, "rules", "list").stdout.decode()
        step = self.expect(0, "rules", "list", "--step", "leading")
        self.assertIn("en.attribution.source_cue_that", step.stdout.decode())
        self.assertLess(len(step.stdout), len(out))
        self.expect_fault(2, "rules list", "rules", "list", "--step", "no")

    def test_show_tells_all_about_a_rule(self):
        out = self.expect(0, "rules", "show",
                          "en.attribution.quote_source_cue").stdout.decode()
        for word in ("tags.toml:", "pattern", "expanded", "version",
                     "measured", "near_miss"):
            self.assertIn(word, out)
        self.expect_fault(2, "no rule 'en.no'", "rules", "show", "en.no")

    def test_try_shows_where_a_pattern_matches(self):
        self.write("a.txt", "Ada Holm said on Monday that it rains.\n")
        out = self.expect(
            0, "rules", "try", "(?P<source>{np}) {cue} {any}{1,3} that",
            "a.txt").stdout.decode()
        self.assertEqual(
            out, "a.txt:1:1: ⟦Ada Holm said on Monday that⟧ it rains.\n"
                 "    source: Ada Holm\n1 matches\n")
        self.expect_fault(2, "nothing makes the class 'nope'", "rules", "try",
                          "{nope}", "a.txt")
        self.expect_fault(2, "no step 'no'", "rules", "try", "{np}", "a.txt",
                          "--step", "no")

    def test_a_pack_adds_a_cue_and_switches_a_rule_off(self):
        self.write("a.txt", "“It rains,” quoth Ada Holm.\n\n"
                            "“It rains,” Ada Holm said.\n")
        self.write("pack/cues.toml", self.QUOTH)
        records = self.records("a.txt", "--pack", "pack")
        self.assertEqual([r["cue"]["text"] for r in records],
                         ["quoth", "said"])
        self.write("pack/off.toml", self.OFF)
        rules = {r["rule"] for r in self.records("a.txt", "--pack", "pack")}
        self.assertNotIn("en.attribution.quote_source_cue", rules)
        out = self.expect(0, "rules", "list", "--pack", "pack").stdout
        self.assertRegex(out.decode(),
                         r"en\.attribution\.quote_source_cue +trailing +off")

    def records(self, *words):
        run = self.expect(0, "extract", *words)
        return [json.loads(line) for line in run.stdout.splitlines()]


class Explain(ProgramTest):
    def test_a_line_is_told_step_by_step(self):
        self.write("a.txt", "It is cold.\n\n" + STORY)
        out = self.expect(0, "explain", "a.txt:3").stdout.decode()
        self.assertIn("a.txt:3: " + STORY, out)
        self.assertNotIn("It is cold", out)
        self.assertIn("+ en.attribution.", out)
        self.assertIn("speaker  Ada Holm", out)
        whole = self.expect(0, "explain", "a.txt").stdout.decode()
        self.assertIn("a.txt:1: It is cold.", whole)

    def test_standard_input_is_a_dash(self):
        run = self.expect(0, "explain", "-", input=STORY.encode())
        self.assertIn("speaker  Ada Holm", run.stdout.decode())

    def test_what_is_not_there_is_exit_code_2(self):
        self.write("a.txt", STORY)
        self.expect_fault(2, "no.txt", "explain", "no.txt")
        self.expect_fault(2, "no paragraph is there", "explain", "a.txt:9")


class Eval(ProgramTest):
    GOLD = {"doc": "a.txt", "type": "direct", "speaker": "Ada Holm",
            "content": [{"start": 1, "end": 16}],
            "source": {"start": 18, "end": 26},
            "cue": {"start": 27, "end": 31}}

    def setUp(self):
        super().setUp()
        self.write("news/a.txt", STORY)
        self.write("news/gold.jsonl", json.dumps(self.GOLD) + "\n")

    def test_extracts_and_measures_in_one_go(self):
        run = self.expect(0, "eval", "--gold", "news/gold.jsonl", "--json")
        figures = json.loads(run.stdout)
        self.assertEqual(figures["quoted"]["f1"], 1)
        self.assertEqual(figures["exact.content"]["f1"], 1)
        self.assertEqual(figures["speaker"]["accuracy"], 1)
        self.assertEqual(figures["by_act"], {"speech": {"right": 1, "total": 1}})

    def test_measures_records_and_lists_mistakes(self):
        wrong = dict(self.GOLD, speaker="Bo Berg", rule="en.x",
                     source={"start": 35, "end": 41})
        self.write("wrong.jsonl", json.dumps(wrong) + "\n")
        run = self.expect(0, "eval", "--gold", "news/gold.jsonl", "--errors",
                          "3", "--pred", "wrong.jsonl")
        told = run.stdout.decode()
        self.assertIn("== wrong source: 1\n  a@1: ", told)
        self.assertIn("gold: Ada Holm | found: Monday (Bo Berg) | en.x", told)

    def test_compares_with_an_older_run(self):
        self.write("old.jsonl", "")
        run = self.expect(0, "eval", "--gold", "news/gold.jsonl", "--compare",
                          "old.jsonl", "--interval")
        told = run.stdout.decode()
        self.assertIn("speech.r             1.0000 (was 0.0000)", told)
        self.assertIn("1 gained, 0 lost, 0 changed\ngained a@1: ", told)
        self.assertIn("95 % of draws   quoted5.p", told)

    def test_writes_what_confidence_comes_from(self):
        self.expect(0, "eval", "--gold", "news/gold.jsonl", "--write", "m.toml")
        text = pathlib.Path(self.folder, "m.toml").read_text()
        self.assertIn("Counted on 1 articles of gold.jsonl.", text)

    def test_measures_mentions(self):
        self.write("ner/text/a.txt", STORY)
        self.write("ner/gold.jsonl", json.dumps(
            {"doc": "a", "start": 18, "end": 26, "kind": "person"}) + "\n")
        run = self.expect(0, "eval", "--entities", "--gold", "ner", "--json")
        figures = json.loads(run.stdout)
        self.assertEqual(figures["person"]["exact"]["f1"], 1)
        self.assertEqual(sum(rule["right"] for rule
                             in figures["by_rule"].values()), 1)

    def test_mentions_of_a_run_are_gold_for_another(self):
        self.write("ner/a.txt", STORY)
        run = self.expect(0, "extract", "ner", "--entities")
        self.write("ner.jsonl", run.stdout)
        run = self.expect(0, "eval", "--entities", "--gold", "ner.jsonl",
                          "--text", "ner", "--json")
        self.assertEqual(json.loads(run.stdout)["names"]["exact"]["f1"], 1)
        self.write("wrong.jsonl", json.dumps(
            {"doc": "a.txt", "mention": {"start": 1, "end": 5, "text": "Rain",
                                         "kind": "person", "rule": "en.x",
                                         "inside": None}}) + "\n")
        told = self.expect(0, "eval", "--entities", "--gold", "ner.jsonl",
                           "--text", "ner", "--pred", "wrong.jsonl",
                           "--errors", "1").stdout.decode()
        self.assertIn("wrong person a@1: “[Rain] is likely", told)
        self.assertIn(" | en.x\n", told)
        self.assertRegex(told, r"en\.x +0 +1  0\.0000")

    def test_what_is_wrong_with_the_gold_is_said(self):
        self.write("bad.jsonl", "{\n")
        for gold, message in [
                ("none.jsonl", "none.jsonl"),
                ("bad.jsonl", "bad.jsonl:1: is no JSON object"),
                ("news", "attributions/")]:
            self.expect_fault(2, message, "eval", "--gold", gold)
        far = dict(self.GOLD, content=[{"start": 1, "end": 999}])
        self.write("news/far.jsonl", json.dumps(far) + "\n")
        self.expect_fault(2, "far.jsonl:1: a: a quote ends at 999", "eval",
                          "--gold", "news/far.jsonl")


class Store(ProgramTest):
    def sheet(self, *words):
        return self.expect(0, "sheet", *words).stdout.decode()

    def test_adding_twice_changes_nothing(self):
        run = self.expect(0, "add", SAMPLES)
        self.assertEqual(run.stdout, b"")
        first = self.sheet("--speaker", "Kirby")
        self.assertIn("Kirby", first)
        again = self.expect_fault(0, "0 articles added", "add", SAMPLES)
        self.assertEqual(again.stdout, b"")
        self.assertEqual(self.sheet("--speaker", "Kirby"), first)

    def test_the_order_of_arrival_changes_nothing(self):
        names = [f"{SAMPLES}/{name}" for name in sorted(os.listdir(SAMPLES))]
        self.expect(0, "add", *names, "--store", "up.db")
        self.expect(0, "add", *reversed(names), "--store", "down.db")
        speakers = ("--speaker", "Kirby,Zakharova,Hertling,Lavrov")
        self.assertEqual(self.sheet("--store", "up.db", *speakers),
                         self.sheet("--store", "down.db", *speakers))

    def test_a_mistyped_path_leaves_no_store(self):
        self.expect_fault(2, "no.txt: no such file", "add", "no.txt")
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_sheet_without_a_store_is_exit_code_2(self):
        self.expect_fault(2, "quotes.db", "sheet", "--speaker", "Kirby")
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_foreign_file_is_refused_and_left_alone(self):
        self.write("a.txt", STORY)
        self.write("text.db", "no database at all, and long enough to tell\n")
        base = sqlite3.connect(os.path.join(self.folder, "other.db"))
        base.execute("CREATE TABLE recipes (name)")
        base.commit()
        base.close()
        for name in ("text.db", "other.db"):
            path = pathlib.Path(self.folder, name)
            before = path.read_bytes()
            self.expect_fault(2, name, "add", "a.txt", "--store", name)
            self.expect_fault(2, name, "sheet", "--store", name)
            self.assertEqual(path.read_bytes(), before)
        self.assertEqual(sorted(os.listdir(self.folder)),
                         ["a.txt", "other.db", "text.db"])

    def test_a_locked_store_is_said(self):
        self.write("a.txt", STORY)
        self.write("b.txt", STORY.replace("Rain", "Snow"))
        self.expect(0, "add", "a.txt")
        base = sqlite3.connect(os.path.join(self.folder, "quotes.db"))
        base.execute("BEGIN IMMEDIATE")
        self.expect_fault(2, "quotes.db", "add", "b.txt")
        base.rollback()
        base.close()
        self.expect_fault(0, "1 articles added", "add", "b.txt")

    def test_a_full_disk_leaves_what_was_there(self):
        self.write("a.txt", STORY)
        self.expect(0, "add", "a.txt")
        before = self.sheet()
        self.write("b.txt", "\n\n".join(
            STORY.replace("Rain", f"Rain of kind {n}") for n in range(4000)))
        size = os.path.getsize(os.path.join(self.folder, "quotes.db"))
        limit = size + 65536

        def small_disk():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        # restore_signals: with SIGXFSZ ignored, as Python has it, a write past
        # the limit fails as on a full disk.
        self.expect_fault(2, "quotes.db", "add", "b.txt",
                          preexec_fn=small_disk, restore_signals=False)
        self.assertEqual(self.sheet(), before)


if __name__ == "__main__":
    unittest.main()
