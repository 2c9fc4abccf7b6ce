"""ccpm import of edited documents: the plan that is meant, every doubt said, no text lost."""

import base64
import copy
import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from conftest import run
from support import imports, plans, texts, word
from support.cases import A, ACTIONS, HEADER, NEW, REVIEWER, Case, added
from support.copies import edited, move, remove, sample, set_value
from support.edited_excel import FIELDS
from support.edited_word import Document


def write(function, action, field, text):
    return lambda form: form.write(form.cell(function, action, field), text)


def new_row(form, after, bookmarks=False):
    """An empty copy of a row below it, as Word inserts it: merged bands go on in it."""
    row = form.copy_of(after, bookmarks)
    for index, cell in enumerate(row.findall(qn("w:tc"))):
        form.write(cell, "")
        if index < 2 and cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}") is not None:
            form.merge(cell, "continue")
    after.addnext(row)
    return row


def fill(form, row, **values):
    for field, text in values.items():
        form.write(row.findall(qn("w:tc"))[FIELDS.index(field)], text)


def inserted_row(form):
    fill(form, new_row(form, form.row(0, 0)), action=NEW, priority="Prioridad alta")


def row_with_a_joiner(form):
    """LibreOffice keeps one in the first cell of a row put in with tracked changes."""
    fill(form, new_row(form, form.row(0, 0)), function="\u200d", action=NEW)


def row_below_the_bands(form, function=""):
    row = new_row(form, form.row(6, 2))
    form.write(row.find(qn("w:tc")), function)
    for cell in row.findall(qn("w:tc"))[:2]:
        form.merge(cell, None)
    fill(form, row, action=NEW)


def delete_row(function, action):
    return lambda form: form.table.remove(form.row(function, action))


def moved(form):
    """Cut and pasted within the function; the band goes on in both places."""
    form.row(0, 3).addnext(form.row(0, 1))


def copied(bookmarks):
    return lambda form: form.row(0, 1).addnext(form.copy_of(form.row(0, 1), bookmarks))


def split(form):
    """Two tables with a line between them; the second repeats the headings."""
    rows = form.rows
    second = copy.deepcopy(form.table)
    for row in second.findall(qn("w:tr")):
        second.remove(row)
    second.append(copy.deepcopy(rows[0]))
    for row in rows[1 + len(plans.actions({"functions": sample()["functions"][:3]})):]:
        second.append(row)
    between = OxmlElement("w:p")
    form.table.addnext(between)
    between.addnext(second)


def reorder(form):
    """Action first, then function, and so on; the widths go along."""
    form.unmerge(fill=True)
    for row in form.rows:
        cells = row.findall(qn("w:tc"))
        for cell in cells:
            row.remove(cell)
        for number in (4, 1, 2, 9, 3, 8, 5, 7, 6):
            row.append(cells[number - 1])


def further_column(form):
    form.table.find(qn("w:tblGrid")).append(copy.deepcopy(form.table.find(qn("w:tblGrid"))[-1]))
    for number, row in enumerate(form.rows):
        cell = copy.deepcopy(row.findall(qn("w:tc"))[8])
        form.write(cell, {0: "Presupuesto", 2: "USD 5.000"}.get(number, ""))
        row.append(cell)


def merged_over_actions(form):
    """As Writer merges cells: their texts stand one below the other in the first."""
    cells = [form.cell(0, action, "priority") for action in (2, 3)]
    form.write(cells[0], "Prioridad media\nPrioridad media")
    form.merge(cells[0], "restart")
    form.write(cells[1], "")
    form.merge(cells[1], "continue")


def strike(form):
    for run in form.cell(0, 0, "comments").iter(qn("w:r")):
        run.get_or_add_rPr().append(OxmlElement("w:strike"))


def list_style(form, name):
    """Puts a style for lists of python-docx's own template into the document; what is returned gives it to a paragraph."""
    lists = docx.Document()
    numbering, style = lists.part.numbering_part, lists.styles[name]
    part = Part(PackURI("/word/numbering.xml"), numbering.content_type, numbering.blob, form.document.part.package)
    form.document.part.relate_to(part, RT.NUMBERING)
    form.document.styles.element.append(copy.deepcopy(style.element))
    return lambda item: setattr(item.get_or_add_pPr().get_or_add_pStyle(), "val", style.style_id)


