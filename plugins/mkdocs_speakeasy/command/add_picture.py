"""The command `picture`: finds pictures for a word, and adds one to the library."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from mkdocs_speakeasy.command.plain_click import PlainError, show
from mkdocs_speakeasy.language.pictures import BY_NAME
from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.pictures.adding import add_picture
from mkdocs_speakeasy.pictures.finding import find_drawings, find_records
from mkdocs_speakeasy.pictures.openmoji import (
    ADDRESS,
    LICENCE,
    MAKER,
    Drawing,
    is_installed,
    read_index,
)
from mkdocs_speakeasy.pictures.reading import open_library
from mkdocs_speakeasy.pictures.record import PictureRecord
from mkdocs_speakeasy.settings import PICTURES, SiteConfig

NO_SITE = "Go to the folder of your site, where mkdocs.yml is. Then type it again."
NOT_INSTALLED = """To add a picture of OpenMoji, install its drawings first:
  pip install "mkdocs-speakeasy[pictures]"
"""
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
    records = find_records(word, library)
    known = set(library.by_name)
    drawings = [one for one in find_drawings(word, read_index()) if one.name not in known]
    choices = [Choice(number, one) for number, one in enumerate(drawings, 1)]
    if add is None or not choices:
        show(_list(word, records, choices))
    if not choices:
        return
    if not is_installed():
        show(f"\n{NOT_INSTALLED}")
        return
    chosen = _chosen(choices, add) if add is not None else _ask(choices)
    if chosen:
        _add(chosen.drawing, site)


def _list(word: str, records: Sequence[PictureRecord], choices: Sequence[Choice]) -> str:
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
        lines += [f"Drawings of {MAKER}:", ""]
        for number, one in choices:
            lines.append(f"  {number}. {_line(one.name, one.means, one.shows)}")
        lines.append("")
    if not lines:
        lines = [f"We found no picture for '{shown(word)}'. Try another word."]
    return "\n".join(lines) + "\n"


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
    data = file.read_bytes() if file and file.is_file() else None
    if data is None:
        raise PlainError(f"Your copy of {MAKER} does not have this drawing. Get a newer one.")
    record = PictureRecord(
        name=drawing.name,
        file=f"{drawing.name}.svg",
        means=drawing.means,
        shows=drawing.shows,
        licence=LICENCE,
        made_by=MAKER,
        link=ADDRESS,
        style=MAKER,
    )
    add_picture(Path(folder), record, data)
    show(f"We added '{drawing.name}' to {folder}.\n")
    show(f"To show it on a page, write: ![]({BY_NAME}{drawing.name})\n")
