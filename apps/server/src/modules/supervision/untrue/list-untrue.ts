import type { ResultOf } from '@zhiben/contract/operation.ts';
import { type listUntrue as operation, Untrue } from '@zhiben/contract/supervision-meetings.ts';
import type { Consequence } from '@zhiben/vocabulary/supervision.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { CONSEQUENCE_OF, consequencesMissing } from '../domain/consequences.ts';
import { settingsInForce } from '../settings.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import '../supervision-tables.ts';

interface Taken {
  readonly hazardId: string;
  readonly what: Consequence;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
}

/** Every rectification found untrue: what it rests on, what followed it, and what has not. */
export async function listUntrue(act: Act, needs: SupervisionNeeds): Promise<ResultOf<typeof operation>> {
  const { tx, now } = act;
  const found = await needs.falselyRectified(tx);
  const { repeatedTimes, repeatedMonths } = await settingsInForce(tx);
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - repeatedMonths);
  const names = await needs.enterpriseNames(
    tx,
    found.map(({ enterpriseId }) => enterpriseId),
  );
  const doubts = await needs.confirmedDoubts(tx);
  const taken = [...(await lettersAbout(tx)), ...(await needs.casesAboutHazards(tx)).map(asCase)];
  return found.map(({ hazardId, enterpriseId, at, ...one }) => {
    // What was done before it was found untrue answers something else.
    const own = taken.filter((each) => each.hazardId === hazardId && each.at >= at);
    const times = found.filter((each) => each.enterpriseId === enterpriseId && each.at >= since).length;
    const kinds = own.map(({ what }) => what);
    return Untrue.parse({
      ...one,
      hazardId,
      enterpriseId,
      enterpriseName: names.get(enterpriseId) ?? '',
      at: at.toISOString(),
      doubts: doubts.filter((doubt) => doubt.hazardId === hazardId).map(({ id }) => id),
      taken: own.map(({ what, id, title }) => ({ what, id, title })),
      missing: consequencesMissing(kinds, times, repeatedTimes),
    });
  });
}

const asCase = (one: {
  readonly hazardId: string;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
}): Taken => ({
  ...one,
  what: 'case',
});

async function lettersAbout(tx: Tx): Promise<readonly Taken[]> {
  const rows = await tx
    .selectFrom('supervision_letters')
    .innerJoin('letter_matters', 'letter_matters.letter_id', 'supervision_letters.id')
    .select(['supervision_letters.id', 'supervision_letters.kind', 'number', 'issued_at', 'subject_id'])
    .where('letter_matters.kind', '=', 'hazard')
    .where('issued_at', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('issued_at')
    .execute();
  return rows.flatMap(({ id, kind, number, issued_at, subject_id }): Taken[] => {
    const what = CONSEQUENCE_OF[kind];
    return what === undefined || issued_at === null
      ? []
      : [{ hazardId: subject_id, what, id, title: number ?? '', at: issued_at }];
  });
}
