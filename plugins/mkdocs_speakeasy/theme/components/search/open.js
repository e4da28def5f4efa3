// The search itself comes when somebody opens it: most pages are read without it.
document
  .querySelector(".se-search")
  ?.addEventListener("toggle", () => import("./search.js"), { once: true });
