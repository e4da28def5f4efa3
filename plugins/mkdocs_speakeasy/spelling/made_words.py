"""Words that dictionaries lack, made in the open from words that they have: timeframe, subfolder.

A word that is wrong is seldom two right ones in a row. Where it is, a small word is mostly one of
them (eachother, everytime), so small words are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

SHORTEST = 4
"""Letters of each of the two words."""

_STARTS = {
    **dict.fromkeys("un non sub over under super anti multi micro inter out".split(), 5),
    **dict.fromkeys("re de co pre up".split(), 6),
}
"""What may stand before a word, and the fewest letters of that word."""

_SMALL = frozenset(
    """
    about above after again also always been before being both cannot could does done each even
    every from have here hers however into just less made many more most much must neither never
    none once only other ours same several shall should since some soon such than that their
    theirs them then there these they this those though thus till unless until upon very well
    went were what when where whether which while whom whose will with would your yours
    """.split()
)

_LONGEST = 30
_OXFORD_ENDS = ("ization", "izations", "izational", "izable", "izer", "izers")
"""Organization is as British as organisation. In a verb, the dictionary decides: not advertize."""

_DOING = ("isation", "isations", "isational", "isable")
"""Personalisation is made from personalise."""


def ways(word: str) -> Iterator[tuple[str, ...]]:
    """The words that must be right for this one to be right; each way that there is.

    Args:
        word: a word in small letters that no dictionary has.
    """
    if len(word) > _LONGEST or not word.isalpha():
        return
    if word.endswith(_OXFORD_ENDS):
        before, _, end = word.rpartition("iz")
        word = f"{before}is{end}"
        yield (word,)
    if word.endswith(_DOING):
        yield (f"{word.rpartition('is')[0]}ise",)
    for start, fewest in _STARTS.items():
        if word.startswith(start) and len(word) - len(start) >= fewest:
            yield (word[len(start) :],)
    for place in range(SHORTEST, len(word) - SHORTEST + 1):
        pair = word[:place], word[place:]
        if _SMALL.isdisjoint(pair):
            yield pair
