"""What people do to a register besides typing values: columns, rows and marks taken away, copied and moved."""

import copy
import json
import random

import pytest
from support import plans, registers
from support.imports import differences
from support.register_imports import column, edited, import_register, plan_key

ACTIONS, FUNCTIONS, PLANS = "Acciones", "Funciones", "Planes"


@pytest.fixture(scope="module")
def made():
    """Plans of one country a year, whose texts need no care."""
    made = []
    for number in range(3):
        plan = json.loads(json.dumps(plans.load("sample")))
        plan["year"] = 2021 + number
        for _, action in plans.actions(plan):
            action["id"] = None
        made.append(plan)
    return made


@pytest.fixture(scope="module")
def with_ids(program, register):
    read = import_register(program, register)
    assert len(read.plans) == 3 and not read.findings
    return read.plans


@pytest.fixture(scope="module")
def base(with_ids, tmp_path_factory):
    folder = tmp_path_factory.mktemp("base")
    for number, plan in enumerate(with_ids):
        (folder / f"{number}.json").write_text(json.dumps(plan), "utf-8")
    return folder


def rows_of(sheet, year):
    return [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, column(sheet, "Año")).value == year]


def without_column(sheet, heading):
    sheet.delete_cols(column(sheet, heading))
    sheet.tables.clear()


def actions_of(read):
    return [action for plan in read for _, action in plans.actions(plan)]


# Columns


@pytest.mark.parametrize("seed", range(4))
def test_any_columns_may_be_missing_where_the_plans_are_at_hand(program, tmp_path, seed):
    chance = random.Random(seed)
    file = tmp_path / "register.xlsx"
    registers.write(program, registers.several(8, seed), file, "--language", "es")
    expected = import_register(program, file).plans
    folder = tmp_path / "base"
    folder.mkdir()
    for number, plan in enumerate(expected):
        (folder / f"{number}.json").write_text(json.dumps(plan), "utf-8")

    def edit(book):
        # What tells the plan and the action stays.
        kept = {ACTIONS: ("Plan", "Identificador", "Función básica"), FUNCTIONS: ("Plan", "Función básica"),
                PLANS: ("Plan", "Encuesta compartida", "Idioma")}
        for name, needed in kept.items():
            headings = [cell.value for cell in book[name][1] if cell.value not in needed]
            for heading in chance.sample(headings, 5):
                without_column(book[name], heading)

    read = import_register(program, edited(file, tmp_path, edit), "--base", folder)
    assert differences(expected, read.plans) == [], read.stderr
    assert not read.findings, read.stderr


@pytest.mark.parametrize("is_renamed", [False, True])
def test_a_column_that_is_not_there_says_nothing(program, register, with_ids, base, tmp_path, is_renamed):
    def edit(book):
        if is_renamed:
            book[ACTIONS].cell(1, column(book[ACTIONS], "Limitaciones y desafíos")).value = "Límites"
        else:
            without_column(book[ACTIONS], "Limitaciones y desafíos")

    file = edited(register, tmp_path, edit)
    left = ["register-column-left"] if is_renamed else []
    kept = import_register(program, file, "--base", base)
    assert differences(with_ids, kept.plans) == [] and kept.names() == left
    expected = copy.deepcopy(with_ids)
    for action in actions_of(expected):
        action["constraints"] = None
    alone = import_register(program, file)
    assert differences(expected, alone.plans) == []
    assert alone.names() == [*left, "register-column-missing"]
    missing = next(f for f in alone.findings if f["name"] == "register-column-missing")
    assert missing["arguments"] == {
        "heading": "Limitaciones y desafíos", "count": str(len(actions_of(with_ids)))}


def test_no_plans_are_made_of_actions_without_texts(program, register, with_ids, base, tmp_path):
    file = edited(register, tmp_path, lambda book: without_column(book[ACTIONS], "Acciones acordadas"))
    alone = import_register(program, file)
    assert alone.status == 2 and not alone.plans and alone.names() == ["register-column-missing"]
    kept = import_register(program, file, "--base", base)
    assert differences(with_ids, kept.plans) == [] and not kept.findings


