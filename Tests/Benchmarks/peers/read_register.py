"""read_register.py ROWS FILE: fastexcel, which is calamine in Rust, reads a register into Arrow."""

import sys

import fastexcel
from report import timed

rows, file = int(sys.argv[1]), sys.argv[2]


def read(_):
    batch = fastexcel.read_excel(file).load_sheet(0, header_row=None).to_arrow()
    assert (batch.num_rows, batch.num_columns) == (rows, 10), batch.schema


timed("register-read/fastexcel", 1, read)
