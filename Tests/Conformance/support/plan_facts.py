"""What differs between two plans by ids alone, and the same of a diff: neither recognises anything."""

import itertools

from . import plans


def facts(old, new):
    """What differs, as tuples: by ids and abbreviations, which the sample gives to all that it holds."""
    found = set()

    def compare(before, after, name):
        for key in sorted(set(before) | set(after)):
            was, now = before.get(key), after.get(key)
            if not isinstance(was, (list, dict)) and not isinstance(now, (list, dict)) and was != now:
                found.add(("changed", name, key, now))

    compare(old, new, "plan")
    compare(old["country"], new["country"], "country")
    compare(old["dates"], new["dates"], "dates")
    for before, after in zip(old["functions"], new["functions"]):
        compare(before, after, before["key"])
    was = {a["id"]: (f["key"], a) for f, a in plans.actions(old)}
    now = {a["id"]: (f["key"], a) for f, a in plans.actions(new) if a["id"]}
    found |= {("added", f["key"], a["action"]) for f, a in plans.actions(new) if not a["id"]}
    found |= {("removed", i) for i in was.keys() - now.keys()}
    for i in was.keys() & now.keys():
        compare(was[i][1], now[i][1], i)
        if was[i][0] != now[i][0]:
            found.add(("moved", i, now[i][0]))
    was, now = ({line["short"]: line for line in plan["abbreviations"]} for plan in (old, new))
    found |= {("line added", s) for s in now.keys() - was.keys()} | {("line removed", s) for s in was.keys() - now.keys()}
    for short in was.keys() & now.keys():
        compare(was[short], now[short], short)
    return found


def told(changes, sent):
    """The same of `ccpm diff --format json`, and the ids of the actions that moved within their function."""
    found, moved = set(), set()

    def at(pointer, depth):
        steps = pointer.strip("/").split("/")[:depth]
        where = sent
        for step in steps:
            where = where[int(step) if isinstance(where, list) else step]
        return where

    for change in changes:
        what, kind, old, new = change["what"], change["change"], change["old"], change["new"]
        if what == "action" and kind == "added":
            found.add(("added", sent["functions"][int(new.split("/")[2])]["key"], change["value"]["action"]))
        elif what == "action":
            i = at(old, 4)["id"]
            if kind == "removed":
                found.add(("removed", i))
            elif kind == "changed":
                found.add(("changed", i, change["field"], change["newValue"]))
            elif old.split("/")[2] == new.split("/")[2]:
                moved.add(i)
            else:
                found.add(("moved", i, sent["functions"][int(new.split("/")[2])]["key"]))
        elif what == "abbreviation":
            short = change["value"]["short"] if kind in ("added", "removed") else at(old, 2)["short"]
            found.add(
                ("changed", short, change["field"], change["newValue"]) if kind == "changed" else ("line " + kind, short))
        elif kind == "changed":
            name = at(old, 2)["key"] if what == "function" else what
            found.add(("changed", name, change["field"], change["newValue"]))
        else:
            found.add((kind, what, old, new))
    return found, moved


def are_fewest(moved, old, new):
    """Whether the rest of each function is in its old order, and fewer moves would not do."""
    for before, after in zip(old["functions"], new["functions"]):
        now = [a["id"] for a in after["actions"] if a["id"]]
        was = [a["id"] for a in before["actions"] if a["id"] in now]
        now = [i for i in now if i in was]
        said = moved & set(was)

        def is_ordered_without(some):
            return [i for i in was if i not in some] == [i for i in now if i not in some]

        if not is_ordered_without(said):
            return False
        if any(is_ordered_without(some) for n in range(len(said)) for some in itertools.combinations(was, n)):
            return False
    return True
