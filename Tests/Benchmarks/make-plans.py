#!/usr/bin/env python3
"""make-plans.py COUNT [--seed N] [--language es,en,…] [-o FOLDER]: plans like the sample, no two alike, a line each.

Each has the sample's functions and as many actions, with texts as long as the sample's in words of the plan's language. The same
seed gives the same plans, and the first thousand of ten thousand are the thousand. With -o, each plan is a file of a library folder:
FOLDER/<ISO3>/<year>/<name>.json.
"""

import argparse
import json
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = json.loads((ROOT / "Examples/venezuela-2023.es.json").read_text(encoding="utf-8"))
TEXTS = ("action", "constraints", "goodPractices", "comments")
RATINGS = ("strong", "satisfactory", "unsatisfactory", "weak")
CODES = {
    "priority": ("maximum", "high", "medium", "low"),
    "timeframe": ("first-half", "second-half", "continuous", "monthly", "quarterly", "yearly", "from:05", "by:06", "quarter:3"),
    "responsible": ("national-coordination", "subnational-coordination", "information-management", "strategic-advisory-group",
                    "cluster-lead-agency", "partners", "national-authorities"),
}
COUNTRIES = dict(
    pair.split("=") for pair in
    "AFG=Afghanistan,BDI=Burundi,BFA=Burkina Faso,BGD=Bangladesh,CAF=Central African Republic,CMR=Cameroon,COD=DR Congo,"
    "COL=Colombia,ECU=Ecuador,ETH=Ethiopia,GTM=Guatemala,HND=Honduras,HTI=Haiti,IRQ=Iraq,KEN=Kenya,LBN=Lebanon,LBY=Libya,"
    "MLI=Mali,MMR=Myanmar,MOZ=Mozambique,NER=Niger,NGA=Nigeria,PAK=Pakistan,PSE=Palestine,SDN=Sudan,SLV=El Salvador,"
    "SOM=Somalia,SSD=South Sudan,SYR=Syria,TCD=Chad,UKR=Ukraine,VEN=Venezuela,YEM=Yemen,ZWE=Zimbabwe".split(","))
CLUSTERS = (("SHL", "Shelter"), ("PRO", "Protección"), ("HEA", "Santé"), ("WSH", "المياه والإصحاح"), ("EDU", "Educação"),
            ("FSC", "Food Security"), ("NUT", "Nutrición"), ("LOG", "Logistique"))
YEARS = range(2015, 2025)


def words(language):
    """Words of a language: those of the sample, or of the form."""
    if language == "es":
        text = " ".join(str(a[f]) for fn in SAMPLE["functions"] for a in fn["actions"] for f in TEXTS)
    else:
        text = json.dumps(json.loads((ROOT / f"Templates/Wording/{language}.json").read_text(encoding="utf-8"))["messages"],
                          ensure_ascii=False)
        text = re.sub(r"\{\w+\}|--\w+|[\w-]+\":", " ", text)
    return sorted({w for w in re.findall(r"[^\W\d_]{2,}", text)})


def text_like(text, pool, rng):
    if not text or text == "no-comment":
        return text
    chosen = rng.choices(pool, k=max(len(text.split()) - 1, 1))
    chosen.append(str(rng.randrange(10**6)))
    return " ".join(chosen).capitalize() + "."


def plan(index, seed, languages, pools):
    rng = random.Random(f"{seed}:{index}")
    language = languages[index % len(languages)]
    # Country, year and cluster by turns, and then a locality, so that no two plans have one name.
    rest, country = divmod(index, len(COUNTRIES))
    rest, year = divmod(rest, len(YEARS))
    locality, cluster = divmod(rest, len(CLUSTERS))
    iso3 = list(COUNTRIES)[country]
    year = YEARS[year]
    functions = []
    for function in SAMPLE["functions"]:
        score = rng.randrange(20, 101)
        actions = []
        for sample in function["actions"]:
            action = {"id": sample["id"]}
            action |= {field: rng.choice(codes) for field, codes in CODES.items()}
            action |= {field: text_like(sample[field], pools[language], rng) for field in TEXTS}
            actions.append(action)
        functions.append({"key": function["key"], "number": function["number"], "score": score,
                          "rating": rng.choice(RATINGS), "actions": actions})
    return {
        "schema": "ccpm-action-plan/1", "language": language, "country": {"iso3": iso3, "name": COUNTRIES[iso3]},
        "level": "sub-national" if locality else "national", "locality": f"District {locality}" if locality else None,
        "cluster": CLUSTERS[cluster][1], "clusterCode": CLUSTERS[cluster][0], "year": year,
        "dates": {"surveyLaunched": f"{year + 1}-01-{rng.randrange(10, 29)}", "reviewed": f"{year + 1}-03-{rng.randrange(10, 29)}",
                  "completed": f"{year + 1}-05-{rng.randrange(10, 29)}"},
        "ratingScale": None, "functions": functions, "abbreviations": SAMPLE["abbreviations"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", default="es,en,fr,ar,pt")
    parser.add_argument("-o", "--output", type=pathlib.Path)
    options = parser.parse_args()
    languages = options.language.split(",")
    pools = {language: words(language) for language in languages}
    for index in range(options.count):
        made = plan(index, options.seed, languages, pools)
        line = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        if options.output is None:
            sys.stdout.write(line + "\n")
            continue
        folder = options.output / made["country"]["iso3"] / str(made["year"])
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{made['clusterCode'].lower()}-{made['locality'] or 'national'}.json".replace(" ", "-").lower()
        (folder / name).write_text(line + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
