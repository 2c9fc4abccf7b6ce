"""Reads a Word file's text as a person sees it, by python-docx and lxml, without the project's own code."""

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHARACTERS = {
    W + "tab": "\t", W + "br": "\n", W + "cr": "\n",
    W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad",
}
# Properties hold no text, but tab stops that would be taken for tabs.
PROPERTIES = {W + name for name in ("pPr", "rPr", "sdtPr", "tcPr", "trPr", "tblPr", "sectPr", "instrText")}


def text(element):
    """The text below an element; paragraphs below it are joined by line feeds."""
    if element.tag == W + "t":
        return element.text or ""
    if element.tag in CHARACTERS:
        return CHARACTERS[element.tag]
    if element.tag in PROPERTIES or element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
        return ""  # A control that shows its prompt is empty (ECMA-376 Part 1, 17.5.2.39 showingPlcHdr).
    blocks = [child for child in element if child.tag == W + "p"]
    if blocks:
        return "\n".join(text(child) for child in blocks)
    return "".join(text(child) for child in element)


def on(element, name):
    """Whether a toggle is there and on: other programs write `val="0"` too."""
    found = element.find(W + name) if element is not None else None
    return found is not None and found.get(W + "val", "1") not in ("0", "false", "off")


def row(tr):
    """The cells of a row as text; a continued vertical merge is empty."""
    cells = []
    for tc in tr.findall(W + "tc"):
        value = text(tc)
        merge = tc.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(W + "val") != "restart":
            assert value == "", f"a continued cell holds text that nobody sees: {value!r}"
        cells.append(value)
    return cells


def body(path):
    return docx.Document(str(path)).element.body


def lines(path):
    """The body's text in document order, a line a paragraph or table row, cells parted by tabs."""
    result = []
    for block in body(path):
        if block.tag == W + "p":
            result += text(block).split("\n")
        elif block.tag == W + "tbl":
            result += ["\t".join(row(tr)) for tr in block.findall(W + "tr")]
    return result


def table(path):
    """The form's table: the one with nine columns."""
    found = [t for t in body(path).iter(W + "tbl") if len(t.findall(f"{W}tblGrid/{W}gridCol")) == 9]
    assert len(found) == 1, f"{path.name}: {len(found)} tables of nine columns"
    return found[0]


def rows(path):
    return [row(tr) for tr in table(path).findall(W + "tr")]
