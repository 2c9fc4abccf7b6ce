"""The workbook's parts: what a person notices in Excel, checked where Excel reads it."""

import re

import pytest
from lxml import etree
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import column_index_from_string, get_column_letter
from support import excel, package, paths, plans, wording

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
each = pytest.mark.parametrize(
    "plan,language", [(p, l) for p in plans.NAMES for l in paths.LANGUAGES])


def form_sheet(file):
    return etree.fromstring(package.parts(file)["xl/worksheets/sheet1.xml"])


def form(forms, plan, language):
    return excel.Form(forms(plan, language, "xlsx"), wording.load(language).headings)


def cells_of(references):
    """The (first row, last row) and columns of each range of an `sqref`."""
    for reference in references.split():
        yield [int(n) for n in re.findall(r"\d+", reference)], re.findall(r"[A-Z]+", reference)


def test_strings_stand_in_the_shared_table_alone(forms):
    for file in forms.all("xlsx"):
        parts = package.parts(file)
        table = etree.fromstring(parts["xl/sharedStrings.xml"])
        texts = table.findall(S + "si")
        assert len(texts) == int(table.get("uniqueCount"))
        used = 0
        for name in [n for n in parts if n.startswith("xl/worksheets/")]:
            sheet = etree.fromstring(parts[name])
            assert sheet.find(f".//{S}is") is None
            for cell in sheet.iter(S + "c"):
                assert cell.get("t", "n") in ("s", "n"), f"{file.name} {name} {cell.get('r')}: t={cell.get('t')}"
                if cell.get("t") == "s":
                    used += 1
                    assert 0 <= int(cell.findtext(S + "v")) < len(texts)
        assert int(table.get("count")) == used
        plain = ["".join(t.itertext()) for t in texts]
        assert len(set(plain)) == len(plain), "a string stands twice"


def test_the_form_has_no_formulas(forms):
    for file in forms.all("xlsx"):
        assert form_sheet(file).find(f".//{S}f") is None


def test_rows_and_cells_come_in_order(forms):
    for file in forms.all("xlsx"):
        rows = [int(r.get("r")) for r in form_sheet(file).iter(S + "row")]
        assert rows == sorted(set(rows))


@each
def test_the_page_is_a4_across_and_one_page_wide(forms, plan, language):
    sheet = form_sheet(forms(plan, language, "xlsx"))
    setup, margins = sheet.find(S + "pageSetup"), sheet.find(S + "pageMargins")
    assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "landscape")
    assert (setup.get("fitToWidth", "1"), setup.get("fitToHeight", "1")) == ("1", "0")
    assert sheet.find(f"{S}sheetPr/{S}pageSetUpPr").get("fitToPage") in ("1", "true")
    for side in ("left", "right", "top", "bottom"):
        assert abs(float(margins.get(side)) * 2.54 - 1.5) < 0.3, side


@each
def test_the_heading_row_is_frozen_and_repeated_in_print(forms, plan, language):
    found = form(forms, plan, language)
    pane = form_sheet(forms(plan, language, "xlsx")).find(f"{S}sheetViews/{S}sheetView/{S}pane")
    assert pane.get("state") == "frozen"
    assert int(pane.get("ySplit")) == found.heading_row
    assert found.sheet.print_title_rows.replace("$", "") == f"{found.heading_row}:{found.heading_row}"


@each
def test_only_arabic_runs_from_right_to_left(forms, plan, language):
    workbook = form(forms, plan, language).workbook
    assert bool(workbook.worksheets[0].sheet_view.rightToLeft) == (language == "ar")


@each
def test_functions_and_results_are_merged_down_over_their_actions(forms, plan, language):
    found = form(forms, plan, language)
    ranges = [r.bounds for r in found.sheet.merged_cells.ranges]
    for left, top, right, bottom in ranges:
        assert (left, top) != (right, bottom), "a merge of one cell"
    covered = [(r, c) for left, top, right, bottom in ranges for r in range(top, bottom + 1) for c in range(left, right + 1)]
    assert len(covered) == len(set(covered)), "merges overlap"
    starts = [r for r in range(found.heading_row + 1, found.last_row + 1) if found.values(r)[0]] + [found.last_row + 1]
    expected = {(c, a, c, b - 1) for a, b in zip(starts, starts[1:]) if b - a > 1 for c in found.columns[:2]}
    assert {r for r in ranges if r[1] > found.heading_row and r[1] <= found.last_row} == expected


@each
def test_every_row_of_the_table_has_a_height_and_wraps_its_text_at_the_top(forms, plan, language):
    found = form(forms, plan, language)
    for row in range(found.heading_row, found.last_row + 1):
        height = found.sheet.row_dimensions[row].height
        assert height and 12 <= height <= 409.5, f"row {row}: {height}"
        for column in found.columns:
            cell = found.sheet.cell(row, column)
            if isinstance(cell, MergedCell):
                continue  # openpyxl keeps of it the borders alone.
            assert cell.alignment.wrap_text and (row == found.heading_row or cell.alignment.vertical == "top")
            assert cell.border.left.style and cell.border.bottom.style
            assert cell.font.name == ("Arial" if language == "ar" else "Calibri")
            assert 9 <= cell.font.sz <= 10


