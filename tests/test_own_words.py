"""What we say passes our own rules: messages, help, the pages of the rules."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from mkdocs_speakeasy import check
from mkdocs_speakeasy.checker import check_glossary, check_shelf
from mkdocs_speakeasy.pages.rule_pages import rule_page
from mkdocs_speakeasy.pictures.reading import parse_set
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.spelling.spelling import Answers, Spelling
from mkdocs_speakeasy.words.loading import load_glossary, parse_glossary
from rule_cases import WORDS as RULE_WORDS
from rule_cases import cases_of, run_case

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "page.md"
"""Where the examples stand: beside the pictures of our own site."""
GLOSSARY = load_glossary(ROOT / "glossary.yml")
WORDS = parse_glossary(RULE_WORDS)
QUOTED = re.compile(r"(?<!\w)'[^']+(?:'\w[^']*)*'(?!\w)|(?<=:) [A-Z].*")
"""Words of the page that a message repeats, and meanings, which are checked in their list."""


def _said(text):
    """What the rules say to change in a text of ours."""
    found = check(text, glossary=GLOSSARY)
    return [f"{one.rule}: {one.text}" for one in found if one.level != "think"]


@cache
def _messages(rule):
    """What the rule says in all its cases."""
    said = []
    for case in cases_of(rule):
        with TemporaryDirectory() as folder:
            for finding in run_case(rule, case, Path(folder)):
                said += [finding.message, finding.help]
    return said


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_the_messages_of_a_rule_pass_our_own_rules(rule):
    messages = {QUOTED.sub("this", message) for message in _messages(rule.id)}
    assert {message: _said(message) for message in messages if _said(message)} == {}


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_a_message_is_one_sentence_and_its_help_another(rule):
    for message in _messages(rule.id):
        assert message[0].isupper() or not message[0].isalpha()
        assert re.search(r"[.?]'?$", message)


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_the_page_of_a_rule_passes_our_own_rules(rule):
    assert _said(rule_page(rule, "must")) == []


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_the_page_of_a_rule_shows_what_to_write_and_what_not(rule):
    prose = re.sub(r"^```.*?^```", "", rule.about, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^## (.*)$", prose, re.MULTILINE)
    assert headings == ["Why", "Not like this", "Like this", "Where it comes from"]


FENCE = re.compile(r"^```(markdown|yaml|xml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _examples(rule, heading):
    """The examples below a heading. A `##` inside an example is no heading of the page."""
    fences = list(FENCE.finditer(rule.about))
    prose = FENCE.sub(lambda found: "x" * len(found[0]), rule.about)
    start = prose.index(f"## {heading}\n")
    end = prose.find("\n## ", start)
    examples = [(found[1], found[2]) for found in fences if start < found.start() < end]
    assert examples, "each part shows at least one example"
    return examples


SPELLING = Spelling(Answers(wrong={"recieve": ["receive"]}))
"""What a program says of the words of the examples."""


def _found_in(rule, language, example):
    """What the rule finds in an example: a page, or entries of the word list."""
    settings = parse_settings({"select": [rule.id]}, path="mkdocs.yml")
    if language == "markdown":
        return check(example, path=PAGE, glossary=WORDS, settings=settings, spelling=SPELLING)
    if language == "xml":
        return _found_in_drawing(settings, example)
    if example.startswith("pictures:"):
        return check_shelf(
            example, parse_set(example, "nowhere/pictures.yml"), WORDS, settings
        ).findings
    source = f"words:\n{example}"
    return check_glossary(source, "glossary.yml", parse_glossary(source), settings).findings


def _found_in_drawing(settings, drawing):
    with TemporaryDirectory() as folder:
        Path(folder, "cup.svg").write_text(drawing, encoding="utf-8")
        page = "![A cup of tea](cup.svg) You can have tea."
        return check(page, path=Path(folder, "page.md"), glossary=WORDS, settings=settings)


ALONE = [rule for rule in load_rules() if rule.id != "meaning-kept"]
"""That one looks at 2 pages together: tests/rules/test_meaning_kept.py."""


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_are_true(rule):
    for language, example in _examples(rule, "Not like this"):
        assert _found_in(rule, language, example)
    for language, example in _examples(rule, "Like this"):
        assert not _found_in(rule, language, example)
