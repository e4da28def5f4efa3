"""A page with the reading tools, and what a reader does with them."""

from __future__ import annotations

import json
from contextlib import ExitStack, contextmanager

from component_page import make_page, served

BODY = "<h2>A part</h2>" + '<p>Words to read. <img src="/none.png" alt=""></p>' * 30
NOTHING = ["Normal", "Normal", "Same as my device", "Normal"]
"""The buttons that are pressed while nothing is chosen."""


@contextmanager
def tool_pages(browser):
    """Opens the page, with what the device keeps already. Any error in a script fails the test."""
    errors = []
    with ExitStack() as open_things:
        address = open_things.enter_context(served(make_page(BODY)))

        def make(kept=None, script="", **device):
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **device})
            open_things.callback(context.close)
            if kept is not None:
                text = kept if isinstance(kept, str) else json.dumps(kept)
                setting = f"localStorage.getItem('speakeasy') ?? {json.dumps(text)}"
                context.add_init_script(f"localStorage.setItem('speakeasy', {setting})")
            if script:
                context.add_init_script(script)
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.on("console", lambda line: errors.append(line.text) if _is_ours(line) else None)
            page.goto(address)
            return page

        yield make
    assert errors == []


def _is_ours(line):
    return line.type == "error" and "404" not in line.text


def press(page, *names):
    if page.locator(".se-tools").get_attribute("open") is None:
        page.get_by_text("Reading tools").click()
    for name in names:
        group, _, button = name.partition(": ")
        place = page.get_by_role("group", name=group, exact=True) if button else page
        place.get_by_role("button", name=button or name, exact=True).click()


def chosen(page):
    return page.evaluate(
        """Object.fromEntries([...document.documentElement.attributes]
           .filter((one) => one.name.startsWith("data-se-"))
           .map((one) => [one.name.slice(8), one.value]))"""
    )


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('speakeasy')") or "null")


def pressed(page):
    return page.locator(".se-tools [aria-pressed=true]").all_text_contents()


def style(page, selector, name):
    script = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
    return page.evaluate(script, [selector, name])


def set_colours(page, name):
    """Choose a set of colours on any page, and finish the fading that a theme makes of it."""
    page.evaluate(
        """(name) => {
          document.documentElement.dataset.seColours = name;
          const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
          for (const one of fading) one.finish();
        }""",
        name,
    )
