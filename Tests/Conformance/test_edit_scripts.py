"""Copies after any edits, made by openpyxl and python-docx: `ccpm diff` of the copy names those edits and no others."""

import json

import pytest
from conftest import run
from support import edit_scripts, hands, imports, plan_facts, plans


@pytest.mark.parametrize("hand", (hands.ExcelHand, hands.WordHand), ids=lambda h: h.extension)
@pytest.mark.parametrize("seed", range(60))
def test_the_difference_of_a_copy_is_what_was_edited(program, forms, tmp_path, hand, seed):
    script = edit_scripts.Script(hand(forms("sample", "es", hand.extension)), seed, 1 + seed % 12)
    copy = script.hand.save(tmp_path / f"copy.{hand.extension}")
    done = run(program, "diff", copy, "--format", "json")
    assert done.returncode == 0, (script.said, done.stderr)
    sent = plans.load("sample")
    found, moved = plan_facts.told(json.loads(done.stdout)["changes"], sent)
    expected = plan_facts.facts(sent, script.plan)
    assert (expected - found, found - expected) == (set(), set()), script.said
    assert plan_facts.are_fewest(moved, sent, script.plan), (script.said, moved)
    read = imports.read(program, copy)
    assert imports.differences(without_ids(script.plan), without_ids(read.plan)) == [], script.said
    imports.assert_whole(read)


def without_ids(plan):
    """Without those of actions that were put in: a copy has none for them, and an import may give some."""
    known = {a["id"] for _, a in plans.actions(plans.load("sample"))}
    for _, action in plans.actions(plan):
        action["id"] = action["id"] if action.get("id") in known else None
    return plan
