// The sentences of a page in the order of reading: where each stands, and what a voice says for it.
const BLOCKS =
  "p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, caption, figcaption, summary, label, blockquote, div, section, article";
const SILENT =
  "nav, button:not(.se-word), select, textarea, script, style, template, noscript, svg, math, pre, audio, video, iframe, object, canvas, [popover], [hidden], [aria-hidden=true], .se-reading, .se-listen, .md-content__button, .md-source-file, .headerlink, .footnote-ref, .footnote-backref";

export function sentencesOf(page) {
  return blocksOf(page).flatMap(sentencesIn);
}

// Each block is the list of its pieces of text: the node, where it begins, what is said for it.
function blocksOf(page) {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(SILENT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const blocks = [];
  let last;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === "BR" && last) last.text += "\n";
    if (node.nodeType !== Node.TEXT_NODE || !isShown(node.parentElement)) continue;
    const element = node.parentElement.closest(BLOCKS) ?? page;
    if (last?.element !== element) blocks.push((last = { element, text: "", pieces: [] }));
    const word = node.parentElement.closest("[data-se-say]");
    const isRest = word && last.pieces[last.pieces.length - 1]?.word === word;
    const say = isRest ? "" : word?.dataset.seSay.toLowerCase();
    last.pieces.push({ node, start: last.text.length, word, say });
    last.text += node.data.replace(/\s/g, " ");
  }
  return blocks;
}

const isShown = (element) =>
  element.checkVisibility
    ? element.checkVisibility({ visibilityProperty: true })
    : element.getClientRects().length > 0;

function sentencesIn({ element, text, pieces }) {
  const lang = element.closest("[lang]")?.lang ?? "";
  return cut(text, lang)
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => {
      const start = index + segment.search(/\S/);
      const end = index + segment.trimEnd().length;
      return { element, lang, range: rangeOf(pieces, start, end), text: spoken(pieces, start, end) };
    });
}

// A browser without Segmenter reads a whole block at a time.
function cut(text, lang) {
  try {
    return [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)];
  } catch {
    return [{ segment: text, index: 0 }];
  }
}

function rangeOf(pieces, start, end) {
  const first = pieces.filter((piece) => piece.start <= start).pop();
  const last = pieces.filter((piece) => piece.start < end).pop();
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

function spoken(pieces, start, end) {
  return pieces
    .filter((piece) => piece.start < end && piece.start + piece.node.length > start)
    .map(({ node, start: from, say }) => say ?? node.data.slice(Math.max(0, start - from), end - from))
    .join("")
    .replace(/\s+/g, " ");
}
