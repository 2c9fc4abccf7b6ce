"""The plans that the checks export, as plain JSON."""

import functools
import json
import re

from . import paths

NAMES = ("sample", "english", "arabic", "hard", "minimal")

KEYS = (
    "service-delivery", "strategic-decisions", "strategy-planning", "monitoring",
    "preparedness", "advocacy", "accountability",
)
FREE_TEXTS = ("action", "constraints", "goodPractices", "comments")


def path(name):
    return paths.SAMPLE if name == "sample" else paths.PLANS / f"{name}.json"


@functools.cache
def load(name):
    return json.loads(path(name).read_text(encoding="utf-8"))


def actions(plan):
    """Every action with its function, in the order of the file."""
    return [(f, a) for f in plan.get("functions", []) for a in f.get("actions", [])]


def place(plan, function, action):
    """How many actions stand before an action, functions and actions counted from 0."""
    return sum(len(f["actions"]) for f in plan["functions"][:function]) + action


def result_pattern(function, wording):
    """What the result cell must hold; a decimal separator may be a point or a comma."""
    score, rating = function.get("score"), function.get("rating")
    parts = []
    if score is not None:
        number = re.escape(f"{score:g}").replace(r"\.", "[.,]")
        parts.append(number + ("\u00a0%" if wording.language == "fr" else "%"))
    if rating is not None:
        parts.append(re.escape(wording.rating(rating)))
    return " ".join(parts)
