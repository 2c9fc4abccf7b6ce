"""plan_document.py COUNT FOLDER: writes the sample plan as a Word file with python-docx, COUNT times."""

import sys

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from sample import HEADING_COLOUR, WIDTHS_CM, Sample


def element(parent, name, **attributes):
    child = OxmlElement(name)
    for key, value in attributes.items():
        child.set(qn("w:" + key), value)
    parent.append(child)
    return child


def shade(cell, colour):
    element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)


def write(sample, path):
    document = docx.Document()
    set_page(document)
    document.core_properties.title = sample.words["document"]["title"]
    for label, text in ((sample.words["labels"]["country"][0], sample.plan["country"]["name"]),
                        (sample.words["labels"]["year"][0], str(sample.plan["year"]))):
        document.add_paragraph().add_run(label).bold = True
        document.add_paragraph(text)
    for index in range(3):
        document.add_paragraph(f"{sample.date_label(index)} {sample.date_text(index)}")
    table = document.add_table(rows=1 + sum(len(f["actions"]) for f in sample.functions), cols=9)
    table.style, table.autofit = "Table Grid", False
    rows = [row.cells for row in table.rows]
    element(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for cell, text in zip(rows[0], sample.headings):
        cell.text = text
        shade(cell, HEADING_COLOUR)
    fill(table, rows, sample)
    for line in sample.legend:
        document.add_paragraph(line)
    document.save(path)


def fill(table, rows, sample):
    at = 1
    for function in sample.functions:
        last = at + len(function["actions"]) - 1
        rows[at][0].merge(rows[last][0]).text = function["title"]
        result = rows[at][1].merge(rows[last][1])
        result.text = function["result"]
        shade(result, function["colour"])
        for action in function["actions"]:
            element(table.rows[at]._tr.get_or_add_trPr(), "w:cantSplit")
            for column, text in enumerate(action["cells"], 2):
                rows[at][column].text = text
            shade(rows[at][2], action["colour"])
            at += 1
    for row in rows:
        for cell, width in zip(row, WIDTHS_CM):
            cell.width = Cm(width)


def set_page(document):
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.5)
    section.header.paragraphs[0].text = "Plan de acción del CCPM"
    element(section.footer.paragraphs[0]._p, "w:fldSimple", instr="PAGE")
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Calibri", Pt(9)


if __name__ == "__main__":
    from report import timed

    plan, folder = Sample(), sys.argv[2]
    timed("plan-docx/python-docx", int(sys.argv[1]), lambda i: write(plan, f"{folder}/python-docx-{i % 20}.docx"))
