"""ccpm diff: what changed, told to people and to programs."""

import json
import os
import pty
import subprocess

import pytest
from conftest import run
from support import paths, plans
from support.copies import edited, insert, move, remove, sample, set_value, write

A = "/functions/0/actions/0"


def diff(program, folder, new, *options, old=None, **more):
    files = write(folder, old=old or sample(), new=new)
    done = run(program, "diff", *files, *options, **more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def changes(program, folder, new, **more):
    data = json.loads(diff(program, folder, new, "--format", "json", **more))
    assert data["schema"] == "ccpm-diff/1"
    assert data["equal"] == (data["changes"] == [])
    return data["changes"]


@pytest.mark.parametrize("name", plans.NAMES)
def test_a_plan_is_no_different_from_itself(program, name):
    done = run(program, "diff", plans.path(name), plans.path(name), "--ui-language", "en")
    assert (done.returncode, done.stdout) == (0, "No differences.\n")


def test_the_layout_of_the_file_is_no_difference(program, tmp_path):
    assert changes(program, tmp_path, {k: sample()[k] for k in sorted(sample())}) == []


def test_changed_words_are_marked_in_their_text(program, tmp_path):
    old = sample()["functions"][0]["actions"][0]["action"]
    text = diff(program, tmp_path, edited(set_value(A + "/action", old.replace("activados", "abiertos"))))
    assert "Fortalecer clústeres subnacionales [-activados-]{+abiertos+}." in text
    assert "1. Apoyar la prestación de servicios\n" in text
    assert "2. Informar" not in text


def test_codes_are_told_in_the_words_of_the_form(program, tmp_path):
    new = edited(set_value(A + "/priority", "medium"), set_value("/functions/0/score", 86.5))
    text = diff(program, tmp_path, new)
    assert "Priorización: Prioridad máxima → Prioridad media\n" in text
    assert "Resultado de la evaluación del desempeño: 84% Fuerte → 86,5% Fuerte\n" in text
    assert "Prioritization: Maximum priority → Medium priority\n" in diff(program, tmp_path, new, "--ui-language", "en")
    assert "Priorisation\u00a0: " in diff(program, tmp_path, new, "--ui-language", "fr")


def test_a_long_unchanged_text_is_cut_next_to_the_change(program, tmp_path):
    old = edited(set_value(A + "/comments", "start " + "word " * 100 + "end"))
    new = edited(set_value(A + "/comments", "Start " + "word " * 100 + "end"))
    text = diff(program, tmp_path, new, old=old)
    line = next(l for l in text.splitlines() if "[-start-]" in l)
    assert "{+Start+}" in line and "…" in line and len(line) < 120


def test_what_was_added_removed_and_moved_is_told_as_such(program, tmp_path):
    new = edited(
        insert(5, 0, action="Publicar un mapa", priority="high"), remove(2, 0), move(0, 2, 1, 0), move(3, 0, 3, 1))
    lines = diff(program, tmp_path, new).splitlines()
    assert "  + 1. Publicar un mapa (añadida)" in lines
    assert "      Priorización: Prioridad alta" in lines
    assert any(l.startswith("  - 1. Revisar/actualizar la estrategia") and l.endswith("(eliminada)") for l in lines)
    moved = [l for l in lines if l.startswith("  > ")]
    assert len(moved) == 2
    assert moved[0].endswith("(trasladada desde «1. Apoyar la prestación de servicios»)")
    assert moved[1].endswith("(trasladada)")
    assert lines[-1] == "Acciones añadidas: 1, eliminadas: 1, trasladadas: 2, modificadas: 0."


def test_the_result_of_a_function_that_went_or_came_is_told(program, tmp_path):
    new = edited(lambda plan: plan["functions"].pop(6))
    result = "  Resultado de la evaluación del desempeño: 73% Satisfactorio"
    assert result in diff(program, tmp_path, new).splitlines()
    assert result in diff(program, tmp_path, sample(), old=new).splitlines()


def test_lost_ids_are_nothing_to_tell_a_reader_but_are_in_the_data(program, tmp_path):
    new = sample()
    for _, action in plans.actions(new):
        del action["id"]
    assert diff(program, tmp_path, new, "--ui-language", "en") == "No differences.\n"
    found = changes(program, tmp_path, new)
    assert {c["field"] for c in found} == {"id"} and len(found) == len(plans.actions(new))
    assert {c["match"] for c in found} == {"text"}


def test_an_action_without_id_is_recognised_by_its_words(program, tmp_path):
    new = edited(set_value(A + "/action", "Fortalecer los clústeres subnacionales ya activados"), set_value(A + "/id", None))
    found = changes(program, tmp_path, new)
    assert {c["change"] for c in found} == {"changed"} and {c["match"] for c in found} == {"likeness"}
    assert "reconocida por sus palabras" in diff(program, tmp_path, new)


def test_the_data_has_places_values_and_words(program, tmp_path):
    new = edited(set_value("/year", 2024), remove(0, 0), set_value("/functions/0/actions/0/comments", "uno tres"))
    old = edited(set_value("/functions/0/actions/1/comments", "uno dos"))
    year, comments, removed = changes(program, tmp_path, new, old=old)
    assert year == {
        "change": "changed", "what": "plan", "old": "/year", "new": "/year", "field": "year", "oldValue": 2023,
        "newValue": 2024,
    }
    assert (comments["old"], comments["new"]) == ("/functions/0/actions/1/comments", "/functions/0/actions/0/comments")
    assert comments["text"] == [{"same": "uno "}, {"removed": "dos"}, {"added": "tres"}]
    assert (removed["change"], removed["old"], removed["new"]) == ("removed", A, None)
    assert removed["value"] == old["functions"][0]["actions"][0]


def test_the_data_leads_from_the_old_plan_to_the_new_one(program, tmp_path):
    """Field by field, as another program would use it."""
    new = edited(set_value("/country/name", "Otro"), set_value(A + "/timeframe", "by:06"), set_value("/dates/reviewed", None))
    made = sample()
    for change in changes(program, tmp_path, new):
        set_value(change["new"], change["newValue"])(made)
    assert made == new


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_every_kind_of_change_is_told_in_every_language(program, tmp_path, language):
    new = edited(
        insert(5, 0, action="X"), remove(2, 0), move(0, 2, 1, 0), set_value(A + "/comments", None),
        set_value("/level", "hub"), set_value("/clusterCode", None), set_value("/abbreviations", [{"short": "A", "long": "B"}]),
        set_value("/ratingScale", "iasc"), set_value("/country/iso3", "COL"))
    text = diff(program, tmp_path, new, "--ui-language", language)
    assert "{" not in text.replace("{+", "")
    if language != "en":
        assert "removed" not in text and "moved" not in text


def test_nothing_in_a_plan_steers_the_terminal(program, tmp_path):
    text = diff(program, tmp_path, edited(set_value(A + "/comments", "a\u001b[31mred\u202eb\nc")))
    assert "\u001b" not in text and "\u202e" not in text
    assert "a<U+001B>[31mred<U+202E>b↵c" in text


def on_a_terminal(arguments, **environment):
    leader, follower = pty.openpty()
    done = subprocess.Popen(
        [*map(str, arguments)], stdout=follower, stderr=subprocess.DEVNULL, env={"TERM": "xterm", **environment})
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(leader, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(leader)
    assert done.wait(30) == 0
    return shown.decode()


def test_colours_are_for_terminals_that_want_them(program, tmp_path):
    new = edited(set_value(A + "/comments", "x"))
    assert "\u001b[" not in diff(program, tmp_path, new)
    command = [program, "diff", *write(tmp_path, old=sample(), new=new)]
    assert "\u001b[32m" in on_a_terminal(command)
    assert "\u001b[" not in on_a_terminal(command, NO_COLOR="1")
    assert "\u001b[" not in on_a_terminal(command, TERM="dumb")
    assert "\u001b[" not in on_a_terminal([*command, "--format", "json"])


def test_the_differences_go_to_a_file(program, tmp_path):
    new = edited(set_value("/year", 2024))
    expected = diff(program, tmp_path, new)
    out = tmp_path / "out" / "changes.txt"
    assert diff(program, tmp_path, new, "-o", out) == ""
    assert out.read_text(encoding="utf-8") == expected
    again = run(program, "diff", tmp_path / "old.json", tmp_path / "new.json", "-o", out)
    assert again.returncode == 2 and "--force" in again.stderr
    assert diff(program, tmp_path, sample(), "-o", out, "--force", "--ui-language", "en") == ""
    assert out.read_text() == "No differences.\n"


def test_one_plan_can_come_from_standard_input(program, tmp_path):
    line = json.dumps(edited(set_value("/year", 2024)))
    done = run(program, "diff", paths.SAMPLE, "-", input=line)
    assert done.returncode == 0 and "2023 → 2024" in done.stdout
    two = run(program, "diff", paths.SAMPLE, "-", input=line + "\n" + line)
    assert two.returncode == 2 and two.stdout == "" and "2" in two.stderr
    none = run(program, "diff", paths.SAMPLE, "-", input="")
    assert none.returncode == 2 and none.stderr
    assert run(program, "diff", "-", "-", input=line).returncode == 64


def test_what_cannot_be_read_is_said_and_nothing_is_shown(program, tmp_path):
    (tmp_path / "bad.json").write_text("{")
    done = run(program, "diff", paths.SAMPLE, tmp_path / "bad.json")
    assert done.returncode == 2 and done.stdout == "" and "bad.json" in done.stderr
    assert run(program, "diff", paths.SAMPLE, tmp_path / "absent.json").returncode == 2
    alone = run(program, "diff", paths.SAMPLE)
    assert alone.returncode == 2 and alone.stdout == "" and "ccpm diff" in alone.stderr
    assert run(program, "diff", paths.SAMPLE, paths.SAMPLE, "--format", "pdf").returncode == 64
