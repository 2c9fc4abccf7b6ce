"""measure.py WORK PLANS ROWS: runs each program of each task three times and prints the best as tables.

A program reports in one line: a name, a count, the seconds and the peak of resident memory in kB, parted by tabs.
"""

import os
import pathlib
import shutil
import sys
import tempfile

from tasks import growth, tasks

ROUNDS = 3


def best(programs):
    """The best of each; round by round, so that a busy minute does not hit one program alone."""
    found = {}
    for _ in range(ROUNDS):
        for key, program in programs.items():
            measure = program()
            if key not in found or measure.each < found[key].each:
                found[key] = measure
    return found


def amount(number):
    """Three digits that count, never as a power of ten."""
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def compared(task, found):
    """Rows of a task; the first of its programs is ccpm, whose time is 1."""
    own = next(iter(found.values()))
    for place, (program, measure) in enumerate(found.items()):
        yield [task.title if place == 0 else "", program, amount(measure.each * task.scale), task.unit,
               f"{measure.memory / 1024:.0f}", f"{measure.each / own.each:.2f}"]


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(c.ljust(w) if i in (0, 1, 3) else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))).rstrip())


def main():
    work, plans, rows = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3])
    # In memory where the system has such a folder: a disk would be timed with the programs.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    out = pathlib.Path(tempfile.mkdtemp(prefix="ccpm-benchmarks-", dir=memory))
    try:
        lines = [["task", "program", "time", "", "peak MB", "ccpm = 1"]]
        for task in tasks(work, out, plans, rows):
            lines += compared(task, best(task.programs))
        table(lines)
        print()
        lines = [["how it grows", "of", "time", "", "peak MB"]]
        for title, size, unit, scale, program in growth(out):
            measure = best({None: program})[None]
            lines.append([title, size, amount(measure.each * scale), unit, f"{measure.memory / 1024:.0f}"])
        table(lines)
    finally:
        shutil.rmtree(out)


if __name__ == "__main__":
    main()
