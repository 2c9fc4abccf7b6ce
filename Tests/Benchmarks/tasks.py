"""What is measured: each task with ccpm first, then what an office would use instead."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
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


class Outputs:
    """Where the programs write: files by name, and folders that no run has used.

    Those on a disk are kept until all is measured, those in memory until their task ends. Whenever ext4 makes a file, it passes by
    the inodes that were deleted in the last minutes, one by one, so that a run would pay for the files of those before it.
    """

    def __init__(self, root, is_in_memory):
        self._root, self._is_in_memory = pathlib.Path(root), is_in_memory
        self._folders = []

    def file(self, name):
        return self._root / name

    def fresh_folder(self):
        self._folders.append(tempfile.mkdtemp(dir=self._root))
        return self._folders[-1]

    def last_folder(self):
        return self._folders[-1]

    def end_task(self):
        while self._is_in_memory and self._folders:
            shutil.rmtree(self._folders.pop())


def tasks(work, out, share):
    """The tasks in the order of the table. A new one is a further entry; its programs are run three times each."""
    yield from plan_tasks(work, out, max(int(200 * share), 20))
    yield from process_tasks(out)
    yield from batch_tasks(work, out, max(int(10_000 * share), 100))
    yield from table_tasks(work, out, max(int(100_000 * share), 1000))
    yield from register_tasks(work, out, max(int(100_000 * share), 1000))


def plan_tasks(work, out, plans):
    folder, few = out.fresh_folder, plans // 20
    yield Task("the sample as .xlsx", "ms", MILLI, {
        "ccpm": own("plan-xlsx", plans * 5, folder),
        "ccpm, plan not embedded": own("plan-xlsx-plain", plans * 5, folder),
        "libxlsxwriter (C)": reported(plans, work / "plan_workbook", "same", plans, PLAN, folder),
        "XlsxWriter (Python)": reported(few * 2, *python("plan_workbook.py"), "same", few * 2, PLAN, folder),
    })
    yield Task("the sample as .docx", "ms", MILLI, {
        "ccpm": own("plan-docx", plans * 5, folder),
        "ccpm, plan not embedded": own("plan-docx-plain", plans * 5, folder),
        "python-docx": reported(few, *python("plan_document.py"), "same", few, PLAN, folder),
    })


def process_tasks(out):
    yield Task("both files, a whole process", "ms", MILLI, {
        "ccpm export": process(20, PROGRAM, "export", PLAN, "-o", out.fresh_folder, "--force"),
        "a Python script": process(5, *python("both_files.py"), PLAN, out.fresh_folder),
    })
    for extension in ("xlsx", "docx"):
        command = PROGRAM, "import", edited(extension, out), "-o", out.file("read.json"), "--force"
        yield Task(f"an edited .{extension} read, a whole process", "ms", MILLI, {"ccpm import": process(20, *command)})


def batch_tasks(work, out, count):
    """Plans of which no two are alike. The peers read the same lines, or write the sample, which is as long, again and again."""
    plans, few = generated(work, count), max(count // 100, 10)
    for extension, peer, command, read, same in (
        ("xlsx", "libxlsxwriter (C)", [work / "plan_workbook"], count, few * 5),
        ("docx", "python-docx", python("plan_document.py"), few, few),
    ):
        only = "--jobs", "1", "--format", extension
        yield Task(f"{count:,} different plans as .{extension}, each", "ms", MILLI, {
            "ccpm batch, one core": batch(plans, count, out.fresh_folder, *only),
            "ccpm batch, one core, plan not embedded": batch(plans, count, out.fresh_folder, *only, "--no-embed"),
            f"{peer}, the same plans": reported(read, *command, "each", read, plans, out.fresh_folder),
            f"{peer}, the sample each time": reported(same, *command, "same", same, PLAN, out.fresh_folder),
        })
    yield Task(f"{count:,} different plans, both files, each", "ms", MILLI, {
        "ccpm batch, one core": batch(plans, count, out.fresh_folder, "--jobs", "1"),
        "two cores": batch(plans, count, out.fresh_folder, "--jobs", "2"),
        "again, nothing changed, one core": batch(plans, count, out.last_folder, "--jobs", "1"),
    })


def table_tasks(work, out, rows):
    written, read = out.file("register-ccpm.xlsx"), out.file("register-libxlsxwriter.xlsx")
    yield Task(f"{rows:,} rows of ten cells written", "ms", MILLI, {
        "ccpm": own("register-xlsx", rows, written, count=1),
        f"zlib alone, the same bytes at level {REGISTER_LEVEL}":
            reported(1, work / "deflate", REGISTER_LEVEL, written),
        "libxlsxwriter": reported(1, work / "register", rows, 0, PLAN, read),
        "libxlsxwriter, constant memory": reported(1, work / "register", rows, 1, PLAN, out.file("constant.xlsx")),
    })
    yield Task(f"{rows:,} rows of ten cells read", "ms", MILLI, {
        "ccpm, to typed cells": own("register-read", rows, read, count=1),
        "fastexcel (Rust), to Arrow": reported(1, *python("read_register.py"), rows, read),
        "fastexcel, before Arrow": reported(1, *python("read_register.py"), rows, read, "load"),
    })


def register_tasks(work, out, actions):
    """The register of different plans, read from their JSON. zlib compresses the bytes of the workbook alone."""
    register, plans = out.file("register.xlsx"), generated(work, -(-actions // ACTIONS))
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
            file = out.file(f"register-{count}.xlsx")
            yield title, count, "µs", MICRO, 3 if count < 10**7 else 1, own(task, count // 10, file, count=count)
    for count in (1, 10, 100, 1000, 10_000, 100_000):
        if count <= 100_000 * share or count == 1:
            plans = generated(work, count)
            yield ("a plan of a batch, both files", count, "ms", MILLI, 3 if count < 10_000 else 1,
                   batch(plans, count, out.fresh_folder, "--jobs", "1"))


def python(program):
    """The command of a peer in Python."""
    return [sys.executable, PEERS / program]


def words(command):
    """A command as text. A function in it is called, so that each run gets a folder of its own."""
    return [str(word() if callable(word) else word) for word in command]


def reported(count, *command):
    """A program that reports what it took for `count`."""
    # From a shell that stays: the peak of a program that takes the place of another begins with the other's.
    shell = "sh", "-c", '"$@"; exit $?', "sh"

    def run():
        done = subprocess.run([*shell, *words(command)], stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"{command[0]} failed with status {done.returncode}")
        _, _, seconds, memory = done.stdout.splitlines()[-1].split("\t")
        return Measure(count, float(seconds), int(memory))
    return run


def own(task, amount, path, count=None):
    """A task of `ccpm-benchmark`."""
    return reported(count or amount, BENCHMARK, task, amount, PLAN, path)


def process(count, *command, amount=None):
    """A whole process, from start to end, `count` times; for `amount` where one does several."""
    def run():
        memory, seconds = 0, 0.0
        for _ in range(count):
            arguments = words(command)
            begun = time.perf_counter()
            process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            seconds += time.perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{command[0]} failed with status {process.returncode}")
            memory = max(memory, usage.ru_maxrss)
        return Measure(amount or count, seconds, memory)
    return run


def batch(plans, count, folder, *options):
    return process(1, PROGRAM, "batch", plans, "-o", folder, *options, amount=count)


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
    sent, returned = out.file(f"sent.{extension}"), out.file(f"returned.{extension}")
    subprocess.run([PROGRAM, "export", PLAN, "-o", sent, "--force"], check=True)
    with zipfile.ZipFile(sent) as source, zipfile.ZipFile(returned, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name in ("xl/sharedStrings.xml", "word/document.xml"):
                data = data.replace("Fortalecer".encode(), "Afianzar".encode(), 1)
            target.writestr(name, data)
    return returned
