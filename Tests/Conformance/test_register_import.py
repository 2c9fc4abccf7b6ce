"""Registers come back as the plans that they were made of, also after somebody worked in them."""

import copy
import datetime
import json
import random
import re
import shutil
import subprocess

import openpyxl
import pytest
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink
from support import office, plans, registers
from support.imports import differences
from support.register_imports import column, edited, import_register, plan_key

TEXT_COLUMNS = {
    "Acciones acordadas": "action", "Limitaciones y desafíos": "constraints",
    "Buenas prácticas y lecciones aprendidas": "goodPractices", "Comentarios": "comments",
}


@pytest.fixture(scope="module")
def made():
    return registers.several()


@pytest.fixture(scope="module")
def with_ids(program, made, register):
    """The plans with the ids that they got in the register."""
    read = import_register(program, register)
    assert len(read.plans) == len(made)
    return read.plans


def without_ids(read):
    read = copy.deepcopy(read)
    for plan in read:
        for function in plan["functions"]:
            for action in function["actions"]:
                action["id"] = None
    return read


def held(file):
    """How many cells of a workbook hold something, notes among them."""
    book = openpyxl.load_workbook(file)
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row]
    return sum(c.value not in (None, "") for c in cells) + sum(c.comment is not None for c in cells)


@pytest.mark.parametrize("language", ["es", "en", "ar"])
def test_a_register_comes_back_as_its_plans(program, made, tmp_path, language):
    file = tmp_path / "register.xlsx"
    registers.write(program, made, file, "--language", language)
    read = import_register(program, file)
    assert read.status == 0 and not read.findings, read.stderr
    assert differences(made, without_ids(read.plans)) == []
    assert read.account["read"] == held(file)


def test_it_comes_back_through_openpyxl_and_libreoffice(program, made, register, tmp_path):
    saved = edited(register, tmp_path, lambda book: None)
    assert differences(made, without_ids(import_register(program, saved).plans)) == []
    office.convert([register], tmp_path / "office", "xlsx")
    read = import_register(program, tmp_path / "office" / "register.xlsx")
    found = differences(made, without_ids(read.plans))
    # LibreOffice drops control characters from texts and makes one line end of two.
    assert not [d for d in found if "\\x01" not in d and "\\r" not in d], "\n".join(found[:10])


def test_ids_are_kept(program, register, with_ids, tmp_path):
    again = tmp_path / "again.xlsx"
    registers.write(program, with_ids, again, "--language", "fr")
    assert differences(with_ids, import_register(program, again).plans) == []


@pytest.mark.parametrize("seed", range(6))
def test_edits_arrive_in_their_plans(program, register, with_ids, tmp_path, seed):
    """Cells changed, rows taken out, added and sorted, columns moved, all at random."""
    chance = random.Random(seed)
    expected = copy.deepcopy(with_ids)
    by_id = {(plan_key(p), a["id"]): (f, a) for p in expected for f, a in plans.actions(p)}

    def edit(book):
        sheet = book["Acciones"]
        rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=2)]
        headings = [c.value for c in sheet[1]]
        place = {h: i for i, h in enumerate(headings)}
        for row in chance.sample(rows, 12):
            function, action = by_id[row[place["Plan"]], row[place["Identificador"]]]
            heading = chance.choice(list(TEXT_COLUMNS))
            text = chance.choice(["Texto nuevo", "=SUM(A1)", None, "S/C", "Dos\nlíneas"])
            if text == row[place[heading]]:
                continue
            row[place[heading]] = text
            action[TEXT_COLUMNS[heading]] = {"S/C": "no-comment"}.get(text, text)
            row[place["Priorización"]] = "Prioridad baja"
            action["priority"] = "low"
        for row in chance.sample(rows, 5):
            function, action = by_id[row[place["Plan"]], row[place["Identificador"]]]
            rows.remove(row)
            function["actions"].remove(action)
        chance.shuffle(rows)
        order = list(range(len(headings)))
        chance.shuffle(order)
        for number, row in enumerate([headings, *rows], 1):
            for target, source in enumerate(order, 1):
                cell = sheet.cell(number, target)
                cell.value = row[source]
                if isinstance(row[source], str) and row[source][:1] == "=":
                    cell.data_type = "s"
        sheet.delete_rows(len(rows) + 2, 20)
        sheet.tables.clear()

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == []
    assert read.names() == ["register-actions-gone"]


