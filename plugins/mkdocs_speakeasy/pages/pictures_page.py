"""The pages that say of each picture on the site what it means and who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from mkdocs_speakeasy.pages.plain_html import as_text
from mkdocs_speakeasy.pictures.record import PictureRecord, Shelved

NAME = "pictures"
TITLE = "Our pictures"
MOST = 50
"""So many pictures stand on one page, so that it comes fast."""
KIND = "---\nspeakeasy:\n  kind: words\n---"
"""It is a list, so the rules for the order of a page do not hold."""
_OPENING = """This page shows each picture on this website.
It says what each picture means, and who made it."""
_ADDRESS = re.compile(r"https?://[^\s<>()\"']+", re.IGNORECASE)


def pictures_pages(pictures: Sequence[Shelved]) -> Iterator[tuple[str, str]]:
    """The pages, in Markdown, each with its name: pictures.md, pictures/2.md and so on.

    Args:
        pictures: those that the site shows. Those of one maker stand together.
    """
    records = sorted((one.record for one in pictures), key=lambda one: (*_maker(one), one.name))
    parts = [records[start : start + MOST] for start in range(0, len(records), MOST)]
    for number, part in enumerate(parts, 1):
        name = f"{NAME}.md" if number == 1 else f"{NAME}/{number}.md"
        yield name, _page(part, number, len(parts))


def _page(records: Sequence[PictureRecord], number: int, count: int) -> str:
    title = TITLE if number == 1 else f"{TITLE}, part {number}"
    parts = [KIND, f"# {title}", _OPENING]
    if count > 1:
        parts.append(f"This is part {number} of {count}.")
    for maker, group in groupby(records, key=_maker):
        parts += _about(*maker)
        parts += [_picture(one) for one in group]
    if number < count:
        folder = f"{NAME}/" if number == 1 else ""
        parts += ["## More pictures", f"- [{TITLE}, part {number + 1}]({folder}{number + 1}.md)"]
    return "\n\n".join(parts) + "\n"


def _maker(record: PictureRecord) -> tuple[str, str, str, str]:
    return record.made_by, record.licence, record.link, record.permission


def _about(made_by: str, licence: str, link: str, permission: str) -> Iterator[str]:
    """Who made these pictures, and why we may use them."""
    yield f"## Pictures by {as_text(made_by)}" if made_by else "## Other pictures"
    lines = [f"Their licence is {as_text(licence)}."] if licence else []
    lines += [as_text(permission)] if permission else []
    if lines:
        yield "\n".join(lines)
    if link:
        words = as_text(f"Where the pictures by {made_by} come from" if made_by else link)
        yield f"[{words}](<{link}>)" if _ADDRESS.fullmatch(link) else as_text(link)


def _picture(record: PictureRecord) -> str:
    name = as_text(record.name.replace("-", " ").capitalize())
    means = f"<br>\nIt means: {as_text(record.means)}" if record.means else ""
    return f"![](picture:{record.name})\n**{name}**{means}"
