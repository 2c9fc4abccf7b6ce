"""Where findings of a plan are said to be that was read from Word or Excel: what people have before them is the sheet's
cell or the table's row and column, whatever the command."""

import copy
import json

import docx
import openpyxl
import pytest
from conftest import run
from support import paths, plans

MARK = "[[bolivar: sí]] [[sucre: no]]"
LONG = "x" * 32_768


def files(program, folder, text, extension):
    """The form of a plan with a text among its comments, and where the text stands in it, as another reader says."""
    plan = copy.deepcopy(plans.load("sample"))
    plan["functions"][2]["actions"][1]["comments"] = text
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    file = folder / f"Plan révisé.{extension}"
    done = run(program, "export", folder / "plan.json", "-o", file)
    assert done.returncode == 0, done.stderr
    return file, place(file, text)


def place(file, text):
    if file.suffix == ".xlsx":
        (found,) = [
            f"{sheet.title}!{cell.coordinate}" for sheet in openpyxl.load_workbook(file)
            if sheet.sheet_state == "visible" for row in sheet.iter_rows() for cell in row
            if isinstance(cell.value, str) and text in cell.value]
        return found
    (found,) = {
        f"table {number} row {row} column {column}"
        for number, table in enumerate(docx.Document(file).tables, 1) for row, cells in enumerate(table.rows, 1)
        for column, cell in enumerate(cells.cells, 1) if text in cell.text}
    return found


def test_a_year_that_cannot_be_read_is_said_once(program, tmp_path):
    file = tmp_path / "form.xlsx"
    form = openpyxl.load_workbook(paths.ROOT / "Templates/Blank/ccpm-action-plan.en.xlsx")
    for row in form["Plan"].iter_rows(max_row=6):
        (label, value, *_) = [cell for cell in row if not isinstance(cell, openpyxl.cell.cell.MergedCell)]
        value.value = {"Country:": "Mali", "Year:": "next"}.get(label.value)
    form.save(file)
    done = run(program, "import", file, "--ui-language", "en")
    assert done.returncode == 2 and len(said(done, "error")) == 1, done.stderr
    assert "“next” is not a year" in done.stderr


def said(done, words):
    return [line.split(": ")[0] for line in done.stderr.splitlines() if words in line]


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("command", (["validate"], ["export", "-o", "out"], ["batch", "-o", "out"], ["diff", "-o", "d.docx"]),
                         ids=lambda command: command[0])
def test_a_warning_has_the_place_in_the_file(program, tmp_path, extension, command):
    file, found = files(program, tmp_path, MARK, extension)
    name, *options = command
    sources = [paths.SAMPLE, file] if name == "diff" else [file]
    done = run(program, name, *sources, *options, "--ui-language", "en", cwd=tmp_path)
    assert set(said(done, "[[")) == {f"{file}:{found}"}, done.stderr


@pytest.mark.parametrize("command", (
    ["export", "-o", "out.xlsx"], ["batch", "-o", "out"], ["register", "-o", "r.xlsx"]), ids=lambda command: command[0])
def test_an_error_has_the_place_in_the_file(program, tmp_path, command):
    """A text that Word holds and a cell of Excel does not."""
    plan = copy.deepcopy(plans.load("sample"))
    plan["functions"][2]["actions"][1]["comments"] = LONG
    (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    file = tmp_path / "plan.docx"
    assert run(program, "export", tmp_path / "plan.json", "-o", file).returncode == 0
    done = run(program, command[0], file, *command[1:], "--ui-language", "en", cwd=tmp_path)
    assert done.returncode == 2 and said(done, "32767") == [f"{file}:{place(file, LONG)}"], done.stderr[:2000]


def test_the_manifest_has_the_place_in_the_plan_and_the_results_that_in_the_file(program, tmp_path):
    file, found = files(program, tmp_path, MARK, "xlsx")
    done = run(program, "batch", file, "-o", tmp_path / "out", "--report", tmp_path / "r.json", "--ui-language", "en")
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))["findings"]
    assert {f["place"] for f in report if f["name"] == "open-alternatives"} == {found}
    (plan,) = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))["plans"]
    kept = {f["place"] for made in plan["files"] for f in made["findings"] if f["name"] == "open-alternatives"}
    assert kept == {"/functions/2/actions/1/comments"}
    assert done.returncode == 0


@pytest.mark.parametrize("command", (["merge", "-o", "m.json"], ["collect", "--into", "library"]), ids=lambda c: c[0])
def test_a_conflict_has_the_place_in_each_copy(program, tmp_path, command):
    """Both copies were sorted anew since they were sent, so that neither has the place of the merged plan."""
    for extension in paths.FORMATS:
        assert run(program, "export", paths.SAMPLE, "-o", tmp_path / f"c.{extension}").returncode == 0
    word = docx.Document(tmp_path / "c.docx")
    rows = word.tables[0].rows
    rows[4].cells[8].paragraphs[0].add_run("Aquí")
    rows[4]._tr.addnext(rows[2]._tr)
    word.save(tmp_path / "c.docx")
    book = openpyxl.load_workbook(tmp_path / "c.xlsx")
    (sheet,) = [sheet for sheet in book if sheet.sheet_state == "visible"]
    text = plans.load("sample")["functions"][0]["actions"][3]["action"]
    ((row, _),) = [(cell.row, cell) for cells in sheet.iter_rows() for cell in cells if cell.value == text]
    sheet.cell(row, 9).value = "Allí"
    book.save(tmp_path / "c.xlsx")
    name, *options = command
    sources = [paths.SAMPLE] * (name == "merge") + [tmp_path / "c.docx", tmp_path / "c.xlsx"]
    done = run(program, name, *sources, *options, "--ui-language", "en", cwd=tmp_path)
    (conflict,) = [line for line in done.stderr.splitlines() if ": error: " in line]
    assert done.returncode == 1
    assert f'c.docx ({place(tmp_path / "c.docx", "Aquí")}): "Las ' in conflict, conflict
    assert f'c.xlsx ({place(tmp_path / "c.xlsx", "Allí")}): "Allí"' in conflict, conflict