def test_new_rows_are_new_actions_where_people_put_them(program, register, with_ids, tmp_path):
    expected = copy.deepcopy(with_ids)
    first = next(f for f in expected[0]["functions"] if f["actions"])
    first["actions"].insert(1, {**first["actions"][0], "id": None, "action": "Acción copiada"})
    new = {"action": "Otra", "priority": "high", "timeframe": None, "responsible": "partners", "constraints": None,
           "goodPractices": None, "comments": None, "id": None}
    expected[1]["functions"][6]["actions"].append(new)

    def edit(book):
        sheet = book["Acciones"]
        sheet.insert_rows(3)
        for cell in sheet[2]:
            sheet.cell(3, cell.column).value = cell.value
        sheet.cell(3, column(sheet, "Acciones acordadas")).value = "Acción copiada"
        last = sheet.max_row + 1
        plan = with_ids[1]
        for heading, value in {
            "País": plan["country"]["name"], "ISO3": plan["country"]["iso3"], "Año": plan["year"],
            "Clúster": plan["cluster"], "Nivel": "Nacional",
            "Función básica": "Promover la rendición de cuentas ante las poblaciones afectadas",
            "Acciones acordadas": "Otra", "Priorización": "prioridad ALTA", "Responsable para el seguimiento": "Socios",
        }.items():
            sheet.cell(last, column(sheet, heading)).value = value

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == [], read.stderr
    assert read.names() == ["register-copied-row"]


def test_values_of_functions_and_plans_are_changed_on_their_sheets(program, register, with_ids, tmp_path):
    expected = copy.deepcopy(with_ids)
    expected[0]["functions"][0] |= {"score": 61.5, "rating": "weak"}
    expected[0]["dates"]["completed"] = "2025-01-31"
    expected[0]["clusterCode"] = "ABC"
    expected[0]["cluster"] = "Otro nombre"

    def edit(book):
        sheet = book["Funciones"]
        sheet.cell(2, column(sheet, "Puntuación (%)")).value = 61.5
        sheet.cell(2, column(sheet, "Valoración")).value = "Débil"
        sheet = book["Planes"]
        sheet.cell(2, column(sheet, "Plan compartido")).value = "2025-01-31"
        sheet.cell(2, column(sheet, "Código del clúster")).value = "ABC"
        sheet.cell(2, column(sheet, "Clúster")).value = "Otro nombre"

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == [], read.stderr
    assert read.names() == ["register-plan-renamed"]


def test_what_is_in_no_plan_is_said(program, register, with_ids, tmp_path):
    def edit(book):
        sheet = book["Acciones"]
        far = sheet.max_column + 1
        sheet.cell(1, far).value = "Estado"
        for row in (2, 3, 5):
            sheet.cell(row, far).value = "en curso"
        sheet.cell(2, 1).comment = Comment("Revisar", "Coordinación")
        book["Funciones"].cell(2, column(book["Funciones"], "Acciones")).value = 99
        book.create_sheet("Notas")["B2"] = "Una nota"
        last = sheet.max_row + 1
        sheet.cell(last, column(sheet, "Comentarios")).value = "Sin plan"
        # Beside the tables, among the charts, and in the manner of the overview's own line.
        overview = book["Panorama"]
        overview["M40"], overview["M41"], overview["C7"], overview["A60"] = "Apunte", 7, 3, "uno · dos"

    file = edited(register, tmp_path, edit)
    read = import_register(program, file)
    assert differences(with_ids, read.plans) == []
    assert read.names() == ["comment", "outside-the-form", "register-column-left", "register-computed",
                            "register-row-without-plan"]
    assert read.account["read"] == held(file) and read.account["reported"] == 4 + 1 + 1 + 2 + 4


def test_what_a_plan_does_not_keep_of_a_cell_is_said(program, register, with_ids, tmp_path):
    def edit(book):
        sheet = book["Acciones"]
        texts = [row[0] for row in sheet.iter_rows(2, min_col=column(sheet, "Acciones acordadas")) if row[0].value]
        texts[0].font = Font(strike=True)
        texts[1].hyperlink = "https://example.org/a"
        texts[2].hyperlink = Hyperlink(ref=texts[2].coordinate, location="Planes!A1")
        sheet.add_chart(BarChart(), "B3")
        plans_sheet = book["Planes"]
        cell = plans_sheet.cell(2, column(plans_sheet, "Encuesta compartida"))
        cell.value, cell.number_format = datetime.datetime.combine(cell.value, datetime.time(18)), "yyyy-mm-dd hh:mm"

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == []
    assert read.names() == ["link-address", "picture", "struck-text", "time-of-day-dropped"]
    assert {f["place"].rpartition(":")[2] for f in read.findings} >= {"Acciones!B3"}


def row_below(sheet, title, name):
    """The row of a name in the table of the overview that a title begins."""
    names = [cell.value for cell in sheet["A"]]
    return names.index(name, names.index(title)) + 1


