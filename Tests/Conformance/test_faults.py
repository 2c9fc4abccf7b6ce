"""What goes wrong around the program: no room, no rights, no handles, files that change, an end in the middle. Nothing is
lost, nothing half written, and what happened is said."""

import ctypes
import errno
import json
import os
import pathlib
import platform
import re
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

import pytest
from conftest import run
from support import copies, imports, paths, plans, resaved
from support.paths import tool

def no_room():
    """A limit on the size of files stands for the full disk: writing fails in the middle."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def handles(count):
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))


SYSTEM_CALLS = {"x86_64": {"getdents64": 217, "fsync": 74}, "aarch64": {"getdents64": 61, "fsync": 82}}
on_a_failing_disk = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in SYSTEM_CALLS, reason="the filter is one of Linux")


def no_names():
    """The names in folders cannot be read."""
    fail("getdents64")


def no_flush():
    """What was written does not come to the disk."""
    fail("fsync")


def fail(call):
    """A filter of the kernel stands for the disk that fails (seccomp(2))."""
    def step(code, value, otherwise=0):
        return struct.pack("HBBI", code, 0, otherwise, value)

    load, is_equal, end = 0x20, 0x15, 0x06
    steps = (step(load, 0) + step(is_equal, SYSTEM_CALLS[platform.machine()][call], 1) + step(end, 0x00050000 | errno.EIO)
             + step(end, 0x7FFF0000))
    kept = ctypes.create_string_buffer(steps, len(steps))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps) // 8, ctypes.addressof(kept)))
    library = ctypes.CDLL(None, use_errno=True)
    for arguments in ((38, 1, 0, 0, 0), (22, 2, program, 0, 0)):
        if library.prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def without_rights():
    """What makes a command run as a user without rights, whoever runs the checks."""
    return [tool("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []


def errors(done):
    """The lines about errors; asserts that the program ended by itself and that each line is a finding."""
    assert done.returncode >= 0, f"the program crashed by signal {-done.returncode}: {done.stderr}"
    lines = done.stderr.splitlines()
    assert all(re.match(r".*?: (error|warning|note): .{10,}", line) for line in lines), done.stderr
    return [line for line in lines if ": error: " in line]


def assert_whole(file):
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None, file


# No room

WRITING = {
    "import": ("import", "{form}", "-o", "{out}/plan.json"),
    "merge": ("merge", "{plan}", "{plan}", "{plan}", "-o", "{out}/plan.json"),
    "template": ("template", "-o", "{out}"),
    "report": ("import", "{form}", "--report", "{out}/report.json"),
}


def filled_in(command, form, out):
    return [part.format(form=form, plan=paths.SAMPLE, out=out) for part in command]


@pytest.mark.parametrize("command", WRITING)
def test_a_full_disk_is_an_error_and_leaves_no_partial_file(program, forms, tmp_path, command):
    (tmp_path / "out").mkdir()
    arguments = filled_in(WRITING[command], forms("sample", "es", "docx"), tmp_path / "out")
    done = run(program, *arguments, preexec_fn=no_room)
    assert done.returncode == 2, f"status {done.returncode}: {done.stderr}"
    assert errors(done)
    assert os.listdir(tmp_path / "out") == []


@on_a_failing_disk
@pytest.mark.parametrize("command", ("import", "merge"))
def test_a_plan_is_not_overwritten_before_the_disk_has_the_new_one(program, forms, tmp_path, command):
    """After a loss of power some file systems would hold neither."""
    out = tmp_path / "out"
    out.mkdir()
    arguments = filled_in(WRITING[command], forms("sample", "es", "docx"), out)
    (out / "plan.json").write_text("old")
    done = run(program, *arguments, "--force", preexec_fn=no_flush)
    assert done.returncode == 2 and errors(done), done.stderr
    assert os.listdir(out) == ["plan.json"] and (out / "plan.json").read_text() == "old"
    assert run(program, *arguments, "--force").returncode == 0
    assert json.loads((out / "plan.json").read_text())["country"]["iso3"] == "VEN"


@pytest.mark.parametrize("command", (("import", "{form}"), ("inspect", "--text", "{form}"), ("diff", "{form}", "{plan}")))
def test_results_that_cannot_be_written_are_an_error(program, forms, command):
    form = forms("hard", "es", "xlsx")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [program, *filled_in(command, form, "")], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 2, f"status {done.returncode}: {done.stderr}"
    assert errors(done)


def test_a_reader_that_goes_away_ends_the_program(program, forms):
    """`ccpm inspect --text … | head -1`."""
    process = subprocess.Popen(
        [program, "inspect", "--text", *[forms("hard", "es", "xlsx")] * 50], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) in (2, -signal.SIGPIPE)
    process.stderr.close()


# No rights

@pytest.mark.parametrize("command", WRITING)
def test_a_folder_without_the_right_to_write_is_an_error(forms, command):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        program = shutil.copy(paths.PROGRAM, name)
        plan, form = shutil.copy(paths.SAMPLE, name), shutil.copy(forms("sample", "es", "docx"), name)
        closed = os.path.join(name, "closed")
        os.mkdir(closed, 0o555)
        arguments = [part.format(form=form, plan=plan, out=closed) for part in WRITING[command]]
        done = subprocess.run([*without_rights(), program, *arguments], capture_output=True, text=True, cwd="/", timeout=60)
        assert done.returncode == 2, done.stderr
        assert errors(done) and "closed" in done.stderr
        assert os.listdir(closed) == []


@pytest.mark.parametrize("command", ("export", "import", "inspect"))
def test_a_file_without_the_right_to_read_is_an_error(forms, command):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o777)
        program = shutil.copy(paths.PROGRAM, name)
        form = shutil.copy(forms("sample", "es", "docx"), os.path.join(name, "secret.docx"))
        os.chmod(form, 0)
        done = subprocess.run([*without_rights(), program, command, form], capture_output=True, text=True, cwd=name, timeout=60)
        assert done.returncode == 2 and len(errors(done)) == 1, done.stderr
        assert "secret.docx" in done.stderr
        assert sorted(os.listdir(name)) == sorted(["secret.docx", os.path.basename(program)])


@on_a_failing_disk
def test_a_folder_that_cannot_be_read_to_its_end_is_an_error(program, tmp_path):
    (tmp_path / "plans").mkdir()
    shutil.copy(paths.SAMPLE, tmp_path / "plans")
    done = run(
        program, "batch", tmp_path / "plans", "-o", tmp_path / "out", "--ui-language", "en", preexec_fn=no_names)
    assert done.returncode == 2 and f"{tmp_path}/plans cannot be read" in done.stderr, done.stderr


@on_a_failing_disk
@pytest.mark.parametrize("command", (
    ("batch", paths.SAMPLE, "-o"), ("batch", "--join", "-o"), ("import", "--force", paths.SAMPLE, "-o")))
def test_a_folder_of_what_was_made_before_is_not_taken_for_empty(program, tmp_path, command):
    """Parts would be left out of the manifest, and a plan would get a second file beside the library's own."""
    for number in (1, 2):
        assert run(program, "batch", paths.SAMPLE, "-o", tmp_path / "out", "--shard", f"{number}/2").returncode == 0
    before = sorted((tmp_path / "out").rglob("*"))
    done = run(program, *command, tmp_path / "out", "--ui-language", "en", preexec_fn=no_names)
    assert done.returncode == 2 and f"{tmp_path}/out cannot be read" in done.stderr, done.stderr
    assert sorted((tmp_path / "out").rglob("*")) == before


