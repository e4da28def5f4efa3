"""The languages that pages may be in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ku", "ur"))


@cache
def language_names() -> Mapping[str, str]:
    """The own name of each language, by its code."""
    text = Path(__file__).with_name("names.yml").read_text(encoding="utf-8")
    names: dict[str, str] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    return names


def is_language(code: str) -> bool:
    """Whether there is a language with this code. Of en-GB, the first part counts."""
    known = {one.lower() for one in language_names()}
    return code.lower() in known or code.partition("-")[0].lower() in known


def direction_of(code: str) -> str:
    """Which way a language is written: ltr or rtl."""
    return "rtl" if code.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
