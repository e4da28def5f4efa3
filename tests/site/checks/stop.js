// The thing that has the focus: where it stands, and whether its mark can be seen.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const boxes = [...element.getClientRects()].filter((box) => box.width * box.height > 1);
  const style = getComputedStyle(element);
  const place = placeOf(element);
  const faults = [];
  const isFree = (box) => {
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit && (element.contains(hit) || hit.contains(element) || hit.control === element);
  };
  if (!boxes.length || !isShown(element)) faults.push(`the Tab key stops where nothing is seen, ${place}`);
  else if (!boxes.some(isFree)) faults.push(`the focus is under something, ${place}`);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
    faults.push(`no focus mark of 2 px, ${place}`);
  const all = element.getBoundingClientRect();
  return {
    place, faults,
    kind: `${element.localName}.${element.className} in ${element.parentElement.className}`,
    isSkip: element.matches("a.se-skip"),
    isMain: Boolean(element.closest("main")),
    word: element.matches("button.se-word") ? element.getAttribute("popovertarget") : "",
    box: { x: all.x, y: all.y, width: all.width, height: all.height },
  };
}
