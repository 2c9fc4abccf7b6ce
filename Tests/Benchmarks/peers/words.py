"""The form as the peers write it: its words in every language, colours and widths; `python3 words.py` prints them as C."""

import functools
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[3]
LANGUAGES = ("es", "en", "fr", "ar", "pt")
FIELDS = ("priority", "action", "timeframe", "responsible", "constraints", "goodPractices", "comments")
COLUMNS = ("function", "result", *FIELDS)
WIDTHS_CM = (2.6, 2.1, 2.0, 4.2, 2.2, 2.4, 3.8, 3.6, 3.8)
COLOURS = {
    "ratings": {"strong": "CDE6CF", "satisfactory": "FCEFB4", "unsatisfactory": "FBD7AE", "weak": "F4C3BE"},
    "priorities": {"maximum": "B9CBE1", "high": "CEDBEA", "medium": "E2EAF3", "low": "F3F6FA"},
}
HEADING_COLOUR = "2F4358"
DATES = ("surveyLaunched", "reviewed", "completed")


class Words:
    """Of each list of words the first, which is the one that is printed."""

    def __init__(self, language):
        words = json.loads((ROOT / f"Templates/Wording/{language}.json").read_text(encoding="utf-8"))
        self.language, self.title = language, words["document"]["title"]
        self.is_right_to_left = words["language"]["direction"] == "right-to-left"
        self.country_label, self.year_label = words["labels"]["country"][0], words["labels"]["year"][0]
        self.date_labels = [words["labels"][date][0] for date in DATES]
        self.headings = [words["headings"][column][0] for column in COLUMNS]
        self.months = [month[0] for month in words["dates"]["months"]]
        self.no_comment, self.no_comment_legend = words["noComment"]["mark"], words["noComment"]["legend"]
        self.result = words["result"].replace("{percentage}", words["percentage"])
        self.legend_line = words["legendLine"]
        self.functions = {key: titles[0] for key, titles in words["functions"].items()}
        frames = words["timeframes"]
        self.start, self.end, self.quarters = frames["from"][0], frames["by"][0], [quarter[0] for quarter in frames["quarters"]]
        self.labels = {group: {code: label[0] for code, label in words[group].items() if code not in ("from", "by", "quarters")}
                       for group in ("ratings", "priorities", "timeframes", "responsibles")}


words_of = functools.cache(Words)


def c_text(value):
    return "0" if value is None else json.dumps(value, ensure_ascii=False)


def c_texts(values):
    return "{%s}" % ", ".join(map(c_text, values))


def c_words(labels, colours):
    return "{%s, {0}}" % ", ".join(
        "{%s, %s, 0x%s}" % (c_text(code), c_text(label), colours.get(code, "0")) for code, label in labels.items())


def c_language(words):
    def pattern(text):
        return c_text(re.sub(r"\{\w+\}", "%s", text.replace("%", "%%").replace("{number}", "%g")))

    fields = {
        "code": c_text(words.language), "title": c_text(words.title), "is_right_to_left": int(words.is_right_to_left),
        "country_label": c_text(words.country_label), "year_label": c_text(words.year_label),
        "date_labels": c_texts(words.date_labels), "headings": c_texts(words.headings), "months": c_texts(words.months),
        "no_comment": c_text(words.no_comment), "no_comment_legend": c_text(words.no_comment_legend),
        "start": pattern(words.start), "end": pattern(words.end), "result": pattern(words.result),
        "legend_line": pattern(words.legend_line), "quarters": c_texts(words.quarters),
        "functions": c_words(words.functions, {}),
    }
    for group, labels in words.labels.items():
        fields[group] = c_words(labels, COLOURS.get(group, {}))
    return "{\n%s  }" % "".join(f"    .{name} = {value},\n" for name, value in fields.items())


def c_source():
    return "\n".join([
        '#include <plan.h>',
        "const double widths[9] = {%s};" % ", ".join(map(str, WIDTHS_CM)),
        f"const unsigned heading_colour = 0x{HEADING_COLOUR};",
        "const Words languages[] = {",
        *(f"  {c_language(words_of(language))}," for language in LANGUAGES),
        "  {0}",
        "};",
    ])


if __name__ == "__main__":
    print(c_source())
