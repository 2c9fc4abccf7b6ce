"""openpyxl and python-docx read every text back: free text as typed, the words of the form in the language asked for."""

import datetime
import re

import pytest
from support import excel, paths, plans, word, wording

everything = pytest.mark.parametrize(
    "plan,language", [(p, l) for p in plans.NAMES for l in paths.LANGUAGES])

# Independently of Templates/: the dated timeframes of the test plans, as people write them.
DATED = {
    "from:05": ("Desde mayo", "From May", ("À partir de mai", "Dès mai"), "اعتبارًا من أيار/مايو", "A partir de maio"),
    "from:11": ("Desde noviembre", "From November", ("À partir de novembre", "Dès novembre"),
                "اعتبارًا من تشرين الثاني/نوفمبر", "A partir de novembro"),
    "by:06": (("Para junio", "Hasta junio"), "By June", "D'ici juin", "بحلول حزيران/يونيو", "Até junho"),
    "by:12": (("Para diciembre", "Hasta diciembre"), "By December", "D'ici décembre",
              "بحلول كانون الأول/ديسمبر", "Até dezembro"),
    "quarter:1": ("Primer trimestre", ("Q1", "First quarter"), ("Premier trimestre", "T1"), "الربع الأول", "Primeiro trimestre"),
}


def rows_of(forms, plan, language, extension):
    form = forms(plan, language, extension)
    words = wording.load(language)
    if extension == "docx":
        rows = word.rows(form)
        assert rows[0] == words.headings
        return rows[1:]
    return excel.Form(form, words.headings).rows()


def timeframe_matches(cell, code, words):
    if code in DATED:
        expected = DATED[code][paths.LANGUAGES.index(words.language)]
        return cell.replace("’", "'") in (expected if isinstance(expected, tuple) else (expected,))
    return cell == words.timeframe(code)


@pytest.mark.parametrize("extension", paths.FORMATS)
@everything
def test_each_action_stands_in_its_columns(forms, plan, language, extension):
    words, rows = wording.load(language), rows_of(forms, plan, language, extension)
    for _, action in plans.actions(plans.load(plan)):
        expected = [words.text(action.get(k)) for k in plans.FREE_TEXTS]
        found = [row for row in rows if row[3] == expected[0]]
        assert len(found) == 1, f"{expected[0]!r} stands in {len(found)} rows"
        row = found[0]
        assert [row[3], row[6], row[7], row[8]] == expected
        assert row[2] == words.priority(action.get("priority"))
        assert timeframe_matches(row[4], action.get("timeframe"), words), row[4]
        assert row[5] == words.responsible(action.get("responsible"))


@pytest.mark.parametrize("extension", paths.FORMATS)
@everything
def test_each_function_stands_once_with_its_result(forms, plan, language, extension):
    data, words, rows = plans.load(plan), wording.load(language), rows_of(forms, plan, language, extension)
    named = [row for row in rows if row[0]]
    given = data.get("functions", [])
    for key in plans.KEYS:
        function = next((f for f in given if f.get("key") == key), {})
        own = language == data["language"] and function.get("title")
        title = own or words.title(key)
        found = [row for row in named if row[0] == title or re.fullmatch(r"\d+\. " + re.escape(title), row[0])]
        assert len(found) == 1, f"{title!r} stands {len(found)} times"
        assert re.fullmatch(plans.result_pattern(function, words), found[0][1]), found[0][1]
    for function in given:
        if "key" not in function:
            assert [r for r in named if r[0].endswith(function["title"])], "a function of the office's own is missing"
    empty = [f for f in given if not f.get("actions")]
    missing = [k for k in plans.KEYS if k not in {f.get("key") for f in given}]
    assert len(rows) == len(plans.actions(data)) + len(empty) + len(missing)


@pytest.mark.parametrize("extension", paths.FORMATS)
@everything
def test_the_head_and_the_legend_are_there(forms, plan, language, extension):
    data, words, form = plans.load(plan), wording.load(language), forms(plan, language, extension)
    if extension == "docx":
        around = "\n".join(word.lines(form))
    else:
        sheet = excel.Form(form, words.headings)
        around = "\n".join(str(v) for v in sheet.above() + sheet.below())
    for text in (words.country, data["country"]["name"], words.year, str(data["year"])):
        assert text in around
    for entry in data.get("abbreviations", []):
        assert re.search(re.escape(entry["short"]) + "[\u00a0\u202f ]?: " + re.escape(entry["long"]), around)
    used = any(a.get(k) == "no-comment" for _, a in plans.actions(data) for k in plans.FREE_TEXTS)
    if words.no_comment_legend:
        assert (words.no_comment_legend in around) == used


def test_dates_are_written_as_on_the_form(forms):
    text = "\n".join(word.lines(forms("sample", "es", "docx")))
    assert ": 06 mayo 2024" in text
    expected = {
        "en": ("19 January 2024", "6 May 2024"), "fr": ("19 janvier 2024", "6 mai 2024"),
        "ar": ("19 كانون الثاني/يناير 2024", "6 أيار/مايو 2024"), "pt": ("19 de janeiro de 2024", "6 de maio de 2024"),
    }
    for language, dates in expected.items():
        text = "\n".join(word.lines(forms("sample", language, "docx")))
        for date in dates:
            assert date in text, f"{language}: {date}"


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_dates_are_dates_and_the_year_a_number_in_excel(forms, language):
    head = excel.Form(forms("sample", language, "xlsx"), wording.load(language).headings)
    values = head.above()
    for day in ((2024, 1, 19), (2024, 3, 21), (2024, 5, 6)):
        assert datetime.datetime(*day) in values, day
    assert 2023 in values


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_an_action_s_id_stands_in_a_hidden_column_of_its_row(forms, language):
    for plan in ("sample", "english", "hard"):
        form = excel.Form(forms(plan, language, "xlsx"), wording.load(language).headings)
        hidden = [
            c for d in form.sheet.column_dimensions.values() if d.hidden for c in range(d.min, d.max + 1) if c < 100]
        for _, action in plans.actions(plans.load(plan)):
            row = next(r for r in range(form.heading_row + 1, form.last_row + 1) if form.values(r)[3] == action["action"])
            assert action["id"] in [form.sheet.cell(row, c).value for c in hidden]
