/** What two tip-offs are compared by. */
export interface Compared {
  readonly description: string;
  readonly enterpriseId: string | null;
  readonly placeId: string | null;
  readonly receivedAt: Date;
}

export interface Likeness {
  /** Share of the words they have in common, from 0 to 1. */
  readonly text: number;
  readonly why: string;
}

/** Words alone must be nearly the same; at one enterprise or in one place less is enough. */
const LEAST = { anywhere: 0.55, sameEnterprise: 0.3, samePlace: 0.2 } as const;
const MOST_DAYS_APART = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether two tip-offs may be about the same thing, by words, place and time; null when not. A person decides. */
export function likenessOf(one: Compared, other: Compared): Likeness | null {
  const daysApart = Math.abs(one.receivedAt.getTime() - other.receivedAt.getTime()) / DAY_MS;
  if (daysApart > MOST_DAYS_APART || elsewhere(one, other)) return null;

  const where = whereAlike(one, other);
  const text = textLikeness(one.description, other.description);
  if (text < LEAST[where]) return null;
  const places = { anywhere: '', sameEnterprise: '同一企业，', samePlace: '同一场所，' };
  const apart = daysApart < 1 ? '相隔不到1天' : `相隔${Math.floor(daysApart)}天`;
  return { text, why: `${places[where]}文字相近${Math.round(text * 100)}%，${apart}` };
}

/** Dice's coefficient of the pairs of neighbouring characters; marks and spaces do not count. */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

const elsewhere = (one: Compared, other: Compared): boolean =>
  one.enterpriseId !== null && other.enterpriseId !== null && one.enterpriseId !== other.enterpriseId;

function whereAlike(one: Compared, other: Compared): keyof typeof LEAST {
  if (one.placeId !== null && one.placeId === other.placeId) return 'samePlace';
  return one.enterpriseId !== null && one.enterpriseId === other.enterpriseId ? 'sameEnterprise' : 'anywhere';
}
