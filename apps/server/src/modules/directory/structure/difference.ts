import { isDeepStrictEqual } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

/** Contact details are named in the ledger, not repeated there: nothing written to it can ever be taken out. */
const PERSONAL = ['phone'];

/** What the ledger keeps of a change: which fields, and all but contact details as they were and as they are. */
export function differenceOf(name: string, before: Fields, after: Fields) {
  const changed = Object.keys(after).filter((field) => !isDeepStrictEqual(before[field], after[field]));
  const shown = changed.filter((field) => !PERSONAL.includes(field));
  return { name, changed, from: only(shown, before), to: only(shown, after) };
}

/** Names change and repeat; whoever asks later which unit it was needs to know it for certain. */
export const unitMoved = (before: InUnit, after: InUnit) =>
  before.orgUnitId === after.orgUnitId ? {} : { unitIds: { from: before.orgUnitId, to: after.orgUnitId } };

interface InUnit {
  readonly orgUnitId: string | null;
}

const only = (fields: readonly string[], from: Fields) =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));
