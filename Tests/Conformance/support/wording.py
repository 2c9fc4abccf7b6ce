"""The words of the form, read from the files that the program embeds: where a list stands, the first is printed."""

import functools
import json

from . import paths

HEADINGS = (
    "function", "result", "priority", "action", "timeframe", "responsible", "constraints", "goodPractices", "comments",
)


class Wording:
    def __init__(self, language):
        self.language = language
        self.words = json.loads((paths.WORDING / f"{language}.json").read_text(encoding="utf-8"))

    @property
    def headings(self):
        return [self.words["headings"][name][0] for name in HEADINGS]

    @property
    def country(self):
        return self.words["labels"]["country"][0]

    @property
    def year(self):
        return self.words["labels"]["year"][0]

    @property
    def document_title(self):
        return self.words["document"]["title"]

    def title(self, key):
        return self.words["functions"][key][0]

    def labels(self, group):
        """The printed labels of a vocabulary: `ratings`, `priorities`, `timeframes` or `responsibles`."""
        return [words[0] for code, words in self.words[group].items() if isinstance(words[0], str) and "{" not in words[0]]

    def rating(self, code):
        return self._label("ratings", code)

    def priority(self, code):
        return self._label("priorities", code)

    def responsible(self, code):
        return self._label("responsibles", code)

    def timeframe(self, code):
        return self._label("timeframes", code)

    def _label(self, group, code):
        """A code's label; what is no code stands as typed."""
        return "" if code is None else self.words[group].get(code, [code])[0]

    @property
    def no_comment(self):
        return self.words["noComment"]["mark"]

    @property
    def no_comment_legend(self):
        """The line that explains the mark; none where the mark is plain words."""
        return self.words["noComment"].get("legend")

    def text(self, value):
        """A free text as it stands in its cell."""
        return {None: "", "no-comment": self.no_comment}.get(value, value)


@functools.cache
def load(language):
    return Wording(language)
