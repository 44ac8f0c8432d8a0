/** How long an open hazard has stood, in the steps the board shows. */
export interface AgeStep {
  readonly id: string;
  readonly label: string;
  readonly fromDays: number;
  readonly untilDays: number | null;
}

export const AGE_STEPS: readonly AgeStep[] = [
  { id: '0-30', label: '30天以内', fromDays: 0, untilDays: 30 },
  { id: '31-90', label: '31—90天', fromDays: 31, untilDays: 90 },
  { id: '91-180', label: '91—180天', fromDays: 91, untilDays: 180 },
  { id: '181-365', label: '181—365天', fromDays: 181, untilDays: 365 },
  { id: '366-', label: '一年以上', fromDays: 366, untilDays: null },
];

const DAY = 86_400_000;

/** Whole days from one civil day to a later one. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);

/** Sorts counts by day found into the steps. Days in the future count as today. */
export function byAge(
  found: readonly { foundOn: string; count: number }[],
  today: string,
): ReadonlyMap<string, number> {
  const counts = new Map(AGE_STEPS.map(({ id }) => [id, 0]));
  for (const { foundOn, count } of found) {
    const age = Math.max(0, daysBetween(foundOn, today));
    const step = AGE_STEPS.findLast(({ fromDays }) => age >= fromDays);
    if (step !== undefined) counts.set(step.id, (counts.get(step.id) ?? 0) + count);
  }
  return counts;
}
