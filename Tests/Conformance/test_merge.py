"""ccpm merge: copies come together, and no conflict is settled in silence."""

import json

import openpyxl
import pytest
from conftest import run
from support import paths
from support.copies import edited, insert, move, remove, sample, set_value, write

A = "/functions/0/actions/0"
B = "/functions/1/actions/0"


def merge(program, folder, *copies, status=0, options=()):
    """The merged plan and the lines about it."""
    files = write(folder, base=sample(), **{f"copy{n}": c for n, c in enumerate(copies, 1)})
    out = folder / "merged.json"
    done = run(program, "merge", *files, "-o", out, "--force", "--ui-language", "en", *options)
    assert done.returncode == status, f"status {done.returncode}: {done.stderr}"
    assert done.stdout == ""
    merged = json.loads(out.read_text(encoding="utf-8"))
    return merged, [l for l in done.stderr.splitlines() if ": error: " in l]


def texts(plan, function):
    return [a["action"] for a in plan["functions"][function]["actions"]]


def test_changes_of_all_copies_come_together(program, tmp_path):
    merged, errors = merge(
        program, tmp_path, edited(set_value(A + "/priority", "medium")), edited(set_value(A + "/comments", "nuevo")),
        edited(set_value(B + "/comments", "otro"), set_value("/dates/completed", "2024-05-10")))
    assert errors == []
    assert merged == edited(
        set_value(A + "/priority", "medium"), set_value(A + "/comments", "nuevo"), set_value(B + "/comments", "otro"),
        set_value("/dates/completed", "2024-05-10"))


@pytest.mark.parametrize("order", ((0, 1), (1, 0), (1, 1)))
def test_a_change_of_one_copy_alone_is_the_result(program, tmp_path, order):
    new = edited(
        insert(5, 1, action="Publicar un mapa"), remove(2, 0), move(0, 2, 1, 0), move(3, 0, 3, 1), set_value("/x", [1]))
    new["functions"][5]["actions"][1] = dict.fromkeys(sample()["functions"][0]["actions"][0]) | {"action": "Publicar un mapa"}
    both = (sample(), new)
    merged, errors = merge(program, tmp_path, *(both[i] for i in order))
    assert errors == [] and merged == new


def test_insertions_of_all_copies_are_kept_in_order(program, tmp_path):
    merged, errors = merge(
        program, tmp_path, edited(insert(0, 1, action="Uno")), edited(insert(0, 1, action="Dos")),
        edited(insert(0, 1, action="Tres")), edited(insert(0, 1, action="Dos")))
    assert errors == []
    old = texts(sample(), 0)
    assert texts(merged, 0) == [old[0], "Uno", "Dos", "Tres", *old[1:]]


def test_a_field_changed_in_two_ways_is_listed_with_its_place_and_all_values(program, tmp_path):
    merged, errors = merge(
        program, tmp_path, edited(insert(0, 0, action="Nueva"), set_value("/functions/0/actions/1/comments", "uno")),
        edited(set_value(A + "/comments", "dos\nlíneas")), edited(set_value(A + "/comments", None)), status=1)
    assert len(errors) == 1
    place = "/functions/0/actions/1/comments"
    assert errors[0].startswith(f"{tmp_path}/merged.json:{place}: error: ")
    assert 'copy1.json: "uno"; copy2.json: "dos ↵ líneas"; copy3.json: (empty)' in errors[0]
    assert merged["functions"][0]["actions"][1]["comments"] == "uno"


def test_alternatives_stand_in_the_text_on_request(program, tmp_path):
    merged, errors = merge(
        program, tmp_path, edited(set_value(A + "/comments", "uno"), set_value(A + "/priority", "low"), set_value("/year", 2024)),
        edited(set_value(A + "/comments", "dos"), set_value(A + "/priority", "medium"), set_value("/year", 2025)),
        status=1, options=["--alternatives"])
    assert len(errors) == 3
    action = merged["functions"][0]["actions"][0]
    assert action["comments"] == "[[copy1.json: uno]]\n[[copy2.json: dos]]"
    assert action["priority"] == "[[copy1.json: Prioridad baja]]\n[[copy2.json: Prioridad media]]"
    assert merged["year"] == 2024


def test_what_one_deleted_and_another_changed_is_kept_and_listed(program, tmp_path):
    for copies in ((remove(0, 0), set_value(A + "/comments", "x")), (set_value(A + "/comments", "x"), remove(0, 0))):
        merged, errors = merge(program, tmp_path, *map(edited, copies), status=1)
        assert len(errors) == 1 and f":{A}: error: Deleted in " in errors[0]
        assert merged == edited(set_value(A + "/comments", "x"))


