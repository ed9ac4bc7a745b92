"""Articles in, records out; and what is said of those that cannot be read.

usage: extract_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import json
import os
import resource
import unittest

from program import SAMPLES, STORY, ProgramTest


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
            ([""], "'': no such file or folder"),
        ):
            run = self.expect_fault(2, message, "extract", *words)
            self.assertEqual(run.stdout, b"")

    def test_formats_that_are_not_built_are_skipped_and_said(self):
        self.write("news/a.txt", STORY)
        self.write("news/b.html", "<html>")
        self.write("news/README.md", "no article")
        self.write("news/c.txt", b"\x1f\x8b\x08")
        run = self.expect_fault(1, "1 file .html skipped: not built yet",
                                "extract", "news")
        self.assertIn("c.txt: holds gzip, which is not built yet",
                      run.stderr.decode())
        self.assertEqual(len(run.stdout.splitlines()), 1)

    def test_an_unclosed_mark_is_reported_with_its_place(self):
        self.write("a.txt", "One é “é\n\nTwo.\n\n" + STORY + "\nTwo é “b.\n")
        run = self.expect(0, "extract", "a.txt")
        self.assertEqual(len(run.stdout.splitlines()), 1)
        self.assertEqual(
            [line.rsplit(":", 1) for line in run.stderr.decode().splitlines()],
            [[f"warning: a.txt:{place}: I010",
              " this quotation mark is never closed; its quotation is taken to "
              "end with the paragraph, so check it"]
             for place in ("1:7", "7:7")])

    def test_many_warnings_are_cut_short(self):
        self.write("a.txt", "It is “cold.\n\n" * 22)
        run = self.expect(0, "extract", "a.txt")
        told = run.stderr.decode().splitlines()
        self.assertEqual(len(told), 21)
        self.assertEqual(told[20], "warning: and 2 more warnings")

    def test_brat_on_a_full_disk_leaves_no_half_file(self):
        self.write("a.txt", STORY * 100)

        def small_disk():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        # restore_signals: with SIGXFSZ ignored a write past the limit fails.
        self.expect_fault(2, "; make room, or name another folder with --out",
                          "extract", "a.txt", "--format", "brat", "--out", "b",
                          preexec_fn=small_disk, restore_signals=False)
        self.assertEqual(os.listdir(os.path.join(self.folder, "b")), [])

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


if __name__ == "__main__":
    unittest.main()
