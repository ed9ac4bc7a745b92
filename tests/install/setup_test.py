"""On a system without apt, the set-up names what is needed and stops.

usage: setup_test.py SETUP
"""

import os
import shutil
import subprocess
import sys
import tempfile


def main(setup):
    with tempfile.TemporaryDirectory() as folder:
        for tool in ("bash", "dirname", "readlink", "grep"):
            os.symlink(shutil.which(tool), os.path.join(folder, tool))
        run = subprocess.run([shutil.which("bash"), setup, "tests"],
                             env={"PATH": folder}, capture_output=True,
                             text=True)
        skip = subprocess.run([shutil.which("bash"), setup, "tests"],
                              env={"PATH": folder, "ONRECORD_SETUP": "skip"})
    words = ("no apt", "libre2-dev", "python3-jsonschema", "ONRECORD_SETUP")
    missing = [word for word in words if word not in run.stderr]
    if run.returncode != 2 or missing or skip.returncode != 0:
        sys.exit(f"{run.returncode} {missing} {skip.returncode}\n{run.stderr}")


main(*sys.argv[1:])
