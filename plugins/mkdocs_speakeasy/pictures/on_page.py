"""What is known of the pictures that a page shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_speakeasy.files.picture_files import PictureFile, file_of
from mkdocs_speakeasy.pictures.facts import PictureFacts
from mkdocs_speakeasy.pictures.looking import look_into
from mkdocs_speakeasy.pictures.record import BY_NAME, Library, PictureRecord, Shelved


def facts_of(
    page: str, pictures: Sequence[PictureFile], library: Library | None
) -> dict[str, PictureFacts]:
    """What stands in the files of pictures, by address, without those of the library.

    Args:
        page: the path of the page.
        pictures: those that it shows.
        library: the pictures that have a record.
    """
    facts: dict[str, PictureFacts] = {}
    for picture, shelved in _shelved(page, pictures, library):
        if not shelved and picture.state and not picture.source.startswith(BY_NAME):
            found = look_into(Path(file_of(page, picture.source)))
            if found:
                facts[picture.source] = found
    return facts


def records_of(
    page: str, pictures: Sequence[PictureFile], library: Library | None
) -> dict[str, PictureRecord]:
    """The records of the pictures that stand in the library, by address. As `facts_of`."""
    found = _shelved(page, pictures, library)
    return {picture.source: shelved.record for picture, shelved in found if shelved}


def _shelved(
    page: str, pictures: Sequence[PictureFile], library: Library | None
) -> Iterator[tuple[PictureFile, Shelved | None]]:
    for picture in pictures:
        if picture.source.startswith(BY_NAME):
            name = picture.source.removeprefix(BY_NAME).strip()
            yield picture, library.by_name.get(name) if library else None
        elif library and picture.state:
            path = Path(file_of(page, picture.source)).resolve()
            yield picture, library.by_path.get(path)
        else:
            yield picture, None
