// With everything open that opens by itself, each link can be seen. Tools that need a script are away.
() => {
  const closed = [...document.querySelectorAll("details:not([open])")];
  // Those with one name open one at a time. Here they open together.
  const names = closed.map((one) => one.getAttribute("name"));
  closed.forEach((one) => one.removeAttribute("name"));
  closed.forEach((one) => (one.open = true));
  const faults = [...document.querySelectorAll("a[href]")]
    .filter((link) => !link.closest("[popover]") && !link.matches(".se-skip") && !isSeen(link))
    .filter((link) => !link.closest(".highlight, .headerlink") && !link.matches(".headerlink"))
    .map((link) => `link out of reach, ${placeOf(link)}`);
  for (const tool of document.querySelectorAll(".se-tools, .se-listen"))
    if (isShown(tool)) faults.push(`does nothing without a script, ${placeOf(tool)}`);
  closed.forEach((one) => (one.open = false));
  closed.forEach((one, at) => names[at] && one.setAttribute("name", names[at]));
  return faults;
}
