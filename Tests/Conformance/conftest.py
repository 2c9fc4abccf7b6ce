"""The forms that the checks look at: exported once, rendered once, for the whole run."""

import os
import shutil
import subprocess
import sys

import pytest

sys.dont_write_bytecode = True

from support import batches, office, paths, plans, registers  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--spark", action="store_true", help="also make files on a Spark cluster, which is fetched first")


@pytest.fixture(scope="session")
def program():
    assert os.access(paths.PROGRAM, os.X_OK), f"{paths.PROGRAM} is missing: swift build -c release"
    return paths.PROGRAM


def run(program, *arguments, **options):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=60, **options)


class Forms:
    """Where the exported forms are: `forms("sample", "es", "docx")`."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, plan, language, extension):
        return self.folder / f"{plan}-{language}-{extension}.{extension}"

    def all(self, extension=None):
        return sorted(self.folder.glob(f"*.{extension or '*'}"))


def export_all(program, folder, *options):
    """Exports every plan in every language, under names that tell plan, language and format."""
    flat = folder / "forms"
    flat.mkdir()
    for name in plans.NAMES:
        out = folder / name
        done = run(program, "export", plans.path(name), "--language", ",".join(paths.LANGUAGES), "-o", out, *options)
        assert done.returncode == 0, f"{name}: status {done.returncode}\n{done.stderr}"
        assert done.stdout == "" or all((out / line).exists() or os.path.exists(line) for line in done.stdout.splitlines())
        for extension in paths.FORMATS:
            for language in paths.LANGUAGES:
                found = list(out.glob(f"*.{language}.{extension}"))
                assert len(found) == 1, f"{name} {language} {extension}: {[f.name for f in out.iterdir()]}"
                shutil.copy(found[0], flat / f"{name}-{language}-{extension}.{extension}")
        assert len(list(out.iterdir())) == len(paths.FORMATS) * len(paths.LANGUAGES), "other files were left behind"
    return Forms(flat)


@pytest.fixture(scope="session")
def forms(program, tmp_path_factory):
    return export_all(program, tmp_path_factory.mktemp("exported"))


@pytest.fixture(scope="session")
def bare_forms(program, tmp_path_factory):
    """The same without the embedded plan."""
    return export_all(program, tmp_path_factory.mktemp("bare"), "--no-embed")


@pytest.fixture(scope="session")
def rendered(forms, tmp_path_factory):
    """The pages of every form, by the form's path."""
    folder = tmp_path_factory.mktemp("rendered")
    office.convert(forms.all(), folder)
    return {form: office.pages(folder / f"{form.stem}.pdf") for form in forms.all()}


@pytest.fixture(scope="session")
def plan_lines():
    """Twelve different plans in JSON, a line each."""
    return batches.generated(12)


@pytest.fixture
def plan_folder(tmp_path, plan_lines):
    """A folder of these plans, each a file."""
    folder = tmp_path / "plans"
    for number, line in enumerate(plan_lines):
        batches.write(folder / f"{number // 5}/{number}.json", line)
    return folder


@pytest.fixture(scope="module")
def register(program, made, tmp_path_factory):
    """A register in Spanish of the plans that a module's `made` gives."""
    file = tmp_path_factory.mktemp("register") / "register.xlsx"
    registers.write(program, made, file, "--language", "es")
    return file
