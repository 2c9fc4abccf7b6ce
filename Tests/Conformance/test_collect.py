"""ccpm collect: returned copies sorted into a library of plans, and nothing lost."""

import json
import random
import shutil
import signal
import subprocess
import time

import docx
import openpyxl
import pytest
from conftest import run
from support import paths
from support.copies import edited, insert, remove, sample, set_value, write

NAME = "VEN/2023/VEN-2023-alojamiento-energia-y-enseres-ccpm-action-plan.json"
A = "/functions/0/actions/0"


def collect(program, folder, *files, status=0, options=()):
    report = folder / "report.json"
    done = run(
        program, "collect", *files, "--into", folder / "library", "--ui-language", "en", "--report", report, *options)
    assert done.returncode == status, f"status {done.returncode}: {done.stdout}{done.stderr}"
    data = json.loads(report.read_text(encoding="utf-8"))
    assert data["schema"] == "ccpm-report/1"
    return data["collection"], data["findings"], done


def states(collection):
    return [(p["plan"], p["state"], p["changes"], [(c["file"].split("/")[-1], c["state"], c["changes"]) for c in p["copies"]])
            for p in collection["plans"]]


def library(folder, name=NAME):
    return json.loads((folder / "library" / name).read_text(encoding="utf-8"))


def keep(folder, plan, name=NAME):
    file = folder / "library" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(plan, ensure_ascii=False, indent=2), encoding="utf-8")
    return file


def export(program, folder, plan, name, *options):
    (file,) = write(folder, **{f"to-send-{name.split('.')[0]}": plan})
    out = folder / name
    done = run(program, "export", file, "-o", out, "--force", *options)
    assert done.returncode == 0, done.stderr
    file.unlink()
    return out


def form_rows(path):
    """The table of the form in a Word file, by python-docx."""
    document = docx.Document(str(path))
    return document, next(t for t in document.tables if len(t.columns) == 9)


def edit_word(path, row, column, text):
    document, table = form_rows(path)
    table.cell(row, column).paragraphs[0].text = text
    document.save(str(path))


def edit_excel(path, old, new):
    """Types a text over the cell that holds another."""
    book = openpyxl.load_workbook(path)
    (cell,) = [c for row in book.worksheets[0].iter_rows() for c in row if c.value == old]
    cell.value = new
    book.save(path)


def test_new_plans_get_their_place(program, tmp_path):
    sent = export(program, tmp_path, sample(), "returned.docx")
    collection, _, done = collect(program, tmp_path, sent)
    assert states(collection) == [
        ("VEN-2023-alojamiento-energia-y-enseres", "new", 0, [("returned.docx", "new", 0)])]
    assert "Plans new: 1, changed: 0, unchanged: 0, in conflict: 0, failed: 0. Files left out: 0.\n" in done.stdout
    found = library(tmp_path)
    assert found["clusterCode"] == "SHL" and found["ratingScale"] == "gsc-80"
    assert [a["action"] for f in found["functions"] for a in f["actions"]] == [
        a["action"] for f in sample()["functions"] for a in f["actions"]]


def test_a_dry_run_says_the_same_and_writes_nothing(program, tmp_path):
    sent = export(program, tmp_path, sample(), "returned.docx")
    dry, _, done = collect(program, tmp_path, sent, options=["--dry-run"])
    assert not (tmp_path / "library").exists()
    assert done.stdout.endswith("Nothing was written (--dry-run).\n")
    real, _, _ = collect(program, tmp_path, sent)
    assert states(dry) == states(real)
    assert [p["written"] for p in dry["plans"] + real["plans"]] == [False, True]


