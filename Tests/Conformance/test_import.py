"""ccpm import of edited workbooks: the plan that is meant, every doubt said, no text lost."""

import datetime
import json
import os

import openpyxl
import pytest
from conftest import run
from openpyxl.chart import BarChart
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink
from support import imports, paths, plans, texts
from support.cases import A, ACTIONS, HEADER, NEW, REVIEWER, Case, added
from support.copies import edited, move, remove, set_value
from support.edited_excel import Book


def set_text(function, action, field, text):
    return lambda form: setattr(form.cell(function, action, field), "value", text)


def move_row(from_row, to_row):
    """Cuts the row's own cells and inserts them elsewhere; the bands stay as they are."""
    def edit(book):
        rows = {n: book.values(n) for n in range(min(from_row, to_row), max(from_row, to_row) + 1)}
        order = [n for n in rows if n != from_row]
        order.insert(to_row - min(rows), from_row)
        for number, source in zip(rows, order):
            for column in range(3, 11):
                book.sheet.cell(number, column).value = rows[source][column - 1]

    return edit


def sort_visible_cells(book):
    """The rows of a function are turned around but for the column that nobody sees, and one text is edited."""
    rows = [book.row(0, action) for action in range(5)]
    values = [book.values(row) for row in rows]
    for row, source in zip(rows, reversed(values)):
        for column in range(3, 10):
            book.sheet.cell(row, column).value = source[column - 1]
    book.cell(0, 1, "action").value += EDITED


EDITED = " Se informa cada trimestre."


def turned_around(plan):
    actions = plan["functions"][0]["actions"]
    actions.reverse()
    actions[1]["action"] += EDITED


def merged_over_actions(book):
    """One owner for three actions; Excel leaves the text of the first."""
    column = book.columns["responsible"]
    rows = [book.row(0, action) for action in range(1, 4)]
    book.sheet.cell(rows[0], column).value = "ONG socias"
    book.sheet.merge_cells(start_row=rows[0], end_row=rows[2], start_column=column, end_column=column)


def lead_elsewhere(book):
    cell = book.cell(0, 0, "comments")
    cell.hyperlink = "https://example.org/a"
    cell = book.cell(0, 1, "comments")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, target="https://example.org/b", location="2")


def chart(book):
    book.sheet.add_chart(BarChart(), book.cell(0, 1, "action").coordinate)


def page_margins(book):
    book.sheet.oddHeader.center.text = "Nota: no difundir"
    book.sheet.oddFooter.left.text = "Borrador"


def copy_row(book):
    row = book.row(0, 1)
    values = book.values(row)
    book.insert(row + 1)
    for column in range(3, 11):
        book.sheet.cell(row + 1, column).value = values[column - 1]


def copy_row_into_another_function(book):
    """The copied cells bring what stands for the action in the hidden column."""
    book.unmerge()
    values = book.values(book.row(0, 1))
    row = book.row(1, 0) + 1
    book.insert(row)
    for column in range(3, 11):
        book.sheet.cell(row, column).value = values[column - 1]


def delete_function(book):
    for _ in plans.load("sample")["functions"][2]["actions"]:
        book.delete(book.row(2, 0))


def strike(book):
    """A whole cell, and a word of another."""
    book.cell(0, 0, "comments").font = Font(strike=True)
    first, _, rest = ACTIONS[0].partition(" ")
    book.cell(0, 0, "action").value = CellRichText(TextBlock(InlineFont(strike=True), first), " " + rest)


def mark(function, action):
    """What stands for an action in the hidden column."""
    return plans.load("sample")["functions"][function]["actions"][action]["id"]


def exchange(*rows):
    """Puts the cells that are seen of each row into the next of them, those of the last into the first."""
    def edit(book):
        numbers = [book.row(*row) for row in rows]
        values = [book.values(n) for n in numbers]
        for number, source in zip(numbers, [values[-1], *values[:-1]]):
            for column in range(3, 10):
                book.sheet.cell(number, column).value = source[column - 1]

    return edit


