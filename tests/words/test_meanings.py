"""glossary.yml read as a page: each finding in a meaning stands at its place in the file."""

import pytest
from mkdocs_speakeasy.checker import check_glossary
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.words.loading import parse_glossary


def _found(source, rule="glossary-entry-easy"):
    settings = parse_settings({"select": [rule]}, path="mkdocs.yml")
    result = check_glossary(source, "glossary.yml", parse_glossary(source), settings)
    return [(one.line, one.column, one.text, one.message) for one in result.findings]


def test_a_meaning_that_uses_its_own_word_is_pointed_out():
    source = "words:\n  - word: advocate\n    use: explain\n    meaning: An advocate helps you.\n"
    message = "The meaning of 'advocate' uses the same word."
    assert _found(source) == [(4, 17, "advocate", message)]


def test_a_meaning_of_more_than_25_words_is_pointed_out():
    meaning = "A" + " very" * 25 + " long meaning."
    source = f"words:\n  - word: x\n    use: explain\n    meaning: {meaning}\n"
    assert _found(source) == [(4, 14, meaning, "The meaning of 'x' has 28 words.")]


@pytest.mark.parametrize(
    "entry",
    [
        "{word: advocate, use: explain, meaning: A person who helps.}",
        "{word: utilise, use: avoid, say_instead: [use]}",
        "{word: aid, use: explain, meaning: 'It is said: a tool.'}",
        "{word: care plan, use: explain, meaning: A paper about the care that you want.}",
        "{word: plan, use: explain, meaning: An airplane has none.}",
        "{word: SEND, use: explain, meaning: Extra help that we send to a school.}",
        "{word: x, use: explain, meaning: A" + " very" * 22 + " long meaning.}",
        "{word: x, use: explain, example: The x is an x that is like an x., meaning: A thing.}",
    ],
)
def test_an_easy_meaning_is_left_alone(entry):
    assert _found(f"words:\n  - {entry}\n") == []


def test_a_meaning_in_quote_marks_keeps_its_place():
    source = "words:\n  - {word: aid, use: explain, meaning: 'The aid: a tool.'}\n"
    assert _found(source)[0][:3] == (2, 45, "aid")


def test_a_meaning_over_two_lines_keeps_its_places():
    source = "words:\n  - word: aid\n    use: explain\n    meaning: A thing\n      like an aid.\n"
    assert _found(source)[0][:3] == (5, 15, "aid")


def test_other_rules_look_at_meanings_too():
    source = "words:\n  - word: aid\n    use: explain\n    meaning: It doesn't hurt.\n"
    assert _found(source, "negative-contraction")[0][:3] == (4, 17, "doesn't")
