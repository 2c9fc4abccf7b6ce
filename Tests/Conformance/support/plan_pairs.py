"""What people do to a plan between two versions: pairs of an old and a new plan."""

import copy
import json
import random

from support import paths, plans
from support.copies import edited, insert, move, remove, sample, set_value

A = "/functions/0/actions/0"
NEW = {
    "action": "Publicar un mapa de socios.\nCada trimestre:\n- en línea", "priority": "high", "timeframe": "by:06",
    "responsible": "Equipo de mapas", "comments": "no-comment",
}


def rewrite(plan):
    """Other texts, values and states in each action; the ids stay."""
    for number, (_, action) in enumerate(plans.actions(plan)):
        action.update(NEW, action=f"{number} {NEW['action']}", constraints=None, goodPractices="no-comment")


def empty(function):
    return set_value(f"/functions/{function}/actions", [])


HIDDEN = (set_value("/cluster", "Otro"), set_value("/level", "hub"), set_value("/functions/0/x", 1), set_value(A + "/note", {"a": [1]}))


def legend(plan):
    plan["abbreviations"] = [{"short": s, "long": l} for s, l in (("AAP", "Rendición de cuentas"), ("HRP", "Plan de respuesta"), ("SAG", "Grupo"))]


def script(*edits, old=(), both=()):
    return edited(*both, *old), edited(*both, *edits)


def unmarked(plan):
    """Without the mark for "no comment", and so without its line in the legend."""
    for _, action in plans.actions(plan):
        action.update({key: None for key, value in action.items() if value == "no-comment"})


SCRIPTS = {
    "nothing": script(),
    "a word": script(set_value(A + "/action", "Fortalecer los clústeres subnacionales ya activados.")),
    "a value": script(set_value(A + "/priority", "low"), set_value(A + "/timeframe", None), set_value(A + "/responsible", "X")),
    "states": script(set_value(A + "/comments", None), set_value(A + "/constraints", "no-comment"), set_value(A + "/goodPractices", "uno\n\tdos  ")),
    "an emptied action": script(set_value(A + "/action", None)),
    "no priority": script(set_value(A + "/priority", None)),
    "a priority at last": script(old=[set_value(A + "/priority", None)]),
    "result": script(set_value("/functions/0/score", 61.5), set_value("/functions/0/rating", "satisfactory"), set_value("/functions/1/rating", None), set_value("/functions/2/score", None)),
    "head": script(set_value("/year", 2024), set_value("/country/name", "República de Venezuela"), set_value("/dates/reviewed", "2024-04-01"), set_value("/dates/completed", None)),
    "title": script(set_value("/functions/3/title", "Seguir y evaluar"), set_value("/functions/3/number", 9)),
    "legend": script(lambda p: p["abbreviations"].pop(0), lambda p: p["abbreviations"].append({"short": "ZZ", "long": "Zeta"}), both=[legend]),
    "legend in place": script(set_value("/abbreviations/0/long", "Otra cosa"), set_value("/abbreviations/1/short", "XX"), both=[legend]),
    "legend turned": script(lambda p: p["abbreviations"].reverse(), both=[legend]),
    "legend replaced": script(set_value("/abbreviations", [{"short": "QQ", "long": "Cu"}, {"short": "RR", "long": "Erre"}]), both=[legend]),
    "legend gone": script(set_value("/abbreviations", []), unmarked, both=[legend]),
    "legend comes": script(old=[set_value("/abbreviations", []), unmarked]),
    "last legend line gone": script(lambda p: p["abbreviations"].pop(), both=[legend]),
    "last legend line comes": script(lambda p: p["abbreviations"].append({"short": "ZZ", "long": "Zeta"}), both=[legend]),
    "first action gone": script(remove(0, 0)),
    "first actions gone": script(remove(0, 0), remove(0, 0)),
    "middle action gone": script(remove(0, 2)),
    "last action gone": script(remove(0, 4)),
    "first actions of all gone": script(*(remove(f, 0) for f in range(7))),
    "new first action": script(insert(1, 0, **NEW)),
    "new first actions": script(insert(1, 0, **NEW), insert(1, 0, **{**NEW, "action": "Y"}), insert(2, 0, action="Z")),
    "new last action": script(insert(6, 3, **NEW)),
    "new action between": script(insert(4, 1, **NEW)),
    "only action replaced": script(empty(3), insert(3, 0, **NEW), old=[remove(3, 1)]),
    "all actions replaced": script(empty(4), insert(4, 0, **NEW), insert(4, 1, action="Y")),
    "function emptied": script(empty(4)),
    "first action of a function": script(old=[empty(4)]),
    "two functions trade places in being empty": script(empty(5), old=[empty(4)]),
    "turned": script(move(0, 4, 0, 0), move(0, 4, 0, 1), move(0, 4, 0, 2)),
    "first goes down": script(move(0, 0, 0, 3)),
    "last goes up": script(move(0, 4, 0, 0)),
    "to another function": script(move(0, 0, 1, 0), move(2, 1, 6, 3)),
    "to an empty function": script(move(0, 0, 4, 0), old=[empty(4)]),
    "the only one leaves": script(move(3, 0, 2, 0), old=[remove(3, 1)]),
    "first replaced and next edited": script(remove(0, 0), insert(0, 0, **NEW), set_value("/functions/0/actions/1/comments", "otro")),
    "functions left out": script(lambda p: p["functions"].pop(5), lambda p: p["functions"].pop(0)),
    "a function of its own": script(lambda p: p["functions"].append({"number": 8, "title": "Otra función", "actions": [dict(NEW)]})),
    "rewritten": script(rewrite),
    "rewritten and turned": script(rewrite, *(lambda p, f=f: p["functions"][f]["actions"].reverse() for f in range(7))),
    "from nothing": (json.loads(plans.path("minimal").read_text(encoding="utf-8")), sample()),
    "also what the form does not show": script(*HIDDEN, set_value(A + "/comments", "Otro comentario.")),
}


