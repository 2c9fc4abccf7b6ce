"""Reads files back by `ccpm import`: the plan, the findings and the account of what became of each text."""

import dataclasses
import json
import pathlib
import subprocess
import tempfile


@dataclasses.dataclass
class Imported:
    status: int
    plan: dict | None
    findings: list
    account: dict | None
    stderr: str

    @property
    def names(self):
        """The names of the findings, each as often as it was found, in alphabetical order."""
        return sorted(f["name"] for f in self.findings)

    def said(self, name):
        return [f for f in self.findings if f["name"] == name]


def read(program, file, *options):
    return read_all(program, [file], *options)[file]


def read_all(program, files, *options):
    """What one run of the program read, by file."""
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.json"
        done = subprocess.run(
            [str(a) for a in (program, "import", *files, "--ui-language", "en", "--report", report, *options)],
            capture_output=True, timeout=60 + 10 * len(files))
        told = json.loads(report.read_bytes()) if report.exists() else {}
    assert done.returncode >= 0, f"the program crashed by signal {-done.returncode}: {done.stderr.decode()}"
    accounts = {a["file"]: a for a in told.get("accounts", [])}
    # Several plans stand one a line, in the order of the files; one that was not read has no account.
    stdout = done.stdout.decode()
    plans = [json.loads(line) for line in stdout.split("\n") if line] if len(files) > 1 else [json.loads(stdout or "null")]
    read = [str(f) for f in files if str(f) in accounts] if len(files) > 1 else [str(files[0])]
    assert len(read) == len(plans), done.stderr.decode()
    by_file = dict(zip(read, plans))
    return {
        file: Imported(
            done.returncode, by_file.get(str(file)), [f for f in told.get("findings", []) if f["file"] == str(file)],
            accounts.get(str(file)), done.stderr.decode())
        for file in files}


def without_nothing(value):
    """JSON without what says nothing: null, empty lists and objects. A plan may leave these out or state them."""
    if isinstance(value, dict):
        members = {k: without_nothing(v) for k, v in value.items() if k != "schema"}
        return {k: v for k, v in members.items() if v is not None and v != [] and v != {}}
    if isinstance(value, list):
        return [without_nothing(v) for v in value]
    return value


def differences(expected, found, at=""):
    """Where two JSON values differ, one line each; empty when they are the same to the last code point."""
    expected, found = without_nothing(expected), without_nothing(found)
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = sorted(set(expected) | set(found))
        return [d for k in keys for d in differences(expected.get(k), found.get(k), f"{at}/{k}")]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [d for i, (e, f) in enumerate(zip(expected, found)) for d in differences(e, f, f"{at}/{i}")]
    return [] if expected == found and type(expected) is type(found) else [f"{at}: {expected!a} became {found!a}"]


def assert_whole(read):
    """Every text that was read is in the plan or in a finding."""
    account = read.account
    assert account, read.stderr
    assert account["read"] == account["mapped"] + account["reported"], account
    left = [f for f in read.findings if f["name"] in LEFT]
    assert len(left) == account["reported"], (account, read.names)


LEFT = ("outside-the-form", "comment", "tracked-insertion", "tracked-deletion")
