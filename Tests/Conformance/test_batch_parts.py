"""Batches in parts for several machines, and in archives."""

import itertools
import json
import zipfile

import pytest
from support import bounds, paths
from support.batches import batch, changes, differing, manifest, tree, write


# Shards and results


@pytest.mark.parametrize("options, words", (([], "Planes: 1."), (["--ui-language", "fr"], "Plans\u00a0: 1.")))
def test_what_all_parts_come_to_is_said_in_the_plans_language(program, tmp_path, options, words):
    for part in (1, 2):
        batch(program, paths.SAMPLE, "-o", tmp_path / "out", "--shard", f"{part}/2")
    assert batch(program, "--join", "-o", tmp_path / "out", *options).stderr.startswith(words)


def test_a_manifest_of_all_parts_that_is_not_kept_is_wrong_usage(program, tmp_path, plan_lines):
    batch(program, "-", "-o", tmp_path / "out", "--shard", "1/1", input="\n".join(plan_lines[:2]))
    done = batch(program, "--join", "-o", tmp_path / "out", "--manifest", "none")
    assert done.returncode == 64 and "--join makes a manifest" in done.stderr


def test_shards_make_together_what_one_run_makes(program, plan_folder, tmp_path):
    batch(program, plan_folder, "-o", tmp_path / "one")
    counts = []
    for part in (1, 2, 3):
        done = batch(program, plan_folder, "-o", tmp_path / "parts", "--shard", f"{part}/3")
        assert done.returncode == 0, done.stderr
        counts.append(len(manifest(tmp_path / "parts", f"manifest-{part}-of-3.json")["plans"]))
    assert sum(counts) == 12 and max(counts) < 12
    one, parts = tree(tmp_path / "one"), tree(tmp_path / "parts")
    del one["manifest.json"]
    for part in (1, 2, 3):
        del parts[f"manifest-{part}-of-3.json"]
    assert one == parts


def test_a_plan_stays_in_its_shard_when_others_are_added(program, tmp_path, plan_lines):
    def members(plans):
        batch(program, "-", "-o", tmp_path / str(len(plans)), "--shard", "2/3", input="\n".join(plans))
        return {plan["plan"] for plan in manifest(tmp_path / str(len(plans)), "manifest-2-of-3.json")["plans"]}

    assert members(plan_lines[:6]) == members(plan_lines) & {
        entry["plan"] for entry in results(program, plan_lines[:6], tmp_path / "all")}


def results(program, plan_lines, out, *options):
    done = batch(program, "-", "-o", out, "--results", *options, input="\n".join(plan_lines))
    return [json.loads(line) for line in done.stdout.splitlines()]


def written(results):
    return "".join(json.dumps(result) + "\n" for result in results)


def test_results_are_a_line_for_each_input_in_their_order(program, tmp_path, plan_lines):
    found = results(program, [*plan_lines[:3], "{", plan_lines[0]], tmp_path / "out", "--jobs", "4")
    assert [result["status"] for result in found] == ["written"] * 3 + ["failed", "repeated"]
    assert [result["source"] for result in found] == [f"-:{number}" for number in range(1, 6)]
    entries = {plan["plan"]: plan["files"] for plan in manifest(tmp_path / "out")["plans"]}
    assert {result["plan"]: result["files"] for result in found[:3]} == entries
    assert found[3]["findings"][0]["severity"] == "error"


def test_no_manifest_leaves_only_the_files(program, tmp_path, plan_lines):
    first = results(program, plan_lines, tmp_path / "out", "--manifest", "none")
    assert {path.suffix for path in (tmp_path / "out").rglob("*") if path.is_file()} == {".docx", ".xlsx"}
    again = results(program, plan_lines, tmp_path / "out", "--manifest", "none")
    assert [result["status"] for result in first + again] == ["written"] * 12 + ["unchanged"] * 12


