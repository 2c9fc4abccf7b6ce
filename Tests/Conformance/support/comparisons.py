"""Years of one cluster to compare."""

from conftest import run

from support.copies import edited, set_value, write

F = "/functions/{}/{}".format


def last_year(*edits):
    """The sample's cluster a year before, with other scores and some other actions."""
    scores = (78, 81, 70.5, None, 78, 80, 73)
    ratings = ("satisfactory", "strong", "satisfactory", "weak", "satisfactory", "satisfactory", "satisfactory")
    return edited(
        set_value("/year", 2022), *(set_value(F(n, "score"), s) for n, s in enumerate(scores)),
        *(set_value(F(n, "rating"), r) for n, r in enumerate(ratings)), *edits)


def compare(program, folder, *options, status=0, **named):
    files = write(folder, **named)
    done = run(program, "compare", *files, *options)
    assert done.returncode == status, done.stderr
    return done.stdout