@pytest.mark.parametrize("heading", ["Puntuación (%)", "Acciones", "Plan", "Clave de la función"])
def test_a_sheet_is_known_without_one_of_its_columns(program, register, with_ids, tmp_path, heading):
    expected = copy.deepcopy(with_ids)
    expected[1]["functions"][2]["rating"] = "weak"

    def edit(book):
        sheet = book[FUNCTIONS]
        row = rows_of(sheet, 2022)[2]
        sheet.cell(row, column(sheet, "Valoración")).value = "Débil"
        if heading in [cell.value for cell in sheet[1]]:
            without_column(sheet, heading)

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == [] and not read.findings, read.stderr


def test_a_sheet_that_is_not_understood_is_one_finding(program, register, with_ids, tmp_path):
    def edit(book):
        for cell in book[FUNCTIONS][1]:
            cell.value = f"Columna {cell.column}"
        book[FUNCTIONS].tables.clear()

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == [] and read.names() == ["register-sheet-left"]
    assert len(read.findings) == 1


def test_a_register_without_its_actions_says_what_is_missing(program, register, tmp_path):
    def edit(book):
        del book[ACTIONS]

    read = import_register(program, edited(register, tmp_path, edit))
    assert read.status == 2 and read.names() == ["register-without-actions"]
    assert ACTIONS in read.stderr


# Rows that are moved or copied


def test_an_action_moves_to_another_function_and_leaves_its_values_behind(program, register, with_ids, tmp_path):
    expected = copy.deepcopy(with_ids)
    old, new = expected[0]["functions"][0], expected[0]["functions"][5]
    new["actions"].append(old["actions"].pop(0))

    def edit(book):
        sheet = book[ACTIONS]
        sheet.cell(rows_of(sheet, 2021)[0], column(sheet, "Función básica")).value = title(book, 2021, 5)

    read = import_register(program, edited(register, tmp_path, edit))
    # A new action of a function comes before or after the others; which is no matter here.
    for plan in (expected[0], read.plans[0]):
        plan["functions"][5]["actions"].sort(key=lambda action: action["id"])
    assert differences(expected, read.plans) == [] and not read.findings, read.stderr


def title(book, year, function):
    sheet = book[FUNCTIONS]
    return sheet.cell(rows_of(sheet, year)[function], column(sheet, "Función básica")).value


def test_an_action_moves_to_another_plan_and_leaves_its_values_behind(program, register, with_ids, tmp_path):
    expected = copy.deepcopy(with_ids)
    moved = expected[0]["functions"][0]["actions"].pop(0)
    expected[1]["functions"][0]["actions"].append(moved)
    gone, moved["id"] = moved["id"], None

    def edit(book):
        for name, row, heading, value in (
                (FUNCTIONS, 2, "Puntuación (%)", 3), (ACTIONS, 2, "Año", 2022)):
            book[name].cell(row, column(book[name], heading)).value = value

    expected[0]["functions"][0]["score"] = 3
    read = import_register(program, edited(register, tmp_path, edit))
    for plan in (expected[1], read.plans[1]):
        plan["functions"][0]["actions"].sort(key=lambda action: action["id"] or "")
    assert differences(expected, read.plans) == [], read.stderr
    assert read.names() == ["register-actions-gone", "register-copied-row"] and gone in read.stderr


def test_a_row_of_a_function_under_anothers_name_changes_neither(program, register, with_ids, tmp_path):
    def edit(book):
        sheet = book[FUNCTIONS]
        sheet.cell(rows_of(sheet, 2021)[0], column(sheet, "Función básica")).value = title(book, 2021, 5)

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == [] and read.names() == ["register-value-differs"]


