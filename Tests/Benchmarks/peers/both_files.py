"""both_files.py PLAN FOLDER: what an office's own script does: reads the plan and writes both files, in a process of its own."""

import json
import pathlib
import sys

import plan_document
import plan_workbook
from plan import Plan

plan = Plan(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")))
plan_workbook.write(plan, f"{sys.argv[2]}/script.xlsx")
plan_document.write(plan, f"{sys.argv[2]}/script.docx")
