const DAY_MS = 86_400_000;

/** The civil day, or nothing where the calendar has none such. */
export function civilDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastOfMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Days since 1970-01-01, to count with. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayOfNumber = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: string, days: number) => dayOfNumber(dayNumber(day) + days);

/** The same day some months on; a 31st becomes the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const monthsFromZero = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(monthsFromZero / 12);
  const month = (monthsFromZero % 12) + 1;
  return civilDay(year, month, Math.min(Number(day.slice(8, 10)), lastOfMonth(year, month))) ?? day;
}

export const yearOf = (day: string) => Number(day.slice(0, 4));
export const monthOf = (day: string) => Number(day.slice(5, 7));
