"""The blank forms, and an office's own template."""

import json
import re
import shutil

import openpyxl
import pytest
from conftest import run
from lxml import etree
from support import excel, office, package, paths, validator, word, wording
from test_spreadsheet import S, cells_of, resolve
from test_word_parts import W, on

BLANK = paths.ROOT / "Templates/Blank"
KINDS = [(language, extension) for language in paths.LANGUAGES for extension in paths.FORMATS]
FUNCTIONS = (
    "service-delivery", "strategic-decisions", "strategy-planning", "monitoring", "preparedness", "advocacy",
    "accountability")
each = pytest.mark.parametrize("language,extension", KINDS)
each_language = pytest.mark.parametrize("language", paths.LANGUAGES)


def blank(language, extension):
    return BLANK / f"ccpm-action-plan.{language}.{extension}"


def rows(language, extension):
    """The rows of nine cells below the headings."""
    if extension == "docx":
        return word.rows(blank(language, extension))[1:]
    return excel.Form(blank(language, extension), wording.load(language).headings).rows()


def test_the_blank_forms_are_what_the_program_writes(program, tmp_path):
    done = run(program, "template", "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    now, kept = ({f.name: f.read_bytes() for f in folder.iterdir()} for folder in (tmp_path, BLANK))
    assert sorted(now) == sorted(f"ccpm-action-plan.{l}.{x}" for l, x in KINDS)
    other = sorted(name for name in {*now, *kept} if now.get(name) != kept.get(name))
    assert not other, f"not current: {other}. Renew them: .build/release/ccpm template -o Templates/Blank --force"


@each
def test_the_validator_finds_no_fault_in_a_blank_form(language, extension):
    assert not validator.findings(blank(language, extension))


@each
def test_a_blank_form_has_seven_functions_of_three_empty_rows(language, extension):
    words = wording.load(language)
    titles = [f"{number}. {words.title(key)}" for number, key in enumerate(FUNCTIONS, 1)]
    assert rows(language, extension) == [
        [title if row == 0 else "", *[""] * 8] for title in titles for row in range(3)]


@each
def test_a_blank_form_has_its_labels_headings_and_legend(language, extension):
    words, file = wording.load(language), blank(language, extension)
    labels = [words.words["labels"][n][0] for n in ("country", "year", "surveyLaunched", "reviewed", "completed")]
    legend = [words.no_comment_legend] if words.no_comment_legend else []
    if extension == "docx":
        lines = [line.rstrip(" ") for line in word.lines(file)]
        start = lines.index("\t".join(words.headings))
        assert [line for line in lines[:start] if line] == labels
        assert [line for line in lines[start + 22 :] if line] == legend
    else:
        form = excel.Form(file, words.headings)
        assert form.above() == labels
        assert form.below() == legend


@each_language
def test_a_date_typed_into_a_blank_form_is_shown_as_in_a_plan(forms, language):
    def looks(file):
        sheet = openpyxl.load_workbook(file).worksheets[0]
        return [(sheet.cell(row, 7).number_format, sheet.cell(row, 7).font.sz) for row in (3, 4, 5)]
    assert looks(blank(language, "xlsx")) == looks(forms("sample", language, "xlsx"))


@each
def test_a_blank_form_carries_no_identity(language, extension):
    parts = package.parts(blank(language, extension))
    assert not [n for n in parts if n.startswith("customXml") or n == "docProps/custom.xml"]
    core = etree.fromstring(parts["docProps/core.xml"])
    said = {etree.QName(e).localname: e.text for e in core}
    assert said["title"] == wording.load(language).document_title and "identifier" not in said
    assert not [n for n, data in parts.items() if b"bookmarkStart" in data or b"ccpm-plan" in data]


@each_language
def test_every_empty_row_in_word_offers_the_priorities(language):
    words = wording.load(language)
    table = word.table(blank(language, "docx")).findall(W + "tr")[1:]
    assert len(table) == 21
    for row in table:
        control, = row.findall(W + "tc")[2].iter(W + "sdt")
        assert on(control.find(W + "sdtPr"), "showingPlcHdr")
        assert {i.get(W + "value") for i in control.iter(W + "listItem")} >= set(words.labels("priorities"))


@each_language
def test_every_empty_row_in_excel_has_its_drop_downs(language):
    words, file = wording.load(language), blank(language, "xlsx")
    form = excel.Form(file, words.headings)
    sheet = etree.fromstring(package.parts(file)["xl/worksheets/sheet1.xml"])
    offered = {}
    for rule in sheet.iter(S + "dataValidation"):
        for lines, (column, *_) in cells_of(rule.get("sqref")):
            assert (lines[0], lines[-1]) == (form.heading_row + 1, form.heading_row + 21)
            offered[column] = resolve(form.workbook, rule.findtext(S + "formula1"))
    assert {c: set(o) for c, o in offered.items()} == {
        "C": set(words.labels("priorities")), "E": set(words.labels("timeframes")), "F": set(words.labels("responsibles"))}


def test_the_office_shows_every_function_of_every_blank_form(tmp_path):
    """As printed: on two pages at most, no title missing."""
    copies = []
    for language, extension in KINDS:
        copies.append(tmp_path / f"{language}-{extension}.{extension}")
        shutil.copy(blank(language, extension), copies[-1])
    office.convert(copies, tmp_path)
    for (language, extension), copy in zip(KINDS, copies):
        pages = office.pages(copy.with_suffix(".pdf"))
        assert 1 <= len(pages) <= 2, copy.name
        words = [w for page in pages for w in page.words]
        if language == "ar":  # PDF holds Arabic in the order of its shapes.
            assert len(words) > 60
            continue
        seen = "".join(w.text for w in words)
        for key in FUNCTIONS:
            for piece in wording.load(language).title(key).split():
                assert piece in seen, f"{copy.name}: {piece}"


# An office's own template


@pytest.fixture
def own(tmp_path):
    """A copy of the shipped template that a test may change: `own("standard.json", old, new)`."""
    folder = tmp_path / "our-office"
    shutil.copytree(paths.ROOT / "Templates", folder, ignore=shutil.ignore_patterns("Blank"))

    def change(name, old, new):
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return change


def written(folder, extension):
    file, = folder.glob(f"*.{extension}")
    return package.parts(file)


@pytest.mark.parametrize("command", ("export", "template"))
def test_an_office_s_colours_and_words_take_effect_in_both_formats(program, tmp_path, own, command):
    own("standard.json", "2F4358", "7A1F1F")
    own("Wording/es.json", '"Funciones básicas"', '"Funciones de la oficina"')
    template = own("Wording/es.json", '"title": "Plan de acción del CCPM"', '"title": "Plan de la oficina"')
    plan = [paths.SAMPLE] if command == "export" else []
    done = run(program, command, *plan, "-o", tmp_path / "out", "--language", "es", "--template", template)
    assert done.returncode == 0 and not done.stderr, done.stderr
    for extension, main in (("docx", "word/document.xml"), ("xlsx", "xl/styles.xml")):
        parts = written(tmp_path / "out", extension)
        assert b"7A1F1F" in parts[main] and not [n for n, data in parts.items() if b"2F4358" in data]
        everything = b"".join(parts.values()).decode()
        assert "Funciones de la oficina" in everything and "Plan de la oficina" in everything
        assert "Plan de acción del CCPM" not in parts["docProps/core.xml"].decode()


def test_a_layout_file_alone_is_a_template(program, tmp_path, own):
    file = own("standard.json", "2F4358", "7A1F1F") / "standard.json"
    done = run(program, "template", "-o", tmp_path / "out", "--language", "fr", "--template", file)
    assert done.returncode == 0, done.stderr
    assert b"7A1F1F" in written(tmp_path / "out", "docx")["word/document.xml"]


def test_a_new_language_is_a_new_file(program, tmp_path, own):
    folder = own("Wording/es.json", '"code": "es"', '"code": "gl"')
    shutil.move(folder / "Wording/es.json", folder / "Wording/gl.json")
    done = run(program, "template", "-o", tmp_path / "out", "--language", "gl,es", "--template", folder)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 4
    for language, status in (("gl", 0), ("xx", 64)):
        done = run(
            program, "batch", paths.SAMPLE, "-o", tmp_path / "forms", "--language", language, "--template", folder)
        assert done.returncode == status, done.stderr
    assert len(list((tmp_path / "forms").rglob("*.gl.*"))) == 2


def test_a_language_begun_by_copying_needs_a_code_of_its_own(program, tmp_path, own):
    folder = own("Wording/es.json", '"Débil"', '"Floja"')
    shutil.copy(folder / "Wording/en.json", folder / "Wording/sw.json")
    done = run(program, "template", "-o", tmp_path / "out", "--template", folder, "--ui-language", "en")
    assert done.returncode == 2 and not (tmp_path / "out").exists()
    line, = done.stderr.splitlines()
    assert "Wording/sw.json:/language/code: error: " in line and "“sw”" in line and "“en”" in line


@pytest.mark.parametrize("extension", ("docx", "xlsx"))
def test_a_regional_language_is_asked_for_in_any_case_and_known_by_its_headings(program, tmp_path, own, extension):
    folder = own("Wording/pt.json", '"code": "pt"', '"code": "pt-BR"')
    own("Wording/pt.json", '"priority": ["Priorização', '"priority": ["Prioridade da ação')
    shutil.move(folder / "Wording/pt.json", folder / "Wording/pt-BR.json")
    options = ("-o", tmp_path, "--format", extension, "--no-embed", "--language", "PT-br", "--template", folder)
    assert run(program, "export", paths.SAMPLE, *options).returncode == 0
    file, = tmp_path.glob(f"*.pt-BR.{extension}")
    done = run(program, "import", file, "--template", folder)
    assert json.loads(done.stdout)["language"] == "pt-BR", done.stderr


WRONG = (
    ("standard.json", '"colours"', '"colors"', "colours"),
    ("standard.json", '"CDE6CF"', '"light green"', "strong"),
    ("standard.json", '"wordWidth": 4.0', '"wordWidth": 42', "columns"),
    ("standard.json", '"blankRows": 3', '"blankRows": "three"', "blankRows"),
    ("Wording/es.json", '"title": "Plan de acción del CCPM",', "", "title"),
    ("Wording/es.json", '"weak": ["Débil", "Deficiente"]', '"weak": 4', "weak"),
    ("Wording/es.json", '"headings"', '"heading"', "headings"),
)


@pytest.mark.parametrize("name,old,new,key", WRONG, ids=[w[2] or w[1] for w in WRONG])
@pytest.mark.parametrize("command", ("export", "template"))
def test_what_is_wrong_in_a_template_is_named_by_file_and_key(program, tmp_path, own, command, name, old, new, key):
    folder = own(name, old, new)
    plan = [paths.SAMPLE] if command == "export" else []
    done = run(program, command, *plan, "-o", tmp_path / "out", "--template", folder)
    assert done.returncode == 2 and done.stdout == "", done.stderr
    lines = done.stderr.splitlines()
    assert lines and all(re.match(rf".*{re.escape(name)}(:\S*)?: error: .{{10,}}", line) for line in lines), done.stderr
    assert key in done.stderr
    assert not (tmp_path / "out").exists()


def test_broken_json_in_a_template_is_named_by_line_and_column(program, tmp_path, own):
    folder = own("standard.json", '"name": "standard",', '"name": "standard"')
    done = run(program, "template", "-o", tmp_path / "out", "--template", folder)
    assert done.returncode == 2
    line, = done.stderr.splitlines()
    assert re.search(r"standard\.json.*error: .*\b\d+\b.*\b\d+\b", line)


@pytest.mark.parametrize("path", ("absent", "empty"))
def test_a_template_that_holds_nothing_is_an_error(program, tmp_path, path):
    (tmp_path / "empty").mkdir()
    done = run(program, "template", "-o", tmp_path / "out", "--template", tmp_path / path)
    assert done.returncode == 2 and path in done.stderr, f"{done.returncode}: {done.stderr}"
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_no_template_is_said_to_be_none(program, tmp_path):
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms/plan.docx").write_text("x")
    done = run(program, "template", "-o", tmp_path / "out", "--template", tmp_path / "forms", "--ui-language", "en")
    line, = done.stderr.splitlines()
    assert done.returncode == 2 and "forms holds no file of a template" in line and "standard.json" in line


def test_the_case_of_the_folder_of_words_makes_no_difference(program, tmp_path, own):
    folder = own("Wording/es.json", '"Plan de acción del CCPM"', '"Plan propio"')
    (folder / "Wording").rename(folder / "wording")
    run(program, "template", "-o", tmp_path / "out", "--language", "es", "--template", folder)
    assert "Plan propio" in written(tmp_path / "out", "docx")["docProps/core.xml"].decode()


@pytest.mark.parametrize("make", (lambda path: path.write_text("{}"), lambda path: path.symlink_to(path)), ids=("file", "loop"))
def test_words_that_cannot_be_looked_for_are_an_error(program, tmp_path, own, make):
    folder = own("standard.json", "2F4358", "7A1F1F")
    shutil.rmtree(folder / "Wording")
    make(folder / "Wording")
    done = run(program, "template", "-o", tmp_path / "out", "--template", folder)
    assert done.returncode == 2 and str(folder / "Wording") in done.stderr, done.stderr
    assert not (tmp_path / "out").exists()


def test_a_template_need_not_have_words_of_its_own(program, tmp_path, own):
    folder = own("standard.json", "2F4358", "7A1F1F")
    shutil.rmtree(folder / "Wording")
    done = run(program, "template", "-o", tmp_path / "out", "--language", "fr", "--template", folder)
    assert done.returncode == 0 and not done.stderr, done.stderr


def test_the_messages_of_a_template_are_said(program, tmp_path, own):
    folder = own("Wording/es.json", "no está en la leyenda", "falta en la lista")
    assert "falta en la lista" in run(program, "validate", paths.SAMPLE, "--template", folder).stderr
    assert "is not in the legend" in run(
        program, "validate", paths.SAMPLE, "--template", folder, "--ui-language", "en").stderr
    rules = run(program, "validate", "--list-rules", "--template", folder, "--ui-language", "ES")
    assert "leyenda" in rules.stdout


def test_a_language_of_the_template_alone_can_be_that_of_messages(program, tmp_path, own):
    folder = own("Wording/es.json", '"code": "es"', '"code": "gl"')
    (folder / "Wording/es.json").rename(folder / "Wording/gl.json")
    wording = (folder / "Wording/gl.json").read_text("utf-8").replace("Planes revisados", "Plans revisados")
    (folder / "Wording/gl.json").write_text(wording, encoding="utf-8")
    plan = tmp_path / "plan.json"
    plan.write_text(paths.SAMPLE.read_text("utf-8").replace('"language": "es"', '"language": "gl"'), encoding="utf-8")
    for options in ([paths.SAMPLE, "--ui-language", "gl"], [plan]):
        done = run(program, "validate", *options, "--template", folder)
        assert done.returncode == 0 and done.stderr.splitlines()[-1].startswith("Plans revisados"), done.stderr
    assert run(program, "diff", plan, plan, "--ui-language", "gl", "--template", folder).stdout
    done = run(program, "validate", plan, "--template", folder, "--ui-language", "sw")
    assert done.returncode == 64 and "choose from ar,en,es,fr,gl,pt" in done.stderr


@pytest.mark.parametrize("extension", paths.FORMATS)
def test_a_form_of_a_template_that_is_not_named_has_one_note_that_says_so(program, tmp_path, own, extension):
    folder = own("Wording/es.json", '"Apoyar la prestación de servicios"', '"Eje de servicios"')
    wording = json.loads((folder / "Wording/es.json").read_text("utf-8"))
    for key in ("ratings", "priorities"):
        wording[key] = {code: [f"Marca {code}"] for code in wording[key]}
    (folder / "Wording/es.json").write_text(json.dumps(wording), encoding="utf-8")
    form = tmp_path / f"form.{extension}"
    assert run(program, "export", paths.SAMPLE, "-o", form, "--template", folder).returncode == 0
    done = run(program, "validate", form, "--ui-language", "en")
    found = [line for line in done.stderr.splitlines() if "--template FOLDER" in line]
    assert found == done.stderr.splitlines()[:1] and found[0].startswith(f"{form}: note: ")
    unknown = [line for line in done.stderr.splitlines() if "nor another label of one" in line]
    assert f"has: {len(unknown)}. " in found[0] and len(unknown) > 5
    for options in (["--template", folder], ["--only", "unknown-scale"]):
        assert "--template FOLDER" not in run(program, "validate", paths.SAMPLE, *options, "--ui-language", "en").stderr
    assert "--template FOLDER" not in run(program, "validate", form, "--template", folder, "--ui-language", "en").stderr


@pytest.mark.parametrize("extension", paths.FORMATS)
def test_a_form_is_no_template(program, tmp_path, extension):
    done = run(
        program, "export", paths.SAMPLE, "-o", tmp_path / "out", "--template", blank("es", extension), "--ui-language", "en")
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1
    assert "holds no file of a template" in done.stderr and not (tmp_path / "out").exists()


def test_what_in_a_template_s_folder_is_not_read_is_said(program, tmp_path, own):
    folder = own("Wording/es.json", "no está en la leyenda", "falta en la lista")
    (folder / "Wording/es.json").rename(folder / "Wording/es.json.txt")
    (folder / "Wording/pt.json").rename(folder / "Wording/pt.JSON")
    for name in ("standard.docx", ".hidden", "~$standard.docx", "Words/en.json", "Pictures/logo.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("{}")
    done = run(program, "validate", paths.SAMPLE, "--template", folder, "--only", "unknown-scale", "--ui-language", "en")
    notes = [line.split(": note: ")[0] for line in done.stderr.splitlines() if "not read as part of the template" in line]
    assert notes == [str(folder / name) for name in ("Wording/es.json.txt", "Words", "standard.docx")]
    assert done.returncode == 0 and len(done.stderr.splitlines()) == 4
    assert "não está na legenda" in run(
        program, "validate", paths.SAMPLE, "--template", folder, "--ui-language", "pt").stderr


# The command


@pytest.mark.parametrize("options", (
    ("--language", "xx"), ("--language", "es,xx"), ("--language", ""), ("--format", "pdf"), ("--format", ""), ("extra",),
), ids=str)
def test_wrong_usage_is_status_64(program, tmp_path, options):
    done = run(program, "template", "-o", tmp_path / "out", *options)
    assert done.returncode == 64 and done.stderr.strip() and done.stdout == ""
    assert not (tmp_path / "out").exists()


def test_a_language_and_a_format_can_be_chosen(program, tmp_path):
    assert run(program, "template", "-o", tmp_path, "--language", "fr,ar", "--format", "xlsx").returncode == 0
    assert sorted(f.name for f in tmp_path.iterdir()) == ["ccpm-action-plan.ar.xlsx", "ccpm-action-plan.fr.xlsx"]
    for file in tmp_path.iterdir():
        assert file.read_bytes() == (BLANK / file.name).read_bytes()


def test_a_form_that_is_there_is_left_alone_unless_forced(program, tmp_path):
    mine = tmp_path / "ccpm-action-plan.en.docx"
    mine.write_text("mine")
    done = run(program, "template", "-o", tmp_path)
    assert done.returncode == 2 and "--force" in done.stderr and mine.read_text() == "mine"
    assert run(program, "template", "-o", tmp_path, "--force").returncode == 0
    assert mine.read_bytes() == blank("en", "docx").read_bytes()


def test_no_folder_is_the_one_at_hand(program, tmp_path):
    done = run(program.resolve(), "template", "-o", "", "--language", "fr", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("ccpm-action-plan.fr.*"))) == 2
