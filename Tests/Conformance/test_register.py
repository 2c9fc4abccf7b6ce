"""The register of many plans as openpyxl, lxml, openxml-audit and LibreOffice see it."""

import csv
import io
import json
import re

import pytest
from lxml import etree
from openpyxl.utils import range_boundaries
from support import office, package, paths, plans, registers, validator, wording

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def made():
    return registers.several()


@pytest.fixture(scope="module")
def workbooks(program, made, tmp_path_factory):
    """The register in every language, with and without tags."""
    folder = tmp_path_factory.mktemp("registers")
    files = {}
    for language in paths.LANGUAGES:
        files[language] = folder / f"register-{language}.xlsx"
        tags = ["--hxl"] if language in ("fr", "ar") else []
        registers.write(program, made, files[language], "--language", language, *tags)
    return files


@pytest.fixture(scope="module")
def spanish(workbooks):
    return registers.load(workbooks["es"])


def test_no_register_has_an_error_or_a_warning(workbooks):
    assert not (bad := [f"{l}: {said}" for l, f in workbooks.items() if (said := validator.findings(f))]), bad


def test_there_is_a_row_for_each_action_function_and_plan(made, spanish):
    actions, functions, whole = (registers.rows(spanish[name]) for name in ("Acciones", "Funciones", "Planes"))
    assert len(actions) == sum(len(plans.actions(plan)) for plan in made)
    assert len(functions) == sum(len(plan["functions"]) for plan in made)
    assert len(whole) == len(made)
    assert len({(row["Plan"], row["Identificador"]) for row in actions}) == len(actions)


def test_each_action_has_its_own_values(made, spanish):
    word = wording.load("es")
    rows = iter(registers.rows(spanish["Acciones"]))
    for plan in made:
        for function, action in plans.actions(plan):
            row = next(rows)
            assert (row["País"], row["ISO3"], row["Año"]) == (plan["country"]["name"], plan["country"]["iso3"], plan["year"])
            assert row["Clave de la función"] == function["key"]
            assert row["Puntuación (%)"] == function["score"]
            labels = {"no-comment": "S/C", None: None}
            assert row["Priorización"] == labels.get(action["priority"], word.priority(action["priority"])
                                                     if action["priority"] in ("maximum", "high", "medium", "low")
                                                     else action["priority"])
            for key, heading in (("action", "Acciones acordadas"), ("comments", "Comentarios")):
                text = labels.get(action[key], action[key])
                assert unescaped(row[heading]) == text, (key, row)


