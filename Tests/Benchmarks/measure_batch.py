"""measure_batch.py WORK PLANS: times batches of generated plans, and the peers on the sample, whose plans are as long.

The peers write each a share of the files, which is enough to know their time for one: python-docx 1 of 100, libxlsxwriter 1 of 10.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CCPM", ROOT / ".build/release/ccpm")
PEERS = ROOT / "Tests/Benchmarks/peers"


def generate(path, count):
    if not path.exists():
        with open(path, "wb") as file:
            subprocess.run([sys.executable, ROOT / "Tests/Benchmarks/make-plans.py", str(count)], stdout=file, check=True)
    return path


def batch(plans, out, *options, fresh=True, cores="0"):
    """Seconds and peak of resident memory in MB."""
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    command = ["taskset", "-c", cores, PROGRAM, "batch", plans, "-o", out, *options]
    begun = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"ccpm batch failed with status {process.returncode}")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def peer(*command):
    """Seconds for one file."""
    done = subprocess.run(["taskset", "-c", "0", *map(str, command)], capture_output=True, text=True, check=True)
    _, count, seconds, _ = done.stdout.split("\t")
    return float(seconds) / int(count)


def main(work, count):
    # In memory where the system has such a folder: a disk would be timed with the programs.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ccpm-benchmarks-", dir=memory))
    try:
        measure(pathlib.Path(work).resolve(), folder, count)
    finally:
        shutil.rmtree(folder)


def measure(work, folder, count):
    plans = generate(work / f"plans-{count}.ndjson", count)
    few = generate(work / f"plans-{count // 10}.ndjson", count // 10)
    out = folder / "batch"
    peers = folder / "peers"
    peers.mkdir()

    def say(what, value):
        print(f"{what:<60} {value}", flush=True)

    for name, command in (
        ("xlsx", (work / "plan_workbook", max(count // 10, 50), peers)),
        ("docx", (sys.executable, PEERS / "plan_document.py", max(count // 100, 10), peers)),
    ):
        other = peer(*command)
        own = batch(plans, out, "--jobs", "1", "--format", name)[0] / count
        say(f"{name}: ms a file, the peer's, times as long", f"{own * 1000:.3f}  {other * 1000:.2f}  {other / own:.1f}")
    one, memory = batch(plans, out, "--jobs", "1")
    say(f"both formats of {count} plans, one core: s, plans/s, MB", f"{one:.1f}  {count / one:.0f}  {memory:.0f}")
    again, memory = batch(plans, out, "--jobs", "1", fresh=False)
    say("again, nothing changed: s, times as fast, MB", f"{again:.2f}  {one / again:.0f}  {memory:.0f}")
    two, memory = batch(plans, out, "--jobs", "2", cores="0,1")
    say("two cores: s, times as fast as one, MB", f"{two:.1f}  {one / two:.2f}  {memory:.0f}")
    _, memory = batch(few, out, "--jobs", "2", cores="0,1")
    say(f"two cores, {count // 10} plans: MB", f"{memory:.0f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
