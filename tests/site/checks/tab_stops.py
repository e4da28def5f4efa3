"""The way of the Tab key through a page: how long it is, and whether each stop can be seen."""

from __future__ import annotations

from dataclasses import dataclass, field

from checks.explained_words import words_of
from checks.measuring import measured

MOST_BEFORE_MAIN = 8
MOST = 400
START = """() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""
"""From here the next stop is the first of the page."""
IN_MAIN = "() => document.querySelector('main')?.contains(document.activeElement)"
ON_FROM_MAIN = """() => {
  const main = document.querySelector("main"), now = document.activeElement;
  if (main.contains(now) || main.compareDocumentPosition(now) & 4) return true;
  const stops = [...main.querySelectorAll("a[href], button, input, summary")];
  return !stops.some((one) => one.checkVisibility({ visibilityProperty: true }));
}"""


@dataclass
class Walk:
    """All stops of the Tab key in a page, and what is wrong on the way."""

    faults: list = field(default_factory=list)
    stops: list = field(default_factory=list)
    before_main: int = 0
    """How many stops come before the first one in the main part."""


def walk(page, at_stop=lambda _page, _stop: []):
    """Press Tab until the page ends. `at_stop` looks at each stop too."""
    done = Walk()
    page.evaluate(START)
    is_in_main = False
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = measured(page, "stop")
        if not stop or (stop["isSkip"] and done.stops):
            break  # the end of the page, or its start again
        done.before_main += not is_in_main and not stop["isMain"]
        is_in_main |= stop["isMain"]
        done.stops.append(stop)
        done.faults += stop["faults"] + at_stop(page, stop)
    else:
        done.faults.append(f"the Tab key is held, {done.stops[-1]['place']}")
    return done


def tab_stops(page):
    """What is wrong on the way of the Tab key, and explained words that it does not reach."""
    done = walk(page)
    faults = list(done.faults)
    if not done.stops or not done.stops[0]["isSkip"]:
        faults.append("the first stop is no skip link")
    if done.before_main > MOST_BEFORE_MAIN:
        faults.append(f"{done.before_main} stops before the words")
    reached = {stop["word"] for stop in done.stops}
    missed = [one for one in words_of(page) if one not in reached]
    return faults + [f"the Tab key does not reach a word, {one}" for one in missed]


def open_stops(page):
    """What is wrong on the way of the Tab key with something open: no matter how long it is."""
    return walk(page).faults


def skip_link(page):
    """Whether the first stop leads to the words, and the Tab key goes on from there."""
    page.evaluate(START)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    if not page.evaluate(IN_MAIN):
        return ["the skip link does not lead to the words"]
    page.keyboard.press("Tab")
    return [] if page.evaluate(ON_FROM_MAIN) else ["the Tab key does not go on in the words"]
