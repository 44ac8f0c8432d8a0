const DAY = 86_400_000;

export function addDays(day: string, amountDays: number): string {
  return new Date(Date.parse(day) + amountDays * DAY).toISOString().slice(0, 10);
}

/** That day, or the first after it on which an office acts: not at weekends, nor in the two long holidays. */
export function officeDay(day: string): string {
  const weekday = new Date(day).getUTCDay();
  const monthDay = day.slice(5);
  const holiday = (monthDay >= '10-01' && monthDay <= '10-07') || (monthDay >= '05-01' && monthDay <= '05-05');
  return weekday === 0 || weekday === 6 || holiday ? officeDay(addDays(day, 1)) : day;
}

/** A moment of that day in the district, which keeps UTC+8. */
export function momentOf(day: string, minutesAfterMidnight: number): Date {
  return new Date(Date.parse(day) + (minutesAfterMidnight - 480) * 60_000);
}
