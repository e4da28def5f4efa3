// How many dots of two pictures differ by 3 to 1 or more.
async (first, second) => {
  const dots = async (text) => {
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt());
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    return pen.getImageData(0, 0, picture.width, picture.height).data;
  };
  const part = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const bright = (all, at) =>
    0.2126 * part(all[at]) + 0.7152 * part(all[at + 1]) + 0.0722 * part(all[at + 2]);
  const [one, other] = [await dots(first), await dots(second)];
  let changed = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [low, high] = [bright(one, at), bright(other, at)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= 3) changed += 1;
  }
  return changed;
}
