import type { ConclusionView, concludeAccountability as operation } from '@zhiben/contract/accountability.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { record } from '../../platform/ledger/record.ts';
import type { AccountabilityNeeds } from './accountability-needs.ts';
import { concludedMeanwhile, personNotHere } from './accountability-refusals.ts';
import { conclusionStore } from './conclusion-store.ts';
import { showAccountability } from './show-accountability.ts';

const TITLE_CHARACTERS = 80;

/** The bureau says who answers and why. A later conclusion is another version; the hash says which records it rested on. */
export async function concludeAccountability(
  act: Act,
  hazardId: string,
  { seenVersion, summary, persons }: BodyOf<typeof operation>,
  needs: AccountabilityNeeds,
): Promise<ConclusionView> {
  const conclusions = conclusionStore(act.tx);
  await conclusions.lock(hazardId);
  const { hazard, hash, conclusions: before } = await showAccountability(act, hazardId, needs);
  const [newest] = before;
  if (newest !== undefined && newest.version !== seenVersion) {
    throw concludedMeanwhile(newest.version, newest.concludedByName);
  }
  await refuseStrangers(act.tx, hazard.enterpriseId, persons, needs);

  const conclusion: ConclusionView = {
    version: (newest?.version ?? 0) + 1,
    summary,
    persons,
    traceHash: hash,
    concludedAt: act.now.toISOString(),
    concludedByName: act.actor.name,
    post: act.actor.post,
  };
  await conclusions.add({
    id: v7(act.now),
    hazard_id: hazardId,
    enterprise_id: hazard.enterpriseId,
    version: conclusion.version,
    hazard_number: hazard.number,
    hazard_title: hazard.description.slice(0, TITLE_CHARACTERS),
    summary,
    persons: JSON.stringify(persons),
    trace_hash: hash,
    concluded_at: act.now,
    concluded_by: act.actor.personId,
    concluded_by_name: act.actor.name,
    post: act.actor.post,
  });
  await record(act, {
    act: 'accountability.conclude',
    subjectKind: 'hazard',
    subjectId: hazardId,
    enterpriseId: hazard.enterpriseId,
    detail: {
      number: hazard.number,
      conclusionVersion: conclusion.version,
      summary,
      answering: persons.map(({ name, post }) => (post === '' ? name : `${name}（${post}）`)),
      traceHash: hash,
    },
  });
  return conclusion;
}

/** Whoever is named by identifier has held a post there; others are named in words alone. */
async function refuseStrangers(
  tx: Tx,
  enterpriseId: string,
  persons: ConclusionView['persons'],
  { structureHistory }: AccountabilityNeeds,
): Promise<void> {
  const { tenures } = await structureHistory(tx, enterpriseId, null);
  const stranger = persons.findIndex(
    ({ personId }) => personId !== null && !tenures.some((tenure) => tenure.personId === personId),
  );
  if (stranger !== -1) throw personNotHere(stranger);
}
