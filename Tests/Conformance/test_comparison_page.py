"""ccpm compare --format docx: a page for Word, with a chart."""

import concurrent.futures
import io
import re
import zipfile

import docx
import openpyxl
import pytest
from conftest import run
from docx.oxml.ns import qn
from lxml import etree
from support import office, paths, plans, validator, wording
from support.comparisons import compare, last_year
from support.copies import edited, remove, sample, set_value

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def page(program, folder, *options, **named):
    out = folder / "page.docx"
    compare(program, folder, "--format", "docx", "-o", out, "--force", *options, **named)
    return out


def chart(path):
    """The names, categories and values of the page's one chart, as they stand in it."""
    with zipfile.ZipFile(path) as package:
        (name,) = [n for n in package.namelist() if n.startswith("word/charts/") and n.endswith(".xml")]
        root = etree.fromstring(package.read(name))

    def points(element, count):
        found = {int(p.get("idx")): p.findtext(C + "v") for p in element.iter(C + "pt")}
        return [found.get(n) for n in range(count)]

    series = list(root.iter(C + "ser"))
    count = int(series[0].find(f"{C}cat//{C}ptCount").get("val"))
    return {points(s.find(C + "tx"), 1)[0]: points(s.find(C + "val"), count) for s in series}, points(series[0].find(C + "cat"), count)


def test_the_page_shows_results_and_actions(program, tmp_path):
    document = docx.Document(str(page(program, tmp_path, "--ui-language", "en", before=last_year(remove(0, 0)), now=sample())))
    assert [p.text for p in document.paragraphs[:2]] == [
        "CCPM results compared", "Alojamiento, Energía y Enseres, Venezuela, 2022–2023"]
    results, lists = document.tables
    rows = [[cell.text for cell in row.cells] for row in results.rows]
    assert rows[0] == ["Core functions", "2022", "2023", "Change"]
    assert rows[4] == ["Monitoring", "Weak", "81% Strong", "better"] and rows[3][3] == "+12.5"
    assert [cell.text for cell in lists.rows[0].cells] == ["Carried over: 20", "New: 1"]
    assert "Fortalecer clústeres subnacionales activados." in lists.rows[1].cells[1].text


def test_the_chart_shows_the_scores_and_gaps_where_there_are_none(program, tmp_path):
    values, categories = chart(page(program, tmp_path, "--ui-language", "en", before=last_year(), now=sample()))
    assert [float(v) if v else None for v in values["2022"]] == [78, 81, 70.5, None, 78, 80, 73]
    assert [float(v) for v in values["2023"]] == [f["score"] for f in sample()["functions"]]
    assert categories[0] == "Service delivery" and len(categories) == 7


def test_the_chart_can_be_edited(program, tmp_path):
    file = page(program, tmp_path, "--ui-language", "en", before=last_year(), now=sample())
    with zipfile.ZipFile(file) as package:
        (name,) = [n for n in package.namelist() if n.startswith("word/embeddings/")]
        sheet = openpyxl.load_workbook(io.BytesIO(package.read(name))).active
    assert [c.value for c in sheet[1]] == [None, "2022", "2023"]
    assert [c.value for c in sheet[2]] == ["Service delivery", 78, 84]


def test_plans_without_scores_have_a_page_without_a_chart(program, tmp_path):
    def qualitative(plan):
        for function in plan["functions"]:
            function["score"] = None

    file = page(program, tmp_path, before=last_year(qualitative), now=edited(qualitative))
    with zipfile.ZipFile(file) as package:
        assert not [n for n in package.namelist() if "chart" in n]
    assert validator.findings(file) == ""


