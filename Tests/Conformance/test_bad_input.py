"""Bad input: one clear line with the place, the right exit status, no partial file, nothing overwritten."""

import copy
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile

import pytest
from conftest import run
from support import bounds, paths, plans, word
from support.paths import tool

FINDING = re.compile(r"^(?P<file>.*?)(?::(?P<place>[^:]*))?: (?P<kind>error|warning|note): (?P<message>.{10,})$")


def findings(done, kind):
    """The findings of a kind; asserts that the program ended by itself and said nothing but findings."""
    assert done.returncode >= 0, f"the program crashed by signal {-done.returncode}: {done.stderr}"
    lines = [l for l in done.stderr.splitlines() if l.strip()]
    found = [FINDING.match(l) for l in lines]
    assert all(found), done.stderr
    return [f for f in found if f["kind"] == kind]


def the_error(done, file, place=None, status=(2,)):
    """The one error line of a run that failed."""
    assert done.returncode in status, f"status {done.returncode}: {done.stderr}"
    errors = findings(done, "error")
    assert len(errors) == 1, done.stderr
    assert os.path.basename(str(file)) in errors[0]["file"], errors[0][0]
    if place is not None:
        assert re.fullmatch(place, errors[0]["place"] or ""), errors[0][0]
    return errors[0]


def changed(**changes):
    """The sample with other values: keys are JSON pointers with `__` for `/`; `None` takes the key away."""
    plan = copy.deepcopy(plans.load("sample"))
    for pointer, new in changes.items():
        *way, last = pointer.split("__")
        where = plan
        for step in way:
            where = where[int(step) if isinstance(where, list) else step]
        last = int(last) if isinstance(where, list) else last
        if new is None:
            del where[last]
        else:
            where[last] = new
    return plan


def write(folder, plan, name="plan.json"):
    file = folder / name
    file.write_bytes(plan if isinstance(plan, bytes) else json.dumps(plan).encode())
    return file


def export(program, folder, plan, *options, **more):
    file = write(folder, plan)
    return file, run(program, "export", file, "-o", folder / "out", *options, **more)


def nothing_written(folder):
    assert not (folder / "out").exists() or not list((folder / "out").rglob("*.*")), list((folder / "out").rglob("*"))


A = "functions__0__actions__0__"
UNREADABLE = {
    "no language": (changed(language=None), r"/language|/?"),
    "no country": (changed(country=None), r"/country|/?"),
    "no name of the country": (changed(country__name=None), r"/country(/name)?"),
    "no year": (changed(year=None), r"/year|/?"),
    "a year in words": (changed(year="two thousand"), "/year"),
    "a year with a fraction": (changed(year=2023.5), "/year"),
    "a year beyond all numbers": (json.dumps(changed()).replace("2023,", "1e400,").encode(), "/year"),
    "a country that is a text": (changed(country="Venezuela"), "/country"),
    "functions that are no list": (changed(functions={"a": 1}), "/functions"),
    "an action that is a number": (changed(functions__0__actions__1=7), "/functions/0/actions/1"),
    "a text that is a number": (changed(**{A + "action": 12}), "/functions/0/actions/0/action"),
    "a score in words": (changed(functions__2__score="high"), "/functions/2/score"),
    "a score over a hundred": (changed(functions__2__score=101), "/functions/2/score"),
    "a score below zero": (changed(functions__2__score=-1), "/functions/2/score"),
    "a date that is none": (changed(dates__reviewed="2024-02-30"), "/dates/reviewed"),
    "a date in words": (changed(dates__reviewed="in March"), "/dates/reviewed"),
    "an unknown language": (changed(language="xx"), "/language"),
    "another schema": (changed(schema="ccpm-action-plan/9"), "/schema"),
    "half a surrogate pair": (changed(**{A + "comments": "half \ud83c of it"}), None),
    "a key with a slash and a tilde": (changed(dates={"surveyLaunched": {"a/b~c": 1}}), "/dates/surveyLaunched"),
    "an empty file": (b"", None),
    "white space": (b" \n\t\n", None),
    "broken JSON": (paths.SAMPLE.read_bytes()[:500], None),
    "a comma too many": (paths.SAMPLE.read_bytes().replace(b"}\n      ]", b"},\n      ]", 1), None),
    "a list": (b"[]", None),
    "a number": (b"42", None),
    "bytes that are not UTF-8": (paths.SAMPLE.read_bytes().replace("é".encode(), b"\xe9", 1), None),
    "a surrogate as bytes": (paths.SAMPLE.read_bytes().replace(b"Venezuela", b"Vene\xed\xa0\xbczuela", 1), None),
    "nothing but zeros": (b"\0" * 4096, None),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), None),
    "a ZIP of nothing": (b"PK\x05\x06" + b"\0" * 18, None),
    "a hundred thousand brackets": (b"[" * 100_000, None),
    "brackets inside a plan": (json.dumps(changed())[:-1].encode() + b', "x": ' + b"[" * 100_000, None),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_plan_that_cannot_be_read_is_named_with_the_place(program, tmp_path, case):
    plan, place = UNREADABLE[case]
    file, done = export(program, tmp_path, plan)
    the_error(done, file, place)
    nothing_written(tmp_path)


