"""The documentation: every example does what its page says, every page builds, and what is public is what was reviewed."""

import shutil
import subprocess

import pytest
from support import public_symbols, swift_examples
from support.paths import PROGRAM, ROOT, SAMPLE

PAGES = sorted(
    page for page in [ROOT / "README.md", *ROOT.glob("Sources/*/*.docc/*.md")] if swift_examples.blocks(page, "swift"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_of_a_page_print_what_it_says(page, tmp_path):
    shutil.copy(SAMPLE, tmp_path / "plan.json")
    printed = swift_examples.run("\n".join(swift_examples.blocks(page, "swift")), tmp_path)
    assert printed == "".join(swift_examples.blocks(page, "text"))


@pytest.fixture(scope="module")
def documentation(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documentation")
    built = subprocess.run(
        [ROOT / "Tests/Tools/build-documentation", folder, PROGRAM.parent], capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.mark.parametrize("library", ["OOXML", "CCPM"])
def test_every_page_builds_without_a_warning(documentation, library):
    pages = list((documentation / f"{library}.doccarchive/data/documentation").rglob("*.json"))
    assert len(pages) > 100


@pytest.mark.parametrize("library", ["OOXML", "CCPM"])
def test_what_is_public_was_reviewed(documentation, library):
    """A change here is a change for everyone who uses the library: record it with Tests/Tools/record-public-symbols."""
    found = public_symbols.declarations(documentation / f"{library}.symbols.json")
    assert found == (public_symbols.LISTS / f"{library}.txt").read_text(encoding="utf-8")
