"""How right quotes and mentions are, held against gold.

usage: eval_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import json
import pathlib
import unittest

from program import STORY, ProgramTest


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


if __name__ == "__main__":
    unittest.main()
