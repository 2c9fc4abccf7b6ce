// plan_workbook COUNT FOLDER: writes the sample plan as a workbook with libxlsxwriter, COUNT times.
#include <stdlib.h>
#include <xlsxwriter.h>

#include "plan.h"
#include "report.h"

enum { TABLE = 6, ID_COLUMN = 9 };

static lxw_format *body_format(lxw_workbook *book, unsigned colour) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, "Calibri");
  format_set_font_size(format, 9);
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, 0xBCC6CF);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (colour) format_set_bg_color(format, colour);
  return format;
}

static void write_head(lxw_workbook *book, lxw_worksheet *sheet) {
  lxw_format *label = workbook_add_format(book), *date = workbook_add_format(book);
  format_set_bold(label);
  format_set_num_format(date, "dd mmmm yyyy");
  worksheet_write_string(sheet, 0, 0, country_label, label);
  worksheet_write_string(sheet, 0, 1, country, NULL);
  worksheet_write_string(sheet, 1, 0, year_label, label);
  worksheet_write_number(sheet, 1, 1, year, NULL);
  for (int i = 0; i < 3; i++) {
    lxw_datetime day = {dates[i][0], dates[i][1], dates[i][2], 0, 0, 0};
    worksheet_merge_range(sheet, 2 + i, 0, 2 + i, 6, date_labels[i], label);
    worksheet_write_datetime(sheet, 2 + i, 7, &day, date);
  }
}

static void set_page(lxw_worksheet *sheet) {
  for (int i = 0; i < 9; i++) worksheet_set_column(sheet, i, i, widths[i] * 5.2, NULL);
  lxw_row_col_options hidden = {.hidden = 1};
  worksheet_set_column_opt(sheet, ID_COLUMN, ID_COLUMN, 10, NULL, &hidden);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);
  worksheet_set_margins(sheet, 0.59, 0.59, 0.59, 0.59);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, TABLE, TABLE);
  worksheet_freeze_panes(sheet, TABLE + 1, 0);
  worksheet_set_header(sheet, "&L&8Plan de acción del CCPM");
  worksheet_set_footer(sheet, "&R&8&P / &N");
}

static void add_list(lxw_worksheet *sheet, int column, int last, const char **values) {
  lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = (char **)values,
                              .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING};
  worksheet_data_validation_range(sheet, TABLE + 1, column, last, column, &rule);
}

static void add_colour(lxw_workbook *book, lxw_worksheet *sheet, int column, int last, const char *label, unsigned colour) {
  lxw_format *format = workbook_add_format(book);
  format_set_bg_color(format, colour);
  lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_TEXT, .criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING,
                                 .value_string = (char *)label, .format = format};
  worksheet_conditional_format_range(sheet, TABLE + 1, column, last, column, &rule);
}

static int write_table(lxw_workbook *book, lxw_worksheet *sheet) {
  lxw_format *body = body_format(book, 0), *heading = body_format(book, heading_colour);
  format_set_bold(heading);
  format_set_font_color(heading, LXW_COLOR_WHITE);
  lxw_format *rating_formats[4], *priority_formats[4];
  for (int i = 0; i < 4; i++) {
    rating_formats[i] = body_format(book, ratings[i].colour);
    priority_formats[i] = body_format(book, priorities[i].colour);
  }
  for (int i = 0; i < 9; i++) worksheet_write_string(sheet, TABLE, i, headings[i], heading);
  int row = TABLE + 1;
  for (size_t f = 0; f < sizeof functions / sizeof *functions; f++) {
    const Function *function = &functions[f];
    lxw_format *rating = body, *priority = body;
    for (int i = 0; i < 4; i++)
      if (ratings[i].colour == function->colour) rating = rating_formats[i];
    worksheet_merge_range(sheet, row, 0, row + function->count - 1, 0, function->title, body);
    worksheet_merge_range(sheet, row, 1, row + function->count - 1, 1, function->result, rating);
    for (int a = 0; a < function->count; a++, row++) {
      const Action *action = &function->actions[a];
      for (int i = 0; i < 4; i++)
        if (priorities[i].colour == action->colour) priority = priority_formats[i];
      worksheet_set_row(sheet, row, 96, NULL);
      for (int i = 0; i < 7; i++) worksheet_write_string(sheet, row, 2 + i, action->cells[i], i ? body : priority);
      worksheet_write_string(sheet, row, ID_COLUMN, action->id, NULL);
    }
  }
  return row;
}

static void write_plan(const char *path, char *folder) {
  // Its temporary files lie beside the file, so that one disk serves all programs.
  lxw_workbook_options options = {.tmpdir = folder};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Plan");
  lxw_doc_properties properties = {.title = (char *)title};
  workbook_set_properties(book, &properties);
  set_page(sheet);
  write_head(book, sheet);
  int end = write_table(book, sheet);
  for (size_t i = 0; i < sizeof legend / sizeof *legend; i++) worksheet_write_string(sheet, end + 1 + i, 0, legend[i], NULL);
  add_list(sheet, 2, end - 1, priorities_list);
  add_list(sheet, 4, end - 1, timeframes_list);
  add_list(sheet, 5, end - 1, responsibles_list);
  for (int i = 0; i < 4; i++) {
    add_colour(book, sheet, 1, end - 1, ratings[i].label, ratings[i].colour);
    add_colour(book, sheet, 2, end - 1, priorities[i].label, priorities[i].colour);
  }
  workbook_close(book);
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  int count = atoi(argv[1]);
  char path[4096];
  double begun = now();
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%s/libxlsxwriter-%d.xlsx", argv[2], i % 20);
    write_plan(path, argv[2]);
  }
  report("plan-xlsx/libxlsxwriter", count, now() - begun);
}
