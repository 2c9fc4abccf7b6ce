"""Many plans, and the registers that the program writes of them, read by openpyxl."""

import json
import random
import subprocess

import openpyxl

from . import plans

COUNTRIES = (("VEN", "Venezuela"), ("COL", "Colombia"), ("MLI", "Mali"), ("YEM", "اليمن"))
# Texts that break what is careless.
HOSTILE = (
    "=1+1", "+33 1", "- a list\n- of two", "@sum", "\tindented", 'say "no", or; not', "  spaces  ", "<b>&amp; _x",
    "\u0001 and \u000b", "دعم المآوي", "x" * 32_767, "line\r\nline", "'quoted", "S/C", "N/A", "\U0001f3e0 roof",
)


def several(count=12, seed=7):
    """Plans that differ in everything that a register shows."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        iso3, name = COUNTRIES[number % len(COUNTRIES)]
        plan = json.loads(json.dumps(plans.load("sample")))
        plan["country"] = {"iso3": iso3, "name": name}
        plan["year"] = 2021 + number // len(COUNTRIES)
        if number % 5 == 4:
            plan |= {"level": "sub-national", "locality": f"Región {number}", "ratingScale": None, "dates": {}}
        for function in plan["functions"]:
            function["score"] = chance.choice([None, 84.0, 12.5, chance.randrange(101)])
            function["rating"] = chance.choice(["strong", "satisfactory", "unsatisfactory", "weak", None, "Regular"])
            if chance.random() < 0.2:
                function["actions"] = []
            for action in function["actions"]:
                action["id"] = None
                action["priority"] = chance.choice(["maximum", "high", "medium", "low", None, "no-comment", "Urgente"])
                action["timeframe"] = chance.choice(["first-half", "from:05", None, "A mediano plazo"])
                for key in ("action", "constraints", "goodPractices", "comments"):
                    action[key] = chance.choice(
                        [None, "no-comment", chance.choice(HOSTILE), f"Texto {chance.random()}"])
        made.append(plan)
    return made


def of_countries(count, years):
    """A plan of each of many countries in each of some years, with an action a function."""
    chance = random.Random(count)
    made = []
    for number in range(count * years):
        plan = json.loads(json.dumps(plans.load("sample")))
        place = number % count
        # Some names take two lines.
        name = f"Country {place:02}" + (" of a name that no cell shows in one line" if place % 9 == 4 else "")
        plan |= {"country": {"iso3": "C" + chr(65 + place // 26) + chr(65 + place % 26), "name": name},
                 "year": 2024 - number // count}
        for function in plan["functions"]:
            function["score"] = chance.randrange(101)
            function["actions"] = function["actions"][:1]
        made.append(plan)
    return made


def as_lines(made):
    return "".join(json.dumps(plan, ensure_ascii=False) + "\n" for plan in made)


def write(program, made, path, *options, status=0):
    """The register of some plans, which the program reads from standard input."""
    done = subprocess.run(
        [str(a) for a in (program, "register", "-", "-o", path, *options)], input=as_lines(made).encode(),
        capture_output=True, timeout=120)
    assert done.returncode == status, done.stderr.decode()
    return done.stderr.decode()


def rows(sheet):
    """The rows below the headings, as openpyxl reads them, each by its headings."""
    headings, *below = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(headings, row)) for row in below]


def load(path):
    return openpyxl.load_workbook(path)
