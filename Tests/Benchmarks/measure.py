"""measure.py WORK PLANS ROWS: runs each program of the benchmark three times and prints the best as one table.

A program reports on standard output in lines of `task/program`, count, seconds and peak resident memory in kB, parted by tabs.
`ccpm-benchmark TASK COUNT PLAN PATH` does so for the tasks `plan-xlsx`, `plan-docx` (PATH a folder, the plan parsed once) and
`register-xlsx` (PATH a file). `plan-xlsx-plain` and `plan-docx-plain` leave the plan itself out of the file, as the peers do;
they stand in the table as `ccpm, plan not embedded`.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ROOT / "Tests/Benchmarks/peers"
PLAN = ROOT / "Examples/venezuela-2023.es.json"
BENCHMARK = ROOT / ".build/release/ccpm-benchmark"
PROGRAM = ROOT / ".build/release/ccpm"
REGISTER_LEVEL = os.environ.get("REGISTER_LEVEL", "4")  # The level at which ccpm compresses a register.
ROUNDS = 3
UNITS = {"plan-xlsx": "files", "plan-docx": "files", "process-both": "runs", "register-xlsx": "rows", "deflate": "bytes"}


class Measure:
    def __init__(self, name, count, seconds, memory):
        self.task, self.program = name.split("/", 1)
        self.count, self.seconds, self.memory = int(count), float(seconds), int(memory)

    @property
    def each(self):
        return self.seconds / self.count


def report(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed with status {done.returncode}: {done.stderr}")
    return [Measure(*line.split("\t")) for line in done.stdout.splitlines()]


def plain(task, count, out):
    """ccpm's own row for files without the plan inside, under the task of the files with it."""
    for measure in report(BENCHMARK, task + "-plain", count, PLAN, out):
        measure.task, measure.program = task, "ccpm, plan not embedded"
        yield measure


def processes(name, count, *command):
    """The time of whole processes, from start to end."""
    memory, begun = 0, time.perf_counter()
    for _ in range(count):
        process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[0]} failed with status {process.returncode}")
        memory = max(memory, usage.ru_maxrss)
    return [Measure(name, count, time.perf_counter() - begun, memory)]


def tasks(work, plans, rows):
    """Each program of each task, as what to call."""
    out = work / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    python = sys.executable
    yield lambda: report(work / "plan_workbook", plans, out)
    yield lambda: report(python, PEERS / "plan_workbook.py", max(plans // 10, 1), out)
    yield lambda: report(python, PEERS / "plan_document.py", max(plans // 20, 1), out)
    yield lambda: report(work / "register", rows, 0, out / "register-libxlsxwriter.xlsx")
    yield lambda: report(work / "register", rows, 1, out / "register-libxlsxwriter-constant.xlsx")
    yield lambda: processes("process-both/Python script", 5, python, PEERS / "both_files.py", out)
    if PROGRAM.exists():
        yield lambda: processes("process-both/ccpm", 20, PROGRAM, "export", PLAN, "-o", out / "ccpm", "--force")
    register = out / "register-libxlsxwriter.xlsx"
    if BENCHMARK.exists():
        register = out / "register-ccpm.xlsx"
        yield lambda: report(BENCHMARK, "plan-xlsx", plans * 5, PLAN, out)
        yield lambda: plain("plan-xlsx", plans * 5, out)
        yield lambda: report(BENCHMARK, "plan-docx", plans * 5, PLAN, out)
        yield lambda: plain("plan-docx", plans * 5, out)
        yield lambda: report(BENCHMARK, "register-xlsx", rows, PLAN, register)
    yield lambda: report(work / "deflate", REGISTER_LEVEL, register)


def best(programs):
    found = {}
    programs = list(programs)
    for _ in range(ROUNDS):  # Round by round, so that a busy minute does not hit one program alone.
        for program in programs:
            for measure in program():
                key = (measure.task, measure.program)
                if key not in found or measure.seconds / measure.count < found[key].each:
                    found[key] = measure
    return found


def table(found):
    """Rows of text; the ratio says how many times as long as ccpm a program takes."""
    register = found.get(("register-xlsx", "ccpm"))
    if register:  # The floor is compared with the whole register, whatever it is counted in.
        floor = found[("deflate", "zlib")]
        floor.task, floor.program, floor.count = "register-xlsx", f"zlib alone, level {REGISTER_LEVEL}", register.count
    yield ["task", "program", "count", "ms each", "each second", "peak MB", "time of ccpm = 1"]
    order = list(UNITS)
    for measure in sorted(found.values(), key=lambda m: (order.index(m.task), m.program != "ccpm", m.each)):
        own = found.get((measure.task, "ccpm"))
        yield [measure.task, measure.program, f"{measure.count} {UNITS[measure.task]}", f"{measure.each * 1000:.4g}",
               f"{1 / measure.each:,.0f}", f"{measure.memory / 1024:.1f}", f"{measure.each / own.each:.2f}" if own else ""]


def main():
    rows = list(table(best(tasks(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3])))))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(c.ljust(w) if i < 2 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))).rstrip())
    if not BENCHMARK.exists():
        print("\nccpm itself was not measured: swift build -c release --product ccpm-benchmark", file=sys.stderr)


if __name__ == "__main__":
    main()