def test_what_two_moved_to_different_functions_is_listed(program, tmp_path):
    merged, errors = merge(program, tmp_path, edited(move(0, 0, 1, 0)), edited(move(0, 0, 2, 0)), status=1)
    assert len(errors) == 1 and ":/functions/1/actions/0: error: " in errors[0]
    assert "copy1.json /functions/1/actions/0; copy2.json /functions/2/actions/0" in errors[0]
    assert merged == edited(move(0, 0, 1, 0))


def test_conflicts_are_in_the_report(program, tmp_path):
    report = tmp_path / "report.json"
    merge(
        program, tmp_path, edited(set_value("/year", 2024)), edited(set_value("/year", 2025)), status=1,
        options=["--report", report])
    found = [f for f in json.loads(report.read_text())["findings"] if f["severity"] == "error"]
    assert [(f["place"], f["name"]) for f in found] == [("/year", "merge-conflict")]


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_a_conflict_is_told_in_every_language(program, tmp_path, language):
    files = write(
        tmp_path, base=sample(), ours=edited(remove(0, 0), set_value("/level", "hub")),
        theirs=edited(set_value(A + "/comments", "x"), set_value("/level", "sub-national")))
    done = run(program, "merge", *files, "-o", tmp_path / "m.json", "--ui-language", language)
    errors = [l for l in done.stderr.splitlines() if ": error: " in l]
    assert done.returncode == 1 and len(errors) == 2
    assert all("ours.json" in l and "theirs.json" in l and "{" not in l for l in errors)
    assert ("Deleted" in done.stderr) == (language == "en")


def test_a_copy_of_another_plan_is_doubted(program, tmp_path):
    files = write(tmp_path, base=sample(), ours=sample(), theirs=edited(set_value("/year", 2021)))
    done = run(program, "merge", *files, "-o", tmp_path / "m.json", "--ui-language", "en")
    assert done.returncode == 0
    warnings = [l for l in done.stderr.splitlines() if ": warning: " in l]
    assert len(warnings) == 1 and "theirs.json" in warnings[0] and "VEN 2021" in warnings[0] and "VEN 2023" in warnings[0]