def every_paragraph_numbered(form):
    number = list_style(form, "List Number")
    for item in form.body.iter(qn("w:p")):
        number(item)


def list_paragraphs(style, *lines):
    """The text of a cell as a list that Word counts."""
    def edit(form):
        cell = form.cell(0, 0, "comments")
        form.write(cell, lines[0])
        for line in lines[1:]:
            cell.append(paragraph(line))
        number = list_style(form, style)
        for item in cell.findall(qn("w:p")):
            number(item)

    return edit


def link(address):
    """The text of a cell leads to an address."""
    def edit(form):
        item = form.cell(0, 0, "comments").find(qn("w:p"))
        element = OxmlElement("w:hyperlink")
        element.set(qn("r:id"), form.document.part.relate_to(address, RT.HYPERLINK, is_external=True))
        for run in item.findall(qn("w:r")):
            element.append(run)
        item.append(element)

    return edit


def picture(form):
    cell = form.cell(0, 0, "comments")
    docx.text.paragraph.Paragraph(cell.find(qn("w:p")), form.document).add_run().add_picture(io.BytesIO(PIXEL))


def headings(**words):
    def edit(form):
        fill(form, form.rows[0], **words)

    return edit


def outside(form):
    form.body.insert(0, paragraph("Borrador para revisión"))
    form.table.addnext(paragraph("Elaborado por el equipo"))


def notes_like_abbreviations(form):
    form.body.insert(0, paragraph("Nota: pendiente de validar"))
    form.paragraph("SAG").addnext(paragraph("Fuente: reunión de marzo"))


def paragraph(text):
    element, run, made = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:t")
    made.text = text
    run.append(made)
    element.append(run)
    return element


def comment(form):
    runs = form.document.tables[0].rows[1].cells[3].paragraphs[0].runs
    form.document.add_comment(runs, text="¿Con qué presupuesto?", author=REVIEWER)


def track_insertion(form):
    form.cell(0, 0, "action").find(qn("w:p")).append(form.inserted(" Y abrir otros."))


def track_replacement(form):
    cell = form.cell(0, 0, "comments")
    form.track_deletion(cell)
    cell.find(qn("w:p")).append(form.inserted(NEW))


def track_move(form):
    """A text moved from one cell to another one."""
    source, target = form.cell(0, 0, "constraints"), form.cell(0, 1, "constraints")
    runs = [copy.deepcopy(r) for r in source.iter(qn("w:r")) if r.find(qn("w:t")) is not None]
    form.track_deletion(source, "moveFrom")
    form.track_deletion(target)
    for run in runs:
        target.find(qn("w:p")).append(run)
        change = form.revision("moveTo")
        run.addprevious(change)
        change.append(run)


def track_row_inserted(form):
    row = new_row(form, form.row(0, 0))
    fill(form, row, action=NEW)
    form.track_row(row, "ins")


def track_row_inserted_by_writer(form):
    """LibreOffice marks the row in its first cell by a character that nobody sees, and lets no band go on in it."""
    row = new_row(form, form.row(0, 0))
    for cell in row.findall(qn("w:tc"))[:2]:
        form.merge(cell, None)
    fill(form, row, function="\u200d", action=NEW)
    form.track_row(row, "ins")


def track_row_deleted(form):
    form.track_row(form.row(0, 1), "del")


def track_first_rows_deleted(*actions):
    def edit(form):
        for action in actions:
            form.track_row(form.row(1, action), "del")

    return edit


def track_paragraph_mark(form, paragraph):
    properties, mark = paragraph.get_or_add_pPr(), OxmlElement("w:rPr")
    mark.append(form.revision("ins"))
    properties.append(mark)


def track_row_without_words(form):
    """As LibreOffice writes it: marks in each paragraph, and a joiner in the first."""
    row = new_row(form, form.row(0, 0))
    fill(form, row, function="\u200d")
    form.track_row(row, "ins")
    for cell in row.findall(qn("w:tc")):
        track_paragraph_mark(form, cell.find(qn("w:p")))


