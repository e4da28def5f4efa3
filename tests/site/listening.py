"""A page that reads itself aloud, with a voice that only writes down what it is asked to say."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from component_page import make_page, served

VOICE = Path(__file__).with_name("fake_voice.js").read_text(encoding="utf-8")
MARKED = """[...(CSS.highlights.get("se-listen") ?? [])].map((range) => range.toString()).join()"""
BODY = "<p>One is here. Two is\nhere.</p><p>Three.</p>"
LONG = "<p>A sentence.</p>" * 60


@contextmanager
def listening(browser):
    """Opens a page with a voice. Any error in a script fails the test."""
    errors = []
    with ExitStack() as open_things:

        def make(body=BODY, lang="en", before="", **device):
            address = open_things.enter_context(served(make_page(body, lang)))
            context = browser.new_context(**device)
            open_things.callback(context.close)
            context.add_init_script(before + VOICE)
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(address)
            return page

        yield make
    assert errors == []


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def end(page, times=1):
    for _ in range(times):
        page.evaluate("speechSynthesis.end()")


def said(page):
    return [one["text"] for one in page.evaluate("speechSynthesis.said")]


def heard(page):
    """All that the voice says from the first sentence to the last."""
    press(page, "Listen")
    for _ in range(200):
        if not page.evaluate("speechSynthesis.isSpeaking()"):
            return said(page)[1:]
        end(page)
    pytest.fail("It never ends.")


def buttons(page):
    return page.locator(".se-listen button:visible").all_text_contents()
