"""Writes ZIP files record by record (APPNOTE.TXT 4.3), lies included."""

import dataclasses
import struct
import zlib

# The answer to a file that can be read, though it does not show the plan that it was made of.
READ = ""
MAIN = ("word/document.xml", "xl/worksheets/sheet1.xml")


@dataclasses.dataclass
class Entry:
    """An entry; what is None is true of the data."""

    name: bytes
    data: bytes
    method: int = 8
    flags: int = 0
    crc: int | None = None
    size: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    local_method: int | None = None
    # The packed data as it is written, and the offset of another entry's header.
    packed: bytes | None = None
    offset: int | None = None
    zip64: bool = False

    def __post_init__(self):
        if isinstance(self.name, str):
            self.name = self.name.encode()
        if self.packed is None:
            self.packed = deflated(self.data) if self.method == 8 else self.data
        self.crc = zlib.crc32(self.data) if self.crc is None else self.crc
        self.size = len(self.data) if self.size is None else self.size

    def local(self):
        name = self.name if self.local_name is None else self.local_name
        size = self.size if self.local_size is None else self.local_size
        method = self.method if self.local_method is None else self.local_method
        return struct.pack(
            "<IHHHHHIIIHH", 0x04034B50, 20, self.flags, method, 0, 33, self.crc, len(self.packed), size,
            len(name), 0) + name + self.packed

    def central(self, offset):
        packed, size, extra = len(self.packed), self.size, b""
        if self.zip64:
            extra = struct.pack("<HHQQ", 1, 16, size, packed)
            packed = size = 0xFFFFFFFF
        return struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, self.flags, self.method, 0, 33, self.crc, packed, size,
            len(self.name), len(extra), 0, 0, 0, 0, offset) + self.name + extra


def deflated(data):
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def archive(entries, before=b"", comment=b"", after=b"", disks=0):
    """The file of these entries."""
    made, offsets = bytearray(before), []
    for entry in entries:
        offsets.append(len(made) - len(before) if entry.offset is None else entry.offset)
        if entry.offset is None:
            made += entry.local()
    start = len(made) - len(before)
    for entry, offset in zip(entries, offsets):
        made += entry.central(offset)
    size, count = len(made) - len(before) - start, min(len(entries), 0xFFFF)
    made += struct.pack("<IHHHHIIH", 0x06054B50, disks, 0, count, count, size, start, len(comment)) + comment + after
    return bytes(made)


def entries(parts, **changes):
    """The parts as entries; `changes` are fields of the main part's."""
    return [Entry(name, data, **(changes if name in MAIN else {})) for name, data in parts.items()]


def main(parts):
    """The name of the part that holds the form."""
    return next(name for name in MAIN if name in parts)


def rewritten(change, part=None):
    """A case in which the content of one part is changed, by default of the main part."""
    def make(parts):
        name = part or main(parts)
        return archive(entries({**parts, name: change(parts[name])}))

    return make


def run_of(byte, count):
    """A deflate stream of one byte many times, made in no time: a piece that ends on a byte, again and again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = 1 << 20
    first = packer.compress(byte * piece) + packer.flush(zlib.Z_SYNC_FLUSH)
    again = packer.compress(byte * piece) + packer.flush(zlib.Z_SYNC_FLUSH)
    pieces, rest = divmod(count, piece)
    return first + again * (pieces - 1) + packer.compress(byte * rest) + packer.flush()