@pytest.mark.parametrize("rights", (0, 0o444))
@pytest.mark.parametrize("place", ("VEN", "VEN/2023", "COL"))
@pytest.mark.parametrize("command", (("import", "-o"), ("collect", "--into")), ids=["import", "collect"])
def test_a_part_of_a_library_that_cannot_be_read_is_said_and_nothing_is_written(command, place, rights):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        program, plan = shutil.copy(paths.PROGRAM, name), shutil.copy(paths.SAMPLE, name)
        library = os.path.join(name, "library")
        text = paths.SAMPLE.read_text(encoding="utf-8")
        for iso3 in ("COL", "VEN"):
            folder = os.path.join(library, iso3, "2023")
            os.makedirs(folder)
            with open(os.path.join(folder, "plan.json"), "w", encoding="utf-8") as file:
                file.write(text.replace('"VEN"', f'"{iso3}"'))
            os.symlink("nowhere", os.path.join(folder, "link"))
        os.chmod(library, 0o777)
        closed = os.path.join(library, place)
        os.chmod(closed, rights)
        done = subprocess.run(
            [*without_rights(), program, command[0], plan, command[1], library, "--ui-language", "en"],
            capture_output=True, text=True, cwd="/", timeout=60)
        os.chmod(closed, 0o755)
        assert done.returncode == 2 and all(
            closed in line for line in errors(done)) and "cannot be read" in done.stderr, done.stderr
        assert sorted(os.listdir(library)) == ["COL", "VEN"]
        assert sorted(os.listdir(os.path.join(library, "VEN/2023"))) == ["link", "plan.json"]


