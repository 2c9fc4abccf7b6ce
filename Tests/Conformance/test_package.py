"""The ZIP package and what every part of it must not say, read without the project's own code."""

import collections
import datetime
import getpass
import os
import re
import socket
import subprocess

import pytest
from lxml import etree
from support import package, paths, plans
from support.paths import tool

CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


@pytest.fixture(scope="session", params=paths.FORMATS)
def files(request, forms, bare_forms):
    return forms.all(request.param) + bare_forms.all(request.param)


def parse(data):
    tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True))
    assert tree.getroottree().docinfo.internalDTD is None
    return tree


def test_the_content_types_come_first(files):
    for file in files:
        assert package.entries(file)[0].name == b"[Content_Types].xml", file.name


def test_the_records_of_each_entry_are_plain_and_agree(files):
    for file in files:
        for entry in package.entries(file):
            where = f"{file.name} {entry.name}"
            assert entry.method in (0, 8), where
            assert entry.version_needed == (20 if entry.method == 8 or entry.flags & 8 else 10), where
            assert entry.flags & ~0x0808 == 0, f"{where}: flags {entry.flags:#x}"
            assert bool(entry.flags & 0x0800) == (not entry.name.isascii()), f"{where}: UTF-8 flag"
            assert (entry.extra, entry.local_extra, entry.comment, entry.disk) == (b"", b"", b"", 0), where
            needed, flags, method, time, date, crc, packed, size = entry.local
            assert (needed, flags, method, time, date) == (
                entry.version_needed, entry.flags, entry.method, entry.time, entry.date), where
            streamed = bool(flags & 8)
            assert (crc, packed, size) == ((0, 0, 0) if streamed else (entry.crc, entry.packed, entry.size)), where


def test_every_entry_has_one_and_the_same_time(forms, bare_forms):
    times = {(e.date, e.time) for f in forms.all() + bare_forms.all() for e in package.entries(f)}
    assert len(times) == 1
    (date, _), = times
    assert (date & 31) and (date >> 5 & 15), "a day and a month of zero are no date"


def test_names_are_relative_and_differ(files):
    for file in files:
        names = [e.name.decode() for e in package.entries(file)]
        assert len({n.lower() for n in names}) == len(names)
        for name in names:
            assert not re.search(r"^/|\\|(^|/)\.\.?(/|$)|^[A-Za-z]:|/$", name), f"{file.name}: {name}"


def test_unzip_finds_no_fault(files):
    for file in files:
        done = subprocess.run([tool("unzip"), "-tqq", file], capture_output=True, text=True)
        assert done.returncode == 0, f"{file.name}: {done.stdout}{done.stderr}"


def test_every_part_is_well_formed_xml_with_a_content_type(files):
    for file in files:
        parts = package.parts(file)
        types = parse(parts["[Content_Types].xml"])
        defaults = {e.get("Extension").lower() for e in types.findall(CONTENT_TYPES + "Default")}
        overrides = [e.get("PartName") for e in types.findall(CONTENT_TYPES + "Override")]
        assert len(set(overrides)) == len(overrides)
        assert {o.lstrip("/") for o in overrides} <= set(parts), "a content type for a part that is not there"
        for name, data in parts.items():
            if name.endswith((".xml", ".rels")):
                parse(data)
            if name != "[Content_Types].xml":
                assert "/" + name in overrides or name.rsplit(".", 1)[-1].lower() in defaults, f"{file.name}: {name}"


def test_every_relationship_leads_to_a_part_and_every_part_is_led_to(files):
    for file in files:
        parts = package.parts(file)
        reached = {"[Content_Types].xml"}
        for name in [n for n in parts if n.endswith(".rels")]:
            folder, base = name.rsplit("_rels/", 1)
            assert folder == "" or folder + base[:-5] in parts, f"{name} belongs to no part"
            reached.add(name)
            identifiers = collections.Counter()
            for relation in parse(parts[name]).findall(RELATIONSHIPS + "Relationship"):
                identifiers[relation.get("Id")] += 1
                assert relation.get("TargetMode") != "External", f"{file.name}: a link to the outside"
                target = relation.get("Target")
                path = target[1:] if target.startswith("/") else os.path.normpath(folder + target)
                assert path in parts, f"{file.name} {name}: {target}"
                reached.add(path)
            assert set(identifiers.values()) <= {1}
        assert set(parts) == reached, f"{file.name}: {set(parts) - reached}"


def test_nothing_tells_who_where_or_when(files, tmp_path_factory):
    secrets = {str(paths.ROOT), str(tmp_path_factory.getbasetemp()), os.path.expanduser("~") + "/"}
    secrets |= {s for s in (socket.gethostname(), getpass.getuser()) if len(s) > 4}
    now = datetime.datetime.now()
    for day in (now, now - datetime.timedelta(days=1)):
        secrets |= {day.strftime(f) for f in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%Y%m%d")}
    for file in files:
        for name, data in package.parts(file).items():
            text = data.decode("utf-8")
            for secret in secrets:
                assert secret not in text, f"{file.name} {name} holds {secret}"


def test_the_properties_name_no_author_and_no_time(files):
    for file in files:
        core = parse(package.parts(file)["docProps/core.xml"])
        said = {etree.QName(e).localname: e.text for e in core}
        assert not {"creator", "lastModifiedBy", "created", "modified", "lastPrinted"} & {k for k, v in said.items() if v}
        assert said.get("title") and said.get("language"), f"{file.name}: {said}"


def test_the_subject_names_country_year_and_cluster(forms):
    for extension in paths.FORMATS:
        core = parse(package.parts(forms("sample", "es", extension))["docProps/core.xml"])
        said = {etree.QName(e).localname: e.text for e in core}
        for word in ("Venezuela", "2023", "Alojamiento, Energía y Enseres"):
            assert word in said["subject"]
        assert said["language"].startswith("es")


@pytest.mark.parametrize("language", paths.LANGUAGES)
@pytest.mark.parametrize("extension", paths.FORMATS)
def test_the_sample_is_small_enough_for_e_mail(bare_forms, language, extension):
    assert bare_forms("sample", language, extension).stat().st_size <= 20 * 1024


def carries_plan(file):
    parts = package.parts(file)
    return "customXml/item1.xml" in parts or b"ccpm-action-plan/1" in parts.get("xl/sharedStrings.xml", b"")


def test_the_plan_travels_inside_unless_left_out(forms, bare_forms):
    """The ids are anchors and stay; the rest of the plan's JSON goes."""
    for extension in paths.FORMATS:
        for name in plans.NAMES:
            language = plans.load(name)["language"]
            with_plan = forms(name, language, extension)
            without = bare_forms(name, language, extension)
            assert carries_plan(with_plan) and not carries_plan(without), with_plan.name
            assert with_plan.stat().st_size > without.stat().st_size


def test_there_are_no_macros_and_no_embedded_programs(files):
    for file in files:
        for name in package.parts(file):
            assert not re.search(r"vba|macro|activeX|embeddings|externalLink|\.bin$", name, re.I), f"{file.name}: {name}"
