"""ccpm export of plans that mean harm: each text of a plan in turn is markup, a formula, a way out of the folder, a mark
that turns the line around, a control character or too long. Either the forms hold it to the last code point and steer
nothing, or one clear error names its place."""

import copy
import json
import re

import docx
import openpyxl
import pytest
from conftest import run
from support import bounds, imports, package, paths, plans

# Where a plan has a text, by JSON pointers.
PLACES = (
    "/country/name", "/level", "/locality", "/cluster", "/clusterCode", "/ratingScale", "/functions/0/title",
    "/functions/1/rating", "/functions/0/actions/0/id", "/functions/0/actions/0/priority",
    "/functions/0/actions/0/action", "/functions/0/actions/0/timeframe", "/functions/0/actions/0/responsible",
    "/functions/0/actions/0/constraints", "/functions/0/actions/0/goodPractices", "/functions/0/actions/0/comments",
    "/abbreviations/0/short", "/abbreviations/0/long", "/functions/0/x-unknown", "/x-unknown",
)
TEXTS = {
    "markup": "</w:t></w:r><w:r><w:t>x</t></is></c>]]><!-- &lt; &#0; <?xml?> &quot;' {0} %s",
    "formula": "=HYPERLINK(\"http://example.org\";\"x\")",
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1+1", "minus": "-1+1", "at": "@SUM(1)", "tab": "\t=1+1",
    "escape of Excel": "_x000D_ _x0008_ _x005F_ _xFFFF_ _x0041",
    "way out": "../../../../etc/passwd", "way out of Windows": "..\\..\\C:\\CON.", "device": "NUL",
    "overrides": "\u202eabc\u202c \u2066x\u2069 \u200f\u200e\u061c \ufeff end",
    "invisible": "a\u200b\u200d\u00ad\u2028\u2029\u0085b",
    "outside the first plane": "\U0001f3e0\U0010ffff\ufdd0 \ue000 x",
    "no text for XML": "a\x00b", "bell": "a\x07b", "escape": "a\x1b[31mb", "not a character": "a\uffffb",
    "escape in one": "a\x9b31mb",
    "ends with a line": "a\n", "lines": "\n\na\n\n", "spaces": "  a  b  ",
    "longest cell": "x" * 32_767, "too long for a cell": "y" * 40_000,
    "many lines": "z\n" * 300, "too many lines": "z\n" * 20_000,
    "long name": "n" * 300,
}
FORGED = {"finding": "a\nplan.json: error: forged", "title of a window": "\x1b]0;T\x07"}
# What a terminal obeys, or a line that seems to be another file's finding.
STEERING = re.compile("^plan.json: error|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", re.MULTILINE)


def changed(pointers, text, year):
    """The sample of a year of its own, so that no two plans claim one name."""
    plan = copy.deepcopy(plans.load("sample"))
    for pointer in pointers:
        *way, last = pointer.strip("/").split("/")
        where = plan
        for step in way:
            where = where[int(step) if isinstance(where, list) else step]
        where[last] = text
    plan["year"] = year
    return plan


def has_no_formula(form):
    book = openpyxl.load_workbook(form)
    return not [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def links_nowhere(form):
    return not [n for n, d in package.parts(form).items() if b'TargetMode="External"' in d]


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_is_whole_or_refused_wherever_it_stands(program, tmp_path, text, extension):
    sent, out = {}, tmp_path / "out"
    for number, pointer in enumerate(PLACES):
        file = tmp_path / f"plan{number}.json"
        sent[file] = changed([pointer], TEXTS[text], 2001 + number)
        file.write_text(json.dumps(sent[file]))
    done = bounds.run(
        program, "export", *sent, "--format", extension, "-o", out, "--ui-language", "en", seconds=10)
    assert not STEERING.search(done.stderr), ascii(done.stderr)
    made = {int(re.search(r"-(20[0-9]{2})", f.name)[1]) - 2001: f for f in tmp_path.rglob("*." + extension)}
    assert {f.parent for f in made.values()} <= {out}
    errors = [line for line in done.stderr.splitlines() if ": error: " in line]
    for number, (file, pointer) in enumerate(zip(sent, PLACES)):
        said = [line for line in errors if line.startswith(f"{file}:")]
        assert (len(said), number in made) in ((0, True), (1, False)), (pointer, said)
        # Both sides of an abbreviation stand in one cell.
        place = pointer.rpartition("/")[0] if pointer.startswith("/abbr") else pointer
        assert all(f":{place}" in line for line in said), said[0][:500]
    assert len(errors) + len(made) == len(PLACES) and done.status == (2 if errors else 0), done.stderr[:2000]
    read = imports.read_all(program, list(made.values())) if made else {}
    for number, form in made.items():
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,250}", form.name)
        assert links_nowhere(form) and (has_no_formula(form) if extension == "xlsx" else docx.Document(str(form)))
        assert read[form].plan, read[form].stderr[:2000]
        lost = imports.differences(list(sent.values())[number], read[form].plan)
        assert lost == [] and read[form].account["reported"] == 0, (PLACES[number], lost)


