"""The tables that come with Speakeasy: one that is missing or damaged is told in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy import difficulty, score
from mkdocs_speakeasy.language import syllables
from mkdocs_speakeasy.language.syllables import SYLLABLES
from mkdocs_speakeasy.measures import difficulty as levels
from mkdocs_speakeasy.measures import ease
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.own_files import read_with_sum, with_sum
from mkdocs_speakeasy.words import easier_words

SUMMED = [None, b"", b"00000000\nthe of\n", b"\xff\xfe\x00", b"no sum"]
TEXT = [None, b"\xff\xfe"]
WEIGHTS = [None, b"", b"{", b"[]", b'{"weights": {}}', b'{"weights": 3}', b"\xff\xfe"]
UNSEEN = "unheardof"
TABLES = {
    "hard words": (levels, "TABLE", levels.levels, lambda: difficulty("help"), SUMMED),
    "syllables": (syllables, "TABLE", syllables.pieces, lambda: SYLLABLES[UNSEEN], SUMMED),
    "ease": (ease, "WEIGHTS", ease.weights_and_middle, lambda: score("We help you."), WEIGHTS),
    "easier words": (easier_words, "LIST", easier_words.entries, easier_words.entries, TEXT),
}
CASES = [(what, damage) for what, table in TABLES.items() for damage in table[-1]]


@pytest.mark.parametrize(("what", "damage"), CASES)
def test_a_table_that_is_missing_or_damaged_is_told(what, damage, tmp_path, monkeypatch):
    module, name, kept, use, _ = TABLES[what]
    file = tmp_path / "table.txt"
    if damage is not None:
        file.write_bytes(damage)
    monkeypatch.setattr(module, name, file)
    kept.cache_clear()
    try:
        with pytest.raises(MistakesFound, match=f"{what}|page") as found:
            use()
    finally:
        kept.cache_clear()
    assert "is missing or damaged. Install Speakeasy again." in str(found.value)


@given(text=st.text(st.characters(exclude_categories=["Cs"])), spoiled=st.integers(0))
def test_what_is_kept_comes_back_whole_or_not_at_all(text, spoiled, tmp_path_factory):
    file = tmp_path_factory.mktemp("table") / "table.txt"
    kept = with_sum(text)
    file.write_bytes(kept)
    assert read_with_sum(file, "The table") == text
    place = spoiled % len(kept)
    file.write_bytes(kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :])
    with pytest.raises(MistakesFound):
        read_with_sum(file, "The table")