# An end in the middle

def test_a_killed_run_leaves_whole_files_or_none(program, tmp_path):
    """Killed after ever longer times, so that some runs end before the first file and some among the many."""
    plan = paths.SAMPLE
    counts = set()
    for attempt in range(40):
        out = tmp_path / str(attempt)
        process = subprocess.Popen(
            [program, "export", plan, "-o", out, "--language", ",".join(paths.LANGUAGES)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.002 * attempt)
        process.kill()
        process.wait()
        files = list(out.iterdir()) if out.exists() else []
        for file in files:
            assert re.fullmatch(r"VEN-2023-[a-z0-9-]+\.[a-z]{2}\.(docx|xlsx)", file.name), file
            assert_whole(file)
        counts.add(len(files))
    assert 0 in counts


# Files that change

@pytest.mark.parametrize("extension", paths.FORMATS)
def test_a_file_that_changes_while_it_is_read_is_read_or_refused(program, forms, tmp_path, extension):
    """Shortened and written anew all the time, as by a program that is saving it."""
    whole = forms("sample", "es", extension).read_bytes()
    file = tmp_path / f"copy.{extension}"
    file.write_bytes(whole)
    saved = threading.Event()

    def save():
        while not saved.is_set():
            with open(file, "r+b") as changing:
                changing.truncate(len(whole) // 3)
                changing.seek(0)
                changing.write(whole[: len(whole) // 2])
                changing.flush()
                changing.write(whole[len(whole) // 2:])

    saving = threading.Thread(target=save)
    saving.start()
    try:
        for _ in range(25):
            done = run(program, "import", file)
            if done.returncode == 0:
                assert not imports.differences(plans.load("sample"), json.loads(done.stdout))
            else:
                assert done.returncode == 2 and len(errors(done)) == 1 and done.stdout == "", done.stderr
    finally:
        saved.set()
        saving.join()


# No handles, little stack, and many of everything

@pytest.mark.parametrize("count", range(3, 9))
def test_a_program_without_file_handles_says_so(program, forms, tmp_path, count):
    """With fewer than it takes to start, the system refuses; with fewer than the work takes, the program says so."""
    out = tmp_path / "plan.json"
    done = run(program, "import", forms("sample", "es", "docx"), "-o", out, preexec_fn=handles(count))
    if done.returncode == 0:
        assert not imports.differences(plans.load("sample"), json.loads(out.read_bytes()))
    else:
        assert done.returncode in (2, 127) and done.stderr, done.stderr
        assert not out.exists()
        assert done.returncode == 127 or errors(done)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux changes the limits of another program")
def test_nested_files_are_read_where_the_system_gives_threads_little_stack(program, forms, tmp_path):
    """The limit at its beginning is what a program's threads get; the first thread's is raised again."""
    begin, end = b'<w:ins w:id="9" w:author="a">' * 230, b"</w:ins>" * 230

    def nested(name, data):
        return re.sub(rb"<w:r>.*?</w:r>", lambda run: begin + run[0] + end, data, count=1) if name == "word/document.xml" else data

    files = [
        resaved.rewritten(forms("sample", "es", "docx"), tmp_path / f"{number}.docx", nested) for number in range(16)]
    limit = 256 * 1024, resource.getrlimit(resource.RLIMIT_STACK)[1]
    process = subprocess.Popen(
        [program, "batch", "-", *files, "-o", tmp_path / "out", "--jobs", "4"], stdin=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, limit))
    process.stdin.write(json.dumps(plans.load("minimal")) + "\n")
    process.stdin.flush()
    while process.poll() is None and not list((tmp_path / "out").rglob("*.xlsx")):
        time.sleep(0.01)
    resource.prlimit(process.pid, resource.RLIMIT_STACK, (8 * 1024 * 1024, limit[1]))
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 0, said


def test_a_thousand_files_take_no_more_handles_than_one(program, tmp_path):
    plan = plans.load("minimal")
    files = copies.write(tmp_path, **{f"p{i:04}": {**plan, "cluster": f"C{i:04}"} for i in range(1000)})
    done = run(program, "export", *files, "--format", "docx", "-o", tmp_path / "out", preexec_fn=handles(12))
    assert done.returncode == 0, done.stderr[:2000]
    made = sorted((tmp_path / "out").iterdir())
    assert len(made) == 1000
    again = run(program, "import", *made, "-o", tmp_path / "again", preexec_fn=handles(12))
    assert again.returncode == 0, again.stderr[:2000]
    clusters = {json.loads(f.read_bytes())["cluster"] for f in (tmp_path / "again").iterdir()}
    assert clusters == {f"C{i:04}" for i in range(1000)}


@pytest.mark.parametrize("force", (True, False))
def test_a_hundred_programs_that_write_one_file_leave_it_whole(program, tmp_path, force):
    """The last one wins with --force, the first one without."""
    files = copies.write(tmp_path, **{f"p{i}": {**plans.load("minimal"), "cluster": f"C{i}"} for i in range(100)})
    target = tmp_path / "out" / "plan.docx"
    running = [
        subprocess.Popen(
            [program, "export", file, "-o", target, *(["--force"] if force else [])], stderr=subprocess.PIPE, text=True)
        for file in files]
    ended = [(process.communicate(timeout=300)[1], process.returncode) for process in running]
    statuses = [status for _, status in ended]
    assert statuses.count(0) == (100 if force else 1), ended
    assert all(status == 0 or (status == 2 and "plan.docx" in said) for said, status in ended), ended
    assert [file.name for file in target.parent.iterdir()] == ["plan.docx"]
    assert_whole(target)


# What is no file

WITH_FORCE = {
    "merge": ("merge", "{plan}", "{plan}", "{plan}", "-o", "{out}/plan.json", "--force"),
    "import": ("import", "{form}", "-o", "{out}/plan.json", "--force"),
    "export": ("export", "{plan}", "-o", "{out}/plan.docx", "--force"),
    "diff": ("diff", "{form}", "-o", "{out}/diff.docx", "--force"),
    "compare": ("compare", "{plan}", "{form}", "-o", "{out}/comparison.json", "--force"),
    "register": ("register", "{plan}", "-o", "{out}/register.xlsx", "--force"),
    "register of lines": ("register", "{plan}", "-o", "{out}/register.csv", "--force"),
}


@pytest.mark.parametrize("command", WITH_FORCE)
def test_what_is_overwritten_through_a_link_or_a_pipe_leaves_them_there(program, forms, tmp_path, command):
    def write(out, force=True):
        arguments = filled_in(WITH_FORCE[command], forms("sample", "es", "xlsx"), out)
        return run(program, *(arguments if force else arguments[:-1]))

    folders = [tmp_path / name for name in ("file", "link", "pipe", "kept")]
    for folder in folders:
        folder.mkdir()
    file, link, pipe, kept = (f / pathlib.Path(WITH_FORCE[command][-2]).name for f in folders)
    assert write(file.parent).returncode == 0
    kept.write_text("old")
    link.symlink_to(os.path.relpath(kept, link.parent))
    os.mkfifo(pipe)
    for out in (link, pipe):
        refused = write(out.parent, force=False)
        assert refused.returncode == 2 and len(errors(refused)) == 1, refused.stderr
    assert kept.read_text() == "old"
    assert write(link.parent).returncode == 0
    assert link.is_symlink() and kept.read_bytes() == file.read_bytes()
    with subprocess.Popen([tool("cat"), pipe], stdout=subprocess.PIPE) as reader:
        done = write(pipe.parent)
        if not pipe.is_fifo():
            reader.kill()
        assert done.returncode == 0 and pipe.is_fifo(), done.stderr
        assert reader.communicate(timeout=60)[0] == file.read_bytes()
    assert [os.listdir(folder) for folder in folders] == [[file.name]] * 4


def test_a_register_that_is_not_to_stand_sends_nothing_into_a_pipe(program, tmp_path):
    """Two files claim to be one plan; the second comes when the first has been written."""
    other = {**plans.load("sample"), "dates": {}}
    files = copies.write(tmp_path, one=plans.load("sample"), other=other)
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with subprocess.Popen([tool("cat"), pipe], stdout=subprocess.PIPE) as reader:
        done = run(program, "register", *files, "-o", pipe, "--force")
        assert done.returncode == 2 and errors(done)
        reader.kill()
        assert reader.communicate(timeout=60)[0] == b""