def test_a_plan_that_is_not_there_is_named(program, tmp_path):
    done = run(program, "export", tmp_path / "absent.json", "-o", tmp_path / "out")
    the_error(done, "absent.json")
    nothing_written(tmp_path)


def test_a_folder_in_place_of_a_plan_is_named(program, tmp_path):
    (tmp_path / "folder").mkdir()
    done = run(program, "export", tmp_path / "folder", "-o", tmp_path / "out")
    the_error(done, "folder")
    nothing_written(tmp_path)


KEPT = {
    "rating": changed(functions__0__rating="Por definir"),
    "priority": changed(**{A + "priority": "Urgente"}),
    "timeframe": changed(**{A + "timeframe": "Cuando se pueda"}),
    "responsible": changed(**{A + "responsible": "Las comunidades"}),
}


@pytest.mark.parametrize("field", KEPT)
def test_a_word_outside_the_vocabulary_is_kept(program, tmp_path, field):
    _, done = export(program, tmp_path, KEPT[field], "--format", "docx")
    assert done.returncode == 0, done.stderr
    assert not findings(done, "error")
    text = "\n".join(word.lines(next((tmp_path / "out").iterdir())))
    own = KEPT[field]["functions"][0]["rating"] if field == "rating" else KEPT[field]["functions"][0]["actions"][0][field]
    assert own in text


@pytest.mark.parametrize("code", (0x01, 0x07, 0x0B, 0x1F, 0xFFFE, 0xFFFF))
@pytest.mark.parametrize("extension", paths.FORMATS)
def test_a_character_that_xml_cannot_carry_is_reported_by_place_and_code_point(program, tmp_path, extension, code):
    _, done = export(program, tmp_path, changed(**{A + "comments": f"bell {chr(code)} here"}), "--format", extension)
    said = findings(done, "error") + findings(done, "warning")
    assert [f for f in said if f"U+{code:04X}" in f[0]], done.stderr
    assert [f for f in said if "/functions/0/actions/0/comments" in f[0] or "cc5yos5w" in f[0]], done.stderr
    if findings(done, "error"):
        assert done.returncode in (1, 2)
        nothing_written(tmp_path)
    else:
        assert done.returncode == 0


def test_a_text_too_long_for_a_cell_is_an_error_that_names_the_action(program, tmp_path):
    file, done = export(program, tmp_path, changed(**{A + "action": "x" * 40_000}), "--format", "xlsx")
    error = the_error(done, file)
    assert "/functions/0/actions/0" in error[0] or "cc5yos5w" in error[0]
    assert "32767" in re.sub(r"[,.\u00a0\u202f ]", "", error["message"])
    nothing_written(tmp_path)


