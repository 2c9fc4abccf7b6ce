"""What can be wrong with the markup of a part, and with the relationships between parts."""

import re

from .rawzip import archive, entries, main, rewritten

FORMATS = ("docx", "xlsx")


def after_declaration(text):
    """The part with a text before its root element."""
    return rewritten(lambda data: re.sub(rb"^(<\?xml.*?\?>)?", lambda m: m[0] + text, data, count=1, flags=re.DOTALL))


def inside(text):
    """The part with a text at the beginning of its body."""
    return rewritten(lambda data: re.sub(rb"<w:body>|<sheetData>", lambda m: m[0] + text, data, count=1))


def on_root(text):
    """The part with a text among the attributes of its root element."""
    return rewritten(lambda data: re.sub(rb"<(w:document|worksheet)", lambda m: m[0] + text, data, count=1))


def encoded(name, codec, mark=""):
    def change(data):
        text = re.sub(r'encoding="[^"]*"', f'encoding="{name}"', data.decode(), count=1)
        return (mark + text).encode(codec)

    return rewritten(change)


def declared(declaration):
    return rewritten(lambda data: declaration + re.sub(rb"^<\?xml.*?\?>", b"", data, count=1, flags=re.DOTALL))


def doctype_in_utf16(data):
    text = data.decode().replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>', 1).replace("UTF-8", "UTF-16")
    return ("\ufeff" + text).encode("utf-16-le")


def of_root(change):
    """The package's own relationships changed."""
    return lambda parts: archive(entries({**parts, "_rels/.rels": change(parts["_rels/.rels"])}))


def of_main(change):
    """The relationships of the workbook or the document changed."""
    def make(parts):
        name = "word/_rels/document.xml.rels" if "word/document.xml" in parts else "xl/_rels/workbook.xml.rels"
        return archive(entries({**parts, name: change(parts[name])}))

    return make


def links(*targets, kind="officeDocument", mode=""):
    uri = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind.encode()
    lines = [
        b'<Relationship Id="x%d" Type="%s" Target="%s"%s/>' % (i, uri, target.encode(), mode.encode())
        for i, target in enumerate(targets)]
    return lambda data: data.replace(b"</Relationships>", b"".join(lines) + b"</Relationships>")


LAUGHS = b"<!DOCTYPE x [<!ENTITY a0 'ha'>" + b"".join(
    b"<!ENTITY a%d '%s'>" % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 12)) + b"]>"
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
EXTERNAL = ' TargetMode="External"'

