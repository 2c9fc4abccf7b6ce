"""Reads the form out of a workbook by openpyxl, without the project's own code."""

import openpyxl


class Form:
    """The first sheet: where its heading row is, and its rows of nine cells."""

    def __init__(self, path, headings):
        self.workbook = openpyxl.load_workbook(path)
        self.sheet = self.workbook.worksheets[0]
        self.heading_row, self.columns = self._find(headings)

    def _find(self, headings):
        for cells in self.sheet.iter_rows():
            values = [c.value for c in cells]
            if all(h in values for h in headings):
                return cells[0].row, [values.index(h) + 1 for h in headings]
        raise AssertionError(f"no row holds the nine headings {headings}")

    @property
    def last_row(self):
        """The last row of the table: the last with a border below the headings' first column."""
        row = self.heading_row
        while self.sheet.cell(row + 1, self.columns[3]).border.left.style is not None:
            row += 1
        return row

    def values(self, row):
        return [self.sheet.cell(row, c).value for c in self.columns]

    def rows(self):
        return [["" if v is None else v for v in self.values(r)] for r in range(self.heading_row + 1, self.last_row + 1)]

    def above(self):
        return [c.value for cells in self.sheet.iter_rows(max_row=self.heading_row - 1) for c in cells if c.value is not None]

    def below(self):
        return [c.value for cells in self.sheet.iter_rows(min_row=self.last_row + 1) for c in cells if c.value is not None]
