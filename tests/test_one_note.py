"""One note on the same words."""

import pytest
from mkdocs_speakeasy import check


@pytest.mark.parametrize(
    ("text", "words", "rules"),
    [
        ("We look at multidisciplinary plans.", "multidisciplinary", ["hard-word"]),
        ("We help with regard to you.", "with regard to", ["wordy-phrase"]),
        ("The allocation is small.", "allocation", ["jargon-term"]),
    ],
)
def test_the_rule_that_knows_most_speaks(text, words, rules, tmp_path):
    glossary = tmp_path / "glossary.yml"
    glossary.write_text(
        "words:\n  - {word: allocation, use: explain, meaning: How we share money.}\n"
    )
    found = check(text, glossary=glossary)
    assert [one.rule for one in found if set(one.text.split()) & set(words.split())] == rules


def test_without_the_rule_that_goes_first_the_next_one_speaks():
    settings = {"ignore": ["hard-word"]}
    found = check("We look at multidisciplinary plans.", settings=settings)
    assert "long-word" in {one.rule for one in found}


def test_a_note_on_words_beside_it_stays():
    found = check("We scrutinise it with regard to you.")
    assert {"hard-word", "wordy-phrase"} <= {one.rule for one in found}