def test_copies_of_one_name_are_told_apart_by_their_folders(program, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, = write(tmp_path / "a", plan=edited(set_value("/year", 2024)))
    two, = write(tmp_path / "b", plan=edited(set_value("/year", 2025)))
    done = run(program, "merge", paths.SAMPLE, one, two, "-o", tmp_path / "m.json", "--ui-language", "en")
    assert f"{one}: 2024; {two}: 2025" in done.stderr


def test_the_merged_plan_can_go_to_standard_output(program, tmp_path):
    files = write(tmp_path, base=sample(), ours=sample(), theirs=edited(remove(0, 0)))
    done = run(program, "merge", *files, "-o", "-")
    assert done.returncode == 0 and json.loads(done.stdout) == edited(remove(0, 0))


def test_what_cannot_be_done_is_said_and_nothing_is_written(program, tmp_path):
    base, ours, theirs = write(tmp_path, base=sample(), ours=sample(), theirs=edited(remove(0, 0)))
    out = tmp_path / "m.json"
    out.write_text("mine")
    done = run(program, "merge", base, ours, theirs, "-o", out)
    assert done.returncode == 2 and "--force" in done.stderr and out.read_text() == "mine"
    (tmp_path / "bad.json").write_text("{")
    done = run(program, "merge", base, ours, tmp_path / "bad.json", "-o", out, "--force")
    assert done.returncode == 2 and "bad.json" in done.stderr and out.read_text() == "mine"
    for arguments in ((base, ours, "-o", out), (base, ours, theirs), (base, "-", "-", "-o", out)):
        assert run(program, "merge", *arguments, input="").returncode == 64


@pytest.mark.parametrize("extension", paths.FORMATS)
def test_what_a_copy_without_its_plan_cannot_show_stays(program, bare_forms, tmp_path, extension):
    bare = bare_forms("sample", "es", extension)
    base, other = write(tmp_path, base=sample(), other=edited(set_value(A + "/priority", "medium")))
    out = tmp_path / "merged.json"
    done = run(program, "merge", base, other, bare, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads(out.read_text(encoding="utf-8")) == edited(set_value(A + "/priority", "medium"))
    same = run(program, "diff", base, bare, "--format", "json")
    assert same.returncode == 0 and json.loads(same.stdout) == json.loads(run(program, "diff", base, base, "--format", "json").stdout)


def test_a_copy_without_its_plan_that_says_another_country_or_year_keeps_what_it_cannot_show(program, bare_forms, tmp_path):
    workbook = openpyxl.load_workbook(bare_forms("sample", "es", "xlsx"))
    workbook.worksheets[0]["C1"], workbook.worksheets[0]["C2"] = "República Bolivariana de Venezuela", 2024
    workbook.save(tmp_path / "bare.xlsx")
    (base,) = write(tmp_path, base=sample())
    out = tmp_path / "merged.json"
    done = run(program, "merge", base, base, tmp_path / "bare.xlsx", "-o", out)
    assert done.returncode == 0
    assert json.loads(out.read_text(encoding="utf-8")) == edited(
        set_value("/country/name", "República Bolivariana de Venezuela"), set_value("/year", 2024))


@pytest.mark.parametrize("change, says", (
    ((set_value("/cluster", "Protección"), set_value("/clusterCode", "PRO")), "VEN-2023-proteccion, the base that of VEN-2023-alojamiento"),
    ((lambda plan: [a.update(id=f"x{a['id']}", action=f"{n} otra cosa {n}") for f in plan["functions"] for n, a in enumerate(f["actions"])],),
     "No action of this file is one of the base's."),
))
def test_a_copy_of_another_plan_is_said(program, tmp_path, change, says):
    base, other = write(tmp_path, base=sample(), other=edited(*change))
    done = run(program, "merge", base, base, other, "-o", tmp_path / "merged.json", "--ui-language", "en")
    assert "other.json: warning: " in done.stderr and says in done.stderr


@pytest.mark.parametrize("language, expected", (
    ("en", ["a.json: SAG; b.json: Partners", "a.json: 20 January 2024; b.json: (empty)", "a.json: 86%; b.json: 55%"]),
    ("fr", ["a.json\u00a0: SAG; b.json\u00a0: Partenaires", "a.json\u00a0: 20 janvier 2024; b.json\u00a0: (vide)"]),
))
def test_values_in_conflict_are_said_in_the_words_of_the_form(program, tmp_path, language, expected):
    base, one, other = write(
        tmp_path, base=sample(),
        a=edited(
            set_value("/functions/0/actions/0/responsible", "strategic-advisory-group"),
            set_value("/dates/surveyLaunched", "2024-01-20"), set_value("/functions/0/score", 86)),
        b=edited(
            set_value("/functions/0/actions/0/responsible", "partners"), set_value("/dates/surveyLaunched", None),
            set_value("/functions/0/score", 55)))
    done = run(program, "merge", base, one, other, "-o", tmp_path / "m.json", "--ui-language", language)
    assert done.returncode == 1 and all(words in done.stderr for words in expected), done.stderr


def test_alternatives_that_nobody_settled_are_said_before_the_plan_goes_out(program, tmp_path):
    def said(file, *command):
        done = run(program, *command, file, "--ui-language", "en")
        assert done.returncode == 0, done.stderr
        return [l.split(": warning: ")[0] for l in done.stderr.splitlines() if "in double brackets" in l]

    values = [set_value(A + "/comments", "uno"), set_value(A + "/priority", "low")]
    others = [set_value(A + "/comments", "dos"), set_value(A + "/priority", "medium")]
    merge(program, tmp_path, edited(*values), edited(*others), status=1, options=["--alternatives"])
    file = tmp_path / "merged.json"
    places = [f"{file}:{A}/priority", f"{file}:{A}/comments"]
    assert said(file, "validate") == places
    for extension in ("docx", "xlsx"):
        output = tmp_path / f"form.{extension}"
        assert said(file, "export", "-o", output) == places
        assert len(said(output, "validate")) == 2
    text = file.read_text("utf-8").replace("[[copy1.json: uno]]\\n[[copy2.json: dos]]", "[[copy2.json: dos]]")
    file.write_text(text.replace("[[copy1.json: Prioridad baja]]\\n[[copy2.json: Prioridad media]]", "low"), "utf-8")
    assert said(file, "validate") == places[1:]
    file.write_text(file.read_text("utf-8").replace("[[copy2.json: dos]]", "dos [1], [[2]]"), "utf-8")
    assert said(file, "validate") == []
