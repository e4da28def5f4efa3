"""Runs the cases in matching.yml: which words of the list are found on a page, and where."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.words.loading import parse_glossary
from mkdocs_speakeasy.words.matching import find_terms

CASES = yaml.safe_load(Path(__file__).with_name("matching.yml").read_text(encoding="utf-8"))
NEEDED = {"avoid": {"say_instead": ["plain words"]}, "allow": {}}
"""What an entry must have beside its use, where a case does not say."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    document = read(case["text"])
    found = []
    for match in find_terms(document, _glossary(case)):
        span = document.span(match.start, match.end)
        line, column = document.position(span.start)
        text = " ".join(document.source[span.start : span.end].split())
        words = " + ".join(term.word for term in match.terms)
        found.append(f"{line}:{column} {text} → {words}")
    assert found == case["found"]


def _glossary(case):
    words = []
    for word in case["words"]:
        entry = {"word": word} if isinstance(word, str) else word
        use = entry.get("use", "avoid")
        words.append({"use": use, **NEEDED.get(use, {"meaning": "Plain words."}), **entry})
    return parse_glossary(yaml.safe_dump({"words": words}))
