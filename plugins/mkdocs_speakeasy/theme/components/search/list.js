// The list of found pages below the field, after the pattern for a combobox whose list only offers.
// One page may be chosen; the keys stay in the field.
import { option } from "./option.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };
const IN_TEXT = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

export function makeList(list, field, fromTop) {
  const made = new Map();
  let chosen = -1;

  // A page that stays while somebody types is not made again: its picture does not come twice.
  function remembered(page) {
    if (!made.has(page)) made.set(page, option(page, made.size, fromTop));
    return made.get(page);
  }

  function open(isWanted) {
    const isOpen = isWanted && list.children.length > 0;
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    choose(-1);
  }

  function choose(number) {
    chosen = number;
    const all = [...list.children];
    all.forEach((one, at) => one.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen]?.scrollIntoView({ block: "nearest" });
  }

  // From the last page on, and from the first back, the way leads to the field.
  function step(by) {
    if (list.hidden) open(true);
    const places = list.children.length + 1;
    choose(((chosen + 1 + by + places) % places) - 1);
  }

  field.addEventListener("keydown", (event) => {
    const by = STEPS[event.key];
    // Who writes with an input method has these keys for its own list.
    if (event.isComposing) return;
    if (IN_TEXT.has(event.key)) choose(-1);
    if (!by) return;
    event.preventDefault();
    if (event.altKey) open(by > 0);
    else step(by);
  });

  return {
    open,
    choose,
    isOpen: () => !list.hidden,
    chosen: () => list.children[chosen],
    show(pages) {
      list.replaceChildren(...pages.map(remembered));
      open(true);
    },
  };
}