def sort_what_is_seen(book):
    book.unmerge(fill=True)
    ids = [book.sheet.cell(r, 10).value for r in range(book.heading + 1, book.last + 1)]
    book.sort(lambda v: v[3])
    for number, value in enumerate(ids, book.heading + 1):
        book.sheet.cell(number, 10).value = value


def displaced():
    """How many rows come to stand at the mark of another one when the rows are sorted."""
    return sum(1 for a, b in zip(ACTIONS, sorted(ACTIONS)) if a != b)


def shift_down(book):
    """A new action in the row of the second one; those below it move down by one."""
    exchange((0, 1), (0, 2), (0, 3), (0, 4))(book)
    for column in range(3, 10):
        book.sheet.cell(book.row(0, 1), column).value = NEW if column == 4 else None


def exchange_and_edit(book):
    exchange((0, 1), (0, 2))(book)
    book.cell(0, 1, "action").value += " Con actas."


def exchanged_and_edited(plan):
    move(0, 1, 0, 2)(plan)
    plan["functions"][0]["actions"][1]["action"] += " Con actas."


def rest_of_first_row(book):
    for column in range(3, 10):
        book.sheet.cell(book.row(1, 0), column).value = None


def merged_across(book):
    book.sheet.merge_cells(
        start_row=book.row(0, 0), end_row=book.row(0, 0), start_column=book.columns["constraints"],
        end_column=book.columns["comments"])


def extra_column(book):
    book.sheet.cell(book.heading, 11).value = "Presupuesto"
    book.sheet.cell(book.row(0, 0), 11).value = "USD 5.000"
    book.sheet.cell(book.row(3, 1), 11).value = 12500


def extra_column_inside(book):
    """Between owner and constraints: what stands right of it moves."""
    for row in range(book.heading, book.last + 1):
        values = book.values(row)
        for column in range(7, 11):
            book.sheet.cell(row, column + 1).value = values[column - 1]
        book.sheet.cell(row, 7).value = None
    book.sheet.cell(book.heading, 7).value = "Presupuesto"
    book.sheet.cell(book.row(2, 0), 7).value = "USD 5.000"


def extra_sheet(book):
    sheet = book.workbook.create_sheet("Notas", 0)
    sheet["B2"], sheet["C7"], sheet["D1"] = "Acta de la reunión", 17, datetime.datetime(2024, 5, 6)


def comments(book):
    book.cell(0, 0, "action").comment = Comment("¿Con qué presupuesto?", REVIEWER)
    book.sheet["A2"].comment = Comment("Revisar el año", "Socio del clúster")


def hide(book):
    book.sheet.row_dimensions[book.row(0, 1)].hidden = True
    book.sheet.column_dimensions["G"].hidden = True


def legend(book):
    book.sheet["A31"].value = None
    book.sheet["A31"] = "GTAT: Grupo de Trabajo de Alojamientos Temporales"
    book.sheet["A32"] = "AAP: Rendición de cuentas a las poblaciones afectadas"


def sorted_plan(plan):
    order = [a["id"] for _, a in sorted(plans.actions(plan), key=lambda fa: fa[1]["action"])]
    for function in plan["functions"]:
        function["actions"].sort(key=lambda a: order.index(a["id"]))


def parted():
    """How many rows without a function come to stand below one of another function when the rows are sorted."""
    own = sorted((a["action"], f["number"], a is f["actions"][0]) for f, a in plans.actions(plans.load("sample")))
    below = zip([None, *own], own)
    return sum(1 for above, row in below if not row[2] and (above is None or above[1] != row[1]))


def headings(*words):
    """The headings of the columns from the first on; None leaves one as it is."""
    def edit(book):
        for column, text in enumerate(words, 1):
            if text:
                book.sheet.cell(book.heading, column).value = text

    return edit


ENGLISH = (
    "Core functions", "Performance assessment result", "Prioritization", "Agreed actions", "Agreed timeframe",
    "Responsible for follow-up", "Constraints and challenges", "Good practices and lessons learned", "Comments",
)
SHORT = ("FUNCIONES BASICAS", "resultado", "Priorizacion *", "4. ACCIONES  ACORDADAS", "Plazo", "Responsable:", None, None, "comentario")


