"""Finds nouns in a row, such as 'adult social care eligibility criteria assessment'.

With no tagger, a list says which words are nouns: those of office writing, which are hard to
read, and others that stand beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_speakeasy.reading.document import Document


def noun_rows(
    document: Document, office: Mapping[str, bool], others: Mapping[str, bool], most: int
) -> Iterator[tuple[int, int, int]]:
    """Each row of more than `most` nouns: its first word, its last word, and how many nouns.

    Args:
        document: the page.
        office: nouns of office writing; a row has two of them, or many other nouns.
        others: words that may stand in such a row. False for one that is no noun, like 'social'.
        most: how many nouns may stand in a row.
    """
    index, lower = document.word_numbers, document.words_in_lower_case
    numbers = [number for word in index.keys() & office.keys() for number in index[word]]
    done, end = -1, len(lower)
    for number in sorted(numbers):
        if number > done and (
            (number + 1 < end and (lower[number + 1] in office or lower[number + 1] in others))
            or (number and (lower[number - 1] in office or lower[number - 1] in others))
        ):
            first = _reach(document, number, -1, office, others)
            last = done = _reach(document, number, 1, office, others)
            if last - first < most:
                continue
            row = lower[first : last + 1]
            count = sum(word in office or others[word] for word in row)
            is_heavy = sum(word in office for word in row) > 1
            if count > most and (is_heavy or count > most + 1):
                yield first, last, count


def _reach(
    document: Document,
    number: int,
    step: int,
    office: Mapping[str, bool],
    others: Mapping[str, bool],
) -> int:
    """How far the row goes on from this word; it ends with a noun."""
    lower = document.words_in_lower_case
    found = number
    one = number + step
    while 0 <= one < len(lower) and (lower[one] in office or lower[one] in others):
        left = min(one, one - step)
        if not is_one_run(document, left, left + 1) or _is_verb(lower, one):
            break
        if lower[one] in office or others[lower[one]] or step < 0:
            found = one
        one += step
    return found


def _is_verb(lower: list[str], number: int) -> bool:
    """'The plan needs improvement' has a verb in it, and 'a needs assessment' has not."""
    following = lower[number + 1] if number + 1 < len(lower) else ""
    return lower[number] == "needs" and not following.startswith(("assess", "analys"))


def is_one_run(document: Document, first: int, last: int) -> bool:
    """Nothing but a space stands between each of these words and the next."""
    starts, texts = document.word_starts, document.word_texts
    between = document.text[starts[first] : starts[last]]
    return "\n" not in between and between.split() == texts[first:last]
