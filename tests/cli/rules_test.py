"""Packs of rules, and the tools for whoever writes them.

usage: rules_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import json
import unittest

from program import STORY, ProgramTest


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
        run = self.expect_fault(
            1, "error: pack/en/attribution/broken.toml:6:9: R003: a rule has "
            "no field 'scope'", "extract", "a.txt", "--pack", "pack")
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
                         r"^\d+ rules, \d+ examples, \d+ todo, 1 fault$")
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
                 "    source: Ada Holm\n1 match\n")
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


if __name__ == "__main__":
    unittest.main()
