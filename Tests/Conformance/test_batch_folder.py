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


def test_plans_of_earlier_runs_stay_in_the_manifest_and_are_counted(program, plan_folder, plan_lines, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = tree(out)
    done = batch(program, "-", "-o", out, "--ui-language", "en", input=plan_lines[0])
    assert done.returncode == 0 and "still in the manifest: 11." in done.stderr
    assert tree(out) == before
    for path in list(out.rglob("*.*x")):
        if path.parts[-3] != "AFG":
            path.unlink()
    done = batch(program, "-", "-o", out, "--ui-language", "en", input=plan_lines[0])
    assert "still in the manifest" not in done.stderr
    assert {plan["country"] for plan in manifest(out)["plans"]} == {"AFG"}


def test_no_plan_at_all_is_said(program, plan_folder, tmp_path):
    for source, options, input in ((plan_folder, ["--country", "XXX"], None), ("-", [], "")):
        done = batch(program, source, "-o", tmp_path / "out", "--ui-language", "en", *options, input=input)
        assert done.returncode == 0 and "warning: There is no plan" in done.stderr
    # A part of few plans may have none.
    assert "warning" not in batch(program, "-", "-o", tmp_path / "out", "--shard", "1/2", input="").stderr


@pytest.mark.parametrize("make", [lambda path: path.write_text("x"), lambda path: path.symlink_to("nowhere")])
def test_what_is_in_the_way_of_a_folder_is_said(program, plan_folder, tmp_path, make):
    (tmp_path / "out").mkdir()
    make(tmp_path / "out/BDI")
    done = batch(program, plan_folder, "-o", tmp_path / "out", "--force", "--ui-language", "en")
    assert done.returncode == 2
    assert "BDI" in done.stderr and "should be a folder is a file" in done.stderr and "someone else" not in done.stderr
    assert len(manifest(tmp_path / "out")["plans"]) == 11
