// On paper: large black letters on white, no menus, the meanings of the words, nothing behind a press.
() => {
  const LEAST = (14 * 96) / 72;
  const off = ".se-skip, .se-menu, .se-tools, .se-listen, .se-next, .se-note";
  const bright = (colour) => {
    const parts = colour.match(/[\d.]+/g).map(Number);
    if (parts[3] === 0) return null;
    const [r, g, b] = parts.map((one) => (one / 255 <= 0.04045 ? one / 3294.6 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const found = bright(getComputedStyle(one).backgroundColor);
      if (found !== null) return found;
    }
    return 1;
  };
  const faults = [...document.querySelectorAll(off)].filter(isShown).map((one) => `is printed, ${placeOf(one)}`);
  for (const node of textNodes(document.body)) {
    const element = node.parentElement, style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    if (size < LEAST - 0.01) faults.push(`${(size * 0.75).toFixed(1)} pt on paper, ${placeOf(element)}`);
    const [low, high] = [bright(style.color) ?? 1, ground(element)].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 7) faults.push(`contrast ${contrast.toFixed(1)} on paper, ${placeOf(element)}`);
    if (ground(element) < 0.4) faults.push(`dark ground on paper, ${placeOf(element)}`);
  }
  for (const closed of main().querySelectorAll("details:not([open])"))
    if (![...closed.children].slice(1).every((child) => child.checkVisibility({ contentVisibilityAuto: true })))
      faults.push(`closed on paper, ${placeOf(closed)}`);
  const words = document.querySelectorAll("button.se-word").length;
  const box = document.querySelector(".se-hard-words");
  if (words && !(box && isShown(box))) faults.push("the meanings of the words are not printed");
  return once(faults);
}