def test_a_text_of_exactly_the_limit_is_whole_in_the_cell(program, tmp_path):
    import openpyxl

    text = "x" * 32_767
    _, done = export(program, tmp_path, changed(**{A + "action": text}), "--format", "xlsx")
    assert done.returncode == 0, done.stderr
    sheet = openpyxl.load_workbook(next((tmp_path / "out").iterdir())).worksheets[0]
    assert text in [c.value for row in sheet.iter_rows() for c in row]


def test_a_text_too_long_for_excel_is_none_for_word(program, tmp_path):
    _, done = export(program, tmp_path, changed(**{A + "action": "x" * 40_000}), "--format", "docx")
    assert done.returncode == 0, done.stderr
    assert "x" * 40_000 in "\n".join(word.lines(next((tmp_path / "out").iterdir())))


@pytest.mark.parametrize("changes", (
    dict(country={"iso3": "../", "name": "../../up"}),
    dict(country={"iso3": "VEN", "name": "../../up"}),
    dict(cluster="../../up"), dict(cluster="/etc/passwd"), dict(cluster="a\\b:c*?"), dict(cluster="CON"),
    dict(cluster="مجموعة"), dict(cluster="   "), dict(cluster="x" * 400), dict(locality="../up"),
), ids=str)
def test_no_name_leads_out_of_the_folder(program, tmp_path, changes):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    _, done = export(program, inner, changed(**changes))
    assert done.returncode >= 0, done.stderr
    written = [f.relative_to(tmp_path).as_posix() for f in tmp_path.rglob("*") if f.is_file()]
    for name in written:
        assert re.fullmatch(r"a/b/(plan\.json|out/[A-Za-z0-9][A-Za-z0-9.-]*\.(docx|xlsx))", name), name
    if done.returncode == 0:
        assert len(written) == 3
    else:
        the_error(done, "plan.json")
        assert len(written) == 1


def test_a_country_without_a_code_needs_a_name_for_the_file(program, tmp_path):
    file, done = export(program, tmp_path, changed(country__iso3=None))
    assert "-o" in the_error(done, file, "/country(/iso3)?")["message"]
    nothing_written(tmp_path)
    done = run(program, "export", file, "--format", "docx", "-o", tmp_path / "plan.docx")
    assert done.returncode == 0 and (tmp_path / "plan.docx").exists(), done.stderr


def test_an_existing_file_is_left_alone_unless_forced(program, tmp_path):
    out = tmp_path / "out"
    assert run(program, "export", paths.SAMPLE, "-o", out).returncode == 0
    names = sorted(f.name for f in out.iterdir())
    whole = {n: (out / n).read_bytes() for n in names}
    for name in names:
        (out / name).write_text("mine")
    done = run(program, "export", paths.SAMPLE, "-o", out)
    assert done.returncode == 2, done.stderr
    errors = findings(done, "error")
    assert errors and "--force" in done.stderr
    assert [f for f in errors if any(n in f[0] for n in names)]
    assert {(out / n).read_text() for n in names} == {"mine"} and sorted(f.name for f in out.iterdir()) == names
    assert run(program, "export", paths.SAMPLE, "-o", out, "--force").returncode == 0
    assert {n: (out / n).read_bytes() for n in names} == whole and sorted(f.name for f in out.iterdir()) == names


def test_two_plans_that_claim_one_name_are_both_named(program, tmp_path):
    one, other = write(tmp_path, changed(), "one.json"), write(tmp_path, changed(locality=""), "other.json")
    done = run(program, "export", one, other, "-o", tmp_path / "out")
    assert done.returncode == 2, done.stderr
    assert [f for f in findings(done, "error") if "one.json" in f[0] and "other.json" in f[0]], done.stderr


