"""LibreOffice and poppler: forms to PDF, PDF to words with their places."""

import dataclasses
import os
import re
import shutil
import subprocess
import unicodedata
from html import unescape

from .paths import tool


@dataclasses.dataclass(frozen=True)
class Word:
    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclasses.dataclass(frozen=True)
class Page:
    number: int
    width: float
    height: float
    words: tuple


def convert(files, folder, extension="pdf"):
    """Turns files, of unlike names, into PDF or another format in one start of LibreOffice, with a profile of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = folder / "profile"
    done = subprocess.run(
        [tool("soffice"), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
         "--convert-to", extension, "--outdir", str(folder), *map(str, files)],
        capture_output=True, text=True, timeout=60 + 20 * len(files), env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"})
    shutil.rmtree(profile, ignore_errors=True)
    missing = [f.name for f in files if not (folder / f"{f.stem}.{extension}").exists()]
    assert not missing, f"LibreOffice made no {extension} of {missing}: {done.stdout}{done.stderr}"


PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.S)
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.S)


def pages(pdf):
    """The pages of a PDF with their words, in points from the top left; letters without presentation forms."""
    text = subprocess.run([tool("pdftotext"), "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    result = []
    for number, (width, height, inside) in enumerate(PAGE.findall(text), 1):
        words = tuple(
            Word(number, *map(float, m[:4]), unicodedata.normalize("NFKC", unescape(m[4]))) for m in WORD.findall(inside))
        result.append(Page(number, float(width), float(height), words))
    return result
