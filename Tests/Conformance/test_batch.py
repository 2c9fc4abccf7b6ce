"""Many plans at once: what is made, and what is said of what is not."""

import hashlib
import json
import os
import subprocess
import time
import zipfile

import pytest
from support import paths, plans
from support.batches import batch, changes, differing, manifest, tree, write


# What is made


def test_files_stand_in_the_folders_of_country_and_year(program, plan_folder, tmp_path, plan_lines):
    out = tmp_path / "out"
    done = batch(program, plan_folder, "-o", out)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    plans = [json.loads(line) for line in plan_lines]
    assert {(p.parent.parent.name, int(p.parent.name)) for p in out.rglob("*.docx")} == {
        (plan["country"]["iso3"], plan["year"]) for plan in plans}
    assert len(list(out.rglob("*.docx"))) == len(list(out.rglob("*.xlsx"))) == len(plans)


def test_the_files_are_those_of_export(program, plan_folder, tmp_path):
    batch(program, plan_folder, "-o", tmp_path / "out")
    subprocess.run([program, "export", *plan_folder.rglob("*.json"), "-o", tmp_path / "single"], check=True)
    single = tree(tmp_path / "single")
    assert {os.path.basename(name): data for name, data in tree(tmp_path / "out").items() if name != "manifest.json"} == single


