"""What can be wrong with the archive around the parts."""

import struct
import zlib

from .rawzip import Entry, archive, entries, main, run_of

FORMATS = ("docx", "xlsx")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def whole(parts):
    return archive(entries(parts))


def cut(keep):
    return lambda parts: whole(parts)[:keep]


def lie(**changes):
    return lambda parts: archive(entries(parts, **changes))


def more(*added):
    """The form with further entries."""
    return lambda parts: archive(entries(parts) + list(added))


def again(name):
    """The main part a second time, under a name made of its own."""
    return lambda parts: archive(entries(parts) + [Entry(name(main(parts)), parts[main(parts)])])


def overlapping(parts):
    first = next(iter(parts))
    return archive(entries(parts) + [Entry("other.xml", parts[first], offset=0, local_name=first.encode())])


def shared_header(parts):
    """The main part has the header and data of another, as in bombs of overlapping entries."""
    made = entries(parts)
    at = next(i for i, entry in enumerate(made) if entry.name.decode() == main(parts))
    made[at].offset = 0
    return archive(made)


def damaged(parts):
    made = entries(parts)
    for entry in made:
        if entry.name.decode() == main(parts):
            middle = len(entry.packed) // 2
            entry.packed = entry.packed[:middle] + bytes([entry.packed[middle] ^ 0x55]) + entry.packed[middle + 1:]
    return archive(made)


def shortened(parts):
    made = entries(parts)
    for entry in made:
        if entry.name.decode() == main(parts):
            entry.packed = entry.packed[:-40]
    return archive(made)


def bomb(size):
    """The main part goes on with so many spaces."""
    def make(parts):
        made = entries({n: d for n, d in parts.items() if n != main(parts)})
        return archive(made + [Entry(main(parts), b"", packed=run_of(b" ", size), size=size & 0xFFFFFFFF)])

    return make


def sheets_of_spaces(parts):
    """A hundred sheets of 40 MB each, all of them below what one part may have."""
    size, stream, checksum = 40 << 20, run_of(b" ", 40 << 20), zlib.crc32(b" " * (40 << 20))
    sheets = "".join(f'<sheet name="S{i}" sheetId="{i + 9}" r:id="s{i}"/>' for i in range(100)).encode()
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    links = b"".join(b'<Relationship Id="s%d" Type="%s" Target="worksheets/s%d.xml"/>' % (i, kind, i) for i in range(100))
    book, rels = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    changed = {
        **parts, book: parts[book].replace(b"</sheets>", sheets + b"</sheets>"),
        rels: parts[rels].replace(b"</Relationships>", links + b"</Relationships>")}
    return archive(entries(changed) + [Entry(f"xl/worksheets/s{i}.xml", b"", packed=stream, size=size, crc=checksum) for i in range(100)])


def two_directories(parts):
    """A second archive behind the first: programs that look from the front and from the back see different files."""
    made = whole(parts)
    return made + archive([Entry("[Content_Types].xml", b"<Types/>")])


def end_in_comment(parts):
    """The comment is an end record itself, of nothing."""
    return archive(entries(parts), comment=struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0, 0, 0, 0, 0))


def many_entries(count):
    return lambda parts: archive(entries(parts) + [Entry(f"x/{i}.xml", b"", method=0) for i in range(count)])


CASES = {
    "not a ZIP": (lambda parts: b"This is a text, no archive.\n" * 50, r"not a plan"),
    "empty file": (lambda parts: b"", r"empty"),
    "only zeros": (lambda parts: bytes(4096), r"cannot|neither"),
    "beginning only": (cut(5000), r"cut off"),
    "without its end": (cut(-30), r"cut off"),
    "old or encrypted file": (lambda parts: OLE + bytes(4096), r"old kind"),
    "encrypted package": (
        lambda parts: OLE + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(4096), r"password"),
    "archive of something else": (lambda parts: archive([Entry("readme.txt", b"hello")]), r"neither"),
    "archive of nothing": (lambda parts: archive([]), r"neither"),
    "no main part": (
        lambda parts: archive(entries({n: d for n, d in parts.items() if n != main(parts)})),
        r"document\.xml|Agreed actions"),
    "entry twice": (again(lambda name: name), r"twice"),
    "entries that differ in case": (again(str.upper), r"twice"),
    "entries that differ in the slash": (again(lambda name: name.replace("/", "\\")), r"twice"),
    "headers that disagree on the name": (lie(local_name=b"other.xml"), r"disagree about its name"),
    "headers that disagree on the size": (lie(local_size=10), r"disagree about its size"),
    "headers that disagree on the method": (lie(local_method=0), r"disagree about its method"),
    "size too small": (lie(size=10), r"10 bytes are declared"),
    "size too large": (lie(size=1 << 30), r"bytes are declared"),
    "wrong checksum": (lie(crc=1), r"checksum"),
    "encrypted entry": (lie(flags=1), r"encrypted"),
    "strongly encrypted entry": (lie(flags=0x41), r"encrypted"),
    "compressed by bzip2": (lie(method=12), r"method 12"),
    "compressed by nothing known": (lie(method=99), r"method 99"),
    "damaged data": (damaged, r"damaged|checksum|bytes are declared|not well-formed|holds"),
    "data cut off": (shortened, r"cut off"),
    "one header for two entries": (overlapping, r"disagree about its name"),
    "data of another entry": (shared_header, r"disagree|lies over"),
    "name that leads upwards": (more(Entry("../../etc/passwd", b"x")), r"leads outside"),
    "name that leads upwards by backslash": (more(Entry("xl\\..\\..\\x", b"x")), r"leads outside"),
    "name of 60,000 letters that leads upwards":
        (more(Entry("../" + "n" * 60_000, b"x")), r"leads outside"),
    "name on a drive": (more(Entry("C:\\x.xml", b"x")), r"leads outside"),
    "name with a NUL": (more(Entry(b"a\0b.xml", b"x")), r"leads outside"),
    "name from the root": (more(Entry("/extra.xml", b"<x/>")), None),
    "name that is not UTF-8": (more(Entry(b"\xff\xfe.xml", b"<x/>")), None),
    "a hundred thousand entries": (many_entries(100_000), r"entries|directory is damaged|split"),
    "thirty thousand entries": (many_entries(30_000), r"more than 20000 entries"),
    "sizes of 64 bits": (lie(zip64=True), None),
    "several disks": (lambda parts: archive(entries(parts), disks=2), r"several files"),
    "two directories": (two_directories, r"two directories|neither|directory is damaged"),
    "end record in the comment": (end_in_comment, r"two directories"),
    "bytes in front": (lambda parts: archive(entries(parts), before=b"#!/bin/sh\n" * 10), r"Line 1"),
    "bytes behind": (lambda parts: archive(entries(parts), after=b"\0" * 40), None),
    "two gigabytes of spaces": (bomb(2 << 30), r"more than|bytes are declared"),
    "four gigabytes and more": (bomb((4 << 30) + 5), r"more than|bytes are declared"),
    "sixty megabytes of spaces": (bomb(60 << 20), r"500 times"),
    "many sheets of spaces": (sheets_of_spaces, r"times its packed size|more than", "xlsx"),
}
