/** Kinds that are kept equally long in one breath, the longest first; what most are kept for is said of 其余. */
export function daysInWords<Kind extends string>(
  days: Readonly<Record<Kind, number>>,
  labelOf: (kind: Kind) => string,
): string {
  const kinds = Object.keys(days) as Kind[];
  const groups = [...Map.groupBy(kinds, (kind) => days[kind])].toSorted(([one], [other]) => other - one);
  if (groups.length === 1) return `全部 ${groups[0]?.[0]} 天`;
  const most = Math.max(...groups.map(([, of]) => of.length));
  const rest = groups.find(([, of]) => of.length === most);
  const named = groups.filter((group) => group !== rest);
  return [
    ...named.map(([amount, of]) => `${of.map(labelOf).join('、')} ${amount} 天`),
    ...(rest === undefined ? [] : [`其余 ${rest[0]} 天`]),
  ].join('；');
}
