#!/usr/bin/env python3
"""Show how the sample's forms differ from the golden files, and record them anew.

    record-golden.py            prints the differences; exit status 1 where there are any
    record-golden.py --write    records the forms as they are now, to be reviewed in the version control's diff

Needs a release build (swift build -c release); CCPM names another program. The golden files lie under
Tests/Fixtures/Golden/Forms, a folder for each format and language.
"""

import difflib
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Conformance"))

from support import golden, paths  # noqa: E402


def differences(then, now):
    for kind in sorted(now):
        for name in sorted(set(now[kind]) | set(then[kind])):
            old, new = (texts[kind].get(name, "").splitlines() for texts in (then, now))
            yield from difflib.unified_diff(old, new, f"recorded/{kind}/{name}", f"now/{kind}/{name}", lineterm="")


def record(now):
    if golden.FOLDER.exists():
        shutil.rmtree(golden.FOLDER)
    for kind, texts in now.items():
        for name, text in texts.items():
            file = golden.FOLDER / kind / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")


def main(arguments):
    if arguments not in ([], ["--write"]):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        now = golden.written(paths.PROGRAM, pathlib.Path(folder))
    lines = list(differences(golden.recorded(), now))
    print("\n".join(lines) if lines else "The forms are as recorded.")
    if arguments == ["--write"]:
        record(now)
    sys.exit(1 if lines and not arguments else 0)


main(sys.argv[1:])
