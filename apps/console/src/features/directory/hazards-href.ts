/** The register of hazards, narrowed to one enterprise. */
export function hazardsHref(enterpriseId: string, narrowed: Readonly<Record<string, string>> = {}): string {
  return `/hazards?${new URLSearchParams({ enterpriseId, ...narrowed })}`;
}
