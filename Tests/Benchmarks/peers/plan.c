#include "plan.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *reason) {
  fprintf(stderr, "A plan cannot be read: %s\n", reason);
  exit(2);
}

FILE *open_plans(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  return file;
}

static const cJSON *member(const cJSON *object, const char *key) {
  const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, key);
  if (!value) fail(key);
  return value;
}

static const char *text(const cJSON *object, const char *key) {
  const char *value = cJSON_GetStringValue(member(object, key));
  return value ? value : "";
}

static double number(const cJSON *object, const char *key) { return cJSON_GetNumberValue(member(object, key)); }

static const char *joined(Plan *plan, const char *format, ...) {
  char *start = plan->texts + plan->used;
  size_t room = sizeof plan->texts - plan->used;
  va_list arguments;
  va_start(arguments, format);
  size_t length = vsnprintf(start, room, format, arguments);
  va_end(arguments);
  if (length >= room) fail("its texts are too long");
  plan->used += length + 1;
  return start;
}

static Word word(const Word *words, const char *code) {
  for (; words->code; words++)
    if (!strcmp(words->code, code)) return *words;
  return (Word){code, code, 0};
}

static const char *timeframe(Plan *plan, const char *code) {
  const Words *words = plan->words;
  const char *colon = strchr(code, ':');
  int index = colon ? atoi(colon + 1) - 1 : 0;
  if (!strncmp(code, "quarter:", 8) && index >= 0 && index < 4) return words->quarters[index];
  if (!strncmp(code, "from:", 5) && index >= 0 && index < 12) return joined(plan, words->start, words->months[index]);
  if (!strncmp(code, "by:", 3) && index >= 0 && index < 12) return joined(plan, words->end, words->months[index]);
  return word(words->timeframes, code).label;
}

static const char *free_text(const Plan *plan, const cJSON *action, const char *key) {
  const char *value = text(action, key);
  return strcmp(value, "no-comment") ? value : plan->words->no_comment;
}

static void fill_action(Plan *plan, const cJSON *json, Action *action) {
  Word priority = word(plan->words->priorities, text(json, "priority"));
  *action = (Action){text(json, "id"), priority.colour, {
    priority.label,
    free_text(plan, json, "action"),
    timeframe(plan, text(json, "timeframe")),
    word(plan->words->responsibles, text(json, "responsible")).label,
    free_text(plan, json, "constraints"),
    free_text(plan, json, "goodPractices"),
    free_text(plan, json, "comments"),
  }};
}

static void fill_function(Plan *plan, const cJSON *json, Function *function) {
  const cJSON *action, *title = cJSON_GetObjectItemCaseSensitive(json, "title");
  const char *name = title ? cJSON_GetStringValue(title) : word(plan->words->functions, text(json, "key")).label;
  Word rating = word(plan->words->ratings, text(json, "rating"));
  function->score = number(json, "score");
  function->title = joined(plan, "%g. %s", number(json, "number"), name);
  function->result = joined(plan, plan->words->result, function->score, rating.label);
  function->colour = rating.colour;
  function->count = 0;
  cJSON_ArrayForEach(action, member(json, "actions")) {
    if (function->count == ACTIONS) fail("too many actions");
    fill_action(plan, action, &function->actions[function->count++]);
  }
}

static void fill_dates(Plan *plan, const cJSON *json) {
  static const char *keys[3] = {"surveyLaunched", "reviewed", "completed"};
  for (int i = 0; i < 3; i++) {
    int *date = plan->dates[i];
    if (sscanf(text(json, keys[i]), "%d-%d-%d", &date[0], &date[1], &date[2]) != 3) fail(keys[i]);
  }
}

static void fill_legend(Plan *plan, const cJSON *json) {
  const cJSON *entry;
  plan->legend_count = 0;
  if (plan->words->no_comment_legend) plan->legend[plan->legend_count++] = plan->words->no_comment_legend;
  cJSON_ArrayForEach(entry, json) {
    if (plan->legend_count > ABBREVIATIONS) fail("too many abbreviations");
    plan->legend[plan->legend_count++] = joined(plan, plan->words->legend_line, text(entry, "short"), text(entry, "long"));
  }
}

static const Words *words_of(const char *language) {
  for (const Words *words = languages; words->code; words++)
    if (!strcmp(words->code, language)) return words;
  fail(language);
  return NULL;
}

static void fill_plan(Plan *plan) {
  const cJSON *function, *json = plan->json;
  plan->used = 0;
  plan->words = words_of(text(json, "language"));
  plan->country = text(member(json, "country"), "name");
  plan->year = number(json, "year");
  fill_dates(plan, member(json, "dates"));
  plan->function_count = 0;
  cJSON_ArrayForEach(function, member(json, "functions")) {
    if (plan->function_count == FUNCTIONS) fail("too many functions");
    fill_function(plan, function, &plan->functions[plan->function_count++]);
  }
  fill_legend(plan, member(json, "abbreviations"));
}

void read_plan(FILE *file, int delimiter, Plan *plan) {
  static char *bytes;
  static size_t room;
  if (getdelim(&bytes, &room, delimiter, file) < 0) fail("there is none left");
  plan->json = cJSON_Parse(bytes);
  if (!plan->json) fail("it is not JSON");
  fill_plan(plan);
}

void free_plan(Plan *plan) { cJSON_Delete(plan->json); }
