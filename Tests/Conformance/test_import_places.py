"""Where import writes plans: no plan takes another's place unseen, and in a library each goes to its own."""

import json
import os

import openpyxl
import pytest
from conftest import run
from support import registers
from support.copies import edited, sample, set_value, write

STEM = "VEN-2023-alojamiento-energia-y-enseres-ccpm-action-plan"
A = "/functions/0/actions/0"


def import_into(program, out, *files, status=0, options=()):
    report = out.parent / "report.json"
    done = run(program, "import", *files, "-o", out, "--ui-language", "en", "--report", report, *options)
    assert done.returncode == status, done.stderr
    return [(f["severity"], f["name"], f["message"]) for f in json.loads(report.read_text("utf-8"))["findings"]]


def names(folder):
    return sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file())


def exported(program, folder, name, plan):
    folder.mkdir(exist_ok=True)
    (file,) = write(folder, sent=plan)
    done = run(program, "export", file, "-o", folder / name)
    assert done.returncode == 0, done.stderr
    return folder / name


@pytest.mark.parametrize("options", ([], ["--force"]))
def test_two_plans_of_one_name_are_named_and_neither_is_written(program, tmp_path, options):
    one = exported(program, tmp_path / "a", "x.docx", sample())
    two = exported(program, tmp_path / "b", "x.docx", edited(set_value(A + "/comments", "Otro")))
    other = exported(program, tmp_path / "c", "x.docx", edited(set_value("/year", 2024)))
    out = tmp_path / "out"
    (finding,) = import_into(program, out, one, two, other, status=2, options=options)
    assert finding[:2] == ("error", "two-plans-one-name")
    assert str(one) in finding[2] and str(two) in finding[2] and str(out / f"{STEM}.json") in finding[2]
    assert names(out) == [STEM.replace("2023", "2024") + ".json"]


def test_the_same_plan_twice_is_one_file_and_a_note(program, tmp_path):
    one = exported(program, tmp_path / "a", "x.docx", sample())
    two = exported(program, tmp_path / "b", "x.xlsx", sample())
    (finding,) = import_into(program, tmp_path / "out", one, two)
    assert finding[:2] == ("note", "same-plan-again") and str(one) in finding[2]
    assert names(tmp_path / "out") == [STEM + ".json"]


def test_of_three_plans_of_one_name_each_is_told_from_one_that_differs(program, tmp_path):
    one, again = write(tmp_path, one=sample(), zwei=sample())
    (two,) = write(tmp_path, two=edited(set_value(A + "/comments", "Otro")))
    said = import_into(program, tmp_path / "out", one, two, again, status=2)
    assert [finding[:2] for finding in said] == [("error", "two-plans-one-name")] * 2
    assert str(one) in said[0][2] and str(two) in said[0][2]
    assert str(two) in said[1][2] and str(again) in said[1][2]
    assert not (tmp_path / "out").exists()


def test_several_lines_do_not_fit_one_file(program, tmp_path):
    lines = json.dumps(sample()) + "\n" + json.dumps(edited(set_value("/year", 2024))) + "\n"
    done = run(program, "import", "-", "-o", tmp_path / "one.json", "--force", input=lines)
    assert done.returncode == 2 and "-:1" in done.stderr and "-:2" in done.stderr
    assert not (tmp_path / "one.json").exists()


@pytest.fixture(scope="module")
def made():
    return registers.several(8)


@pytest.fixture()
def library(program, made, tmp_path):
    """The plans by country and year, under names of their own, in the keys and the order that the program writes."""
    for number, plan in enumerate(made):
        folder = tmp_path / f"plans/{plan['country']['iso3']}/{plan['year']}"
        folder.mkdir(parents=True, exist_ok=True)
        done = run(program, "import", "-", input=json.dumps(plan))
        (folder / f"plan-{number}.json").write_text(done.stdout, "utf-8")
    return tmp_path / "plans"


@pytest.fixture()
def register(program, library, tmp_path):
    file = tmp_path / "register.xlsx"
    done = run(program, "register", library, "-o", file, "--language", "es")
    assert done.returncode == 0, done.stderr
    return file


def type_score(register, value):
    """Types a score on the sheet of functions; which plan and function it is of."""
    book = openpyxl.load_workbook(register)
    sheet = book["Funciones"]
    headings = [cell.value for cell in sheet[1]]
    row = {heading: sheet.cell(5, place) for place, heading in enumerate(headings, 1)}
    row["Puntuación (%)"].value = value
    book.save(register)
    return row["ISO3"].value, row["Año"].value, 3


def by_place(folder):
    return {str(f.relative_to(folder)): json.loads(f.read_text("utf-8")) for f in folder.rglob("*.json")}