def random_scripts(count):
    """Pairs of plans of any language with edits of any kind between them."""
    sources = [plans.load(name) for name in ("sample", "english", "arabic")]
    for seed in range(count):
        chance = random.Random(seed)
        old, new = (copy.deepcopy(sources[seed % 3]) for _ in range(2))
        pool = [a for p in sources for _, a in plans.actions(p)]
        for plan in [old] * (seed % 2) + [new] * 2:
            for _ in range(chance.randint(1, 6)):
                change(plan, pool, chance)
        yield f"seed {seed}", paths.LANGUAGES[seed // 3 % 5], old, new


def change(plan, pool, chance):
    functions = plan["functions"]
    actions = chance.choice(functions)["actions"]
    other = chance.choice(pool)
    match chance.randrange(9):
        case 0:
            if actions:
                actions.pop(chance.randrange(len(actions)))
        case 1 | 2:
            actions.insert(chance.randint(0, len(actions)), {**other, "id": None})
        case 3:
            if actions:
                target = chance.choice(functions)["actions"]
                target.insert(chance.randint(0, len(target)), actions.pop(chance.randrange(len(actions))))
        case 4:
            chance.shuffle(actions)
        case 5:
            function = chance.choice(functions)
            function["score"], function["rating"] = chance.choice([(None, None), (50, None), (75.5, "satisfactory")])
        case 6:
            chance.shuffle(plan["abbreviations"])
            plan["abbreviations"][:1] = chance.choice([[], [{"short": "QQ", "long": "Cu"}]])
        case _:
            if actions:
                field = chance.choice([*plans.FREE_TEXTS, "priority", "timeframe", "responsible"])
                words = (chance.choice(actions)[field] or "").split(" ")
                words[chance.randrange(len(words))] = chance.choice(["", "cambio", "تغيير", "two\nlines", "(RTL تجربة) 3%"])
                values = [None, "no-comment", " ".join(words) or None, other[field]]
                chance.choice(actions)[field] = chance.choice(values)