def date_cell(value):
    def edit(book):
        book.head(4).value = value
        book.head(4).number_format = "General"

    return edit


def result(value, number_format="General"):
    def edit(book):
        book.cell(0, 0, "result").value = value
        book.cell(0, 0, "result").number_format = number_format

    return edit


def score(value, rating="strong"):
    return (set_value("/functions/0/score", value), set_value("/functions/0/rating", rating))


def date(text):
    return set_value("/dates/reviewed", text)


def new_function_row(book):
    book.insert(
        book.last + 1, function="8. Coordinación intersectorial", result="55% Insatisfactorio", action=NEW, priority="Prioridad baja")


def eighth(plan):
    plan["functions"].append({
        "key": None, "number": 8, "title": "Coordinación intersectorial", "score": 55, "rating": "unsatisfactory",
        "actions": [{"id": None, "priority": "low", "action": NEW}]})


EXCEL = {
    "nothing changed": Case(lambda book: None),
    "a text changed": Case(set_text(0, 0, "action", NEW), set_value(A + "action", NEW)),
    "a text with line breaks and spaces": Case(
        set_text(0, 0, "comments", "  1. uno\n\n2. dos "), set_value(A + "comments", "  1. uno\n\n2. dos ")),
    "a number in a text": Case(set_text(0, 0, "comments", 2.5), set_value(A + "comments", "2.5")),
    "a text emptied": Case(set_text(0, 0, "comments", None), set_value(A + "comments", None)),
    "marks that are not seen in place of a text": Case(
        set_text(0, 0, "comments", " \u200b\u00ad"), set_value(A + "comments", None)),
    "spaces in place of a row": Case(
        lambda b: [b.sheet.cell(b.row(0, 2), c).__setattr__("value", " ") for c in range(3, 10)], remove(0, 2),
        words=[mark(0, 2)], action_gone=1),
    "no comment": Case(set_text(0, 0, "comments", "s/c"), set_value(A + "comments", "no-comment")),
    "not applicable": Case(set_text(0, 0, "comments", "N/A"), set_value(A + "comments", "N/A")),
    "a row inserted inside a function": Case(
        lambda b: b.insert(b.row(0, 1), action=NEW, priority="Prioridad alta"),
        added(0, 1, action=NEW, priority="high")),
    "a row inserted below a function, outside its band": Case(
        lambda b: b.insert(b.row(1, 0), action=NEW, priority="Prioridad alta"),
        added(0, 5, action=NEW, priority="high"), function_assumed=1),
    "a row with its function inserted below": Case(
        lambda b: b.insert(b.row(1, 0), action=NEW, function="1. Apoyar la prestación de servicios"),
        added(0, 5, action=NEW)),
    "an eighth function": Case(new_function_row, eighth),
    # A title taken away is none, so that the form prints its own again; the number stays.
    "a function with its number alone": Case(
        set_text(0, 0, "function", "1."), set_value("/functions/0/title", None)),
    "a function without its number": Case(
        set_text(0, 0, "function", "Apoyar a los socios"), set_value("/functions/0/title", "Apoyar a los socios")),
    "a row deleted": Case(lambda b: b.delete(b.row(0, 2)), remove(0, 2), action_gone=1),
    "the first row of a function deleted": Case(lambda b: b.delete(b.row(0, 0)), remove(0, 0), action_gone=1),
    "the first row of a function deleted after unmerging": Case(
        lambda b: (b.unmerge(), b.delete(b.row(1, 0))), remove(1, 0), action_gone=1, function_assumed=1),
    "the error of a formula": Case(set_text(0, 0, "comments", "#REF!"), formula_failed=1),
    "the error of a formula for a result": Case(set_text(0, 0, "result", "#N/A"), formula_failed=1),
    "all rows of a function emptied but one": Case(
        lambda b: [b.sheet.cell(b.row(0, n), c).__setattr__("value", None) for n in range(1, 5) for c in range(3, 11)],
        *[remove(0, 1)] * 4, action_gone=4),
    "a row moved within its function": Case(move_row(8, 10), move(0, 0, 0, 2)),
    "visible cells swapped": Case(exchange((0, 1), (0, 2)), move(0, 1, 0, 2), action_known_by_text=2),
    "visible cells sorted, and one edited": Case(
        sort_visible_cells, turned_around, action_known_by_text=3, action_known_by_likeness=1),
    "a row moved to another function": Case(
        lambda b: move_row(12, 13)(b), lambda p: (move(0, 4, 1, 0)(p), move(1, 1, 0, 4)(p))),
    "sorted by the text of the action, functions in the first row only": Case(
        lambda b: (b.unmerge(), b.sort(lambda v: v[3])), sorted_plan, function_assumed=parted()),
    "sorted by the text of the action, functions in every row": Case(
        lambda b: (b.unmerge(fill=True), b.sort(lambda v: v[3])), sorted_plan),
    "a row copied with its id": Case(
        copy_row, lambda p: added(0, 2, **{**p["functions"][0]["actions"][1], "id": None})(p), copied_row=1),
    "a row copied with its id into another function": Case(
        copy_row_into_another_function,
        lambda p: added(1, 1, **{**p["functions"][0]["actions"][1], "id": None})(p), copied_row=1, function_assumed=1),
    "all rows of a function deleted": Case(
        delete_function, lambda p: p["functions"].pop(2),
        action_gone=len(plans.load("sample")["functions"][2]["actions"]), function_gone=1),
    "texts struck through": Case(strike, struck_text=2),
    "texts that lead elsewhere": Case(
        lead_elsewhere, words=["https://example.org/a", "https://example.org/b#2"], link_address=2),
    "a text that leads to what it says": Case(
        lambda b: setattr(b.cell(0, 0, "comments"), "hyperlink", "mailto:taller@example.org")
        or set_text(0, 0, "comments", "taller@example.org")(b), set_value(A + "comments", "taller@example.org")),
    "a chart": Case(chart, picture=1),
    "a date with a time": Case(
        lambda b: setattr(b.head(4), "value", datetime.datetime(2024, 4, 2, 18)), date("2024-04-02"), words=["2024-04-02 18:00:00"],
        time_of_day_dropped=1),
    "the ids emptied": Case(
        lambda b: [b.sheet.cell(r, 10).__setattr__("value", None) for r in range(b.heading + 1, b.last + 1)],
        action_known_by_text=len(ACTIONS)),
    "the ids emptied and a text changed": Case(
        lambda b: (
            [b.sheet.cell(r, 10).__setattr__("value", None) for r in range(b.heading + 1, b.last + 1)],
            set_text(0, 0, "action", ACTIONS[0].replace("activados", "abiertos"))(b)),
        set_value(A + "action", ACTIONS[0].replace("activados", "abiertos")),
        action_known_by_text=len(ACTIONS) - 1, action_known_by_likeness=1),
    "functions unmerged": Case(lambda b: b.unmerge()),
    "functions repeated in each row": Case(lambda b: b.unmerge(fill=True)),
    "headings retyped": Case(headings(*SHORT), words=[text for text in SHORT if text]),
    "headings in another language": Case(headings(*ENGLISH)),
    "the columns in another order": Case(lambda b: b.reorder((4, 1, 2, 9, 3, 8, 5, 7, 6))),
    "a further column": Case(extra_column, outside_the_form=3),
    "a further column among the others": Case(extra_column_inside, outside_the_form=2),
    "visible cells of several functions exchanged": Case(
        exchange((0, 1), (1, 1), (3, 0)),
        lambda p: (move(0, 1, 1, 1)(p), move(1, 2, 3, 0)(p), move(3, 1, 0, 1)(p)), action_known_by_text=3),
    # Where no function stands in a row it is the action's own, and not that of the mark.
    "visible cells of two functions swapped, functions in the first row only": Case(
        lambda b: (b.unmerge(), exchange((0, 1), (1, 1))(b)), move(0, 1, 0, 4), move(1, 1, 1, 0), action_known_by_text=2,
        function_assumed=4),
    "visible cells sorted, functions in every row": Case(sort_what_is_seen, sorted_plan, action_known_by_text=displaced()),
    "visible cells swapped, and one edited": Case(
        exchange_and_edit, exchanged_and_edited, action_known_by_text=1, action_known_by_likeness=1),
    "the text of another action": Case(
        lambda b: set_text(0, 1, "action", b.cell(0, 0, "action").value)(b),
        set_value("/functions/0/actions/1/action", ACTIONS[0])),
    "a new row put into the cells that are seen, over the last of the function": Case(
        shift_down, remove(0, 4), added(0, 1, action=NEW), words=[mark(0, 4)], action_known_by_text=3, action_gone=1),
    "three columns merged": Case(
        merged_across, set_value(A + "goodPractices", None), set_value(A + "comments", None), merged_across=1),
    "the first row of a function emptied": Case(
        rest_of_first_row, remove(1, 0), words=[mark(1, 0)], action_gone=1),
    "a cell merged over three actions": Case(
        merged_over_actions, *[set_value(f"/functions/0/actions/{n}/responsible", "ONG socias") for n in (1, 2, 3)],
        merged_cell=1),
    "a page header and footer": Case(page_margins, outside_the_form=2),
    "a further sheet": Case(extra_sheet, outside_the_form=3),
    "the sheet with the plan shown and renamed": Case(
        lambda b: [setattr(b.workbook["ccpm-plan"], *v) for v in (("sheet_state", "visible"), ("title", "Datos"))]),
    "text in the sheet with the plan": Case(
        lambda b: [b.workbook["ccpm-plan"].__setitem__(*v) for v in (("G1", "al lado"), ("B2", "ahí"), ("A3", "debajo"))],
        outside_the_form=3),
    "rows and columns put into the sheet with the plan": Case(
        lambda b: [b.workbook["ccpm-plan"].insert_rows(n) for n in (2, 1)] and b.workbook["ccpm-plan"].insert_cols(1)),
    "text beside, above and below the form": Case(
        lambda b: [b.sheet.__setitem__(c, t) for c, t in (
            ("L3", "al lado"), ("I1", "arriba"), ("A6", "encima"), ("A34", "Elaborado por el equipo"), ("D35", "debajo"))],
        outside_the_form=5),
    "notes": Case(comments, comment=2),
    "hidden rows and columns": Case(hide),
    "a formula without a result": Case(
        set_text(0, 0, "comments", "=CONCATENATE(A1,A2)"), not_calculated=1),
    "lines of the legend changed": Case(legend, set_value("/abbreviations", [
        {"short": "GTAT", "long": "Grupo de Trabajo de Alojamientos Temporales"},
        {"short": "AAP", "long": "Rendición de cuentas a las poblaciones afectadas"}])),
    "the legend deleted": Case(
        lambda b: [b.sheet.__setitem__(c, None) for c in ("A30", "A31")], set_value("/abbreviations", [])),
    "another country and year": Case(
        lambda b: [b.sheet.__setitem__(c, v) for c, v in (("C1", "Colombia"), ("C2", 2024))],
        set_value("/country/name", "Colombia"), set_value("/year", 2024), words=[HEADER], country_renamed=1),
    "the country in other letters": Case(
        lambda b: b.sheet.__setitem__("C1", "VENEZUELA"), set_value("/country/name", "VENEZUELA")),
    "a year typed as text": Case(
        lambda b: b.sheet.__setitem__("C2", " 2024 "), set_value("/year", 2024), words=[HEADER]),
    "errors of formulas for a function, the country, the year and a date": Case(
        lambda b: [b.sheet.__setitem__(c, "#N/A") for c in ("A18", "C1", "C2", "G3")], formula_failed=4,
        function_assumed=1),
    "the country emptied": Case(lambda b: b.sheet.__setitem__("C1", None), register_value_needed=1),
    "the year emptied": Case(lambda b: b.sheet.__setitem__("C2", None), register_value_needed=1),
    "no year": Case(lambda b: b.sheet.__setitem__("C2", "pendiente"), year_unreadable=1),
    "a date deleted": Case(date_cell(None), date(None)),
    "the rows above deleted": Case(lambda b: [
        b.sheet.unmerge_cells(str(m)) for m in list(b.sheet.merged_cells.ranges) if m.max_row < b.heading] and [
        b.sheet.cell(r, c).__setattr__("value", None) for r in range(1, 6) for c in range(1, 10)], head_line_gone=5),
}