def track_line_added(form):
    """A text, and a line typed below it, in whose place the end of the first was put in."""
    cell = form.cell(0, 0, "comments")
    form.write(cell, "uno")
    track_paragraph_mark(form, cell.find(qn("w:p")))
    cell.append(paragraph(""))
    cell.findall(qn("w:p"))[-1].append(form.inserted("dos"))


def join_paragraphs(form):
    """A text typed as three paragraphs, one of them empty."""
    cell = form.cell(0, 0, "comments")
    form.write(cell, "uno")
    cell.append(paragraph(""))
    cell.append(paragraph("dos\u00a0%"))


def exchange_texts(form):
    """The texts of two rows; their bookmarks stay behind."""
    for field in FIELDS[2:]:
        one, other = form.cell(0, 1, field), form.cell(0, 2, field)
        first, second = word.text(one), word.text(other)
        form.write(one, second)
        form.write(other, first)


def merge_columns(form, *lines):
    """Constraints, good practices and comments in one cell."""
    cells = [form.cell(0, 1, field) for field in FIELDS[6:]]
    form.write(cells[0], lines[0])
    for line in lines[1:]:
        cells[0].append(paragraph(line))
    for cell in cells[1:]:
        cell.getparent().remove(cell)
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), "3")
    cells[0].get_or_add_tcPr().insert_element_before(span, "w:vMerge", "w:tcBorders", "w:shd", "w:vAlign")


