"""ccpm inspect of files of other programs: what `Tests/Fixtures/make-reading-fixtures.py` put into them, in lines
and as data."""

import json

import docx
import openpyxl
import pytest
from conftest import run
from openpyxl.chart import BarChart
from support import paths

READING = paths.ROOT / "Tests/Fixtures/Reading"
# By file: what it holds, each with its place, numbers and remarks.
CONTENTS = {
    "openpyxl.xlsx": [
        ("Plan de acción", {
            "cells with a value": 15, "rows": 8, "merged ranges": 1, "hidden rows": 1, "hidden columns": 1, "notes": 1,
            "links": 0, "pictures": 0, "cells to look at": 0}, []),
        *((name, {
            "cells with a value": 0, "rows": 0, "merged ranges": 0, "hidden rows": 0, "hidden columns": 0, "notes": 0,
            "links": 0, "pictures": 0, "cells to look at": 0}, [remark]) for name, remark in (("Lists", "very hidden"), ("Notes", "hidden"))),
    ],
    "xlsxwriter.xlsx": [
        ("Data", {
            "cells with a value": 12, "rows": 4, "merged ranges": 0, "hidden rows": 0, "hidden columns": 0, "notes": 1,
            "links": 0, "pictures": 0, "cells to look at": 0}, []),
    ],
    "python-docx.docx": [
        ("body", {"paragraphs with text": 6, "tables": 1}, []),
        # Of nine cells two pairs are merged: one across, which is one cell, one down, of which the lower is empty.
        ("table 1", {"rows": 3, "columns": 3, "cells": 8, "cells with text": 7}, []),
        ("header 1", {"paragraphs with text": 1, "tables": 0}, []),
        ("footer 1", {"paragraphs with text": 1, "tables": 0}, []),
        ("document", {"comments": 1, "revisions": 2, "bookmarks": 1, "content controls": 1, "links": 0,
                      "pictures": 0}, []),
    ],
}
# By file: its texts, each with place, kind, author and text; the program's own properties are left out.
TEXTS = {
    "openpyxl.xlsx": [
        *((f"Plan de acción!{cell}", "cell", None, text) for cell, text in (
            ("A1", "País:"), ("B1", "Venezuela"), ("A2", "84"), ("B2", "84%"), ("A3", "2024-01-19"),
            ("B3", "2024-05-06 13:30"), ("C3", "06:45"), ("A4", "TRUE"), ("B4", "=SUM(A2:B2)"), ("A5", "two\nlines"),
            ("B5", " spaces kept "), ("C5", "خطة عمل"), ("A6", "#N/A"), ("A7", "hidden row"), ("A8", "merged"))),
        ("Plan de acción!B1", "note", "A reviewer", "Check the country"),
        ("Country", "name", None, "'Plan de acción'!$B$1"),
        ("title", "property", None, "The title"), ("identifier", "property", None, "plan-1"),
    ],
    "xlsxwriter.xlsx": [
        *((f"Data!{cell}", "cell", None, text) for cell, text in (
            ("A1", "plain bold plain"), ("B1", "_x0041_ stays"), ("A2", "1234.5"), ("B2", "0.3"), ("C2", "-1e-300"),
            ("D2", "84.5%"), ("E2", "2024-02-29"), ("A3", "#DIV/0!"), ("B3", "ab"), ("C3", "2"), ("D3", "FALSE"),
            ("A5", "مرحبا & <tag>"))),
        ("Data!A5", "note", "An author", "Two lines\nof a note"), ("Data", "shape", None, "Text in a box"),
        ("title", "property", None, "Register"), ("PlanId", "property", None, "plan-1"),
        ("Version", "property", None, "3"),
    ],
    "python-docx.docx": [
        ("paragraph 1", "paragraph", None, "Heading"),
        ("paragraph 2", "paragraph", None, "Plain bold\nsecond line\tafter a tab"),
        *((f"table 1 {cell}", "cell", None, text) for cell, text in (
            ("row 1 column 1", "r1c1"), ("row 1 column 2", "r1c2\nr1c3"), ("row 2 column 1", "r2c1\nr3c1"),
            ("row 2 column 2", "r2c2"), ("row 2 column 3", "r2c3"), ("row 3 column 2", "r3c2"),
            ("row 3 column 3", "r3c3\n\n"), ("row 3 column 3 table 1 row 1 column 1", "inner 1"),
            ("row 3 column 3 table 1 row 1 column 2", "inner 2"))),
        ("paragraph 3", "paragraph", None, "Commented text"),
        ("paragraph 4", "paragraph", None, "Kept. [+Added. +][-Removed. -]"),
        ("paragraph 5", "paragraph", None, "Marked"), ("paragraph 6", "paragraph", None, "Priority: Alta"),
        ("header 1 paragraph 1", "paragraph", None, "The header"),
        ("footer 1 paragraph 1", "paragraph", None, "The footer"),
        ("paragraph 3", "comment", "A reviewer", "Is this so?"),
        ("paragraph 4", "insertion", "An editor", "Added. "), ("paragraph 4", "deletion", "An editor", "Removed. "),
        ("paragraph 5", "bookmark", None, "action_1"),
        ("title", "property", None, "The title"), ("identifier", "property", None, "plan-1"),
    ],
}
# What lines call otherwise than data do.
LABELS = {"revisions": "tracked changes"}
KNOWN_PROPERTIES = {"title", "identifier", "PlanId", "Version"}