def test_changes_of_word_and_excel_copies_come_together_and_nothing_else_changes(program, tmp_path):
    plan = edited(set_value("/office", {"key": ["kept"]}), set_value(A + "/note", 7))
    keep(tmp_path, plan)
    word = export(program, tmp_path, plan, "bolivar.docx", "--language", "en")
    excel = export(program, tmp_path, plan, "sucre.xlsx")
    edit_word(word, 1, 8, "Visto por Ana")
    edit_excel(excel, "Formalizar la creación del Grupo de Gestión de Alojamiento Temporales (Como grupo de trabajo del Clúster)",
               "Formalizar el Grupo de Gestión de Alojamientos Temporales")
    collection, findings, _ = collect(program, tmp_path, word, excel)
    assert states(collection) == [
        ("VEN-2023-alojamiento-energia-y-enseres", "changed", 2, [("bolivar.docx", "changed", 1), ("sucre.xlsx", "changed", 1)])]
    expected = edited(
        set_value("/office", {"key": ["kept"]}), set_value(A + "/note", 7), set_value(A + "/comments", "Visto por Ana"),
        set_value("/functions/0/actions/1/action", "Formalizar el Grupo de Gestión de Alojamientos Temporales"))
    assert library(tmp_path) == expected
    assert not [f for f in findings if f["severity"] == "error"]


def test_a_second_run_changes_nothing(program, tmp_path):
    keep(tmp_path, sample())
    word = export(program, tmp_path, sample(), "bolivar.docx")
    edit_word(word, 1, 8, "Visto")
    collect(program, tmp_path, word)
    before = (tmp_path / "library" / NAME).stat()
    collection, _, _ = collect(program, tmp_path, word)
    assert states(collection)[0][1:] == ("unchanged", 0, [("bolivar.docx", "unchanged", 0)])
    assert (tmp_path / "library" / NAME).stat().st_mtime_ns == before.st_mtime_ns


def test_what_the_library_changed_meanwhile_stays(program, tmp_path):
    word = export(program, tmp_path, sample(), "bolivar.docx")
    edit_word(word, 1, 8, "Visto")
    keep(tmp_path, edited(set_value(A + "/priority", "low"), remove(6, 2)))
    collection, _, _ = collect(program, tmp_path, word)
    assert states(collection)[0][1] == "changed"
    assert library(tmp_path) == edited(set_value(A + "/priority", "low"), remove(6, 2), set_value(A + "/comments", "Visto"))


def test_copies_that_disagree_are_named_and_nothing_of_their_plan_is_written(program, tmp_path):
    file = keep(tmp_path, sample())
    before = file.read_bytes()
    copies = [export(program, tmp_path, sample(), name) for name in ("bolivar.docx", "sucre.docx", "zulia.docx")]
    edit_word(copies[0], 1, 8, "Uno")
    edit_word(copies[1], 1, 8, "Dos")
    edit_word(copies[2], 2, 8, "Otra cosa")
    collection, findings, done = collect(program, tmp_path, *copies, status=1)
    assert states(collection)[0][1] == "conflicting"
    assert [c["state"] for c in collection["plans"][0]["copies"]] == ["conflicting", "conflicting", "changed"]
    errors = [f for f in findings if f["severity"] == "error"]
    assert [(f["file"], f["place"], f["name"]) for f in errors] == [(str(file), A + "/comments", "open-conflict")]
    place = "(table 1 row 2 column 9)"
    assert f'bolivar.docx {place}: "Uno"; sucre.docx {place}: "Dos"' in errors[0]["message"]
    assert file.read_bytes() == before
    assert "in conflict: 1" in done.stdout


def test_conflicts_are_settled_on_request_alone(program, tmp_path):
    for option, comment in (("--ours", "Uno"), ("--alternatives", "[[bolivar.docx: Uno]]\n[[sucre.docx: Dos]]")):
        keep(tmp_path, sample())
        copies = [export(program, tmp_path, sample(), name) for name in ("bolivar.docx", "sucre.docx")]
        edit_word(copies[0], 1, 8, "Uno")
        edit_word(copies[1], 1, 8, "Dos")
        _, findings, _ = collect(program, tmp_path, *copies, status=1, options=[option])
        assert library(tmp_path) == edited(set_value(A + "/comments", comment))
        assert [f["severity"] for f in findings].count("error") == 1


