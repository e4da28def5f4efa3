"""Words of a Welsh list are found in the forms that they have inside a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.languages.mutations import mutations, with_mutations
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.matching import find_terms

CASES = yaml.safe_load(Path(__file__).with_name("mutations.yml").read_text(encoding="utf-8"))


def terms_in(text, *words, language="cy"):
    glossary = with_mutations(Glossary([Term(word, "explain") for word in words]), language)
    matches = find_terms(read(text), glossary)
    return [(text[one.start : one.end], [term.word for term in one.terms]) for one in matches]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["word"] or "nothing")
def test_the_forms_of_a_word(case):
    assert list(mutations(case["word"])) == case["forms"]


def test_a_word_is_found_in_each_of_its_forms():
    text = "Mae fy mudd-dal, dy fudd-dal a budd-dal. Fudd-daliad yw gair arall."
    assert terms_in(text, "budd-dal") == [
        ("mudd-dal", ["budd-dal"]),
        ("fudd-dal", ["budd-dal"]),
        ("budd-dal", ["budd-dal"]),
    ]


def test_a_word_of_the_list_is_never_a_form_of_another():
    assert terms_in("Y llais a'r lais.", "llais", "lais") == [
        ("llais", ["llais"]),
        ("lais", ["lais"]),
    ]


def test_other_languages_have_no_such_forms():
    assert terms_in("A bont.", "pont", language="en") == []
