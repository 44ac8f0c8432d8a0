/** A figure of the reckoning to four significant places, without zeros that say nothing. */
export const figureWords = (figure: number | null): string =>
  figure === null ? '—' : String(Number(figure.toPrecision(4)));

/** The table and row a figure was read in. */
export const rowWords = (from: { readonly table: number; readonly row: string } | null): string =>
  from === null ? '' : `表${from.table}${from.table === 1 || from.table === 3 ? '' : ` ${from.row}`}`;
