"""Runs the cases in sentences.yml: where sentences end."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.reading.markdown import read

CASES = yaml.safe_load(Path(__file__).with_name("sentences.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    found = [" ".join(sentence.text.split()) for sentence in read(case["text"]).sentences]
    assert found == case["sentences"]


def test_a_sentence_knows_its_place_and_its_words():
    document = read("# One\n\nWe  met.  It was *good*.\n")
    last = document.sentences[-1]
    assert (last.text, last.words, last.block.kind) == ("It was good.", 3, "paragraph")
    assert document.source[slice(*_ends(document, last))] == "It was *good*."


def _ends(document, sentence):
    span = document.span(sentence.start, sentence.end)
    return span.start, span.end
