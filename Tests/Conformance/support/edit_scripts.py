"""Random edits of the sample, made in a file and in the plan at once."""

import copy
import random

from . import plans

# What people type, and what it means.
TYPED = {
    "priority": {"Prioridad media": "medium", "prioridad BAJA": "low", "High priority": "high", "S/C": "no-comment"},
    "timeframe": {"Segundo semestre": "second-half", "Desde marzo": "from:03", "Cuando llueva": "Cuando llueva"},
    "responsible": {"Partners": "partners", "Grupo Consultivo Estratégico": "strategic-advisory-group", "OIM": "OIM"},
    "result": {
        "55% Insatisfactorio": (55, "unsatisfactory"), "66,5%": (66.5, None), "débil": (None, "weak"), "": (None, None)},
}
DATES = {"5 de abril de 2024": "2024-04-05", "2024-04-06": "2024-04-06", "": None}
LABELS = {"surveyLaunched": 3, "reviewed": 4, "completed": 5}


class Script:
    """Some edits by one hand; `plan` is what they come to, `said` how they read in a failure."""

    def __init__(self, hand, seed, count):
        self.hand, self.random = hand, random.Random(seed)
        self.plan, self.said = copy.deepcopy(plans.load("sample")), []
        for number in range(count):
            edit = self.random.choice((
                self.text, self.text, self.text, self.label, self.label, self.result, self.delete, self.add, self.add,
                self.move, self.move, self.country, self.year, self.date, self.legend))
            edit(number)

    def note(self, *what):
        self.said.append(what)

    @property
    def functions(self):
        return self.plan["functions"]

    def actions(self, function):
        return self.functions[function]["actions"]

    def index(self, function, action):
        return plans.place(self.plan, function, action)

    def any_action(self, later=False):
        """The places of an action; with `later` one that is not the first of its function, which has the merged cells."""
        return self.random.choice([
            (f, a) for f, function in enumerate(self.functions) for a in range(later, len(function["actions"]))])

    def any_gap(self):
        """A place for a row between two of one function, where merged cells stay merged."""
        wide = [f for f in range(len(self.functions)) if len(self.actions(f)) > 1]
        function = self.random.choice(wide)
        return function, self.random.randrange(1, len(self.actions(function)))

    # Edits

    def text(self, number):
        (f, a), field = self.any_action(), self.random.choice(("action", "constraints", "goodPractices", "comments"))
        typed, meant = self.random.choice((
            (f"Texto {number}\ncon dos líneas", None), (f"=1+{number}", None), (" x ", None),
            (kept if (kept := self.actions(f)[a].get(field)) not in (None, "no-comment") else "y", None),
            ("s/c", "no-comment"), ("", "")))
        if field == "action" and not typed:
            return
        if typed.startswith("=") and self.hand.extension == "xlsx":
            typed = "'" + typed
        self.hand.write(self.index(f, a), field, typed)
        self.actions(f)[a][field] = (typed if meant is None else meant) or None
        self.note("text", f, a, field, typed)

    def label(self, number):
        (f, a), field = self.any_action(), self.random.choice(("priority", "timeframe", "responsible"))
        typed, meant = self.random.choice(list(TYPED[field].items()))
        self.hand.write(self.index(f, a), field, typed)
        self.actions(f)[a][field] = meant
        self.note("label", f, a, field, typed)

    def result(self, number):
        f = self.random.randrange(len(self.functions))
        typed, meant = self.random.choice(list(TYPED["result"].items()))
        self.hand.write(self.index(f, 0), "result", typed)
        self.functions[f]["score"], self.functions[f]["rating"] = meant
        self.note("result", f, typed)

    def delete(self, number):
        f, a = self.any_action(later=True)
        self.hand.delete(self.index(f, a))
        self.actions(f).pop(a)
        self.note("delete", f, a)

    def add(self, number):
        f, a = self.any_gap()
        texts = {"action": f"Acuerdo nuevo número {number} de esta copia", "priority": "Prioridad alta", "comments": "z"}
        self.hand.add(self.index(f, a), texts)
        self.actions(f).insert(a, {"id": None, **texts, "priority": "high"})
        self.note("add", f, a)

    def move(self, number):
        f, a = self.any_action(later=True)
        self_index = self.index(f, a)
        action = self.actions(f).pop(a)
        try:
            to, place = self.any_gap()
        except IndexError:
            self.actions(f).insert(a, action)
            return
        self.actions(to).insert(place, action)
        self.hand.move(self_index, self.index(to, place))
        self.note("move", f, a, to, place)

    def country(self, number):
        self.hand.head(1, f"País {number}")
        self.plan["country"]["name"] = f"País {number}"
        self.note("country")

    def year(self, number):
        self.hand.head(2, 2030 + number)
        self.plan["year"] = 2030 + number
        self.note("year")

    def date(self, number):
        field, line = self.random.choice(list(LABELS.items()))
        typed, meant = self.random.choice(list(DATES.items()))
        self.hand.head(line, typed)
        self.plan["dates"][field] = meant
        self.note("date", field, typed)

    def legend(self, number):
        """The first line explains the mark and is no abbreviation."""
        own = self.plan["abbreviations"]
        change = self.random.choice(("add", "remove", "long"))
        if change == "add" or not own:
            own.insert(self.random.randint(0, len(own)), {"short": f"AB{number}", "long": f"Abreviatura {number}"})
        elif change == "remove":
            own.pop(self.random.randrange(len(own)))
        else:
            self.random.choice(own)["long"] = f"Otra forma larga {number}"
        self.hand.lines(lambda lines: lines[:1] + [f"{line['short']}: {line['long']}" for line in own])
        self.note("legend", change)
