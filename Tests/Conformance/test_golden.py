"""The sample's files are, part by part, those that were looked at and recorded."""

import difflib

import pytest
from support import golden


@pytest.fixture(scope="module")
def written(program, tmp_path_factory):
    return golden.written(program, tmp_path_factory.mktemp("golden"))


@pytest.mark.parametrize("kind", [f"{extension}-{language}" for extension, language in golden.KINDS])
def test_the_parts_are_those_recorded(written, kind):
    now, then = written[kind], golden.recorded()[kind]
    assert sorted(now) == sorted(then), "other parts than those recorded"
    differing = [name for name in sorted(now) if now[name] != then[name]]
    if differing:
        name = differing[0]
        lines = difflib.unified_diff(then[name].split("\n"), now[name].split("\n"), name, name, lineterm="", n=1)
        pytest.fail(
            f"{kind}: {', '.join(differing)} differ from what is recorded. Where that is meant, look at the changes "
            "with Tests/Tools/record-golden.py and record them with --write.\n" + "\n".join(list(lines)[:60]),
            pytrace=False)


def test_the_layout_for_people_hides_nothing():
    """White space in texts, empty elements and attributes are seen in the record."""
    long = "x" * 200
    part = f'<?xml version="1.0"?>\n<a><b c="1"/><t xml:space="preserve"> {long}\n y </t><d>1</d><e></e></a>'
    assert golden.readable("x.xml", part.encode()) == (
        f'<?xml version="1.0"?>\n<a>\n  <b c="1"/>\n  <t xml:space="preserve"> {long}\n y </t>\n'
        "  <d>1</d>\n  <e></e>\n</a>\n")
