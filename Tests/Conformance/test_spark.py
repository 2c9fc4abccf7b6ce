"""A batch on a Spark cluster of two workers: what it makes is byte for byte what one machine makes. On request: Tests/run --spark."""

import os
import subprocess
import sys

import pytest

from support import paths


@pytest.fixture
def plans(tmp_path):
    done = subprocess.run(
        [sys.executable, paths.ROOT / "Tests/Benchmarks/make-plans.py", "300"], capture_output=True, check=True)
    (tmp_path / "plans.ndjson").write_bytes(done.stdout + b'{"schema": "ccpm-action-plan/1", "year": 1}\n')
    return tmp_path / "plans.ndjson"


def test_a_cluster_makes_what_one_machine_makes(request, program, plans, tmp_path):
    if not request.config.getoption("--spark"):
        pytest.skip("on request: Tests/run --spark")
    one = subprocess.run([program, "batch", plans, "-o", tmp_path / "one", "--manifest", "none"], capture_output=True)
    assert one.returncode == 2  # For the last line.
    done = subprocess.run(
        [paths.ROOT / "Examples/spark/run", plans, tmp_path / "cluster"], env=os.environ | {"CCPM": str(program)},
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n") == ["failed: 1", "written: 300", ""]
    assert tree(tmp_path / "cluster") == tree(tmp_path / "one")


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
