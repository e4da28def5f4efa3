"""Which licences let everybody share a picture."""

from __future__ import annotations

import re

_SHARED = re.compile(
    r"""
    cc0|creative\ commons\ zero|public\ domain|no\ known\ copyright|copyright\ free
    |(?:cc[\ -]by|creative\ commons\ attribution)(?!.*\b(?:nc|non-?\ ?commercial)\b)
    |mit\b|apache|isc\b|bsd|gpl|lgpl|mpl|wtfpl|unlicense|sil\ open|ofl\b
    |ogl\b|open\ government|crown\ copyright|open\ parliament
    |made\ by\ us|our\ own|ours\b|we\ made\ it
    |unsplash|pexels|pixabay
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_FOR_MONEY = re.compile(r"\bnc\b|non-?\s?commercial", re.IGNORECASE)
_NONE = frozenset(("", "none", "no", "unknown", "not known", "?", "n/a", "todo", "tbc", "-"))


def is_named(licence: str) -> bool:
    """Whether somebody wrote down which licence it is."""
    return licence.strip().lower() not in _NONE


def lets_share(licence: str) -> bool:
    """Whether everybody may share a picture with this licence, also where it is sold."""
    return is_named(licence) and bool(_SHARED.match(licence.strip()))


def is_not_for_money(licence: str) -> bool:
    """Whether people may share it, but not for money."""
    return bool(_NOT_FOR_MONEY.search(licence))
