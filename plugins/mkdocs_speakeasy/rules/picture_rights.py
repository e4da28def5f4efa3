"""Nobody knows who made a picture.

Write down who made each picture, and its licence.
A licence says who may use a picture, and for what.

## Why

Most pictures belong to somebody.
If you use one without asking, they can ask you for money.

People in a photo must say yes too.

Do you pay for your pictures?
Then write `permission` and say why you may use them.

This only looks at sites with a library of pictures.

## Not like this

```yaml
pictures:
  - name: cup
    file: cup.svg
    shows: A cup of tea.
```

## Like this

```yaml
pictures:
  - name: cup
    file: cup.svg
    shows: A cup of tea.
    licence: CC BY 4.0
    made_by: Sam Example
```

## Where it comes from

People First asks that you take care with photos of people.
The rest is our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.language.pictures import is_logo
from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.pictures.licences import is_named, is_not_for_money, lets_share
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem, ShelfPicture

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True
_PHOTO = "photo"


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Records that do not say why we may use a picture, and pictures with no record."""
    for one in page.shelf:
        yield from _record(one)
    for file in page.without_record:
        message = f"The picture '{shown(file)}' has no record in this list."
        yield Problem(Span(0, 1), message, "Add one, or take the file away.")
    if not page.has_library:
        return
    for picture in page.document.pictures:
        if picture.source in page.picture_facts and not is_logo(picture):
            message = "This picture has no record in the library."
            yield Problem(picture.span, message, "Write down who made it, and its licence.")


def _record(one: ShelfPicture) -> Iterator[Problem]:
    record = one.record
    if not is_named(record.licence):
        message = f"We do not know if you may use '{record.name}': it has no licence."
        help_text = "Write 'licence:', or take the picture out."
        yield Problem(one.span("name"), message, help_text, louder=1)
    elif not lets_share(record.licence) and not record.permission:
        if is_not_for_money(record.licence):
            message = f"The licence of '{record.name}' does not let people use it for money."
            yield Problem(one.span("licence"), message, "Write 'permission:', and say why you may.")
        else:
            message = f"The licence of '{record.name}' does not let everybody share it."
            help_text = "Write 'permission:', and say why you may use it."
            yield Problem(one.span("licence"), message, help_text, louder=1)
    if not record.made_by:
        message = f"Nobody wrote down who made '{record.name}'."
        yield Problem(one.span("name"), message, "Write 'made_by:' with a name.")
    if _PHOTO in record.style.lower() and not record.consent:
        message = f"Nobody wrote down if people in the photo '{record.name}' said yes."
        yield Problem(one.span("name"), message, "Write 'consent:', or that there are no people.")
