"""Many plans at once: what is made, what is said, and that no run leaves anything half done."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile

import pytest

from support import paths

GENERATOR = paths.ROOT / "Tests/Benchmarks/make-plans.py"


def generated(count, *options):
    command = [sys.executable, GENERATOR, str(count), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.fixture(scope="module")
def lines():
    return generated(12)


@pytest.fixture
def library(tmp_path, lines):
    """A folder of plans, each a file."""
    folder = tmp_path / "plans"
    for number, line in enumerate(lines):
        write(folder / f"{number // 5}/{number}.json", line)
    return folder


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def batch(program, *arguments, **options):
    return subprocess.run([program, "batch", *map(str, arguments)], capture_output=True, text=True, timeout=300, **options)


def tree(folder):
    """Every file below a folder, hidden ones too, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def manifest(folder, name="manifest.json"):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def changes(folder):
    """When each file was last touched in any way, which no program can set."""
    return {path: path.stat().st_ctime_ns for path in folder.rglob("*") if path.is_file()}


# What is made


def test_files_stand_in_the_folders_of_country_and_year(program, library, tmp_path, lines):
    out = tmp_path / "out"
    done = batch(program, library, "-o", out)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    plans = [json.loads(line) for line in lines]
    assert {(p.parent.parent.name, int(p.parent.name)) for p in out.rglob("*.docx")} == {
        (plan["country"]["iso3"], plan["year"]) for plan in plans}
    assert len(list(out.rglob("*.docx"))) == len(list(out.rglob("*.xlsx"))) == len(plans)


def test_the_files_are_those_of_export(program, library, tmp_path):
    batch(program, library, "-o", tmp_path / "out")
    subprocess.run([program, "export", *library.rglob("*.json"), "-o", tmp_path / "single"], check=True)
    single = tree(tmp_path / "single")
    assert {os.path.basename(name): data for name, data in tree(tmp_path / "out").items() if name != "manifest.json"} == single


