"""The page that shows where each rule of easy read is kept."""

import re
from pathlib import Path

import pytest
from mkdocs_speakeasy import check
from mkdocs_speakeasy.pages.catalogue_page import WAITS_FOR, catalogue_page, read_catalogue
from mkdocs_speakeasy.rules import load_rules

ROOT = Path(__file__).parents[2]
ALL = [one for group in read_catalogue() for one in group.rules]
RULES = {rule.id for rule in load_rules()}
OUR_OWN = {
    "allow-comment",
    "hard-word",
    "no-script",
    "picture-elsewhere",
    "picture-missing",
    "picture-safe",
    "spelling",
}
"""Rules of ours that no guide to easy read has."""
SOURCE = ROOT.parent / "shared/easy-read-rules.md"


@pytest.mark.skipif(not SOURCE.exists(), reason="the list of rules is not here")
def test_it_has_every_rule_of_the_guides_once():
    text = SOURCE.read_text(encoding="utf-8")
    wanted = re.findall(r"^\| `([a-z-]+)` \| ", text[: text.index("## (a)")], re.MULTILINE)
    assert [one.id for one in ALL] == wanted


def test_each_of_our_rules_has_its_place():
    assert {one.rule or one.id for one in ALL} | OUR_OWN >= RULES


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_what_it_says_of_a_rule_is_true(one):
    has_rule = (one.rule or one.id) in RULES
    homes = [has_rule, bool(one.theme), bool(one.waits_for), one.people]
    assert homes.count(True) == 1
    assert bool(one.title) is not has_rule
    assert not one.waits_for or one.waits_for in WAITS_FOR
    assert not one.theme or (ROOT / one.theme.partition("::")[0]).exists()


def test_the_page_passes_our_own_rules():
    found = check(catalogue_page(load_rules()))
    assert [(one.rule, one.text) for one in found if one.level != "think"] == []