@each
def test_the_drop_downs_offer_the_words_of_the_language(forms, plan, language):
    found, words = form(forms, plan, language), wording.load(language)
    sheet = form_sheet(forms(plan, language, "xlsx"))
    assert len(sheet.findall(S + "dataValidations")) == 1
    rules = sheet.findall(f"{S}dataValidations/{S}dataValidation")
    assert int(sheet.find(S + "dataValidations").get("count", len(rules))) == len(rules)
    by_column = {}
    for rule in rules:
        assert rule.get("type") == "list"
        assert all(len(rule.get(k, "")) <= n for k, n in dict(error=255, prompt=255, errorTitle=32, promptTitle=32).items())
        for rows, columns in cells_of(rule.get("sqref")):
            by_column[columns[0]] = rule
            assert rows[0] == found.heading_row + 1 and rows[-1] >= found.last_row, rule.get("sqref")
    letters = [get_column_letter(c) for c in found.columns]
    groups = {letters[2]: "priorities", letters[4]: "timeframes", letters[5]: "responsibles"}
    assert set(by_column) == set(groups)
    for letter, group in groups.items():
        rule = by_column[letter]
        assert rule.get("allowBlank") in ("1", "true") and rule.get("showDropDown") in (None, "0", "false")
        assert rule.get("showErrorMessage") in ("1", "true") and rule.get("error")
        if group != "priorities":
            assert rule.get("errorStyle") in ("warning", "information")
        offered = resolve(found.workbook, rule.findtext(S + "formula1"))
        assert set(offered) == set(words.labels(group)) and len(offered) == len(set(offered))


def resolve(workbook, formula):
    """The texts of a drop-down: a literal list, a range, or a defined name of a range."""
    if formula.startswith('"'):
        assert len(formula) <= 257
        return formula.strip('"').split(",")
    if formula in workbook.defined_names:
        formula = workbook.defined_names[formula].attr_text
    sheet, cells = formula.rsplit("!", 1)
    found = workbook[sheet.strip("'")][cells.replace("$", "")]
    return [c.value for row in found for c in (row if isinstance(row, tuple) else (row,))]


@each
def test_the_lists_are_on_a_hidden_sheet(forms, plan, language):
    sheets = form(forms, plan, language).workbook.worksheets
    assert sheets[0].sheet_state == "visible" and len(sheets) > 1
    assert all(s.sheet_state in ("hidden", "veryHidden") for s in sheets[1:])
    assert sheets[0].title == wording.load(language).words["document"]["sheet"]


@each
def test_the_hidden_ids_are_in_the_range_that_is_filtered(forms, plan, language):
    found = form(forms, plan, language)
    hidden = [d for d in found.sheet.column_dimensions.values() if d.hidden]
    assert hidden, "no hidden column"
    reference = found.sheet.auto_filter.ref
    if reference:
        (rows, columns), = cells_of(reference)
        numbers = [column_index_from_string(c) for c in columns]
        assert rows[0] == found.heading_row and rows[-1] >= found.last_row
        assert numbers[0] <= hidden[0].min <= numbers[-1]


@each
def test_ratings_and_priorities_keep_their_colour_when_changed(forms, plan, language):
    """By conditional formats over both columns, one for each label."""
    found, words = form(forms, plan, language), wording.load(language)
    rules = form_sheet(forms(plan, language, "xlsx")).findall(S + "conditionalFormatting")
    letters = {i: get_column_letter(found.columns[i]) for i in (1, 2)}
    for index, group in ((1, "ratings"), (2, "priorities")):
        inside = [r for r in rules if letters[index] in {c for _, cs in cells_of(r.get("sqref")) for c in cs}]
        said = " ".join("".join(r.itertext()) + " ".join(x.get("text", "") for x in r.iter(S + "cfRule")) for r in inside)
        for label in words.labels(group):
            assert label in said or group_by_reference(found.workbook, said, label), f"{group}: {label} has no colour"


def group_by_reference(workbook, said, label):
    """Whether a rule compares with a cell of the hidden lists that holds the label."""
    for sheet, cell in re.findall(r"'?([^'!(,=]+)'?!\$?([A-Z]+\$?\d+)", said):
        if sheet in workbook.sheetnames and workbook[sheet][cell.replace("$", "")].value == label:
            return True
    return False


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@each
def test_text_stands_off_its_ground(forms, plan, language):
    found = form(forms, plan, language)
    for row in range(found.heading_row, found.last_row + 1):
        for column in found.columns:
            cell = found.sheet.cell(row, column)
            ground = cell.fill.fgColor.rgb[-6:] if cell.fill.fill_type == "solid" else "FFFFFF"
            ink = cell.font.color.rgb[-6:] if cell.font.color is not None and isinstance(cell.font.color.rgb, str) else "000000"
            assert contrast(ground, ink) >= 4.5, f"{cell.coordinate}: {ink} on {ground}"


def test_a_text_like_a_formula_is_text(forms):
    found = form(forms, "hard", "fr")
    row = next(r for r in range(found.heading_row + 1, found.last_row + 1) if found.values(r)[3] == "=SUM(A1:A9)")
    cell = found.sheet.cell(row, found.columns[3])
    assert cell.data_type == "s"
