"""plan_workbook.py COUNT FOLDER: writes the sample plan as a workbook with XlsxWriter, COUNT times."""

import datetime
import sys

import xlsxwriter
from sample import HEADING_COLOUR, PRIORITY_COLOURS, RATING_COLOURS, WIDTHS_CM, Sample

TABLE, ID_COLUMN = 6, 9


def write(sample, path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Plan")
    base = {"font_name": "Calibri", "font_size": 9, "text_wrap": True, "border": 1, "border_color": "#BCC6CF", "valign": "top"}
    body = book.add_format(base)
    heading = book.add_format({**base, "bold": True, "font_color": "#FFFFFF", "bg_color": "#" + HEADING_COLOUR})
    tints = {c: book.add_format({**base, "bg_color": "#" + c}) for c in {*RATING_COLOURS.values(), *PRIORITY_COLOURS.values()}}
    label, date = book.add_format({"bold": True}), book.add_format({"num_format": "dd mmmm yyyy"})
    book.set_properties({"title": sample.words["document"]["title"]})
    set_page(sheet)
    sheet.write_string(0, 0, sample.words["labels"]["country"][0], label)
    sheet.write_string(0, 1, sample.plan["country"]["name"])
    sheet.write_string(1, 0, sample.words["labels"]["year"][0], label)
    sheet.write_number(1, 1, sample.plan["year"])
    for index, day in enumerate(sample.dates):
        sheet.merge_range(2 + index, 0, 2 + index, 6, sample.date_label(index), label)
        sheet.write_datetime(2 + index, 7, datetime.datetime(day.year, day.month, day.day), date)
    for column, text in enumerate(sample.headings):
        sheet.write_string(TABLE, column, text, heading)
    row = TABLE + 1
    for function in sample.functions:
        last = row + len(function["actions"]) - 1
        sheet.merge_range(row, 0, last, 0, function["title"], body)
        sheet.merge_range(row, 1, last, 1, function["result"], tints[function["colour"]])
        for action in function["actions"]:
            sheet.set_row(row, 96)
            for column, text in enumerate(action["cells"], 2):
                sheet.write_string(row, column, text, tints[action["colour"]] if column == 2 else body)
            sheet.write_string(row, ID_COLUMN, action["id"])
            row += 1
    for index, line in enumerate(sample.legend):
        sheet.write_string(row + 1 + index, 0, line)
    for column, group in ((2, "priorities"), (4, "timeframes"), (5, "responsibles")):
        sheet.data_validation(TABLE + 1, column, row - 1, column,
                              {"validate": "list", "source": sample.labels(group), "error_type": "warning"})
    for column, group, colours in ((1, "ratings", RATING_COLOURS), (2, "priorities", PRIORITY_COLOURS)):
        for code, colour in colours.items():
            sheet.conditional_format(TABLE + 1, column, row - 1, column, {
                "type": "text", "criteria": "containing", "value": sample.label(group, code),
                "format": book.add_format({"bg_color": "#" + colour})})
    book.close()


def set_page(sheet):
    for column, width in enumerate(WIDTHS_CM):
        sheet.set_column(column, column, width * 5.2)
    sheet.set_column(ID_COLUMN, ID_COLUMN, 10, None, {"hidden": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.59, 0.59, 0.59, 0.59)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(TABLE)
    sheet.freeze_panes(TABLE + 1, 0)
    sheet.set_header("&L&8Plan de acción del CCPM")
    sheet.set_footer("&R&8&P / &N")


if __name__ == "__main__":
    from report import timed

    plan, folder = Sample(), sys.argv[2]
    timed("plan-xlsx/XlsxWriter", int(sys.argv[1]), lambda i: write(plan, f"{folder}/xlsxwriter-{i % 20}.xlsx"))
