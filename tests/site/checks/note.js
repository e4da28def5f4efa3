// The note of one explained word: open or not, where it stands, and what it says.
(word) => {
  const button = document.querySelector(`button.se-word[popovertarget="${word}"]`);
  const note = document.getElementById(word);
  const isOpen = Boolean(note?.matches(":popover-open") && isShown(note));
  const faults = [];
  if (isOpen) {
    const box = note.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    if (box.left < -0.5 || box.top < -0.5 || box.right > clientWidth + 0.5 || box.bottom > clientHeight + 0.5)
      faults.push("the note is not all on the screen");
    const over = [...button.getClientRects()].some((line) =>
      line.left < box.right - 1 && line.right > box.left + 1 && line.top < box.bottom - 1 && line.bottom > box.top + 1);
    if (over) faults.push("the note is over its word");
    if (note.scrollWidth > note.clientWidth + 1) faults.push("the note scrolls sideways");
    const size = (one) => parseFloat(getComputedStyle(one).fontSize);
    for (const node of textNodes(note))
      if (size(node.parentElement) < 18) faults.push(`text of ${size(node.parentElement)} px in the note`);
  }
  return {
    isOpen, faults,
    isFocused: document.activeElement === button,
    isInside: Boolean(note?.contains(document.activeElement)),
    expanded: button.getAttribute("aria-expanded"),
    meaning: note?.querySelector(".se-note__text")?.textContent.replace(/\s+/g, " ").trim() ?? "",
  };
}
