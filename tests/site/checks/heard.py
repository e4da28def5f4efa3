"""What a screen reader is told when a note opens: asked of the browser itself."""

from __future__ import annotations


def is_heard(page, note):
    """Whether the thing that has the focus now is called by the meaning, or described by it."""
    session = page.context.new_cdp_session(page)
    try:
        found = session.send("Runtime.evaluate", {"expression": "document.activeElement"})
        focused = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
        (node,) = session.send("Accessibility.getPartialAXTree", focused)["nodes"]
    finally:
        session.detach()
    told = " ".join(node.get(part, {}).get("value", "") for part in ("name", "description"))
    is_named = node.get("role", {}).get("value") not in {"none", "generic"}
    return is_named and _plain(note["meaning"]) in _plain(told)


def _plain(text):
    return " ".join(text.split()).casefold()