def test_the_manifests_of_all_shards_are_put_together(program, plan_folder, tmp_path):
    batch(program, plan_folder, "-o", tmp_path / "one")
    out = tmp_path / "parts"
    for part in (3, 1, 2):
        batch(program, plan_folder, "-o", out, "--shard", f"{part}/3")
    done = batch(program, "--join", "-o", out)
    assert done.returncode == 0, done.stderr
    assert (out / "manifest.json").read_bytes() == (tmp_path / "one/manifest.json").read_bytes()
    before = changes(out)
    assert "written: 0" in batch(program, plan_folder, "-o", out, "--ui-language", "en").stderr
    assert {path for path, time in changes(out).items() if time != before[path]} <= {out / "manifest.json"}


def test_a_result_says_of_which_plan_nothing_was_made(program, tmp_path, plan_lines):
    plan = json.loads(plan_lines[0])
    plan["functions"][0]["actions"][0]["comments"] = "x" * 33_000  # Too long for a cell.
    done = batch(program, "-", "-o", tmp_path / "out", "--results", "--format", "xlsx", input=json.dumps(plan))
    result = json.loads(done.stdout)
    assert (result["plan"], result["status"]) == ("AFG-2015-shelter", "failed") and "files" not in result


def test_results_of_runs_without_a_manifest_are_put_together(program, plan_folder, tmp_path, plan_lines):
    batch(program, "-", "-o", tmp_path / "one", input="\n".join(plan_lines))
    out = tmp_path / "out"
    for name, part in (("a", plan_lines[:5]), ("b", plan_lines[5:])):
        found = results(program, part, out, "--manifest", "none")
        write(tmp_path / name, written(found))
    assert batch(program, "--join", tmp_path / "a", tmp_path / "b", "-o", out).returncode == 0
    assert tree(out) == tree(tmp_path / "one")


def test_a_plan_that_was_taken_back_is_not_put_together(program, tmp_path, plan_lines):
    one, two = differing(plan_lines[0])
    out = tmp_path / "out"
    found = results(program, [one, *plan_lines[1:5], two], out, "--manifest", "none")
    assert [result["status"] for result in found][-2:] == ["conflicting", "taken-back"]
    done = batch(program, "--join", write(tmp_path / "a", written(found)), "-o", out, "--ui-language", "en")
    assert done.returncode == 0 and "Plans: 4." in done.stderr, done.stderr
    batch(program, "-", "-o", tmp_path / "one", input="\n".join(plan_lines[1:5]))
    assert tree(out) == tree(tmp_path / "one")


def test_a_plan_that_an_earlier_run_had_and_a_later_one_took_back_is_not_put_together(program, tmp_path, plan_lines):
    one, two = differing(plan_lines[0])
    out = tmp_path / "out"
    earlier = write(tmp_path / "b", written(results(program, [one], out, "--manifest", "none")))
    later = write(tmp_path / "a", written(results(program, [*plan_lines[1:3], one, two], out, "--manifest", "none")))
    for files in ((later, earlier), (earlier, later)):
        done = batch(program, "--join", *files, "-o", out, "--ui-language", "en")
        assert done.returncode == 0 and "Plans: 2." in done.stderr, done.stderr
        (out / "manifest.json").unlink()


def test_a_plan_that_was_made_again_after_it_was_taken_back_is_put_together(program, tmp_path, plan_lines):
    one, two = differing(plan_lines[0])
    out = tmp_path / "out"
    found = [result for lines in ([one, two], [two]) for result in results(program, lines, out, "--manifest", "none")]
    done = batch(program, "--join", write(tmp_path / "a", written(found)), "-o", out, "--ui-language", "en")
    assert done.returncode == 0 and "Plans: 1." in done.stderr, done.stderr
    assert [plan["files"] for plan in manifest(out)["plans"]] == [found[-1]["files"]]


def test_absent_files_are_counted_without_those_of_plans_that_were_taken_back(program, tmp_path, plan_lines):
    one, two = differing(plan_lines[0])
    found = results(program, [one, *plan_lines[1:3], two], tmp_path / "elsewhere", "--manifest", "none")
    done = batch(program, "--join", write(tmp_path / "a", written(found)), "-o", tmp_path / "out", "--ui-language", "en")
    assert done.returncode == 2 and f"not in the folder: 4, such as {found[1]['files'][0]['path']}" in done.stderr


@pytest.fixture
def parts(program, plan_folder, tmp_path):
    for part in (1, 2, 3):
        batch(program, plan_folder, "-o", tmp_path / "parts", "--shard", f"{part}/3")
    return tmp_path / "parts"


