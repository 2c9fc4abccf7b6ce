// register ROWS CONSTANT-MEMORY PLAN FILE: a register of ROWS rows of ten cells with libxlsxwriter. Row r holds a year,
// 2000 + r mod 25, then of the plan's action r mod 21 its function, that function's score, and its seven texts.
#include <libgen.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "plan.h"
#include "report.h"

int main(int argc, char **argv) {
  if (argc != 5) return 64;
  int rows = atoi(argv[1]), constant = atoi(argv[2]), total = 0;
  const Function *owners[FUNCTIONS * ACTIONS];
  const Action *actions[FUNCTIONS * ACTIONS];
  static Plan plan;
  read_plan(open_plans(argv[3]), 0, &plan);
  for (int f = 0; f < plan.function_count; f++)
    for (int a = 0; a < plan.functions[f].count; a++, total++) {
      owners[total] = &plan.functions[f];
      actions[total] = &plan.functions[f].actions[a];
    }
  double begun = now();
  // Its temporary files lie beside the file, so that one disk serves all programs.
  char folder[4096];
  snprintf(folder, sizeof folder, "%s", argv[4]);
  lxw_workbook_options options = {.constant_memory = constant, .tmpdir = dirname(folder)};
  lxw_workbook *book = workbook_new_opt(argv[4], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Register");
  for (int row = 0; row < rows; row++) {
    int index = row % total;
    worksheet_write_number(sheet, row, 0, 2000 + row % 25, NULL);
    worksheet_write_string(sheet, row, 1, owners[index]->title, NULL);
    worksheet_write_number(sheet, row, 2, owners[index]->score, NULL);
    for (int i = 0; i < 7; i++) worksheet_write_string(sheet, row, 3 + i, actions[index]->cells[i], NULL);
  }
  workbook_close(book);
  report(constant ? "register-xlsx/libxlsxwriter-constant" : "register-xlsx/libxlsxwriter", rows, now() - begun);
}
