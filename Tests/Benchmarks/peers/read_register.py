"""read_register.py ROWS FILE [load]: fastexcel, which is calamine in Rust, reads a register into Arrow; with `load` as far
as its own sheet, before Arrow's columns are made."""

import sys

import fastexcel
from report import timed

rows, file, is_loaded_only = int(sys.argv[1]), sys.argv[2], "load" in sys.argv[3:]


def read(_):
    sheet = fastexcel.read_excel(file).load_sheet(0, header_row=None)
    assert (sheet.height, sheet.width) == (rows, 10)
    if not is_loaded_only:
        assert sheet.to_arrow().num_rows == rows


timed("register-read/fastexcel", 1, read)
