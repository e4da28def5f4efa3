"""What `speakeasy fix` writes into a page, and what it leaves as it is."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy import check
from mkdocs_speakeasy.fixing import apply, find_changes
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.settings import Settings, parse_settings
from mkdocs_speakeasy.words.loading import parse_glossary

CASES = yaml.safe_load(Path(__file__).with_name("fixing.yml").read_text(encoding="utf-8"))
WORDS = parse_glossary("""
words:
  - {word: utilise, use: avoid, kind: verb, say_instead: [use]}
  - {word: reassess, use: avoid, kind: verb, say_instead: [look again at]}
  - {word: evaluate, use: avoid, kind: verb, say_instead: [find out how well it works]}
  - {word: stakeholder, use: avoid, say_instead: [people involved]}
  - {word: local authority, use: avoid, kind: noun, say_instead: [council]}
  - {word: process, use: avoid, kind: noun, say_instead: [way]}
  - {word: robust, use: avoid, kind: adjective, say_instead: [strong]}
  - {word: provider, use: avoid, say_instead: [the people who help, the group that helps]}
  - {word: capacity, use: explain, meaning: How much a person can do., say_instead: [room]}
  - {word: there, use: avoid, kind: adjective, say_instead: [back]}
  - {word: back, use: avoid, kind: adjective, say_instead: [there]}
""")


def _fixed(text, **settings):
    made = parse_settings(settings, path="mkdocs.yml")
    return apply(text, find_changes(text, "a.md", WORDS, made))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    assert _fixed(case["text"], **case.get("settings", {})) == case.get("fixed", case["text"])


def test_a_change_says_what_and_where_and_why():
    (change,) = find_changes("We don't know.", "a.md", WORDS, Settings())
    assert change == ((3, 8), "don't", "do not", "negative-contraction")


FIXING = [rule.id for rule in load_rules() if rule.fixes]
PIECES = st.sampled_from(
    "don't DON'T can’t It's I'd **e.g.** i.e. etc etc. twenty-three two 3-5 Mon-Fri 12pm-2pm"
    " 13/08/2026 06/08/2026 6th\xa0Aug\xa02026 utilised stakeholders utilise there back robust"
    " a an the we"
    " [don't] [don't](x.md) `don't` <b>don't</b> ![don't](a.png) don&#39;t do**n't** \\*don't\\*"
    " | \n \n\n # > - 1. !!! ? . , ; ( ) \" ' £5-10 --- ``` <!-- --> \r\n \t x y".split(" ")
)
PAGES = st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80)


@given(PAGES)
def test_fixing_twice_changes_nothing(text):
    once = _fixed(text)
    assert _fixed(once) == once


@given(PAGES)
def test_nothing_changes_but_the_words_that_were_found(text):
    changes = find_changes(text, "a.md", WORDS, Settings())
    done, rest = 0, []
    for change in changes:
        assert done <= change.span.start < change.span.end
        assert text[change.span.start : change.span.end] == change.before
        rest.append(text[done : change.span.start])
        done = change.span.end
    fixed = apply(text, changes)
    for part, change in zip(rest, changes, strict=True):
        assert fixed.startswith(part + change.after)
        fixed = fixed[len(part + change.after) :]
    assert fixed == text[done:]


@given(PAGES)
def test_what_was_fixed_is_not_found_again_and_the_page_keeps_its_parts(text):
    if not text.strip("\ufeff \t\r\n") or "\0" in text:
        return
    changes = find_changes(text, "a.md", WORDS, Settings())
    fixed = apply(text, changes)
    what = {(change.rule, change.before) for change in changes}
    found = check(fixed, glossary=WORDS, settings={"select": FIXING})
    left = {(one.rule, one.text) for one in found if one.safe}
    assert not what & left
    before, after = read(text), read(fixed)
    assert [link.target for link in before.links] == [link.target for link in after.links]
    assert [block.kind for block in before.blocks] == [block.kind for block in after.blocks]
