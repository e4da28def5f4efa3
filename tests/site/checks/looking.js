// Words that all scripts of this folder use.
const placeOf = (element) => {
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  const text = (element.innerText || element.getAttribute("alt") || "").trim();
  const id = element.id ? `#${element.id}` : "";
  return `${element.localName}${id}${classes} '${text.replace(/\s+/g, " ").slice(0, 40)}'`;
};
const isHidden = (box) => box.width <= 1 && box.height <= 1;
const isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
  [...element.getClientRects()].some((box) => box.width * box.height > 1);
// Hidden from the eye, there for a screen reader: clipped to one dot, in itself or higher up.
const isClipped = (element) => {
  for (let one = element; one; one = one.parentElement)
    if (getComputedStyle(one).clipPath.startsWith("inset(50%") || isHidden(one.getBoundingClientRect()))
      return true;
  return false;
};
const isSeen = (element) => isShown(element) && !isClipped(element);
const textNodes = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode())
    if (walker.currentNode.data.trim() && isSeen(walker.currentNode.parentElement))
      nodes.push(walker.currentNode);
  return nodes;
};
const blockOf = (node) => {
  let block = node.parentElement;
  while (/^(inline|contents|ruby)$/.test(getComputedStyle(block).display)) block = block.parentElement;
  return block;
};
const once = (lines) => [...new Set(lines)];
const main = () => document.querySelector("main") ?? document.body;