for typed, meant in {
    "21 de marzo de 2024": "2024-03-21", "22 marzo 2024": "2024-03-22", "March 22, 2024": "2024-03-22",
    "22 mars 2024": "2024-03-22", "1er mars 2024": "2024-03-01", "22 آذار/مارس 2024": "2024-03-22",
    "22 de março de 2024": "2024-03-22", "2024-03-22": "2024-03-22", "22/03/2024": "2024-03-22", "22.3.2024": "2024-03-22",
}.items():
    EXCEL[f"the date {typed}"] = Case(date_cell(typed), date(meant), words=[typed])
EXCEL["another date as a date"] = Case(
    lambda b: setattr(b.head(4), "value", datetime.datetime(2024, 4, 2)), date("2024-04-02"))
for typed in ("05/06/2024", "22 marzo 24"):
    EXCEL[f"the ambiguous date {typed}"] = Case(date_cell(typed), date_ambiguous=1)
EXCEL["a date in other words"] = Case(date_cell("a finales de marzo"), date_unreadable=1)

for value, form, change, more in (
    (0.8, "0%", score(80, None), {}), (0.8, "General", score(80, None), {"result_unsure": 1}),
    ("0.84", "@", score(84, None), {"result_unsure": 1}), (81, "General", score(81, None), {}),
    ("81", "@", score(81, None), {}), ("81 %", "@", score(81, None), {}), ("81% Fuerte", "@", score(81), {}),
    ("Fuerte (81%)", "@", score(81), {}), ("81,5 % - FUERTE", "@", score(81.5), {}), ("81.5%\nStrong", "@", score(81.5), {}),
    ("débil", "@", score(None, "weak"), {}), (None, "@", score(None, None), {}),
    ("81% Excelente", "@", score(81, "Excelente"), {"unknown_rating": 1}),
):
    EXCEL[f"the result {value!r} as {form}"] = Case(result(value, form), *change, words=[str(value), "80%"], **more)

