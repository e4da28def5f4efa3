"""A page of the site as a chapter of a booklet."""

from __future__ import annotations

from dataclasses import dataclass, field

PAGE_NUMBER = "\ue000{}\ue001"
"""Stands where the number of the page will stand on which a chapter starts."""


@dataclass(slots=True)
class HardWord:
    """A hard word and its meanings, as HTML."""

    word: str
    meanings: list[str]


@dataclass(slots=True)
class Chapter:
    """One page of the site in a booklet."""

    name: str
    """c1, c2 …: its id."""
    title: str
    language: str
    """The code of its language; empty where nobody knows."""
    address: str
    """Of its page on the internet, as people type it; empty where nobody knows."""
    html: str = ""
    words: list[HardWord] = field(default_factory=list)
    """The hard words that the page explains."""
    headings: list[tuple[str, str]] = field(default_factory=list)
    """The id and the HTML of each heading of the second level."""
    missing: list[str] = field(default_factory=list)
    """Pictures that are not there."""
