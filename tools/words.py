"""The words of the table, and what people and lists say about them."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path
from statistics import mean

import yaml
from wordfreq import top_n_list

PROJECT = Path(__file__).parents[1]
DATA = PROJECT.parent / "shared" / "data"
"""Labelled data. It is not part of the project: see tools/README.md."""

COMMON = 60_000
"""So many of the commonest words are in the table, with all words that people labelled."""

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")


def complex_labels() -> list[tuple[str, str, float]]:
    """CompLex: kind of text, word in lower case, and how hard about 20 people found it, 0 to 1."""
    rows = []
    for name in ("complex_train.tsv", "complex_trial.tsv"):
        with (DATA / name).open(encoding="utf-8") as file:
            lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            next(lines)
            rows += [(row[1], row[3].lower(), float(row[4])) for row in lines]
    return rows


def lexicon_labels() -> dict[str, float]:
    """Maddela and Xu: for each word in lower case, how hard 11 people found it, 1 to 6."""
    labels = defaultdict(list)
    for line in (DATA / "word_lexicon.tsv").read_text(encoding="utf-8").splitlines():
        word, label = line.split("\t")
        labels[word.lower()].append(float(label))
    return {word: mean(values) for word, values in labels.items()}


def vocabulary() -> list[str]:
    """The words of the table, in the order of the alphabet."""
    common = top_n_list("en", 2 * COMMON)
    words = [word for word in common if _WORD.fullmatch(word)][:COMMON]
    labelled = {word for _, word, _ in complex_labels()} | lexicon_labels().keys()
    return sorted({*words, *(word for word in labelled if _WORD.fullmatch(word))})


def everyday_words() -> frozenset[str]:
    """Words of our own lists that readers know from home, school, shops and the doctor."""
    rules = PROJECT / "plugins" / "mkdocs_speakeasy" / "rules"
    common = yaml.safe_load((rules / "common_words.yml").read_text(encoding="utf-8"))["common"]
    long_words = yaml.safe_load((rules / "long_word.yml").read_text(encoding="utf-8"))["easy"]
    return frozenset(" ".join([*common, *long_words]).split())


_MADE_WITH = "ly er ers ing ings ness ful fully less".split()


def is_made_from(word: str, easy: frozenset[str]) -> bool:
    """Whether a word is an easy one with an ending that changes little: closely, maker."""
    for ending in _MADE_WITH:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            stems = {stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem}
            if stem.endswith("i"):
                stems.add(f"{stem[:-1]}y")
            if not easy.isdisjoint(stems):
                return True
    return False


def words_writers_explain() -> frozenset[str]:
    """Words that easy read in the UK often explains: our own list."""
    text = (Path(__file__).with_name("explained_words.txt")).read_text(encoding="utf-8")
    return frozenset(re.sub(r"#.*", "", text).split())
