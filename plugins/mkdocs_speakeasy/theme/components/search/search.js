// The search field: a list of pages below it, that keys, fingers and screen readers can use.
import { find, prepare } from "./find.js";
import { option } from "./option.js";

const box = document.querySelector(".se-search");
const form = box.querySelector("form");
const field = form.querySelector("input");
const list = form.querySelector("[role=listbox]");
const status = form.querySelector("[role=status]");
const said = form.dataset;
let index;
let chosen = -1;

// Asked for once. Where it does not come, the next letter asks again.
function load() {
  index ??= fetch(said.seIndex)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(prepare);
  return index;
}

async function look() {
  const asked = field.value;
  try {
    const known = await load();
    if (asked !== field.value) return;
    show(asked.trim() ? find(known, asked).map((number) => known.pages[number]) : [], asked.trim());
  } catch {
    index = undefined;
    show([], "");
    status.textContent = said.seGone;
  }
}

function show(pages, asked) {
  list.replaceChildren(...pages.map((page, number) => option(page, number, fromTop)));
  list.hidden = !pages.length;
  field.setAttribute("aria-expanded", String(pages.length > 0));
  choose(-1);
  const words = pages.length > 1 ? said.seMore : pages.length ? said.seOne : said.seNone;
  status.textContent = asked ? words.replace("{number}", pages.length) : "";
}

// The page may stand in a folder that is opened as files, or below another address.
const fromTop = (address) => new URL(address, new URL(said.seTop.replace(/\/?$/, "/"), location)).href;

function choose(number) {
  const all = [...list.children];
  chosen = all.length ? Math.max(-1, Math.min(number, all.length - 1)) : -1;
  all.forEach((one, at) => one.setAttribute("aria-selected", String(at === chosen)));
  if (chosen < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", all[chosen].id);
  all[chosen]?.scrollIntoView({ block: "nearest" });
}

function leave() {
  box.open = false;
  box.querySelector("summary").focus();
}

const open = (one) => one && location.assign(fromTop(one.dataset.seUrl));

const KEYS = {
  ArrowDown: () => choose(chosen + 1),
  ArrowUp: () => choose(chosen - 1),
  Escape: () => {
    if (list.hidden) leave();
    field.value = "";
    show([], "");
  },
};

field.addEventListener("input", look);
field.addEventListener("keydown", (event) => {
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  open(list.children[Math.max(chosen, 0)]);
});
list.addEventListener("click", ({ target }) => open(target.closest("[role=option]")));
box.addEventListener("toggle", () => box.open && field.focus());
if (box.open) field.focus();
