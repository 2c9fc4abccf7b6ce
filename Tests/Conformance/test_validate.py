"""`ccpm validate`: findings with their places on standard error, the report as data, the exit status, rules by name."""

import json
import os
import re

import pytest
from conftest import run
from support import paths, plans
from test_bad_input import FINDING, changed, write

SUMMARY = "Plans checked: {plans}. Errors: {errors}, warnings: {warnings}, notes: {notes}."
A = "functions__0__actions__0__"
WRONG = changed(dates__completed="2024-01-01")
RULES = (
    "dates-out-of-order", "unknown-scale", "rating-disagrees-with-scale", "function-without-action",
    "action-without-text", "action-without-owner", "action-without-timeframe", "action-without-priority",
    "repeated-action", "open-alternatives", "timeframe-nearly-over", "all-at-maximum-priority", "load-on-one-party",
    "acronym-not-in-legend", "unknown-vocabulary", "unknown-key", "listed-twice", "double-spaces", "mixed-final-stops",
)


def validate(program, *arguments, language="en", **options):
    return run(program, "validate", *arguments, "--ui-language", language, **options)


def lines(done):
    """The findings and the line that closes the run; asserts that nothing else was said."""
    assert done.stdout == ""
    *found, last = done.stderr.splitlines()
    findings = [FINDING.match(line) for line in found]
    assert all(findings), done.stderr
    return findings, last


def test_the_sample_has_warnings_and_passes(program):
    done = validate(program, paths.SAMPLE)
    found, last = lines(done)
    assert done.returncode == 0
    assert last == SUMMARY.format(plans=1, errors=0, warnings=8, notes=1)
    acronyms = [f["message"].split("”")[0][1:] for f in found if "legend" in f["message"]]
    assert acronyms == ["SitRep", "HRP", "AEE", "GT", "SNU", "AAP", "EHP"]
    (left,) = [f for f in found if "30 June 2024" in f["message"]]
    assert left["place"] == "/functions/0/actions/0/timeframe" and " 55." in left["message"] and " 8." in left["message"]
    assert all(f["file"] == str(paths.SAMPLE) for f in found)


def test_messages_are_in_the_language_of_the_plan(program):
    done = run(program, "validate", paths.SAMPLE)
    assert "no está en la leyenda" in done.stderr and done.stderr.endswith("notas: 1.\n")
    done = run(program, "validate", plans.path("arabic"), "--only", "timeframe-nearly-over")
    assert "النصف الأول من السنة" in done.stderr


def test_an_error_in_the_plan_is_status_1_and_names_its_place(program, tmp_path):
    file = write(tmp_path, WRONG)
    done = validate(program, file)
    found, last = lines(done)
    assert done.returncode == 1
    assert [f["place"] for f in found if f["kind"] == "error"] == ["/dates/completed"]
    assert last.startswith("Plans checked: 1. Errors: 1,")
    assert json.loads(file.read_text()) == WRONG


@pytest.mark.parametrize("content", [b"", b"{", b'{"language":"es"}', b"PK\x03\x04"], ids=["empty", "cut", "keys", "zip"])
def test_a_plan_that_cannot_be_read_is_status_2_and_the_others_are_still_checked(program, tmp_path, content):
    done = validate(program, write(tmp_path, content), write(tmp_path, WRONG, "wrong.json"), tmp_path / "missing.json")
    found, last = lines(done)
    assert done.returncode == 2
    assert last.startswith("Plans checked: 1.")
    assert any(f["place"] == "/dates/completed" for f in found)
    assert any("missing.json" in f["file"] for f in found)


def test_standard_input_holds_one_plan_a_line(program):
    text = "\n".join(json.dumps(p) for p in (plans.load("minimal"), WRONG)) + "\n"
    done = validate(program, "-", input=text)
    found, last = lines(done)
    assert done.returncode == 1
    assert {f["file"] for f in found} == {"-:2"}
    assert last.startswith("Plans checked: 2.")


def test_the_report_holds_codes_where_the_message_has_words(program, tmp_path):
    report = tmp_path / "report.json"
    assert validate(program, paths.SAMPLE, "--report", report).returncode == 0
    found = {f["name"]: f for f in json.loads(report.read_text())["findings"]}
    assert found["timeframe-nearly-over"]["arguments"] == {
        "timeframe": "first-half", "end": "2024-06-30", "date": "2024-05-06", "days": "55", "count": "8"}
    assert found["load-on-one-party"]["arguments"] == {
        "responsible": "national-coordination", "count": "17", "total": "21"}
    assert "National coordination" in found["load-on-one-party"]["message"]
    assert "validation-summary" not in found


def test_a_report_that_cannot_be_written_is_status_2(program, tmp_path):
    assert validate(program, paths.SAMPLE, "--report", tmp_path).returncode == 2


def test_a_report_takes_the_place_of_a_report_alone(program, tmp_path):
    report, plan = tmp_path / "report.json", tmp_path / "plan.json"
    report.touch()
    for source in (paths.SAMPLE, "-"):
        validate(program, source, "--report", report, input="")
        assert json.loads(report.read_text())["schema"] == "ccpm-report/1"
    plan.write_bytes(paths.SAMPLE.read_bytes())
    done = validate(program, plan, "--report", plan)
    assert done.returncode == 2
    assert f"{plan}: error: {plan} is no report of an earlier run" in done.stderr
    os.mkfifo(tmp_path / "pipe")
    assert validate(program, paths.SAMPLE, "--report", tmp_path / "pipe").returncode == 2
    assert plan.read_bytes() == paths.SAMPLE.read_bytes()


