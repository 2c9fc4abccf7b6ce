"""ccpm import of what is no form: one clear line, status 2, soon."""

import re
import shutil

import docx
import openpyxl
import pytest
from conftest import run
from support import office
from support.bounds import refused


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
