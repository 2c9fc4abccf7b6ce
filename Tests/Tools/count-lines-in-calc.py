#!/usr/bin/env python3
"""Let LibreOffice wrap texts in the cells of a workbook and note how many lines it takes for each.

    count-lines-in-calc.py          writes Tests/Fixtures/Typography/calc-lines.tsv
    count-lines-in-calc.py --check  says where LibreOffice now counts otherwise (exit status 1 if it does)

The texts are Tests/Fixtures/Typography/texts.txt, one a line, with \\n for a line break, \\t for a tab and \\uXXXX for
what cannot be seen. A column of the table is a style and a column width in characters, as Excel's files state it.

LibreOffice takes a workbook's row heights as they come and computes them only for its own files. So the workbook is
converted to a flat OpenDocument file, which has LibreOffice's column widths; its row heights are taken out, and it is
converted once more. Needs openpyxl, soffice and the fonts Carlito and Liberation Sans.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

FIXTURES = Path(__file__).resolve().parents[1] / "Fixtures/Typography"
TEXTS, TABLE = FIXTURES / "texts.txt", FIXTURES / "calc-lines.tsv"

STYLES = [
    ("Calibri", 9, False), ("Calibri", 10, False), ("Calibri", 11, False), ("Calibri", 9, True), ("Calibri", 10, True),
    ("Arial", 9, False), ("Arial", 10, False), ("Arial", 10, True),
]
WIDTHS = [9.71, 12, 15.71, 20, 27, 42]

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLES = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def decode(line):
    line = re.sub(r"\\u([0-9A-F]{4})", lambda m: chr(int(m[1], 16)), line)
    return line.replace("\\n", "\n").replace("\\t", "\t")


def workbook(cases, texts):
    book = Workbook()
    book.remove(book.active)
    for number, (face, size, bold, width) in enumerate(cases):
        sheet = book.create_sheet(str(number))
        sheet.column_dimensions["A"].width = width
        font, wrapped = Font(name=face, size=size, bold=bold), Alignment(wrap_text=True, vertical="top")
        for row, text in enumerate(texts, 1):
            cell = sheet.cell(row, 1)
            cell.value, cell.data_type, cell.font, cell.alignment = text, "s", font, wrapped
    return book


def convert(source, folder):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder.parent}/profile", "--headless", "--convert-to", "fods",
         "--outdir", str(folder), str(source)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return folder / (source.stem + ".fods")


def optimal_heights(cases, texts):
    """The row heights that LibreOffice computes, in inches: a list for each case."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workbook(cases, texts).save(folder / "lines.xlsx")
        first = convert(folder / "lines.xlsx", folder / "first")
        first.write_text(re.sub(r' style:row-height="[^"]*"', "", first.read_text(encoding="utf-8")), encoding="utf-8")
        root = ElementTree.parse(convert(first, folder / "second")).getroot()
    heights = {
        style.get(STYLE + "name"): float(properties.get(STYLE + "row-height").removesuffix("in"))
        for style in root.iter(STYLE + "style")
        for properties in style.iter(STYLE + "table-row-properties")}
    return [
        [heights[row.get(TABLES + "style-name")]
         for row in table.iter(TABLES + "table-row")
         for _ in range(min(len(texts), int(row.get(TABLES + "number-rows-repeated", "1"))))][:len(texts)]
        for table in root.iter(TABLES + "table")]


def is_arabic(text):
    return any("\u0600" <= character <= "\u06ff" for character in text)


def line_counts(cases, texts):
    """The lines of each text in each case.

    Texts of two and of twelve lines give the height of a line, which is that of another font where the text is Arabic.
    """
    samples = ["\n".join(letter * count) for letter in ("a", "\u0628") for count in (2, 12)]
    columns = []
    for heights in optimal_heights(cases, samples + texts):
        latin, arabic, rest = heights[0:2], heights[2:4], heights[4:]
        columns.append([
            lines_in(height, *(arabic if is_arabic(text) else latin)) for height, text in zip(rest, texts)])
    return columns


def lines_in(height, two, twelve):
    return max(1, round((height - two) / ((twelve - two) / 10) + 2))


def texts():
    return [decode(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()]


def table(cases, columns):
    heads = [f"{face} {size}{' bold' if bold else ''} {width}" for face, size, bold, width in cases]
    rows = ["\t".join(map(str, row)) for row in zip(*columns)]
    return "\n".join(["\t".join(heads), *rows]) + "\n"


def write_or_check(found, path):
    if "--check" not in sys.argv:
        path.write_text(found, encoding="utf-8")
        return 0
    expected = path.read_text(encoding="utf-8")
    for number, (old, new) in enumerate(zip(expected.splitlines(), found.splitlines())):
        if old != new:
            print(f"{TEXTS.name}:{number}: LibreOffice counts other lines than {path.name} says", file=sys.stderr)
    return 1 if expected != found else 0


def main():
    cases = [(*style, width) for style in STYLES for width in WIDTHS]
    return write_or_check(table(cases, line_counts(cases, texts())), TABLE)


if __name__ == "__main__":
    sys.exit(main())
