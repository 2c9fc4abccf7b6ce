// plan_workbook same|each COUNT PLANS FOLDER: with libxlsxwriter, the plan of PLANS as a workbook COUNT times, or the plan of each of
// its first COUNT lines.
#include <stdlib.h>
#include <string.h>
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

static void write_head(lxw_workbook *book, lxw_worksheet *sheet, const Plan *plan) {
  const Words *words = plan->words;
  lxw_format *label = workbook_add_format(book), *date = workbook_add_format(book);
  format_set_bold(label);
  format_set_num_format(date, "dd mmmm yyyy");
  worksheet_write_string(sheet, 0, 0, words->country_label, label);
  worksheet_write_string(sheet, 0, 1, plan->country, NULL);
  worksheet_write_string(sheet, 1, 0, words->year_label, label);
  worksheet_write_number(sheet, 1, 1, plan->year, NULL);
  for (int i = 0; i < 3; i++) {
    lxw_datetime day = {plan->dates[i][0], plan->dates[i][1], plan->dates[i][2], 0, 0, 0};
    worksheet_merge_range(sheet, 2 + i, 0, 2 + i, 6, words->date_labels[i], label);
    worksheet_write_datetime(sheet, 2 + i, 7, &day, date);
  }
}

static void set_page(lxw_worksheet *sheet, const Words *words) {
  char header[256];
  snprintf(header, sizeof header, "&L&8%s", words->title);
  for (int i = 0; i < 9; i++) worksheet_set_column(sheet, i, i, widths[i] * 5.2, NULL);
  lxw_row_col_options hidden = {.hidden = 1};
  worksheet_set_column_opt(sheet, ID_COLUMN, ID_COLUMN, 10, NULL, &hidden);
  if (words->is_right_to_left) worksheet_right_to_left(sheet);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);
  worksheet_set_margins(sheet, 0.59, 0.59, 0.59, 0.59);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, TABLE, TABLE);
  worksheet_freeze_panes(sheet, TABLE + 1, 0);
  worksheet_set_header(sheet, header);
  worksheet_set_footer(sheet, "&R&8&P / &N");
}

// A list that is too long for libxlsxwriter 1.1.4 is left out: it counts 255 characters, but has room for as many bytes.
static void add_list(lxw_worksheet *sheet, int column, int last, const Word *words) {
  char *labels[8] = {NULL};
  size_t bytes = 0;
  for (int i = 0; words[i].code; i++) {
    labels[i] = (char *)words[i].label;
    bytes += strlen(labels[i]) + 1;
  }
  if (bytes > 255) return;
  lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = labels,
                              .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING};
  worksheet_data_validation_range(sheet, TABLE + 1, column, last, column, &rule);
}

static void add_colour(lxw_workbook *book, lxw_worksheet *sheet, int column, int last, const Word *word) {
  lxw_format *format = workbook_add_format(book);
  format_set_bg_color(format, word->colour);
  lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_TEXT, .criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING,
                                 .value_string = (char *)word->label, .format = format};
  worksheet_conditional_format_range(sheet, TABLE + 1, column, last, column, &rule);
}

typedef struct { lxw_format *body, *heading, *ratings[4], *priorities[4]; } Formats;

static Formats add_formats(lxw_workbook *book, const Words *words) {
  Formats formats = {.body = body_format(book, 0), .heading = body_format(book, heading_colour)};
  format_set_bold(formats.heading);
  format_set_font_color(formats.heading, LXW_COLOR_WHITE);
  for (int i = 0; i < 4; i++) {
    formats.ratings[i] = body_format(book, words->ratings[i].colour);
    formats.priorities[i] = body_format(book, words->priorities[i].colour);
  }
  return formats;
}

static lxw_format *format_of(unsigned colour, const Word *words, lxw_format *const *formats, lxw_format *otherwise) {
  for (int i = 0; i < 4; i++)
    if (words[i].colour == colour) return formats[i];
  return otherwise;
}

static void write_action(lxw_worksheet *sheet, int row, const Action *action, lxw_format *priority, lxw_format *body) {
  worksheet_set_row(sheet, row, 96, NULL);
  for (int i = 0; i < 7; i++) worksheet_write_string(sheet, row, 2 + i, action->cells[i], i ? body : priority);
  worksheet_write_string(sheet, row, ID_COLUMN, action->id, NULL);
}

static int write_table(lxw_workbook *book, lxw_worksheet *sheet, const Plan *plan) {
  const Words *words = plan->words;
  Formats formats = add_formats(book, words);
  for (int i = 0; i < 9; i++) worksheet_write_string(sheet, TABLE, i, words->headings[i], formats.heading);
  int row = TABLE + 1;
  for (int f = 0; f < plan->function_count; f++) {
    const Function *function = &plan->functions[f];
    int last = row + function->count - 1;
    lxw_format *rating = format_of(function->colour, words->ratings, formats.ratings, formats.body);
    worksheet_merge_range(sheet, row, 0, last, 0, function->title, formats.body);
    worksheet_merge_range(sheet, row, 1, last, 1, function->result, rating);
    for (const Action *action = function->actions; row <= last; action++, row++) {
      lxw_format *priority = format_of(action->colour, words->priorities, formats.priorities, formats.body);
      write_action(sheet, row, action, priority, formats.body);
    }
  }
  return row;
}

static void write_workbook(const Plan *plan, const char *path, char *folder) {
  // Its temporary files lie beside the file, so that one disk serves all programs.
  lxw_workbook_options options = {.tmpdir = folder};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Plan");
  const Words *words = plan->words;
  lxw_doc_properties properties = {.title = (char *)words->title};
  workbook_set_properties(book, &properties);
  set_page(sheet, words);
  write_head(book, sheet, plan);
  int end = write_table(book, sheet, plan);
  for (int i = 0; i < plan->legend_count; i++) worksheet_write_string(sheet, end + 1 + i, 0, plan->legend[i], NULL);
  add_list(sheet, 2, end - 1, words->priorities);
  add_list(sheet, 4, end - 1, words->timeframes);
  add_list(sheet, 5, end - 1, words->responsibles);
  for (int i = 0; i < 4; i++) {
    add_colour(book, sheet, 1, end - 1, &words->ratings[i]);
    add_colour(book, sheet, 2, end - 1, &words->priorities[i]);
  }
  if (workbook_close(book) != LXW_NO_ERROR) exit(2);
}

int main(int argc, char **argv) {
  if (argc != 5) return 64;
  int is_same = !strcmp(argv[1], "same"), count = atoi(argv[2]);
  FILE *file = open_plans(argv[3]);
  static Plan plan;
  if (is_same) read_plan(file, 0, &plan);
  char path[4096];
  double begun = now();
  for (int i = 0; i < count; i++) {
    if (!is_same) read_plan(file, '\n', &plan);
    snprintf(path, sizeof path, "%s/%d.xlsx", argv[4], i);
    write_workbook(&plan, path, argv[4]);
    if (!is_same) free_plan(&plan);
  }
  report("plan-xlsx/libxlsxwriter", count, now() - begun);
}
