"""The project's own glossary.yml: every draft term, right cues, easy meanings."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.checker import check_glossary
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.loading import load_glossary
from mkdocs_speakeasy.words.matching import find_terms

ROOT = Path(__file__).parents[2]
GLOSSARY = load_glossary(ROOT / "glossary.yml")
CASES = yaml.safe_load(Path(__file__).with_name("depends.yml").read_text(encoding="utf-8"))
DRAFT = ROOT.parent / "shared" / "jargon-terms.md"


def _words_found(text):
    return {term.word for match in find_terms(read(text), GLOSSARY) for term in match.terms}


def _sentences(kind):
    return [
        pytest.param(word, text, id=f"{word}: {text}")
        for word, cases in CASES.items()
        for text in cases[kind]
    ]


@pytest.mark.parametrize(("word", "text"), _sentences("point_out"))
def test_a_word_is_pointed_out_near_its_cues(word, text):
    assert word in _words_found(text)


@pytest.mark.parametrize(("word", "text"), _sentences("leave_alone"))
def test_a_word_is_left_alone_in_everyday_text(word, text):
    assert word not in _words_found(text)


def test_each_word_that_depends_on_its_cues_has_both_kinds_of_cases():
    depends = {term.word for term in GLOSSARY.terms if term.use == "depends"}
    assert depends == set(CASES)
    assert all(cases["point_out"] and cases["leave_alone"] for cases in CASES.values())


def test_nobody_is_said_to_have_agreed_a_word():
    assert {term.status for term in GLOSSARY.terms} == {"draft"}
    assert not any(term.agreed_by or term.agreed_on for term in GLOSSARY.terms)


def test_the_meanings_pass_our_own_rules():
    source = (ROOT / "glossary.yml").read_text(encoding="utf-8")
    result = check_glossary(source, "glossary.yml", GLOSSARY, Settings())
    found = [one for one in result.findings if one.rule != "glossary-owned"]
    assert [f"{one.line}: {one.rule}: {one.text}" for one in found] == []


@pytest.mark.skipif(not DRAFT.exists(), reason="the draft list stands beside the project only")
def test_every_term_of_the_draft_list_has_an_entry():
    rows = [line.split("|") for line in DRAFT.read_text(encoding="utf-8").splitlines()]
    terms = {row[1].strip() for row in rows if len(row) == 8 and row[1].strip() != "Term"}
    terms = {term.lower() for term in terms if term.strip("-")}
    assert len(terms) >= 340
    assert terms - {term.word.lower() for term in GLOSSARY.terms} == set()
