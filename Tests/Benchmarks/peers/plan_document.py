"""plan_document.py same|each COUNT PLANS FOLDER: plans as Word files with python-docx."""

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from plan import write_plans
from words import HEADING_COLOUR, WIDTHS_CM


def element(parent, name, **attributes):
    child = OxmlElement(name)
    for key, value in attributes.items():
        child.set(qn("w:" + key), value)
    parent.append(child)
    return child


def shade(cell, colour):
    element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)


def write(plan, path):
    words, document = plan.words, docx.Document()
    set_page(document, words.title)
    document.core_properties.title = words.title
    for label, text in ((words.country_label, plan.country), (words.year_label, str(plan.year))):
        document.add_paragraph().add_run(label).bold = True
        document.add_paragraph(text)
    for index, label in enumerate(words.date_labels):
        document.add_paragraph(f"{label} {plan.date_text(index)}")
    table = document.add_table(rows=1 + sum(len(f["actions"]) for f in plan.functions), cols=9)
    table.style, table.autofit = "Table Grid", False
    if words.is_right_to_left:
        table.table_direction = WD_TABLE_DIRECTION.RTL
    rows = [row.cells for row in table.rows]
    element(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for cell, text in zip(rows[0], words.headings):
        cell.text = text
        shade(cell, HEADING_COLOUR)
    fill(table, rows, plan)
    for line in plan.legend:
        document.add_paragraph(line)
    document.save(path)


def fill(table, rows, plan):
    at = 1
    for function in plan.functions:
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


def set_page(document, title):
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.5)
    section.header.paragraphs[0].text = title
    element(section.footer.paragraphs[0]._p, "w:fldSimple", instr="PAGE")
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Calibri", Pt(9)


if __name__ == "__main__":
    write_plans("plan-docx/python-docx", "docx", write)
