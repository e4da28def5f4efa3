"""glossary.yml read as a page: each finding in a meaning stands at its place in the file."""

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


def test_an_easy_meaning_is_left_alone():
    source = "words:\n  - word: advocate\n    use: explain\n    meaning: A person who helps.\n"
    assert _found(source) == []


def test_an_entry_without_a_meaning_is_left_alone():
    assert _found("words:\n  - {word: utilise, use: avoid, say_instead: [use]}\n") == []


def test_a_meaning_in_quote_marks_keeps_its_place():
    source = "words:\n  - {word: aid, use: explain, meaning: 'The aid: a tool.'}\n"
    assert _found(source)[0][:3] == (2, 45, "aid")


def test_a_meaning_over_two_lines_keeps_its_places():
    source = "words:\n  - word: aid\n    use: explain\n    meaning: A thing\n      like an aid.\n"
    assert _found(source)[0][:3] == (5, 15, "aid")


def test_other_rules_look_at_meanings_too():
    source = "words:\n  - word: aid\n    use: explain\n    meaning: It doesn't hurt.\n"
    assert _found(source, "negative-contraction")[0][:3] == (4, 17, "doesn't")
