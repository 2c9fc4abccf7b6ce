"""openxml-audit: the rules of the Open XML SDK, in Python. Strict, security checks included, warnings counted."""

import pathlib
import re
import subprocess
import sys


def findings(path):
    """What the validator says about a file; empty when it found neither an error nor a warning."""
    program = pathlib.Path(sys.executable).with_name("openxml-audit")
    assert program.exists(), "openxml-audit is missing; Tests/run installs what the checks need"
    done = subprocess.run(
        [program, "--format", "microsoft365", "--policy", "strict", "--ooxml-security", path],
        capture_output=True, text=True)
    said = done.stdout + done.stderr
    clean = re.search(r"\bErrors: 0\b", said) and not re.search(
        r"(?m)^W?\d+\. |^(?:Errors|Warnings): [1-9]|Traceback|error:", said)
    return "" if clean else said