def inspected(program, *arguments):
    done = run(program, "inspect", *arguments)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    return done.stdout


def count_line(place, numbers, remarks):
    """The first number always, the others where there is something."""
    first, *others = numbers.items()
    words = [f"{LABELS.get(name, name)}: {number}" for name, number in (first, *((n, c) for n, c in others if c))]
    return f"{place}: {', '.join(words + remarks)}"


def text_line(place, kind, author, text):
    by = f" by {author}" if author else ""
    text = text.replace("\n", "\\n").replace("\t", "\\t")
    return f"{place}: {kind}{by}: {text}"


def is_of_the_program(line):
    """What the program that wrote the file says of itself."""
    name, kind = line.split(": ")[:2]
    return kind == "data" or kind == "property" and name not in KNOWN_PROPERTIES


@pytest.mark.parametrize("file", CONTENTS)
def test_lines_say_how_much_a_file_holds(program, file):
    assert inspected(program, READING / file).splitlines() == [count_line(*content) for content in CONTENTS[file]]


@pytest.mark.parametrize("file", CONTENTS)
def test_lines_say_every_text_with_its_place(program, file):
    lines = inspected(program, "--text", READING / file).splitlines()
    counts = [count_line(*content) for content in CONTENTS[file]]
    assert [line for line in lines if line in counts] == counts
    told = [line for line in lines if line not in counts and not is_of_the_program(line)]
    assert told == [text_line(*text) for text in TEXTS[file]]


def camel_case(name):
    first, *others = name.split()
    return first + "".join(word.capitalize() for word in others)


@pytest.mark.parametrize("options", ([], ["--text"]), ids=("counts", "texts"))
def test_data_say_the_same_of_all_files_at_once(program, options):
    files = [READING / file for file in CONTENTS]
    data = json.loads(inspected(program, "--json", *options, *files))
    assert data["schema"] == "ccpm-inspection/1" and set(data) == {"schema", "files"}
    for path, said in zip(files, data["files"], strict=True):
        assert said["file"] == str(path)
        assert said["kind"] == ("workbook" if path.suffix == ".xlsx" else "document")
        assert said["contents"] == [
            {"place": place, **{camel_case(name): number for name, number in numbers.items()},
             **({"remarks": remarks} if remarks else {})}
            for place, numbers, remarks in CONTENTS[path.name]]
        if not options:
            assert "texts" not in said
            continue
        texts = [(t["place"], t["kind"], t.get("author"), t["text"]) for t in said["texts"]]
        assert [t for t in texts if not is_of_the_program(f"{t[0]}: {t[1]}")] == TEXTS[path.name]


