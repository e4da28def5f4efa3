"""Forms of verbs: which words can stand after 'has been'."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR = frozenset(
    """
    beaten become begun bitten blown bought brought built caught chosen dealt done drawn
    driven drunk eaten fed felt fought flown forbidden foreseen forgiven forgotten found
    frozen given gone grown heard held hidden kept laid led lent lit made meant met misled
    misunderstood outgrown overseen overtaken paid proven rebuilt redone rewritten ridden rung said
    seen sent sewn shaken shot shown sold sought spent spoken spun stolen struck sung sworn swept
    taken taught thought thrown told torn undergone understood undertaken undone upheld withdrawn
    withheld won worn woken written
    """.split()
)
"""The form after 'has been' of verbs that do not take -ed there, and that are no other word."""

_ENDS_IN_EED = frozenset("agreed disagreed freed guaranteed refereed decreed".split())

_NO_VERB = frozenset(
    """
    aged beloved bed biped embed hundred infrared kindred med naked red rugged sacred shed shred
    sled wed wicked wretched ted zed unwed crooked jagged ragged
    """.split()
)


@lru_cache(maxsize=4096)
def is_participle(word: str) -> bool:
    """Whether a word in lower case looks like the form after 'has been': written, planned."""
    if word[-2:] != "ed":
        return word in IRREGULAR
    if not word[3:] or word in _NO_VERB:
        return False
    return word[-3:] != "eed" or word in _ENDS_IN_EED
