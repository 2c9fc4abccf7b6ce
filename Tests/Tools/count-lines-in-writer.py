#!/usr/bin/env python3
"""Let LibreOffice Writer set texts to many widths and note how many lines it takes for each.

    count-lines-in-writer.py          writes Tests/Fixtures/Typography/writer-lines.tsv
    count-lines-in-writer.py --check  says where LibreOffice now counts otherwise (exit status 1 if it does)

The texts are Tests/Fixtures/Typography/texts.txt. A column of the table is a style and a width in points. Writer sets
type by the font's own widths, unrounded, as Word and every printer do; Calc rounds them to pixels of the screen. Each
text stands on a page of its own, as wide as the case says, and the lines are counted in the PDF.

Needs soffice, pdftotext and the fonts Carlito and Liberation Sans.
"""

import re
import subprocess
import sys
import tempfile
from importlib import util
from pathlib import Path
from xml.sax.saxutils import escape

SPECIFICATION = util.spec_from_file_location("calc", Path(__file__).with_name("count-lines-in-calc.py"))
calc = util.module_from_spec(SPECIFICATION)
SPECIFICATION.loader.exec_module(calc)

TABLE = calc.FIXTURES / "writer-lines.tsv"
WIDTHS = [45, 60, 80, 105, 140, 220]

URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": URN + "office:1.0", "style": URN + "style:1.0", "text": URN + "text:1.0",
    "fo": URN + "xsl-fo-compatible:1.0",
}


def content(text):
    def marked(line):
        line = re.sub(" {2,}", lambda m: f'<text:s text:c="{len(m[0])}"/>', escape(line))
        return re.sub("^ | $", "<text:s/>", line).replace("\t", "<text:tab/>")

    return "<text:line-break/>".join(marked(line) for line in text.split("\n"))


def font(face, size, bold):
    weight = "bold" if bold else "normal"
    return "".join(
        f' {prefix}:font-family{suffix}="{face}" {prefix}:font-size{suffix}="{size}pt" {prefix}:font-weight{suffix}="{weight}"'
        for prefix, suffix in (("fo", ""), ("style", "-asian"), ("style", "-complex")))


def document(cases, texts):
    declared = " ".join(f'xmlns:{prefix}="{urn}"' for prefix, urn in NAMESPACES.items())
    automatic, masters, body = "", "", ""
    for number, (face, size, bold, width) in enumerate(cases):
        automatic += (
            f'<style:page-layout style:name="page{number}"><style:page-layout-properties fo:page-width="{width + 20}pt" '
            'fo:page-height="5000pt" fo:margin="10pt"/></style:page-layout>'
            f'<style:style style:name="text{number}" style:family="paragraph" style:master-page-name="master{number}">'
            f'<style:text-properties style:letter-kerning="false"{font(face, size, bold)}/></style:style>')
        masters += f'<style:master-page style:name="master{number}" style:page-layout-name="page{number}"/>'
        body += "".join(f'<text:p text:style-name="text{number}">{content(text)}</text:p>' for text in texts)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {declared} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>' + automatic
        + "</office:automatic-styles><office:master-styles>" + masters
        + "</office:master-styles><office:body><office:text>" + body + "</office:text></office:body></office:document>")


def line_counts(cases, texts):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "lines.fodt").write_text(document(cases, texts), encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", name, str(folder / "lines.fodt")],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
        subprocess.run(["pdftotext", "-bbox", str(folder / "lines.pdf"), str(folder / "lines.html")], check=True)
        pages = (folder / "lines.html").read_text(encoding="utf-8").split("<page ")[1:]
    if len(pages) != len(cases) * len(texts):
        raise SystemExit(f"{len(pages)} pages, not {len(cases) * len(texts)}")
    counts = [
        lines_on(page, size, text)
        for page, ((_, size, _, _), text) in zip(pages, ((case, text) for case in cases for text in texts))]
    return [counts[start : start + len(texts)] for start in range(0, len(counts), len(texts))]


def lines_on(page, size, text):
    """Words less than half a line apart stand on one; empty lines show no words, but the text has them."""
    bottoms = sorted(float(bottom) for bottom in re.findall(r'yMax="([\d.]+)"', page))
    lines = 1 if bottoms else 0
    for last, bottom in zip(bottoms, bottoms[1:]):
        lines += bottom - last > size / 2
    return lines + text.count("\n\n")


def main():
    texts = calc.texts()
    cases = [(*style, width) for style in calc.STYLES for width in WIDTHS]
    return calc.write_or_check(calc.table(cases, line_counts(cases, texts)), TABLE)


if __name__ == "__main__":
    sys.exit(main())
