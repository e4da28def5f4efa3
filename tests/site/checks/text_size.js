// Large upright letters, with room between the lines.
() => {
  const LEAST = 18, READING = 20, LINES = 1.5;
  const small = "code, kbd, samp, var, small, sub, sup, pre, .highlight, button";
  return once(textNodes(main()).flatMap((node) => {
    const element = node.parentElement;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize), place = placeOf(element);
    const least = element.closest(small) ? LEAST : READING;
    const faults = [];
    if (size < least - 0.01) faults.push(`text of ${size} px, ${place}`);
    const line = parseFloat(getComputedStyle(blockOf(node)).lineHeight) / size;
    if (!(line >= LINES - 0.01)) faults.push(`lines ${line.toFixed(2)} apart, ${place}`);
    if (style.fontStyle !== "normal") faults.push(`slanted letters, ${place}`);
    if (style.textAlign === "justify") faults.push(`lines stretched to both edges, ${place}`);
    if (style.textTransform === "uppercase") faults.push(`all capitals, ${place}`);
    if (style.hyphens === "auto") faults.push(`words are split, ${place}`);
    return faults;
  }));
}
