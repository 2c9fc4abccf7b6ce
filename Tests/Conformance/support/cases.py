"""Edited copies of the sample: the edit, the plan that it comes to, and the findings it must give."""

import collections

from . import copies, plans, texts
from .imports import assert_whole, differences

# Where the first action of the sample stands, the texts of all of them, and one that none has.
A = "/functions/0/actions/0/"
ACTIONS = [a["action"] for _, a in plans.actions(plans.load("sample"))]
NEW = "Publicar un mapa de socios cada trimestre."
HEADER = "Plan de acción del CCPM · Venezuela · 2023"
# Who comments and changes, by their part in the work.
REVIEWER = "Coordinación subnacional"


class Case:
    """An edit of a form, the edits of the plan that it comes to, the findings it must give, and texts that the plan
    holds in other words, such as a date typed in another language."""

    def __init__(self, edit, *changes, words=(), **findings):
        self.edit, self.changes, self.words = edit, changes, words
        self.findings = {name.replace("_", "-"): count for name, count in findings.items()}

    def check(self, read, all_texts):
        assert read.plan, read.stderr
        assert not (found := differences(copies.edited(*self.changes), read.plan)), "\n".join([*found, read.stderr])
        assert collections.Counter(read.names) == self.findings, read.stderr
        assert_whole(read)
        assert not (lost := texts.unaccounted(all_texts, read, self.words)), lost
        assert read.status == 0


def added(function, index, **values):
    """The edit of the plan that a new row makes: an action without an id."""
    return copies.insert(function, index, **{"id": None, **values})
