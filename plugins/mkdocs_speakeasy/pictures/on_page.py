"""What is known of the pictures that a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs_speakeasy.files.picture_files import PictureFile, file_of
from mkdocs_speakeasy.pictures.facts import PictureFacts
from mkdocs_speakeasy.pictures.looking import look_into
from mkdocs_speakeasy.pictures.record import BY_NAME, Library, PictureRecord, Shelved


def known_of(
    page: str, pictures: Sequence[PictureFile], library: Library | None
) -> tuple[dict[str, PictureFacts], dict[str, PictureRecord]]:
    """What stands in the files of pictures, and the records of those in the library, by address.

    The files of the library are looked into with its list, and not here.

    Args:
        page: the path of the page.
        pictures: those that it shows.
        library: the pictures that have a record.
    """
    facts: dict[str, PictureFacts] = {}
    records: dict[str, PictureRecord] = {}
    for picture in pictures:
        source, shelved = picture.source, None
        if source.startswith(BY_NAME):
            shelved = _named(source, library)
        elif picture.state:
            file = Path(file_of(page, source))
            shelved = library.by_path.get(file.resolve()) if library else None
            found = None if shelved else look_into(file)
            if found:
                facts[source] = found
        if shelved:
            records[source] = shelved.record
    return facts, records


def _named(source: str, library: Library | None) -> Shelved | None:
    return library.by_name.get(source.removeprefix(BY_NAME).strip()) if library else None