def without_ids(plans):
    plans = json.loads(json.dumps(plans))
    for plan in plans.values():
        for function in plan["functions"]:
            for action in function["actions"]:
                action.pop("id", None)
    return plans


def test_an_edited_register_comes_back_into_its_library(program, library, register, tmp_path):
    before = by_place(library)
    iso3, year, function = type_score(register, 61.5)
    assert import_into(program, tmp_path / "edited", register) == []
    assert names(library) == sorted(before)
    done = run(program, "collect", tmp_path / "edited", "--into", library, "--ui-language", "en")
    assert done.returncode == 0, done.stderr
    assert "Plans new: 0, changed: 1, unchanged: 7, in conflict: 0, failed: 0." in done.stdout
    (place,) = [p for p in before if p.startswith(f"{iso3}/{year}/")]
    before[place]["functions"][function]["score"] = 61.5
    assert without_ids(by_place(library)) == without_ids(before)
    again = run(program, "collect", tmp_path / "edited", "--into", library, "--ui-language", "en")
    assert "changed: 0, unchanged: 8" in again.stdout and "compared with the library" not in again.stderr
    done = run(program, "register", library, "-o", tmp_path / "again.xlsx")
    assert done.returncode == 0, done.stderr
    done = run(program, "batch", library, "-o", tmp_path / "forms", "--ui-language", "en")
    assert "in conflict: 0." in done.stderr


def test_in_a_library_each_plan_has_its_file_which_is_not_overwritten_unasked(program, library, register):
    before = by_place(library)
    iso3, year, function = type_score(register, 61.5)
    findings = import_into(program, library, register, status=2)
    assert {f[:2] for f in findings} == {("error", "file-exists")}
    assert sorted(f[2].split(" exists already")[0] for f in findings) == sorted(str(library / place) for place in before)
    assert by_place(library) == before
    assert import_into(program, library, register, options=["--force"]) == []
    (place,) = [p for p in before if p.startswith(f"{iso3}/{year}/")]
    before[place]["functions"][function]["score"] = 61.5
    assert without_ids(by_place(library)) == without_ids(before)


def test_a_new_plan_gets_its_place_in_a_library(program, library, tmp_path):
    before = names(library)
    plan = exported(program, tmp_path / "a", "x.docx", edited(set_value("/year", 2031)))
    import_into(program, library, plan)
    assert names(library) == sorted([*before, f"VEN/2031/{STEM.replace('2023', '2031')}.json"])


def test_a_base_is_read_once_also_for_a_register_and_forms_together(program, tmp_path):
    """`ccpm import register.xlsx form.docx again.xlsx --base <(cat plan.json)`."""
    plan = edited(set_value("/office", "Caracas"))
    (sent,) = write(tmp_path, sent=plan)
    form, register = tmp_path / "form.docx", tmp_path / "register.xlsx"
    assert run(program, "export", sent, "-o", form, "--no-embed").returncode == 0
    assert run(program, "register", sent, "-o", register, "--language", "es").returncode == 0
    book = openpyxl.load_workbook(register)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            book.remove(sheet)
    book.save(register)
    for files in ((register, form, register), (form, register)):
        expected = run(program, "import", *files, "--base", sent)
        assert expected.returncode == 0 and expected.stdout.count("Caracas") == len(files), expected.stderr
        reading, writing = os.pipe()
        os.write(writing, sent.read_bytes())
        os.close(writing)
        done = run(program, "import", *files, "--base", f"/dev/fd/{reading}", pass_fds=(reading,))
        os.close(reading)
        assert (done.returncode, done.stdout) == (0, expected.stdout), done.stderr
        done = run(program, "import", *files, "--base", "-", input=json.dumps(plan) + "\n")
        assert (done.returncode, done.stdout) == (0, expected.stdout), done.stderr


def test_an_edit_that_makes_two_plans_alike_is_said_and_neither_is_written(program, library, register, tmp_path):
    book = openpyxl.load_workbook(register)
    for name in ("Acciones", "Funciones", "Planes"):
        sheet = book[name]
        place = [cell.value for cell in sheet[1]].index("ISO3") + 1
        for row in range(2, sheet.max_row + 1):
            if sheet.cell(row, place).value == "MLI":
                sheet.cell(row, place).value = "COL"
    book.save(register)
    out = tmp_path / "edited"
    findings = import_into(program, out, register, status=2, options=["--force"])
    alike = [f for f in findings if f[1] == "two-plans-one-name"]
    assert alike and all("MLI-" in f[2] and "COL-" in f[2] for f in alike)
    assert len(names(out)) == 8 - 2 * len(alike)
