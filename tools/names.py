"""Which words are mostly names: people write them with a capital wherever they stand."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

import spacy_lookups_data

_COUNTS = Path(spacy_lookups_data.__file__).parent / "data" / "en_lexeme_prob.json.gz"

_MORE = 1.0
"""So much larger is the logarithm for the word with a capital: about 3 times as many uses."""

_NEVER = -25.0


def mostly_names(words: Iterable[str]) -> frozenset[str]:
    """Those of the words in lower case that mostly have a capital, as spaCy counted them."""
    with gzip.open(_COUNTS) as file:
        counts = json.load(file)
    return frozenset(
        word
        for word in words
        if counts.get(word.capitalize(), _NEVER) - counts.get(word, _NEVER) > _MORE
    )