@pytest.mark.parametrize("is_new", (False, True), ids=("known", "new"))
@pytest.mark.parametrize("option", ("--ours", "--alternatives"))
def test_settling_conflicts_once_more_changes_nothing(program, tmp_path, option, is_new):
    if not is_new:
        keep(tmp_path, sample())
    copies = [export(program, tmp_path, sample(), name) for name in ("uno.docx", "dos.docx", "tres.xlsx", "cuatro.docx")]
    edit_word(copies[0], 1, 8, "Uno")
    edit_word(copies[1], 1, 8, "Dos")
    edit_word(copies[0], 1, 2, "Prioridad ALTA")
    edit_word(copies[1], 1, 2, "Prioridad BAJA")
    edit_excel(copies[2], "Formalizar la creación del Grupo de Gestión de Alojamiento Temporales (Como grupo de trabajo del Clúster)",
               "Formalizar el Grupo")
    edit_word(copies[1], 2, 3, "Otra acción")
    edit_word(copies[3], 1, 8, "Cuatro")
    collect(program, tmp_path, *copies[:3], status=1, options=[option])
    once = library(tmp_path)
    file = tmp_path / "library" / NAME
    before = file.stat()
    for _ in range(2):
        collection, _, _ = collect(program, tmp_path, *copies[:3], status=1, options=[option])
        assert collection["plans"][0]["written"] is False
        assert library(tmp_path) == once and file.stat().st_mtime_ns == before.st_mtime_ns
    comments = once["functions"][0]["actions"][0]["comments"]
    assert comments == ("Uno" if option == "--ours" else "[[uno.docx: Uno]]\n[[dos.docx: Dos]]")
    # A further copy has its value put beside those that stand there.
    collect(program, tmp_path, copies[3], status=1, options=[option])
    added = "" if option == "--ours" else "\n[[cuatro.docx: Cuatro]]"
    assert library(tmp_path)["functions"][0]["actions"][0]["comments"] == comments + added


def test_a_copy_and_the_library_can_disagree_too(program, tmp_path):
    word = export(program, tmp_path, sample(), "bolivar.docx")
    edit_word(word, 1, 8, "Uno")
    keep(tmp_path, edited(set_value(A + "/comments", "Otro")))
    _, findings, _ = collect(program, tmp_path, word, status=1)
    (error,) = [f for f in findings if f["severity"] == "error"]
    assert "Otro" in error["message"] and "bolivar.docx" in error["message"]
    assert library(tmp_path)["functions"][0]["actions"][0]["comments"] == "Otro"


def test_the_same_copy_twice_counts_once(program, tmp_path):
    keep(tmp_path, sample())
    word = export(program, tmp_path, sample(), "bolivar.docx")
    edit_word(word, 1, 8, "Visto")
    shutil.copy(word, tmp_path / "bolivar (1).docx")
    collection, findings, _ = collect(program, tmp_path, word, tmp_path / "bolivar (1).docx")
    assert states(collection)[0][1:] == ("changed", 1, [("bolivar.docx", "changed", 1), ("bolivar (1).docx", "repeated", 0)])
    assert "same-plan-again" in [f["name"] for f in findings]


@pytest.mark.parametrize("extension", paths.FORMATS)
def test_a_copy_without_the_plan_inside_finds_its_plan(program, tmp_path, extension):
    plan = edited(set_value("/office", "kept"))
    keep(tmp_path, plan)
    keep(tmp_path, edited(set_value("/year", 2022)), "VEN/2022/old.json")
    bare = export(program, tmp_path, edited(set_value(A + "/comments", "Visto")), f"bare.{extension}", "--no-embed")
    collection, findings, _ = collect(program, tmp_path, bare)
    assert states(collection) == [
        ("VEN-2023-alojamiento-energia-y-enseres", "changed", 1, [(bare.name, "changed", 1)])]
    assert library(tmp_path) == edited(set_value("/office", "kept"), set_value(A + "/comments", "Visto"))
    assert "copy-without-plan" in [f["name"] for f in findings]


def test_a_copy_that_may_be_of_several_plans_is_left_to_a_person(program, tmp_path):
    keep(tmp_path, sample())
    keep(tmp_path, edited(set_value("/cluster", "Salud"), set_value("/clusterCode", "HEA")), "VEN/2023/health.json")
    bare = export(program, tmp_path, sample(), "bare.docx", "--no-embed")
    collection, findings, _ = collect(program, tmp_path, bare, status=1)
    assert collection["plans"] == [] and [c["state"] for c in collection["others"]] == ["failed"]
    assert [f["name"] for f in findings if f["severity"] == "error"] == ["copy-of-several"]


def write_year(path, old, new):
    document = docx.Document(str(path))
    (year,) = [p for p in document.paragraphs if p.text == str(old)]
    year.text = str(new)
    document.save(str(path))