def test_a_figure_that_somebody_changed_in_the_overview_is_said(program, register, with_ids, tmp_path):
    def edit(book):
        sheet = book["Panorama"]
        heat = row_below(sheet, "Puntuaciones por país y función básica (%)", "Mali")
        counts = row_below(sheet, "Prioridades por función básica", "Monitoreo")
        year = row_below(sheet, "Puntuación media por año", 2022)
        for row, column, value in ((heat, 3, 12.34), (heat, 11, 77), (counts, 2, 5000), (year, 2, 0.5)):
            sheet.cell(row, column).value = value
            cells.append(f"Panorama!{sheet.cell(row, column).coordinate}")
        # Rows that moved are as they were.
        sheet.insert_rows(counts + 1)
        cells[:] = [f"{c[:10]}{int(c[10:]) + 1}" if int(c[10:]) > counts else c for c in cells]

    cells = []
    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == []
    assert read.names() == ["register-computed"]
    assert sorted(f["place"] for f in read.findings) == sorted(cells) and len(cells) == 4
    assert read.account["reported"] == 4


def test_a_country_under_another_name_is_not_missed_in_the_overview(program, register, with_ids, tmp_path):
    expected = copy.deepcopy(with_ids)
    for plan in expected:
        if plan["country"]["iso3"] == "MLI":
            plan["country"]["name"] = "Malí"

    def edit(book):
        for name in ("Acciones", "Funciones", "Planes"):
            for (cell,) in book[name].iter_rows(min_row=2, max_col=1):
                if cell.value == "Mali":
                    cell.value = "Malí"

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == [] and not read.findings, read.stderr


def test_counts_in_the_hidden_sheet_may_be_of_any_size(program, register, with_ids, tmp_path):
    def edit(book):
        for row in book["ccpm-register"].iter_rows(min_row=2):
            for cell in row[1:]:
                if isinstance(cell.value, str):
                    cell.value = re.sub(
                        r'"counts":.*\]\]', lambda m: re.sub(r"\d+", str(2**62), m[0]).replace("]]", f",{2**62},-7]]"), cell.value)

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == []
    assert read.names() == ["register-computed"]


def test_a_part_of_a_register_gives_a_part_of_the_plans(program, register, with_ids, tmp_path):
    keep = plan_key(with_ids[2])

    def edit(book):
        for name in ("Acciones", "Funciones", "Planes"):
            sheet = book[name]
            key = column(sheet, "Plan")
            for row in range(sheet.max_row, 1, -1):
                if sheet.cell(row, key).value != keep:
                    sheet.delete_rows(row)
            sheet.tables.clear()

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences([with_ids[2]], read.plans) == []
    assert read.names() == ["register-plan-gone"] and len(read.findings) == len(with_ids) - 1


def test_base_restores_what_a_lost_sheet_held(program, made, with_ids, register, tmp_path):
    def edit(book):
        del book["ccpm-register"]

    file = edited(register, tmp_path, edit)
    alone = import_register(program, file)
    assert "register-remainder-missing" in alone.names()
    assert all(not plan["abbreviations"] for plan in alone.plans)
    base = tmp_path / "base"
    base.mkdir()
    for number, plan in enumerate(made):
        (base / f"{number}.json").write_text(json.dumps(plan), "utf-8")
    read = import_register(program, file, "--base", base)
    by_key = {plan_key(plan): plan for plan in read.plans}
    assert differences(with_ids, [by_key[plan_key(plan)] for plan in with_ids]) == []
    assert not read.findings


def test_each_plan_gets_a_file_of_its_own(program, register, with_ids, tmp_path):
    out = tmp_path / "plans"
    read = import_register(program, register, "-o", out)
    assert read.status == 0
    files = {f.name: json.loads(f.read_text("utf-8")) for f in out.iterdir()}
    assert set(files) == {f"{plan_key(plan)}-ccpm-action-plan.json" for plan in with_ids}
    assert differences(with_ids, [files[f"{plan_key(p)}-ccpm-action-plan.json"] for p in with_ids]) == []
    again = subprocess.run([program, "register", out, "-o", tmp_path / "again.xlsx"], capture_output=True)
    assert again.returncode == 0


def test_a_register_among_the_sources_is_no_plan(program, register, tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    shutil.copy(register, folder / "old-register.xlsx")
    (folder / "plan.json").write_bytes(plans.path("sample").read_bytes())
    done = subprocess.run(
        [program, "register", folder, "-o", tmp_path / "r.xlsx", "--ui-language", "en"], capture_output=True, text=True)
    assert done.returncode == 0 and "note: This is a register of plans" in done.stderr
    done = subprocess.run([program, "export", register, "-o", tmp_path], capture_output=True, text=True)
    assert done.returncode == 2
