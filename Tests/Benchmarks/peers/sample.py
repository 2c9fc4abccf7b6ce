"""The sample plan with its words in Spanish, as the peers write it; `python3 sample.py` prints it as a C header."""

import datetime
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIELDS = ("priority", "action", "timeframe", "responsible", "constraints", "goodPractices", "comments")
COLUMNS = ("function", "result", *FIELDS)
WIDTHS_CM = (2.6, 2.1, 2.0, 4.2, 2.2, 2.4, 3.8, 3.6, 3.8)
RATING_COLOURS = {"strong": "CDE6CF", "satisfactory": "FCEFB4", "unsatisfactory": "FBD7AE", "weak": "F4C3BE"}
PRIORITY_COLOURS = {"maximum": "B9CBE1", "high": "CEDBEA", "medium": "E2EAF3", "low": "F3F6FA"}
HEADING_COLOUR = "2F4358"
DATES = ("surveyLaunched", "reviewed", "completed")


class Sample:
    def __init__(self):
        self.plan = json.loads((ROOT / "Examples/venezuela-2023.es.json").read_text(encoding="utf-8"))
        self.words = json.loads((ROOT / "Templates/Wording/es.json").read_text(encoding="utf-8"))
        self.headings = [self.words["headings"][name][0] for name in COLUMNS]
        self.functions = [self._function(f) for f in self.plan["functions"]]
        self.dates = [datetime.date.fromisoformat(self.plan["dates"][d]) for d in DATES]

    def label(self, group, code):
        words = self.words[group]
        if code in words:
            return words[code][0]
        if code.startswith("from:"):
            return words["from"][0].replace("{month}", self.words["dates"]["months"][int(code[5:]) - 1][0])
        return code

    def labels(self, group):
        return [w[0] for w in self.words[group].values() if isinstance(w[0], str) and "{" not in w[0]]

    def date_label(self, index):
        return self.words["labels"][DATES[index]][0]

    def date_text(self, index):
        day = self.dates[index]
        return f"{day.day:02} {self.words['dates']['months'][day.month - 1][0]} {day.year}"

    @property
    def legend(self):
        return [self.words["noComment"]["legend"]] + [f"{a['short']}: {a['long']}" for a in self.plan["abbreviations"]]

    def _function(self, function):
        return {
            "title": f"{function['number']}. {function['title']}",
            "result": f"{function['score']}% {self.label('ratings', function['rating'])}",
            "score": function["score"],
            "colour": RATING_COLOURS[function["rating"]],
            "actions": [self._action(a) for a in function["actions"]],
        }

    def _action(self, action):
        groups = {"priority": "priorities", "timeframe": "timeframes", "responsible": "responsibles"}
        cells = []
        for field in FIELDS:
            value = action[field]
            value = self.words["noComment"]["mark"] if value == "no-comment" else value
            cells.append(self.label(groups[field], value) if field in groups else value or "")
        return {"id": action["id"], "colour": PRIORITY_COLOURS[action["priority"]], "cells": cells}


def c_header(sample):
    def text(value):
        return json.dumps(value, ensure_ascii=False)

    lines = [
        "typedef struct { const char *id; unsigned colour; const char *cells[7]; } Action;",
        "typedef struct { const char *title, *result; double score; unsigned colour; int count; Action actions[8]; } Function;",
        "static const char *headings[9] = {%s};" % ", ".join(map(text, sample.headings)),
        "static const double widths[9] = {%s};" % ", ".join(map(str, WIDTHS_CM)),
        "static const char *country_label = %s, *country = %s;"
        % (text(sample.words["labels"]["country"][0]), text(sample.plan["country"]["name"])),
        "static const char *year_label = %s;" % text(sample.words["labels"]["year"][0]),
        "static const int year = %d;" % sample.plan["year"],
        "static const char *date_labels[3] = {%s};" % ", ".join(text(sample.date_label(i)) for i in range(3)),
        "static const int dates[3][3] = {%s};" % ", ".join("{%d, %d, %d}" % (d.year, d.month, d.day) for d in sample.dates),
        "static const char *legend[%d] = {%s};" % (len(sample.legend), ", ".join(map(text, sample.legend))),
        "static const char *title = %s;" % text(sample.words["document"]["title"]),
        "static const unsigned heading_colour = 0x%s;" % HEADING_COLOUR,
    ]
    for group, colours in (("ratings", RATING_COLOURS), ("priorities", PRIORITY_COLOURS)):
        lines.append("static const struct { const char *label; unsigned colour; } %s[] = {%s};" % (
            group, ", ".join("{%s, 0x%s}" % (text(sample.label(group, k)), c) for k, c in colours.items())))
    for group in ("priorities", "timeframes", "responsibles"):
        lines.append("static const char *%s_list[] = {%s, 0};" % (group, ", ".join(map(text, sample.labels(group)))))
    lines.append("static const Function functions[] = {")
    for function in sample.functions:
        lines.append("  {%s, %s, %g, 0x%s, %d, {" % (
            text(function["title"]), text(function["result"]), function["score"], function["colour"], len(function["actions"])))
        for action in function["actions"]:
            lines.append("    {%s, 0x%s, {%s}}," % (text(action["id"]), action["colour"], ", ".join(map(text, action["cells"]))))
        lines.append("  }},")
    return "\n".join(lines + ["};"])


if __name__ == "__main__":
    print(c_header(Sample()))
