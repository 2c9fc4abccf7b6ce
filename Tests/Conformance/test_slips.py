"""Slips of whoever types a command: a folder in place of a file, a name with spaces, a file that is open in Word, a word of
another language. What is said tells what to do."""

import docx
import pytest
from conftest import run
from support import paths, wording


@pytest.mark.parametrize("arguments, advice", (
    (["exprot", "plan"], "did you mean 'export'?"), (["validar"], "did you mean 'validate'?"),
    (["plan"], f"as in: ccpm validate '{paths.SAMPLE}'"), (["nothing"], "choose from export, batch, import,"),
), ids=lambda value: value[0] if isinstance(value, list) else "")
def test_a_word_that_is_no_command_is_said_to_be_none(program, arguments, advice):
    arguments = [paths.SAMPLE if argument == "plan" else argument for argument in arguments]
    done = run(program, *arguments)
    error, usage, hint = done.stderr.splitlines()
    assert done.returncode == 64 and error.startswith(f"Error: '{arguments[0]}' is not a command; ") and advice in error
    assert usage == "Usage: ccpm <subcommand>" and hint.strip() == "See 'ccpm --help' for more information."


@pytest.mark.parametrize("command", ("export", "import", "validate", "inspect", "diff", "batch", "collect"))
def test_the_mark_of_an_open_file_is_said_to_be_none(program, tmp_path, command):
    """Beside `plan.docx` that is open Word keeps `~$plan.docx`, with the name of who opened it."""
    lock = tmp_path / "~$plano não final.docx"
    lock.write_bytes(b"\x05Maria" + bytes(156))
    output = {"batch": ["-o", tmp_path / "out"], "collect": ["--into", tmp_path / "out"]}.get(command, [])
    done = run(program, command, lock, *output, "--ui-language", "en")
    assert [line for line in done.stderr.splitlines() if line.startswith(f"{lock}: ") and "beside a file that is open" in line]
    assert done.returncode == (0 if command == "collect" else 2)


@pytest.mark.parametrize("command", ("export", "import", "validate", "inspect", "diff", "compare"))
def test_where_files_are_wanted_a_folder_is_told_from_a_missing_file(program, tmp_path, command):
    other = [paths.SAMPLE] if command == "compare" else []
    done = run(program, command, tmp_path, *other, "--ui-language", "en")
    assert done.returncode == 2
    assert f"{tmp_path}: error: This is a folder. Name the files in it; batch, register and collect take" in done.stderr
    done = run(program, command, tmp_path / "Plano", "final.docx", "--ui-language", "en")
    assert done.returncode == 2 and "Check the name; one with spaces needs quotation marks" in done.stderr


@pytest.mark.parametrize("content, kind", (
    (b"notas\n", "TXT/CSV"), (b"total;3\n", "TXT/CSV"), (b"%PDF-1.7\n", "PDF"), (b"<html>", "XML/HTML")), ids=str)
def test_a_file_of_another_kind_is_told_from_a_wrong_plan(program, tmp_path, content, kind):
    (tmp_path / "file").write_bytes(content)
    done = run(program, "import", tmp_path / "file", "--ui-language", "en")
    assert done.returncode == 2 and f"This is {kind}, not a plan in JSON. Give the plan's own file: .json, .docx" in done.stderr


def test_the_headings_that_a_form_lacks_are_told_in_the_language_of_messages(program, tmp_path):
    docx.Document().save(tmp_path / "ata.docx")
    for language in paths.LANGUAGES:
        done = run(program, "import", tmp_path / "ata.docx", "--ui-language", language)
        assert done.returncode == 2 and ", ".join(wording.load(language).headings) in done.stderr.replace("،", ",")


@pytest.mark.parametrize("options", (
    ["--language", "es, fr", "--format", "docx, xlsx"], ["--language", " es,fr "], ["--language", "fr,es,FR"]), ids=str)
def test_spaces_in_a_list_are_no_mistake(program, tmp_path, options):
    assert run(program, "export", paths.SAMPLE, "-o", tmp_path, *options).returncode == 0
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("options", (["--language", "es,"], ["--country", "VEN,,COL"], ["--year", ",2023"]), ids=str)
def test_a_comma_too_many_is_said(program, tmp_path, options):
    done = run(program, "batch", paths.SAMPLE, "-o", tmp_path / "out", *options)
    assert done.returncode == 64 and f"Error: '{options[1]}' has a comma too many" in done.stderr


def test_a_register_of_nothing_but_a_wrong_plan_says_what_is_wrong_and_no_more(program, tmp_path):
    (tmp_path / "plan.json").write_text('{"language": "fr", "country": {"name": "Mali"}, "year": "x"}')
    done = run(program, "register", tmp_path / "plan.json", "-o", tmp_path / "r.xlsx", "--ui-language", "en")
    assert done.returncode == 2 and not (tmp_path / "r.xlsx").exists()
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [f"{tmp_path / 'plan.json'}:/year"]
    done = run(program, "register", paths.SAMPLE, "-o", tmp_path / "r.xlsx", "--year", "1999", "--ui-language", "en")
    assert done.returncode == 2 and "Look at the paths, and at --country" in done.stderr


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_the_words_that_a_cell_may_hold_are_told_in_the_language_of_messages(program, tmp_path, language):
    assert run(program, "export", paths.SAMPLE, "-o", tmp_path / "plan.docx").returncode == 0
    form = docx.Document(tmp_path / "plan.docx")
    control = form.tables[0].rows[1]._tr.tc_lst[2]
    (text, *others) = control.iter(docx.oxml.ns.qn("w:t"))
    text.text = "Urgentísimo"
    form.save(tmp_path / "plan.docx")
    done = run(program, "validate", tmp_path / "plan.docx", "--only", "unknown-vocabulary", "--ui-language", language)
    (line,) = [line for line in done.stderr.splitlines() if "Urgentísimo" in line]
    assert not others and ", ".join(wording.load(language).labels("priorities")) in line
