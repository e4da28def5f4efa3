// The search itself comes when somebody opens it: most pages are read without it. All its parts are
// asked for at once, so that none waits for another.
const PARTS = "search find index likely list option say slips sounds words".split(" ");

document
  .querySelector(".se-search")
  ?.addEventListener("toggle", () => PARTS.map((part) => import(`./${part}.js`)), { once: true });