@pytest.mark.parametrize("word", ["Preparedness", "preparedness", "Préparation"])
def test_a_word_by_which_a_function_is_known_is_no_title(program, register, with_ids, tmp_path, word):
    number = next(i for i, f in enumerate(with_ids[0]["functions"]) if f["key"] == "preparedness")
    expected = copy.deepcopy(with_ids)
    expected[0]["functions"][number]["actions"].append(
        {"id": None, "action": "Otra", "priority": None, "timeframe": None, "responsible": None, "constraints": None,
         "goodPractices": None, "comments": None})

    def edit(book):
        sheet = book[FUNCTIONS]
        sheet.cell(rows_of(sheet, 2021)[number], column(sheet, "Función básica")).value = word
        sheet = book[ACTIONS]
        last = sheet.max_row + 1
        for heading in ("País", "ISO3", "Año", "Clúster", "Nivel", "Localidad"):
            sheet.cell(last, column(sheet, heading)).value = sheet.cell(2, column(sheet, heading)).value
        sheet.cell(last, column(sheet, "Función básica")).value = word
        sheet.cell(last, column(sheet, "Acciones acordadas")).value = "Otra"

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == [] and not read.findings, read.stderr


@pytest.mark.parametrize("at_the_end", [True, False])
def test_rows_copied_to_another_year_are_a_new_plan(program, register, with_ids, tmp_path, at_the_end):
    def edit(book):
        sheet = book[ACTIONS]
        copies = [[cell.value for cell in sheet[row]] for row in rows_of(sheet, 2021)[:3]]
        if not at_the_end:
            sheet.insert_rows(2, len(copies))
        first = sheet.max_row + 1 if at_the_end else 2
        for number, values in enumerate(copies, first):
            for place, value in enumerate(values, 1):
                sheet.cell(number, place).value = value
            sheet.cell(number, column(sheet, "Año")).value = 2030

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans[:3]) == [] and read.names() == ["register-plan-added"], read.stderr
    (new,) = read.plans[3:]
    assert new["year"] == 2030 and new["language"] == with_ids[0]["language"]
    assert [a["action"] for a in actions_of([new])] == [a["action"] for a in actions_of(with_ids)][:3]


def test_a_function_that_rows_add_and_name_later_is_one(program, register, tmp_path):
    names = [("advocacy", None), (None, "Otra"), ("advocacy", "Propia"), (None, "Propia"), (None, "Otra"), ("advocacy", None)]

    def edit(book):
        sheet = book[ACTIONS]
        values = [cell.value for cell in sheet[rows_of(sheet, 2021)[0]]]
        for key, name in names:
            sheet.append(values)
            for heading, value in (
                    ("Año", 2030), ("Función básica", name), ("Clave de la función", key), ("Plan", None),
                    ("Identificador", None)):
                sheet.cell(sheet.max_row, column(sheet, heading)).value = value

    (new,) = import_register(program, edited(register, tmp_path, edit)).plans[3:]
    found = [(f.get("key"), f.get("title"), len(f["actions"])) for f in new["functions"]]
    assert found == [("advocacy", "Propia", 4), (None, "Otra", 2)]


@pytest.mark.parametrize("sheets", [[ACTIONS], [FUNCTIONS], [PLANS], [ACTIONS, FUNCTIONS, PLANS]])
def test_another_year_in_all_rows_corrects_the_plan(program, register, with_ids, tmp_path, sheets):
    expected = copy.deepcopy(with_ids)
    expected[0]["year"] = 2016

    def edit(book):
        for name in sheets:
            for row in rows_of(book[name], 2021):
                book[name].cell(row, column(book[name], "Año")).value = 2016

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == [], read.stderr
    assert read.names() == ["register-plan-renamed"] and "2021" in read.stderr and "2016" in read.stderr


@pytest.mark.parametrize("heading, value, kept", [
    ("Año", 2016, "2021"), ("ISO3", "COL", "VEN"), ("País", "Colombia", "Venezuela"), ("Puntuación (%)", 1, "84"),
    ("Valoración", "Débil", "Fuerte"),
])
def test_one_row_among_others_is_no_correction(program, register, with_ids, tmp_path, heading, value, kept):
    cells = []

    def edit(book):
        sheet = book[ACTIONS]
        cell = sheet.cell(rows_of(sheet, 2021)[1], column(sheet, heading))
        assert str(cell.value) == kept
        cell.value = value
        cells.append(f"{ACTIONS}!{cell.coordinate}")

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == []
    (finding,) = read.findings
    assert (finding["name"], finding["severity"], finding["place"]) == ("register-value-alone", "warning", cells[0])
    assert finding["arguments"]["text"] == str(value) and finding["arguments"]["kept"] == kept


