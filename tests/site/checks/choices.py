"""The same check with something that a reader has chosen or opened."""

from __future__ import annotations

from contextlib import contextmanager

from checks.explained_words import open_note

READ_ALOUD = """(isOn) => {
  const row = document.querySelector(".se-listen");
  row?.classList.toggle("se-listen--ready", isOn);
  if (isOn && row) row.dataset.seState = "reading";
  else row?.removeAttribute("data-se-state");
}"""
MEDIA = {"device": ("color_scheme", "light"), "contrast": ("contrast", "no-preference")}
"""What the device asks for, not the reader: and what it asks for otherwise."""


def with_choices(check, choices):
    """The check, once for each of the reader's choices: `(("colours", "dark"), …)`."""

    def each(page):
        faults = []
        for name, value in choices:
            with chosen(page, name, value):
                faults += [f"{fault} [{value}]" for fault in check(page)]
        return faults

    return each


@contextmanager
def chosen(page, name, value):
    """The page as the tools leave it after this choice. The device can ask too."""
    if name in MEDIA:
        page.emulate_media(**{MEDIA[name][0]: value})
    else:
        page.evaluate(f"document.documentElement.setAttribute('data-se-{name}', '{value}')")
    yield
    if name in MEDIA:
        page.emulate_media(**{MEDIA[name][0]: MEDIA[name][1]})
    else:
        page.evaluate(f"document.documentElement.removeAttribute('data-se-{name}')")


def with_open(selector, check):
    """The check, with the menu or the tools open. Where there are none, nothing is wrong."""

    def opened(page):
        summary = page.locator(f"{selector} > summary")
        if not summary.count() or not summary.is_visible():
            return []
        summary.click()
        faults = check(page)
        page.eval_on_selector(selector, "(one) => { one.open = false; }")
        return faults

    return opened


def with_note(check):
    """The check, with the note of the first explained word open."""

    def noted(page):
        if not open_note(page):
            return []
        faults = check(page)
        page.keyboard.press("Escape")
        return faults

    return noted


def with_voice(check):
    """The check, while the page is read aloud. No voice stands here, so only the look is set."""

    def read_aloud(page):
        page.evaluate(READ_ALOUD, True)  # noqa: FBT003 - given to a script
        faults = check(page)
        page.evaluate(READ_ALOUD, False)  # noqa: FBT003 - as above
        return faults

    return read_aloud


def on_paper(check):
    """The check, as the page is printed."""

    def printed(page):
        page.emulate_media(media="print")
        faults = check(page)
        page.emulate_media(media="screen")
        return faults

    return printed
