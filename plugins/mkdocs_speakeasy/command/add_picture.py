"""The command `picture`: finds pictures for a word, and adds one to the library."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from mkdocs_speakeasy.command.plain_click import PlainError, show
from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.pictures.adding import add_picture
from mkdocs_speakeasy.pictures.drawing_index import (
    LICENCE,
    OPENMOJI,
    OPENMOJI_ADDRESS,
    US,
    Drawing,
    read_index,
)
from mkdocs_speakeasy.pictures.finding import find_drawings, find_records, nearest_word
from mkdocs_speakeasy.pictures.reading import open_library
from mkdocs_speakeasy.pictures.record import BY_NAME, PictureRecord
from mkdocs_speakeasy.settings import PICTURES, SiteConfig

NO_SITE = "Go to the folder of your site, where mkdocs.yml is. Then type it again."
NOT_INSTALLED = """This drawing is one of OpenMoji. Install those first:
  pip install "mkdocs-speakeasy[pictures]\""""
QUESTION = "Which one shall we add? Type its number. For none, press Enter"


class Choice(NamedTuple):
    """A picture that is not in the library yet, and its number in what we show."""

    number: int
    drawing: Drawing


def picture_for(word: str, site: SiteConfig, add: int | None) -> None:
    """Show pictures for a word, and add the one that somebody chooses.

    Args:
        word: what the picture shall show.
        site: where the library is.
        add: the number of a picture to add without asking.
    """
    if not site.path.name:
        raise PlainError(NO_SITE)
    library = open_library(site.picture_folders)
    index = read_index()
    records = find_records(word, library, index)
    drawings = find_drawings(word, index, without=library.by_name)
    choices = [Choice(number, one) for number, one in enumerate(drawings, 1)]
    if add is None or not choices:
        show(_list(records, choices) or _nothing(word, nearest_word(word, index)))
    if not choices:
        return
    chosen = _chosen(choices, add) if add is not None else _ask(choices)
    if chosen:
        _add(chosen.drawing, site)


def _list(records: Sequence[PictureRecord], choices: Sequence[Choice]) -> str:
    lines = []
    if records:
        lines += ["In your library:", ""]
        lines += [f"  {_line(one.name, one.means, one.shows)}" for one in records]
        lines += [
            "",
            f"To show the first one on a page, write: ![]({BY_NAME}{records[0].name})",
            "",
        ]
    if choices:
        lines += ["Drawings that you can add:", ""]
        for number, one in choices:
            lines.append(f"  {number}. {_line(one.name, one.means, one.shows)}")
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _nothing(word: str, near: str) -> str:
    help_text = f"Did you mean '{near}'?" if near else "Try another word."
    return f"We found no picture for '{shown(word)}'. {help_text}\n"


def _line(name: str, means: str, shows: str) -> str:
    return f"{name}: {shows}" + (f" It means: {means}." if means else "")


def _chosen(choices: Sequence[Choice], number: int) -> Choice:
    for one in choices:
        if one.number == number:
            return one
    raise PlainError(f"There is no picture {number}. Choose a number from 1 to {len(choices)}.")


def _ask(choices: Sequence[Choice]) -> Choice | None:
    if not sys.stdin.isatty():
        return None
    while True:
        try:
            answer = click.prompt(QUESTION, default="", show_default=False).strip()
        except click.Abort:
            return None
        if not answer:
            return None
        found = [one for one in choices if str(one.number) == answer]
        if found:
            return found[0]
        show(f"Type a number from 1 to {len(choices)}, or press Enter.\n")


def _add(drawing: Drawing, site: SiteConfig) -> None:
    folder = next(iter(site.picture_folders), site.docs_dir / PICTURES)
    file = drawing.file
    if file is None:
        raise PlainError(NOT_INSTALLED)
    if not file.is_file():
        raise PlainError(f"Your copy of {OPENMOJI} does not have this drawing. Get a newer one.")
    record = PictureRecord(
        name=drawing.name,
        file=f"{drawing.name}.svg",
        means=drawing.means,
        shows=drawing.shows,
        licence=LICENCE,
        made_by=US if drawing.is_ours else OPENMOJI,
        link="" if drawing.is_ours else OPENMOJI_ADDRESS,
        style=OPENMOJI,  # ours are drawn in the same way
    )
    add_picture(Path(folder), record, file.read_bytes())
    show(f"We added '{drawing.name}' to {folder}.\n")
    show(f"To show it on a page, write: ![]({BY_NAME}{drawing.name})\n")
