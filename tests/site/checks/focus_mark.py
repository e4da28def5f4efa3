"""The focus mark as it is painted: the page with and without it, dot by dot (WCAG 2.4.13)."""

from __future__ import annotations

import base64

from checks.choices import chosen
from checks.measuring import measured
from checks.tab_stops import walk

ROOM = 8
"""How far around a thing its mark may stand."""
FOCUS = "() => window.seFocused.focus({ preventScroll: true, focusVisible: true })"
BLUR = "() => { window.seFocused = document.activeElement; window.seFocused.blur(); }"


class FocusMark:
    """Finds marks that are thinner or fainter than they must be.

    Each kind of stop is looked at once, in each set of colours.
    """

    def __init__(self, sets=()):
        """Look in these sets of colours, or only in that of the page."""
        self.sets = sets
        self.seen = set()

    def __call__(self, page):
        """The faults of all stops of a page."""
        blank = page.context.new_page()
        page.bring_to_front()
        done = walk(page, lambda page, stop: self._look(page, stop, blank))
        blank.close()
        return done.faults

    def _look(self, page, stop, blank):
        if stop["kind"] in self.seen or stop["faults"]:
            return []
        self.seen.add(stop["kind"])
        faults = []
        for name, value in self.sets:
            with chosen(page, name, value):
                faults += [f"{fault} [{value}]" for fault in _marked(page, stop, blank)]
        return faults if self.sets else _marked(page, stop, blank)


def _marked(page, stop, blank):
    box, clip = stop["box"], _clip(page, stop["box"])
    focused = page.screenshot(clip=clip)
    page.evaluate(BLUR)
    plain = page.screenshot(clip=clip)
    page.evaluate(FOCUS)
    pictures = [base64.b64encode(one).decode() for one in (focused, plain)]
    changed = measured(blank, "changed_dots", *pictures)
    inside = min(box["width"], clip["width"]), min(box["height"], clip["height"])
    needed = 4 * sum(inside) - 16
    if changed >= needed:
        return []
    return [f"a focus mark of {changed} dots, not {needed:.0f}, {stop['place']}"]


def _clip(page, box):
    """The part of the screen where the thing and its mark stand."""
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    left, top = max(0, box["x"] - ROOM), max(0, box["y"] - ROOM)
    right = min(width, box["x"] + box["width"] + ROOM)
    foot = min(height, box["y"] + box["height"] + ROOM)
    return {"x": left, "y": top, "width": max(1, right - left), "height": max(1, foot - top)}
