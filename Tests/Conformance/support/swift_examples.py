"""Swift code in the documentation, compiled and run against the libraries as they were built."""

import re
import subprocess

from .paths import PROGRAM, ROOT

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What the program is linked from without being part of the libraries.
PROGRAM_ONLY = re.compile(r"/(CommandLineTool|ArgumentParser\w*)\.build/")


def blocks(path, language):
    """The code of a page in one language, in the order of the page."""
    found = [code for name, code in FENCE.findall(path.read_text(encoding="utf-8")) if name == language]
    return [code for code in found if not code.startswith("// swift-tools-version")]


def objects(build):
    """The object files of the libraries. The folders may hold older ones besides; the list is what was linked last."""
    listed = (build / "ccpm.product/Objects.LinkFileList").read_text(encoding="utf-8").split()
    return [path.strip("'") for path in listed if not PROGRAM_ONLY.search(path)]


def run(code, folder):
    """What a program prints that is made of the code."""
    (folder / "main.swift").write_text(code, encoding="utf-8")
    build = PROGRAM.parent
    modules = build / "Modules"
    module_map = ROOT / "Sources/CZlib/module.modulemap"
    compiled = subprocess.run(
        ["swiftc", "-swift-version", "6", "-I", modules, "-Xcc", f"-fmodule-map-file={module_map}", "main.swift",
         *objects(build), "-lz", "-lm", "-lstdc++", "-o", "program"],
        cwd=folder, capture_output=True, text=True)
    assert compiled.returncode == 0, compiled.stderr
    ran = subprocess.run([folder / "program"], cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