def test_the_manifest_lists_each_file_with_size_and_digest(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    plans = manifest(out)["plans"]
    assert [plan["plan"] for plan in plans] == sorted(plan["plan"] for plan in plans)
    listed = {file["path"]: (file["size"], file["sha256"]) for plan in plans for file in plan["files"]}
    assert listed == {name: (len(data), hashlib.sha256(data).hexdigest())
                      for name, data in tree(out).items() if name != "manifest.json"}


def test_the_result_depends_on_the_plans_alone(program, plan_folder, tmp_path, plan_lines):
    batch(program, plan_folder, "-o", tmp_path / "a", "--jobs", 1)
    batch(program, plan_folder, "-o", tmp_path / "b", "--jobs", 7)
    batch(program, "-", "-o", tmp_path / "c", input="\n".join(reversed(plan_lines)))
    write(tmp_path / "plans.ndjson", "\n".join(plan_lines))
    batch(program, tmp_path / "plans.ndjson", "-o", tmp_path / "d")
    assert tree(tmp_path / "a") == tree(tmp_path / "b") == tree(tmp_path / "c") == tree(tmp_path / "d")


def test_word_and_excel_are_sources_too(program, plan_folder, tmp_path):
    batch(program, plan_folder / "2", "-o", tmp_path / "a")
    batch(program, tmp_path / "a", "-o", tmp_path / "b", "--format", "docx")
    batch(program, plan_folder / "2", "-o", tmp_path / "c", "--format", "docx")
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
def test_filters(program, plan_folder, tmp_path, plan_lines, options, holds):
    out = tmp_path / "out"
    done = batch(program, plan_folder, "-o", out, "--format", "xlsx", *options)
    assert done.returncode == 0, done.stderr
    wanted = [plan for plan in map(json.loads, plan_lines) if holds(plan)]
    assert len(list(out.rglob("*.xlsx"))) == len(wanted)
    # The same where all is known already.
    assert batch(program, plan_folder, "-o", out, "--format", "xlsx", *options).returncode == 0
    assert len(manifest(out)["plans"]) == len(wanted)


# What is not written again


def test_a_second_run_writes_nothing(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = changes(out)
    done = batch(program, plan_folder, "-o", out, "--ui-language", "en")
    assert done.returncode == 0
    assert "written: 0, unchanged: 24" in done.stderr
    assert {path for path, time in changes(out).items() if time != before[path]} <= {out / "manifest.json"}


def test_force_writes_all(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before, bytes_before = changes(out), tree(out)
    assert batch(program, plan_folder, "-o", out, "--force").returncode == 0
    assert tree(out) == bytes_before
    assert all(time > before[path] for path, time in changes(out).items())


def test_only_the_plan_that_changed_is_written(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out)
    before = changes(out)
    source = plan_folder / "0/3.json"
    plan = json.loads(source.read_text(encoding="utf-8"))
    plan["functions"][0]["actions"][0]["action"] = "Otra cosa."
    write(source, json.dumps(plan))
    assert batch(program, plan_folder, "-o", out).returncode == 0
    changed = {path for path, time in changes(out).items() if time != before[path]} - {out / "manifest.json"}
    assert len(changed) == 2 and all(plan["country"]["iso3"] in path.name for path in changed)
    batch(program, plan_folder, "-o", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")


def test_another_language_is_added_and_the_first_stays(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out, "--format", "docx", "--language", "es")
    batch(program, plan_folder, "-o", out, "--format", "docx", "--language", "en")
    languages = [sorted(file["path"].split(".")[1] for file in plan["files"]) for plan in manifest(out)["plans"]]
    assert languages and all(found == ["en", "es"] for found in languages)


def test_another_template_writes_again(program, plan_folder, tmp_path):
    out = tmp_path / "out"
    batch(program, plan_folder, "-o", out, "--format", "docx")
    template = tmp_path / "standard.json"
    text = (paths.ROOT / "Templates/standard.json").read_text(encoding="utf-8")
    write(template, text.replace('"FFFFFF"', '"FEFEFE"') if '"FFFFFF"' in text else text + "\n")
    done = batch(program, plan_folder, "-o", out, "--format", "docx", "--template", template)
    assert done.returncode == 0, done.stderr
    batch(program, plan_folder, "-o", tmp_path / "fresh", "--format", "docx", "--template", template)
    assert tree(out) == tree(tmp_path / "fresh")


# Bad input


def test_a_bad_plan_is_said_and_the_others_are_made(program, plan_folder, tmp_path, plan_lines):
    write(plan_folder / "0/bad.json", '{"schema": "ccpm-action-plan/1", "year": 1}')
    write(plan_folder / "0/old.json", plan_lines[0].replace('"year":2015', '"year":1066'))
    write(plan_folder / "0/half.json", plan_lines[1][:500])
    write(plan_folder / "0/nameless.json", plan_lines[2].replace('"iso3":"BFA"', '"iso3":null'))
    done = batch(program, plan_folder, "-o", tmp_path / "out", "--ui-language", "en")
    assert done.returncode == 2
    for name in ("bad", "old", "half", "nameless"):
        assert f"{plan_folder}/0/{name}.json:" in done.stderr
    assert "Plans: 12." in done.stderr and "Failed: 4" in done.stderr
    assert len(list((tmp_path / "out").rglob("*.docx"))) == 12


def test_other_files_in_a_folder_are_no_errors(program, plan_folder, tmp_path, plan_lines):
    write(plan_folder / "readme.txt", "Hello")
    write(plan_folder / "data.json", '{"a": 1}')
    with zipfile.ZipFile(plan_folder / "pictures.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    (plan_folder / "loop").symlink_to(plan_folder)
    write(plan_folder / ".hidden.json", "{")
    done = batch(program, plan_folder, "-o", plan_folder / "out")
    assert done.returncode == 0, done.stderr
    assert len(list((plan_folder / "out").rglob("*.docx"))) == len(plan_lines)
    # What was made is no source, though it stands there too.
    assert batch(program, plan_folder, "-o", plan_folder / "out").returncode == 0


def test_unreadable_files_are_errors(program, plan_folder, tmp_path):
    (plan_folder / "gone.json").symlink_to(tmp_path / "nothing")
    done = batch(program, plan_folder, tmp_path / "nowhere", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "gone.json" in done.stderr and "nowhere" in done.stderr
    assert len(list((tmp_path / "out").rglob("*.docx"))) == 12


def test_a_manifest_may_have_the_longest_name(program, tmp_path, plan_lines):
    name = "m" * 250 + ".json"
    for _ in range(2):
        done = batch(program, "-", "-o", tmp_path / "out", "--manifest", name, input=plan_lines[0])
        assert done.returncode == 0, done.stderr
        assert [path.name for path in (tmp_path / "out").iterdir() if path.is_file()] == [name]
        next((tmp_path / "out").rglob("*.docx")).unlink()


def test_the_same_plan_counts_once(program, plan_folder, tmp_path, plan_lines):
    batch(program, plan_folder, "-o", tmp_path / "plain")
    batch(program, plan_folder / "0", "-o", plan_folder / "copies", "--language", "es,ar", "--manifest", "none")
    done = batch(program, plan_folder, "-o", tmp_path / "out", "--ui-language", "en")
    assert done.returncode == 0, done.stderr
    assert "the same plan" in done.stderr
    first, second = tree(tmp_path / "plain"), tree(tmp_path / "out")
    del first["manifest.json"], second["manifest.json"]
    assert first == second
    again = batch(program, plan_folder, "-o", tmp_path / "out", "--ui-language", "en")
    assert again.returncode == 0 and "written: 0" in again.stderr


@pytest.mark.parametrize("begun", [False, True], ids=["at once", "after a run without the second"])
def test_of_two_plans_with_one_name_neither_is_made(program, plan_folder, tmp_path, plan_lines, begun):
    out = tmp_path / "out"
    if begun:
        assert batch(program, plan_folder, "-o", out).returncode == 0
    plan = json.loads(plan_lines[4])
    plan["functions"] = []
    other = write(plan_folder / "z.json", json.dumps(plan))
    for _ in range(2):
        done = batch(program, plan_folder, "-o", out, "--ui-language", "en")
        assert done.returncode == 1, done.stderr
        line = next(line for line in done.stderr.splitlines() if "error" in line)
        assert str(other) in line and str(plan_folder / "0/4.json") in line
        iso3 = plan["country"]["iso3"]
        assert not list(out.glob(f"{iso3}*"))
        assert len(list(out.rglob("*.docx"))) == 11
        assert iso3 not in {entry["country"] for entry in manifest(out)["plans"]}
    other.unlink()
    assert batch(program, plan_folder, "-o", out).returncode == 0
    batch(program, plan_folder, "-o", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")


def test_of_three_plans_with_one_name_each_is_told_from_one_that_differs(program, tmp_path, plan_lines):
    one, two = differing(plan_lines[0])
    files = [write(tmp_path / "plans" / name, text) for name, text in (("a.json", one), ("b.json", two), ("c.json", one))]
    done = batch(program, tmp_path / "plans", "-o", tmp_path / "out", "--ui-language", "en")
    assert done.returncode == 1
    lines = [line for line in done.stderr.splitlines() if "error" in line]
    assert len(lines) == 2 and "note" not in done.stderr
    assert f"{files[0]} and {files[1]}" in lines[0] and f"{files[1]} and {files[2]}" in lines[1]


@pytest.mark.parametrize("begun", [False, True], ids=["at once", "after a run without the second"])
def test_what_is_taken_back_is_not_counted(program, tmp_path, plan_lines, begun):
    one, two = differing(plan_lines[0])
    lines = [one, *plan_lines[1:4]]
    if begun:
        batch(program, "-", "-o", tmp_path / "out", "--language", "en,fr", input="\n".join(lines))
        batch(program, "-", "-o", tmp_path / "out", input="\n".join(lines))
    # Taken back are also files of the first that this run did not count.
    done = batch(program, "-", "-o", tmp_path / "out", "--ui-language", "en", input="\n".join([*lines, two, one, two]))
    made, there = (0, 6) if begun else (6, 0)
    assert f"Plans: 3. Files written: {made}, unchanged: {there}. Failed: 0, in conflict: 3." in done.stderr


def test_a_plan_that_failed_is_not_taken_out_of_the_count(program, tmp_path, plan_lines):
    plan = json.loads(plan_lines[0])
    plan["functions"][0]["actions"][0]["comments"] = "x" * 33_000  # Too long for a cell, so that Excel's file is lacking.
    one, two = differing(json.dumps(plan))
    done = batch(program, "-", "-o", tmp_path / "out", "--ui-language", "en", input=f"{one}\n{two}")
    assert "Plans: 0. Files written: 0, unchanged: 0. Failed: 1, in conflict: 1." in done.stderr
    assert not list((tmp_path / "out").rglob("*.docx"))


def test_a_plan_whose_files_are_someone_elses_is_not_counted_once_another_claims_to_be_it(program, tmp_path, plan_lines):
    one, two = differing(plan_lines[0])
    out = tmp_path / "out"
    batch(program, "-", "-o", out, input=one)
    for file in (*out.rglob("*.docx"), *out.rglob("*.xlsx")):
        file.write_text("mine")
    (out / "manifest.json").unlink()
    done = batch(program, "-", "-o", out, "--ui-language", "en", input=f"{one}\n{two}")
    assert "Plans: 0. Files written: 0, unchanged: 0. Failed: 0, in conflict: 3." in done.stderr
    assert {file.read_text() for file in out.rglob("*.*x")} == {"mine"}


@pytest.mark.parametrize("name", ["../../etc", "..", "/etc/passwd", "a/b\\c", "\u202ea", "con", ".hidden", "%2e%2e", "x" * 400])
def test_names_never_leave_the_folder(program, tmp_path, plan_lines, name):
    plan = json.loads(plan_lines[0])
    plan |= {"cluster": name, "locality": name, "clusterCode": name}
    plan["country"]["name"] = name
    out = tmp_path / "a/b/out"
    done = batch(program, "-", "-o", out, input=json.dumps(plan))
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(out) for path in out.rglob("*.docx")}
    assert len(made) == 1 and all(path.parts[:2] == ("AFG", "2015") and len(path.parts) == 3 for path in made)
    assert {path.name for path in tmp_path.iterdir()} == {"a"} and {path.name for path in (tmp_path / "a/b").iterdir()} == {"out"}


# Usage


@pytest.mark.parametrize("options", [
    ["--year", "2024-2022"], ["--year", "x"], ["--country", "Venezuela"], ["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "x"],
    ["--bundle", "week"], ["--bundle", "year", "--manifest", "none"], ["--jobs", "0"], ["--manifest", "../x.json"], ["--format", "pdf"], ["--language", "xx"],
])
def test_wrong_usage(program, plan_folder, tmp_path, options):
    done = batch(program, plan_folder, "-o", tmp_path / "out", *options)
    assert done.returncode == 64
    assert not (tmp_path / "out").exists()


def test_plans_and_files_have_folders_of_their_own(program, plan_folder):
    done = batch(program, plan_folder, "-o", plan_folder)
    assert done.returncode == 64


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="the system does not list a program's threads")
@pytest.mark.parametrize("count", sorted({1, len(os.sched_getaffinity(0))}))
def test_there_are_as_many_threads_as_cores_that_the_program_may_use(program, plan_lines, tmp_path, count):
    cores = sorted(os.sched_getaffinity(0))[:count]
    process = subprocess.Popen(
        [program, "batch", "-", "-o", tmp_path / "out"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, cores))
    process.stdin.write(plan_lines[0] + "\n")
    process.stdin.flush()
    # Threads begin before the first plan is read, and stay until the input ends.
    deadline = time.monotonic() + 60
    while not list((tmp_path / "out").rglob("*.xlsx")) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(os.listdir(f"/proc/{process.pid}/task")) == count
    process.stdin.close()
    assert process.wait(60) == 0
    process.stderr.close()


def test_the_summary_is_in_the_language_of_the_plans_where_they_have_one(program, tmp_path):
    done = batch(program, paths.SAMPLE, "-o", tmp_path / "one")
    assert done.stderr.splitlines()[-1].startswith("Planes: 1. Archivos escritos: 2"), done.stderr
    done = batch(program, paths.SAMPLE, plans.path("arabic"), "-o", tmp_path / "two")
    assert done.stderr.splitlines()[-1].startswith("Plans: 2. Files written: 4"), done.stderr
