// The longest line of each block, counted in letters where the browser really breaks the lines.
() => {
  const TEXT = 65, ANY = 70;
  const blocks = new Map();
  const add = (block, box, letters) => {
    const lines = blocks.get(block) ?? new Map();
    blocks.set(block, lines);
    const middle = Math.round((box.top + box.height / 2) / 8);
    const key = [middle, middle - 1, middle + 1].find((one) => lines.has(one)) ?? middle;
    lines.set(key, (lines.get(key) ?? -1) + letters + 1);
  };
  for (const node of textNodes(main())) {
    const block = blockOf(node);
    if (block.closest("pre")) continue;
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const boxes = [...range.getClientRects()];
      const width = boxes.reduce((sum, box) => sum + box.width, 0);
      for (const box of boxes) if (width) add(block, box, Math.round((word.length * box.width) / width));
    }
  }
  return [...blocks].flatMap(([block, lines]) => {
    const longest = Math.max(...lines.values());
    const most = block.closest("p, li, dd") ? TEXT : ANY;
    return longest > most ? [`line of ${longest} letters, ${placeOf(block)}`] : [];
  });
}
