"""ccpm import of damaged and hostile files: one clear line and status 2, or the plan; soon, and in little memory."""

import json

import pytest
from support import bounds, hostile, imports, plans

CASES = [(case, extension) for case in hostile.cases() for extension in case.formats]


@pytest.fixture(scope="module")
def file(forms, tmp_path_factory):
    """Writes the file of a case."""
    folder = tmp_path_factory.mktemp("hostile")

    def write(case, extension):
        path = folder / hostile.file_name(case, extension)
        path.write_bytes(case.bytes(forms("sample", "es", extension)))
        return path

    return write


@pytest.mark.parametrize("case, extension", CASES, ids=[f"{c.name} ({e})" for c, e in CASES])
def test_a_hostile_file_is_one_error_or_harmless(program, file, case, extension):
    path = file(case, extension)
    try:
        if case.says:
            bounds.refused(program, path, case.says)
        else:
            done = bounds.run(program, "import", path, "--ui-language", "en")
            assert done.status == 0, f"status {done.status}: {done.stderr[:2000]}"
            changed = imports.differences(plans.load("sample"), json.loads(done.stdout))
            assert not changed or case.says is hostile.READ, "\n".join(changed)
    finally:
        path.unlink()


@pytest.mark.parametrize("case, extension", CASES, ids=[f"{c.name} ({e})" for c, e in CASES])
def test_what_a_hostile_file_holds_is_said_in_bounds(program, file, case, extension):
    """All texts at once: a short file can ask for many."""
    path = file(case, extension)
    try:
        done = bounds.run(program, "inspect", "--json", "--text", path, "--ui-language", "en", megabytes=600)
    finally:
        path.unlink()
    assert done.status == (2 if done.stderr else 0), done.stderr[:2000]
    assert json.loads(done.stdout)["schema"] == "ccpm-inspection/1"
    lines = done.stderr.splitlines()
    assert len(lines) <= 1 and all(line.startswith(f"{path}: error: ") and len(line) < 1000 for line in lines)
