// The search field: a list of pages below it, that keys, fingers and screen readers can use.
import { find } from "./find.js";
import { load } from "./index.js";
import { makeList } from "./list.js";
import { say } from "./say.js";

const box = document.querySelector(".se-search");
const form = box.querySelector("form");
const field = form.querySelector("input");
const list = form.querySelector("[role=listbox]");
const status = form.querySelector("[role=status]");
const words = form.dataset;
const top = new URL(words.seTop.replace(/\/?$/, "/"), location);
const pages = makeList(list, field, fromTop);
let turn = 0;

// The page may stand in a folder that is opened as files, or below another address. What leads
// out of the site, or is a script, leads nowhere.
function fromTop(address) {
  try {
    const { href, protocol, host } = new URL(address, top);
    return protocol === top.protocol && host === top.host ? href : "";
  } catch {
    return "";
  }
}

async function look() {
  const text = field.value.trim();
  const mine = (turn += 1);
  if (!text) return show([], "", 0);
  say(status, words.seWait);
  try {
    const known = await load(words.seIndex);
    if (mine !== turn) return undefined;
    const found = find(known, text).map((number) => known.pages[number]);
    return show(found, count(found.length));
  } catch {
    return mine === turn && show([], words.seGone, 0);
  }
}

function count(number) {
  if (!number) return words.seNone;
  return number > 1 ? words.seMore.replace("{number}", number) : words.seOne;
}

function show(found, text, pause) {
  pages.show(found);
  say(status, text, pause);
  return text;
}

function leave() {
  field.value = "";
  box.open = false;
  box.querySelector("summary").focus();
}

function open(one) {
  const address = one && fromTop(one.dataset.seUrl);
  if (address) location.assign(address);
}

// Who chose no page is not sent to one: the first is marked, and the next Go or Enter opens it.
async function go() {
  if (pages.chosen()) return open(pages.chosen());
  if (!field.value.trim()) return say(status, words.seEmpty, 0);
  const text = await look();
  if (!pages.isOpen()) return undefined;
  say(status, `${text} ${words.sePress}`, 0);
  return pages.choose(0);
}

function close() {
  turn += 1;
  if (!pages.isOpen()) return leave();
  pages.open(false);
  return say(status, "", 0);
}

field.addEventListener("input", look);
box.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  close();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go();
});
list.addEventListener("click", ({ target }) => open(target.closest("[role=option]")));
box.addEventListener("toggle", () => box.open && field.focus());
if (box.open) field.focus();
load(words.seIndex).catch(() => {});
// Somebody was quicker than this script.
if (field.value) look();