def test_a_score_that_stays_is_said_as_the_language_writes_it(program, tmp_path):
    plan = json.loads(json.dumps(plans.load("sample")))
    plan["functions"][0]["score"] = 51.59
    registers.write(program, [plan], tmp_path / "r.xlsx")

    def edit(book):
        sheet = book[ACTIONS]
        sheet.cell(rows_of(sheet, 2023)[1], column(sheet, "Puntuación (%)")).value = 99

    read = import_register(program, edited(tmp_path / "r.xlsx", tmp_path, edit))
    (finding,) = read.findings
    assert finding["name"] == "register-value-alone" and finding["arguments"]["kept"] == "51,59"


def test_a_function_in_two_rows_keeps_its_score(program, register, with_ids, tmp_path):
    def edit(book):
        sheet = book[FUNCTIONS]
        sheet.append([cell.value for cell in sheet[2]])
        sheet.cell(sheet.max_row, column(sheet, "Puntuación (%)")).value = 5

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(with_ids, read.plans) == [] and read.names() == ["register-value-alone"]


def test_functions_that_are_alike_keep_their_scores_in_any_order(program, made, tmp_path):
    plan = copy.deepcopy(made[0])
    function = plan["functions"][0]
    plan["functions"][:1] = [{**function, "score": 10, "actions": []}, {**function, "score": 20, "actions": []}]
    file = tmp_path / "register.xlsx"
    registers.write(program, [plan], file, "--language", "es")
    expected = import_register(program, file).plans

    def edit(book):
        sheet = book[FUNCTIONS]
        rows = [[cell.value for cell in sheet[row]] for row in (2, 3)]
        for row, values in zip((3, 2), rows, strict=True):
            for place, value in enumerate(values, 1):
                sheet.cell(row, place).value = value

    read = import_register(program, edited(file, tmp_path, edit))
    assert differences(expected, read.plans) == [] and not read.findings


# Values that are none


def test_a_formula_without_a_result_is_no_text(program, register, with_ids, base, tmp_path):
    def edit(book):
        sheet = book[ACTIONS]
        row = rows_of(sheet, 2021)[0]
        for heading in ("Acciones acordadas", "Puntuación (%)", "Clúster"):
            sheet.cell(row, column(sheet, heading)).value = '=CONCATENATE("a","b")'
        sheet = book[PLANS]
        sheet.cell(2, column(sheet, "Plan compartido")).value = "=TODAY()"

    file = edited(register, tmp_path, edit)
    read = import_register(program, file, "--base", base)
    assert differences(with_ids, read.plans) == []
    assert [f["name"] for f in read.findings] == ["register-not-calculated"] * 4
    expected = copy.deepcopy(with_ids)
    actions_of(expected)[0]["action"] = None
    assert differences(expected, import_register(program, file).plans) == []


@pytest.mark.parametrize("heading, value, name", [
    ("Idioma", "English", "invalid-language"), ("Idioma", "xx yy", "invalid-language"),
    ("Año", 3000, "year-out-of-range"), ("Año", "pronto", "year-unreadable"), ("ISO3", "VEN1", "invalid-iso3"),
    ("Plan compartido", "pronto", "register-date-unreadable"), ("Idioma", None, "register-value-needed"),
    ("Año", None, "register-value-needed"), ("País", None, "register-value-needed"),
])
def test_what_no_plan_can_have_is_said_and_the_old_value_stays(
        program, register, with_ids, tmp_path, heading, value, name):
    def edit(book):
        sheet = book[PLANS]
        sheet.cell(2, column(sheet, heading)).value = value

    out = tmp_path / "plans"
    file = edited(register, tmp_path, edit)
    read = import_register(program, file)
    assert differences(with_ids, read.plans) == []
    assert read.names() == [name]
    assert read.findings[0]["place"].startswith(f"{PLANS}!") and read.findings[0]["place"].endswith("2")
    import_register(program, file, "-o", out)
    again = tmp_path / "again.xlsx"
    registers.write(program, [json.loads(f.read_text("utf-8")) for f in sorted(out.iterdir())], again)


