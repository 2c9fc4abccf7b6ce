"""What is measured: each task with ccpm first, then what an office would use instead."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ROOT / "Tests/Benchmarks/peers"
PLAN = ROOT / "Examples/venezuela-2023.es.json"
BENCHMARK = ROOT / ".build/release/ccpm-benchmark"
PROGRAM = ROOT / ".build/release/ccpm"
ACTIONS = 21  # Of each generated plan.
REGISTER_LEVEL = "4"  # The level at which ccpm compresses a register.
MILLI, MICRO = 1e3, 1e6


@dataclasses.dataclass
class Measure:
    count: int
    seconds: float
    memory: int  # kB, the peak of resident memory.

    @property
    def each(self):
        return self.seconds / self.count


@dataclasses.dataclass
class Task:
    title: str
    unit: str
    scale: float  # From seconds for one of what is counted to the unit.
    programs: dict  # What each is called, and what measures it; ccpm first.


def tasks(work, out, share):
    """The tasks in the order of the table. A new one is a further entry; its programs are run three times each."""
    yield from plan_tasks(work, out, max(int(200 * share), 20))
    yield from process_tasks(out)
    yield from batch_tasks(work, out, max(int(10_000 * share), 100))
    yield from table_tasks(work, out, max(int(100_000 * share), 1000))
    yield from register_tasks(work, out, max(int(100_000 * share), 1000))


def plan_tasks(work, out, plans):
    python = sys.executable
    yield Task("the sample as .xlsx", "ms", MILLI, {
        "ccpm": own("plan-xlsx", plans * 5, out),
        "ccpm, plan not embedded": own("plan-xlsx-plain", plans * 5, out),
        "libxlsxwriter (C)": reported(plans, work / "plan_workbook", plans, out),
        "XlsxWriter (Python)": reported(plans // 10, python, PEERS / "plan_workbook.py", plans // 10, out),
    })
    yield Task("the sample as .docx", "ms", MILLI, {
        "ccpm": own("plan-docx", plans * 5, out),
        "ccpm, plan not embedded": own("plan-docx-plain", plans * 5, out),
        "python-docx": reported(plans // 20, python, PEERS / "plan_document.py", plans // 20, out),
    })


def process_tasks(out):
    yield Task("both files, a whole process", "ms", MILLI, {
        "ccpm export": process(20, PROGRAM, "export", PLAN, "-o", out / "exported", "--force"),
        "a Python script": process(5, sys.executable, PEERS / "both_files.py", out),
    })
    for extension in ("xlsx", "docx"):
        command = PROGRAM, "import", edited(extension, out), "-o", out / "read.json", "--force"
        yield Task(f"an edited .{extension} read, a whole process", "ms", MILLI, {"ccpm import": process(20, *command)})


def batch_tasks(work, out, count):
    """Plans of which no two are alike. The peers write the sample, which is as long, and embed nothing."""
    plans, few = generated(work, count), max(count // 100, 10)
    for extension, peer, written, program in (
        ("xlsx", "libxlsxwriter (C)", few * 5, (work / "plan_workbook",)),
        ("docx", "python-docx", few, (sys.executable, PEERS / "plan_document.py")),
    ):
        only = "--jobs", "1", "--format", extension
        yield Task(f"{count:,} different plans as .{extension}, each", "ms", MILLI, {
            "ccpm batch, one core": batch(plans, count, out, *only),
            "ccpm batch, one core, plan not embedded": batch(plans, count, out, *only, "--no-embed"),
            peer: reported(written, *program, written, out),
        })
    yield Task(f"{count:,} different plans, both files, each", "ms", MILLI, {
        "ccpm batch, one core": batch(plans, count, out, "--jobs", "1"),
        "two cores": batch(plans, count, out, "--jobs", "2"),
        "again, nothing changed, one core": batch(plans, count, out, "--jobs", "1", again=True),
    })


def table_tasks(work, out, rows):
    written, read = out / "register-ccpm.xlsx", out / "register-libxlsxwriter.xlsx"
    yield Task(f"{rows:,} rows of ten cells written", "ms", MILLI, {
        "ccpm": own("register-xlsx", rows, written, count=1),
        f"zlib alone, the same bytes at level {REGISTER_LEVEL}":
            reported(1, work / "deflate", REGISTER_LEVEL, written),
        "libxlsxwriter": reported(1, work / "register", rows, 0, read),
        "libxlsxwriter, constant memory": reported(1, work / "register", rows, 1, out / "constant.xlsx"),
    })
    yield Task(f"{rows:,} rows of ten cells read", "ms", MILLI, {
        "ccpm, to typed cells": own("register-read", rows, read, count=1),
        "fastexcel (Rust), to Arrow": reported(1, sys.executable, PEERS / "read_register.py", rows, read),
        "fastexcel, before Arrow": reported(1, sys.executable, PEERS / "read_register.py", rows, read, "load"),
    })


def register_tasks(work, out, actions):
    """The register of different plans, read from their JSON. zlib compresses the bytes of the workbook alone."""
    register, plans = out / "register.xlsx", generated(work, -(-actions // ACTIONS))
    write = PROGRAM, "register", plans, "-o", register, "--force"
    yield Task(f"a register of {actions:,} actions, a whole process", "ms", MILLI, {
        "ccpm register, one core": process(1, "taskset", "-c", "0", *write),
        "two cores": process(1, "taskset", "-c", "0,1", *write),
        f"zlib alone, the same bytes at level {REGISTER_LEVEL}": reported(1, work / "deflate", REGISTER_LEVEL, register),
        "ccpm import of it": process(1, PROGRAM, "import", register),
    })


def growth(out, work, share):
    """How ccpm's own cost grows: what, of how many, the unit, its scale, how often it is run, and what measures it."""
    cells = [count for count in (10**3, 10**4, 10**5, 10**6, 10**7) if count <= 10**7 * share or count == 1000]
    for title, task in (("a cell written", "register-xlsx"), ("a cell read", "register-read")):
        for count in cells:
            file = out / f"register-{count}.xlsx"
            yield title, count, "µs", MICRO, 3 if count < 10**7 else 1, own(task, count // 10, file, count=count)
    for count in (1, 10, 100, 1000, 10_000, 100_000):
        if count <= 100_000 * share or count == 1:
            plans = generated(work, count)
            yield ("a plan of a batch, both files", count, "ms", MILLI, 3 if count < 10_000 else 1,
                   batch(plans, count, out, "--jobs", "1"))


def reported(count, *command):
    """A program that reports what it took for `count`."""
    # From a shell that stays: the peak of a program that takes the place of another begins with the other's.
    shell = ["sh", "-c", '"$@"; exit $?', "sh", *map(str, command)]

    def run():
        done = subprocess.run(shell, stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"{command[0]} failed with status {done.returncode}")
        _, _, seconds, memory = done.stdout.splitlines()[-1].split("\t")
        return Measure(count, float(seconds), int(memory))
    return run


def own(task, amount, path, count=None):
    """A task of `ccpm-benchmark`."""
    return reported(count or amount, BENCHMARK, task, amount, PLAN, path)


def process(count, *command, prepare=lambda: None, amount=None):
    """A whole process, from start to end, `count` times; for `amount` where one does several."""
    def run():
        memory, seconds = 0, 0.0
        for _ in range(count):
            prepare()
            begun = time.perf_counter()
            process = subprocess.Popen(
                [str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            seconds += time.perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{command[0]} failed with status {process.returncode}")
            memory = max(memory, usage.ru_maxrss)
        return Measure(amount or count, seconds, memory)
    return run


def batch(plans, count, out, *options, again=False):
    """A batch into an empty folder, or one that the last such batch has filled."""
    folder = out / "batch"
    prepare = (lambda: None) if again else lambda: shutil.rmtree(folder, ignore_errors=True)
    return process(1, PROGRAM, "batch", plans, "-o", folder, *options, prepare=prepare, amount=count)


def generated(work, count):
    path = work / f"plans-{count}.ndjson"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        with open(unfinished, "wb") as file:
            subprocess.run(
                [sys.executable, ROOT / "Tests/Benchmarks/make-plans.py", str(count)], stdout=file, check=True)
        unfinished.rename(path)
    return path


def edited(extension, out):
    """The sample as an office sends it back: one action reworded, the plan of the export still inside."""
    sent, returned = out / f"sent.{extension}", out / f"returned.{extension}"
    subprocess.run([PROGRAM, "export", PLAN, "-o", sent, "--force"], check=True)
    with zipfile.ZipFile(sent) as source, zipfile.ZipFile(returned, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name in ("xl/sharedStrings.xml", "word/document.xml"):
                data = data.replace("Fortalecer".encode(), "Afianzar".encode(), 1)
            target.writestr(name, data)
    return returned