def text_box(form):
    picture, shape = OxmlElement("w:pict"), OxmlElement("w:p")
    box = parse_xml(
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:90pt;height:30pt"><v:textbox/></v:shape>')
    content = OxmlElement("w:txbxContent")
    content.append(paragraph("Visto bueno: SAG"))
    content.append(paragraph("País: Colombia"))
    box[0].append(content)
    picture.append(box)
    run = OxmlElement("w:r")
    run.append(picture)
    shape.append(run)
    form.table.addnext(shape)


def take_out(*beginnings):
    def edit(form):
        for beginning in beginnings:
            line = form.paragraph(beginning)
            line.getparent().remove(line)

    return edit


def legend(form):
    line = form.paragraph("SAG")
    line.addnext(paragraph("GTAT: Grupo de Trabajo de Alojamientos Temporales"))
    line.getparent().remove(line)


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
DATE = "Fecha de la revisión de los resultados y de la elaboración del plan de acción:"
CONSTRAINTS = sample()["functions"][0]["actions"][0]["constraints"]

WORD = {
    "nothing changed": Case(lambda form: None),
    "a text changed": Case(write(0, 0, "action", NEW), set_value(A + "action", NEW)),
    "a text typed as paragraphs": Case(join_paragraphs, set_value(A + "comments", "uno\n\ndos\u00a0%")),
    "a text emptied": Case(write(0, 0, "comments", ""), set_value(A + "comments", None)),
    "a text struck through": Case(strike, struck_text=1),
    "a text as a list with numbers": Case(
        list_paragraphs("List Number", "uno", "dos"), set_value(A + "comments", "1. uno\n2. dos"),
        words=["uno\ndos"]),
    "a text as a list with bullets": Case(
        list_paragraphs("List Bullet", "uno", "dos"), set_value(A + "comments", "• uno\n• dos"),
        words=["uno\ndos"]),
    "every paragraph numbered, which is no list in a text": Case(
        every_paragraph_numbered),
    "a text that leads elsewhere": Case(
        link("https://example.org/informe#3"), words=["https://example.org/informe#3"], link_address=1),
    "a text that leads to what it says": Case(
        lambda f: (write(0, 0, "comments", "véase www.Example.org")(f), link("http://www.example.org/")(f)),
        set_value(A + "comments", "véase www.Example.org")),
    "a picture in a cell": Case(picture, picture=1),
    "no comment": Case(write(0, 0, "comments", "s/c"), set_value(A + "comments", "no-comment")),
    "a priority typed over the drop-down": Case(
        write(0, 0, "priority", "High priority"), set_value(A + "priority", "high")),
    "a row inserted": Case(inserted_row, added(0, 1, action=NEW, priority="high")),
    "a row below the bands": Case(row_below_the_bands, added(6, 3, action=NEW), function_assumed=1),
    "a row inserted with a joiner for its function": Case(row_with_a_joiner, added(0, 1, action=NEW)),
    "a row below the bands with a joiner for its function": Case(
        lambda form: row_below_the_bands(form, "\u200d"), added(6, 3, action=NEW), function_assumed=1),
    "marks that are not seen in place of a text": Case(
        write(0, 0, "comments", " \u200b\u00ad"), set_value(A + "comments", None)),
    "a paragraph of spaces": Case(lambda form: form.body.insert(0, paragraph(" \u00a0"))),
    "a row deleted": Case(delete_row(0, 2), remove(0, 2), action_gone=1),
    "the last row of a function deleted": Case(delete_row(0, 4), remove(0, 4), action_gone=1),
    "a row moved": Case(moved, move(0, 1, 0, 3)),
    "a row copied with its bookmark": Case(
        copied(True), lambda p: added(0, 2, **{**p["functions"][0]["actions"][1], "id": None})(p)),
    "a row copied without its bookmark": Case(
        copied(False), lambda p: added(0, 2, **{**p["functions"][0]["actions"][1], "id": None})(p)),
    "functions unmerged": Case(lambda form: form.unmerge()),
    "functions repeated in each row": Case(lambda form: form.unmerge(fill=True)),
    "the table split, headings repeated": Case(split),
    "the columns in another order": Case(reorder),
    "a further column": Case(further_column, outside_the_form=2),
    "a cell merged over two actions": Case(
        merged_over_actions, *[set_value(f"/functions/0/actions/{n}/priority", "medium") for n in (2, 3)],
        words=["Prioridad media\nPrioridad media"], merged_cell=1),
    "headings retyped": Case(headings(action="ACCIONES", priority="prioridad *", comments="Observaciones")),
    "headings in another language": Case(headings(
        function="Core functions", action="Agreed actions", timeframe="Agreed timeframe", comments="Comments")),
    "text beside the form": Case(outside, outside_the_form=2),
    "a page header": Case(
        lambda form: form.document.sections[0].header.add_paragraph("Nota: no difundir"), outside_the_form=1),
    "notes that look like abbreviations": Case(
        notes_like_abbreviations, set_value("/abbreviations", [
            {"short": "SAG", "long": "Grupo Consultivo Estratégico"}, {"short": "Fuente", "long": "reunión de marzo"}]),
        outside_the_form=1, abbreviation_assumed=1),
    "a comment": Case(comment, comment=1),
    "an insertion": Case(track_insertion, set_value(A + "action", ACTIONS[0] + " Y abrir otros."), tracked_insertion=1),
    "a replacement": Case(track_replacement, set_value(A + "comments", NEW), tracked_insertion=1, tracked_deletion=1),
    "a text moved": Case(
        track_move, set_value(A + "constraints", None), set_value("/functions/0/actions/1/constraints", CONSTRAINTS),
        words=[CONSTRAINTS], tracked_insertion=1, tracked_deletion=2),
    "the texts of two rows exchanged": Case(
        exchange_texts, move(0, 1, 0, 2), action_known_by_text=2),
    "three columns merged": Case(
        lambda form: merge_columns(form, "Uno", "dos"), set_value("/functions/0/actions/1/constraints", "Uno\ndos"),
        set_value("/functions/0/actions/1/goodPractices", None), set_value("/functions/0/actions/1/comments", None),
        merged_across=1),
    "a text box": Case(
        text_box, words=["Visto bueno: SAG\nPaís: Colombia"], outside_the_form=2),
    "the country emptied": Case(
        lambda form: form.write(form.paragraph("Venezuela"), ""), register_value_needed=1),
    "the lines of the country deleted": Case(take_out("País:", "Venezuela"), head_line_gone=1),
    "the line of a date deleted": Case(take_out("Fecha de la revisión"), head_line_gone=1),
    "the line of a date deleted with tracked changes": Case(
        lambda form: form.track_deletion(form.paragraph("Fecha de la revisión")), head_line_gone=1, tracked_deletion=2),
    "a date emptied": Case(
        lambda form: form.write(form.paragraph("Fecha de la revisión"), DATE), set_value("/dates/reviewed", None)),
    "an empty row put in with tracked changes": Case(track_row_without_words),
    "a line added with tracked changes": Case(
        track_line_added, set_value(A + "comments", "uno\ndos"), tracked_insertion=2),
    "a line of the legend replaced": Case(legend, set_value("/abbreviations", [
        {"short": "GTAT", "long": "Grupo de Trabajo de Alojamientos Temporales"}])),
    "another country": Case(
        lambda form: form.write(form.paragraph("Venezuela"), "Colombia"), set_value("/country/name", "Colombia"),
        words=[HEADER], country_renamed=1),
    "another year": Case(
        lambda form: form.write(form.paragraph("2023"), "2024"), set_value("/year", 2024), words=[HEADER]),
    "another date": Case(
        lambda form: form.write(form.paragraph("Fecha de la revisión"), DATE + " March 22, 2024"),
        set_value("/dates/reviewed", "2024-03-22"), words=[DATE + " March 22, 2024"]),
    "a result": Case(
        write(0, 0, "result", "Fuerte (81%)"), set_value("/functions/0/score", 81), words=["Fuerte (81%)"]),
}


@pytest.mark.parametrize("case", WORD)
def test_an_edited_document_is_read_as_meant(program, forms, tmp_path, case):
    document = Document(forms("sample", "es", "docx"))
    WORD[case].edit(document)
    file = document.save(tmp_path / "copy.docx")
    WORD[case].check(imports.read(program, file), texts.of_word(file))


@pytest.mark.parametrize("edit, changes, rows", (
    (track_row_inserted, [added(0, 1, action=NEW)], 1), (track_row_inserted_by_writer, [added(0, 1, action=NEW)], 1),
    (track_row_deleted, [remove(0, 1)], 1),
    (track_first_rows_deleted(0), [remove(1, 0)], 1), (track_first_rows_deleted(0, 1), [remove(1, 0)] * 2, 2),
    (track_first_rows_deleted(1), [remove(1, 1)], 1),
), ids=(
    "inserted", "inserted by Writer", "deleted", "first of a function deleted", "first two deleted",
    "one inside a function deleted"))
def test_a_tracked_row_is_taken_as_accepted(program, forms, tmp_path, edit, changes, rows):
    document = Document(forms("sample", "es", "docx"))
    edit(document)
    read = imports.read(program, document.save(tmp_path / "copy.docx"))
    assert not (found := imports.differences(edited(*changes), read.plan)), found
    imports.assert_whole(read)
    # A row is told at once, not each of its cells.
    said = read.said("tracked-insertion") + read.said("tracked-deletion")
    assert len(said) == rows and all(REVIEWER in f["message"] for f in said)


def test_a_drop_down_on_its_placeholder_is_empty(program, tmp_path):
    """The blank form asks for a choice in each row."""
    out = tmp_path / "blank"
    assert run(program, "template", "--language", "es", "--format", "docx", "-o", out).returncode == 0
    form = Document(next(out.rglob("*.docx")))
    form.write(form.paragraph("País").getnext(), "Colombia")
    form.write(form.paragraph("Año").getnext(), "2024")
    fill(form, form.rows[1], action=NEW)
    read = imports.read(program, form.save(tmp_path / "copy.docx"))
    assert read.plan, read.stderr
    assert read.plan["functions"][0]["actions"] == [filled_in(NEW)]
    assert [f for f in read.plan["functions"] if f["actions"]] == read.plan["functions"][:1]
    imports.assert_whole(read)


def filled_in(text):
    empty = dict.fromkeys(("id", "priority", "action", "timeframe", "responsible", "constraints", "goodPractices", "comments"))
    return {**empty, "action": text}
