"""What is measured: each task with ccpm first, then what an office would use instead."""

import dataclasses
import os
import pathlib
import subprocess
import sys
import time
import zipfile

from measure_batch import generate

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ROOT / "Tests/Benchmarks/peers"
PLAN = ROOT / "Examples/venezuela-2023.es.json"
BENCHMARK = ROOT / ".build/release/ccpm-benchmark"
PROGRAM = ROOT / ".build/release/ccpm"
ACTIONS = 21  # Of a generated plan.
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


def tasks(work, out, plans, rows):
    """The tasks in the order of the table. A new one is a further entry; its programs are run three times each."""
    python = sys.executable
    written, read = out / "register-ccpm.xlsx", out / "register-libxlsxwriter.xlsx"
    register, sources = out / "register.xlsx", generate(work / f"plans-{-(-rows // ACTIONS)}.ndjson", -(-rows // ACTIONS))
    return [
        Task("the sample as .xlsx", "ms", MILLI, {
            "ccpm": own("plan-xlsx", plans * 5, out),
            "ccpm, plan not embedded": own("plan-xlsx-plain", plans * 5, out),
            "libxlsxwriter (C)": reported(plans, work / "plan_workbook", plans, out),
            "XlsxWriter (Python)": reported(plans // 10, python, PEERS / "plan_workbook.py", plans // 10, out),
        }),
        Task("the sample as .docx", "ms", MILLI, {
            "ccpm": own("plan-docx", plans * 5, out),
            "ccpm, plan not embedded": own("plan-docx-plain", plans * 5, out),
            "python-docx": reported(plans // 20, python, PEERS / "plan_document.py", plans // 20, out),
        }),
        Task("both files, a whole process", "ms", MILLI, {
            "ccpm export": process(20, PROGRAM, "export", PLAN, "-o", out / "exported", "--force"),
            "a Python script": process(5, python, PEERS / "both_files.py", out),
        }),
        Task("an edited .xlsx read, a whole process", "ms", MILLI, {
            "ccpm import": process(20, PROGRAM, "import", edited("xlsx", out), "-o", out / "read.json", "--force"),
        }),
        Task("an edited .docx read, a whole process", "ms", MILLI, {
            "ccpm import": process(20, PROGRAM, "import", edited("docx", out), "-o", out / "read.json", "--force"),
        }),
        Task(f"{rows:,} rows of ten cells written", "ms", MILLI, {
            "ccpm": own("register-xlsx", rows, written, count=1),
            f"zlib alone, the same bytes at level {REGISTER_LEVEL}":
                reported(1, work / "deflate", REGISTER_LEVEL, written),
            "libxlsxwriter": reported(1, work / "register", rows, 0, read),
            "libxlsxwriter, constant memory": reported(1, work / "register", rows, 1, out / "constant.xlsx"),
        }),
        Task(f"a register of {rows:,} actions, a whole process", "ms", MILLI, {
            "ccpm register, one core": process(1, *on("0"), PROGRAM, "register", sources, "-o", register, "--force"),
            "ccpm register, two cores": process(1, *on("0,1"), PROGRAM, "register", sources, "-o", register, "--force"),
            f"zlib alone, the same bytes at level {REGISTER_LEVEL}":
                reported(1, work / "deflate", REGISTER_LEVEL, register),
            "ccpm import of it, as lines": process(1, PROGRAM, "import", register),
        }),
        Task(f"{rows:,} rows of ten cells read", "ms", MILLI, {
            "ccpm, to typed cells": own("register-read", rows, read, count=1),
            "fastexcel (Rust), to Arrow": reported(1, python, PEERS / "read_register.py", rows, read),
            "fastexcel, before Arrow": reported(1, python, PEERS / "read_register.py", rows, read, "load"),
        }),
    ]


def growth(out):
    """How ccpm's own cost grows: what, of how many, the unit, its scale, and what measures it."""
    for cells in (10**3, 10**4, 10**5, 10**6):
        file = out / f"register-{cells}.xlsx"
        yield "a cell written", f"{cells:,}", "µs", MICRO, own("register-xlsx", cells // 10, file, count=cells)
        yield "a cell read", f"{cells:,}", "µs", MICRO, own("register-read", cells // 10, file, count=cells)
    for plans in (1, 10, 100, 1000):
        yield "a plan as .xlsx", f"{plans:,}", "ms", MILLI, own("plan-xlsx", plans, out)
        yield "a plan as .docx", f"{plans:,}", "ms", MILLI, own("plan-docx", plans, out)


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


def on(cores):
    """What runs a command on some of the cores."""
    return "taskset", "-c", cores


def process(count, *command):
    """A whole process, from start to end."""
    def run():
        memory, begun = 0, time.perf_counter()
        for _ in range(count):
            process = subprocess.Popen(
                [str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{command[0]} failed with status {process.returncode}")
            memory = max(memory, usage.ru_maxrss)
        return Measure(count, time.perf_counter() - begun, memory)
    return run


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
