"""ccpm compare: years of one cluster, and clusters, side by side."""

import json

import pytest
from conftest import run
from support import paths, plans
from support.comparisons import F, compare, last_year
from support.copies import edited, insert, remove, sample, set_value, write


def data(program, folder, **named):
    found = json.loads(compare(program, folder, "--format", "json", **named))
    assert found["schema"] == "ccpm-comparison/1"
    return found


def table(text):
    """The lines of the first table, each as its cells."""
    block = text.split("\n\n")[1].splitlines()
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in block]


def test_scores_and_their_change_stand_in_one_line_a_function(program, tmp_path):
    text = compare(program, tmp_path, "--ui-language", "en", now=sample(), before=last_year())
    assert text.startswith("CCPM results compared: Alojamiento, Energía y Enseres, Venezuela, 2022–2023\n")
    assert table(text) == [
        ["Core functions", "2022", "2023", "Change"],
        ["Service delivery", "78% Satisfactory", "84% Strong", "+6"],
        ["Strategic decisions", "81% Strong", "78% Satisfactory", "−3"],
        ["Strategy", "70.5% Satisfactory", "83% Strong", "+12.5"],
        ["Monitoring", "Weak", "81% Strong", "better"],
        ["Preparedness", "78% Satisfactory", "76% Satisfactory", "−2"],
        ["Advocacy", "80% Satisfactory", "72% Satisfactory", "−8"],
        ["Accountability", "73% Satisfactory", "73% Satisfactory", "0"],
    ]
    assert "Better: 3, worse: 3, unchanged: 1, not comparable: 0.\n" in text


def test_the_columns_are_aligned_in_every_language(program, tmp_path):
    for language in paths.LANGUAGES:
        text = compare(program, tmp_path, "--ui-language", language, now=sample(), before=last_year())
        lines = text.split("\n\n")[1].splitlines()
        assert len(lines) == 8 and "{" not in text
        if language != "ar":  # Its vowel signs take no room, which `len` does not know.
            assert len({len(line) for line in lines}) == 1, lines


def test_what_became_of_the_actions_is_told_by_function(program, tmp_path):
    before = last_year(
        remove(0, 0), insert(0, 0, action="Abrir una oficina"),
        set_value("/functions/1/actions/0/action", "Difundir los reportes generados por el Clúster a socios"),
        set_value("/functions/2/actions/0/priority", "low"))
    text = compare(program, tmp_path, "--ui-language", "en", before=before, now=sample())
    assert "Carried over: 20 · New: 1 · Dropped: 1\n" in text
    assert "  + Fortalecer clústeres subnacionales activados.\n" in text
    assert "  - Abrir una oficina\n" in text
    assert "  ~ Difundir reportes generados por el Clúster a los socios (SitRep)\n" in text
    assert "      Prioritization: Low priority → Maximum priority\n" in text
    assert text.count("\n  = ") == 18 and text.count("\n  ~ ") == 2


def test_the_data_say_the_same(program, tmp_path):
    before = last_year(remove(6, 2), set_value("/functions/6/actions/0/comments", "otro"))
    found = data(program, tmp_path, before=before, now=sample())
    assert [(p["name"], p["year"], p["ratingScale"], p["actions"]) for p in found["plans"]] == [
        ("before.json", 2022, "gsc-80", 20), ("now.json", 2023, "gsc-80", 21)]
    assert [f["key"] for f in found["functions"]] == list(plans.KEYS)
    assert found["functions"][3]["results"][0] == {"score": None, "rating": "weak", "actions": 2}
    (step,) = found["steps"]
    assert [c["score"] for c in step["changes"]] == [6, -3, 12.5, None, -2, -8, 0]
    assert [c["trend"] for c in step["changes"]] == ["better", "worse", "better", "better", "worse", "worse", "same"]
    assert step["counts"] == {"carried-over": 20, "new": 1, "dropped": 0}
    changed = [a for a in step["actions"] if a.get("changes")]
    assert [(a["function"], a["old"], a["new"], a["match"]) for a in changed] == [
        (6, "/functions/6/actions/0", "/functions/6/actions/0", "id")]
    assert changed[0]["changes"] == [
        {"field": "comments", "oldValue": "otro", "newValue": sample()["functions"][6]["actions"][0]["comments"]}]