def unescaped(text):
    """A cell's text as ST_Xstring has it; openpyxl leaves some of the escapes."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text) if isinstance(text, str) else text


def test_the_tables_are_tables_of_excel(workbooks):
    for language, file in workbooks.items():
        book = registers.load(file)
        tables = [(sheet, table) for sheet in book.worksheets for table in sheet.tables.values()]
        assert [t.displayName for _, t in tables] == ["Actions", "Functions", "Plans"]
        for sheet, table in tables:
            left, top, right, bottom = range_boundaries(table.ref)
            assert (left, top, bottom) == (1, 1, sheet.max_row)
            headings = [sheet.cell(1, c).value for c in range(left, right + 1)]
            assert headings == [column.name for column in table.tableColumns]
            assert len({h.lower() for h in headings}) == len(headings)
            assert table.autoFilter.ref == table.ref
            assert sheet.sheet_view.rightToLeft == (True if language == "ar" else None)
            assert sheet.print_title_rows == "$1:$1"
            assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_text_that_begins_like_a_formula_is_text(spanish):
    cells = [c for row in spanish["Acciones"].iter_rows(min_row=2) for c in row if isinstance(c.value, str)]
    formula_like = [c for c in cells if c.value[0] in "=+-@"]
    assert formula_like and all(c.data_type == "s" and c.quotePrefix for c in formula_like)


def test_tags_stand_below_the_headings_where_they_are_wanted(workbooks):
    for language, file in workbooks.items():
        sheet = registers.load(file).worksheets[1]
        second = [cell.value for cell in sheet[2]]
        tagged = all(isinstance(v, str) and re.fullmatch(r"#[a-z]+(\+[a-z0-9-]+)*", v) for v in second)
        assert tagged == (language in ("fr", "ar"))


def test_the_charts_show_what_the_cells_hold(workbooks):
    for file in workbooks.values():
        book, parts = registers.load(file), package.parts(file)
        charts = [etree.fromstring(parts[n]) for n in sorted(parts) if n.startswith("xl/charts/chart")]
        assert len(charts) == 3
        for chart in charts:
            for reference in chart.iter(C + "strRef", C + "numRef"):
                name, cells = reference.findtext(C + "f").rsplit("!", 1)
                left, top, right, bottom = range_boundaries(cells.replace("$", ""))
                sheet = book[name.strip("'").replace("''", "'")]
                held = [sheet.cell(r, c).value for r in range(top, bottom + 1) for c in range(left, right + 1)]
                shown = {int(p.get("idx")): p.findtext(C + "v") for p in reference.iter(C + "pt")}
                for place, value in enumerate(held):
                    shown_value = shown.get(place)
                    if isinstance(value, (int, float)) and shown_value is not None:
                        assert float(shown_value) == pytest.approx(value)
                    else:
                        assert shown_value == value


def test_the_overview_counts_what_the_plans_hold(made, spanish):
    sheet = spanish["Panorama"]
    place = {cell.value: cell.row for cell in sheet["A"] if isinstance(cell.value, str)}
    first = place["Valoraciones por función básica"] + 2
    for offset, key in enumerate(plans.KEYS):
        functions = [f for plan in made for f in plan["functions"] if f["key"] == key]
        ratings = [f["rating"] for f in functions]
        expected = [ratings.count(r) for r in ("strong", "satisfactory", "unsatisfactory", "weak")]
        expected.append(len(ratings) - sum(expected))
        assert [sheet.cell(first + offset, c).value for c in range(2, 7)] == expected
    names = sorted({name for _, name in registers.COUNTRIES})
    heat = place["Puntuaciones por país y función básica (%)"] + 3
    assert [sheet.cell(heat + i, 1).value for i in range(len(names))] == names
    for row, name in enumerate(names, heat):
        latest = max(p["year"] for p in made if p["country"]["name"] == name)
        of = [p for p in made if p["country"]["name"] == name and p["year"] == latest]
        assert [sheet.cell(row, c).value for c in (10, 11)] == [latest, len(of)]
        for column, key in enumerate(plans.KEYS, 2):
            scores = [f["score"] for p in of for f in p["functions"] if f["key"] == key and f["score"] is not None]
            mean = sum(scores) / len(scores) if scores else None
            assert sheet.cell(row, column).value == (pytest.approx(mean, abs=0.01) if scores else None)


@pytest.fixture(scope="module")
def printed(program, tmp_path_factory):
    """Registers of so many countries and years, with the words of their pages in the order of reading."""
    folder = tmp_path_factory.mktemp("printed")
    files = {}
    for countries, years in ((1, 1), (12, 9), (70, 2)):
        files[countries] = folder / f"of-{countries}.xlsx"
        registers.write(program, registers.of_countries(countries, years), files[countries], "--language", "en")
    office.convert(files.values(), folder)
    return {n: (f, office.pages(f.with_suffix(".pdf"))) for n, f in files.items()}


HEAT_MAP = "Scores by country and core function (%)"
TITLES = ("Ratings by core function", "Priorities by core function", "Mean score by year", HEAT_MAP)


def lines(page):
    """The words of a page in lines, from left to right."""
    found = []
    for word in sorted(page.words, key=lambda w: w.top + w.bottom):
        if not found or word.top + word.bottom - (found[-1][0].top + found[-1][0].bottom) > 6:
            found.append([])
        found[-1].append(word)
    return [" ".join(w.text for w in sorted(line, key=lambda w: w.left)) for line in found]


def overview(printed, countries):
    """The sheet and, by number, the lines of its pages."""
    file, pages = printed[countries]
    said = {page.number: lines(page) for page in pages}
    return registers.load(file)["Overview"], {n: s for n, s in said.items() if s[0] == "CCPM action plans · Overview"}


@pytest.mark.parametrize("countries", (1, 12, 70))
def test_each_table_of_the_overview_stands_on_one_page_with_its_title(printed, countries):
    """But for a heat map that is longer than a page, which has its heading on each."""
    sheet, pages = overview(printed, countries)
    top = {cell.value: cell.row for cell in sheet["A"] if cell.value in TITLES}
    assert tuple(top) == TITLES
    counts = dict(zip(TITLES, (7, 7, {1: 1, 12: 9, 70: 2}[countries], countries)))
    for title, first in top.items():
        (start,) = [n for n in pages if n > 1 and title in pages[n]]
        first += 3 if title == HEAT_MAP else 2
        rows = [[c.value for c in row if c.value is not None] for row in sheet.iter_rows(first, first + counts[title])]
        assert all(rows[:-1]) and not rows[-1]
        shown = set()
        for row in rows[:-1]:
            # Counts stand on the page as in the cell, means without their decimals; names may go on to a second line.
            text = " ".join(map(str, row)) if "by core" in title else " ".join(str(row[0]).split()[:2])
            shown |= {n for n in pages if n > 1 and any(f"{line} ".startswith(f"{text} ") for line in pages[n][1:])}
        if title == HEAT_MAP:
            assert min(shown) == start and (len(shown) > 1) == (countries == 70)
            heading = "Strategy Monitoring Preparedness Advocacy Accountability"
            assert all(any(heading in line for line in pages[number]) for number in shown)
        else:
            assert shown == {start}


@pytest.mark.parametrize("countries, count", ((1, 2), (12, 3), (70, 5)))
def test_the_charts_have_a_page_and_the_heat_map_stands_last(printed, countries, count):
    _, pages = overview(printed, countries)
    assert list(pages) == list(range(1, count + 1))
    # The bars' names stand on the first page, the rows of their tables on others.
    assert not any(re.match(r"Service delivery \d", line) for line in pages[1])
    assert max(n for n in pages if TITLES[2] in pages[n]) <= min(n for n in pages if HEAT_MAP in pages[n])


def test_no_text_is_cut_off(workbooks, tmp_path):
    """Every word of the sheets that fit a page stands on it, within the page."""
    office.convert([workbooks["es"], workbooks["ar"]], tmp_path)
    for language in ("es", "ar"):
        for page in office.pages(tmp_path / f"register-{language}.pdf"):
            assert all(0 <= w.left <= w.right <= page.width + 1 for w in page.words)


def test_the_same_plans_give_the_same_bytes(program, made, tmp_path, workbooks):
    again = tmp_path / "again.xlsx"
    registers.write(program, made, again, "--language", "es")
    assert again.read_bytes() == workbooks["es"].read_bytes()


def test_a_text_that_no_cell_holds_leaves_its_plan_out(program, made, tmp_path):
    long = json.loads(json.dumps(made[0]))
    long["functions"][0]["actions"] = [{"action": "Visitar", "comments": "y" * 40_000}]
    said = registers.write(program, [long, made[1]], tmp_path / "r.xlsx", "--ui-language", "en", status=2)
    assert "“Visitar” has 40000 characters" in said
    book = registers.load(tmp_path / "r.xlsx")
    assert {row["Plan"] for row in registers.rows(book.worksheets[3])} == {row["Plan"] for row in registers.rows(book.worksheets[1])}
    assert book.worksheets[3].max_row == 2
    registers.write(program, [long], tmp_path / "r.ndjson")
    first = (tmp_path / "r.ndjson").read_text("utf-8").split("\n")[0]
    assert json.loads(first)["comments"] == "y" * 40_000


def test_filters_take_some_of_the_plans(program, made, tmp_path):
    file = tmp_path / "r.xlsx"
    registers.write(program, made, file, "--country", "ven,col", "--year", "2022-2023", "--cluster", "shl")
    wanted = [p for p in made if p["country"]["iso3"] in ("VEN", "COL") and 2022 <= p["year"] <= 2023]
    assert len(registers.rows(registers.load(file).worksheets[3])) == len(wanted)
    said = registers.write(program, made, tmp_path / "none.xlsx", "--country", "FRA", "--ui-language", "en", status=2)
    assert "no plan" in said and not (tmp_path / "none.xlsx").exists()


def test_csv_holds_what_the_sheet_holds(program, made, spanish, tmp_path):
    file = tmp_path / "actions.csv"
    registers.write(program, made, file, "--language", "es")
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    cells = registers.rows(spanish["Acciones"])
    assert len(rows) == len(cells)
    for row, held in zip(rows, cells):
        for heading, value in held.items():
            text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(unescaped(value))
            found = row[heading]
            assert not found or found[0] not in "=+-@\t\r", "a spreadsheet would compute this"
            assert found in (text, "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text)


def test_ndjson_holds_the_plans_own_values(program, made, tmp_path):
    file = tmp_path / "actions.ndjson"
    registers.write(program, made, file)
    lines = [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
    held = [(p, f, a) for p in made for f, a in plans.actions(p)]
    assert len(lines) == len(held)
    for line, (plan, function, action) in zip(lines, held):
        assert (line["iso3"], line["year"], line["function"]) == (plan["country"]["iso3"], plan["year"], function["key"])
        assert line["score"] == function["score"] and line["rating"] == function["rating"]
        for key in ("priority", "timeframe", "responsible", "action", "constraints", "goodPractices", "comments"):
            assert line[key] == action[key]


def test_one_plan_in_several_files_counts_once(program, forms, tmp_path):
    folder = tmp_path / "plans"
    folder.mkdir()
    for language, extension in (("es", "xlsx"), ("es", "docx"), ("ar", "xlsx")):
        (folder / f"{language}.{extension}").write_bytes(forms("sample", language, extension).read_bytes())
    (folder / "plan.json").write_bytes(paths.SAMPLE.read_bytes())
    (folder / "notes.txt").write_text("not a plan")
    from conftest import run
    file = folder / "register.xlsx"
    for _ in range(2):
        done = run(program, "register", folder, "-o", file, "--force", "--ui-language", "en")
        assert done.returncode == 0, done.stderr
        assert "Plans: 1, actions: 21" in done.stderr
    other = json.loads(paths.SAMPLE.read_text("utf-8"))
    other["functions"][0]["score"] = 1
    (folder / "zz.json").write_text(json.dumps(other))
    (folder / "minimal.json").write_bytes(plans.path("minimal").read_bytes())
    done = run(program, "register", folder, "-o", file, "--force", "--ui-language", "en")
    assert done.returncode == 2 and "differ" in done.stderr
    assert registers.load(file).worksheets[3].max_row == 2
    assert done.stderr.count("differ") == 1


def test_the_summary_is_in_the_language_of_the_plans_where_they_have_one(program, tmp_path):
    from conftest import run
    done = run(program, "register", paths.SAMPLE, "-o", tmp_path / "one.xlsx", "--language", "en")
    assert done.stderr.splitlines()[-1].startswith("Planes: 1, acciones: 21."), done.stderr
    done = run(program, "register", paths.SAMPLE, plans.path("arabic"), "-o", tmp_path / "two.xlsx")
    assert done.stderr.splitlines()[-1].startswith("Plans: 2, actions:"), done.stderr


def test_the_sources_left_out_are_those_that_gave_no_rows(program, tmp_path):
    from conftest import run
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "plan.json").write_bytes(paths.SAMPLE.read_bytes())
    (folder / "again.json").write_bytes(paths.SAMPLE.read_bytes())

    def left_out():
        done = run(program, "register", folder, "-o", tmp_path / "r.xlsx", "--force", "--ui-language", "en")
        return int(done.stderr.rsplit("Sources left out: ", 1)[1].rstrip(".\n"))

    assert left_out() == 0
    (folder / "readme.txt").write_text("not a plan")
    run(program, "register", paths.SAMPLE, "-o", folder / "other.xlsx")
    (folder / "wrong.json").write_text('{"schema": "ccpm-action-plan/1"}')
    assert left_out() == 3
    plan = json.loads(plans.path("minimal").read_text("utf-8"))
    for year in (1, 2, 2, 3):
        plan["ratingScale"] = f"scale {year}"
        (folder / f"{len(list(folder.iterdir()))}.json").write_text(json.dumps(plan))
    assert left_out() == 7
