"""A batch in a folder where others have been: theirs stays, and is said."""

import pytest
from support.batches import batch, manifest, tree, write


def test_a_deleted_file_is_written_again(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = tree(out)
    next(out.rglob("*.docx")).unlink()
    done = batch(program, plan_folder, "-o", out, "--ui-language", "en")
    assert done.returncode == 0
    assert "written: 1," in done.stderr
    assert tree(out) == before


@pytest.mark.parametrize("size", [lambda whole: 0, lambda whole: whole], ids=["empty", "zeros"])
def test_a_file_that_the_power_took_is_written_again(program, plan_folder, tmp_path, size):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = tree(out)
    lost = sorted(out.rglob("*.xlsx"))[0]
    lost.write_bytes(bytes(size(lost.stat().st_size)))
    done = batch(program, plan_folder, "-o", out)
    assert (done.returncode, tree(out)) == (0, before), done.stderr


def test_an_edited_file_is_left_and_said_each_time_until_force(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = tree(out)
    edited = next(out.rglob("*.docx"))
    # As long as before, so that only its content tells.
    edited.write_bytes(edited.read_bytes()[:-1] + b"!")
    for options in ([], [], ["--country", "ZWE"], []):
        done = batch(program, plan_folder, "-o", out, "--ui-language", "en", *options)
        if options:
            assert done.returncode == 0, done.stderr
        else:
            assert done.returncode == 1, done.stderr
            assert str(edited) in done.stderr
        assert edited.read_bytes().endswith(b"!")
    assert batch(program, plan_folder, "-o", out, "--force").returncode == 0
    assert tree(out) == before


def test_a_file_of_someone_else_is_left_and_said(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    wanted = tree(out)
    name = next(name for name in wanted if name.endswith(".xlsx"))
    other = tmp_path / "other"
    write(other / name, "mine")
    done = batch(program, plan_folder, "-o", other)
    assert done.returncode == 1
    assert str(other / name) in done.stderr
    assert (other / name).read_text() == "mine"
    (other / name).unlink()
    assert batch(program, plan_folder, "-o", other).returncode == 0
    assert tree(other) == wanted


def test_a_manifest_cannot_lead_out_of_the_folder(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    secret = write(tmp_path / "secret.docx", "keep")
    text = (out / "manifest.json").read_text(encoding="utf-8")
    victim = manifest(out)["plans"][0]["files"][0]["path"]
    write(out / "manifest.json", text.replace(victim, "../secret.docx"))
    assert batch(program, plan_folder, "-o", out).returncode == 0
    assert secret.read_text() == "keep"
    batch(program, plan_folder, "-o", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"plans": 1}', "\x00\xff", '{\n"plans": [\n{"plan": 1},\n'])
def test_a_damaged_manifest_is_made_anew(program, plan_folder, tmp_path, damage):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = tree(out)
    write(out / "manifest.json", damage)
    assert batch(program, plan_folder, "-o", out).returncode == 0
    assert tree(out) == before
