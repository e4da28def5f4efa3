// Nothing goes over the edge of the screen, is cut off, or needs a scroll bar of its own.
() => {
  const wide = document.documentElement.clientWidth;
  const root = document.scrollingElement;
  const faults = [];
  const isOver = (box) => box.right > wide + 1 || box.left < -1;
  // Spaces at the end of a line of code hang over the edge, where nobody sees them.
  const isReallyOver = (element, style) => {
    if (style.display !== "inline" || !element.textContent) return true;
    return textNodes(element).some((node) =>
      [...node.data.matchAll(/\S+/g)].some(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return [...range.getClientRects()].some(isOver);
      }));
  };
  const scroll = root.scrollWidth - root.clientWidth;
  if (scroll > 0) faults.push(`the page scrolls sideways by ${scroll} px`);
  for (const element of document.body.querySelectorAll("*")) {
    if (!isSeen(element)) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (isOver(box) && isReallyOver(element, style)) faults.push(`over the edge of the screen, ${placeOf(element)}`);
    if (!/^(inline|contents)$/.test(style.display) && element.clientWidth &&
        element.scrollWidth > element.clientWidth + 1 && style.overflowX !== "visible")
      faults.push(`does not fit in itself sideways, ${placeOf(element)}`);
    if (element.clientHeight && /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 4)
      faults.push(`is cut off below, ${placeOf(element)}`);
  }
  return faults;
}
