"""measure.py WORK SHARE OUTPUT: runs each program of each task three times and prints the best as tables.

SHARE is a part of the full amounts, 1 for all of them. OUTPUT is `text`, or `readme` to put the tables into the README as well.
A program reports in one line: a name, a count, the seconds and the peak of resident memory in kB, parted by tabs.
"""

import os
import pathlib
import re
import shutil
import sys
import tempfile

from tasks import ROOT, Outputs, growth, tasks

ROUNDS = 3
ROOM = 5e9  # Bytes that the files of one task take, at the most, in full amounts.


def best(programs, rounds=ROUNDS):
    """The best of each; round by round, so that a busy minute does not hit one program alone."""
    found = {}
    for _ in range(rounds):
        for key, program in programs.items():
            measure = program()
            if key not in found or measure.each < found[key].each:
                found[key] = measure
    return found


def amount(number):
    """Three digits that count, never as a power of ten."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def compared(task, found):
    """Rows of a task; the first of its programs is ccpm, whose time is 1."""
    own = next(iter(found.values()))
    for place, (program, measure) in enumerate(found.items()):
        yield [task.title if place == 0 else "", program, f"{amount(measure.each * task.scale)} {task.unit}",
               f"{measure.memory / 1024:.0f}", f"{measure.each / own.each:.2f}"]


def grown(out, work, share):
    """Rows of what is counted, with the time and the memory for each amount."""
    last = None
    for title, size, unit, scale, rounds, program in growth(out, work, share):
        measure = best({None: program}, rounds)[None]
        out.end_task()
        yield ["" if title == last else title, f"{size:,}", f"{amount(measure.each * scale)} {unit}",
               f"{measure.memory / 1024:.0f}"]
        last = title


def printed(rows, names):
    """As text in columns; the first `names` are words, the others numbers."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [c.ljust(w) if i < names else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
    print()


def markdown(rows, names):
    rule = ["---" if i < names else "---:" for i in range(len(rows[0]))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], rule, *rows[1:]])


def put_into_readme(tables):
    """Each table goes between its two comments."""
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    for name, rows, names in tables:
        marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
        pattern = re.compile(re.escape(marks[0]) + ".*?" + re.escape(marks[1]), re.DOTALL)
        if not pattern.search(text):
            sys.exit(f"README.md has no place for the table “{name}”: {marks[0]} … {marks[1]}")
        text = pattern.sub(lambda _: f"{marks[0]}\n\n{markdown(rows, names)}\n\n{marks[1]}", text)
    path.write_text(text, encoding="utf-8")


def folder_in_memory(room):
    """A disk would be timed with the programs. None where the system has no such folder, or too little room in it."""
    memory = "/dev/shm"
    return memory if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > room else None


def main(work, share, output):
    work = pathlib.Path(work).resolve()
    memory = folder_in_memory(ROOM * share)
    root = tempfile.mkdtemp(prefix="ccpm-benchmarks-", dir=memory)
    out = Outputs(root, is_in_memory=memory is not None)
    try:
        speed = [["task", "program", "time", "peak MB", "ccpm = 1"]]
        for task in tasks(work, out, share):
            speed += compared(task, best(task.programs))
            out.end_task()
        printed(speed, 2)
        growing = [["how it grows", "of", "time of one", "peak MB"], *grown(out, work, share)]
        printed(growing, 1)
    finally:
        shutil.rmtree(root)
    if output == "readme":
        put_into_readme([("speed", speed, 2), ("growth", growing, 1)])


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3])
