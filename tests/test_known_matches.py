"""What a build remembers of the words on its pages is what it would find again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_speakeasy.building.known_matches import KnownMatches
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.words.loading import parse_glossary
from mkdocs_speakeasy.words.matching import find_terms

GLOSSARY = parse_glossary("""
words:
  - {word: advocate, use: explain, meaning: A person who helps you.}
  - {word: commission, use: depends, meaning: Buy., only_near: [services], not_in: [on commission]}
  - {word: co-production, use: avoid, say_instead: [planning together]}
  - {word: MP, use: explain, meaning: A person in Parliament.}
  - {word: military police, use: explain, forms: [MP], meaning: Police.}
""")
PARTS = st.sampled_from(
    "advocates. Commission commission services co-production MP Care the # - | \n \n\n".split(" ")
)


@settings(deadline=None)
@given(st.lists(PARTS, max_size=25).map(" ".join))
def test_what_is_kept_is_what_is_found(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("kept") / "words.json"
    document = read(text)
    found = find_terms(document, GLOSSARY)
    for _ in range(2):
        known = KnownMatches(file, "key")
        assert known.find(document, GLOSSARY) == found
        known.save()
    assert KnownMatches(file, "another key").before == {}


@pytest.mark.parametrize(("one", "other"), [("Commission", "# Commission"), ("- MP", "MP")])
def test_the_same_words_in_another_kind_of_block_are_another_text(tmp_path, one, other):
    known = KnownMatches(tmp_path / "words.json", "key")
    known.find(read(one), GLOSSARY)
    known.find(read(other), GLOSSARY)
    assert len(known.now) == 2


def test_texts_that_are_gone_are_forgotten(tmp_path):
    file = tmp_path / "words.json"
    for text in ("An advocate.", "An MP."):
        known = KnownMatches(file, "key")
        known.find(read(text), GLOSSARY)
        known.save()
    assert len(KnownMatches(file, "key").before) == 1
