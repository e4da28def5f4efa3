// The reader's choices. They stand on <html> as data-se-… (see start.js), and are kept on this
// device only. Where the browser keeps nothing, a choice holds for this page.
const KEY = "speakeasy";
const root = document.documentElement;
// Asked for each time: some themes put another page in the place of this one.
const buttons = () => [...document.querySelectorAll("[data-se-choice]")];
const names = () => new Set(buttons().map((button) => button.dataset.seChoice));

const chosen = (name) => root.getAttribute(`data-se-${name}`) ?? "";

const isKnown = (name, value) =>
  buttons().some((button) => button.dataset.seChoice === name && button.dataset.seValue === value);

function choose(name, value) {
  if (value && isKnown(name, value)) root.setAttribute(`data-se-${name}`, value);
  else root.removeAttribute(`data-se-${name}`);
}

function showStates() {
  for (const button of buttons()) {
    const { seChoice, seValue } = button.dataset;
    button.setAttribute("aria-pressed", String(chosen(seChoice) === seValue));
  }
}

function keep() {
  const all = [...names()].map((name) => [name, chosen(name)]).filter(([, value]) => value);
  try {
    if (all.length) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
    else localStorage.removeItem(KEY);
  } catch {
    // The browser keeps nothing.
  }
}

// What another page or another tab has kept.
function follow() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    for (const name of names()) choose(name, kept[name]);
  } catch {
    // Nothing that we know.
  }
  showStates();
}

// The button stays under the finger, whatever grows above it.
function inPlace(button, change) {
  const before = button.getBoundingClientRect().top;
  change();
  scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
}

function say(words) {
  const status = document.querySelector(".se-tools__status");
  if (status) status.textContent = words;
}

function press(button) {
  const { seChoice: name, seValue: value } = button.dataset;
  const alone = !isKnown(name, "");
  choose(name, alone && chosen(name) === value ? "" : value);
  const label = button.closest(".se-tools__group")?.querySelector(".se-tools__label");
  if (label) say(`${label.textContent}: ${button.textContent}.`);
}

function change(button, how) {
  inPlace(button, () => {
    how(button);
    showStates();
  });
  keep();
}

function startAgain(button) {
  for (const name of names()) choose(name, "");
  say(button.dataset.seAgain);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-se-choice], [data-se-again]");
  if (button) change(button, button.dataset.seChoice ? press : startAgain);
});
addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) follow();
});
// A page that the back button brings again was asleep when another page kept a choice.
addEventListener("pageshow", (event) => {
  if (event.persisted) follow();
});
showStates();
// Material tells here of another page in the place of this one.
window.document$?.subscribe(showStates);
