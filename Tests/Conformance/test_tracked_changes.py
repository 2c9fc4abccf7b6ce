"""ccpm diff --format docx: the form with Word's tracked changes. Accepting all gives the new plan, rejecting all the old one."""

import json
import subprocess

import pytest
from conftest import run
from lxml import etree
from support import imports, package, paths, revisions, validator, word
from support.copies import edited, sample, set_value, write
from support.imports import differences
from support.plan_pairs import HIDDEN, SCRIPTS, A, random_scripts
from support.word import W

# How many pairs of plans with edits at random are looked at besides.
RANDOM = 24
IN_TURN = [(name, paths.LANGUAGES[number % len(paths.LANGUAGES)]) for number, name in enumerate(SCRIPTS)]


class Redline:
    """The file made of two plans, and what it becomes."""

    def __init__(self, program, folder, old, new, language):
        folder.mkdir()
        self.folder, self.language, self.old, self.new = folder, language, old, new
        self.files = write(folder, old=old, new=new)
        self.file = folder / "changes.docx"
        done = run(program, "diff", *self.files, "-o", self.file, "--language", language)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
        options = ("--format", "docx", "--language", language)
        for name, plan in zip(("old", "new"), self.files):
            assert run(program, "export", plan, *options, "-o", folder / f"{name}.docx").returncode == 0
        self.accepted = revisions.accept(self.file, folder / "accepted.docx")
        self.rejected = revisions.reject(self.file, folder / "rejected.docx")


