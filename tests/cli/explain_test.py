"""Why a text gave the quotes it gave.

usage: explain_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import unittest

from program import STORY, ProgramTest


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


if __name__ == "__main__":
    unittest.main()
