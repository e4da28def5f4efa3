"""Runs the cases in sentences.yml and words.yml: where sentences and words end."""

import time
from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import HIDDEN

HERE = Path(__file__)
CASES = yaml.safe_load(HERE.with_name("sentences.yml").read_text(encoding="utf-8"))
WORDS = yaml.safe_load(HERE.with_name("words.yml").read_text(encoding="utf-8"))


def _pages(case):
    """Each page of a case, with its sentences."""
    for page in case.get("each", [case]):
        if isinstance(page, list):
            yield " ".join(page), page
        else:
            yield page["text"], page["sentences"]


def _found(text):
    return [" ".join(sentence.text.split()) for sentence in read(text).sentences]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    pages = list(_pages(case))
    assert [(text, _found(text)) for text, _ in pages] == pages


@pytest.mark.parametrize("case", WORDS, ids=lambda case: case["name"])
def test_words(case):
    document = read(case["text"])
    assert document.word_texts == case["words"]
    starts = zip(document.word_starts, document.word_texts, strict=True)
    assert all(document.text.startswith(word, start) for start, word in starts)
    count = len(case["words"]) + document.text.count(HIDDEN)
    assert sum(sentence.words for sentence in document.sentences) == case.get("count", count)


@pytest.mark.parametrize(
    "sign",
    [
        "a. ",
        "A. ",
        "1. ",
        "Mr. ",
        '." ',
        "! 🎉",
        "… ",
        "[1].",
        "a\u2028",
        "?) ",
        "A? a ",
        "5 Rd. A ",
    ],
)
def test_the_time_grows_no_faster_than_the_text(sign):
    """A page of one sign over and over is read in the time of any other page of its size."""
    document = read(sign * 50_000)
    began = time.perf_counter()
    assert document.sentences
    assert time.perf_counter() - began < 5


def test_a_sentence_knows_its_place_and_its_words():
    document = read("# One\n\nWe  met.  It was *good*.\n")
    last = document.sentences[-1]
    assert (last.text, last.words, last.block.kind) == ("It was good.", 3, "paragraph")
    assert document.source[slice(*_ends(document, last))] == "It was *good*."


def _ends(document, sentence):
    span = document.span(sentence.start, sentence.end)
    return span.start, span.end
