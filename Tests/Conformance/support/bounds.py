"""Runs the program within what a bad file may cost: processor time, not time of day, since checks run side by side.

Run as a program it is the launcher: a child counts the memory of the process that began it as its own, and that of the
checks is large.
"""

import dataclasses
import json
import os
import re
import subprocess
import sys
import tempfile

# Most need a tenth of the time; machines differ by more than twice, and what is out of bounds takes minutes.
SECONDS, MEGABYTES = 6, 200


@dataclasses.dataclass
class Run:
    status: int
    stdout: str
    stderr: str
    seconds: float
    megabytes: float


def run(program, *arguments, seconds=SECONDS, megabytes=MEGABYTES, **options):
    """What the program did; asserts that it did not crash and kept within its bounds."""
    with tempfile.NamedTemporaryFile("r") as used:
        launcher = [sys.executable, "-I", "-S", __file__, used.name]
        done = subprocess.run(
            [*launcher, *(str(a) for a in (program, *arguments))], capture_output=True, text=True, timeout=300, **options)
        done = Run(**json.load(used), stdout=done.stdout, stderr=done.stderr)
    assert done.status >= 0, f"the program crashed by signal {-done.status}: {done.stderr[:2000]}"
    assert done.seconds < seconds, f"{done.seconds:.1f} s: {done.stderr[:500]}"
    assert done.megabytes < megabytes, f"{done.megabytes:.0f} MB: {done.stderr[:500]}"
    return done


def refused(program, file, says=""):
    """The one line about a file that is no form; `says` is a pattern for it."""
    done = run(program, "import", file, "--ui-language", "en")
    assert done.status == 2, f"status {done.status}: {done.stderr[:2000]}"
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1 and re.match(rf"{re.escape(str(file))}(:[^:]*)?: error: .{{20,}}", lines[0]), done.stderr[:2000]
    assert len(lines[0]) < len(str(file)) + 500, "the line is too long to be read"
    assert re.search(says, lines[0]), lines[0]
    return lines[0]


def launch(report, *command):
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    figures = {
        "status": os.waitstatus_to_exitcode(status), "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024}
    with open(report, "w") as file:
        json.dump(figures, file)


if __name__ == "__main__":
    launch(*sys.argv[1:])
