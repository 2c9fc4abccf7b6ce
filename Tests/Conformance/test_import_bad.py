"""ccpm import of what is no form, or no sound file: one clear line, status 2, soon."""

import io
import os
import re
import shutil
import struct
import subprocess
import tempfile
import time
import zipfile

import docx
import openpyxl
import pytest
from conftest import run
from support import office, package, paths

SECONDS, MEGABYTES = 2, 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def archive(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts:
            zipped.writestr(name, data)
    return made.getvalue()


def replaced(pattern, change):
    """The form with one part changed."""
    def make(form):
        return archive((n, change(d) if re.search(pattern, n) else d) for n, d in package.parts(form).items())

    return make


MAIN = r"word/document\.xml|xl/worksheets/sheet1\.xml"


def doctype(data):
    declaration = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    start = data.index(b"?>") + 2 if data.startswith(b"<?xml") else 0
    return data[:start] + declaration + data[start:]


def twice(form):
    parts = list(package.parts(form).items())
    again = [(n, d) for n, d in parts if re.search(MAIN, n)]
    return archive(parts + again)


def bomb(form):
    """A part of two gigabytes of one letter, packed into two megabytes."""
    name = next(n for n in package.parts(form) if re.search(MAIN, n))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zipped:
        for part, data in package.parts(form).items():
            if part != name:
                zipped.writestr(part, data)
        with zipped.open(name, "w", force_zip64=True) as target:
            head = package.parts(form)[name]
            target.write(head[:head.index(b">", 60) + 1])
            for _ in range(512):
                target.write(b" " * (1 << 22))
    return made.getvalue()


def lying_size(form):
    """The main part says in both headers that it has ten bytes."""
    raw = bytearray(form.read_bytes())
    entry = next(e for e in package.entries(form) if re.search(MAIN, e.name.decode()))
    struct.pack_into("<I", raw, entry.offset + 22, 10)
    central = raw.rindex(entry.name) - 46
    assert raw[central : central + 4] == b"PK\x01\x02"
    struct.pack_into("<I", raw, central + 24, 10)
    return bytes(raw)


def flipped(form):
    """One byte of the main part's packed data changed."""
    raw = bytearray(form.read_bytes())
    entry = next(e for e in package.entries(form) if re.search(MAIN, e.name.decode()))
    raw[entry.offset + 30 + len(entry.name) + len(entry.local_extra) + entry.packed // 2] ^= 0x55
    return bytes(raw)


def deep(data):
    """A hundred thousand levels at the beginning of the body."""
    at = re.search(rb"<w:body>|<sheetData>|<x:sheetData>", data).end()
    return data[:at] + b"<a>" * 100_000 + b"</a>" * 100_000 + data[at:]


def far_row(data):
    return data.replace(b'<row r="8"', b'<row r="2147483647"')


def index_out_of_range(data):
    return re.sub(rb't="s"([^>]*)><v>\d+</v>', rb't="s"\1><v>4000000000</v>', data, count=1)


BROKEN = {
    "not a ZIP": lambda form: b"This is a text, no archive.\n" * 50,
    "the beginning only": lambda form: form.read_bytes()[:5000],
    "without its end": lambda form: form.read_bytes()[:-30],
    "an old or encrypted file": lambda form: OLE + bytes(4096),
    "an encrypted package": lambda form: OLE + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(4096),
    "a document type": replaced(MAIN, doctype),
    "a part cut off": replaced(MAIN, lambda data: data[: len(data) // 2]),
    "a part that is no XML": replaced(MAIN, lambda data: b"\0\1\2" * 1000),
    "a part that is empty": replaced(MAIN, lambda data: b""),
    "a hundred thousand levels": replaced(MAIN, deep),
    "an entry twice": twice,
    "a bomb": bomb,
    "a size that is not true": lying_size,
    "a damaged part": flipped,
    "no main part": lambda form: archive((n, d) for n, d in package.parts(form).items() if not re.search(MAIN, n)),
    "an archive of something else": lambda form: archive([("readme.txt", b"hello")]),
    "an empty file": lambda form: b"",
}


def refused(program, file):
    """The one line with the file's name, in time and memory."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([program, "import", file, "--ui-language", "en"], stdout=out, stderr=err)
        _, status, used = os.wait4(process.pid, 0)
        took = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        stdout, stderr = out.read().decode(), err.read().decode()
    assert process.returncode == 2, f"status {process.returncode}: {stderr[:2000]}"
    assert stdout == ""
    lines = stderr.splitlines()
    assert len(lines) == 1 and re.match(rf"{re.escape(str(file))}(:[^:]*)?: error: .{{20,}}", lines[0]), stderr
    assert took < SECONDS, f"{took:.1f} s"
    assert used.ru_maxrss < MEGABYTES * 1024, f"{used.ru_maxrss // 1024} MB"
    return lines[0]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("case", BROKEN)
def test_a_file_that_cannot_be_read_is_one_error(program, forms, tmp_path, case, extension):
    file = tmp_path / f"copy.{extension}"
    file.write_bytes(BROKEN[case](forms("sample", "es", extension)))
    refused(program, file)


@pytest.mark.parametrize("change", (far_row, index_out_of_range))
def test_an_impossible_number_in_a_sheet_is_one_error(program, forms, tmp_path, change):
    file = tmp_path / "copy.xlsx"
    file.write_bytes(replaced(r"sheet1\.xml", change)(forms("sample", "es", "xlsx")))
    assert "sheet1.xml" in refused(program, file)


@pytest.mark.parametrize("source, extension", (("xlsx", "xls"), ("xlsx", "ods"), ("docx", "doc"), ("docx", "odt")))
def test_a_file_of_another_kind_under_the_name_is_told(program, forms, tmp_path, source, extension):
    form = forms("sample", "es", source)
    office.convert([form], tmp_path / "made", extension)
    file = shutil.copy(tmp_path / "made" / f"{form.stem}.{extension}", tmp_path / f"renamed.{source}")
    refused(program, file)


def test_a_workbook_without_the_form_names_the_headings(program, tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["Action", "Total", "Date"])
    workbook.save(tmp_path / "other.xlsx")
    assert "Agreed actions" in refused(program, tmp_path / "other.xlsx")


def test_a_document_without_the_form_names_the_headings(program, tmp_path):
    document = docx.Document()
    document.add_paragraph("Minutes")
    document.add_table(3, 3)
    document.save(tmp_path / "other.docx")
    assert "Agreed actions" in refused(program, tmp_path / "other.docx")


def test_two_sheets_that_are_the_form_are_both_named(program, forms, tmp_path):
    workbook = openpyxl.load_workbook(forms("sample", "es", "xlsx"))
    copied = workbook.copy_worksheet(workbook.worksheets[0])
    copied.title = "Plan 2024"
    workbook.save(tmp_path / "two.xlsx")
    line = refused(program, tmp_path / "two.xlsx")
    assert re.search(r"\bPlan and Plan 2024\b", line), line


def test_a_bad_file_does_not_keep_a_good_one_from_being_read(program, forms, tmp_path):
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    done = run(program, "import", tmp_path / "bad.docx", forms("sample", "es", "xlsx"))
    assert done.returncode == 2 and done.stdout.startswith("{") and "bad.docx" in done.stderr