def test_last_years_file_with_this_years_plan_is_not_taken_for_last_years(program, tmp_path):
    file = keep(tmp_path, edited(set_value("/year", 2022)), "VEN/2022/plan.json")
    before = file.read_bytes()
    word = export(program, tmp_path, edited(set_value("/year", 2022)), "bolivar.docx")
    write_year(word, 2022, 2023)
    _, findings, _ = collect(program, tmp_path, word, status=1)
    assert [f["name"] for f in findings if f["severity"] == "error"] == ["copy-of-other"]
    assert file.read_bytes() == before and not (tmp_path / "library" / "VEN/2023").exists()


def test_the_changes_of_a_new_plan_are_not_measured_from_a_copy_that_became_another_plan(program, tmp_path):
    other = export(program, tmp_path, sample(), "bolivar.docx")
    write_year(other, 2023, 2024)
    # Sent later, after a correction, and come back as it was.
    copy = export(program, tmp_path, edited(set_value(A + "/comments", "Corregido")), "sucre.docx")
    collection, findings, _ = collect(program, tmp_path, other, copy, status=1)
    assert [f["name"] for f in findings if f["severity"] == "error"] == ["copy-of-other"]
    (plan,) = collection["plans"]
    assert (plan["state"], plan["changes"], plan["conflicts"]) == ("conflicting", 0, 1)
    assert [(c["file"], c["state"], c["changes"]) for c in plan["copies"]] == [
        (str(copy), "new", 0), (str(other), "conflicting", 0)]


def write_country(path, name):
    document = docx.Document(str(path))
    (country,) = [p for p in document.paragraphs if p.text == "Venezuela"]
    country.text = name
    document.save(str(path))


def test_a_file_with_another_countrys_plan_in_it_is_not_taken_for_that_of_its_code(program, tmp_path):
    file = keep(tmp_path, sample())
    keep(tmp_path, edited(set_value("/country", {"iso3": "COL", "name": "Colombia"}), set_value("/year", 2020)), "COL/plan.json")
    before = file.read_bytes()
    word = export(program, tmp_path, sample(), "bogota.docx")
    write_country(word, "COLOMBIA")
    (bare,) = write(tmp_path, bare=edited(set_value("/country/name", "Colombia")))
    for copy in (word, bare):
        collection, findings, _ = collect(program, tmp_path, copy, status=1)
        (error,) = [f for f in findings if f["severity"] == "error"]
        assert error["name"] == "copy-of-other" and error["file"] == str(copy)
        assert "COL-2023-alojamiento-energia-y-enseres" in error["message"] and "VEN-2023" in error["message"]
        assert collection["plans"][0]["state"] == "conflicting" and file.read_bytes() == before


def test_a_country_under_a_better_name_is_taken_over_and_said_once(program, tmp_path):
    keep(tmp_path, sample())
    word = export(program, tmp_path, sample(), "bolivar.docx")
    write_country(word, "Venezuela (República Bolivariana de)")
    _, findings, _ = collect(program, tmp_path, word)
    assert [(f["name"], f["severity"]) for f in findings] == [("country-renamed", "warning")]
    assert library(tmp_path) == edited(set_value("/country/name", "Venezuela (República Bolivariana de)"))
    _, findings, _ = collect(program, tmp_path, word)
    assert findings == []


def test_two_new_copies_of_what_was_sent_are_merged(program, tmp_path):
    copies = [export(program, tmp_path, sample(), name) for name in ("bolivar.docx", "sucre.docx")]
    edit_word(copies[0], 1, 8, "Uno")
    edit_word(copies[1], 2, 8, "Dos")
    collect(program, tmp_path, *copies)
    found = library(tmp_path)["functions"][0]["actions"]
    assert [a["comments"] for a in found[:2]] == ["Uno", "Dos"]