for typed, meant, more in (
    ("High priority", "high", {}), ("PRIORIDAD  ALTA", "high", {}), ("priorité élevée", "high", {}), ("high", "high", {}),
    (None, None, {}), ("Urgente", "Urgente", {"unknown_priority": 1}),
):
    EXCEL[f"the priority {typed}"] = Case(set_text(0, 0, "priority", typed), set_value(A + "priority", meant), **more)
for typed, meant in (("From May", "from:05"), ("segundo semestre", "second-half"), ("Cuando llueva", "Cuando llueva")):
    EXCEL[f"the timeframe {typed}"] = Case(set_text(0, 0, "timeframe", typed), set_value(A + "timeframe", meant), words=[typed])
for typed, meant in (("Partners", "partners"), ("Grupo Consultivo Estratégico", "strategic-advisory-group"), ("OIM", "OIM")):
    EXCEL[f"the owner {typed}"] = Case(set_text(0, 0, "responsible", typed), set_value(A + "responsible", meant))


@pytest.mark.parametrize("case", EXCEL)
def test_an_edited_workbook_is_read_as_meant(program, forms, tmp_path, case):
    book = Book(forms("sample", "es", "xlsx"))
    EXCEL[case].edit(book)
    file = book.save(tmp_path / "copy.xlsx")
    read = imports.read(program, file)
    found = texts.of_excel(file)
    assert read.account is None or read.account["read"] == len(found)
    EXCEL[case].check(read, found)


