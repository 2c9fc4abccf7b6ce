#!/usr/bin/env python3
"""Write the width tables of Sources/OOXML/Typography from the fonts installed here.

    make-width-tables.py            writes the tables
    make-width-tables.py --check    says whether the tables are what the fonts hold (exit status 1 if not)

Needs fonttools and the Debian packages fonts-crosextra-carlito (the widths of Calibri), fonts-liberation (the
widths of Arial) and fonts-dejavu-core (Arabic, and whatever the two lack).
"""

import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path("/usr/share/fonts/truetype")
TARGET = Path(__file__).resolve().parents[2] / "Sources/OOXML/Typography"
DEJAVU = {False: "dejavu/DejaVuSans.ttf", True: "dejavu/DejaVuSans-Bold.ttf"}

# Basic Latin to Cyrillic; Latin Extended Additional; punctuation and currency.
LATIN_RANGES = [(0x0000, 0x0530), (0x1E00, 0x1F00), (0x2000, 0x20D0)]
ARABIC_RANGES = [(0x0600, 0x0700)]
MISSING = 1229  # 0.6 em
SOFT_HYPHEN = 0xAD
# What is drawn with another character's glyph where the font has none of its own.
DRAWN_AS = {0xA0: 0x20, SOFT_HYPHEN: 0x2D, 0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0x2009}
LINE = 100


class Font:
    def __init__(self, path):
        font = TTFont(FONTS / path)
        assert font["head"].unitsPerEm == 2048, path
        self.glyphs, self.metrics = font.getBestCmap(), font["hmtx"]

    def width(self, scalar):
        glyph = self.glyphs.get(scalar)
        return None if glyph is None else self.metrics[glyph][0]


def stands_alone(scalar):
    """False for what takes no room of its own: combining marks, controls, formats."""
    return scalar == SOFT_HYPHEN or unicodedata.category(chr(scalar)) not in ("Mn", "Me", "Cc", "Cf")


def latin_width(scalar, font, substitute):
    if not stands_alone(scalar):
        return 0
    found = [font.width(scalar), font.width(DRAWN_AS.get(scalar)), substitute.width(scalar), MISSING]
    return next(width for width in found if width is not None)


def arabic_width(scalar, font):
    """A letter's width over its joined forms, by how often text has them."""
    if not stands_alone(scalar):
        return 0
    weights = {"<isolated>": 1, "<initial>": 2, "<medial>": 3, "<final>": 2}
    forms = [(1, font.width(scalar) or MISSING)]
    for start, end in ((0xFB50, 0xFC00), (0xFE80, 0xFEF5)):
        for form in range(start, end):
            kind, *base = unicodedata.decomposition(chr(form)).split() or [""]
            width = font.width(form)
            if base == [f"{scalar:04X}"] and kind in weights and width:
                forms.append((weights[kind], width))
    return round(sum(w * width for w, width in forms) / sum(w for w, _ in forms))


def literal(widths):
    """Two characters a width: 64 steps from "0" on, the high one first."""
    text = "".join(chr(48 + w // 64) + chr(48 + w % 64) for w in widths)
    return "\n".join("    " + text[i : i + LINE] for i in range(0, len(text), LINE))


def scalars(ranges):
    return [s for start, end in ranges for s in range(start, end)]


def source(doc, name, tables):
    lines = ["// Written by Tests/Tools/make-width-tables.py: change that, not this.", "", f"/// {doc}", f"enum {name} {{"]
    for weight, widths in tables:
        lines += [f'  static let {weight}: StaticString = #"""', literal(widths), '    """#', ""]
    lines[-1] = "}"
    return "\n".join(lines) + "\n"


def face(regular, bold):
    for weight, path in (("regular", regular), ("bold", bold)):
        font, substitute = Font(path), Font(DEJAVU[weight == "bold"])
        yield weight, [latin_width(s, font, substitute) for s in scalars(LATIN_RANGES)]


def arabic():
    for weight in ("regular", "bold"):
        font = Font(DEJAVU[weight == "bold"])
        yield weight, [arabic_width(s, font) for s in scalars(ARABIC_RANGES)]


def tables():
    liberation = "liberation/LiberationSans-"
    return {
        "CalibriWidths.swift": source(
            "The advance widths of Calibri, as Carlito has them, packed for ``GlyphWidths``.",
            "CalibriWidths", face("crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf")),
        "ArialWidths.swift": source(
            "The advance widths of Arial, as Liberation Sans has them, packed for ``GlyphWidths``.",
            "ArialWidths", face(liberation + "Regular.ttf", liberation + "Bold.ttf")),
        "ArabicWidths.swift": source(
            "The widths of the Arabic block, averaged over the joined forms in DejaVu Sans, packed for ``GlyphWidths``.",
            "ArabicWidths", arabic()),
    }


def main():
    stale = []
    for name, text in tables().items():
        path = TARGET / name
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"{name}: not what the installed fonts hold", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
