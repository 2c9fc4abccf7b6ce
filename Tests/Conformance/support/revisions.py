"""Accepts or rejects all tracked changes of a Word file as ECMA-376 Part 1, 17.13.5 tells what they mean, by lxml, without
the project's own code."""

import re

from lxml import etree

from .resaved import rewritten
from .word import W

STORIES = re.compile(r"word/(document|header\d+|footer\d+)\.xml")
PROPERTIES = {W + name for name in ("rPr", "trPr")}


def accept(file, target):
    return rewritten(file, target, lambda name, data: settled(data, W + "ins", W + "del") if STORIES.fullmatch(name) else data)


def reject(file, target):
    return rewritten(file, target, lambda name, data: settled(data, W + "del", W + "ins") if STORIES.fullmatch(name) else data)


def settled(data, stays, goes):
    """A story in which the changes of one kind stay and those of the other kind go."""
    root = etree.fromstring(data)
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{goes}") is not None:
            row.getparent().remove(row)
    settle_cells(root, is_accepted=goes == W + "del")
    for change in list(root.iter(stays, goes)):
        if change.getparent().tag in PROPERTIES:
            continue
        if change.tag == stays:
            for child in list(change):
                change.addprevious(child)
        change.getparent().remove(change)
    for paragraph in list(root.iter(W + "p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{goes}") is not None:
            join(paragraph)
    for mark in list(root.iter(stays, goes)):
        mark.getparent().remove(mark)
    for text in root.iter(W + "delText", W + "delInstrText"):
        text.tag = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}[text.tag]
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def settle_cells(root, is_accepted):
    """17.13.5.36 tcPrChange: it holds all properties of the cell as they were."""
    for change in list(root.iter(W + "tcPrChange")):
        properties = change.getparent()
        if is_accepted:
            properties.remove(change)
        else:
            former = list(change.find(W + "tcPr"))
            for child in list(properties):
                properties.remove(child)
            properties.extend(former)


def join(paragraph):
    """17.13.5.15: without its end the paragraph runs on in the next one, whose properties both have then."""
    following = paragraph.getnext()
    if following is None or following.tag != W + "p":
        return
    start = 1 if following.find(W + "pPr") is not None else 0
    for number, child in enumerate(c for c in list(paragraph) if c.tag != W + "pPr"):
        following.insert(start + number, child)
    paragraph.getparent().remove(paragraph)


def marked(file):
    """Every tracked change: its kind, what it stands in, and its text."""
    root = etree.fromstring(_document(file))
    return [
        (e.tag[len(W):], e.getparent().tag[len(W):], "".join(t.text or "" for t in e.iter(W + "t", W + "delText")))
        for e in root.iter(W + "ins", W + "del", W + "tcPrChange")]


def _document(file):
    from .package import parts

    return parts(file)["word/document.xml"]
