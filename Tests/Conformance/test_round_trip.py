"""Export and import give the same plan, also after other programs have loaded and saved the file."""

import copy
import functools

import pytest
from support import imports, paths, plans, resaved, wording
from support.imports import assert_whole, differences

CASES = [(p, l) for p in plans.NAMES for l in paths.LANGUAGES]


def assert_same(read, plan):
    assert read.plan, read.stderr
    assert not (found := differences(plan, read.plan)), "\n".join(found)
    assert read.findings == [], read.stderr
    assert_whole(read)
    assert read.account["read"] == read.account["mapped"] > 0


def read_forms(program, make, extension, with_base):
    """What the program reads of a plan's forms in all languages; `make` takes plan and language."""
    read = {}
    for plan in plans.NAMES:
        files = {make(plan, language): (plan, language) for language in paths.LANGUAGES}
        base = ("--base", plans.path(plan)) if with_base else ()
        for file, result in imports.read_all(program, list(files), *base).items():
            read[files[file]] = result
    return read


@pytest.fixture(scope="session")
def reading(program, forms, bare_forms, tmp_path_factory):
    """`reading(way, extension)`: what was read after a way, by plan and language; each is gone once."""

    def copies(change, extension):
        folder = tmp_path_factory.mktemp("copies")
        made = {f: change(f, folder / f.name) for f in forms.all(extension)}
        return lambda plan, language: made[forms(plan, language, extension)]

    def office(way, extension):
        files = resaved.by_libreoffice(
            forms.all(extension), tmp_path_factory.mktemp(way), resaved.WAYS[extension][way])
        by_name = {file.stem: file for file in files}
        return lambda plan, language: by_name[forms(plan, language, extension).stem]

    @functools.cache
    def made(way, extension):
        match way:
            case "sent":
                return lambda plan, language: forms(plan, language, extension)
            case "bare":
                return lambda plan, language: bare_forms(plan, language, extension)
            case "python":
                return copies(resaved.by_python, extension)
            case "stripped":
                return copies(resaved.stripped, extension)
            case _:
                return office(way, extension)

    @functools.cache
    def read(way, extension, with_base=False):
        return read_forms(program, made(way, extension), extension, with_base)

    return read


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("plan, language", CASES)
def test_export_and_import_give_the_same_plan(reading, plan, language, extension):
    assert_same(reading("sent", extension)[plan, language], plans.load(plan))


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("plan, language", CASES)
def test_a_bare_form_gives_the_same_plan_with_its_base(reading, plan, language, extension):
    assert_same(reading("bare", extension, True)[plan, language], plans.load(plan))


@pytest.mark.parametrize("extension, way", [(e, w) for e in paths.FORMATS for w in resaved.WAYS[e]])
@pytest.mark.parametrize("plan, language", CASES)
def test_the_plan_is_the_same_after_libreoffice(reading, plan, language, extension, way):
    # Texts of OpenDocument carry no custom XML of others, so the plan inside is lost on the way through them.
    read = reading(way, extension, way == "libreoffice-odt")[plan, language]
    assert_same(read, resaved.known_losses(plans.load(plan), way, extension))


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("plan, language", CASES)
def test_the_plan_is_the_same_after_openpyxl_and_python_docx(reading, plan, language, extension):
    read = reading("python", extension)[plan, language]
    assert_same(read, resaved.known_losses(plans.load(plan), "python", extension))


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("plan, language", CASES)
def test_texts_and_vocabulary_survive_without_any_anchor(reading, plan, language, extension):
    read = reading("stripped", extension)[plan, language]
    assert read.plan, read.stderr
    assert not (found := differences(resaved.known_losses(shown(plan, language), "python", extension), read.plan)), "\n".join(found)
    assert_whole(read)
    assert read.account["reported"] == 0, read.stderr


@pytest.mark.parametrize("extension", paths.FORMATS)
@pytest.mark.parametrize("plan, language", CASES)
def test_a_base_restores_everything_without_any_anchor(reading, plan, language, extension):
    read = reading("stripped", extension, True)[plan, language]
    assert read.plan, read.stderr
    expected = resaved.known_losses(plans.load(plan), "python", extension)
    assert not (found := differences(expected, read.plan)), "\n".join(found)
    assert set(read.names) <= {"action-known-by-text"}, read.stderr
    assert len(read.findings) == len(plans.actions(plans.load(plan)))
    assert_whole(read)


def shown(name, language):
    """What the form shows of a plan: no codes of the country and the cluster, no ids, and all seven functions."""
    plan, words = copy.deepcopy(plans.load(name)), wording.load(language)
    kept = {k: plan[k] for k in ("year", "dates", "abbreviations") if k in plan}
    functions = plan.get("functions", [])
    for function in functions:
        if "key" in function and language != plan["language"]:
            function["title"] = words.title(function["key"])
        for action in function["actions"]:
            del action["id"]
    listed = {f.get("key"): f for f in functions}
    taken = {f["number"] for f in functions}
    official = []
    for number, key in enumerate(plans.KEYS, 1):
        if key not in listed:
            while number in taken:
                number += 1
            taken.add(number)
            listed[key] = {"key": key, "number": number, "title": words.title(key)}
        official.append(listed[key])
    others = [f for f in functions if f.get("key") not in plans.KEYS]
    return {**kept, "language": language, "country": {"name": plan["country"]["name"]}, "functions": official + others}
