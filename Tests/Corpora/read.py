"""Reads every workbook and document of some folders, and says what could not be read and what others see differently."""

import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import warnings

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Conformance"))

import docx  # noqa: E402
import openpyxl  # noqa: E402
from docx.oxml.ns import qn  # noqa: E402
from docx.text.paragraph import Paragraph  # noqa: E402
from support import bounds, paths  # noqa: E402

SECONDS, MEGABYTES = 20, 512
# What python-docx leaves out of a paragraph's text, or what is not a paragraph's.
UNSEEN = ("w:sdt", "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:smartTag", "w:fldSimple", "w:txbxContent", "w:sym",
          "w:ruby", "w:customXml", "w:instrText", "w:vanish", "w:ffData", "w:footnoteReference", "w:endnoteReference")


def files(folders):
    """The files by name, each content once."""
    seen = set()
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.suffix.lower() not in (".xlsx", ".xlsm", ".docx", ".docm") or not path.is_file():
                continue
            digest = hashlib.sha256(path.read_bytes()).digest()
            if digest not in seen:
                seen.add(digest)
                yield folder, path


def inspected(path):
    done = bounds.run(
        paths.PROGRAM, "inspect", "--text", "--json", path, "--ui-language", "en", seconds=SECONDS, megabytes=MEGABYTES)
    if done.status:
        return None, done.stderr.strip().removeprefix(f"{path}: error: {path} cannot be read: ")
    return json.loads(done.stdout)["files"][0], None


def cells_of(path, found):
    """Sheets whose number of cells that hold something is another for openpyxl."""
    book = openpyxl.load_workbook(path)
    counts = {c["place"]: c["cellsWithAValue"] for c in found["contents"]}
    for sheet in book.worksheets:
        # Going through the rows would make all cells up to the last, which may stand at the end of the sheet.
        held = [c for c in sheet._cells.values() if c.value is not None and c.value != ""]
        if counts.get(sheet.title) != len(held):
            # openpyxl drops what a merged range covers.
            covered = sum((r.max_row - r.min_row + 1) * (r.max_col - r.min_col + 1) - 1 for r in sheet.merged_cells.ranges)
            if not 0 <= (counts.get(sheet.title) or 0) - len(held) <= covered:
                yield f"{sheet.title}: {counts.get(sheet.title)} cells, openpyxl has {len(held)}"


def letters(text):
    return re.sub(r"[\s\u00ad\u2011\u200b-]+", "", text)


def text_of(path, found):
    """Where the body's text is another for python-docx."""
    body = docx.Document(str(path)).element.body
    if any(next(body.iter(qn(name)), None) is not None for name in UNSEEN) or b"AlternateContent" in body.xml.encode():
        return
    theirs = letters("".join(Paragraph(p, None).text for p in body.iter(qn("w:p"))))
    ours = letters("".join(
        t["text"] for t in found["texts"]
        if t["kind"] in ("paragraph", "cell") and not re.match(r"header|footer|footnote|endnote|text box", t["place"])))
    if sorted(ours) != sorted(theirs):
        yield f"text of {len(ours)} letters, python-docx has {len(theirs)}"


def read(entry):
    folder, path = entry
    result = {"folder": os.path.basename(folder), "path": str(path), "refused": None, "differs": [], "compared": False}
    try:
        found, result["refused"] = inspected(path)
        bounds.run(paths.PROGRAM, "import", path, "--ui-language", "en", seconds=SECONDS, megabytes=MEGABYTES)
    except (AssertionError, subprocess.TimeoutExpired) as error:
        return {**result, "failed": str(error)[:300]}
    if found is None:
        return result
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compare = cells_of if found["kind"] == "workbook" else text_of
            result["differs"] = list(compare(path, found))
            result["compared"] = True
    except Exception as error:  # Whatever the other program says of the file is its own affair.
        result["theirs"] = f"{type(error).__name__}: {error}"[:100]
    return result


def bound_memory():
    """A sheet that asks openpyxl for all its cells does not take the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


def main(folders):
    with concurrent.futures.ProcessPoolExecutor(2, initializer=bound_memory) as pool:
        results = []
        for result in pool.map(read, files(folders), chunksize=8):
            results.append(result)
            if len(results) % 200 == 0:
                print(len(results), "files", file=sys.stderr, flush=True)
    for name, lines in (
            ("FAILED", [f"{r['path']}: {r['failed']}" for r in results if "failed" in r]),
            ("DIFFERS", [f"{r['path']}: {d}" for r in results for d in r["differs"]]),
            ("REFUSED", [f"{r['path']}: {r['refused']}" for r in results if r["refused"]])):
        print(*[f"{name} {line}" for line in lines], sep="\n")
    table = collections.defaultdict(collections.Counter)
    for result in results:
        for row in (result["folder"], "all"):
            table[row].update(
                files=1, read="failed" not in result and not result["refused"], refused=bool(result["refused"]),
                failed="failed" in result, compared=result["compared"], differ=bool(result["differs"]))
    print(f"{'':28}" + "".join(f"{name:>10}" for name in table["all"]))
    for row, counts in table.items():
        print(f"{row:28}" + "".join(f"{counts[name]:10}" for name in table["all"]))
    return table["all"]["failed"] > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
