"""Every text that a file holds, found without the project's own code, and whether it is accounted for."""

import datetime
import json
import re
import unicodedata

import docx
import openpyxl
from docx.oxml.ns import qn

from . import package, paths, word, wording


def of_excel(path):
    """Values of cells, comments, page headers and footers; the plan that travels inside is not among them."""
    workbook = openpyxl.load_workbook(path)
    found = []
    for sheet in workbook.worksheets:
        margins = [part.text for margin in (sheet.oddHeader, sheet.oddFooter)
                   for part in (margin.left, margin.center, margin.right) if part.text]
        found += [re.sub(r"&\[(Page|Pages)\]|&[PN]", "1", text).strip() for text in margins]
        cells = [c for row in sheet.iter_rows() for c in row]
        about = next(((c.row, c.column) for c in cells if c.value == "ccpm-plan/1"), None)
        for cell in cells:
            if about and (cell.row == about[0] and cell.column < about[1] + 6 or str(cell.value).startswith("{")):
                continue
            if cell.value is not None and is_seen(str(cell.value)):
                isdate = isinstance(cell.value, (datetime.datetime, datetime.date))
                found.append(f"{cell.value:%Y-%m-%d}" if isdate else str(cell.value))
            if cell.comment:
                found.append(cell.comment.text)
    return found


def of_word(path):
    """Paragraphs and cells of body, headers and footers, and comments; deleted text is not among them."""
    document = docx.Document(str(path))
    roots = [document.element.body]
    for name, data in package.parts(path).items():
        if re.match(r"word/(header|footer|comments)\d*\.xml", name):
            roots.append(docx.oxml.parse_xml(data))
    found = []
    for root in roots:
        for block in root.iter(qn("w:p"), qn("w:tc")):
            if block.tag == qn("w:tc") or not any(a.tag == qn("w:tc") for a in block.iterancestors()):
                found.append(word.text(block))
    return [text for text in found if is_seen(text)]


def is_seen(text):
    """Whether people see any of it: spaces and marks without a shape are nothing."""
    return any(not c.isspace() and unicodedata.category(c) != "Cf" for c in text)


def unaccounted(texts, read, more=()):
    """The texts that are neither in the plan, nor words of the form, nor in a finding."""
    values = strings(read.plan)
    known = {folded(text) for text in [*values, *form_words(), *printed(read.plan), *more]}
    said = [value for f in read.findings for value in f.get("arguments", {}).values()]
    return [text for text in texts if not is_known(text, known) and not any(is_quoted(text, value) for value in said)]


def is_known(text, known):
    text = folded(text)
    if text in known or re.fullmatch(r"\d+(\.0)?|.{1,10} \d+ .{1,5} \d+", text):
        return True
    label, colon, rest = text.rpartition(": ")
    return bool(colon) and label + ":" in known and rest in known


def is_quoted(text, value):
    """A finding shows the beginning of a long text, and signs that steer a terminal by their notation."""
    value = re.sub(r"<U\+([0-9A-F]{4,6})>", lambda m: chr(int(m[1], 16)), value)
    return value == text or value.endswith("…") and text.startswith(value[:-1])


def folded(text):
    plain = unicodedata.normalize("NFD", text).lower()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).replace("\u00a0", " ").split()).strip(" *")


def strings(value):
    if isinstance(value, dict):
        return [s for v in value.values() for s in strings(v)]
    if isinstance(value, list):
        return [s for v in value for s in strings(v)]
    return [] if value is None else [str(value)]


def form_words():
    files = sorted(paths.WORDING.glob("*.json"))
    return [s for f in files for s in strings(json.loads(f.read_text(encoding="utf-8")))] + ["ccpm-id"]


def printed(plan):
    """What the form makes of a plan in its own language: numbered functions, results, dates, lines of the legend."""
    words = wording.load(plan["language"])
    lines = [words.document_title + f" · {plan['country']['name']} · {plan['year']}"]
    for function in plan["functions"]:
        lines.append(f"{function['number']}. {function['title'] or ''}".strip())
        score = "" if function["score"] is None else f"{function['score']:g}%".replace(".", ",")
        lines.append(f"{score} {words.rating(function['rating'])}".strip())
    for date in filter(None, plan["dates"].values()):
        year, month, day = map(int, date.split("-"))
        lines.append(f"{day:02} {words.words['dates']['months'][month - 1][0]} {year}")
    lines += [f"{a['short']}: {a['long']}" for a in plan["abbreviations"]]
    timeframes = words.words["timeframes"]
    for month in words.words["dates"]["months"]:
        lines += [pattern.format(month=month[0]) for kind in ("from", "by") for pattern in timeframes[kind]]
    return lines
