/** The rows of a figure, narrowed further: `/hazards?level=major` with `overdue` becomes the overdue ones among them. */
export function narrowed(href: string, filters: Readonly<Record<string, string>>): string {
  const [path, search] = href.split('?');
  return `${path}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(search)), ...filters })}`;
}
