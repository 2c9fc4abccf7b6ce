"""plan_workbook.py same|each COUNT PLANS FOLDER: plans as workbooks with XlsxWriter."""

import datetime
import os

import xlsxwriter
from plan import write_plans
from words import COLOURS, HEADING_COLOUR, WIDTHS_CM

TABLE, ID_COLUMN = 6, 9


def write(plan, path):
    words = plan.words
    # Its temporary files lie beside the file, so that one disk serves all programs.
    book = xlsxwriter.Workbook(path, {"tmpdir": os.path.dirname(path)})
    sheet = book.add_worksheet("Plan")
    base = {"font_name": "Calibri", "font_size": 9, "text_wrap": True, "border": 1, "border_color": "#BCC6CF", "valign": "top"}
    body = book.add_format(base)
    heading = book.add_format({**base, "bold": True, "font_color": "#FFFFFF", "bg_color": "#" + HEADING_COLOUR})
    tints = {c: book.add_format({**base, "bg_color": "#" + c}) for colours in COLOURS.values() for c in colours.values()}
    label, date = book.add_format({"bold": True}), book.add_format({"num_format": "dd mmmm yyyy"})
    book.set_properties({"title": words.title})
    set_page(sheet, words)
    sheet.write_string(0, 0, words.country_label, label)
    sheet.write_string(0, 1, plan.country)
    sheet.write_string(1, 0, words.year_label, label)
    sheet.write_number(1, 1, plan.year)
    for index, day in enumerate(plan.dates):
        sheet.merge_range(2 + index, 0, 2 + index, 6, words.date_labels[index], label)
        sheet.write_datetime(2 + index, 7, datetime.datetime(day.year, day.month, day.day), date)
    for column, text in enumerate(words.headings):
        sheet.write_string(TABLE, column, text, heading)
    row = TABLE + 1
    for function in plan.functions:
        last = row + len(function["actions"]) - 1
        sheet.merge_range(row, 0, last, 0, function["title"], body)
        sheet.merge_range(row, 1, last, 1, function["result"], tints[function["colour"]])
        for action in function["actions"]:
            sheet.set_row(row, 96)
            for column, text in enumerate(action["cells"], 2):
                sheet.write_string(row, column, text, tints[action["colour"]] if column == 2 else body)
            sheet.write_string(row, ID_COLUMN, action["id"])
            row += 1
    for index, line in enumerate(plan.legend):
        sheet.write_string(row + 1 + index, 0, line)
    for column, group in ((2, "priorities"), (4, "timeframes"), (5, "responsibles")):
        sheet.data_validation(TABLE + 1, column, row - 1, column,
                              {"validate": "list", "source": list(words.labels[group].values()), "error_type": "warning"})
    for column, group in ((1, "ratings"), (2, "priorities")):
        for code, colour in COLOURS[group].items():
            sheet.conditional_format(TABLE + 1, column, row - 1, column, {
                "type": "text", "criteria": "containing", "value": words.labels[group][code],
                "format": book.add_format({"bg_color": "#" + colour})})
    book.close()


def set_page(sheet, words):
    for column, width in enumerate(WIDTHS_CM):
        sheet.set_column(column, column, width * 5.2)
    sheet.set_column(ID_COLUMN, ID_COLUMN, 10, None, {"hidden": True})
    if words.is_right_to_left:
        sheet.right_to_left()
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.59, 0.59, 0.59, 0.59)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(TABLE)
    sheet.freeze_panes(TABLE + 1, 0)
    sheet.set_header("&L&8" + words.title)
    sheet.set_footer("&R&8&P / &N")


if __name__ == "__main__":
    write_plans("plan-xlsx/XlsxWriter", "xlsx", write)
