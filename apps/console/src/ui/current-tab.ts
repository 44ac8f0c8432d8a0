/** The tab whose address holds this one: a case opened beside its list belongs to the list, and a longer address is nearer. */
export const currentTab = (addresses: readonly string[], pathname: string): string | undefined =>
  addresses
    .filter((address) => pathname === address || pathname.startsWith(`${address}/`))
    .toSorted((one, other) => other.length - one.length)[0];