@pytest.fixture(scope="session")
def redlines(program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("redlines")
    cases = [(name, language, *SCRIPTS[name]) for name, language in IN_TURN] + list(random_scripts(RANDOM))
    return {
        name: Redline(program, folder / str(number), old, new, language)
        for number, (name, language, old, new) in enumerate(cases)}


@pytest.fixture(scope="session")
def read(program, redlines):
    """What the program reads of every file, as it is, with all accepted and with all rejected."""
    files = [f for r in redlines.values() for f in (r.file, r.accepted, r.rejected)]
    return imports.read_all(program, files)


NAMES = [*SCRIPTS, *(name for name, *_ in random_scripts(RANDOM))]
every = pytest.mark.parametrize("name", NAMES)


def assert_same(expected, found):
    """The same plan; an action that had no id has got one."""
    assert found.plan, found.stderr
    left = [d for d in differences(expected, found.plan) if not ("/id: None became" in d)]
    assert not left, "\n".join(left)


@every
def test_accepting_all_gives_the_new_plan(redlines, read, name):
    assert_same(redlines[name].new, read[redlines[name].accepted])


@every
def test_rejecting_all_gives_the_old_plan(redlines, read, name):
    assert_same(redlines[name].old, read[redlines[name].rejected])


@every
def test_nothing_is_left_over_once_all_is_decided(redlines, read, name):
    for file in (redlines[name].accepted, redlines[name].rejected):
        assert not revisions.marked(file)
        left = {f["name"] for f in read[file].findings} - {"action-gone"}
        assert not left, read[file].stderr
        imports.assert_whole(read[file])


@every
def test_read_before_anything_is_decided_the_file_is_the_new_plan(redlines, read, name):
    found = read[redlines[name].file]
    assert_same(redlines[name].new, found)
    assert {f["name"] for f in found.findings} <= {"tracked-insertion", "tracked-deletion"}, found.stderr
    assert {f["arguments"]["author"] for f in found.findings} <= {"ccpm"}
    imports.assert_whole(found)


def form(file):
    """The form as it is seen: the lines around the table, and the rows with the grounds of their cells."""
    ground = f"{W}tcPr/{W}shd"
    rows = [
        [(word.text(c), None if (s := c.find(ground)) is None else s.get(W + "fill")) for c in tr.findall(W + "tc")]
        for tr in word.table(file).findall(W + "tr")]
    margins = [
        word.text(etree.fromstring(data)) for name, data in sorted(package.parts(file).items())
        if name.startswith(("word/header", "word/footer"))]
    return [word.text(p) for p in word.body(file) if p.tag == W + "p"], rows, margins


def bands(file):
    """Over which rows function and result are merged, counted from 0."""
    found = []
    for column in (0, 1):
        starts = []
        for number, row in enumerate(word.table(file).findall(W + "tr")):
            merge = row.findall(W + "tc")[column].find(f"{W}tcPr/{W}vMerge")
            if merge is None or merge.get(W + "val") == "restart":
                starts.append(number)
        found.append(starts)
    return found


def lines_left_out(file):
    """The rows above which function and result have no line."""
    for number, row in enumerate(word.table(file).findall(W + "tr")):
        edges = [c.find(f"{W}tcPr/{W}tcBorders/{W}top") for c in row.findall(W + "tc")[:2]]
        if all(e is not None and e.get(W + "val") == "nil" for e in edges):
            yield number


@every
def test_the_form_with_all_accepted_is_the_one_exported_from_the_new_plan(redlines, name):
    redline = redlines[name]
    assert form(redline.accepted) == form(redline.folder / "new.docx")


@every
def test_the_form_with_all_rejected_is_the_one_exported_from_the_old_plan(redlines, name):
    redline = redlines[name]
    assert form(redline.rejected) == form(redline.folder / "old.docx")
    assert bands(redline.rejected) == bands(redline.folder / "old.docx")


@every
def test_functions_and_results_are_merged_down_with_all_accepted(redlines, name):
    """Below a new first row the part with the old first row still begins, without words and without a line above it."""
    redline = redlines[name]
    rows = [[word.text(c) for c in tr.findall(W + "tc")] for tr in word.table(redline.accepted).findall(W + "tr")]
    for found, expected in zip(bands(redline.accepted), bands(redline.folder / "new.docx")):
        seams = set(found) - set(expected)
        assert set(expected) <= set(found)
        assert all(rows[number][:2] == ["", ""] for number in seams)
        assert seams == set(lines_left_out(redline.accepted))


@pytest.mark.parametrize("name", [
    "a value", "a priority at last", "result", "head", "legend", "legend gone", "first actions of all gone", "new first actions",
    "first action of a function", "to another function", "a function of its own", "rewritten and turned", "seed 1", "seed 8"])
def test_the_validator_finds_no_fault(redlines, name):
    assert validator.findings(redlines[name].file) == ""


@every
def test_changes_name_the_program_and_no_time_and_have_ids_of_their_own(redlines, name):
    ids = []
    for part, data in package.parts(redlines[name].file).items():
        if part.startswith("word/") and part.endswith(".xml"):
            for element in etree.fromstring(data).iter(W + "ins", W + "del", W + "tcPrChange", W + "bookmarkStart"):
                ids.append(element.get(W + "id"))
                if element.tag != W + "bookmarkStart":
                    assert element.get(W + "author") == "ccpm" and element.get(W + "date") is None
    assert len(set(ids)) == len(ids)


def test_plans_without_differences_have_no_changes(redlines):
    assert revisions.marked(redlines["nothing"].file) == []


def test_words_that_stay_are_plain_and_only_the_others_are_marked(redlines):
    assert revisions.marked(redlines["a word"].file) == [
        ("ins", "p", "los "), ("ins", "p", " ya"),
    ]


def test_values_are_changed_as_wholes(redlines):
    language = redlines["a value"].language
    marked = revisions.marked(redlines["a value"].file)
    words = json.loads((paths.WORDING / f"{language}.json").read_text(encoding="utf-8"))["priorities"]
    assert [m for m in marked if m[0] != "tcPrChange"][:2] == [
        ("del", "sdtContent", words["maximum"][0]), ("ins", "sdtContent", words["low"][0]),
    ]


# LibreOffice 7.4 forgets which rows came or went: their words go, and empty rows stay, which no reader takes for actions.
# It also knows no changes of cells, so colours and merging stay as in the new plan. What the plan holds is all the same.
REVIEWED = (
    "nothing", "a word", "a value", "result", "legend", "legend gone", "first action gone", "new first actions", "turned",
    "to an empty function", "functions left out", "function emptied")
in_libreoffice = pytest.mark.parametrize("name", REVIEWED)


@pytest.fixture(scope="session")
def reviewed(program, redlines, tmp_path_factory):
    """What the program reads of files in which all is accepted, or all rejected, in LibreOffice."""
    folder = tmp_path_factory.mktemp("reviewed")
    found = {}
    for command in ("accept", "reject"):
        targets = {name: folder / f"{command}-{number}.docx" for number, name in enumerate(REVIEWED)}
        done = subprocess.run(
            ["/usr/bin/python3", paths.ROOT / "Tests/Conformance/support/review_in_writer.py", command,
             *(f for name in REVIEWED for f in (redlines[name].file, targets[name]))],
            capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        read = imports.read_all(program, list(targets.values()))
        found[command] = {name: read[target] for name, target in targets.items()}
    return found


@in_libreoffice
def test_accepting_all_in_libreoffice_gives_the_new_plan(redlines, reviewed, name):
    assert_same(redlines[name].new, reviewed["accept"][name])


@in_libreoffice
def test_rejecting_all_in_libreoffice_gives_the_old_plan(redlines, reviewed, name):
    assert_same(redlines[name].old, reviewed["reject"][name])


# The command


def test_the_name_of_the_file_or_the_format_says_that_it_is_for_word(program, tmp_path):
    old, new = write(tmp_path, old=sample(), new=edited(set_value("/year", 2024)))
    named, plain, again = tmp_path / "a.DOCX", tmp_path / "b", tmp_path / "c.docx"
    assert run(program, "diff", old, new, "-o", named).returncode == 0
    assert run(program, "diff", old, new, "--format", "docx", "-o", plain).returncode == 0
    with open(again, "wb") as out:
        assert subprocess.run([program, "diff", old, new, "--format", "docx", "-o", "-"], stdout=out).returncode == 0
    assert named.read_bytes() == plain.read_bytes() == again.read_bytes()
    there = run(program, "diff", old, new, "-o", again)
    assert there.returncode == 2 and "--force" in there.stderr
    assert run(program, "diff", old, new, "-o", again, "--force").returncode == 0


def test_a_returned_file_alone_is_compared_with_the_plan_inside_it(program, forms, tmp_path):
    from support.edited_word import Document

    document = Document(forms("sample", "es", "docx"))
    document.write(document.cell(0, 0, "comments"), "Otro comentario.")
    returned = document.save(tmp_path / "returned.docx")
    changes = tmp_path / "changes.docx"
    assert run(program, "diff", returned, "-o", changes, "--language", "fr").returncode == 0
    assert [m[0] for m in revisions.marked(changes)] == ["del", "ins"]
    assert_same(sample(), imports.read(program, revisions.reject(changes, tmp_path / "rejected.docx")))
    accepted = imports.read(program, revisions.accept(changes, tmp_path / "accepted.docx"))
    assert_same(edited(set_value(A + "/comments", "Otro comentario.")), accepted)


def test_a_plan_without_ids_keeps_those_that_its_file_gave_to_its_actions(program, tmp_path):
    plan = edited(*(set_value(f"/functions/{f}/actions/{a}/id", None) for f, a in ((0, 0), (0, 1), (4, 0))))
    (old,) = write(tmp_path, old=plan)
    form, copy_of_it = tmp_path / "form.docx", tmp_path / "copy.json"
    assert run(program, "export", old, "-o", form).returncode == 0
    assert run(program, "import", form, "-o", copy_of_it).returncode == 0
    copied = json.loads(copy_of_it.read_text(encoding="utf-8"))
    copied["functions"][0]["actions"][0]["action"] = "Nada de lo de antes"
    (new,) = write(tmp_path, new=copied)
    assert "(modificada)" in run(program, "diff", old, new).stdout
    assert "reconocida" not in run(program, "diff", old, new).stdout
    changes = tmp_path / "changes.docx"
    assert run(program, "diff", old, new, "-o", changes).returncode == 0
    assert not any(kind == "trPr" for _, kind, _ in revisions.marked(changes))


def test_what_the_form_does_not_show_is_said(program, tmp_path):
    new = edited(set_value("/cluster", "Otro"), set_value("/functions/1/x", [1]), set_value("/country/iso3", "COL"))
    files = write(tmp_path, old=sample(), new=new)
    report = tmp_path / "report.json"
    done = run(program, "diff", *files, "-o", tmp_path / "c.docx", "--report", report, "--ui-language", "en")
    assert done.returncode == 0
    found = [f for f in json.loads(report.read_text(encoding="utf-8"))["findings"] if f["name"] == "change-not-shown"]
    assert {f["severity"] for f in found} == {"note"}
    assert [f["place"] for f in found] == ["/cluster", "/country/iso3", "/functions/1/x"]


def test_where_nothing_else_changed_the_file_is_the_new_plan(program, tmp_path):
    files = write(tmp_path, old=sample(), new=edited(*HIDDEN))
    changes = tmp_path / "c.docx"
    assert run(program, "diff", *files, "-o", changes).returncode == 0
    assert revisions.marked(changes) == []
    assert_same(edited(*HIDDEN), imports.read(program, changes))


def test_what_cannot_be_written_is_said_of_the_plan_that_holds_it(program, tmp_path):
    bad = edited(set_value(A + "/comments", "a\u0001b"))
    old, new = write(tmp_path, old=bad, new=sample())
    for files, culprit in (((old, new), "old.json"), ((new, old), "old.json")):
        done = run(program, "diff", *files, "-o", tmp_path / "c.docx")
        assert done.returncode == 2 and f"{culprit}:{A}/comments" in done.stderr
        assert not (tmp_path / "c.docx").exists()


@pytest.mark.parametrize("options", [
    ("--format", "docx"), ("--language", "en"), ("-o", "c.docx", "--language", "xx"),
    ("-o", "c.docx", "--format", "text", "--language", "en"),
])
def test_wrong_usage_is_said(program, tmp_path, options):
    done = subprocess.run([program, "diff", paths.SAMPLE, paths.SAMPLE, *options], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 64 and done.stderr and not list(tmp_path.iterdir())