def test_two_new_plans_that_differ_and_were_never_sent_are_not_settled(program, tmp_path):
    files = write(tmp_path, one=edited(set_value(A + "/comments", "Uno")), two=edited(set_value(A + "/comments", "Dos")))
    collection, findings, _ = collect(program, tmp_path, *files, status=1)
    assert states(collection)[0][1] == "conflicting"
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("is_broken", (False, True), ids=("differing copies", "broken library"))
def test_a_copy_that_is_the_same_as_another_is_listed_also_where_their_plan_is_not_merged(program, tmp_path, is_broken):
    texts = {"a": "Uno", "b": "Dos", "c": "Uno"}
    files = write(tmp_path, **{name: edited(set_value(A + "/comments", text)) for name, text in texts.items()})
    if is_broken:
        keep(tmp_path, sample(), "VEN/a.json")
        keep(tmp_path, edited(remove(0, 0)), "VEN/b.json")
    collection, _, _ = collect(program, tmp_path, *files, status=2 if is_broken else 1)
    state = "failed" if is_broken else "conflicting"
    assert [c["state"] for c in collection["plans"][0]["copies"]] == [state, state, "repeated"]


def test_copies_in_json_are_merged_with_the_librarys_plan(program, tmp_path):
    keep(tmp_path, sample())
    files = write(tmp_path, one=edited(set_value(A + "/comments", "Uno")), two=edited(insert(1, 0, action="Nueva")))
    collection, _, _ = collect(program, tmp_path, *files)
    assert states(collection)[0][1:] == ("changed", 2, [("one.json", "changed", 1), ("two.json", "changed", 1)])


def test_a_copy_in_json_is_compared_with_what_was_sent_where_another_copy_tells_it(program, tmp_path):
    """It would take back what the library was given since, were it compared with the library's plan."""
    since = edited(set_value("/functions/0/actions/1/comments", "De otra copia"))
    keep(tmp_path, since)
    word = export(program, tmp_path, sample(), "ana.docx")
    edit_word(word, 1, 8, "Uno")
    (bare,) = write(tmp_path, bare=edited(set_value("/functions/1/actions/0/comments", "Dos")))
    collection, findings, _ = collect(program, tmp_path, word, bare)
    assert states(collection)[0][1:] == ("changed", 2, [("ana.docx", "changed", 1), ("bare.json", "changed", 1)])
    assert "copy-without-plan" not in [f["name"] for f in findings]
    assert library(tmp_path) == edited(
        set_value("/functions/0/actions/1/comments", "De otra copia"), set_value(A + "/comments", "Uno"),
        set_value("/functions/1/actions/0/comments", "Dos"))


def test_a_copy_in_json_alone_says_that_it_takes_back_what_came_since(program, tmp_path):
    keep(tmp_path, edited(set_value("/functions/0/actions/1/comments", "De otra copia")))
    (bare,) = write(tmp_path, bare=edited(set_value("/functions/1/actions/0/comments", "Dos")))
    collection, findings, _ = collect(program, tmp_path, bare)
    assert states(collection)[0][1:] == ("changed", 2, [("bare.json", "changed", 2)])
    assert [(f["name"], f["severity"]) for f in findings] == [("copy-without-plan", "warning")]
    _, findings, _ = collect(program, tmp_path, bare)
    assert findings == []


def test_a_folder_is_walked_and_other_files_are_left_out_with_a_note(program, tmp_path):
    folder = tmp_path / "returned"
    (folder / "deep/er").mkdir(parents=True)
    word = export(program, tmp_path, sample(), "bolivar.docx")
    word.rename(folder / "deep/er/bolivar.docx")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(100))
    (folder / "list.json").write_text('{"contacts": []}')
    (folder / "~$bolivar.docx").write_bytes(b"lock")
    openpyxl.Workbook().save(folder / "budget.xlsx")
    (tmp_path / "named.png").write_bytes(b"\x89PNG\r\n")
    collection, findings, _ = collect(program, tmp_path, folder, tmp_path / "named.png")
    assert len(collection["plans"]) == 1
    assert sorted((c["file"].split("/")[-1], c["state"]) for c in collection["others"]) == [
        ("budget.xlsx", "skipped"), ("list.json", "skipped"), ("named.png", "skipped"), ("photo.jpg", "skipped")]
    assert {f["severity"] for f in findings} <= {"note"}


