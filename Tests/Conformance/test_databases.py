"""Plans out of real databases, by the lines of shell that the examples show."""

import os
import subprocess
import sys

import pytest

from support import paths

GENERATOR = paths.ROOT / "Tests/Benchmarks/make-plans.py"


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_database_gives_the_files_that_a_folder_gives(program, tmp_path, database):
    plans = tmp_path / "plans"
    subprocess.run([sys.executable, GENERATOR, "8", "-o", plans], check=True)
    # Line breaks, quotation marks and backslashes that a database or a shell could take for its own.
    path = next(plans.rglob("*.json"))
    text = path.read_text(encoding="utf-8").replace('"name":"', r'''"name":"It's \"x\"\n\\ $HOME; ''', 1)
    path.write_text(text.replace(",", ",\n"), encoding="utf-8")
    subprocess.run([program, "batch", plans, "-o", tmp_path / "folder", "--manifest", "none"], check=True)
    done = subprocess.run(
        [paths.ROOT / f"Examples/databases/run-{database}", plans, tmp_path / database],
        env=os.environ | {"CCPM": str(program)}, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    (tmp_path / database / "manifest.json").unlink()
    assert tree(tmp_path / database) == tree(tmp_path / "folder")


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
