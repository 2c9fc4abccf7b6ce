"""The Word file's parts: what a person notices in Word, checked where Word reads it."""

import collections
import re
import unicodedata

import pytest
from lxml import etree
from support import package, paths, plans, word, wording
from support.word import W, on
from test_spreadsheet import contrast

each = pytest.mark.parametrize(
    "plan,language", [(p, l) for p in plans.NAMES for l in paths.LANGUAGES])


def part(file, name):
    return etree.fromstring(package.parts(file)[name])


def document(forms, plan, language):
    return part(forms(plan, language, "docx"), "word/document.xml")


def table(forms, plan, language):
    return word.table(forms(plan, language, "docx"))


def value(element, path, name="val"):
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + name)


@each
def test_the_page_is_a4_across_with_margins_of_a_centimetre_and_a_half(forms, plan, language):
    sections = list(document(forms, plan, language).iter(W + "sectPr"))
    assert sections
    for section in sections:
        assert [value(section, "pgSz", a) for a in ("w", "h", "orient")] == ["16838", "11906", "landscape"]
        for side in ("left", "right", "top", "bottom"):
            assert abs(int(value(section, "pgMar", side)) - 850.4) < 2


@each
def test_the_heading_row_alone_is_repeated_and_rows_stay_whole(forms, plan, language):
    rows = table(forms, plan, language).findall(W + "tr")
    assert [on(r.find(W + "trPr"), "tblHeader") for r in rows] == [True] + [False] * (len(rows) - 1)
    whole = [on(r.find(W + "trPr"), "cantSplit") for r in rows]
    assert whole[0]
    if plan in ("sample", "english"):  # Rows taller than half a page may split; these plans have none.
        assert all(whole)


@each
def test_widths_are_the_same_wherever_they_are_said(forms, plan, language):
    found = table(forms, plan, language)
    assert value(found, "tblPr/tblLayout", "type") == "fixed"
    grid = [int(c.get(W + "w")) for c in found.findall(f"{W}tblGrid/{W}gridCol")]
    assert value(found, "tblPr/tblW", "type") == "dxa" and int(value(found, "tblPr/tblW", "w")) == sum(grid)
    assert abs(sum(grid) - 26.7 * 1440 / 2.54) < 20
    for row in found.findall(W + "tr"):
        cells = row.findall(W + "tc")
        assert [int(value(c, "tcPr/tcW", "w")) for c in cells] == grid
        assert {value(c, "tcPr/tcW", "type") for c in cells} == {"dxa"}
        assert all(c[-1].tag == W + "p" for c in cells), "a cell that does not end in a paragraph"


@each
def test_functions_and_results_are_merged_down(forms, plan, language):
    for row in table(forms, plan, language).findall(W + "tr")[1:]:
        cells = row.findall(W + "tc")
        merges = [c.find(f"{W}tcPr/{W}vMerge") for c in cells]
        assert all(m is None for m in merges[2:])
        first = [None if m is None else m.get(W + "val", "continue") for m in merges[:2]]
        assert first[0] == first[1]
        assert bool(word.text(cells[0])) == (first[0] != "continue")


@each
def test_bookmarks_have_unlike_short_names_and_carry_the_ids(forms, plan, language):
    tree = document(forms, plan, language)
    starts, ends = list(tree.iter(W + "bookmarkStart")), list(tree.iter(W + "bookmarkEnd"))
    names = [b.get(W + "name") for b in starts]
    assert len({n.lower() for n in names}) == len(names)
    for name in names:
        assert re.fullmatch(r"[^\W\d]\w{0,39}|_\w{0,39}", name), name
    identifiers = [b.get(W + "id") for b in starts]
    assert sorted(identifiers) == sorted(b.get(W + "id") for b in ends) and len(set(identifiers)) == len(identifiers)
    rows = [r for r in table(forms, plan, language).findall(W + "tr")]
    for _, action in plans.actions(plans.load(plan)):
        row = next(r for r in rows if word.row(r)[3] == action["action"])
        assert [n for n in (b.get(W + "name") for b in row.iter(W + "bookmarkStart")) if action["id"] in n]


@each
def test_content_controls_stand_round_drop_downs_alone_at_run_level(forms, plan, language):
    tree = document(forms, plan, language)
    controls = list(tree.iter(W + "sdt"))
    identifiers = [value(c, "sdtPr/id") for c in controls]
    assert None not in identifiers and len(set(identifiers)) == len(identifiers)
    for control in controls:
        assert control.getparent().tag == W + "p", "a control that is not at run level"
        items = [i for kind in ("dropDownList", "comboBox") for i in control.iterfind(f"{W}sdtPr/{W}{kind}/{W}listItem")]
        assert items, "a control that is no drop-down"
        values = [i.get(W + "value") for i in items]
        assert [i.get(W + "displayText") for i in items] == values and len(set(values)) == len(values)
    for row in table(forms, plan, language).findall(W + "tr"):
        for index in (0, 1, 3, 6, 7, 8):
            assert row.findall(W + "tc")[index].find(f".//{W}sdt") is None, "free text inside a control"