@pytest.mark.parametrize("command", ("validate", "batch", "template"))
def test_a_report_can_go_to_standard_output(program, tmp_path, command):
    arguments = {"validate": [paths.SAMPLE], "batch": [paths.SAMPLE, "-o", "out"], "template": ["-o", "out"]}[command]
    done = run(program, command, *arguments, "--report", "-", cwd=tmp_path)
    assert done.returncode == 0 and done.stdout.endswith("}\n")
    assert json.loads(done.stdout)["schema"] == "ccpm-report/1"
    assert not (tmp_path / "-").exists()
    if command == "validate":
        assert run(program, command, *arguments, "--report", "r.json", cwd=tmp_path).stderr == done.stderr
        assert json.loads(done.stdout) == json.loads((tmp_path / "r.json").read_text("utf-8"))


@pytest.mark.parametrize("arguments", (
    ("import", "plan"), ("diff", "plan", "plan"), ("compare", "plan", "plan", "-o", "-"),
    ("merge", "plan", "plan", "plan", "-o", "-"), ("register", "plan", "-o", "-"), ("export", "plan", "-o", "-"),
    ("collect", "plan", "--into", "plans"), ("batch", "plan", "-o", "out", "--results"),
), ids=lambda value: value[0])
def test_a_report_beside_results_on_standard_output_is_wrong_usage(program, tmp_path, arguments):
    arguments = [paths.SAMPLE if argument == "plan" else argument for argument in arguments]
    done = run(program, *arguments, "--report", "-", cwd=tmp_path)
    assert done.returncode == 64 and "both go to standard output" in done.stderr and done.stdout == ""
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "options, names",
    [
        (["--only", "timeframe-nearly-over"], {"timeframe-nearly-over"}),
        (["--only", "timeframe-nearly-over,load-on-one-party"], {"timeframe-nearly-over", "load-on-one-party"}),
        (["--without", "acronym-not-in-legend", "--without", "LOAD-ON-ONE-PARTY"], {"timeframe-nearly-over"}),
        (["--only", "load-on-one-party", "--without", "load-on-one-party"], set()),
        (["--only", "mixed-final-stops"], {"mixed-final-stops"}),
        (["--all", "--without", "acronym-not-in-legend"],
         {"timeframe-nearly-over", "load-on-one-party", "mixed-final-stops"}),
    ],
)
def test_rules_are_chosen_by_name(program, tmp_path, options, names):
    report = tmp_path / "report.json"
    assert validate(program, paths.SAMPLE, "--report", report, *options).returncode == 0
    assert {f["name"] for f in json.loads(report.read_text())["findings"]} == names


@pytest.mark.parametrize("options, count", [([], 2), (["--without", "unknown-vocabulary"], 0), (["--without", "unknown-rating"], 1)])
def test_what_reading_says_is_chosen_by_name_too(program, tmp_path, options, count):
    file = write(tmp_path, changed(functions__0__rating="así así", **{A + "priority": "ya mismo"}))
    done = validate(program, file, *options)
    found, _ = lines(done)
    assert sum("is none of" in f["message"] for f in found) == count


@pytest.mark.parametrize("option", ["--only", "--without"])
def test_an_unknown_rule_is_wrong_usage_and_the_known_ones_are_listed(program, option):
    done = validate(program, paths.SAMPLE, option, "dates-out-of-order,no-such-rule")
    assert done.returncode == 64
    assert "'no-such-rule'" in done.stderr
    assert all(name in done.stderr for name in RULES)


def test_no_plan_is_wrong_usage(program):
    assert validate(program).returncode == 64


@pytest.mark.parametrize("language", paths.LANGUAGES)
def test_the_rules_are_listed_in_words(program, language):
    done = validate(program, "--list-rules", language=language)
    assert done.returncode == 0 and done.stderr == ""
    listed = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert tuple(listed) == RULES
    assert len(set(listed.values())) == len(RULES)
    english = validate(program, "--list-rules").stdout
    assert (done.stdout == english) == (language == "en")


def test_the_help_shows_how(program):
    done = run(program, "help", "validate")
    assert done.returncode == 0
    assert all(part in done.stdout for part in ("--list-rules", "--without", "Exit status", "ccpm validate plan.json"))


@pytest.mark.parametrize("form", ("docx", "xlsx"))
def test_rules_name_the_cell_of_a_word_or_excel_file(program, tmp_path, form):
    action = plans.load("sample")["functions"][0]["actions"][0]["action"]
    plan = changed(
        dates__completed="2024-01-01", **{A + "responsible": None, "functions__0__actions__1__action": action})
    output = tmp_path / f"form.{form}"
    run(program, "export", write(tmp_path, plan), "-o", output)
    found, _ = lines(validate(program, output))
    assert not [f["place"] for f in found if f["place"].startswith("/") or "/functions" in f["message"]]
    (date,) = [f["place"] for f in found if "The plan was shared on" in f["message"]]
    (owner,) = [f["place"] for f in found if "Nobody is named" in f["message"]]
    (again,) = [f for f in found if "stands in the plan already" in f["message"]]
    if form == "xlsx":
        row = int(re.fullmatch(r"Plan!F(\d+)", owner)[1])
        assert re.fullmatch(r"Plan![A-I]\d+", date) and again["place"] == f"Plan!D{row + 1}"
        assert f"at Plan!D{row}." in again["message"]
    else:
        assert re.fullmatch(r"paragraph \d+", date) and owner == "table 1 row 2 column 6"
        assert again["place"] == "table 1 row 3 column 4" and "at table 1 row 2 column 4." in again["message"]
