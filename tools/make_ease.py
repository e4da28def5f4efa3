"""Fits the weights of the ease score: `make tables`. How and why: tools/README.md."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import yaml
from mkdocs_speakeasy.measures.ease import WEIGHTS, Counts, features
from mkdocs_speakeasy.measures.page_score import counts_of
from mkdocs_speakeasy.reading.markdown import read
from scipy.optimize import minimize
from words import DATA, PROJECT

PAIRS = PROJECT / "tests" / "measures" / "pairs.yml"
STEADY = 0.02
"""How much large weights are held back."""
EASY, OFFICIAL = 80, 20
"""The ease of the middle one of our easy pages, and of the middle one of the official ones."""


class Pair(NamedTuple):
    """What is weighed of an easier page, and of a harder one."""

    easier: tuple[float, ...]
    harder: tuple[float, ...]


def main() -> None:
    """Fit the weights on all sets, tell how they do on sets they never saw, and write them."""
    sets = {name: list(_measured(pairs)) for name, pairs in _sets()}
    kinds = sorted({_kind(name) for name in sets})
    unseen = {
        kind: fit({name: sets[name] for name in sets if _kind(name) != kind}) for kind in kinds
    }
    weights = fit(sets)
    for name, pairs in sets.items():
        shares = _share_in_order(pairs, weights), _share_in_order(pairs, unseen[_kind(name)])
        print(f"{name:32} {len(pairs):4} pairs  {shares[0]:.3f} in order, not seen {shares[1]:.3f}")
    write(weights, sets["pages of our own"])


def _sets() -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """Each set by name: texts that say much the same, the easier one first."""
    news = {level: _news(level) for level in ("Ele", "Int", "Adv")}
    for easier, harder in (("Ele", "Adv"), ("Ele", "Int"), ("Int", "Adv")):
        both = sorted(news[easier].keys() & news[harder].keys())
        yield f"news {easier} {harder}", [(news[easier][key], news[harder][key]) for key in both]
    own = yaml.safe_load(PAIRS.read_text(encoding="utf-8"))
    yield "pages of our own", [(pair["easy"], pair["official"]) for pair in own]
    yield from _levels()


def _news(level: str) -> dict[str, str]:
    """OneStopEnglish: each article of a level by its name, without the word for its level."""
    texts = {}
    for file in sorted((DATA / "one_stop_english" / level).glob("*.txt")):
        name = re.sub(r"-(ele|int|adv).*", "", file.stem.lower())
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        texts[name] = re.sub(
            r"\A\s*(elementary|intermediate|advanced)\s*\n", "", text, flags=re.IGNORECASE
        )
    return texts


def _levels() -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """CEFR-SP: sentences of nearby levels, alone and six together."""
    by_level = defaultdict(list)
    for line in (DATA / "cefr_sp_wiki_train.tsv").read_text(encoding="utf-8").splitlines():
        sentence, *labels = line.split("\t")
        by_level[sum(map(int, labels)) / 2].append(_joined(sentence))
    draw = random.Random(1)
    steps = ((1, 2), (2.5, 3)), ((2, 2.5), (3, 3.5)), ((2.5, 3), (3.5, 4)), ((3.5, 4), (4.5, 6))
    for size in (1, 6):
        for easier, harder in steps:
            pools = [
                [
                    text
                    for level, texts in by_level.items()
                    if low <= level <= high
                    for text in texts
                ]
                for low, high in (easier, harder)
            ]
            pairs = [tuple(" ".join(draw.sample(pool, size)) for pool in pools) for _ in range(150)]
            yield f"sentences {size} {easier} {harder}", pairs


def _joined(sentence: str) -> str:
    """A sentence without the spaces that stand before its signs."""
    sentence = re.sub(r" (?=[.,;:!?)\]%]|'s\b|n't\b)", "", sentence)
    return re.sub(r"(?<=[(\[]) ", "", sentence)


def _kind(name: str) -> str:
    return name.split(maxsplit=1)[0]


def _measured(pairs: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    for texts in pairs:
        easier, harder = (counts_of(read(text)) for text in texts)
        if easier and harder:
            yield Pair(features(easier), features(harder))


def fit(sets: dict[str, list[Pair]]) -> np.ndarray:
    """The weights that put most pairs in order. Each kind of set counts as much as the others."""
    both = np.array([side for pairs in sets.values() for pair in pairs for side in pair])
    spread = both.std(axis=0)
    steps = {name: _steps(pairs) / spread for name, pairs in sets.items()}
    kinds = defaultdict(list)
    for name in sets:
        kinds[_kind(name)].append(name)

    def loss(weights: np.ndarray) -> float:
        means = [
            np.mean([np.logaddexp(0, -steps[name] @ weights).mean() for name in names])
            for names in kinds.values()
        ]
        return float(np.mean(means) + STEADY * weights @ weights)

    start = np.full(len(spread), 0.3)
    found = minimize(loss, start, bounds=[(0, None)] * len(start))
    return found.x / spread


def _steps(pairs: list[Pair]) -> np.ndarray:
    return np.array([np.subtract(pair.harder, pair.easier) for pair in pairs])


def _share_in_order(pairs: list[Pair], weights: np.ndarray) -> float:
    return float(np.mean(_steps(pairs) @ weights > 0))


def write(weights: np.ndarray, own: list[Pair]) -> None:
    """Write the weights, stretched so that our own pages have the ease they should."""
    easy, official = (np.median(np.array(side) @ weights) for side in zip(*own, strict=True))
    logit = {share: np.log(share / (100 - share)) for share in (EASY, OFFICIAL)}
    stretch = (logit[EASY] - logit[OFFICIAL]) / (official - easy)
    kept = {
        "weights": {
            name: round(float(weight * stretch), 5)
            for name, weight in zip(Counts._fields, weights, strict=True)
        },
        "middle": round(float(easy * stretch + logit[EASY]), 5),
    }
    WEIGHTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    print(f"{WEIGHTS.name}: {kept}")


if __name__ == "__main__":
    main()