CASES = {
    "billion laughs": (after_declaration(LAUGHS), r"document type"),
    "external entity": (after_declaration(OUTSIDE), r"document type"),
    "document type with a system name": (after_declaration(b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'), r"document type"),
    "document type behind a comment": (after_declaration(b"<!-- --><?x?>\n <!DOCTYPE x>"), r"document type"),
    "document type in UTF-16": (rewritten(doctype_in_utf16), r"document type"),
    "UTF-16": (encoded("UTF-16", "utf-16-le", "\ufeff"), None),
    "UTF-16, the other order": (encoded("UTF-16", "utf-16-be", "\ufeff"), None),
    "UTF-16 without its mark": (encoded("UTF-16", "utf-16-le"), None),
    "UTF-16 that says UTF-8": (encoded("UTF-8", "utf-16-le", "\ufeff"), None),
    "UTF-8 that says UTF-16": (encoded("UTF-16", "utf-8"), None),
    "UTF-32": (encoded("UTF-32", "utf-32-le", "\ufeff"), r"encoding|not text"),
    "UTF-7": (encoded("UTF-7", "utf-8"), r"encoding UTF-7"),
    "UTF-7 with spaces and other quotes": (declared(b"<?xml version='1.0'\n encoding\t=\t'utf-7' ?>"), r"encoding utf-7"),
    "encoding without a name": (declared(b"<?xml version='1.0' encoding=''?>"), r"encoding|not well-formed"),
    "bytes that are not UTF-8": (inside(b"\xc3\x28"), r"not text"),
    "a surrogate as bytes": (inside(b"\xed\xa0\x80"), r"not text"),
    "an overlong slash": (inside(b"\xc0\xaf"), r"not text"),
    "a control character": (inside(b"\x01"), r"control character"),
    "a reference to nothing": (inside(b"&#0;"), r"reference"),
    "a reference to a surrogate": (inside(b"&#xD800;"), r"reference"),
    "a reference beyond Unicode": (inside(b"&#x110000;"), r"reference"),
    "a reference of a thousand digits": (inside(b"&#" + b"9" * 1000 + b";"), r"reference"),
    "an entity that is not defined": (inside(b"&nbsp;"), r"&nbsp;"),
    "a part cut off": (rewritten(lambda data: data[: len(data) // 2]), r"not well-formed"),
    "a part that is no XML": (rewritten(lambda data: b"\0\1\2" * 1000), r"not text"),
    "a part that is empty": (rewritten(lambda data: b""), r"no element"),
    "text before the root": (after_declaration(b"text"), r"text before"),
    "two roots": (rewritten(lambda data: data + b"<again/>"), None),
    "tags crossed": (inside(b"<a><b></a></b>"), r"</b> is expected"),
    "an end without a beginning": (inside(b"</again>"), r"is expected"),
    "a prefix that is not declared": (inside(b"<undeclared:a/>"), r"undeclared"),
    "an attribute twice": (inside(b"<a b='1' b='2'/>"), r"stands twice"),
    "a comment without an end": (inside(b"<!-- "), r"not well-formed"),
    "character data without an end": (inside(b"<![CDATA[ "), r"not well-formed"),
    "a hundred thousand levels": (inside(b"<a>" * 100_000 + b"</a>" * 100_000), r"256 levels"),
    "a million attributes": (inside(b"<a " + b"".join(b"a%d='' " % i for i in range(1_000_000)) + b"/>"), r"256 attributes|in a tag"),
    "a million namespaces": (on_root(b"".join(b" xmlns:n%d='urn:%d'" % (i, i) for i in range(1_000_000))), r"256 attributes|in a tag"),
    "an attribute of a hundred megabytes": (inside(b"<a b='" + b"x" * 100_000_000 + b"'/>"), r"in a tag|times its packed"),
    "a name of twenty megabytes": (inside(b"<" + b"n" * 20_000_000 + b"/>"), r"in a tag"),
    "a comment of forty megabytes": (inside(b"<!--" + b"x" * 40_000_000 + b"-->"), None),
    "white space of forty megabytes": (inside(b" " * 40_000_000), None),
    "a hundred thousand unknown names": (inside(b"".join(b"<a%x/>" % (i * 2654435761 % 2**32) for i in range(100_000))), None),
    "alternate content without an end": (
        inside(b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'), r"not well-formed"),
    "two main parts": (of_root(links("docProps/core.xml")), r"two parts claim"),
    "a main part that is missing": (
        of_root(lambda data: re.sub(rb'Target="[^"]*(document|workbook)\.xml"', b'Target="missing.xml"', data)), r"missing"),
    "a main part of another kind": (
        of_root(lambda data: re.sub(rb'Target="[^"]*(document|workbook)\.xml"', b'Target="docProps/core.xml"', data)),
        r"neither an .xlsx nor a .docx"),
    "relationships in a circle": (of_main(links("document.xml", "workbook.xml", "../_rels/.rels", kind="header")), None),
    "relationships to files of the system": (of_main(links("file:///etc/passwd", "\\\\host\\x", kind="image", mode=EXTERNAL)), None),
    "relationships that lead upwards": (of_main(links("../../../../etc/passwd", "%2e%2e/%2e%2e/x", kind="theme")), None),
    "a hundred thousand relationships": (of_main(links(*(f"x{i}.xml" for i in range(100_000)), kind="image")), None),
}
