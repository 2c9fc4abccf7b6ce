"""What the libraries offer to other programs, as reviewed lists."""

import json

from .paths import ROOT

LISTS = ROOT / "Tests/Fixtures/PublicSymbols"


def declarations(graph):
    """The declarations of a symbol graph, one a line, members below their types."""
    symbols = json.loads(graph.read_text(encoding="utf-8"))["symbols"]
    lines = set()
    for symbol in symbols:
        words = "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])
        lines.add(".".join(symbol["pathComponents"]) + ": " + " ".join(words.split()))
    return "\n".join(sorted(lines)) + "\n"