def test_an_empty_copy_is_an_error_where_it_is_named_and_never_left_out_in_silence(program, tmp_path):
    word = export(program, tmp_path, sample(), "bolivar.docx")
    empty = tmp_path / "returned/sucre.docx"
    empty.parent.mkdir()
    empty.write_bytes(b"")
    collection, findings, _ = collect(program, tmp_path, word, empty.parent, options=["--dry-run"])
    assert [(f["file"], f["name"], f["severity"]) for f in findings] == [(str(empty), "file-empty", "warning")]
    assert [c["state"] for c in collection["others"]] == ["skipped"]
    collection, findings, _ = collect(program, tmp_path, empty, word, status=2)
    assert [(f["file"], f["name"], f["severity"]) for f in findings] == [(str(empty), "file-empty", "error")]
    assert [c["state"] for c in collection["others"]] == ["failed"] and states(collection)[0][1] == "new"


def test_a_copy_that_cannot_be_read_stops_nothing(program, tmp_path):
    word = export(program, tmp_path, sample(), "bolivar.docx")
    broken = tmp_path / "broken.docx"
    broken.write_bytes(word.read_bytes()[:-300])
    collection, findings, _ = collect(program, tmp_path, broken, word, tmp_path / "missing.docx", status=2)
    assert states(collection)[0][1] == "new" and (tmp_path / "library" / NAME).exists()
    assert [c["state"] for c in collection["others"]] == ["failed", "failed"]
    assert len([f for f in findings if f["severity"] == "error"]) == 2


def test_other_files_of_the_library_are_never_overwritten(program, tmp_path):
    file = tmp_path / "library" / NAME
    file.parent.mkdir(parents=True)
    file.write_text('{"mine": true}')
    word = export(program, tmp_path, sample(), "bolivar.docx")
    collection, findings, _ = collect(program, tmp_path, word, status=2)
    assert states(collection)[0][1] == "failed" and file.read_text() == '{"mine": true}'
    assert "library-file-taken" in [f["name"] for f in findings]


def test_a_broken_plan_of_the_library_is_said_and_left(program, tmp_path):
    keep(tmp_path, edited(set_value("/year", 2022)), "VEN/2022/a.json").write_text('{"country": ')
    word = export(program, tmp_path, sample(), "bolivar.docx")
    collection, findings, _ = collect(program, tmp_path, word, status=2)
    assert states(collection)[0][1] == "new"
    assert [f["file"].split("/")[-1] for f in findings if f["severity"] == "error"] == ["a.json"]
    assert (tmp_path / "library/VEN/2022/a.json").read_text() == '{"country": '


def test_a_plan_that_the_library_holds_twice_is_not_changed(program, tmp_path):
    keep(tmp_path, sample(), "VEN/2023/a.json")
    keep(tmp_path, edited(set_value("/year", 2023), remove(0, 0)), "VEN/2023/b.json")
    word = export(program, tmp_path, sample(), "bolivar.docx")
    edit_word(word, 1, 8, "Visto")
    _, findings, _ = collect(program, tmp_path, word, status=2)
    assert "differing-plans" in [f["name"] for f in findings]
    assert library(tmp_path, "VEN/2023/a.json") == sample()


def test_of_three_files_of_a_plan_each_is_told_from_one_that_differs(program, tmp_path):
    for name, plan in (("a", sample()), ("b", edited(remove(0, 0))), ("c", sample())):
        keep(tmp_path, plan, f"VEN/2023/{name}.json")
    word = export(program, tmp_path, sample(), "bolivar.docx")
    _, findings, _ = collect(program, tmp_path, word, status=2)
    assert [f["name"] for f in findings] == ["differing-plans"] * 2
    named = [[name for name in "abc" if f"2023/{name}.json" in f["message"]] for f in findings]
    assert named == [["a", "b"], ["b", "c"]]


def test_two_files_that_hold_the_same_plan_stop_its_changes_alone(program, tmp_path):
    files = [keep(tmp_path, sample(), f"VEN/2023/{name}.json") for name in "ab"]
    word = export(program, tmp_path, sample(), "bolivar.docx")
    collection, findings, _ = collect(program, tmp_path, word)
    assert states(collection)[0][1] == "unchanged"
    assert [(f["name"], f["severity"]) for f in findings] == [("same-plan-again", "note")]
    edit_word(word, 1, 8, "Visto")
    collection, findings, _ = collect(program, tmp_path, word, status=2)
    assert states(collection)[0][1] == "failed"
    (error,) = [f for f in findings if f["severity"] == "error"]
    assert error["name"] == "library-plan-twice" and all(str(file) in error["message"] for file in files)
    assert [json.loads(file.read_text("utf-8")) for file in files] == [sample(), sample()]