def test_the_page_is_one_page_and_valid_in_every_language(program, tmp_path):
    files = []
    cases = {"mixed": last_year(remove(0, 0)), "all_new": last_year(all_other_actions), "same": edited(set_value("/year", 2022))}
    for case, before in cases.items():
        for language in paths.LANGUAGES:
            file = page(program, tmp_path, "--ui-language", language, before=before, now=sample())
            files.append(file.rename(tmp_path / f"{case}-{language}.docx"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        assert not [said for said in pool.map(validator.findings, files) if said]
    office.convert(files, tmp_path / "pdf")
    for file in files:
        pages = office.pages(tmp_path / "pdf" / f"{file.stem}.pdf")
        assert [(p.width < p.height) for p in pages] == [True], f"{file.name}: {len(pages)} pages"


def all_other_actions(plan):
    for _, action in plans.actions(plan):
        action["id"] = None
        action["action"] = f"x{hash_of(action['action'])} " + " ".join(w[::-1] for w in action["action"].split())


def hash_of(text):
    return sum(map(ord, text))


def test_a_page_in_arabic_runs_from_the_right(program, tmp_path):
    body = docx.Document(str(page(program, tmp_path, "--ui-language", "ar", before=last_year(), now=sample()))).element.body
    assert len(list(body.iter(qn("w:bidiVisual")))) == 2
    assert body.sectPr.find(qn("w:bidi")) is not None


@pytest.mark.parametrize("count", (3, 4, 5))
@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_a_page_of_several_years_shows_each_result_and_each_step(program, tmp_path, count, language):
    words = wording.load(language)
    codes = ("weak", "unsatisfactory", "satisfactory", "strong")
    years = {}
    for number in range(count):
        plan = edited(set_value("/year", 2024 - count + number))
        for place, function in enumerate(plan["functions"]):
            function["score"], function["rating"] = 30 + 11 * number + place, codes[(number + place) % 4]
        years[f"y{number}"] = plan
    file = page(program, tmp_path, "--ui-language", language, **years)
    (results, *_) = docx.Document(str(file)).tables
    assert len(results.columns) == 1 + count + (count - 1) + 1
    assert len(results.rows) == 8
    for row, function in zip(results.rows[1:], range(7)):
        cells = [c.text for c in row.cells]
        last = cells.pop()
        scores = [re.search(r"\d+", t)[0] for t in [cells[1], *cells[2::2]]]
        assert scores == [str(30 + 11 * n + function) for n in range(count)]
        assert ["11" in c for c in cells[3::2]] == [True] * (count - 1)
        assert str(11 * (count - 1)) in last
    office.convert([file], tmp_path / "pdf")
    # The results stand on one page; the actions of the last step may go on to a second.
    first, *more = office.pages(tmp_path / "pdf" / "page.pdf")
    assert len(more) <= (count > 3)
    # No word of a rating is broken in two, however narrow the columns.
    if language != "ar":
        shown = " ".join(w.text for w in first.words)
        for code in codes:
            expected = sum(1 for p in years.values() for f in p["functions"] if f["rating"] == code)
            assert len(re.findall(rf"\b{words.rating(code)}\b", shown)) == expected, code


def test_many_plans_lie_across(program, tmp_path):
    years = {f"y{year}": edited(set_value("/year", year)) for year in range(2015, 2024)}
    file = page(program, tmp_path, **years)
    section = docx.Document(str(file)).sections[0]
    assert section.page_width > section.page_height
    office.convert([file], tmp_path / "pdf")
    assert len(office.pages(tmp_path / "pdf" / "page.pdf")) <= 2


@pytest.mark.parametrize("count", (7, 13))
@pytest.mark.parametrize("language", ("en", "es", "ar"))
def test_of_many_plans_each_is_a_row(program, tmp_path, count, language):
    years = {}
    for number in range(count):
        plan = edited(set_value("/year", 2010 + number))
        for place, function in enumerate(plan["functions"]):
            # Every other year as the one before it.
            function["score"], function["rating"] = 30 + number // 2 * 5 + place, "satisfactory"
        years[f"y{number:02}"] = plan
    file = page(program, tmp_path, "--ui-language", language, **years)
    assert validator.findings(file) == ""
    (results, *_) = docx.Document(str(file)).tables
    rows = [[cell.text for cell in row.cells] for row in results.rows]
    assert [row[0] for row in rows[1:-1]] == [str(2010 + number) for number in range(count)]
    for number, row in enumerate(rows[1:-1]):
        changed = "\n+5" if number % 2 == 0 and number else ""
        rating = wording.load(language).rating("satisfactory")
        for place, text in enumerate(row[1:]):
            result = text.removesuffix(changed)
            assert text.endswith(changed) and "\n" not in result
            assert re.search(r"\d+", result)[0] == str(30 + number // 2 * 5 + place) and rating in result
    assert rows[-1][1:] == [f"+{(count - 1) // 2 * 5}"] * 7
    if language != "ar":
        office.convert([file], tmp_path / "pdf")
        shown = " ".join(w.text for p in office.pages(tmp_path / "pdf" / "page.pdf") for w in p.words)
        assert shown.count(wording.load(language).rating("satisfactory")) >= 7 * count


@pytest.mark.parametrize("count, own", ((7, 4), (8, 10)))
def test_many_functions_of_many_plans_stand_in_several_tables(program, tmp_path, count, own):
    """Word refuses a table of more than 63 columns; fewer than that are too narrow for their words."""
    named = {}
    for number in range(count):
        plan = edited(set_value("/country", {"iso3": None, "name": f"Country {number}"}))
        plan["functions"] += [
            {"title": f"Own {number}.{n}", "score": n, "rating": "weak", "actions": []} for n in range(own)]
        named[f"p{number}"] = plan
    file = page(program, tmp_path, "--ui-language", "en", **named)
    assert validator.findings(file) == ""
    document = docx.Document(str(file))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert all(len(table) == 1 + count and len(table[0]) <= 11 for table in tables)
    # Between two tables stands a paragraph, without which Word makes them one.
    body = [child.tag for child in document.element.body]
    assert all((one, other) != (qn("w:tbl"), qn("w:tbl")) for one, other in zip(body, body[1:]))
    titles = [title for table in tables for title in table[0][1:]]
    assert len(titles) == len(set(titles)) == 7 + own * count
    assert {title for title in titles if title.startswith("Own")} == {
        f"Own {number}.{n}" for number in range(count) for n in range(own)}
    for table in tables:
        assert [row[0] for row in table[1:]] == [f"Country {number}" for number in range(count)]
        for title, *results in zip(*table):
            if title.startswith("Own "):
                plan, place = map(int, title[4:].split("."))
                assert results == [f"{place}% Weak" if n == plan else "–" for n in range(count)]


@pytest.mark.parametrize("count", (12, 13, 300))
def test_a_chart_shows_as_many_plans_as_can_be_told_apart(program, tmp_path, count):
    file = page(program, tmp_path, **{f"y{n:03}": edited(set_value("/year", 1900 + n)) for n in range(count)})
    with zipfile.ZipFile(file) as package:
        charts = [n for n in package.namelist() if "chart" in n]
    assert bool(charts) == (count <= 12)
    if charts:
        assert list(chart(file)[0]) == [str(1900 + n) for n in range(count)]
    assert len(docx.Document(str(file)).tables[0].rows) == 1 + count + 1


def test_what_no_document_can_carry_is_shown_as_such(program, tmp_path):
    odd = edited(set_value("/functions/0/actions/0/action", "a\u0001b\x1b[31m <&> \"'"), set_value("/cluster", "X\u0002"))
    file = page(program, tmp_path, before=last_year(), now=odd)
    assert validator.findings(file) == ""
    assert "a�b�[31m <&> \"'" in "\n".join(c.text for t in docx.Document(str(file)).tables for r in t.rows for c in r.cells)
    text = compare(program, tmp_path, before=last_year(), now=odd)
    assert "\x1b" not in text and "\u0001" not in text


def test_the_name_of_the_file_says_what_it_is(program, tmp_path):
    files = [str(tmp_path / f"{year}.json") for year in (2022, 2023)]
    compare(program, tmp_path, **{"2022": last_year(), "2023": sample()})
    for command in ("compare", "diff"):
        for name, start in (("a.docx", b"PK"), ("A.JSON", b"{"), ("a.txt", b"")):
            out = tmp_path / command / name
            assert run(program, command, *files, "-o", out).returncode in (0, 1)
            data = out.read_bytes()
            assert data.startswith(start) and (start or data[:1] not in (b"{", b"P"))


def test_a_page_needs_a_file(program):
    assert run(program, "compare", paths.SAMPLE, paths.SAMPLE, "--format", "docx").returncode == 64
