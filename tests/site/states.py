"""What a reader may have chosen, and on what device. A check looks at a page in one state."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

KEY = "speakeasy"
"""Under this name the site keeps the reader's choices on the device."""


@dataclass(frozen=True)
class State:
    """One device, and one reader's choices."""

    name: str
    width: int = 1280
    height: int = 800
    touch: bool = False
    script: bool = True
    scheme: str = "light"
    """What the device asks for: light or dark."""
    forced: bool = False
    """Whether the device brings its own few colours."""
    kept: dict = field(default_factory=dict)
    """The reader's choices, as the tools of the site keep them."""


DESKTOP = State("desktop")
PHONE = State("phone", 320, 640, touch=True)
ZOOMED = State("400 %", 320, 200)
"""A screen of 1280 x 800 at 400 %."""
HIGH_CONTRAST = State("high contrast", forced=True)
NO_SCRIPT = replace(PHONE, name="phone without script", script=False)
COLOURS = ("light", "cream", "dark", "contrast")


@contextmanager
def open_device(browser, state):
    """A browser of its own for one state, with nothing in it but what the reader chose."""
    context = browser.new_context(
        viewport={"width": state.width, "height": state.height},
        has_touch=state.touch,
        is_mobile=state.touch,
        java_script_enabled=state.script,
        color_scheme=state.scheme,
        forced_colors="active" if state.forced else "none",
        reduced_motion="no-preference",
    )
    context.set_default_timeout(10_000)
    if state.kept:
        kept = json.dumps(json.dumps(state.kept))
        context.add_init_script(f"localStorage.setItem('{KEY}', {kept})")
    yield context
    context.close()
