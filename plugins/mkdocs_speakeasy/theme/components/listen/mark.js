// Marks the sentence that is being read, without any change to the page.
const NAME = "se-listen";
let marked;

export function mark({ element, range }, bar) {
  const edge = edgeBelow(bar);
  const follows = !marked || isInView(marked.range, edge);
  unmark();
  marked = { element, range };
  if (window.Highlight && CSS.highlights) CSS.highlights.set(NAME, new Highlight(range));
  else element.classList.add("se-listen-now");
  // A reader who looks at another place stays there.
  if (follows && !isInView(range, edge)) bringIntoView(range);
}

export function unmark() {
  if (window.Highlight && CSS.highlights) CSS.highlights.delete(NAME);
  else marked?.element.classList.remove("se-listen-now");
  marked = undefined;
}

// Where the words begin: below the bar, once it stays at the top of the screen.
function edgeBelow(bar) {
  const { top, bottom } = bar.getBoundingClientRect();
  const isStuck = top <= (parseFloat(getComputedStyle(bar).top) || 0) + 1;
  return isStuck ? Math.max(0, bottom) : 0;
}

function isInView(range, edge) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= edge && bottom <= innerHeight;
}

function bringIntoView(range) {
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}