@each
def test_each_priority_is_a_drop_down_of_the_language_s_words(forms, plan, language):
    words = wording.load(language)
    rows = table(forms, plan, language).findall(W + "tr")
    for _, action in plans.actions(plans.load(plan)):
        cell = next(r for r in rows if word.row(r)[3] == action["action"]).findall(W + "tc")[2]
        control = cell.find(f".//{W}sdt")
        offered = [i.get(W + "value") for i in control.iter(W + "listItem")]
        assert set(words.labels("priorities")) <= set(offered)


@each
def test_pages_run_as_their_language_and_texts_as_their_letters(forms, plan, language):
    tree, found = document(forms, plan, language), table(forms, plan, language)
    arabic = language == "ar"
    assert on(found.find(W + "tblPr"), "bidiVisual") == arabic
    assert all(on(s, "bidi") == arabic for s in tree.iter(W + "sectPr"))
    default = part(forms(plan, language, "docx"), "word/styles.xml").find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    for paragraph in tree.iter(W + "p"):
        text = word.text(paragraph)
        stated = paragraph.find(f"{W}pPr/{W}bidi")
        from_the_right = on(default, "bidi") if stated is None else on(paragraph.find(W + "pPr"), "bidi")
        own = direction_of(text, arabic) if next(paragraph.iterancestors(f"{W}tbl"), None) is not None else None
        if text:
            assert from_the_right == (arabic if own is None else own == "right"), text


def direction_of(text, arabic):
    """Free text runs as its letters do: in an Arabic form by any Arabic letter, else by the first letter (UAX #9, P2)."""
    kinds = [unicodedata.bidirectional(c) for c in text if unicodedata.category(c).startswith("L")]
    if arabic:
        return "right" if {"R", "AL"} & set(kinds) else "left" if "L" in kinds else None
    first = next((k for k in kinds if k in ("L", "R", "AL")), None)
    return None if first is None else "left" if first == "L" else "right"


@each
def test_the_language_and_the_table_s_title_are_said(forms, plan, language):
    file = forms(plan, language, "docx")
    said = part(file, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert said.get(W + ("bidi" if language == "ar" else "val")).startswith(language)
    caption = value(table(forms, plan, language), "tblPr/tblCaption")
    assert caption == wording.load(language).words["document"]["tableTitle"]
    assert value(table(forms, plan, language), "tblPr/tblDescription")


@each
def test_every_style_that_is_used_is_defined_by_a_name(forms, plan, language):
    file = forms(plan, language, "docx")
    styles = collections.Counter(s.get(W + "styleId") for s in part(file, "word/styles.xml").iter(W + "style"))
    assert set(styles.values()) == {1}
    for name in [n for n in package.parts(file) if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", n)]:
        for tag in ("pStyle", "rStyle", "tblStyle"):
            for used in part(file, name).iter(W + tag):
                assert used.get(W + "val") in styles, f"{name}: {used.get(W + 'val')}"
    assert table(forms, plan, language).find(f"{W}tblPr/{W}tblStyle") is not None


@each
def test_the_footer_counts_pages_by_fields_without_asking_to_update(forms, plan, language):
    parts = package.parts(forms(plan, language, "docx"))
    said = " ".join(
        (f.get(W + "instr") or f.text or "")
        for n, data in parts.items() if re.fullmatch(r"word/footer\d*\.xml", n)
        for f in etree.fromstring(data).iter(W + "fldSimple", W + "instrText"))
    assert re.search(r"\bPAGE\b", said) and re.search(r"\bNUMPAGES\b", said)
    assert b"updateFields" not in parts.get("word/settings.xml", b"")


@each
def test_text_stands_off_its_ground(forms, plan, language):
    file = forms(plan, language, "docx")
    colours = {
        s.get(W + "styleId"): value(s, "rPr/color") for s in part(file, "word/styles.xml").iter(W + "style")}
    for cell in table(forms, plan, language).iter(W + "tc"):
        ground = value(cell, "tcPr/shd", "fill")
        ground = "FFFFFF" if ground in (None, "auto") else ground
        for run in cell.iter(W + "r"):
            paragraph = next(a for a in run.iterancestors(W + "p"))
            ink = value(run, "rPr/color") or colours.get(value(paragraph, "pPr/pStyle")) or "000000"
            assert contrast(ground, "000000" if ink == "auto" else ink) >= 4.5, f"{ink} on {ground}"


@each
def test_no_table_touches_another(forms, plan, language):
    body = list(document(forms, plan, language).find(W + "body"))
    for one, other in zip(body, body[1:]):
        assert not one.tag == other.tag == W + "tbl", "two tables without a paragraph between them become one"
    assert body[-1].tag == W + "sectPr" and body[-2].tag == W + "p"
