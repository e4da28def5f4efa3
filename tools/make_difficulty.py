"""Makes the table of how hard words are: `make tables`. How and why: tools/README.md."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from mkdocs_speakeasy.measures.difficulty import HARD, HARDEST, TABLE, UNKNOWN
from mkdocs_speakeasy.own_files import with_sum
from names import mostly_names
from signals import base_form, company, familiar_words, signals
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold, KFold
from sklearn.preprocessing import StandardScaler
from wordfreq import zipf_frequency
from words import (
    complex_labels,
    everyday_words,
    is_made_from,
    lexicon_labels,
    vocabulary,
    words_writers_explain,
)

SHARE_OF_COMPLEX = 0.95
"""How much the people of CompLex count, beside those of Maddela and Xu. CompLex asked of names of
things only, so it knows little of verbs and small words."""
EXPLAINED = 0.2
"""So much harder is a word that writers of easy read often explain."""
VERY_COMMON, PULL = 5.5, 1.5
"""Words above this in the list of frequencies are as easy as can be: the, of. CompLex did not ask
about them. A step of 1 is 10 times as frequent, and makes a word so much easier."""
LINE = -0.66
"""Where hard begins. Chosen on pages written in the manner of easy read in the UK, so that at most
2 of their 100 words are hard."""
EASY = LINE - 0.04
"""An everyday word is no harder than this (0 is the mean of CompLex, 1 its spread)."""
LEVELS_A_STEP = 15
"""So many levels are one step of 1."""
OWN_LABEL = 2
"""A word's own label counts as much as the model when it has so many."""


class Learner:
    """Learns labels of words from their signals and their company."""

    def __init__(self, facts: np.ndarray, near: np.ndarray) -> None:
        self.facts = np.c_[facts, near[:, -1]]
        self.near = StandardScaler().fit_transform(near[:, :-1])

    def learn(self, rows: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """What it says of all words, after it saw the labels of some."""
        features = np.c_[self.facts, self._from_company(rows, labels, weights)]
        said = np.zeros(len(features))
        for seed in range(3):
            model = HistGradientBoostingRegressor(
                max_iter=400,
                learning_rate=0.03,
                max_leaf_nodes=15,
                min_samples_leaf=15,
                l2_regularization=1,
                max_features=0.3,
                early_stopping=False,
                random_state=seed,
            )
            model.fit(features[rows], labels, sample_weight=weights)
            said += model.predict(features) / 3
        return said

    def learn_apart(self, rows: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """The same, but what it says of a labelled word, it says without having seen its label."""
        said = self.learn(rows, labels, weights)
        for seen, hidden in KFold(5, shuffle=True, random_state=1).split(rows):
            apart = self.learn(rows[seen], labels[seen], weights[seen])
            said[rows[hidden]] = apart[rows[hidden]]
        return said

    def add(self, column: np.ndarray) -> None:
        """One more signal."""
        self.facts = np.c_[self.facts, column]

    def _from_company(
        self, rows: np.ndarray, labels: np.ndarray, weights: np.ndarray
    ) -> np.ndarray:
        """What the company of each word alone tells, never from the word's own label."""

        def told(some: np.ndarray) -> np.ndarray:
            model = Ridge(alpha=300).fit(
                self.near[rows[some]], labels[some], sample_weight=weights[some]
            )
            return model.predict(self.near)

        said = told(np.arange(len(rows)))
        for seen, hidden in KFold(8, shuffle=True, random_state=0).split(rows):
            said[rows[hidden]] = told(seen)[rows[hidden]]
        return said


def main() -> None:
    """Learn, tell how well that went on words that were held out, and write the table."""
    words = vocabulary()
    number = {word: place for place, word in enumerate(words)}
    learner = Learner(signals(words), company(words, Path(sys.argv[1])))

    labels = {number[word]: label for word, label in lexicon_labels().items() if word in number}
    rows, values = np.array(list(labels)), np.array(list(labels.values()))
    lexicon = learner.learn_apart(rows, values, np.ones(len(rows)))
    lexicon[rows] = 0.7 * values + 0.3 * lexicon[rows]
    learner.add(lexicon)

    uses = [(number[word], label) for _, word, label in complex_labels() if word in number]
    places, seen = np.array([place for place, _ in uses]), np.array([label for _, label in uses])
    held_out = np.zeros(len(words))
    for some, others in GroupKFold(6).split(places, groups=places):
        said = learner.learn(*_means(places[some], seen[some]))
        held_out[places[others]] = said[places[others]]
    tokens, means, weights = _means(places, seen)
    final = learner.learn(tokens, means, weights)
    count = weights**2
    final[tokens] = (OWN_LABEL * held_out[tokens] + count * means) / (OWN_LABEL + count)

    both = [_together(said, lexicon, places, words) for said in (held_out, final)]
    print(f"CompLex, words held out: r {np.corrcoef(both[0][places], seen)[0, 1]:.4f}")
    levels = np.clip(np.rint(HARD + LEVELS_A_STEP * (both[1] - LINE)), 0, HARDEST).astype(int)
    write(dict(zip(words, levels, strict=True)))


def _means(places: np.ndarray, seen: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Each different word, its mean label, and its weight: the root of how often it was asked."""
    labels = defaultdict(list)
    for place, label in zip(places, seen, strict=True):
        labels[place].append(label)
    rows = np.array(sorted(labels))
    means = np.array([np.mean(labels[row]) for row in rows])
    return rows, means, np.sqrt([len(labels[row]) for row in rows])


def _together(
    from_complex: np.ndarray, lexicon: np.ndarray, places: np.ndarray, words: list[str]
) -> np.ndarray:
    """One number for each word, from what both groups of people said, and our own lists."""

    def in_steps(values: np.ndarray) -> np.ndarray:
        return (values - values[places].mean()) / values[places].std()

    one, two = in_steps(from_complex), in_steps(lexicon)
    together = SHARE_OF_COMPLEX * one + (1 - SHARE_OF_COMPLEX) * two
    explained = _stands_in(words, words_writers_explain())
    known = everyday_words() | familiar_words()
    made = np.array([is_made_from(word, known) for word in words])
    easy = (_stands_in(words, known) | made) & ~explained
    together[easy] = np.minimum(together, EASY)[easy]
    together[explained] += EXPLAINED
    above = np.array([zipf_frequency(word, "en") - VERY_COMMON for word in words])
    return together - PULL * np.maximum(above, 0)


def _stands_in(words: list[str], some: frozenset[str]) -> np.ndarray:
    """Which of the words, or their base forms, stand in a list."""
    bases = {base_form(word) for word in some}
    return np.array([word in some or base_form(word) in bases for word in words])


def write(levels: dict[str, int]) -> None:
    """Write the table: a line for each level, the words in the order of how common they are."""
    names = mostly_names(levels)
    lines: list[tuple[list[str], list[str]]] = [([], []) for _ in range(HARDEST + 1)]
    for word in sorted(levels, key=lambda word: (-zipf_frequency(word, "en"), word)):
        level = levels[word] + (levels[word] == UNKNOWN)
        lines[level][word in names].append(word)
    rows = (" ".join(known) + (" | " + " ".join(some) if some else "") for known, some in lines)
    text = "\n".join(rows) + "\n"
    TABLE.write_bytes(with_sum(text))
    print(f"{TABLE.name}: {len(levels)} words, {len(text) // 1000} KB")


if __name__ == "__main__":
    main()
