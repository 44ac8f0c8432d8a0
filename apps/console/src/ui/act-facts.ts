import { plain, said } from './act-words.ts';

export interface ActFact {
  readonly label: string;
  readonly text: string;
}

/** Keys and identifiers serve programs: what has neither a word of ours nor a Chinese name is not for people. */
const isForPrograms = (name: string) => !(name in said) && !/\p{Script=Han}/u.test(name);

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What an act carried, as facts in Chinese. `without` leaves out what the page already says. */
export function factsOf(
  detail: Readonly<Record<string, unknown>>,
  without: readonly string[] = [],
): readonly ActFact[] {
  if (isRecord(detail['from']) && isRecord(detail['to']))
    return changesOf(detail['name'], detail['from'], detail['to']);
  const flat = Object.entries(detail).flatMap(([name, value]): [string, unknown][] =>
    isRecord(value) && !(name in said) ? Object.entries(value) : [[name, value]],
  );
  const order = Object.keys(said);
  const place = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  return flat
    .filter(([name, value]) => !isNothing(value) && !without.includes(name) && !isForPrograms(name))
    .sort(([one], [other]) => place(one) - place(other))
    .map(([name, value]) => ({ label: labelOf(name), text: textOf(name, value) }));
}

/** A record edited: each field as it was and as it is. */
function changesOf(name: unknown, from: Record<string, unknown>, to: Record<string, unknown>): readonly ActFact[] {
  const changes = Object.keys(to).map((field) => ({
    label: labelOf(field),
    text: `${textOf(field, from[field])} → ${textOf(field, to[field])}`,
  }));
  return [{ label: labelOf('name'), text: String(name) }, ...changes];
}

const labelOf = (name: string) => said[name]?.[0] ?? name;
const textOf = (name: string, value: unknown) => (isNothing(value) ? '未填' : (said[name]?.[1] ?? plain)(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
