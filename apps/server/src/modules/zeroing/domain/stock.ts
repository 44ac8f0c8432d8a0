export interface Month {
  readonly month: string;
  readonly found: number;
  readonly writtenOff: number;
  /** Major hazards still open at the month's end. */
  readonly stock: number;
}

/** The stock at each month's end up to `until`, from what was found and closed; months in which nothing moved are there too. */
export function stockByMonth(
  moved: readonly { month: string; found: number; closed: number }[],
  until: string,
  shown: number,
): readonly Month[] {
  const byMonth = new Map(moved.map((month) => [month.month, month]));
  const first = moved[0]?.month;
  if (first === undefined) return [];

  const months: Month[] = [];
  let stock = 0;
  for (let month = first; month <= until; month = following(month)) {
    const { found = 0, closed = 0 } = byMonth.get(month) ?? {};
    stock += found - closed;
    months.push({ month, found, writtenOff: closed, stock });
  }
  return months.slice(-shown);
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
