"""A batch on a Spark cluster of two workers: what it makes is byte for byte what one machine makes. On request: Tests/run --spark."""

import os
import subprocess

import pytest

from support import paths
from support.batches import generated, tree, write


@pytest.fixture
def plans(tmp_path):
    lines = [*generated(300), '{"schema": "ccpm-action-plan/1", "year": 1}']
    return write(tmp_path / "plans.ndjson", "\n".join(lines) + "\n")


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