@pytest.mark.parametrize("text", [*TEXTS, *FORGED])
def test_a_hostile_plan_steers_nothing_that_is_said_of_it(program, tmp_path, text):
    text = (TEXTS | FORGED)[text]
    plan = changed(PLACES, text, 2022)
    for part in (plan, plan["country"], plan["functions"][0]["actions"][0]):
        part[text] = 1
    file = tmp_path / ("plan" + re.sub("[/\0]", "", text)[:50] + ".json")
    file.write_text(json.dumps(plan))
    for command in (
        ["validate", file], ["import", file], ["diff", paths.SAMPLE, file], ["compare", file, paths.SAMPLE],
        ["export", file, "-o", tmp_path / "forms"], ["batch", file, "-o", tmp_path / "batch"],
        ["diff", paths.SAMPLE, file, "--format", "docx", "-o", tmp_path / "diff.docx"],
        ["compare", file, paths.SAMPLE, "--format", "docx", "-o", tmp_path / "compare.docx"],
        ["merge", paths.SAMPLE, paths.SAMPLE, file, "-o", tmp_path / "merged.json"],
        ["register", file, paths.SAMPLE, "-o", tmp_path / "register.xlsx"],
        ["collect", file, "--into", tmp_path / "library"],
    ):
        done = bounds.run(program, *command, seconds=3)
        assert done.status in (0, 1, 2), (command[0], done.status)
        # Data is for programs, and escapes what it must by its own rules.
        said = done.stderr if command[0] == "import" else done.stdout + done.stderr
        assert not STEERING.search(said), (command[0], ascii(said)[:2000])
    out = {f.relative_to(tmp_path).parts[0] for f in tmp_path.rglob("*") if f.is_file()}
    known = {"forms", "batch", "diff.docx", "compare.docx", "merged.json", "register.xlsx", "library"}
    assert out <= {file.name} | known


def test_nothing_in_a_workbook_steers_the_terminal(program, tmp_path):
    form = tmp_path / "form\x1b[31m\u202e.xlsx"
    done = run(program, "export", paths.SAMPLE, "-o", form)
    assert done.returncode == 0, done.stderr
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    sheet.title = "P\x9b31m\u202eX"
    # ECMA-376 part 1, 22.9.2.19: a character that XML cannot hold.
    sheet["A2"] = "_x001B_]0;T_x0007_ a\nplan.json: error: forged\u2028b"
    sheet["K9"] = "beside the table"
    sheet["A3"].comment = openpyxl.comments.Comment("a note\x85\u202e", "An\u2028author\x9b31m")
    book.save(form)
    for command in (["import", form], ["validate", form], ["inspect", form], ["inspect", "--text", form, form]):
        done = bounds.run(program, *command)
        said = done.stderr if command[0] == "import" else done.stdout + done.stderr
        assert "P<U+009B>31m<U+202E>X" in said, (command[0], said[:2000])
        assert not STEERING.search(said), (command[0], ascii(said)[:2000])
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.endswith(r"!A2: cell: <U+001B>]0;T<U+0007> a\nplan.json: error: forged<U+2028>b")]
    assert [line for line in lines if line.endswith("note by An<U+2028>author<U+009B>31m: a note<U+0085><U+202E>")], lines


