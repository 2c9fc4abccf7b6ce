"""Edits the exported workbook by openpyxl, as a person does in Excel."""

import copy

import openpyxl
from openpyxl.worksheet.cell_range import CellRange

from . import plans

FIELDS = ("function", "result", "priority", "action", "timeframe", "responsible", "constraints", "goodPractices", "comments")


class Book:
    """The workbook of the sample; functions and actions are counted from 0."""

    def __init__(self, form):
        self.workbook = openpyxl.load_workbook(form)
        self.sheet = self.workbook.worksheets[0]
        self.heading = next(c[0].row for c in self.sheet.iter_rows() if "ccpm-id" in [x.value for x in c])
        self.columns = {field: number for number, field in enumerate(FIELDS, 1)} | {"id": 10}
        self.last = self.heading + len(plans.actions(plans.load("sample")))

    def save(self, target):
        self.workbook.save(target)
        return target

    def row(self, function, action=0):
        """Where an action stands in the form as exported."""
        return self.heading + 1 + plans.place(plans.load("sample"), function, action)

    def cell(self, function, action, field):
        return self.sheet.cell(self.row(function, action), self.columns[field])

    def head(self, number):
        """The value in a line above the table, counted from 1."""
        return self.sheet.cell(number, 3 if number <= 2 else 7)

    def unmerge(self, fill=False):
        """Dissolves the bands of the table; with `fill`, function and result are repeated in each row."""
        for band in [m for m in self.sheet.merged_cells.ranges if m.min_row > self.heading and m.max_row > m.min_row]:
            value = self.sheet.cell(band.min_row, band.min_col).value
            self.sheet.unmerge_cells(str(band))
            for row in range(band.min_row + 1, band.max_row + 1) if fill else ():
                self.sheet.cell(row, band.min_col).value = value

    def insert(self, at, **texts):
        """A row above another one; a band that lies over both grows, as in Excel."""
        def moved(band):
            low = band.min_row + (band.min_row >= at)
            return CellRange(None, band.min_col, low, band.max_col, band.max_row + (band.max_row >= at))

        self._shift(moved, lambda: self.sheet.insert_rows(at))
        for field, text in texts.items():
            self.sheet.cell(at, self.columns[field]).value = text

    def delete(self, at):
        """A row; a band that began there keeps its text, as in Excel."""
        texts = {
            band.min_col: self.sheet.cell(at, band.min_col).value
            for band in self.sheet.merged_cells.ranges if band.min_row == at < band.max_row}

        def moved(band):
            return CellRange(
                None, band.min_col, band.min_row - (band.min_row > at), band.max_col, band.max_row - (band.max_row >= at))

        def change():
            self.sheet.delete_rows(at)
            for column, text in texts.items():
                self.sheet.cell(at, column).value = text

        self._shift(moved, change)

    def _shift(self, moved, change):
        bands = [copy.copy(band) for band in self.sheet.merged_cells.ranges]
        for band in bands:
            self.sheet.unmerge_cells(str(band))
        change()
        for band in map(moved, bands):
            if band.size["rows"] > 1 or band.size["columns"] > 1:
                self.sheet.merge_cells(band.coord)

    def values(self, row):
        return [self.sheet.cell(row, column).value for column in range(1, 11)]

    def write(self, row, values):
        for column, value in enumerate(values, 1):
            self.sheet.cell(row, column).value = value

    def sort(self, key):
        """Sorts the rows below the headings, hidden column included, as the filter's buttons do."""
        rows = sorted((self.values(r) for r in range(self.heading + 1, self.last + 1)), key=key)
        for number, values in enumerate(rows, self.heading + 1):
            self.write(number, values)

    def reorder(self, order):
        """The columns of the table in another order, given by their numbers."""
        self.unmerge(fill=True)
        for row in range(self.heading, self.last + 1):
            values = self.values(row)
            self.write(row, [values[number - 1] for number in order] + values[len(order):])
