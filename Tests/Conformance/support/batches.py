"""Batches: plans to make them of, and what they leave."""

import json
import subprocess
import sys

from support import paths

GENERATOR = paths.ROOT / "Tests/Benchmarks/make-plans.py"


def generated(count, *options):
    command = [sys.executable, GENERATOR, str(count), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def batch(program, *arguments, **options):
    return subprocess.run([program, "batch", *map(str, arguments)], capture_output=True, text=True, timeout=300, **options)


def tree(folder):
    """Every file below a folder, hidden ones too, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def manifest(folder, name="manifest.json"):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def differing(line, **changes):
    """The plan of a line, and another that goes by the same identity."""
    plan = json.loads(line) | changes
    return json.dumps(plan), json.dumps(plan | {"functions": []})


def changes(folder):
    """When each file was last touched in any way, which no program can set."""
    return {path: path.stat().st_ctime_ns for path in folder.rglob("*") if path.is_file()}
