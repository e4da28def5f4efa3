// What a finger presses is 44 px wide and high. A link in a sentence may be as low as its line;
// an explained word or the sign of a footnote there is 24 px at least. What counts is where a
// press arrives.
() => {
  const LARGE = 44, SMALL = 24;
  const all = "a[href], button, summary, input:not([type=hidden]), select, textarea, label[for]";
  const isInSentence = (element) => {
    if (!getComputedStyle(element).display.startsWith("inline")) return false;
    let words = blockOf(element).innerText;
    for (const link of blockOf(element).querySelectorAll("a, button"))
      words = words.replace(link.innerText, "");
    return /[\p{L}\p{N}]/u.test(words);
  };
  const arrives = (element, x, y) => {
    const hit = document.elementFromPoint(x, y);
    const label = element.labels?.[0];
    return hit && (element.contains(hit) || label?.contains(hit) || hit.control === element);
  };
  const reach = (element, box, [stepX, stepY]) => {
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    let length = 0;
    for (const way of [-1, 1])
      for (let far = way > 0 ? 0 : 1; far <= LARGE; far += 1, length += 1)
        if (!arrives(element, x + way * far * stepX, y + way * far * stepY)) break;
    return length;
  };
  const sizeOf = (element) => {
    const box = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
    if (box.width >= LARGE && box.height >= LARGE) return [box.width, box.height];
    element.scrollIntoView({ block: "center" });
    const now = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
    return [
      Math.max(box.width, reach(element, now, [1, 0])),
      Math.max(box.height, reach(element, now, [0, 1])),
    ];
  };
  return [...document.querySelectorAll(all)].flatMap((element) => {
    if (!isSeen(element) || element.disabled || element.closest("[aria-hidden=true]")) return [];
    if (element.localName === "label" && !element.control) return [];
    const isWord = element.matches("button.se-word, .footnote-ref");
    if (!isWord && isInSentence(element)) return [];
    const least = isWord ? SMALL : LARGE;
    const [width, height] = sizeOf(element);
    if (width >= least - 0.5 && height >= least - 0.5) return [];
    return [`target of ${Math.round(width)} x ${Math.round(height)} px, ${placeOf(element)}`];
  });
}
