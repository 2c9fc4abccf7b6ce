"""Where the project's files are, and the outside programs that the checks cannot do without."""

import os
import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = pathlib.Path(os.environ.get("CCPM", ROOT / ".build/release/ccpm"))
SAMPLE = ROOT / "Examples/venezuela-2023.es.json"
SAMPLE_TEXT = ROOT / "Tests/Fixtures/action-plan-venezuela-2023.es.txt"
PLANS = ROOT / "Tests/Conformance/plans"
WORDING = ROOT / "Templates/Wording"

LANGUAGES = ("es", "en", "fr", "ar", "pt")
FORMATS = ("docx", "xlsx")


def tool(name: str) -> str:
    """The path of an outside program; fails, never skips, where it is missing."""
    path = shutil.which(name)
    assert path, f"{name} is missing; Tests/run installs what the checks need"
    return path
