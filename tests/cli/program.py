"""The built program from outside: in an empty folder, its two outputs and its
exit code. The tests beside this file stand on it.

usage: NOUN_test.py PROGRAM SAMPLES [unittest's own arguments]
"""

import os
import pathlib
import shutil
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
