// What the reader chose stands before the page is painted, so that nothing jumps. See tools.js.
{
  const root = document.documentElement;
  const known = {
    size: ["large", "larger"],
    space: ["wide"],
    colours: ["light", "cream", "dark", "contrast"],
    pictures: ["large", "none"],
    speed: ["slow"],
  };
  root.classList.add("se-script");
  try {
    root.classList.toggle("se-no-voice", localStorage.getItem("speakeasy-voice") === "none");
    const kept = JSON.parse(localStorage.getItem("speakeasy"));
    for (const name in known)
      if (known[name].includes(kept[name])) root.setAttribute(`data-se-${name}`, kept[name]);
  } catch {
    // Nothing was kept, or the browser lets nobody ask.
  }
  // From a folder that is opened as files, a link to a folder would show a list of files.
  if (location.protocol === "file:") {
    root.classList.add("se-files");
    addEventListener("DOMContentLoaded", () => {
      for (const link of document.links)
        if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    });
  }
}
