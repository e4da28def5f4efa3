// A place on the screen far from each link, button and note: a browser takes a tap that is near one
// for a tap on it.
() => {
  const FAR = 24;
  const isFree = (x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit && !hit.closest("a, button, summary, input, label, [popover]");
  };
  const ways = [[0, 0], [0, -FAR], [0, FAR], [-FAR, 0], [FAR, 0]];
  for (let y = FAR + 1; y < innerHeight - FAR; y += 16)
    for (let x = FAR + 1; x < innerWidth - FAR; x += 31)
      if (ways.every(([right, down]) => isFree(x + right, y + down))) return { x, y };
  return null;
}
