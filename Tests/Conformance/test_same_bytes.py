"""The files depend on the plan, the template, the language and the program's version, and on nothing else."""

import filecmp
import os

import pytest
from conftest import run
from support import paths, plans
from support.paths import tool

# The date is that of a fake clock; the rest is what programs take for defaults without being asked.
WORLDS = (
    dict(clock="2024-02-29 23:59:59", umask=0o022,
         env=dict(TZ="Pacific/Kiritimati", LANG="C", HOME="/nowhere", USER="first", LOGNAME="first", HOSTNAME="one")),
    dict(clock="2031-12-31 00:00:01", umask=0o077,
         env=dict(TZ="America/Caracas", LANG="ar_EG.UTF-8", LC_ALL="tr_TR.UTF-8", HOME="/tmp", USER="second",
                  LOGNAME="second", HOSTNAME="two", SOURCE_DATE_EPOCH="1", TMPDIR="/tmp")),
)


def export(program, plan, folder, world):
    faketime = tool("faketime")
    before = os.umask(world["umask"])
    try:
        folder.mkdir(mode=0o755)
        done = run(faketime, "-f", world["clock"], program, "export", plans.path(plan), "--language",
                   ",".join(paths.LANGUAGES), "-o", folder, env={"PATH": os.environ["PATH"], **world["env"]}, cwd=folder)
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr
    return sorted(os.listdir(folder))


@pytest.mark.parametrize("plan", plans.NAMES)
def test_another_day_place_and_user_give_the_same_bytes(program, tmp_path, plan):
    names = [export(program, plan, tmp_path / str(i), world) for i, world in enumerate(WORLDS)]
    assert names[0] == names[1] and len(names[0]) == 10
    same, other, failed = filecmp.cmpfiles(tmp_path / "0", tmp_path / "1", names[0], shallow=False)
    assert (other, failed) == ([], [])


def test_one_language_alone_gives_the_bytes_it_gives_among_others(program, tmp_path, forms):
    """What is compressed once per process must not differ from what is compressed anew."""
    assert run(program, "export", plans.path("sample"), "--language", "fr", "-o", tmp_path).returncode == 0
    for file in tmp_path.iterdir():
        assert file.read_bytes() == forms("sample", "fr", file.suffix[1:]).read_bytes()


def test_a_plan_written_in_another_order_and_layout_gives_the_same_bytes(program, tmp_path, forms):
    import json

    plan = json.loads(paths.SAMPLE.read_text(encoding="utf-8"))
    plan["functions"] = [dict(reversed(f.items())) for f in plan["functions"]]
    other = tmp_path / "other.json"
    other.write_text(json.dumps(dict(reversed(plan.items()))), encoding="utf-8")
    assert run(program, "export", other, "--language", "es", "-o", tmp_path / "out", "--no-embed").returncode == 0
    assert run(program, "export", paths.SAMPLE, "--language", "es", "-o", tmp_path / "sample", "--no-embed").returncode == 0
    for file in (tmp_path / "out").iterdir():
        assert file.read_bytes() == (tmp_path / "sample" / file.name).read_bytes()
