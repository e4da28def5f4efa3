"""Checks the library of pictures for a build, and only when it changed since the last build."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mkdocs_speakeasy.building.memory import Known, Memory, PageNews
from mkdocs_speakeasy.files.picture_files import PictureFile
from mkdocs_speakeasy.files.text_file import read_text

if TYPE_CHECKING:
    from mkdocs_speakeasy.pictures.record import PictureSet
    from mkdocs_speakeasy.settings import Settings
    from mkdocs_speakeasy.words.glossary import Glossary


def check_shelf_of(
    pictures: PictureSet, glossary: Glossary, settings: Settings, memory: Memory
) -> PageNews:
    """What there is to tell of a list of pictures. Raises MistakesFound."""
    text, files = read_text(pictures.list), _files(pictures)
    known = memory.recall(pictures.list, text)
    if known and known.pictures == files:
        return known.news
    # Slow to import, and not needed where nothing changed.
    from mkdocs_speakeasy.building.news import news_of  # noqa: PLC0415 - as above
    from mkdocs_speakeasy.checker import check_shelf  # noqa: PLC0415 - as above

    news = news_of(check_shelf(text, pictures, glossary, settings).findings)
    memory.keep(pictures.list, text, Known(news, files))
    return news


def _files(pictures: PictureSet) -> list[PictureFile]:
    """The files in the folder, and their states."""
    found = []
    for folder, _, names in os.walk(pictures.folder):
        for name in sorted(names):
            path = os.path.join(folder, name)  # noqa: PTH118 - there may be many
            state = os.stat(path)  # noqa: PTH116 - as above
            kept = f"{state.st_size} {state.st_mtime_ns}"
            found.append(PictureFile(path, is_there=True, state=kept))
    return found
