// Marks the sentence that is being read, without any change to the page.
const NAME = "se-listen";
let marked;

export function mark({ element, range }, edge) {
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

function isInView(range, edge) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= edge && bottom <= innerHeight;
}

function bringIntoView(range) {
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}
