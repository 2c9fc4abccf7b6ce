"""Measures, with the Python that LibreOffice brings, how high each cell's text needs to be.

`row_heights.py FILE…` prints one JSON object: for each file the heights of the first sheet's rows and, for each cell with
text, its first row, how many rows it spans, the height that LibreOffice gives to that text in that width, its lines and
its type size. The text is copied to a sheet of its own for it, since LibreOffice, like Excel, never fits a row to a
merged cell. In points.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

# In the order of the alphabet, as setPropertyValues asks.
LOOK = tuple(sorted((
    "CharFontName", "CharFontNameAsian", "CharFontNameComplex", "CharHeight", "CharHeightAsian", "CharHeightComplex",
    "CharPosture", "CharPostureComplex", "CharWeight", "CharWeightComplex", "HoriJustify", "IsTextWrapped",
    "NumberFormat", "ParaBottomMargin", "ParaIndent", "ParaLeftMargin", "ParaRightMargin", "ParaTopMargin", "WritingMode",
)))


def points(hundredths_of_millimetre):
    return hundredths_of_millimetre * 72 / 2540


def connect(profile):
    pipe = f"ccpm{pathlib.Path(profile).name}"
    office = subprocess.Popen(
        [shutil.which("soffice"), f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--invisible",
         f"--accept=pipe,name={pipe};urp"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def occupied(sheet):
    """The cells with text, each with its merged area, as (cell, address)."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    for row in range(end.EndRow + 1):
        for column in range(end.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.String and sheet.Columns.getByIndex(column).IsVisible:
                area = sheet.createCursorByRange(cell)
                area.collapseToMergedArea()
                yield cell, area.RangeAddress


def fitted(document, samples):
    """The heights that LibreOffice gives to texts: `samples` are (cell whose look counts, width, text or None for its own)."""
    name = f"bench{document.Sheets.Count}"
    document.Sheets.insertNewByName(name, document.Sheets.Count)
    bench, benches = document.Sheets.getByName(name), {}
    for row, (cell, width, text) in enumerate(samples):
        copy = bench.getCellByPosition(benches.setdefault(width, len(benches)), row)
        copy.setPropertyValues(LOOK, cell.getPropertyValues(LOOK))
        if text is None and cell.Type.value != "TEXT":
            copy.Value = cell.Value
        else:
            copy.String = cell.String if text is None else text
    for width, column in benches.items():
        bench.Columns.getByIndex(column).Width = width
    if samples:
        bench.getCellRangeByPosition(0, 0, 0, len(samples) - 1).Rows.OptimalHeight = True
    return [points(bench.Rows.getByIndex(row).Height) for row in range(len(samples))]


def lines_and_needs(document, found, heights):
    """How many lines each text takes, and how high it is, from what two and four lines of its face are high.

    One line is reckoned, not measured: a row is never fitted below the height of the sheet's own face.
    """
    looks = [(cell.CharFontName, cell.CharHeight) for cell, _, _ in found]
    faces = {look: cell for look, (cell, _, _) in zip(looks, found)}
    probes = fitted(document, [(cell, 5000, text) for cell in faces.values() for text in ("x\nx", "x\nx\nx\nx")])
    pitches = {look: (probes[2 * i], (probes[2 * i + 1] - probes[2 * i]) / 2) for i, look in enumerate(faces)}
    for look, height in zip(looks, heights):
        two, pitch = pitches[look]
        yield (1, min(height, two - pitch)) if height < two - 0.5 else (round(2 + (height - two) / pitch), height)


def measure(document):
    sheet = document.Sheets.getByIndex(0)
    found = []
    for cell, area in occupied(sheet):
        width = sum(sheet.Columns.getByIndex(c).Width for c in range(area.StartColumn, area.EndColumn + 1))
        found.append((cell, width, area))
    heights = fitted(document, [(cell, width, None) for cell, width, _ in found])
    lines = lines_and_needs(document, found, heights)
    cells = [
        {"row": area.StartRow, "rows": area.EndRow - area.StartRow + 1, "column": area.StartColumn, "needs": needs,
         "lines": count, "size": cell.CharHeight, "text": cell.String}
        for (cell, _, area), (count, needs) in zip(found, lines)]
    end = max((c["row"] + c["rows"] for c in cells), default=0)
    return {"rows": [points(sheet.Rows.getByIndex(r).Height) for r in range(end)], "cells": cells}


def main(files):
    profile = tempfile.mkdtemp(prefix="measure")
    office, desktop = connect(profile)
    result = {}
    try:
        hidden = PropertyValue(Name="Hidden", Value=True)
        for file in files:
            document = desktop.loadComponentFromURL(pathlib.Path(file).resolve().as_uri(), "_blank", 0, (hidden,))
            result[file] = measure(document)
            document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)
        shutil.rmtree(profile, ignore_errors=True)
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
