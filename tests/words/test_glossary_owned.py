"""The rule glossary-owned: one note for all words of glossary.yml that nobody has agreed yet."""

import pytest
from mkdocs_speakeasy.checker import check_glossary
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.words.loading import parse_glossary

AGREED = "status: agreed, agreed_by: Speak Up, agreed_on: 2026-03-04"
MEANING = "use: explain, meaning: A thing"


def _found(*entries):
    source = "words:\n" + "".join(f"  - {entry}\n" for entry in entries)
    settings = parse_settings({"select": ["glossary-owned"]}, path="mkdocs.yml")
    result = check_glossary(source, "glossary.yml", parse_glossary(source), settings)
    return [(one.line, one.column, one.level, one.message) for one in result.findings]


def test_one_note_counts_the_words_that_nobody_has_agreed():
    found = _found(
        f"{{word: one, {MEANING}, example: One., {AGREED}}}",
        f"{{word: two, {MEANING}, status: draft}}",
        f"{{word: three, {MEANING}}}",
        "{word: four, use: avoid, say_instead: [five]}",
    )
    message = "3 of 4 words in this list have no agreement yet."
    assert found == [(3, 5, "think", message)]


def test_the_note_stands_at_the_first_line_of_an_entry():
    settings = parse_settings({"select": ["glossary-owned"]}, path="mkdocs.yml")
    source = "words:\n  - word: one\n    use: explain\n    meaning: A thing.\n    example: One.\n"
    [found] = check_glossary(source, "g.yml", parse_glossary(source), settings).findings
    assert (found.line, found.column, found.text) == (2, 5, "word: one")
    assert found.help == "When your group agrees a word, add 'agreed_by' and 'agreed_on'."


def test_a_list_without_any_example_gets_one_note():
    found = _found(f"{{word: one, {MEANING}, {AGREED}}}", f"{{word: two, {MEANING}, {AGREED}}}")
    assert found == [(2, 5, "think", "No word in this list has an example.")]


@pytest.mark.parametrize("missing", ["agreed_by: Speak Up", "agreed_on: 2026-03-04"])
def test_an_agreement_says_who_and_when(missing):
    entry = f"{{word: one, {MEANING}, example: One., {AGREED}}}".replace(f", {missing}", "")
    message = "1 of 1 words in this list has no agreement yet."
    assert _found(entry) == [(2, 5, "think", message)]


@pytest.mark.parametrize(
    "entries",
    [
        [f"{{word: one, {MEANING}, example: One., {AGREED}}}"],
        [
            f"{{word: one, {MEANING}, example: One., {AGREED}}}",
            f"{{word: two, {MEANING}, {AGREED}}}",
        ],
        [
            f"{{word: one, {MEANING}, example: One., {AGREED}}}",
            f"{{word: two, {MEANING}, status: retired}}",
        ],
    ],
)
def test_words_that_are_agreed_are_left_alone(entries):
    assert _found(*entries) == []
