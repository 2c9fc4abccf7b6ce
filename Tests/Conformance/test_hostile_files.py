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
