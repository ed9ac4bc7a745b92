"""The store on disk: filled, asked, refused, locked, out of room.

usage: store_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import os
import pathlib
import resource
import sqlite3
import unittest

from program import SAMPLES, STORY, ProgramTest


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

    def test_a_store_without_a_name_is_exit_code_2(self):
        self.write("a.txt", STORY)
        for words in (["add", "a.txt"], ["sheet"], ["dossiers", "suggest"]):
            self.expect_fault(2, "the store has an empty name; name a file "
                              "with --store", *words, "--store", "")

    def test_a_newer_store_is_refused_and_left_alone(self):
        self.write("a.txt", STORY)
        self.expect(0, "add", "a.txt")
        path = pathlib.Path(self.folder, "quotes.db")
        base = sqlite3.connect(path)
        base.execute("PRAGMA user_version = 99")
        base.close()
        before = path.read_bytes()
        for words in (["add", "a.txt"], ["sheet"]):
            self.expect_fault(2, "quotes.db: was made by a newer onrecord "
                              "(schema 99,", *words)
        self.assertEqual(path.read_bytes(), before)

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
        self.expect_fault(0, "1 article added", "add", "b.txt")

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
