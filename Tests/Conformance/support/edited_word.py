"""Edits the exported document by python-docx and lxml, as a person does in Word."""

import copy

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from . import plans
from .cases import REVIEWER
from .edited_excel import FIELDS

AUTHOR = {qn("w:author"): REVIEWER, qn("w:date"): "2024-06-01T10:00:00Z"}


class Document:
    """The document of the sample; functions and actions are counted from 0."""

    def __init__(self, form):
        self.document = docx.Document(str(form))
        self.table = self.document.element.body.find(qn("w:tbl"))
        self.revisions = 900

    def save(self, target):
        self.document.save(str(target))
        return target

    @property
    def body(self):
        return self.document.element.body

    @property
    def rows(self):
        return self.table.findall(qn("w:tr"))

    def row(self, function, action=0):
        return self.rows[1 + plans.place(plans.load("sample"), function, action)]

    def cell(self, function, action, field):
        return self.row(function, action).findall(qn("w:tc"))[FIELDS.index(field)]

    def paragraph(self, text):
        """The paragraph outside the table that begins with a text."""
        return next(p for p in self.document.paragraphs if p.text.startswith(text))._p

    def write(self, element, text):
        """Puts a text in place of what a cell or paragraph holds; its first run stays."""
        texts = list(element.iter(qn("w:t")))
        if not texts:
            paragraph = element if element.tag == qn("w:p") else element.find(qn("w:p"))
            run = OxmlElement("w:r")
            run.append(OxmlElement("w:t"))
            paragraph.append(run)
            texts = list(run)
        texts[0].text = text
        texts[0].set(qn("xml:space"), "preserve")
        for other in texts[1:] + list(element.iter(qn("w:br"), qn("w:tab"))):
            if other.getparent().tag == qn("w:r"):
                other.getparent().remove(other)
        for mark in list(element.iter(qn("w:showingPlcHdr"))):
            mark.getparent().remove(mark)

    def copy_of(self, row, bookmarks=True):
        """A copy of a row; Word leaves the bookmarks with the first one, others repeat them."""
        made = copy.deepcopy(row)
        for mark in [] if bookmarks else list(made.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
        return made

    def merge(self, cell, kind):
        """Sets or takes away the vertical merge of a cell: None, `restart` or `continue`."""
        properties = cell.find(qn("w:tcPr"))
        for old in properties.findall(qn("w:vMerge")):
            properties.remove(old)
        if kind:
            merge = OxmlElement("w:vMerge")
            merge.set(qn("w:val"), kind)
            properties.insert_element_before(merge, "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")

    def unmerge(self, fill=False):
        for row in self.rows[1:]:
            for index, cell in enumerate(row.findall(qn("w:tc"))[:2]):
                merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                if merge is None:
                    continue
                if merge.get(qn("w:val")) == "restart":
                    above = cell
                elif fill:
                    before = row.getprevious().findall(qn("w:tc"))[index]
                    self.write(cell, "".join(t.text for t in before.iter(qn("w:t"))))
                self.merge(cell, None)

    # Tracked changes

    def revision(self, kind):
        self.revisions += 1
        element = OxmlElement(f"w:{kind}")
        element.set(qn("w:id"), str(self.revisions))
        for name, value in AUTHOR.items():
            element.set(name, value)
        return element

    def inserted(self, text):
        """A run inserted as a tracked change."""
        change, run, made = self.revision("ins"), OxmlElement("w:r"), OxmlElement("w:t")
        made.text = text
        made.set(qn("xml:space"), "preserve")
        run.append(made)
        change.append(run)
        return change

    def track_deletion(self, element, kind="del"):
        """Deletes the runs of a cell or paragraph as tracked changes."""
        for run in [r for r in element.iter(qn("w:r")) if r.find(qn("w:t")) is not None]:
            change = self.revision(kind)
            run.addprevious(change)
            change.append(run)
            for text in run.findall(qn("w:t")) if kind == "del" else ():
                text.tag = qn("w:delText")

    def track_row(self, row, kind):
        """Inserts or deletes a row as a tracked change; its runs are marked as well, as Word does."""
        properties = row.find(qn("w:trPr"))
        if properties is None:
            properties = OxmlElement("w:trPr")
            row.insert(0, properties)
        properties.append(self.revision(kind))
        if kind == "del":
            self.track_deletion(row)
        else:
            self.track_deletion(row, "ins")
