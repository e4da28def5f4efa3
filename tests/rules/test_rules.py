"""Runs the cases in the YAML files beside this one: each file is named for its rule."""

import pytest
from mkdocs_speakeasy.rules import load_rules
from rule_cases import cases_of, run_case


def _all_cases():
    for rule in load_rules():
        for case in cases_of(rule.id):
            yield pytest.param(rule.id, case, id=f"{rule.id}: {case['name']}")


@pytest.mark.parametrize(("rule", "case"), list(_all_cases()))
def test_case(rule, case, tmp_path):
    found = run_case(rule, case, tmp_path)
    assert [_only(case, number, finding) for number, finding in enumerate(found)] == case["find"]


def _only(case, number, finding):
    """The parts of a finding that the case speaks of, and always its place and its text."""
    wanted = case["find"][number] if number < len(case["find"]) else {}
    parts = {"line", "column", "text", *wanted}
    return {
        part: list(value) if isinstance(value := getattr(finding, part), tuple) else value
        for part in sorted(parts)
    }


ON_LISTS = {"glossary-entry-easy", "glossary-owned"}
"""These look at the list itself: tests/words/."""
ON_PAGES = [rule for rule in load_rules() if rule.id not in ON_LISTS]


@pytest.mark.parametrize("rule", ON_PAGES, ids=lambda rule: rule.id)
def test_a_rule_has_more_cases_to_leave_alone_than_to_find(rule):
    cases = cases_of(rule.id)
    to_find = sum(bool(case["find"]) for case in cases)
    assert 0 < to_find < len(cases) - to_find
