"""What can be wrong with the content of a workbook."""

import re

from .rawzip import READ, archive, entries, rewritten

FORMATS = ("xlsx",)
SHEET, STRINGS, STYLES, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"


def row(number):
    """A row more at the end, with a cell in it."""
    text = f'<row r="{number}"><c><v>1</v></c></row>'
    return rewritten(lambda data: data.replace(b"</sheetData>", text.encode() + b"</sheetData>"))


def cell(attributes, content="<v>1</v>"):
    """A cell more in a row at the end."""
    text = f'<row r="900"><c {attributes}>{content}</c></row>'
    return rewritten(lambda data: data.replace(b"</sheetData>", text.encode() + b"</sheetData>"))


def cells(count, make):
    """Rows of a hundred cells at the end."""
    rows = (count + 99) // 100
    text = b"".join(b"<row>" + make * 100 + b"</row>" for _ in range(rows))
    return lambda data: data.replace(b"</sheetData>", text + b"</sheetData>")


def merges(text):
    return rewritten(lambda data: re.sub(rb"<mergeCells.*?</mergeCells>", b"<mergeCells>" + text + b"</mergeCells>", data))


def in_front(text):
    """Something before the rows."""
    return rewritten(lambda data: data.replace(b"<sheetData>", text + b"<sheetData>", 1))


def long_string(parts):
    """One string of a megabyte in three hundred thousand cells."""
    strings = parts[STRINGS].replace(b"</sst>", b"<si><t>" + b"x" * 1_000_000 + b"</t></si></sst>")
    index = parts[STRINGS].count(b"<si>")
    sheet = cells(300_000, b'<c t="s"><v>%d</v></c>' % index)(parts[SHEET])
    return archive(entries({**parts, STRINGS: strings, SHEET: sheet}))


def long_row(parts):
    """One string of four hundred thousand letters in each cell of the first row of a sheet."""
    strings = parts[STRINGS].replace(b"</sst>", b"<si><t>" + b"x" * 400_000 + b"</t></si></sst>")
    cell = b'<c t="s"><v>%d</v></c>' % parts[STRINGS].count(b"<si>")
    sheet = re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData><row>" + cell * 16_384 + b"</row></sheetData>", parts[SHEET])
    return archive(entries({**parts, STRINGS: strings, SHEET: sheet}))


def strings(change):
    return rewritten(change, STRINGS)


def sheets(text):
    return rewritten(lambda data: data.replace(b"</sheets>", text + b"</sheets>"), BOOK)


def style(index):
    """The first cell of the form in a format of this number."""
    return rewritten(lambda data: re.sub(rb'(<c r="A1") s="\d+"', rb'\1 s="' + index + b'"', data))


NOT_A_CELL, NO_INDEX = r"is not a cell", r"the index .* in cell|index .* out of range"

