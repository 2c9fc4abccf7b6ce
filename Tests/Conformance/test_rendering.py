"""LibreOffice opens every form and prints every text of it, on the pages an office expects."""

import collections
import json
import re
import subprocess
import unicodedata

import openpyxl
import pytest
from support import office, paths, plans, wording

each = pytest.mark.parametrize("extension", paths.FORMATS)
each_language = pytest.mark.parametrize("language", paths.LANGUAGES)


def words_of(text, language="es"):
    return [key(word, language) for word in unicodedata.normalize("NFKC", text).split()]


def key(word, language):
    """A word as it can be told in a PDF: of Arabic pages the letters alone, in any order, since a PDF holds them as they
    stand from left to right, joined in ligatures, with punctuation moved to the other side."""
    if language != "ar":
        return word
    return "".join(sorted(c for c in word if unicodedata.category(c)[0] in "LN"))


@each
@each_language
def test_the_sample_takes_three_to_six_pages_of_a4_across(rendered, forms, language, extension):
    pages = rendered[forms("sample", language, extension)]
    assert (3 if language == "es" else 2) <= len(pages) <= 6
    for page in pages:
        assert abs(page.width - 841.9) < 1 and abs(page.height - 595.3) < 1


def missing(pages, texts, language):
    """The words that the pages show less often than the texts have them, but for long ones, which a line may break, and,
    in Arabic, digits and single letters, which a PDF holds apart."""
    printed = collections.Counter(key(w.text, language) for page in pages for w in page.words)
    wanted = collections.Counter(word for text in texts for word in words_of(text, language))
    return {w: n for w, n in (wanted - printed).items() if (3 if language == "ar" else 1) <= len(w) < 16}


@each
@each_language
@pytest.mark.parametrize("plan", ("sample", "english"))
def test_no_text_is_missing_on_the_pages(rendered, forms, plan, language, extension):
    words = wording.load(language)
    texts = [words.text(a.get(k)) for _, a in plans.actions(plans.load(plan)) for k in plans.FREE_TEXTS]
    assert not missing(rendered[forms(plan, language, extension)], texts, language)


@each
def test_no_arabic_text_is_missing_on_the_pages(rendered, forms, extension):
    """By letters, since a PDF parts some Arabic words in two."""
    printed = collections.Counter(c for page in rendered[forms("arabic", "ar", extension)] for w in page.words for c in w.text)
    texts = [wording.load("ar").text(a.get(k)) for _, a in plans.actions(plans.load("arabic")) for k in plans.FREE_TEXTS]
    wanted = collections.Counter(c for text in texts for word in words_of(text, "ar") for c in word)
    assert wanted and not wanted - printed


@each
@each_language
def test_no_word_of_the_form_is_broken_in_two(rendered, forms, language, extension):
    """The columns are wide enough for the longest word of each heading, priority, rating and function."""
    words = wording.load(language)
    texts = words.headings + [words.title(k) for k in plans.KEYS]
    texts += [words.priority(a["priority"]) for _, a in plans.actions(plans.load("sample"))]
    texts += [words.rating(f["rating"]) for f in plans.load("sample")["functions"]]
    pages = rendered[forms("sample", language, extension)]
    shown = {key(w.text, language) for page in pages for w in page.words}
    whole = [w for text in texts for w in text.split() if not any(map(unicodedata.combining, w))]  # A PDF may part the rest.
    broken = {w for w in whole if key(w, language) and not set(words_of(w, language)) <= shown}
    assert not broken


def test_no_word_of_the_vocabulary_is_broken_in_two(program, tmp_path):
    """Every rating, and everything that a drop-down offers."""
    lists = {k: v["values"] for k, v in json.loads((paths.ROOT / "Templates/standard.json").read_text())["dropDowns"].items()}
    actions = [
        {field: values[n % len(values)] for field, values in lists.items()} for n in range(max(map(len, lists.values())))]
    ratings = ("strong", "satisfactory", "unsatisfactory", "weak")
    functions = [
        {"key": key, "score": 40.5, "rating": ratings[n % 4], "actions": [] if n else actions} for n, key in enumerate(plans.KEYS)]
    plan = {"language": "es", "country": {"iso3": "VEN", "name": "Venezuela"}, "year": 2023, "functions": functions}
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    files = [tmp_path / f"{language}-{extension}.{extension}" for language in paths.LANGUAGES for extension in paths.FORMATS]
    for file in files:
        subprocess.run(
            [program, "export", tmp_path / "plan.json", "--language", file.stem[:2], "-o", file], check=True, timeout=60,
            capture_output=True)
    office.convert(files, tmp_path / "rendered")
    broken = {}
    for file in files:
        language = file.stem[:2]
        words = wording.load(language)
        texts = [words.rating(code) for code in ratings] + [words.title(key) for key in plans.KEYS]
        texts += [words.priority(code) for code in lists["priority"]] + [words.timeframe(code) for code in lists["timeframe"]]
        texts += [words.responsible(code) for code in lists["responsible"]]
        shown = {key(w.text, language) for page in office.pages(tmp_path / f"rendered/{file.stem}.pdf") for w in page.words}
        # A line may break after a hyphen; a PDF may part what has combining marks.
        whole = [w for text in texts for w in text.split() if "-" not in w and not any(map(unicodedata.combining, w))]
        broken[file.name] = {w for w in whole if key(w, language) and not set(words_of(w, language)) <= shown}
    assert not any(broken.values()), broken


