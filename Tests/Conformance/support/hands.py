"""One way to edit the exported sample for both formats: by openpyxl as in Excel, by python-docx as in Word."""

import copy
import itertools

from docx.oxml.ns import qn

from . import edited_excel, edited_word
from .edited_excel import FIELDS

OWN = FIELDS[2:]


class ExcelHand:
    extension = "xlsx"

    def __init__(self, form):
        self.book = edited_excel.Book(form)
        self.sheet = self.book.sheet
        self.legend = [r for r in range(self.book.last + 1, self.sheet.max_row + 1) if self.sheet.cell(r, 1).value]

    def row(self, index):
        return self.book.heading + 1 + index

    def write(self, index, field, text):
        self.sheet.cell(self.row(index), self.book.columns[field]).value = text or None

    def own(self, index):
        return [self.sheet.cell(self.row(index), c).value for c in range(3, 11)]

    def delete(self, index):
        self.book.delete(self.row(index))

    def insert(self, index, values):
        self.book.insert(self.row(index))
        for column, value in enumerate(values, 3):
            self.sheet.cell(self.row(index), column).value = value

    def add(self, index, texts):
        self.insert(index, [texts.get(field) for field in OWN] + [None])

    def move(self, index, to):
        values = self.own(index)
        self.delete(index)
        self.insert(to, values)

    def head(self, line, text):
        self.book.head(line).value = text or None

    def lines(self, edit):
        """The legend as a list; it moves with the rows above it."""
        rows = [r for r in range(self.row(0), self.sheet.max_row + 3) if ":" in str(self.sheet.cell(r, 1).value or "")]
        first = rows[0]
        texts = edit([self.sheet.cell(r, 1).value for r in rows])
        for offset, text in enumerate(texts + [None] * (len(rows) - len(texts))):
            self.sheet.cell(first + offset, 1).value = text

    def save(self, target):
        return self.book.save(target)


class WordHand:
    extension = "docx"

    def __init__(self, form):
        self.document = edited_word.Document(form)

    def row(self, index):
        return self.document.rows[1 + index]

    def write(self, index, field, text):
        self.document.write(self.row(index).findall(qn("w:tc"))[FIELDS.index(field)], text)

    def delete(self, index):
        self.row(index).getparent().remove(self.row(index))

    def add(self, index, texts):
        made = self.document.copy_of(self.row(index - 1 if self.continues(index - 1) else index), bookmarks=False)
        self.row(index - 1).addnext(made)
        for field in OWN:
            self.write(index, field, texts.get(field, ""))

    def continues(self, index):
        merge = self.row(index).find(f"{qn('w:tc')}/{qn('w:tcPr')}/{qn('w:vMerge')}")
        return merge is not None and merge.get(qn("w:val")) != "restart"

    def move(self, index, to):
        row = self.row(index)
        row.getparent().remove(row)
        self.row(to - 1).addnext(row)

    def head(self, line, text):
        label = {1: "País", 2: "Año", 3: "Fecha", 4: "Fecha", 5: "Fecha"}[line]
        paragraphs = [p for p in self.document.document.paragraphs if p.text.startswith(label)]
        paragraph = paragraphs[line - 3 if line > 2 else 0]
        if line <= 2:
            self.document.write(paragraph._p.getnext(), str(text))
        else:
            before = paragraph.text[:paragraph.text.index(":") + 1]
            self.document.write(paragraph._p, f"{before} {text}".strip())

    def lines(self, edit):
        following = [p for p in self.document.table.itersiblings(qn("w:p"))]
        old = [p for p in following if ":" in "".join(t.text or "" for t in p.iter(qn("w:t")))]
        texts = edit(["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in old])
        while len(old) < len(texts):
            made = copy.deepcopy(old[-1])
            old[-1].addnext(made)
            old.append(made)
        for paragraph, text in itertools.zip_longest(old, texts, fillvalue=""):
            self.document.write(paragraph, text)

    def save(self, target):
        return self.document.save(target)
