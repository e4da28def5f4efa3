// What the page weighs on the wire, packed, without its pictures.
() => {
  const MOST = { html: 6, css: 10, js: 8, font: 0, other: 0, all: 25 };
  const kinds = { css: "css", js: "js", mjs: "js", woff: "font", woff2: "font", ttf: "font" };
  const pictures = /\.(svg|png|jpe?g|webp|gif|ico|avif)$/;
  const sums = { html: performance.getEntriesByType("navigation")[0].encodedBodySize, all: 0 };
  for (const { name, encodedBodySize } of performance.getEntriesByType("resource")) {
    const { pathname } = new URL(name);
    if (pictures.test(pathname)) continue;
    const kind = kinds[pathname.split(".").at(-1)] ?? "other";
    sums[kind] = (sums[kind] ?? 0) + encodedBodySize;
  }
  sums.all = Object.values(sums).reduce((sum, one) => sum + one);
  return Object.entries(sums).flatMap(([kind, bytes]) =>
    bytes > MOST[kind] * 1024 ? [`${kind} weighs ${(bytes / 1024).toFixed(1)} KB, not ${MOST[kind]}`] : []);
}