CASES = {
    "row 2147483647": (row(2147483647), NOT_A_CELL),
    "row 1048577": (row(1048577), NOT_A_CELL),
    "row -1": (row(-1), NOT_A_CELL),
    "row 0": (row(0), NOT_A_CELL),
    "row 1e9": (row("1e9"), NOT_A_CELL),
    "row without a number": (row(""), NOT_A_CELL),
    "row of twenty digits": (row("9" * 20), NOT_A_CELL),
    "row that comes again": (row(1), READ),
    "cell AAAAAAA900": (cell('r="AAAAAAA900"'), NOT_A_CELL),
    "cell XFE900": (cell('r="XFE900"'), NOT_A_CELL),
    "cell A1048577": (cell('r="A1048577"'), NOT_A_CELL),
    "cell of another row": (cell('r="A7"'), NOT_A_CELL),
    "cell without a name": (cell('r=""'), NOT_A_CELL),
    "index out of range": (cell('t="s"', "<v>100000</v>"), NO_INDEX),
    "index below zero": (cell('t="s"', "<v>-1</v>"), NO_INDEX),
    "index beyond all numbers": (cell('t="s"', f"<v>{'9' * 40}</v>"), NO_INDEX),
    "index that is a word": (cell('t="s"', "<v>one</v>"), NO_INDEX),
    "index of a hundred million digits": (cell('t="s"', f"<v>{'9' * 100_000_000}</v>"), r"more than|" + NO_INDEX),
    "four billion strings counted": (
        strings(lambda data: re.sub(rb'ount="\d+"', b'ount="4000000000"', data)), None),
    "fewer strings counted than there are": (strings(lambda data: re.sub(rb'ount="\d+"', b'ount="0"', data)), None),
    "seven million strings": (
        strings(lambda data: data.replace(b"</sst>", b"<si/>" * 7_000_000 + b"</sst>")), r"shared strings|times its packed"),
    "a long string everywhere": (long_string, r"bytes of cell text"),
    "a long string in each cell of a row": (long_row, r"bytes of cell text"),
    "style out of range": (style(b"4000000000"), None),
    "style below zero": (style(b"-5"), None),
    "a format code of five megabytes": (
        rewritten(lambda data: data.replace(b"<fonts", b'<numFmts><numFmt numFmtId="200" formatCode="' + b"y" * 5_000_000
                                            + b'"/></numFmts><fonts', 1), STYLES), None),
    "two million formats": (
        rewritten(lambda data: data.replace(b"</cellXfs>", b"<xf/>" * 2_000_000 + b"</cellXfs>"), STYLES), r"more than 1000000 records"),
    "the whole sheet merged": (merges(b'<mergeCell ref="A1:XFD1048576"/>'), READ),
    "merges over one another": (merges(b'<mergeCell ref="A1:C9"/><mergeCell ref="B2:D12"/>' * 500), READ),
    "a merge outside the sheet": (merges(b'<mergeCell ref="A1:XFE1"/>'), NOT_A_CELL),
    "a merge from its end": (merges(b'<mergeCell ref="C9:A1"/>'), READ),
    "half a million merges": (
        merges(b"".join(b'<mergeCell ref="A%d:B%d"/>' % (i, i) for i in range(1, 500_001))), READ),
    "two million merges": (merges(b'<mergeCell ref="A1:B1"/>' * 2_000_000), r"more than 1000000 records"),
    "a dimension of the whole sheet": (in_front(b'<dimension ref="A1:XFD1048576"/>'), None),
    "hidden columns without end": (in_front(b'<cols><col min="1" max="99999999999" hidden="1"/></cols>'), None),
    "a condition on the whole sheet": (
        rewritten(lambda data: data.replace(b"</worksheet>", b'<conditionalFormatting sqref="A1:XFD1048576"/></worksheet>')), None),
    "five million empty cells": (rewritten(cells(5_000_000, b"<c/>")), None),
    "five million empty rows": (
        rewritten(lambda data: data.replace(b"</sheetData>", b"<row/>" * 5_000_000 + b"</sheetData>")), NOT_A_CELL),
    "a row of twenty thousand cells": (
        rewritten(lambda data: data.replace(b"</sheetData>", b"<row>" + b"<c/>" * 20_000 + b"</row></sheetData>")), NOT_A_CELL),
    "a number beyond all numbers": (cell("", "<v>1e999</v>"), READ),
    "a number of a megabyte": (cell("", f"<v>{'1' * 1_000_000}</v>"), READ),
    "a date beyond all dates": (cell('t="d"', "<v>999999-99-99T99:99:99</v>"), READ),
    "a type that does not exist": (cell('t="zz"'), READ),
    "a formula of five megabytes": (cell("", f"<f>{'A1+' * 1_700_000}A1</f><v>1</v>"), READ),
    "a sheet claimed a thousand times": (sheets(b'<sheet name="S" sheetId="9" r:id="rId1"/>' * 1000), None),
    "sheets without a part": (sheets(b'<sheet name="S" sheetId="9" r:id="none"/>' * 1000), None),
    "a hundred thousand sheets": (sheets(b'<sheet name="S" sheetId="9" r:id="none"/>' * 100_000), r"records"),
}
