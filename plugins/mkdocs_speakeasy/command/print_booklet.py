"""The command `print`: which pages go into a booklet, and where the booklet goes."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import click

from mkdocs_speakeasy.building.memory import FOLDER
from mkdocs_speakeasy.command.page_languages import PageLanguages
from mkdocs_speakeasy.command.plain_click import PlainError
from mkdocs_speakeasy.files.whole_file import write_whole
from mkdocs_speakeasy.languages.editions import MAIN, edition_of
from mkdocs_speakeasy.paper.browser import NotPrintedError, find_browser, is_browser
from mkdocs_speakeasy.settings import SiteConfig

BROWSER = "SPEAKEASY_BROWSER"
"""What a computer may set, to say which browser to use."""
NO_SITE = "Go to the folder of your site, where mkdocs.yml is. Then type it again."
NOT_MKDOCS = "We can only print a site that MkDocs builds, with mkdocs.yml in its folder."
NO_BROWSER = """To make a PDF, we need the browser Chromium, Chrome or Edge. We found none of them.
On Debian or Ubuntu, this adds it: sudo apt install chromium
On Windows or a Mac, install Google Chrome or Microsoft Edge.
Do you have one in another place? Then say where: speakeasy print --browser FILE"""
_STEPS = 1000


def print_booklet(
    paths: Sequence[str],
    site: SiteConfig,
    *,
    output: str | None,
    browser: str | None,
    is_large: bool,
) -> None:
    """Make the PDF of some pages, or of the whole site, and say where it is."""
    if not site.path.name:
        raise PlainError(NO_SITE)
    if site.path.suffix == ".toml":
        raise PlainError(NOT_MKDOCS)
    program = _browser(browser)
    from mkdocs_speakeasy.paper.making import Wanted, make_booklet  # noqa: PLC0415 - slow to import
    from mkdocs_speakeasy.paper.site_pages import NotBuiltError  # noqa: PLC0415 - as above

    if output:
        _check_place(Path(output))
    wanted = Wanted(_found(paths), is_large, date.today(), partial(_contact, site))  # noqa: DTZ011 - the day where people are
    try:
        with _folder(site.path.parent) as folder, _bar() as tell:
            made = make_booklet(site.path, wanted, program, folder, tell)
    except NotBuiltError as error:
        raise PlainError(f"We could not build the site.\n{error}") from None
    except NotPrintedError as error:
        raise PlainError(f"{program} made no PDF.\n{error}".rstrip()) from None
    file = Path(output or f"{_file_name(made.name)}.pdf")
    _write(file, made.pdf)
    for picture in made.missing:
        click.echo(
            f"This picture is not there: {picture}. Its description stands in its place.", err=True
        )
    click.echo(f"The booklet is in {file}. It has {_count(made.pages)}.")


def _browser(given: str | None) -> str:
    named = given or os.environ.get(BROWSER, "")
    if named and not is_browser(named):
        raise PlainError(f"There is no browser at {named}. Check the name.")
    program = named or find_browser()
    if not program:
        raise PlainError(NO_BROWSER)
    return program


def _found(paths: Sequence[str]) -> list[Path]:
    found = [Path(path) for path in paths]
    for path in found:
        if not path.exists():
            raise PlainError(f"There is no file or folder {path}. Check the name.")
    return found


def _contact(site: SiteConfig, page: str) -> str:
    """How to tell the group that owns the words of a page."""
    languages = PageLanguages(site, site.settings, "")
    edition = edition_of(page, languages.editions)
    return languages.glossary_of(edition).contact or languages.glossary_of(MAIN).contact


@contextmanager
def _folder(home: Path) -> Iterator[Path]:
    """A folder to work in: below the site, because some browsers see no other places."""
    try:
        near = home.absolute() / FOLDER
        near.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix="print-", dir=near, ignore_cleanup_errors=True)
    except OSError:
        folder = tempfile.TemporaryDirectory(prefix="speakeasy-", ignore_cleanup_errors=True)
    with folder as name:
        yield Path(name)


@contextmanager
def _bar() -> Iterator[Callable[[float], None]]:
    """A bar that fills as the booklet is made, where people see it."""
    with click.progressbar(
        length=_STEPS,
        label="Making the booklet",
        show_eta=False,
        file=sys.stderr,
    ) as bar:

        def tell(part: float) -> None:
            bar.update(max(0, round(part * _STEPS) - bar.pos))

        yield tell


def _file_name(title: str) -> str:
    """A name for a file that every computer can have."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:60].strip("-") or "booklet"


def _write(file: Path, pdf: bytes) -> None:
    _check_place(file)
    try:
        write_whole(file, pdf)
    except OSError:
        raise PlainError(_not_written(file)) from None


def _check_place(file: Path) -> None:
    """A booklet never stands in the place of a file that is no PDF."""
    try:
        is_other = file.is_file() and not file.read_bytes().startswith(b"%PDF")
    except OSError:
        raise PlainError(_not_written(file)) from None
    if is_other:
        raise PlainError(f"{file} is there, and is no PDF. Give the booklet another name.")
    if file.is_dir() or not file.absolute().parent.is_dir():
        raise PlainError(_not_written(file))


def _not_written(file: Path) -> str:
    return f"We could not write {file}. Check the name and the folder."


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"
