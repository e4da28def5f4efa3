// One page in the list of what was found: its picture, its title and its first sentence.
export function option([title, url, first, picture], number, fromTop) {
  const one = document.createElement("li");
  one.id = `se-search-${number}`;
  one.className = "se-search__one";
  one.setAttribute("role", "option");
  one.dataset.seUrl = url;
  if (picture) {
    const image = one.appendChild(document.createElement("img"));
    Object.assign(image, { className: "se-search__picture", alt: "", src: fromTop(picture) });
  }
  for (const [name, text] of [["title", title], ["first", first]])
    one.appendChild(
      Object.assign(document.createElement("span"), {
        className: `se-search__${name}`,
        textContent: `${text} `,
      }),
    );
  return one;
}
