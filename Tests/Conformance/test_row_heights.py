"""No text is cut off in a row, in Excel or LibreOffice, and no row is twice as high as its text needs."""

import json
import re
import subprocess
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest
from support import paths, plans

HIGHEST = 409  # Excel's limit for a row, in points; what needs more cannot be shown whole.
# A line of Calibri in Excel: its ascent and descent are 1.22 of the type size. LibreOffice sets 1.0.
EXCEL_LINE = 1.2


@pytest.fixture(scope="session")
def measured(forms):
    files = [forms("sample", l, "xlsx") for l in paths.LANGUAGES]
    files += [forms(name, plans.load(name)["language"], "xlsx") for name in plans.NAMES if name != "sample"]
    files += [forms("hard", "ar", "xlsx"), forms("arabic", "es", "xlsx")]
    python = "/usr/bin/python3"  # The system's, which has LibreOffice's bridge (python3-uno).
    done = subprocess.run(
        [python, paths.ROOT / "Tests/Conformance/support/row_heights.py", *files], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"LibreOffice measured nothing (is python3-uno there?): {done.stderr}"
    return json.loads(done.stdout)


def needs_of(cell):
    """What LibreOffice needs, or Excel for as many lines of Calibri; other scripts have lines of other heights."""
    if re.search(r"[\u0370-\u1cff\u2e80-\ufdff\U00010000-\U000fffff]", cell["text"]):
        return cell["needs"]
    return max(cell["needs"], cell["lines"] * cell["size"] * EXCEL_LINE)


def test_no_text_is_cut_off(measured):
    cut = []
    for name, sheet in measured.items():
        short = name.rsplit("/", 1)[-1]
        for cell in sheet["cells"]:
            has = sum(sheet["rows"][cell["row"] : cell["row"] + cell["rows"]])
            needs = needs_of(cell)
            # Half a point is the rounding of both programs.
            if has + 0.5 < min(needs, HIGHEST * cell["rows"]):
                cut.append(f"{short} row {cell['row'] + 1} column {cell['column'] + 1}: {has:.1f} pt for {needs:.1f}: {cell['text'][:60]}")
    assert not cut, "\n".join(cut)


def test_no_row_is_twice_as_high_as_it_needs(measured):
    loose = []
    for name, sheet in measured.items():
        short = name.rsplit("/", 1)[-1]
        needs = [15.0] * len(sheet["rows"])  # An empty row's.
        for cell in sheet["cells"]:
            if cell["rows"] == 1:
                needs[cell["row"]] = max(needs[cell["row"]], needs_of(cell))
        for cell in sheet["cells"]:
            span = range(cell["row"], cell["row"] + cell["rows"])
            lack = needs_of(cell) - sum(needs[r] for r in span)
            for row in span if cell["rows"] > 1 and lack > 0 else ():
                needs[row] += lack / cell["rows"]
        for row, (has, need) in enumerate(zip(sheet["rows"], needs)):
            if has >= 2 * need:
                loose.append(f"{short} row {row + 1}: {has:.1f} pt where {need:.1f} are needed")
    assert not loose, "\n".join(loose)


def growing_rows(file):
    """Which rows Excel fits anew when their text is edited: a height is stated, but nobody set it. openpyxl does not tell."""
    with zipfile.ZipFile(file) as archive:
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = {int(row.get("r")): row for row in sheet.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row")}
    assert all(float(row.get("ht")) > 0 for row in rows.values())
    return {number for number, row in rows.items() if row.get("customHeight", "0") == "0"}


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_the_rows_of_a_blank_form_grow_with_what_is_typed(language):
    file = paths.ROOT / f"Templates/Blank/ccpm-action-plan.{language}.xlsx"
    sheet = openpyxl.load_workbook(file).worksheets[0]
    framed = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 4).border.bottom.style]
    # All but the head and the legend, whose texts stand in merged cells.
    assert growing_rows(file) == set(framed[1:]) and len(framed) > 20


def test_rows_that_make_room_for_a_merged_title_keep_their_height(program, tmp_path):
    plan = plans.load("sample") | {"functions": [
        {"key": "preparedness", "actions": [{"action": "Uno"}, {"action": "Dos"}]},
        {"key": "service-delivery", "actions": [{"action": "Una acción larga. " * 12}, {"action": "Otra acción larga. " * 12}]}]}
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    file = tmp_path / "plan.xlsx"
    subprocess.run([program, "export", tmp_path / "plan.json", "-o", file], check=True, timeout=60)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    rows = {str(sheet.cell(row, 4).value)[:3]: row for row in range(8, sheet.max_row + 1)}
    growing = growing_rows(file)
    assert not {rows["Uno"], rows["Dos"]} & growing, "the long title of function 5 needs both"
    assert {rows["Una"], rows["Otr"]} <= growing
