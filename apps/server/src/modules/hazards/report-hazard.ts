import type { reportHazard as operation } from '@zhiben/contract/hazards.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { HazardId } from '@zhiben/vocabulary/ids.ts';
import pg from 'pg';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { layDuties } from '../../platform/duties/lay-duty.ts';
import { record } from '../../platform/ledger/record.ts';
import type { Hazard } from './domain/hazard.ts';
import { reported } from './domain/reported.ts';
import { enterpriseNotFound, foundInFuture, placeNotHere } from './hazard-refusals.ts';
import { hazardStore } from './hazard-store.ts';
import type { HazardsNeeds } from './hazards-needs.ts';
import { dutyFor } from './moves/move-hazard.ts';

/** Takes a hazard into the register. Judging it is somebody's duty from that moment. */
export async function reportHazard(
  act: Act,
  body: BodyOf<typeof operation>,
  { enterpriseNames }: Pick<HazardsNeeds, 'enterpriseNames'>,
): Promise<{ readonly hazard: Hazard; readonly enterpriseName: string }> {
  const { actor, now } = act;
  const enterpriseName = (await enterpriseNames(act.tx, [body.enterpriseId])).get(body.enterpriseId);
  if (enterpriseName === undefined) throw enterpriseNotFound();
  if (body.foundOn > dayOf(now)) throw foundInFuture();

  const hazards = hazardStore(act.tx);
  const [serial = 0] = await hazards.nextNumbers(1);
  const fresh = reported({
    ...body,
    id: HazardId.parse(v7(now)),
    serial,
    foundBy: body.foundBy === '' ? actor.name : body.foundBy,
    reportedAt: now,
    reportedBy: { id: actor.personId, name: actor.name },
    registered: null,
  });
  const duty = dutyFor(fresh, now);
  const hazard = { ...fresh, dueAt: duty?.dueAt ?? null };

  await hazards.add([hazard]).catch((error: unknown) => {
    throw namesNoPlaceHere(error) ? placeNotHere() : error;
  });
  // Nothing was owed on it before.
  if (duty !== null) await layDuties(act, [duty]);
  await record(act, {
    act: 'hazard.report',
    subjectKind: 'hazard',
    subjectId: hazard.id,
    enterpriseId: hazard.enterpriseId,
    detail: {
      number: hazard.number,
      description: hazard.description,
      channel: hazard.channel,
      foundOn: hazard.foundOn,
    },
  });
  return { hazard, enterpriseName };
}

/** The database alone sees whose place it is without seeing what is another's. */
const namesNoPlaceHere = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.constraint === 'a_hazard_lies_in_a_place_of_its_enterprise';
