"""What can be wrong with the content of a document."""

import re

from .rawzip import READ, archive, entries, rewritten

FORMATS = ("docx",)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY, RELS = "word/document.xml", "word/_rels/document.xml.rels"


def at_end(text):
    """Something behind everything else of the body."""
    return rewritten(lambda data: data[:data.rindex(b"</w:body>")] + text + data[data.rindex(b"</w:body>"):])


def in_action(text):
    """Something in the first cell of the first row below the headings."""
    return rewritten(lambda data: re.sub(rb"(<w:tr\b.*?</w:tr>.*?<w:tc>.*?)(<w:p\b)", lambda m: m[1] + text + m[2], data,
                                         count=1, flags=re.DOTALL))


def nested(tags, levels):
    closing = b"".join(b"</" + tag.split(b" ")[0].strip(b"<>") + b">" for tag in reversed(re.findall(rb"<[^>]*>", tags)))
    return at_end(tags * levels + closing * levels)


def spans(attribute, value):
    """The first cell of every row is said to be that wide."""
    return rewritten(lambda data: data.replace(b"<w:tcPr>", b'<w:tcPr><w:%s w:val="%s"/>' % (attribute, value), 1))


def commented(count, size):
    """So many comments, all of them on the same long text."""
    def make(parts):
        begin = b"".join(b'<w:commentRangeStart w:id="%d"/>' % i for i in range(count))
        end = b"".join(b'<w:commentRangeEnd w:id="%d"/>' % i for i in range(count))
        text = b"<w:p>" + begin + b"<w:r><w:t>" + b"x" * size + b"</w:t></w:r>" + end + b"</w:p>"
        comments = b"".join(b'<w:comment w:id="%d" w:author="a"><w:p/></w:comment>' % i for i in range(count))
        kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        return archive(entries({
            **parts, BODY: parts[BODY].replace(b"<w:sectPr", text + b"<w:sectPr", 1),
            RELS: parts[RELS].replace(b"</Relationships>", b'<Relationship Id="c" Type="' + kind
                                      + b'" Target="comments.xml"/></Relationships>'),
            "word/comments.xml": b'<w:comments xmlns:w="' + WORD.encode() + b'">' + comments + b"</w:comments>"}))

    return make


PARAGRAPH = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"
FIELD = b'<w:r><w:fldChar w:fldCharType="%s"/></w:r>'

CASES = {
    "content controls a hundred thousand deep": (nested(b"<w:sdt><w:sdtContent>", 100_000), r"256 levels"),
    "tables a hundred thousand deep": (nested(b"<w:tbl><w:tr><w:tc>", 100_000), r"256 levels"),
    "tables sixty deep": (nested(b"<w:tbl><w:tr><w:tc>", 60), None),
    "insertions a hundred thousand deep": (nested(b'<w:ins w:author="a">', 100_000), r"256 levels"),
    "text boxes a hundred thousand deep": (nested(b"<w:p><w:r><w:pict><w:txbxContent>", 100_000), r"256 levels"),
    "a cell over two billion columns": (spans(b"gridSpan", b"2147483647"), READ),
    "a cell over no column": (spans(b"gridSpan", b"0"), None),
    "a cell over fewer columns than none": (spans(b"gridSpan", b"-1"), None),
    "a cell over a word": (spans(b"gridSpan", b"many"), None),
    "rows that begin two billion columns in": (
        rewritten(lambda data: data.replace(b"<w:trPr>", b'<w:trPr><w:gridBefore w:val="2147483647"/>')), READ),
    "a merge that nothing begins": (at_end(
        b'<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'), None),
    "two million paragraphs": (at_end(b"<w:p/>" * 2_000_000), r"paragraphs and cells"),
    "two million cells": (
        at_end(b"<w:tbl>" + (b"<w:tr>" + b"<w:tc/>" * 1000 + b"</w:tr>") * 2000 + b"</w:tbl>"), r"paragraphs and cells"),
    "half a million runs in a paragraph": (at_end(b"<w:p>" + b"<w:r><w:t>x</w:t></w:r>" * 500_000 + b"</w:p>"), None),
    "fields without an end": (at_end(
        b"<w:p>" + (FIELD % b"begin" + FIELD % b"separate") * 150_000 + b"</w:p>"
        + b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 150_000), None),
    "ten thousand paragraphs that go on in the next": (at_end(
        (b'<w:p><w:pPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr><w:r><w:t>' + b"x" * 900 + b"</w:t></w:r></w:p>")
        * 10_000), None),
    "rows put in inside one another": (at_end(
        b'<w:tbl><w:tr><w:trPr><w:ins w:author="a"/></w:trPr><w:tc>' * 80 + b"<w:p><w:r><w:t>" + b"x" * 3_000_000
        + b"</w:t></w:r></w:p>" + b"</w:tc></w:tr></w:tbl>" * 80), r"bytes of text"),
    "two million bookmarks": (
        at_end(b"<w:p>" + b'<w:bookmarkStart w:id="1" w:name="n"/>' * 2_000_000 + b"</w:p>"), r"paragraphs and cells"),
    "two million table columns": (
        at_end(b"<w:tbl><w:tblGrid>" + b"<w:gridCol/>" * 2_000_000 + b"</w:tblGrid></w:tbl>"), None),
    "a drop-down of two million items": (at_end(
        b"<w:p><w:sdt><w:sdtPr><w:dropDownList>" + b'<w:listItem w:value="x"/>' * 2_000_000
        + b"</w:dropDownList></w:sdtPr></w:sdt></w:p>"), r"paragraphs and cells|records"),
    "ten thousand comments on one text": (commented(10_000, 100_000), None),
    "two hundred changes of one long text": (
        at_end(b"<w:p>" + b'<w:ins w:author="a">' * 200 + b"<w:r><w:t>" + b"x" * 1_000_000 + b"</w:t></w:r>"
               + b"</w:ins>" * 200 + b"</w:p>"), r"inside comments"),
    "comments that are not there": (at_end(b'<w:p><w:r><w:commentReference w:id="77"/></w:r></w:p>'), None),
    "a text of forty megabytes": (at_end(b"<w:p><w:r><w:t>" + b"x" * 40_000_000 + b"</w:t></w:r></w:p>"), r"bytes in a text"),
    "a field without an end": (at_end(b"<w:p>" + FIELD % b"begin" + b"</w:p>" + PARAGRAPH), None),
    "a field without a beginning": (at_end(b"<w:p>" + (FIELD % b"separate" + FIELD % b"end") * 100 + b"</w:p>"), None),
    "fields ten thousand deep": (at_end(b"<w:p>" + FIELD % b"begin" * 10_000 + b"</w:p>"), None),
    "a style based on itself": (rewritten(lambda data: data.replace(
        b"</w:styles>", b'<w:style w:styleId="x"><w:basedOn w:val="x"/></w:style></w:styles>'), "word/styles.xml"), None),
    "a table without rows": (at_end(b"<w:tbl/>"), None),
    "rows without cells": (at_end(b"<w:tbl>" + b"<w:tr/>" * 1000 + b"</w:tbl>"), None),
    "a body inside a body": (at_end(b"<w:body>" + PARAGRAPH + b"</w:body>"), None),
}