def test_the_manifest_lists_each_file_with_size_and_digest(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    plans = manifest(out)["plans"]
    assert [plan["plan"] for plan in plans] == sorted(plan["plan"] for plan in plans)
    listed = {file["path"]: (file["size"], file["sha256"]) for plan in plans for file in plan["files"]}
    assert listed == {name: (len(data), hashlib.sha256(data).hexdigest())
                      for name, data in tree(out).items() if name != "manifest.json"}


def test_the_result_depends_on_the_plans_alone(program, library, tmp_path, lines):
    batch(program, library, "-o", tmp_path / "a", "--jobs", 1)
    batch(program, library, "-o", tmp_path / "b", "--jobs", 7)
    batch(program, "-", "-o", tmp_path / "c", input="\n".join(reversed(lines)))
    write(tmp_path / "plans.ndjson", "\n".join(lines))
    batch(program, tmp_path / "plans.ndjson", "-o", tmp_path / "d")
    assert tree(tmp_path / "a") == tree(tmp_path / "b") == tree(tmp_path / "c") == tree(tmp_path / "d")


def test_word_and_excel_are_sources_too(program, library, tmp_path):
    batch(program, library / "2", "-o", tmp_path / "a")
    batch(program, tmp_path / "a", "-o", tmp_path / "b", "--format", "docx")
    batch(program, library / "2", "-o", tmp_path / "c", "--format", "docx")
    b, c = tree(tmp_path / "b"), tree(tmp_path / "c")
    del b["manifest.json"], c["manifest.json"]
    assert len(b) == 2 and b == c


@pytest.mark.parametrize("options, holds", [
    (["--country", "afg,BDI"], lambda plan: plan["country"]["iso3"] in ("AFG", "BDI")),
    (["--year", "2015"], lambda plan: plan["year"] == 2015),
    (["--year", "2016-2024"], lambda plan: plan["year"] >= 2016),
    (["--cluster", "shl", "--country", "COD"], lambda plan: plan["clusterCode"] == "SHL" and plan["country"]["iso3"] == "COD"),
    (["--cluster", "PROTECCION"], lambda plan: plan["cluster"] == "Protección"),
])
def test_filters(program, library, tmp_path, lines, options, holds):
    out = tmp_path / "out"
    done = batch(program, library, "-o", out, "--format", "xlsx", *options)
    assert done.returncode == 0, done.stderr
    wanted = [plan for plan in map(json.loads, lines) if holds(plan)]
    assert len(list(out.rglob("*.xlsx"))) == len(wanted)
    # The same where all is known already.
    assert batch(program, library, "-o", out, "--format", "xlsx", *options).returncode == 0
    assert len(manifest(out)["plans"]) == len(wanted)


# What is not written again


def test_a_second_run_writes_nothing(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before = changes(out)
    done = batch(program, library, "-o", out, "--ui-language", "en")
    assert done.returncode == 0
    assert "written: 0, unchanged: 24" in done.stderr
    assert {path for path, time in changes(out).items() if time != before[path]} <= {out / "manifest.json"}


def test_force_writes_all(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before, bytes_before = changes(out), tree(out)
    assert batch(program, library, "-o", out, "--force").returncode == 0
    assert tree(out) == bytes_before
    assert all(time > before[path] for path, time in changes(out).items())


def test_only_the_plan_that_changed_is_written(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before = changes(out)
    source = library / "0/3.json"
    plan = json.loads(source.read_text(encoding="utf-8"))
    plan["functions"][0]["actions"][0]["action"] = "Otra cosa."
    write(source, json.dumps(plan))
    assert batch(program, library, "-o", out).returncode == 0
    changed = {path for path, time in changes(out).items() if time != before[path]} - {out / "manifest.json"}
    assert len(changed) == 2 and all(plan["country"]["iso3"] in path.name for path in changed)
    batch(program, library, "-o", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")


def test_another_language_is_added_and_the_first_stays(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out, "--format", "docx", "--language", "es")
    batch(program, library, "-o", out, "--format", "docx", "--language", "en")
    languages = [sorted(file["path"].split(".")[1] for file in plan["files"]) for plan in manifest(out)["plans"]]
    assert languages and all(found == ["en", "es"] for found in languages)


def test_another_template_writes_again(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out, "--format", "docx")
    template = tmp_path / "standard.json"
    text = (paths.ROOT / "Templates/standard.json").read_text(encoding="utf-8")
    write(template, text.replace('"FFFFFF"', '"FEFEFE"') if '"FFFFFF"' in text else text + "\n")
    done = batch(program, library, "-o", out, "--format", "docx", "--template", template)
    assert done.returncode == 0, done.stderr
    batch(program, library, "-o", tmp_path / "fresh", "--format", "docx", "--template", template)
    assert tree(out) == tree(tmp_path / "fresh")


# What others did in the folder


def test_a_deleted_file_is_written_again(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before = tree(out)
    next(out.rglob("*.docx")).unlink()
    done = batch(program, library, "-o", out, "--ui-language", "en")
    assert done.returncode == 0
    assert "written: 1," in done.stderr
    assert tree(out) == before


@pytest.mark.parametrize("size", [lambda whole: 0, lambda whole: whole], ids=["empty", "zeros"])
def test_a_file_that_the_power_took_is_written_again(program, library, tmp_path, size):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before = tree(out)
    lost = sorted(out.rglob("*.xlsx"))[0]
    lost.write_bytes(bytes(size(lost.stat().st_size)))
    done = batch(program, library, "-o", out)
    assert (done.returncode, tree(out)) == (0, before), done.stderr


def test_an_edited_file_is_left_and_said_each_time_until_force(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before = tree(out)
    edited = next(out.rglob("*.docx"))
    # As long as before, so that only its content tells.
    edited.write_bytes(edited.read_bytes()[:-1] + b"!")
    for options in ([], [], ["--country", "ZWE"], []):
        done = batch(program, library, "-o", out, "--ui-language", "en", *options)
        if options:
            assert done.returncode == 0, done.stderr
        else:
            assert done.returncode == 1, done.stderr
            assert str(edited) in done.stderr
        assert edited.read_bytes().endswith(b"!")
    assert batch(program, library, "-o", out, "--force").returncode == 0
    assert tree(out) == before


def test_a_file_of_someone_else_is_left_and_said(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    wanted = tree(out)
    name = next(name for name in wanted if name.endswith(".xlsx"))
    other = tmp_path / "other"
    write(other / name, "mine")
    done = batch(program, library, "-o", other)
    assert done.returncode == 1
    assert str(other / name) in done.stderr
    assert (other / name).read_text() == "mine"
    (other / name).unlink()
    assert batch(program, library, "-o", other).returncode == 0
    assert tree(other) == wanted


def test_a_manifest_cannot_lead_out_of_the_folder(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    secret = write(tmp_path / "secret.docx", "keep")
    text = (out / "manifest.json").read_text(encoding="utf-8")
    victim = manifest(out)["plans"][0]["files"][0]["path"]
    write(out / "manifest.json", text.replace(victim, "../secret.docx"))
    assert batch(program, library, "-o", out).returncode == 0
    assert secret.read_text() == "keep"
    batch(program, library, "-o", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"plans": 1}', "\x00\xff", '{\n"plans": [\n{"plan": 1},\n'])
def test_a_damaged_manifest_is_made_anew(program, library, tmp_path, damage):
    out = tmp_path / "out"
    batch(program, library, "-o", out)
    before = tree(out)
    write(out / "manifest.json", damage)
    assert batch(program, library, "-o", out).returncode == 0
    assert tree(out) == before


# Bad input


def test_a_bad_plan_is_said_and_the_others_are_made(program, library, tmp_path, lines):
    write(library / "0/bad.json", '{"schema": "ccpm-action-plan/1", "year": 1}')
    write(library / "0/old.json", lines[0].replace('"year":2015', '"year":1066'))
    write(library / "0/half.json", lines[1][:500])
    write(library / "0/nameless.json", lines[2].replace('"iso3":"BFA"', '"iso3":null'))
    done = batch(program, library, "-o", tmp_path / "out", "--ui-language", "en")
    assert done.returncode == 2
    for name in ("bad", "old", "half", "nameless"):
        assert f"{library}/0/{name}.json:" in done.stderr
    assert "Plans: 12." in done.stderr and "Failed: 4" in done.stderr
    assert len(list((tmp_path / "out").rglob("*.docx"))) == 12


def test_other_files_in_a_folder_are_no_errors(program, library, tmp_path, lines):
    write(library / "readme.txt", "Hello")
    write(library / "data.json", '{"a": 1}')
    with zipfile.ZipFile(library / "pictures.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    (library / "loop").symlink_to(library)
    write(library / ".hidden.json", "{")
    done = batch(program, library, "-o", library / "out")
    assert done.returncode == 0, done.stderr
    assert len(list((library / "out").rglob("*.docx"))) == len(lines)
    # What was made is no source, though it stands there too.
    assert batch(program, library, "-o", library / "out").returncode == 0


def test_unreadable_files_are_errors(program, library, tmp_path):
    (library / "gone.json").symlink_to(tmp_path / "nothing")
    done = batch(program, library, tmp_path / "nowhere", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "gone.json" in done.stderr and "nowhere" in done.stderr
    assert len(list((tmp_path / "out").rglob("*.docx"))) == 12


def test_the_same_plan_counts_once(program, library, tmp_path, lines):
    batch(program, library, "-o", tmp_path / "plain")
    batch(program, library / "0", "-o", library / "copies", "--language", "es,ar", "--manifest", "none")
    done = batch(program, library, "-o", tmp_path / "out", "--ui-language", "en")
    assert done.returncode == 0, done.stderr
    assert "the same plan" in done.stderr
    first, second = tree(tmp_path / "plain"), tree(tmp_path / "out")
    del first["manifest.json"], second["manifest.json"]
    assert first == second
    again = batch(program, library, "-o", tmp_path / "out", "--ui-language", "en")
    assert again.returncode == 0 and "written: 0" in again.stderr


@pytest.mark.parametrize("begun", [False, True], ids=["at once", "after a run without the second"])
def test_of_two_plans_with_one_name_neither_is_made(program, library, tmp_path, lines, begun):
    out = tmp_path / "out"
    if begun:
        assert batch(program, library, "-o", out).returncode == 0
    plan = json.loads(lines[4])
    plan["functions"] = []
    other = write(library / "z.json", json.dumps(plan))
    for _ in range(2):
        done = batch(program, library, "-o", out, "--ui-language", "en")
        assert done.returncode == 1, done.stderr
        line = next(line for line in done.stderr.splitlines() if "error" in line)
        assert str(other) in line and str(library / "0/4.json") in line
        iso3 = plan["country"]["iso3"]
        assert not list(out.glob(f"{iso3}*"))
        assert len(list(out.rglob("*.docx"))) == 11
        assert iso3 not in {entry["country"] for entry in manifest(out)["plans"]}
    other.unlink()
    assert batch(program, library, "-o", out).returncode == 0
    batch(program, library, "-o", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")


@pytest.mark.parametrize("name", ["../../etc", "..", "/etc/passwd", "a/b\\c", "\u202ea", "con", ".hidden", "%2e%2e", "x" * 400])
def test_names_never_leave_the_folder(program, tmp_path, lines, name):
    plan = json.loads(lines[0])
    plan |= {"cluster": name, "locality": name, "clusterCode": name}
    plan["country"]["name"] = name
    out = tmp_path / "a/b/out"
    done = batch(program, "-", "-o", out, input=json.dumps(plan))
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(out) for path in out.rglob("*.docx")}
    assert len(made) == 1 and all(path.parts[:2] == ("AFG", "2015") and len(path.parts) == 3 for path in made)
    assert {path.name for path in tmp_path.iterdir()} == {"a"} and {path.name for path in (tmp_path / "a/b").iterdir()} == {"out"}


# Shards and results


def test_shards_make_together_what_one_run_makes(program, library, tmp_path):
    batch(program, library, "-o", tmp_path / "one")
    counts = []
    for part in (1, 2, 3):
        done = batch(program, library, "-o", tmp_path / "parts", "--shard", f"{part}/3")
        assert done.returncode == 0, done.stderr
        counts.append(len(manifest(tmp_path / "parts", f"manifest-{part}-of-3.json")["plans"]))
    assert sum(counts) == 12 and max(counts) < 12
    one, parts = tree(tmp_path / "one"), tree(tmp_path / "parts")
    del one["manifest.json"]
    for part in (1, 2, 3):
        del parts[f"manifest-{part}-of-3.json"]
    assert one == parts


def test_a_plan_stays_in_its_shard_when_others_are_added(program, tmp_path, lines):
    def members(plans):
        batch(program, "-", "-o", tmp_path / str(len(plans)), "--shard", "2/3", input="\n".join(plans))
        return {plan["plan"] for plan in manifest(tmp_path / str(len(plans)), "manifest-2-of-3.json")["plans"]}

    assert members(lines[:6]) == members(lines) & {
        entry["plan"] for entry in results(program, lines[:6], tmp_path / "all")}


def results(program, lines, out, *options):
    done = batch(program, "-", "-o", out, "--results", *options, input="\n".join(lines))
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_results_are_a_line_for_each_input_in_their_order(program, tmp_path, lines):
    found = results(program, [*lines[:3], "{", lines[0]], tmp_path / "out", "--jobs", "4")
    assert [result["status"] for result in found] == ["written"] * 3 + ["failed", "repeated"]
    assert [result["source"] for result in found] == [f"-:{number}" for number in range(1, 6)]
    entries = {plan["plan"]: plan["files"] for plan in manifest(tmp_path / "out")["plans"]}
    assert {result["plan"]: result["files"] for result in found[:3]} == entries
    assert found[3]["findings"][0]["severity"] == "error"


def test_no_manifest_leaves_only_the_files(program, tmp_path, lines):
    first = results(program, lines, tmp_path / "out", "--manifest", "none")
    assert {path.suffix for path in (tmp_path / "out").rglob("*") if path.is_file()} == {".docx", ".xlsx"}
    again = results(program, lines, tmp_path / "out", "--manifest", "none")
    assert [result["status"] for result in first + again] == ["written"] * 12 + ["unchanged"] * 12


def test_the_manifests_of_all_shards_are_put_together(program, library, tmp_path):
    batch(program, library, "-o", tmp_path / "one")
    out = tmp_path / "parts"
    for part in (3, 1, 2):
        batch(program, library, "-o", out, "--shard", f"{part}/3")
    done = batch(program, "--join", "-o", out)
    assert done.returncode == 0, done.stderr
    assert (out / "manifest.json").read_bytes() == (tmp_path / "one/manifest.json").read_bytes()
    before = changes(out)
    assert "written: 0" in batch(program, library, "-o", out, "--ui-language", "en").stderr
    assert {path for path, time in changes(out).items() if time != before[path]} <= {out / "manifest.json"}


def test_results_of_runs_without_a_manifest_are_put_together(program, library, tmp_path, lines):
    batch(program, "-", "-o", tmp_path / "one", input="\n".join(lines))
    out = tmp_path / "out"
    for name, part in (("a", lines[:5]), ("b", lines[5:])):
        found = results(program, part, out, "--manifest", "none")
        write(tmp_path / name, "".join(json.dumps(result) + "\n" for result in found))
    assert batch(program, "--join", tmp_path / "a", tmp_path / "b", "-o", out).returncode == 0
    assert tree(out) == tree(tmp_path / "one")


# Archives


@pytest.mark.parametrize("of, parts", [("year", lambda name: name.split("/")[1]), ("country", lambda name: name.split("/")[0])])
def test_an_archive_holds_the_files_of_a_year_or_country(program, library, tmp_path, of, parts):
    out = tmp_path / "out"
    done = batch(program, library, "-o", out, "--bundle", of)
    assert done.returncode == 0, done.stderr
    files = {name: data for name, data in tree(out).items() if "/" in name}
    assert {path.stem for path in out.glob("*.zip")} == {parts(name) for name in files}
    for path in out.glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            assert {name: archive.read(name) for name in archive.namelist()} == {
                name: data for name, data in files.items() if parts(name) == path.stem}
            assert archive.namelist() == sorted(archive.namelist())


def test_an_archive_is_written_again_only_when_its_files_change(program, library, tmp_path):
    out = tmp_path / "out"
    batch(program, library, "-o", out, "--bundle", "country", "--jobs", "1")
    batch(program, library, "-o", tmp_path / "other", "--bundle", "country")
    assert tree(out) == tree(tmp_path / "other")
    before = changes(out)
    assert batch(program, library, "-o", out, "--bundle", "country").returncode == 0
    assert all(changes(out)[path] == before[path] for path in out.glob("*.zip"))
    source = library / "0/3.json"
    plan = json.loads(source.read_text(encoding="utf-8"))
    write(source, json.dumps(plan | {"functions": []}))
    batch(program, library, "-o", out, "--bundle", "country")
    assert [path.name for path in out.glob("*.zip") if changes(out)[path] != before[path]] == ["BGD.zip"]


def test_an_archive_of_someone_else_and_edited_files_are_left_and_said(program, library, tmp_path):
    out = tmp_path / "out"
    write(out / "AFG.zip", "mine")
    batch(program, library, "-o", out)
    edited = next((out / "BDI").rglob("*.docx"))
    edited.write_bytes(b"mine too")
    done = batch(program, library, "-o", out, "--bundle", "country")
    assert done.returncode == 1
    assert str(out / "AFG.zip") in done.stderr and str(edited) in done.stderr
    assert (out / "AFG.zip").read_text() == "mine"
    with zipfile.ZipFile(out / "BDI.zip") as archive:
        assert [name for name in archive.namelist() if name.endswith(".docx")] == []


# Runs that end early


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return write(tmp_path_factory.mktemp("many") / "plans.ndjson", "\n".join(generated(60)) + "\n")


@pytest.fixture(scope="module")
def undisturbed(program, many, tmp_path_factory):
    out = tmp_path_factory.mktemp("undisturbed")
    begun = time.monotonic()
    assert batch(program, many, "-o", out).returncode == 0
    return tree(out), time.monotonic() - begun


def start(program, *arguments):
    return subprocess.Popen([program, "batch", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_run_that_was_killed_at_any_moment_goes_on(program, many, undisturbed, tmp_path):
    expected, seconds = undisturbed
    rng = random.Random(1)
    wholes = {name: data for name, data in expected.items() if name != "manifest.json"}
    for moment in range(50):
        out = tmp_path / str(moment)
        # Twice, so that what is found there may be what a killed run has left of a killed run.
        for _ in range(rng.choice((1, 1, 2))):
            process = start(program, many, "-o", out)
            time.sleep(rng.uniform(0, seconds))
            process.kill()
            process.communicate()
            for name, data in tree(out).items() if out.exists() else ():
                if not os.path.basename(name).startswith(".") and name != "manifest.json":
                    assert data == wholes[name], f"{name} is half written"
        done = batch(program, many, "-o", out)
        assert done.returncode == 0, done.stderr
        assert tree(out) == expected, f"moment {moment}"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_says_how_to_go_on(program, many, undisturbed, tmp_path, number):
    expected, _ = undisturbed
    out = tmp_path / "out"
    read, write_end = os.pipe()
    process = subprocess.Popen([program, "batch", "-", "-o", out, "--ui-language", "en"], stdin=read, stderr=subprocess.PIPE,
                               text=True)
    os.close(read)
    with os.fdopen(write_end, "wb") as pipe:
        pipe.write(b"\n".join(many.read_bytes().splitlines()[:10]) + b"\n")
        pipe.flush()
        while len(list(out.rglob("*.xlsx"))) < 10:
            time.sleep(0.01)
        process.send_signal(number)  # Standard input stays open: the run waits for more.
        errors = process.communicate(timeout=30)[1]
    assert process.returncode == 2
    assert "the same command goes on from here" in errors
    assert not [name for name in tree(out) if name.endswith(".new")]
    assert batch(program, many, "-o", out).returncode == 0
    assert tree(out) == expected


def test_a_second_run_at_the_same_time_is_refused(program, tmp_path, lines):
    out = tmp_path / "out"
    process = subprocess.Popen([program, "batch", "-", "-o", out], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    process.stdin.write(lines[0] + "\n")
    process.stdin.flush()
    while not list(out.rglob("*.xlsx")):
        time.sleep(0.01)
    second = batch(program, "-", "-o", out, "--ui-language", "en", input=lines[1])
    assert second.returncode == 2 and "Another run" in second.stderr
    assert process.communicate()[1].strip().endswith(".") and process.returncode == 0
    assert batch(program, "-", "-o", out, input=lines[1]).returncode == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a small disk")
@pytest.mark.parametrize("kilobytes", [300, 700])
def test_a_full_disk_ends_the_run_and_room_lets_it_go_on(program, many, undisturbed, tmp_path, kilobytes):
    expected, _ = undisturbed
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("this machine lets no disk be mounted")
    try:
        done = batch(program, many, "-o", disk / "out", "--ui-language", "en")
        assert done.returncode == 2
        assert "Nothing more can be written" in done.stderr
        for name, data in tree(disk / "out").items():
            if not name.startswith("."):
                assert data == expected[name]
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        assert batch(program, many, "-o", disk / "out").returncode == 0
        assert tree(disk / "out") == expected
    finally:
        subprocess.run(["umount", disk], check=True)


# Usage


@pytest.mark.parametrize("options", [
    ["--year", "2024-2022"], ["--year", "x"], ["--country", "Venezuela"], ["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "x"],
    ["--bundle", "week"], ["--bundle", "year", "--manifest", "none"], ["--jobs", "0"], ["--manifest", "../x.json"], ["--format", "pdf"], ["--language", "xx"],
])
def test_wrong_usage(program, library, tmp_path, options):
    done = batch(program, library, "-o", tmp_path / "out", *options)
    assert done.returncode == 64
    assert not (tmp_path / "out").exists()


def test_plans_and_files_have_folders_of_their_own(program, library):
    done = batch(program, library, "-o", library)
    assert done.returncode == 64


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="the system does not list a program's threads")
@pytest.mark.parametrize("count", sorted({1, len(os.sched_getaffinity(0))}))
def test_there_are_as_many_threads_as_cores_that_the_program_may_use(program, lines, tmp_path, count):
    cores = sorted(os.sched_getaffinity(0))[:count]
    process = subprocess.Popen(
        [program, "batch", "-", "-o", tmp_path / "out"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, cores))
    process.stdin.write(lines[0] + "\n")
    process.stdin.flush()
    # Threads begin before the first plan is read, and stay until the input ends.
    deadline = time.monotonic() + 60
    while not list((tmp_path / "out").rglob("*.xlsx")) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(os.listdir(f"/proc/{process.pid}/task")) == count
    process.stdin.close()
    assert process.wait(60) == 0
    process.stderr.close()
