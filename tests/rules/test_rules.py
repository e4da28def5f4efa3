"""Runs the cases in the YAML files beside this one: each file is named for its rule."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy import check
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.spelling.spelling import Answers, Spelling
from mkdocs_speakeasy.words.loading import parse_glossary

HERE = Path(__file__).parent
WORDS = (HERE / "_words.yaml").read_text(encoding="utf-8")
"""The words that cases use when they bring none of their own."""


def _all_cases():
    for rule in load_rules():
        file = HERE / f"{rule.id}.yml"
        cases = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else []
        for case in cases:
            yield pytest.param(rule.id, case, id=f"{rule.id}: {case['name']}")


@pytest.mark.parametrize(("rule", "case"), list(_all_cases()))
def test_case(rule, case, tmp_path):
    words = yaml.safe_dump({"words": case["glossary"]}) if "glossary" in case else WORDS
    settings = {
        "profile": case.get("profile", "easy-read"),
        "select": [rule],
        "rules": {rule: case.get("options", {})},
    }
    # What a program would say of words, so that the cases need none. All other words are right.
    spelling = Spelling(Answers(wrong=case.get("wrong", {})))
    glossary = parse_glossary(words)
    (tmp_path / "full.md").write_text(case.get("full", ""), encoding="utf-8")
    for name in case.get("files", ()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    page = tmp_path / "page.md"
    found = check(case["text"], path=page, glossary=glossary, settings=settings, spelling=spelling)
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
    cases = yaml.safe_load((HERE / f"{rule.id}.yml").read_text(encoding="utf-8"))
    to_find = sum(bool(case["find"]) for case in cases)
    assert 0 < to_find < len(cases) - to_find