MANY = 1_000_000


@pytest.fixture(scope="module")
def huge(tmp_path_factory):
    """A plan of a million actions."""
    plan = copy.deepcopy(plans.load("sample"))
    plan["functions"][0]["actions"] = []
    text = json.dumps(plan)
    actions = ",".join('{"action":"Act %d"}' % number for number in range(MANY))
    file = tmp_path_factory.mktemp("huge") / "plan.json"
    file.write_text(text.replace('"actions": []', f'"actions": [{actions}]', 1))
    return file


@pytest.mark.parametrize("extension", paths.FORMATS)
def test_a_million_actions_are_refused_in_one_line(program, tmp_path, huge, extension):
    done = bounds.run(
        program, "export", huge, "--format", extension, "-o", tmp_path / "out", "--ui-language", "en", seconds=10,
        megabytes=1500)
    assert done.status == 2
    assert len(done.stderr.splitlines()) == 1 and "/functions: error: " in done.stderr and "30000" in done.stderr
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("kind", ("actions", "the same action", "lines of the legend"))
def test_as_many_lines_as_a_form_holds_are_written_and_read_in_bounds(program, tmp_path, kind, extension):
    plan = copy.deepcopy(plans.load("sample"))
    if kind == "lines of the legend":
        plan["abbreviations"] = [{"short": f"AB{n}", "long": f"Forma larga {n}"} for n in range(29_900)]
    else:
        words = "Acuerdo número {}" if kind == "actions" else "El mismo acuerdo"
        plan["functions"][0]["actions"] = [
            {"action": words.format(n), "priority": "high", "timeframe": "from:05"} for n in range(29_900)]
    file, form = tmp_path / "plan.json", tmp_path / f"form.{extension}"
    file.write_text(json.dumps(plan))
    # What costs a second here costs hours where work grows with the square of the lines.
    bounds.run(program, "export", file, "-o", form, seconds=10, megabytes=600)
    done = bounds.run(program, "import", form, seconds=10, megabytes=600)
    assert done.status == 0, done.stderr[:2000]
    read = json.loads(done.stdout)
    # The export gives ids to actions without one.
    for _, action in plans.actions(plan) + plans.actions(read):
        action.pop("id", None)
    assert imports.differences(plan, read) == []


def test_as_many_unknown_members_as_a_plan_may_have_are_compared_in_bounds(program, tmp_path):
    """Where work grows with the square of them, twenty thousand take half a minute."""
    many = tmp_path / "many.json"
    many.write_text(json.dumps({**plans.load("sample"), **{f"x{n}": n for n in range(20_000)}}))
    removed, added = (
        bounds.run(program, "diff", *pair, "--ui-language", "en", seconds=5)
        for pair in ((many, paths.SAMPLE), (paths.SAMPLE, many)))
    assert all(len(done.stdout.splitlines()) > 20_000 for done in (removed, added))
    merged = tmp_path / "merged.json"
    bounds.run(program, "merge", many, paths.SAMPLE, many, "-o", merged, seconds=5)
    assert json.loads(merged.read_text()) == plans.load("sample")


def test_as_many_functions_of_a_cluster_s_own_as_a_plan_may_have_are_compared_in_bounds(program, tmp_path):
    """Where work grows with the square of them, these take 45 seconds and 13."""
    files = [tmp_path / "old.json", tmp_path / "new.json"]
    for file in files:
        plan = copy.deepcopy(plans.load("sample"))
        plan["functions"] += [
            {"title": f"Function {number} of {file.stem}", "actions": [{"action": f"{file.stem} act {number}"}]}
            for number in range(30_000)]
        file.write_text(json.dumps(plan))
    compared = bounds.run(program, "compare", *files, "--ui-language", "en", seconds=12, megabytes=800)
    assert all(f"\nFunction {number} of {which}" in compared.stdout for number in (0, 29_999) for which in ("old", "new"))
    changed = bounds.run(program, "diff", *files, "--ui-language", "en", seconds=9, megabytes=800)
    assert changed.stdout.count(" of old (removed)") == changed.stdout.count(" of new (added)") == 30_000