def test_a_library_that_cannot_be_written_is_said(program, tmp_path):
    word = export(program, tmp_path, sample(), "bolivar.docx")
    (tmp_path / "library").write_text("a file where the folder should be")
    collection, findings, _ = collect(program, tmp_path, word, status=2)
    assert [f["name"] for f in findings if f["severity"] == "error"][0] == "cannot-read"
    assert (tmp_path / "library").read_text() == "a file where the folder should be"


def test_names_from_the_data_never_leave_the_library(program, tmp_path):
    (file,) = write(tmp_path, evil=edited(set_value("/cluster", "../../x"), set_value("/locality", "/etc/\u0000y")))
    collect(program, tmp_path, file)
    found = [p for p in (tmp_path / "library").rglob("*") if p.is_file()]
    assert len(found) == 1 and found[0].parent == tmp_path / "library/VEN/2023"


def test_a_new_plan_needs_the_countrys_code(program, tmp_path):
    bare = export(program, tmp_path, sample(), "bare.docx", "--no-embed")
    collection, findings, _ = collect(program, tmp_path, bare, status=2)
    assert states(collection)[0][1] == "failed"
    (error,) = [f for f in findings if f["severity"] == "error"]
    assert error["name"] == "iso3-needed-for-folder" and "-o" not in error["message"]


def test_a_killed_run_leaves_whole_plans_and_the_next_completes(program, tmp_path):
    files = []
    for number in range(40):
        files += write(tmp_path, **{f"plan{number}": edited(set_value("/cluster", f"Clúster {number}"))})
    collect(program, tmp_path, *files)
    whole = {p.name: p.read_bytes() for p in (tmp_path / "library").rglob("*.json")}
    assert len(whole) == 40
    rng = random.Random(4)
    for _ in range(8):
        shutil.rmtree(tmp_path / "library", ignore_errors=True)
        process = subprocess.Popen(
            [program, "collect", *map(str, files), "--into", str(tmp_path / "library")], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        process.wait()
        left = {p.name: p.read_bytes() for p in (tmp_path / "library").rglob("*") if p.is_file()}
        assert all(whole.get(name) == content for name, content in left.items()), "half a plan was left"
        collect(program, tmp_path, *files)
        assert {p.name: p.read_bytes() for p in (tmp_path / "library").rglob("*.json")} == whole


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_everything_is_told_in_every_language(program, tmp_path, language):
    keep(tmp_path, sample())
    copies = [export(program, tmp_path, sample(), name) for name in ("bolivar.docx", "sucre.docx")]
    edit_word(copies[0], 1, 8, "Uno")
    edit_word(copies[1], 1, 8, "Dos")
    done = run(program, "collect", *copies, "--into", tmp_path / "library", "--dry-run", "--ui-language", language)
    assert done.returncode == 1 and "{" not in done.stdout + done.stderr
    assert ("in conflict" in done.stdout) == (language == "en")
    assert len(done.stdout.splitlines()) == 7


def test_a_library_is_not_collected_into_itself(program, tmp_path):
    keep(tmp_path, sample())
    for name in ("library", "library/", "./library"):
        done = run(program, "collect", tmp_path / "copies", name, "--into", tmp_path / "library", cwd=tmp_path)
        assert done.returncode == 64 and "is the library itself" in done.stderr


def test_a_link_in_the_library_stays_and_leads_to_what_was_written(program, tmp_path):
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(sample()), "utf-8")
    link = tmp_path / "library" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(kept)
    word = export(program, tmp_path, sample(), "bolivar.docx")
    edit_word(word, 1, 8, "Visto")
    collect(program, tmp_path, word)
    assert link.is_symlink() and not kept.is_symlink()
    assert json.loads(kept.read_text("utf-8"))["functions"][0]["actions"][0]["comments"] == "Visto"
    assert sorted(f.name for f in tmp_path.iterdir() if "kept" in f.name) == ["kept.json"]


@pytest.mark.parametrize("arguments", ([], ["x.docx"], ["--into", "y"], ["x", "--into", "y", "--ours", "--alternatives"]))
def test_wrong_usage(program, arguments):
    assert run(program, "collect", *arguments).returncode == 64
