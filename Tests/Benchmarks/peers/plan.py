"""A plan as the peers write it: what stands in its cells, in its language."""

import datetime
import json
import sys

from report import timed
from words import COLOURS, DATES, FIELDS, words_of

GROUPS = {"priority": "priorities", "timeframe": "timeframes", "responsible": "responsibles"}


class Plan:
    def __init__(self, data):
        self.words = words_of(data["language"])
        self.country, self.year = data["country"]["name"], data["year"]
        self.dates = [datetime.date.fromisoformat(data["dates"][date]) for date in DATES]
        self.functions = [self._function(function) for function in data["functions"]]
        self.legend = [self.words.no_comment_legend] if self.words.no_comment_legend else []
        self.legend += [self.words.legend_line.format_map(entry) for entry in data["abbreviations"]]

    def date_text(self, index):
        day = self.dates[index]
        return f"{day.day:02} {self.words.months[day.month - 1]} {day.year}"

    def _function(self, function):
        title = function.get("title") or self.words.functions[function["key"]]
        return {
            "title": f"{function['number']}. {title}",
            "result": self.words.result.format(number=function["score"], rating=self.words.labels["ratings"][function["rating"]]),
            "colour": COLOURS["ratings"][function["rating"]],
            "actions": [self._action(action) for action in function["actions"]],
        }

    def _action(self, action):
        cells = [self._cell(field, action[field]) for field in FIELDS]
        return {"id": action["id"], "colour": COLOURS["priorities"][action["priority"]], "cells": cells}

    def _cell(self, field, value):
        if value == "no-comment":
            return self.words.no_comment
        if field == "timeframe" and ":" in value:
            return self._dated(*value.split(":"))
        return self.words.labels[GROUPS[field]].get(value, value) if field in GROUPS else value or ""

    def _dated(self, kind, number):
        if kind == "quarter":
            return self.words.quarters[int(number) - 1]
        pattern = self.words.start if kind == "from" else self.words.end
        return pattern.format(month=self.words.months[int(number) - 1])


def write_plans(name, extension, write):
    """PROGRAM same|each COUNT PLANS FOLDER: writes the plan of PLANS COUNT times, or each of its first COUNT lines."""
    mode, count, path, folder = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        same = Plan(json.load(file)) if mode == "same" else None
        timed(name, int(count), lambda i: write(same or Plan(json.loads(next(file))), f"{folder}/{i}.{extension}"))
