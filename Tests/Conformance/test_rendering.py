"""LibreOffice opens every form and prints every text of it, on the pages an office expects."""

import collections
import unicodedata

import pytest
from support import paths, plans, wording

each = pytest.mark.parametrize("extension", paths.FORMATS)
each_language = pytest.mark.parametrize("language", paths.LANGUAGES)


def words_of(text):
    return unicodedata.normalize("NFKC", text).split()


@each
@each_language
def test_the_sample_takes_three_to_six_pages_of_a4_across(rendered, forms, language, extension):
    pages = rendered[forms("sample", language, extension)]
    assert 3 <= len(pages) <= 6
    for page in pages:
        assert abs(page.width - 841.9) < 1 and abs(page.height - 595.3) < 1


@each
@each_language
@pytest.mark.parametrize("plan", ("sample", "english"))
def test_no_text_is_missing_on_the_pages(rendered, forms, plan, language, extension):
    """As many of each word as the plan has, but for words that the page breaks in two."""
    printed = collections.Counter(w.text for page in rendered[forms(plan, language, extension)] for w in page.words)
    wanted = collections.Counter()
    for _, action in plans.actions(plans.load(plan)):
        for key in plans.FREE_TEXTS:
            wanted.update(words_of(wording.load(language).text(action.get(key))))
    missing = {w: n for w, n in (wanted - printed).items() if len(w) < 16}
    assert not missing


@each
def test_no_arabic_text_is_missing_on_the_pages(rendered, forms, extension):
    """By letters: a PDF gives Arabic words back in pieces."""
    pages = rendered[forms("arabic", "ar", extension)]
    printed = collections.Counter(c for page in pages for w in page.words for c in w.text)
    wanted = collections.Counter()
    for _, action in plans.actions(plans.load("arabic")):
        for key in plans.FREE_TEXTS:
            wanted.update("".join(words_of(wording.load("ar").text(action.get(key)))))
    assert not {c: n for c, n in (wanted - printed).items() if unicodedata.category(c).startswith(("L", "N"))}


def column_places(page, headings):
    """Where each heading stands from left to right: by the words that only it has."""
    counts = collections.Counter(w for h in headings for w in set(words_of(h)))
    places = []
    for heading in headings:
        own = [w for w in words_of(heading) if counts[w] == 1]
        found = [w.left for w in page.words if w.text in own]
        assert found, f"the heading {heading!r} is not on page {page.number}"
        places.append(min(found))
    return places


@each
@each_language
def test_the_columns_run_as_the_language_is_read(rendered, forms, language, extension):
    page = rendered[forms("sample", language, extension)][0]
    places = column_places(page, [wording.load(language).headings[i] for i in (0, 2, 8)])
    assert places == sorted(places, reverse=language == "ar")


@each
@each_language
def test_the_headings_stand_on_each_page_of_the_table(rendered, forms, language, extension):
    headings = wording.load(language).headings
    pages = rendered[forms("sample", language, extension)]
    for page in pages[:-1]:  # The last may hold the legend alone.
        column_places(page, [headings[0], headings[8]])


@each
@each_language
def test_each_page_says_what_it_is_and_which(rendered, forms, language, extension):
    pages = rendered[forms("sample", language, extension)]
    for page in pages:
        head = [w.text for w in page.words if w.top < page.height * 0.1]
        foot = [w.text for w in page.words if w.top > page.height * 0.9]
        assert "Venezuela" in head and "2023" in head, head
        assert str(page.number) in foot and str(len(pages)) in foot, foot


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
