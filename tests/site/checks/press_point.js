// Where a finger would press this element, and what it would really meet there.
(selector) => {
  const element = document.querySelector(selector);
  if (!document.querySelector(":popover-open")) element.scrollIntoView({ block: "center", inline: "nearest" });
  const box = element.getClientRects()[0];
  const x = box.x + Math.min(box.width, innerWidth) / 2, y = box.y + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  return { x, y, cover: hit && element.contains(hit) ? "" : hit ? placeOf(hit) : "the edge" };
}
