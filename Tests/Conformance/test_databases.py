"""Plans out of real databases, by the lines of shell that the examples show."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

import pytest

from support import paths
from support.batches import GENERATOR, tree


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


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda s: s.name)
def test_the_server_of_the_example_ends_with_it(tmp_path, end):
    """Where a person stops the example half way, or the system does, nothing of it goes on."""
    plans = tmp_path / "plans"
    plans.mkdir()
    waiting = tmp_path / "waiting"
    waiting.write_text("#!/bin/sh\nps -eo ppid=,pid=,args= > $0.part; mv $0.part $0.seen\nexec sleep 60\n")
    waiting.chmod(0o755)
    script = subprocess.Popen(
        [paths.ROOT / "Examples/databases/run-postgresql", plans, tmp_path / "forms"],
        env=os.environ | {"CCPM": str(waiting)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        until(lambda: (tmp_path / "waiting.seen").exists(), 120)
        seen = [line.split() for line in (tmp_path / "waiting.seen").read_text().splitlines()]
        (server, folder), = [
            (int(line[1]), pathlib.Path(line[4]).parent) for line in seen
            if line[0] == str(script.pid) and line[2].endswith("bin/postgres")]
        script.send_signal(end)
        # What it waits for is a child, which a terminal would have told to end too.
        stop_children(script.pid)
        script.wait(30)
        until(lambda: not os.path.exists(f"/proc/{server}"), 30)
    finally:
        stop_children(script.pid)
        script.kill()
    # Nothing can tidy up after a script that is killed outright.
    assert folder.exists() == (end == signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)


def stop_children(pid):
    """Ends the program that the example runs."""
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[3]) == pid and b"sleep" in (status.parent / "cmdline").read_bytes():
                os.kill(int(status.parent.name), signal.SIGTERM)
        except (FileNotFoundError, ProcessLookupError):
            continue


def until(holds, seconds):
    """Waits for something to come; how long it takes is no part of a check."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
