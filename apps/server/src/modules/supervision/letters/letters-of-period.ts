import { letterKindLabel, letterStateLabel } from '@zhiben/vocabulary/supervision.ts';
import { endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../supervision-tables.ts';

export interface LetterOfPeriod {
  readonly number: string;
  readonly kind: string;
  readonly addressee: string;
  readonly subject: string;
  readonly state: string;
}

/** Letters issued in a period, as a report lists them. A sheet that is still sealed is in none. */
export async function lettersOfPeriod(
  tx: Tx,
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string },
): Promise<readonly LetterOfPeriod[]> {
  const rows = await tx
    .selectFrom('supervision_letters')
    .select(['number', 'kind', 'addressee', 'subject', 'state'])
    .where('issued_at', '>=', startOfDay(fromOn))
    .where('issued_at', '<=', endOfDay(untilOn))
    .where((where) => where.or([where('kind', '<>', 'covert-sheet'), where('released_at', 'is not', null)]))
    .orderBy('issued_at')
    .orderBy('id')
    .execute();
  return rows.map(({ number, kind, addressee, subject, state }) => ({
    number: number ?? '',
    kind: letterKindLabel[kind],
    addressee,
    subject,
    state: letterStateLabel[state],
  }));
}