def test_a_part_that_is_missing_is_said_and_nothing_is_written(program, parts):
    (parts / "manifest-2-of-3.json").unlink()
    done = batch(program, "--join", "-o", parts, "--bundle", "year", "--ui-language", "en")
    assert done.returncode == 2 and "of 3: 2." in done.stderr
    assert not (parts / "manifest.json").exists() and not list(parts.glob("*.zip"))


def test_a_part_may_come_as_results(program, plan_folder, parts, tmp_path):
    whole = batch(program, plan_folder, "-o", tmp_path / "one")
    assert whole.returncode == 0
    found = batch(program, plan_folder, "-o", parts, "--shard", "2/3", "--manifest", "none", "--results")
    (parts / "manifest-2-of-3.json").unlink()
    done = batch(program, "--join", write(tmp_path / "second", found.stdout), "-o", parts, "--ui-language", "en")
    assert done.returncode == 0 and "warning: Parts that are missing" in done.stderr
    assert "Plans: 12." in done.stderr and "unchanged: 24" in done.stderr
    assert (parts / "manifest.json").read_bytes() == (tmp_path / "one/manifest.json").read_bytes()


@pytest.mark.parametrize("damage", [
    lambda data: data[:-1], lambda data: data[:len(data) // 2], lambda data: b"", lambda data: b"{}\n",
    lambda data: json.dumps(json.loads(data), indent=1).encode()], ids=["a byte", "half", "all", "other", "laid out anew"])
def test_a_manifest_that_is_not_whole_is_not_put_together(program, parts, damage):
    path = parts / "manifest-2-of-3.json"
    path.write_bytes(damage(path.read_bytes()))
    done = batch(program, "--join", "-o", parts, "--ui-language", "en")
    assert done.returncode == 2 and f"{path} is no whole manifest" in done.stderr
    assert not (parts / "manifest.json").exists()


def test_a_manifest_under_the_name_of_another_part_is_not_put_together(program, parts):
    (parts / "manifest-2-of-3.json").write_bytes((parts / "manifest-1-of-3.json").read_bytes())
    done = batch(program, "--join", "-o", parts, "--ui-language", "en")
    assert done.returncode == 2 and "manifest-2-of-3.json is no whole manifest of that part" in done.stderr
    assert not (parts / "manifest.json").exists()


def test_files_of_parts_that_are_not_there_are_said(program, parts, tmp_path):
    files = sorted(parts.rglob("*.docx"))[:2]
    for path in files:
        path.unlink()
    done = batch(program, "--join", "-o", parts, "--bundle", "year", "--ui-language", "en")
    assert done.returncode == 2 and "not in the folder: 2, such as" in done.stderr
    assert not (parts / "manifest.json").exists() and not list(parts.glob("*.zip"))
    # The manifests alone, as when a machine's forms stayed behind.
    for path in parts.glob("manifest-*"):
        write(tmp_path / "brought" / path.name, path.read_text(encoding="utf-8"))
    done = batch(program, "--join", "-o", tmp_path / "brought", "--ui-language", "en")
    assert done.returncode == 2 and "not in the folder: 24" in done.stderr


def test_what_is_no_manifest_is_not_put_together(program, plan_folder, tmp_path):
    plan = next(plan_folder.rglob("*.json"))
    for source, said in ((plan, "no whole manifest"), (tmp_path / "none", "cannot be read"), (plan_folder, "cannot be read")):
        done = batch(program, "--join", source, "-o", tmp_path / "out", "--ui-language", "en")
        assert done.returncode == 2 and said in done.stderr and str(source) in done.stderr
    assert batch(program, "--join", "-o", tmp_path / "out").returncode == 64
    assert not (tmp_path / "out").exists()


# Archives


def test_parts_are_packed_when_they_are_put_together(program, plan_folder, parts, tmp_path):
    assert batch(program, plan_folder, "-o", parts, "--shard", "1/3", "--bundle", "year").returncode == 64
    assert batch(program, "--join", "-o", parts, "--bundle", "year").returncode == 0
    batch(program, plan_folder, "-o", tmp_path / "one", "--bundle", "year")
    archives = {path.name: path.read_bytes() for path in parts.glob("*.zip")}
    assert archives == {path.name: path.read_bytes() for path in (tmp_path / "one").glob("*.zip")} != {}


def test_an_archive_from_which_a_file_was_left_out_is_made_anew(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    edited = next((out / "BDI").rglob("*.docx"))
    edited.write_bytes(b"mine")
    for expected in (1, 1):
        assert batch(program, plan_folder, "-o", out, "--bundle", "country").returncode == expected
        with zipfile.ZipFile(out / "BDI.zip") as archive:
            assert str(edited.relative_to(out)) not in archive.namelist()
    edited.unlink()
    assert batch(program, plan_folder, "-o", out, "--bundle", "country").returncode == 0
    batch(program, plan_folder, "-o", tmp_path / "other", "--bundle", "country")
    assert tree(out) == tree(tmp_path / "other")


@pytest.mark.parametrize("of, parts", [("year", lambda name: name.split("/")[1]), ("country", lambda name: name.split("/")[0])])
def test_an_archive_holds_the_files_of_a_year_or_country(program, plan_folder, tmp_path, of, parts):
    out = tmp_path / "out"
    done = batch(program, plan_folder, "-o", out, "--bundle", of)
    assert done.returncode == 0, done.stderr
    files = {name: data for name, data in tree(out).items() if "/" in name}
    assert {path.stem for path in out.glob("*.zip")} == {parts(name) for name in files}
    for path in out.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            assert {name: archive.read(name) for name in archive.namelist()} == {
                name: data for name, data in files.items() if parts(name) == path.stem}
            assert archive.namelist() == sorted(archive.namelist())


def test_an_archive_is_written_again_only_when_its_files_change(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out, "--bundle", "country", "--jobs", "1")
    batch(program, plan_folder, "-o", tmp_path / "other", "--bundle", "country")
    assert tree(out) == tree(tmp_path / "other")
    before = changes(out)
    assert batch(program, plan_folder, "-o", out, "--bundle", "country").returncode == 0
    assert all(changes(out)[path] == before[path] for path in out.glob("*.zip"))
    source = plan_folder / "0/3.json"
    plan = json.loads(source.read_text(encoding="utf-8"))
    write(source, json.dumps(plan | {"functions": []}))
    batch(program, plan_folder, "-o", out, "--bundle", "country")
    assert [path.name for path in out.glob("*.zip") if changes(out)[path] != before[path]] == ["BGD.zip"]


def test_many_archives_take_no_longer_than_their_files(program, tmp_path):
    """Where all plans are looked at again for each archive, these take 6 seconds and more."""
    codes = ["".join(letters) for letters in itertools.product("ABCDEFGH", repeat=3)]
    plans = [
        {"language": "en", "country": {"iso3": code, "name": code}, "year": year, "functions": []}
        for code in codes for year in range(2000, 2004)]
    out, lines = tmp_path / "out", "\n".join(map(json.dumps, plans))
    assert batch(program, "-", "-o", out, "--format", "docx", input=lines).returncode == 0
    options = ("--format", "docx", "--bundle", "country")
    done = bounds.run(program, "batch", "-", "-o", out, *options, seconds=4, input=lines)
    assert done.status == 0, done.stderr
    archives = sorted(out.glob("*.zip"))
    assert [path.stem for path in archives] == codes
    for path in archives:
        with zipfile.ZipFile(path) as archive:
            assert [name.split("/")[:2] for name in archive.namelist()] == [
                [path.stem, str(year)] for year in range(2000, 2004)]


def test_an_archive_of_someone_else_and_edited_files_are_left_and_said(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    write(out / "AFG.zip", "mine")
    batch(program, plan_folder, "-o", out)
    edited = next((out / "BDI").rglob("*.docx"))
    edited.write_bytes(b"mine too")
    done = batch(program, plan_folder, "-o", out, "--bundle", "country")
    assert done.returncode == 1
    assert str(out / "AFG.zip") in done.stderr and str(edited) in done.stderr
    assert (out / "AFG.zip").read_text() == "mine"
    with zipfile.ZipFile(out / "BDI.zip") as archive:
        assert [name for name in archive.namelist() if name.endswith(".docx")] == []
