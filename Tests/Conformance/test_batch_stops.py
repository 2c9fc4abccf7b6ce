"""No run of a batch leaves anything half done, and the next goes on from there."""

import os
import random
import signal
import subprocess
import time

import pytest
from support.batches import batch, generated, tree, write


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return write(tmp_path_factory.mktemp("many") / "plans.ndjson", "\n".join(generated(60)) + "\n")


@pytest.fixture(scope="module")
def undisturbed(program, many, tmp_path_factory):
    out = tmp_path_factory.mktemp("undisturbed")
    begun = time.monotonic()
    assert batch(program, many, "-o", out).returncode == 0
    return tree(out), time.monotonic() - begun


def start(program, *arguments):
    return subprocess.Popen([program, "batch", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_run_that_was_killed_at_any_moment_goes_on(program, many, undisturbed, tmp_path):
    expected, seconds = undisturbed
    rng = random.Random(1)
    wholes = {name: data for name, data in expected.items() if name != "manifest.json"}
    for moment in range(50):
        out = tmp_path / str(moment)
        # Twice, so that what is found there may be what a killed run has left of a killed run.
        for _ in range(rng.choice((1, 1, 2))):
            process = start(program, many, "-o", out)
            time.sleep(rng.uniform(0, seconds))
            process.kill()
            process.communicate()
            for name, data in tree(out).items() if out.exists() else ():
                if not os.path.basename(name).startswith(".") and name != "manifest.json":
                    assert data == wholes[name], f"{name} is half written"
        done = batch(program, many, "-o", out)
        assert done.returncode == 0, done.stderr
        assert tree(out) == expected, f"moment {moment}"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_says_how_to_go_on(program, many, undisturbed, tmp_path, number):
    expected, _ = undisturbed
    out = tmp_path / "out"
    read, write_end = os.pipe()
    process = subprocess.Popen([program, "batch", "-", "-o", out, "--ui-language", "en"], stdin=read, stderr=subprocess.PIPE,
                               text=True)
    os.close(read)
    with os.fdopen(write_end, "wb") as pipe:
        pipe.write(b"\n".join(many.read_bytes().splitlines()[:10]) + b"\n")
        pipe.flush()
        while len(list(out.rglob("*.xlsx"))) < 10:
            time.sleep(0.01)
        process.send_signal(number)  # Standard input stays open: the run waits for more.
        errors = process.communicate(timeout=30)[1]
    assert process.returncode == 2
    assert "the same command goes on from here" in errors
    assert not [name for name in tree(out) if name.endswith(".new")]
    assert batch(program, many, "-o", out).returncode == 0
    assert tree(out) == expected


def test_a_second_run_at_the_same_time_is_refused(program, tmp_path, plan_lines):
    out = tmp_path / "out"
    process = subprocess.Popen([program, "batch", "-", "-o", out], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    process.stdin.write(plan_lines[0] + "\n")
    process.stdin.flush()
    while not list(out.rglob("*.xlsx")):
        time.sleep(0.01)
    second = batch(program, "-", "-o", out, "--ui-language", "en", input=plan_lines[1])
    assert second.returncode == 2 and "Another run" in second.stderr
    assert process.communicate()[1].strip().endswith(".") and process.returncode == 0
    assert batch(program, "-", "-o", out, input=plan_lines[1]).returncode == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a small disk")
@pytest.mark.parametrize("kilobytes", [300, 700])
def test_a_full_disk_ends_the_run_and_room_lets_it_go_on(program, many, undisturbed, tmp_path, kilobytes):
    expected, _ = undisturbed
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("this machine lets no disk be mounted")
    try:
        done = batch(program, many, "-o", disk / "out", "--ui-language", "en")
        assert done.returncode == 2
        assert "Nothing more can be written" in done.stderr
        for name, data in tree(disk / "out").items():
            if not name.startswith("."):
                assert data == expected[name]
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        assert batch(program, many, "-o", disk / "out").returncode == 0
        assert tree(disk / "out") == expected
    finally:
        subprocess.run(["umount", disk], check=True)
