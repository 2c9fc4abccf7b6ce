#!/usr/bin/env python3
"""Writes the files under Reading/Forms: forms as `ccpm export` writes them, then edited and saved by other programs.

    make-form-fixtures.py [PATH OF ccpm]

openpyxl, python-docx and LibreOffice have to be installed. The cells that hold something are counted here, by
openpyxl and lxml, into counts.tsv, so that the tests know them from elsewhere.
"""
import copy
import datetime
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.comments import Comment

TESTS = pathlib.Path(__file__).resolve().parent.parent
HERE = TESTS / "Fixtures" / "Reading" / "Forms"
PLANS = {"spanish": TESTS.parent / "Examples" / "venezuela-2023.es.json",
         "arabic": TESTS / "Conformance" / "plans" / "arabic.json"}
BY = 'w:author="An editor" w:date="2024-03-21T10:00:00Z"'


def edited_workbook(source, target):
    """Merges broken, a row hidden, values of every kind typed, a note, a second sheet."""
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    first = 8  # the headings stand in row 7
    for merged in [str(merged) for merged in sheet.merged_cells.ranges]:
        if merged.startswith("A8:"):
            sheet.unmerge_cells(merged)
    sheet.row_dimensions[first + 1].hidden = True
    sheet.cell(first, 2).value = 0.84
    sheet.cell(first, 2).number_format = "0 %"
    sheet.cell(7, 12).value = "Estado"
    sheet.cell(first, 12).value = datetime.date(2024, 5, 12)
    sheet.cell(first + 1, 12).value = datetime.datetime(2024, 5, 12, 13, 30)
    sheet.cell(first + 2, 12).value = True
    sheet.cell(first + 3, 12).value = "#N/A"
    sheet.cell(first + 4, 12).value = "=1+1"
    sheet.cell(first + 5, 12).value = 0.07
    sheet.cell(first + 5, 12).number_format = "0%"
    sheet.cell(first + 6, 12).value = 12.50
    sheet.cell(first, 4).comment = Comment("¿Sigue vigente?", "A reviewer")
    other = book.create_sheet("Notas 2024")
    other["B2"] = "Fuera del formulario"
    other["B4"] = "Cubre"
    other.merge_cells("B4:C5")
    book.save(target)
    # openpyxl empties what a merge covers; other programs leave it.
    rewrite(target, "xl/worksheets/sheet3.xml", '<row r="5">',
            '<row r="5"><c r="C5" t="inlineStr"><is><t>cubierto</t></is></c>')


def rewrite(path, part, old, new):
    with zipfile.ZipFile(path) as source:
        parts = [(entry, source.read(entry)) for entry in source.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for entry, data in parts:
            if entry == part:
                assert old.encode() in data, data[-1500:]
                data = data.replace(old.encode(), new.encode())
            target.writestr(zipfile.ZipInfo(entry, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def edited_document(source, target):
    """Merges broken, tracked changes, a comment, a row copied, text under a merged cell, text in a nested table."""
    document = docx.Document(source)
    table = document.tables[0]
    rows = table._tbl.tr_lst
    cells = [row.findall(qn("w:tc")) for row in rows]
    # The first band is unmerged; its cells below stay blank.
    for row in cells[1:3]:
        for cell in row[:2]:
            merge = cell.tcPr.find(qn("w:vMerge"))
            if merge is not None:
                cell.tcPr.remove(merge)
    # A word taken out and one put in, in the first action.
    paragraph = cells[1][3].findall(qn("w:p"))[0]
    for kind, text, element in [("del", " Retirado.", "delText"), ("ins", " Añadido.", "t")]:
        paragraph.append(parse_xml(
            f'<w:{kind} {nsdecls("w")} w:id="9{len(kind)}" {BY}><w:r><w:{element} xml:space="preserve">{text}'
            f'</w:{element}></w:r></w:{kind}>'))
    # The last row: taken out whole, without marks on its text.
    last = rows[-1]
    last.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="95" {BY}/>'))
    # The second row copied with its bookmark.
    rows[2].addnext(copy.deepcopy(rows[2]))
    # Text where a merged cell continues, and a table in a cell.
    below = cells[7]
    below[0].findall(qn("w:p"))[0].append(parse_xml(f'<w:r {nsdecls("w")}><w:t>Bajo la celda</w:t></w:r>'))
    nested = docx.table._Cell(cells[1][8], table).add_table(rows=1, cols=2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "dentro 1", "dentro 2"
    cells[1][8].append(parse_xml(f'<w:p {nsdecls("w")}/>'))
    first = document.paragraphs[1]
    document.add_comment(first.runs[0], text="¿Nombre oficial?", author="A reviewer", initials="AR")
    document.save(target)


def through_libreoffice(source, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             target.suffix[1:], "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / (source.stem + target.suffix)).read_bytes())


def counted(path):
    """How many cells of each sheet or table hold something."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            # openpyxl does not read what a merge covers.
            covered = 1 if sheet.title == "Notas 2024" else 0
            yield sheet.title, covered + sum(
                1 for row in sheet.iter_rows() for cell in row if cell.value not in (None, ""))
        return
    document = docx.Document(path)
    shown = ('.//w:t[not(ancestor::w:del) and not(ancestor::w:sdt[w:sdtPr/w:showingPlcHdr])'
             ' and not(ancestor::w:tr[w:trPr/w:del])]')
    for number, table in enumerate(document.element.body.findall(qn("w:tbl")), 1):
        texts = ["".join(text.text or "" for text in cell.xpath(shown))
                 for row in table.tr_lst for cell in row.findall(qn("w:tc"))]
        yield f"table {number}", sum(1 for text in texts if text.strip("\u2002"))


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else TESTS.parent / ".build" / "debug" / "ccpm"
    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, plan in PLANS.items():
            for suffix in ["xlsx", "docx"]:
                exported = folder / f"{name}.{suffix}"
                subprocess.run([program, "export", plan, "-o", exported], check=True)
                through_libreoffice(exported, HERE / f"{name}-libreoffice.{suffix}")
        openpyxl.load_workbook(folder / "arabic.xlsx").save(HERE / "arabic-openpyxl.xlsx")
        docx.Document(folder / "arabic.docx").save(HERE / "arabic-python-docx.docx")
        edited_workbook(folder / "spanish.xlsx", HERE / "spanish-edited.xlsx")
        edited_document(folder / "spanish.docx", HERE / "spanish-edited.docx")
    lines = [f"{path.name}\t{name}\t{count}\n" for path in sorted(HERE.glob("*.[dx]*")) for name, count in counted(path)]
    (HERE / "counts.tsv").write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
