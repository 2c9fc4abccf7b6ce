#!/usr/bin/env python3
"""Writes the files under Reading/ with other programs: openpyxl, XlsxWriter, python-docx and LibreOffice.

Run it where those are installed; the tests state what was put in, not what a reader says.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

HERE = pathlib.Path(__file__).resolve().parent / "Reading"
HERE.mkdir(exist_ok=True)


def openpyxl_workbook(name, epoch=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = "Plan de acción"
    sheet["A1"] = "País:"
    sheet["B1"] = "Venezuela"
    sheet["A2"] = 84
    sheet["B2"] = 0.84
    sheet["B2"].number_format = "0%"
    sheet["A3"] = datetime.date(2024, 1, 19)
    sheet["B3"] = datetime.datetime(2024, 5, 6, 13, 30)
    sheet["C3"] = datetime.time(6, 45)
    sheet["A4"] = True
    sheet["B4"] = "=SUM(A2:B2)"
    sheet["A5"] = "two\nlines"
    sheet["B5"] = " spaces kept "
    sheet["C5"] = "خطة عمل"
    sheet["A6"] = "#N/A"
    sheet["A7"] = "hidden row"
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.merge_cells("A8:C9")
    sheet["A8"] = "merged"
    sheet["B1"].comment = Comment("Check the country", "A reviewer")
    book.create_sheet("Lists").sheet_state = "veryHidden"
    book.create_sheet("Notes").sheet_state = "hidden"
    book.defined_names["Country"] = DefinedName("Country", attr_text="'Plan de acción'!$B$1")
    book.properties.title = "The title"
    book.properties.identifier = "plan-1"
    book.save(HERE / name)


def xlsxwriter_workbook(name, **options):
    book = xlsxwriter.Workbook(str(HERE / name), options)
    book.set_properties({"title": "Register"})
    book.set_custom_property("PlanId", "plan-1")
    book.set_custom_property("Version", 3)
    sheet = book.add_worksheet("Data")
    bold = book.add_format({"bold": True})
    date = book.add_format({"num_format": "d mmmm yyyy"})
    percent = book.add_format({"num_format": "0.0%"})
    sheet.write_rich_string(0, 0, "plain ", bold, "bold", " plain")
    sheet.write(0, 1, "_x0041_ stays")
    sheet.write_number(1, 0, 1234.5)
    sheet.write_number(1, 1, 0.1 + 0.2)
    sheet.write_number(1, 2, -1e-300)
    sheet.write_number(1, 3, 0.845, percent)
    sheet.write_datetime(1, 4, datetime.datetime(2024, 2, 29), date)
    sheet.write_formula(2, 0, "=1/0", None, "#DIV/0!")
    sheet.write_formula(2, 1, '="a"&"b"', None, "ab")
    sheet.write_formula(2, 2, "=1+1", None, 2)
    sheet.write_boolean(2, 3, False)
    sheet.write(4, 0, "مرحبا & <tag>")
    sheet.write_comment(4, 0, "Two lines\nof a note", {"author": "An author"})
    sheet.insert_textbox(6, 1, "Text in a box")
    book.close()


def word_document(name):
    document = docx.Document()
    document.core_properties.title = "The title"
    document.core_properties.identifier = "plan-1"
    document.sections[0].header.paragraphs[0].text = "The header"
    document.sections[0].footer.paragraphs[0].text = "The footer"
    document.add_heading("Heading", 1)
    paragraph = document.add_paragraph("Plain ")
    paragraph.add_run("bold").bold = True
    paragraph.add_run().add_break()
    paragraph.add_run("second line\tafter a tab")
    table = document.add_table(rows=3, cols=3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"r{row + 1}c{column + 1}"
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    nested = table.cell(2, 2).add_table(rows=1, cols=2)
    nested.cell(0, 0).text = "inner 1"
    nested.cell(0, 1).text = "inner 2"
    table.cell(2, 2).add_paragraph()
    commented = document.add_paragraph("Commented text")
    document.add_comment(commented.runs[0], text="Is this so?", author="A reviewer", initials="AR")
    changed = document.add_paragraph("Kept. ")
    for kind, text, element in [("ins", "Added. ", "t"), ("del", "Removed. ", "delText")]:
        changed._p.append(parse_xml(
            f'<w:{kind} {nsdecls("w")} w:id="7" w:author="An editor" w:date="2024-03-21T10:00:00Z"><w:r>'
            f'<w:{element} xml:space="preserve">{text}</w:{element}></w:r></w:{kind}>'))
    marked = document.add_paragraph()
    marked._p.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="action_1"/>'))
    marked.add_run("Marked")
    marked._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="1"/>'))
    chosen = document.add_paragraph("Priority: ")
    chosen._p.append(parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Priority"/><w:tag w:val="priority"/><w:id w:val="42"/>'
        '<w:dropDownList><w:listItem w:displayText="Alta" w:value="Alta"/><w:listItem w:displayText="Baja" '
        'w:value="Baja"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>Alta</w:t></w:r></w:sdtContent></w:sdt>'))
    document.save(HERE / name)
    without_thumbnail(HERE / name)


def without_thumbnail(path):
    """Takes out the picture that python-docx adds, which is half of the file; its relationship then leads nowhere."""
    with zipfile.ZipFile(path) as source:
        parts = [(entry, source.read(entry)) for entry in source.namelist() if "thumbnail" not in entry]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for entry, data in parts:
            target.writestr(zipfile.ZipInfo(entry, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def through_libreoffice(source, target):
    with tempfile.TemporaryDirectory() as folder:
        suffix = pathlib.Path(target).suffix[1:]
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", suffix,
             "--outdir", folder, str(HERE / source)], check=True, stdout=subprocess.DEVNULL)
        produced = pathlib.Path(folder) / (pathlib.Path(source).stem + "." + suffix)
        (HERE / target).write_bytes(produced.read_bytes())


def main():
    openpyxl_workbook("openpyxl.xlsx")
    openpyxl_workbook("openpyxl-1904.xlsx", openpyxl.utils.datetime.CALENDAR_MAC_1904)
    xlsxwriter_workbook("xlsxwriter.xlsx")
    xlsxwriter_workbook("xlsxwriter-inline.xlsx", constant_memory=True)
    word_document("python-docx.docx")
    through_libreoffice("openpyxl.xlsx", "libreoffice.xlsx")
    through_libreoffice("python-docx.docx", "libreoffice.docx")
    return 0


if __name__ == "__main__":
    sys.exit(main())
