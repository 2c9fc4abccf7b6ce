"""A reader that shares nothing with openpyxl sees the same cells: calamine, in Rust."""

import datetime

import openpyxl
import pytest
from python_calamine import CalamineWorkbook
from support import paths, plans

BLANK = paths.ROOT / "Templates/Blank"


def plain(value):
    """Values as both can say them: whole numbers are numbers, days are moments, nothing is no text."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return datetime.datetime.combine(value, datetime.time())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return "" if value is None else value


def seen_by_calamine(file):
    book = CalamineWorkbook.from_path(str(file))
    return {
        (name, row, column): plain(value)
        for name in book.sheet_names
        for row, values in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1)
        for column, value in enumerate(values, 1) if value != ""}


def seen_by_openpyxl(file):
    return {
        (sheet.title, cell.row, cell.column): plain(cell.value)
        for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")}


def assert_same(file):
    found, expected = seen_by_calamine(file), seen_by_openpyxl(file)
    assert len(expected) > 20
    assert not {cell: (found.get(cell), expected.get(cell)) for cell in {*found, *expected} if found.get(cell) != expected.get(cell)}


@pytest.mark.parametrize("language", paths.LANGUAGES)
@pytest.mark.parametrize("plan", plans.NAMES)
def test_calamine_reads_every_cell_of_a_form(forms, plan, language):
    assert_same(forms(plan, language, "xlsx"))


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_calamine_reads_every_cell_of_a_blank_form(language):
    assert_same(BLANK / f"ccpm-action-plan.{language}.xlsx")
