"""The text of the Word file is that of the official form, line by line."""

from support import paths, word


def test_the_text_of_the_sample_is_the_official_form_s(forms):
    official = paths.SAMPLE_TEXT.read_text(encoding="utf-8").split("\n")
    written = word.lines(forms("sample", "es", "docx"))
    assert [l for l in written if l] == [l for l in official if l]


def test_the_file_is_named_by_country_year_cluster_and_language(program, tmp_path):
    from conftest import run

    done = run(program, "export", paths.SAMPLE, "--language", "es", "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    stem = "VEN-2023-alojamiento-energia-y-enseres-ccpm-action-plan.es"
    assert sorted(f.name for f in tmp_path.iterdir()) == [f"{stem}.docx", f"{stem}.xlsx"]


def test_the_language_is_the_plan_s_own_where_none_is_asked_for(program, tmp_path):
    from conftest import run

    assert run(program, "export", paths.PLANS / "arabic.json", "--format", "docx", "-o", tmp_path).returncode == 0
    assert [f.name[-8:] for f in tmp_path.iterdir()] == [".ar.docx"]
