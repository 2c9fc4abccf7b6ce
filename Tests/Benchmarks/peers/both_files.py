"""both_files.py FOLDER: what an office's own script does: reads the plan and writes both files, in a process of its own."""

import sys

import plan_document
import plan_workbook
from sample import Sample

plan = Sample()
plan_workbook.write(plan, f"{sys.argv[1]}/script.xlsx")
plan_document.write(plan, f"{sys.argv[1]}/script.docx")
