// A plan as the peers write it: what stands in its cells, in its language. words.py prints the words as C.
#include <cjson/cJSON.h>
#include <stdio.h>

enum { FUNCTIONS = 7, ACTIONS = 8, ABBREVIATIONS = 32 };

typedef struct { const char *code, *label; unsigned colour; } Word;

typedef struct {
  const char *code, *title, *country_label, *year_label, *date_labels[3], *headings[9], *months[12], *quarters[4];
  const char *no_comment, *no_comment_legend;
  const char *start, *end, *result, *legend_line;  // With %s or %g for the month, for score and rating, for short and long form.
  int is_right_to_left;
  Word functions[8], ratings[5], priorities[5], timeframes[8], responsibles[8];  // The last has no code.
} Words;

typedef struct { const char *id; unsigned colour; const char *cells[7]; } Action;
typedef struct { const char *title, *result; double score; unsigned colour; int count; Action actions[ACTIONS]; } Function;

typedef struct {
  const Words *words;
  const char *country;
  int year, dates[3][3];
  int function_count, legend_count;
  Function functions[FUNCTIONS];
  const char *legend[1 + ABBREVIATIONS];
  cJSON *json;        // Most texts point into it,
  char texts[16384];  // those that are put together into this.
  size_t used;
} Plan;

extern const Words languages[];
extern const double widths[9];
extern const unsigned heading_colour;

FILE *open_plans(const char *path);

// Reads the next plan up to a delimiter, '\n' where each line is one, 0 for a whole file. What is wrong ends the program.
void read_plan(FILE *file, int delimiter, Plan *plan);
void free_plan(Plan *plan);
