"""Reads a ZIP file's records byte by byte (APPNOTE.TXT 4.3), so that what zipfile forgives is still seen."""

import dataclasses
import io
import struct
import zipfile
import zlib


@dataclasses.dataclass
class Entry:
    name: bytes
    version_made: int
    version_needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    extra: bytes
    comment: bytes
    disk: int
    external: int
    offset: int
    local_extra: bytes = b""
    local: tuple = ()
    data: bytes = b""


def entries(path):
    """The entries of the central directory with their local records; asserts that records are whole and agree."""
    raw = path.read_bytes()
    end = raw.rfind(b"PK\x05\x06")
    assert end == len(raw) - 22, "an archive comment or bytes after the end record"
    _, disk, start_disk, here, total, length, start, _ = struct.unpack("<IHHHHIIH", raw[end:])
    assert (disk, start_disk, here) == (0, 0, total)
    assert start + length == end, "bytes between the directory and the end record"
    result, at = [], start
    for _ in range(total):
        fields = struct.unpack("<IHHHHHHIIIHHHHHII", raw[at : at + 46])
        assert fields[0] == 0x02014B50
        name_length, extra_length, comment_length = fields[10:13]
        tail = raw[at + 46 : at + 46 + name_length + extra_length + comment_length]
        result.append(Entry(
            tail[:name_length], *fields[1:10], tail[name_length : name_length + extra_length],
            tail[name_length + extra_length :], fields[13], fields[15], fields[16]))
        at += 46 + len(tail)
    assert at == end
    for entry in result:
        read_local(raw, entry)
    return result


def read_local(raw, entry):
    fields = struct.unpack("<IHHHHHIIIHH", raw[entry.offset : entry.offset + 30])
    assert fields[0] == 0x04034B50
    name_end = entry.offset + 30 + fields[9]
    assert raw[entry.offset + 30 : name_end] == entry.name, "the two records of an entry name it differently"
    entry.local, entry.local_extra = fields[1:9], raw[name_end : name_end + fields[10]]
    packed = raw[name_end + fields[10] : name_end + fields[10] + entry.packed]
    entry.data = packed if entry.method == 0 else zlib.decompress(packed, -15)
    assert len(entry.data) == entry.size and zlib.crc32(entry.data) == entry.crc, f"{entry.name}: damaged"


def parts(path):
    """The parts by name."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}
