"""Registers that somebody worked in, and what the program reads of them."""

import json
import subprocess

import openpyxl


class Read:
    def __init__(self, status, read, report, stderr):
        self.status, self.plans, self.stderr = status, read, stderr
        self.findings = report["findings"]
        self.account = (report.get("accounts") or [None])[0]

    def names(self):
        return sorted({f["name"] for f in self.findings})


def import_register(program, file, *options):
    report = file.with_suffix(".report.json")
    done = subprocess.run(
        [str(a) for a in (program, "import", file, "--ui-language", "en", "--report", report, *options)],
        capture_output=True, timeout=120)
    lines = done.stdout.decode()
    # One plan is written to be read by people, several one a line.
    read = [json.loads(lines)] if lines.startswith("{\n") else [json.loads(line) for line in lines.split("\n") if line]
    found = Read(done.returncode, read, json.loads(report.read_text("utf-8")), done.stderr.decode())
    if found.account:
        account = found.account
        assert account["read"] == account["mapped"] + account["reported"], account
    return found


def edited(register, tmp_path, edit):
    """A copy that openpyxl saves after an edit."""
    copied = tmp_path / "edited.xlsx"
    book = openpyxl.load_workbook(register)
    edit(book)
    book.save(copied)
    return copied


def column(sheet, heading):
    return next(c.column for c in sheet[1] if c.value == heading)


def plan_key(plan):
    slug = "-alojamiento-energia-y-enseres"
    local = f"-{plan['locality'].lower().replace(' ', '-').replace('ó', 'o')}" if plan.get("locality") else ""
    return f"{plan['country']['iso3']}-{plan['year']}{slug}{local}"