def test_a_bad_score_does_not_stand_in_the_way_of_a_good_one(program, register, with_ids, tmp_path):
    expected = copy.deepcopy(with_ids)
    expected[0]["functions"][0]["score"] = 61

    def edit(book):
        sheet = book[ACTIONS]
        score, mark = column(sheet, "Puntuación (%)"), column(sheet, "Función básica")
        rows = [row for row in rows_of(sheet, 2021) if sheet.cell(row, mark).value == sheet.cell(2, mark).value]
        assert len(rows) > 2
        for row in rows:
            sheet.cell(row, score).value = 61
        sheet.cell(rows[0], score).value, sheet.cell(rows[1], score).value = "abc", "unos 80"

    read = import_register(program, edited(register, tmp_path, edit))
    assert differences(expected, read.plans) == []
    assert [f["name"] for f in read.findings] == ["register-score-unreadable"] * 2


# Marks that are lost


def test_identifiers_are_read_from_their_column_without_the_hidden_sheet(program, register, with_ids, tmp_path):
    def edit(book):
        del book["ccpm-register"]

    read = import_register(program, edited(register, tmp_path, edit))
    assert [a["id"] for a in actions_of(read.plans)] == [a["id"] for a in actions_of(with_ids)]
    assert [f["name"] for f in read.findings] == (
        ["register-remainder-missing", "register-figures-left"])


def damage(sheet):
    sheet["B2"] = sheet["B2"].value[:-1]


@pytest.mark.parametrize("change", (damage, lambda sheet: sheet.delete_rows(2)))
def test_a_damaged_line_of_the_hidden_sheet_is_said_and_the_rows_count(program, register, with_ids, base, tmp_path, change):
    def edit(book):
        change(book["ccpm-register"])

    file = edited(register, tmp_path, edit)
    read = import_register(program, file)
    assert [f["name"] for f in read.findings] == ["register-remainder-damaged", "register-figures-left"]
    assert {a["id"] for a in actions_of(read.plans)} == {a["id"] for a in actions_of(with_ids)}
    whole = import_register(program, file, "--base", base)
    assert whole.findings == [] and whole.plans == with_ids


def test_plans_that_neither_the_hidden_sheet_nor_the_base_tells_of_are_named(program, register, with_ids, tmp_path):
    def edit(book):
        del book["ccpm-register"]

    one = tmp_path / "one.json"
    one.write_text(json.dumps(with_ids[0]), encoding="utf-8")
    read = import_register(program, edited(register, tmp_path, edit), "--base", one)
    assert [f["name"] for f in read.findings] == ["register-remainder-damaged"] * 2 + ["register-figures-left"]


def test_actions_without_marks_are_known_by_their_texts(program, register, with_ids, base, tmp_path):
    expected = copy.deepcopy(with_ids)
    changed = actions_of(expected)[0]
    changed["action"] += " Y algo más."

    def edit(book):
        sheet = book[ACTIONS]
        for row in range(2, sheet.max_row + 1):
            for heading in ("Identificador", "Plan"):
                sheet.cell(row, column(sheet, heading)).value = None
        sheet.cell(2, column(sheet, "Acciones acordadas")).value = changed["action"]

    file = edited(register, tmp_path, edit)
    read = import_register(program, file, "--base", base)
    assert differences(expected, read.plans) == [] and read.names() == ["register-actions-recognised"]
    # Without the plans, texts that were changed are not known again.
    alone = import_register(program, file)
    assert alone.names() == ["register-actions-recognised", "register-identifiers-gone"]
    gone = next(f for f in alone.findings if f["name"] == "register-identifiers-gone")["arguments"]
    assert (gone["plan"], gone["count"], gone["rows"]) == (plan_key(with_ids[0]), "1", "1")
    assert gone["ids"] == changed["id"]
    changed["id"] = None
    assert differences(expected, alone.plans) == []