def test_files_that_were_sent_have_other_ids_every_year(program, tmp_path):
    """Exports give ids that hold for one year; the same actions are recognised all the same, also when reworded."""
    before = last_year(set_value("/functions/0/actions/1/action", "Formalizar el Grupo de Alojamientos Temporales del Clúster"))
    for name, plan in (("before", before), ("now", sample())):
        (file,) = write(tmp_path, **{name: plan})
        assert run(program, "export", file, "-o", tmp_path / f"{name}.docx").returncode == 0
    done = run(program, "compare", tmp_path / "before.docx", tmp_path / "now.docx", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["steps"][0]["counts"] == {"carried-over": 21, "new": 0, "dropped": 0}


def test_scales_that_differ_are_flagged_and_their_words_not_compared(program, tmp_path):
    before = last_year(set_value("/ratingScale", "iasc"))
    text = compare(program, tmp_path, "--ui-language", "en", before=before, now=sample())
    assert "! The plans rate by different scales: compare the percentages, not the words.\n" in text
    rows = {row[0]: row[1:] for row in table(text)}
    assert rows["Monitoring"] == ["Weak", "81% Strong", "–"]
    assert rows["Rating scale"] == ["iasc", "gsc-80"]
    step = data(program, tmp_path, before=before, now=sample())["steps"][0]
    assert step["scales"] == "different"
    assert all(c["rating"] is None for c in step["changes"])


def test_plans_without_scores_are_compared_by_their_words(program, tmp_path):
    def qualitative(plan):
        for function in plan["functions"]:
            function["score"] = None
        plan["ratingScale"] = None

    text = compare(
        program, tmp_path, "--ui-language", "en", before=last_year(qualitative), now=edited(qualitative))
    assert [row[3] for row in table(text)[1:]] == [
        "better", "worse", "better", "better", "unchanged", "unchanged", "unchanged"]
    assert "! No plan names its rating scale" in text


def test_the_other_printed_order_is_no_change(program, tmp_path):
    def other_order(plan):
        four, five, six = plan["functions"][3:6]
        plan["functions"][3:6] = [six, four, five]
        for number, function in enumerate(plan["functions"], 1):
            function["number"] = number

    found = data(program, tmp_path, before=edited(set_value("/year", 2022), other_order), now=sample())
    assert [c["score"] for c in found["steps"][0]["changes"]] == [0] * 7
    assert found["steps"][0]["counts"]["carried-over"] == 21
    assert not any(a.get("oldFunction") or a["changes"] for a in found["steps"][0]["actions"])


def test_a_function_that_one_plan_lacks_is_a_gap(program, tmp_path):
    before = last_year(lambda plan: plan["functions"].pop(5))
    rows = {row[0]: row[1:] for row in table(compare(program, tmp_path, "--ui-language", "en", before=before, now=sample()))}
    assert rows["Advocacy"] == ["–", "72% Satisfactory", "–"]


def test_countries_are_compared_by_their_scores(program, tmp_path):
    mali = edited(
        set_value("/country", {"iso3": "MLI", "name": "Mali"}), set_value(F(0, "score"), 50),
        lambda plan: plan["functions"][0]["actions"].clear())
    text = compare(program, tmp_path, "--ui-language", "en", here=sample(), there=mali)
    assert table(text)[0] == ["Core functions", "Venezuela", "Mali", "Difference"]
    assert table(text)[1][3] == "−34"
    assert "In both: 16 · Only in Mali: 0 · Only in Venezuela: 5\n" in text
    assert "Better" not in text


def test_what_plans_of_different_clusters_have_in_common_is_said_once(program, tmp_path):
    zulia = edited(set_value("/locality", "Zulia"), set_value("/level", "subnational"), set_value("/year", 2024))
    text = compare(program, tmp_path, "--ui-language", "en", national=sample(), zulia=zulia)
    assert text.splitlines()[0].endswith(
        ": Alojamiento, Energía y Enseres, Venezuela: National 2023 · Zulia 2024")
    assert table(text)[0] == ["Core functions", "National 2023", "Zulia 2024", "Difference"]


def test_of_many_plans_neighbouring_years_of_one_cluster_are_compared(program, tmp_path):
    mali = edited(set_value("/country", {"iso3": "MLI", "name": "Mali"}))
    found = data(program, tmp_path, now=sample(), there=mali, before=last_year(), long_ago=edited(set_value("/year", 2021)))
    assert [p["name"] for p in found["plans"]] == ["long_ago.json", "before.json", "now.json", "there.json"]
    assert [(s["from"], s["to"]) for s in found["steps"]] == [(0, 1), (1, 2)]
    assert not found["oneCluster"]


def three_years(**changes):
    """The first of three years of the sample's cluster, with what is to be different in it, and the other two."""
    first = edited(set_value("/year", 2021), *(set_value(F(0, key), value) for key, value in changes.items()))
    return {"first": first, "second": last_year(), "third": sample()}


def test_of_three_years_the_change_from_the_first_to_the_last_stands_last(program, tmp_path):
    text = compare(program, tmp_path, "--ui-language", "en", **three_years(score=90.5))
    rows = table(text)
    assert rows[0] == ["Core functions", "2021", "2022", "Change", "2023", "Change", "2021 → 2023"]
    assert rows[1] == ["Service delivery", "90.5% Strong", "78% Satisfactory", "−12.5", "84% Strong", "+6", "−6.5"]
    # The second year has no score, the others one and the same.
    assert rows[4][-3:] == ["81% Strong", "better", "0"]
    assert "2021 → 2023: Better: 0, worse: 1, unchanged: 6, not comparable: 0.\n" in text
    assert text.count("2021 → 2023") == 2 and "Actions 2021 → 2023" not in text


def test_of_two_years_nothing_is_said_twice(program, tmp_path):
    assert data(program, tmp_path, before=last_year(), now=sample())["overall"] == []


def test_each_cluster_of_several_has_its_own_first_and_last_year(program, tmp_path):
    mali = {f"m{y}": edited(set_value("/country", {"iso3": "MLI", "name": "Mali"}), set_value("/year", y),
                            set_value(F(0, "score"), y - 2000)) for y in (2020, 2021, 2022, 2023)}
    chad = edited(set_value("/country", {"iso3": "TCD", "name": "Chad"}))
    found = data(program, tmp_path, **three_years(score=20), chad=chad, **mali)
    assert len(found["plans"]) == 8
    ends = [(found["plans"][s["from"]], found["plans"][s["to"]]) for s in found["overall"]]
    assert sorted((a["iso3"], a["year"], b["year"]) for a, b in ends) == [("MLI", 2020, 2023), ("VEN", 2021, 2023)]
    by_country = {found["plans"][s["to"]]["iso3"]: s for s in found["overall"]}
    assert by_country["VEN"]["changes"][0] == {"score": 64, "rating": "same", "trend": "better"}
    assert by_country["MLI"]["changes"][0]["score"] == 3
    assert by_country["MLI"]["counts"] == {"carried-over": 21, "new": 0, "dropped": 0}
    assert set(found["steps"][0]) == set(found["overall"][0])


def test_a_first_year_by_another_scale_is_flagged_and_its_words_not_compared(program, tmp_path):
    years = three_years(score=None, rating="weak")
    years["first"]["ratingScale"] = "iasc"
    assert table(compare(program, tmp_path, "--ui-language", "en", **years))[1][-1] == "–"
    text = compare(program, tmp_path, "--ui-language", "en", **years)
    assert "! The plans rate by different scales" in text
    (overall,) = data(program, tmp_path, **years)["overall"]
    assert overall["scales"] == "different" and overall["changes"][0] == {"score": None, "rating": None, "trend": None}
    # Where only the year between has another scale, first and last can be held against each other.
    years = three_years(score=None, rating="weak")
    years["second"]["ratingScale"] = "iasc"
    (overall,) = data(program, tmp_path, **years)["overall"]
    assert overall["scales"] == "same" and overall["changes"][0]["rating"] == "better"
    assert "! The plans rate by different scales" in compare(program, tmp_path, "--ui-language", "en", **years)


def test_plans_come_as_lines_too(program, tmp_path):
    lines = "".join(json.dumps(plan) + "\n" for plan in (last_year(), sample()))
    done = run(program, "compare", "-", "--format", "json", input=lines)
    assert done.returncode == 0 and len(json.loads(done.stdout)["plans"]) == 2


@pytest.mark.parametrize("arguments, status", (([], 64), ([paths.SAMPLE], 64), (["-", "-"], 64), ([paths.SAMPLE, "none.json"], 2)))
def test_fewer_than_two_plans_are_said(program, arguments, status):
    done = run(program, "compare", *arguments)
    assert done.returncode == status and done.stdout == "" and done.stderr


def test_one_line_alone_is_not_enough(program):
    done = run(program, "compare", "-", "--ui-language", "en", input=json.dumps(sample()))
    assert done.returncode == 2 and "two plans at least" in done.stderr


def test_a_file_is_not_overwritten_unasked(program, tmp_path):
    (tmp_path / "out.txt").write_text("mine")
    compare(program, tmp_path, "-o", tmp_path / "out.txt", status=2, before=last_year(), now=sample())
    assert (tmp_path / "out.txt").read_text() == "mine"