def column_places(page, headings, language):
    """Where each heading stands from left to right: by the words that only it has."""
    counts = collections.Counter(w for h in headings for w in set(words_of(h, language)))
    places = []
    for heading in headings:
        own = [w for w in words_of(heading, language) if counts[w] == 1]
        found = [w.left for w in page.words if key(w.text, language) in own]
        assert found, f"the heading {heading!r} is not on page {page.number}"
        places.append(min(found))
    return places


@each
@each_language
def test_the_columns_run_as_the_language_is_read(rendered, forms, language, extension):
    page = rendered[forms("sample", language, extension)][0]
    places = column_places(page, [wording.load(language).headings[i] for i in (0, 2, 8)], language)
    assert places == sorted(places, reverse=language == "ar")


@each
@each_language
def test_the_headings_stand_on_each_page_of_the_table(rendered, forms, language, extension):
    headings = wording.load(language).headings
    pages = rendered[forms("sample", language, extension)]
    for page in pages[:-1]:  # The last may hold the legend alone.
        column_places(page, [headings[0], headings[8]], language)


@each
@each_language
def test_each_page_says_what_it_is_and_which(rendered, forms, language, extension):
    pages = rendered[forms("sample", language, extension)]
    for page in pages:
        head = [w.text for w in page.words if w.top < page.height * 0.1]
        foot = re.findall(r"\d+", " ".join(w.text for w in page.words if w.top > page.height * 0.9))
        assert "Venezuela" in head and "2023" in head, head
        assert str(page.number) in foot and str(len(pages)) in foot, foot


@pytest.mark.parametrize("plan", ("sample", "arabic"))
def test_an_arabic_sheet_s_header_and_footer_read_from_right_to_left_as_in_word(rendered, forms, plan):
    def seen(page, is_within):
        words = [w for w in page.words if is_within(w.top / page.height)]
        found = [key(w.text, "ar") for w in sorted(words, key=lambda w: -w.left)]
        return [word for word in found if word]
    document, sheet = (rendered[forms(plan, "ar", extension)] for extension in ("docx", "xlsx"))
    for page in sheet:
        assert seen(page, lambda top: top < 0.065) == seen(document[0], lambda top: top < 0.065)
        footer = ["صفحة", str(page.number), "من", str(len(sheet))]
        assert seen(page, lambda top: top > 0.92) == [key(word, "ar") for word in footer]


@each
def test_nothing_is_printed_outside_the_margins(rendered, forms, extension):
    for form in forms.all(extension):
        for page in rendered[form]:
            for word in page.words:
                assert word.left > 35 and word.right < page.width - 35, f"{form.name}: {word}"


def test_dates_are_printed_in_the_plan_s_language_from_excel_too(rendered, forms):
    words = [w.text for page in rendered[forms("sample", "es", "xlsx")] for w in page.words]
    for first, month in (("19", "enero"), ("21", "marzo"), ("06", "mayo")):
        assert [first, month, "2024"] in [words[i : i + 3] for i in range(len(words))]


def test_a_blank_form_in_excel_is_printed_on_one_page(program, tmp_path):
    subprocess.run([program, "template", "-o", tmp_path], check=True, timeout=60, capture_output=True)
    files = [tmp_path / f"ccpm-action-plan.{language}.xlsx" for language in paths.LANGUAGES]
    office.convert(files, tmp_path / "rendered")
    for file in files:
        assert len(office.pages(tmp_path / f"rendered/{file.stem}.pdf")) == 1, file.name
        # Excel goes by the heights that the rows state, and shrinks the page a little where its columns are wider.
        sheet = openpyxl.load_workbook(file).worksheets[0]
        page = 595.3 - (sheet.page_margins.top + sheet.page_margins.bottom) * 72
        assert sum(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)) < page * 0.97, file.name


def test_no_blank_page_follows_a_table_that_fills_its_page(program, tmp_path):
    """Word wants a paragraph after a table, and without a legend it is empty. The room below the table goes from a
    line's to none in steps of a point, by the margin."""
    template = json.loads((paths.ROOT / "Templates/standard.json").read_text())
    functions = [{"key": key, "actions": [{"action": "A\nB\nC"}] * 2} for key in plans.KEYS[:-1]]
    functions.append({"key": plans.KEYS[-1], "actions": [{"action": "A\n" * 24 + "end"}]})
    plan = {"language": "es", "country": {"iso3": "VEN", "name": "Venezuela"}, "year": 2023, "functions": functions}
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    files = []
    for step in range(24):
        folder = tmp_path / f"template-{step}"
        folder.mkdir()
        template["page"]["margins"]["bottom"] = round(1.3 + step * 2.54 / 72, 4)
        (folder / "standard.json").write_text(json.dumps(template))
        files.append(tmp_path / f"form-{step}.docx")
        subprocess.run(
            [program, "export", tmp_path / "plan.json", "--template", folder, "-o", files[-1]], check=True, timeout=60)
    office.convert(files, tmp_path / "rendered")
    for file in files:
        for page in office.pages(tmp_path / f"rendered/{file.stem}.pdf"):
            inside = [w for w in page.words if page.height * 0.07 < w.top < page.height * 0.9]
            assert len(inside) > 15, f"{file.name}, page {page.number}"  # More than the headings.
