"""Copies of a plan as people edit them."""

import copy
import json

from . import plans


def sample():
    return copy.deepcopy(plans.load("sample"))


def edited(*edits):
    """The sample after some edits, each a function of the plan."""
    plan = sample()
    for edit in edits:
        edit(plan)
    return plan


def set_value(pointer, value):
    """The edit that sets one value, by a JSON pointer without escapes."""

    def edit(plan):
        *way, last = pointer.strip("/").split("/")
        where = plan
        for step in way:
            where = where[int(step) if isinstance(where, list) else step]
        where[int(last) if isinstance(where, list) else last] = value

    return edit


def remove(function, action):
    return lambda plan: plan["functions"][function]["actions"].pop(action)


def insert(function, index, **action):
    return lambda plan: plan["functions"][function]["actions"].insert(index, action)


def move(function, action, to_function, index):
    def edit(plan):
        taken = plan["functions"][function]["actions"].pop(action)
        plan["functions"][to_function]["actions"].insert(index, taken)

    return edit


def write(folder, **named):
    """Files of that name; their paths in order."""
    paths = []
    for name, plan in named.items():
        file = folder / f"{name}.json"
        file.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
        paths.append(file)
    return paths
