"""Each way to open the note of an explained word, and each way to close it."""

from __future__ import annotations

from checks.heard import is_heard
from checks.measuring import measured

IDS = """(all) => {
  for (const fold of document.querySelectorAll("details:has(.se-word)")) fold.open = true;
  const seen = all.filter((one) => one.checkVisibility());
  return seen.map((one) => one.getAttribute("popovertarget"));
}"""
"""A reader opens a part that is shut, and presses a tab, before the words in it."""
MOST = 3
"""So many words of a page are tried."""
NEXT_FRAMES = 100
"""Milliseconds after which the browser has painted surely."""


def words_of(page):
    """The ids of the notes of a page, in reading order."""
    return page.eval_on_selector_all("button.se-word", IDS)


def by_keys(page):
    """Enter and Space open a note, a screen reader hears it, Escape closes it."""
    return [
        f"{fault}, {word}"
        for word in words_of(page)[:MOST]
        for fault in dict.fromkeys([*_by_key(page, word, "Enter"), *_by_key(page, word, "Space")])
    ]


def by_mouse(page):
    """A click opens a note. A click on the word or beside it closes it."""
    return _by_press(page, "a click", page.mouse.click)


def by_finger(page):
    """The same with a finger."""
    return _by_press(page, "a tap", page.touchscreen.tap)


def open_note(page):
    """Open the first note of a page. Whether there is one."""
    words = words_of(page)
    if words:
        page.focus(_word(words[0]))
        page.keyboard.press("Enter")
    return bool(words)


def note_of(page, word):
    """The note as it stands. The browser moves it to its word with the next frame."""
    note = measured(page, "note", word)
    if not note["faults"]:
        return note
    page.wait_for_timeout(NEXT_FRAMES)
    return measured(page, "note", word)


def _by_key(page, word, key):
    page.focus(_word(word))
    page.keyboard.press(key)
    note = note_of(page, word)
    if not note["isOpen"]:
        return [f"{key} does not open it"]
    faults = note["faults"]
    if not is_heard(page, note):
        faults.append("a screen reader does not hear the meaning")
    page.keyboard.press("Escape")
    note = note_of(page, word)
    if note["isOpen"]:
        faults.append("Escape does not close it")
    elif not note["isFocused"]:
        faults.append("after Escape the focus is not at the word again")
    return faults


def _by_press(page, name, press):
    return [
        f"{fault}, {word}"
        for word in words_of(page)[:MOST]
        for fault in _one_by_press(page, word, name, press)
    ]


def _one_by_press(page, word, name, press):
    if cover := _press_word(page, word, press):
        return [f"it is under {cover}"]
    note = note_of(page, word)
    if not note["isOpen"]:
        return [f"{name} does not open it"]
    faults = note["faults"]
    if beside := measured(page, "free_point"):
        press(beside["x"], beside["y"])
        if note_of(page, word)["isOpen"]:
            faults.append(f"{name} beside it does not close it")
            page.keyboard.press("Escape")
        _press_word(page, word, press)
    if not _press_word(page, word, press) and note_of(page, word)["isOpen"]:
        faults.append(f"{name} on the word does not close it")
    page.keyboard.press("Escape")
    return faults


def _press_word(page, word, press):
    """Press the word where it stands now. What covers it, if it is not free."""
    point = measured(page, "press_point", _word(word))
    if not point["cover"]:
        press(point["x"], point["y"])
    return point["cover"]


def _word(note):
    return f'button.se-word[popovertarget="{note}"]'