def test_a_row_of_which_only_the_mark_is_left_is_gone(program, forms, tmp_path):
    book = Book(forms("sample", "es", "xlsx"))
    for column in range(3, 10):
        book.sheet.cell(book.row(0, 1), column).value = None
    read = imports.read(program, book.save(tmp_path / "copy.xlsx"))
    assert not (found := imports.differences(edited(remove(0, 1)), read.plan)), found
    assert read.names == ["action-gone"], read.stderr
    imports.assert_whole(read)


@pytest.mark.parametrize("change", (lambda json: json[:-1], lambda json: json.replace("Fortalecer", "Debilitar")))
def test_a_damaged_plan_inside_is_said_and_the_form_read_without_it(program, forms, tmp_path, change):
    book = Book(forms("sample", "es", "xlsx"))
    sheet = book.workbook["ccpm-plan"]
    sheet["A2"] = change(sheet["A2"].value)
    read = imports.read(program, book.save(tmp_path / "copy.xlsx"))
    assert read.names == ["embedded-plan-unreadable"] and read.status == 0, read.stderr
    assert [a["action"] for _, a in plans.actions(read.plan)] == ACTIONS
    assert read.plan["cluster"] is None and read.plan["country"]["name"] == "Venezuela"


def test_of_several_plans_inside_the_one_counts_that_the_form_is_of(program, forms, tmp_path):
    """As where the form of another plan was put into the workbook, with its hidden sheet, and the first was deleted."""
    book = Book(forms("sample", "es", "xlsx"))
    other = forms("arabic", "ar", "xlsx")
    sheets = openpyxl.load_workbook(other)
    carrier = book.workbook.create_sheet("ccpm-plan1", 0)
    for row in sheets["ccpm-plan"].iter_rows():
        for cell in row:
            carrier[cell.coordinate] = cell.value
    read = imports.read(program, book.save(tmp_path / "copy.xlsx"))
    assert read.names == [] and read.plan == plans.load("sample")


