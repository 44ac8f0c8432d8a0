/** An element that stands in the page. */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is not in the page`);
  return found as Kind;
}

/** Says something in its place, or takes it away. */
export function say(id: string, words: string | null): void {
  const place = element(id);
  place.textContent = words;
  place.hidden = words === null;
}

export function show(id: string, shown: boolean): void {
  element(id).hidden = !shown;
}