def test_a_bad_plan_does_not_keep_a_good_one_from_its_forms(program, tmp_path):
    done = run(program, "export", write(tmp_path, b"{", "bad.json"), paths.SAMPLE, "-o", tmp_path / "out")
    the_error(done, "bad.json")
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_file_in_place_of_the_folder_is_an_error(program, tmp_path):
    (tmp_path / "out").write_text("mine")
    done = run(program, "export", paths.SAMPLE, "-o", tmp_path / "out")
    assert done.returncode in (2, 64) and done.stderr.strip()
    assert (tmp_path / "out").read_text() == "mine"


def test_a_folder_that_takes_no_file_is_an_error(program):
    """The kernel's own: nobody, not even root, can make a file there."""
    done = run(program, "export", paths.SAMPLE, "-o", "/proc/self")
    assert done.returncode == 2 and findings(done, "error") and "/proc/self" in done.stderr


def test_a_folder_without_the_right_to_write_is_an_error():
    """As a user who has no rights there, whoever runs the checks."""
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        program = shutil.copy(paths.PROGRAM, name)
        plan = shutil.copy(paths.SAMPLE, name)
        closed = os.path.join(name, "closed")
        os.mkdir(closed, 0o555)
        os.chmod(plan, 0o444)
        prefix = [tool("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        done = subprocess.run([*prefix, program, "export", plan, "-o", closed], capture_output=True, text=True, cwd="/")
        assert done.returncode == 2, done.stderr
        assert findings(done, "error") and "closed" in done.stderr
        assert os.listdir(closed) == []


def test_a_full_disk_is_an_error_and_leaves_no_partial_file(program, tmp_path):
    """A limit on the size of files stands for the full disk: the write fails half way through the file."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    done = run(program, "export", paths.SAMPLE, "-o", tmp_path / "out", preexec_fn=limit)
    assert done.returncode == 2, f"status {done.returncode}: {done.stderr}"
    assert findings(done, "error")
    nothing_written(tmp_path)


@pytest.mark.parametrize("options", (
    ("--language", "xx"), ("--language", ""), ("--format", "pdf"), ("--no-such-option",), ("--language",),
    ("--ui-language", "zz"), ("--ui-language", ""),
), ids=str)
def test_wrong_usage_is_status_64(program, tmp_path, options):
    done = run(program, "export", paths.SAMPLE, "-o", tmp_path / "out", *options)
    assert done.returncode == 64 and done.stderr.strip() and done.stdout == ""
    nothing_written(tmp_path)


@pytest.mark.parametrize("command", ("import", "validate", "inspect", "compare", "diff"))
def test_an_unknown_language_of_messages_is_refused_with_those_that_are_known(program, command):
    done = run(program, command, paths.SAMPLE, "--ui-language", "zz")
    assert done.returncode == 64 and all(language in done.stderr for language in ("'zz'", *paths.LANGUAGES))
    assert run(program, "validate", paths.SAMPLE, "--ui-language", "EN").stderr == (
        run(program, "validate", paths.SAMPLE, "--ui-language", "en").stderr)


@pytest.mark.parametrize("command", ("export", "import", "validate", "batch", "register", "diff"))
@pytest.mark.parametrize("name", ("failed.docx", "failed.XLSX"))
def test_an_empty_file_is_said_to_be_empty(program, tmp_path, command, name):
    (tmp_path / name).write_bytes(b"")
    output = {"batch": ["-o", tmp_path / "out"], "register": ["-o", tmp_path / "out.xlsx"]}.get(command, [])
    done = run(program, command, tmp_path / name, *output, "--ui-language", "en")
    assert done.returncode == 2
    assert f"{tmp_path / name}: error: The file is empty" in done.stderr and "JSON" not in done.stderr


@pytest.mark.parametrize("command", (
    ["import"], ["inspect"], ["validate"], ["diff", paths.SAMPLE], ["merge", paths.SAMPLE, paths.SAMPLE],
    ["import", paths.SAMPLE, "--base"], ["export", paths.SAMPLE, "--template"],
), ids=lambda c: " ".join(map(str, [c[0], *c[2:][-1:]])))
def test_what_never_ends_is_too_large(program, tmp_path, command):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([tool("sh"), "-c", 'exec yes "a plan" > "$0"', pipe]) as endless:
        output = ["-o", tmp_path / "out"] if command[0] in ("merge", "export") else []
        done = bounds.run(program, *command, pipe, *output, "--ui-language", "en", seconds=5, megabytes=250)
        endless.kill()
    assert done.status == 2
    assert [line for line in done.stderr.splitlines() if line.startswith(f"{pipe}: error: ") and "too large" in line]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ("import", "inspect"))
def test_a_long_file_of_another_kind_is_not_read(program, tmp_path, command):
    long = tmp_path / "long.json"
    with open(long, "wb") as file:
        file.write(b"{")
        file.truncate(1 << 30)
    done = bounds.run(program, command, long, "--ui-language", "en", seconds=0.5, megabytes=60)
    assert done.status == 2 and len(done.stderr.splitlines()) == 1 and "too large" in done.stderr


@pytest.mark.parametrize("command", (["export", "-", "-o"], ["batch", "-", "-o"]), ids=lambda c: c[0])
def test_a_wrong_line_among_many_is_told_by_its_own_number(program, tmp_path, command):
    line = paths.SAMPLE.read_text("utf-8").replace("\n", " ")
    lines = "\n".join(["", '{"country": }', line]) + "\n"
    done = run(program, *command, tmp_path / "out", "--ui-language", "en", input=lines)
    (error,) = [text for text in done.stderr.splitlines() if ": error: " in text]
    assert re.search(r"^-:2:.*error: Line 2, column 13: ", error), error


def test_advice_on_what_cannot_be_written_is_true_of_reports_too(program, tmp_path):
    (tmp_path / "file").write_text("mine")
    done = run(program, "validate", paths.SAMPLE, "--report", tmp_path / "file/report.json", "--ui-language", "en")
    assert done.returncode == 2 and "cannot be written" in done.stderr and " -o" not in done.stderr


UNFIT_NAMES = [
    (("merge", "plan", "plan", "plan", "-o", "m.docx"), ".json"),
    (("compare", "plan", "plan", "-o", "c.xlsx"), ".txt"),
    (("diff", "plan", "plan", "-o", "d.XLSX"), ".txt"),
    (("diff", "plan", "plan", "--format", "json", "-o", "d.docx"), ".json"),
    (("export", "plan", "-o", "out.pdf"), ".docx"),
    (("export", "plan", "-o", "plan.json"), ".docx"),
    (("import", "plan", "-o", "x.docx"), ".json"),
    (("register", "plan", "-o", "r.txt"), ".xlsx"),
    (("register", "plan", "--format", "csv", "-o", "r.json"), ".csv"),
    (("batch", "plan", "-o", "forms.zip"), "name a folder"),
    (("template", "-o", "forms.docx"), "name a folder"),
    (("collect", "plan", "--into", "plans.xlsx"), "name a folder"),
    (("validate", "plan", "--report", "r.docx"), ".json"),
    (("batch", "plan", "-o", "out", "--report", "r.XLSX"), ".json"),
]


@pytest.mark.parametrize("arguments, advice", UNFIT_NAMES, ids=lambda value: " ".join(value) if value[0] != "." else "")
def test_a_name_that_promises_another_kind_of_file_is_wrong_usage(program, tmp_path, arguments, advice):
    arguments = [paths.SAMPLE if argument == "plan" else argument for argument in arguments]
    done = run(program, *arguments, cwd=tmp_path)
    assert done.returncode == 64 and advice in done.stderr and done.stdout == "", done.stderr
    assert not list(tmp_path.iterdir())


def test_names_that_promise_nothing_else_are_taken(program, tmp_path):
    (tmp_path / "forms.zip").mkdir()
    for name in ("out", "plans.2023", "forms.zip"):
        assert run(program, "export", paths.SAMPLE, "-o", name, cwd=tmp_path).returncode == 0
        assert len(list((tmp_path / name).iterdir())) == 2
    for name in ("changes", "changes.txt", "v1.2"):
        assert run(program, "diff", paths.SAMPLE, paths.SAMPLE, "-o", name, cwd=tmp_path).returncode == 0
        assert (tmp_path / name).is_file()
    assert run(program, "import", paths.SAMPLE, "-o", "plan.JSON", cwd=tmp_path).returncode == 0
    assert (tmp_path / "plan.JSON").is_file()


@pytest.mark.parametrize("command", (
    ("export", "--language", "xx"), ("export", "-o", "-"), ("register", "-o", "r.xlsx", "--language", "xx"),
), ids=" ".join)
def test_wrong_usage_that_shows_late_shows_the_usage_of_its_command(program, tmp_path, command):
    done = run(program, command[0], paths.SAMPLE, *command[1:], cwd=tmp_path)
    error, usage, hint = done.stderr.splitlines()
    assert done.returncode == 64 and error.startswith("Error: ") and usage.startswith(f"Usage: ccpm {command[0]} <")
    assert hint == f"  See 'ccpm {command[0]} --help' for more information."


OWN_FILES = {
    "comparison": ("compare", paths.SAMPLE, paths.SAMPLE, "--format", "json"),
    "differences": ("diff", paths.SAMPLE, paths.SAMPLE, "--format", "json"),
}


@pytest.mark.parametrize("kind", ("comparison", "differences", "report", "words of a template"))
def test_what_else_the_program_writes_is_said_to_be_what_it_is(program, tmp_path, kind):
    file = tmp_path / "own.json"
    if kind == "report":
        run(program, "validate", paths.SAMPLE, "--report", file)
    elif kind in OWN_FILES:
        run(program, *OWN_FILES[kind], "-o", file)
    else:
        file = paths.ROOT / "Templates/Wording/en.json"
    done = run(program, "compare", file, paths.SAMPLE, "--ui-language", "en")
    line, = done.stderr.splitlines()
    assert done.returncode == 2 and kind in line and "not a plan" in line, line


@pytest.mark.parametrize("language, words", (
    ("en", "Expected: a number; found: a text"), ("es", "Se esperaba: un número; hay: un texto"),
    ("fr", "Attendu\u00a0: un nombre\u00a0; trouvé\u00a0: un texte"), ("ar", "المتوقع: عدد؛ والموجود: نص"),
    ("pt", "Esperava-se: um número; encontrou-se: um texto")))
def test_kinds_of_values_are_named_in_the_language_of_the_message(program, tmp_path, language, words):
    done = run(program, "validate", write(tmp_path, changed(year="2023")), "--ui-language", language)
    assert done.returncode == 2 and words in done.stderr and "string" not in done.stderr, done.stderr


@pytest.mark.parametrize("end", ("\n", "\r\n"), ids=("unix", "windows"))
def test_a_line_that_is_cut_off_is_told_by_its_column_whatever_ends_it(program, tmp_path, end):
    (tmp_path / "lines.ndjson").write_bytes(f'{{"schema":{end}'.encode())
    done = run(program, "batch", tmp_path, "-o", tmp_path / "out", "--ui-language", "en")
    assert "error: Line 1, column 11: the text ends" in done.stderr, done.stderr


def test_two_plans_on_a_line_are_said_to_need_a_line_each(program):
    done = run(program, "validate", "-", "--ui-language", "en", input='{} {}\n')
    assert "so does a line of many plans" in done.stderr


def test_no_plan_at_all_is_wrong_usage(program):
    assert run(program, "export").returncode == 64


def test_a_template_that_is_not_there_is_an_error(program, tmp_path):
    done = run(program, "export", paths.SAMPLE, "-o", tmp_path / "out", "--template", tmp_path / "absent")
    assert done.returncode == 2 and "absent" in done.stderr
    nothing_written(tmp_path)


def test_the_plan_comes_from_standard_input_for_a_dash(program, tmp_path):
    line = json.dumps(changed()) + "\n"
    done = run(program, "export", "-", "-o", tmp_path / "out", input=line)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 2