FRENCH = {
    "openpyxl.xlsx": [
        "Plan de acción: cellules avec une valeur\u00a0: 15, lignes\u00a0: 8, plages fusionnées\u00a0: 1, "
        "lignes masquées\u00a0: 1, colonnes masquées\u00a0: 1, notes\u00a0: 1",
        "Lists: cellules avec une valeur\u00a0: 0, très masquée", "Notes: cellules avec une valeur\u00a0: 0, masquée",
        "Plan de acción!B1: note de A reviewer: Check the country",
    ],
    "python-docx.docx": [
        "body: paragraphes avec du texte\u00a0: 6, tableaux\u00a0: 1",
        "table 1: lignes\u00a0: 3, colonnes\u00a0: 3, cellules\u00a0: 8, cellules avec du texte\u00a0: 7",
        "document: commentaires\u00a0: 1, modifications suivies\u00a0: 2, signets\u00a0: 1, "
        "contrôles de contenu\u00a0: 1",
        "paragraph 3: commentaire de A reviewer: Is this so?",
        "paragraph 4: suppression de An editor: Removed. ",
    ],
}


@pytest.mark.parametrize("file", FRENCH)
def test_lines_are_in_the_language_that_is_asked_for(program, file):
    lines = inspected(program, "--text", READING / file, "--ui-language", "fr").splitlines()
    assert [line for line in FRENCH[file] if line not in lines] == []


# In these the word stands for itself, beside those of languages that share it with English.
SAME = {"notes", "note", "insertion", "macros"}


@pytest.mark.parametrize("language", [language for language in paths.LANGUAGES if language != "en"])
def test_no_language_leaves_a_word_in_english(program, language):
    for file in CONTENTS:
        english, other = (
            inspected(program, "--text", READING / file, "--ui-language", code).splitlines() for code in ("en", language))
        assert len(english) == len(other)
        for ours, theirs in zip(english, other):
            (place, kind), (same, word) = ours.split(": ")[:2], theirs.replace("\u00a0:", ":").split(": ")[:2]
            assert place == same and (kind != word or kind in SAME), theirs
        data = [inspected(program, "--json", "--text", READING / file, "--ui-language", code) for code in ("en", language)]
        assert data[0] == data[1]


def test_links_and_pictures_are_told(program, tmp_path):
    book = openpyxl.Workbook()
    book.active["B2"] = "here"
    book.active["B2"].hyperlink = "https://example.org/a"
    book.active.add_chart(BarChart(), "C4")
    book.save(tmp_path / "book.xlsx")
    lines = inspected(program, "--text", tmp_path / "book.xlsx").splitlines()
    assert "Sheet: cells with a value: 1, rows: 1, links: 1, pictures: 1" in lines
    assert {"Sheet!B2: link: https://example.org/a", "Sheet!C4: picture: Chart 1"} <= set(lines)
    document = docx.Document()
    document.add_paragraph("One")
    document.add_paragraph("two", style="List Number")
    document.add_picture(str(paths.ROOT / "Examples/pictures/excel-en.png"))
    document.save(tmp_path / "document.docx")
    lines = inspected(program, "--text", tmp_path / "document.docx").splitlines()
    assert {"document: comments: 0, pictures: 1", "paragraph 2: paragraph: 1. two", "paragraph 3: picture: Picture 1"} <= set(lines)


def test_of_several_files_each_line_names_its_own(program):
    files = [READING / file for file in CONTENTS]
    expected = [f"{file}: {line}" for file in files for line in inspected(program, file).splitlines()]
    assert inspected(program, *files).splitlines() == expected


def test_standard_input_is_a_file_too(program):
    with open(READING / "openpyxl.xlsx", "rb") as file:
        assert run(program, "inspect", "-", stdin=file).stdout == inspected(program, READING / "openpyxl.xlsx")


def test_a_file_of_another_kind_is_an_error_and_the_others_are_told(program, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("Some notes.")
    done = run(program, "inspect", "--json", other, READING / "openpyxl.xlsx", "--ui-language", "en")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith(f"{other}: error: ")
    assert [file["file"] for file in json.loads(done.stdout)["files"]] == [str(READING / "openpyxl.xlsx")]