@pytest.mark.parametrize("extension", (*paths.FORMATS, "json"))
def test_a_pipe_is_read_once(program, forms, extension):
    """`ccpm import <(cat form.docx)`."""
    file = paths.SAMPLE if extension == "json" else forms("sample", "es", extension)
    whole = file.read_bytes()
    reading, writing = os.pipe()
    assert len(whole) <= 64 * 1024, "more than a pipe holds"
    os.write(writing, whole)
    os.close(writing)
    done = run(program, "import", f"/dev/fd/{reading}", pass_fds=(reading,))
    os.close(reading)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == plans.load("sample")


@pytest.mark.parametrize("extension", ("docx", "xlsx"))
def test_a_base_that_is_another_plan_than_the_file_s_is_said(program, forms, tmp_path, extension):
    file = forms("sample", "es", extension)
    other = tmp_path / "other.json"
    other.write_text(json.dumps({**plans.load("sample"), "cluster": "WASH"}))
    said = imports.read(program, file, "--base", other).said("merge-other-plan")
    assert [f["arguments"] for f in said] == [
        {"plan": "VEN-2023-alojamiento-energia-y-enseres", "base": "VEN-2023-wash"}]
    assert not imports.read(program, file, "--base", plans.path("sample")).findings


def test_a_date_that_can_be_two_is_said_to_leave_the_one_that_was_there(program, tmp_path):
    file = tmp_path / "form.xlsx"
    run(program, "export", paths.SAMPLE, "-o", file)
    book = openpyxl.load_workbook(file)
    row = next(r for r in book.active.iter_rows(max_row=6) if any(getattr(c, "is_date", False) for c in r))
    next(c for c in row if getattr(c, "is_date", False)).value = "05/06/2024"
    book.save(file)
    done = run(program, "import", file, "--ui-language", "en")
    assert "can be two dates; the plan keeps the one it had, if any." in done.stderr
    assert json.loads(done.stdout)["dates"] == json.loads(paths.SAMPLE.read_text("utf-8"))["dates"]
