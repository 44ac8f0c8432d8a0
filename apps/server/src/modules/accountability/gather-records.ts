import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import { dayOf, endOfDay, startOfDay } from '../../platform/clock.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { evidenceStore } from '../../platform/files/evidence-store.ts';
import type { HazardOnRecord } from '../hazards/index.ts';
import type { AccountabilityNeeds } from './accountability-needs.ts';
import type { Evidence } from './domain/existence.ts';
import { falseRectificationsOf, type HazardAct, standsSince } from './domain/false-rectifications.ts';
import type { Discovery, EarlierHazard, FalseRectification } from './domain/hazard-in-question.ts';
import { LOOK_BACK } from './domain/plan-measure-2.ts';
import type { Records } from './domain/trace.ts';

const DAY_MS = 86_400_000;

/** Brings together what is on record about a hazard: its place's checks, its likes, who held which post. */
export async function gatherRecords(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  hazard: HazardOnRecord,
  needs: AccountabilityNeeds,
): Promise<Records> {
  const { enterpriseId, placeId } = hazard;
  const discovery = discoveryOf(hazard);
  const own = actsOf(await needs.storyOf(tx, hazard.id));
  const others = await likesOf(tx, hazard, discovery, needs);
  const earlier = others.map((other) => other.earlier);
  const since = Math.min(
    discovery.from.getTime() - LOOK_BACK.days * DAY_MS,
    ...earlier.map(({ foundAt }) => foundAt.getTime()),
  );
  return {
    hazard: { ...hazard, discovery },
    earlier,
    falseRectifications: [
      ...others.flatMap((other) => other.foundFalse),
      ...falseRectificationsOf({ hazardId: hazard.id, number: hazard.number }, own),
    ],
    checks:
      placeId === null
        ? []
        : await needs.checksOfPlace(
            { tx, now },
            { enterpriseId, placeId, since: new Date(since), until: discovery.until },
          ),
    photos: await photosOf(tx, hazard.id),
    directory: await needs.structureHistory(tx, enterpriseId, placeId),
    lookBackDays: LOOK_BACK.days,
  };
}

/** Reported on the day it was found: found by then. Reported later: found some time that day. */
function discoveryOf({ foundOn, reportedAt }: HazardOnRecord): Discovery {
  const dayFrom = startOfDay(foundOn);
  return dayOf(reportedAt) === foundOn
    ? { dayFrom, from: reportedAt, until: reportedAt }
    : { dayFrom, from: dayFrom, until: endOfDay(foundOn) };
}

interface Like {
  readonly earlier: EarlierHazard;
  readonly foundFalse: readonly FalseRectification[];
}

async function likesOf(
  tx: Tx,
  hazard: HazardOnRecord,
  discovery: Discovery,
  { hazardsAtPlace, storyOf }: AccountabilityNeeds,
): Promise<readonly Like[]> {
  const { placeId, criterionId, foundOn } = hazard;
  if (placeId === null || criterionId === null) return [];
  const found = await hazardsAtPlace(tx, { placeId, criterionId, foundUntil: foundOn });
  const likes: Like[] = [];
  for (const other of found) {
    const foundAt = discoveryOf(other).until;
    if (other.id === hazard.id || foundAt >= discovery.from) continue;
    const acts = actsOf(await storyOf(tx, other.id));
    likes.push({
      earlier: {
        hazardId: other.id,
        number: other.number,
        placeId,
        // One criterion under its names in several editions.
        criterionId,
        foundAt: standsSince(foundAt, acts),
        goneAt: other.state === 'written-off' || other.state === 'closed' ? other.closedAt : null,
        ledger: acts.slice(0, 1).map(({ id }) => id),
      },
      foundFalse: falseRectificationsOf({ hazardId: other.id, number: other.number }, acts),
    });
  }
  return likes;
}

const actsOf = (story: readonly LedgerEntryView[]): readonly HazardAct[] =>
  story.map(({ id, act, at, actorId, actorName, post, detail }) => ({
    id,
    act,
    at: new Date(at),
    by: { personId: actorId, name: actorName, post },
    because: typeof detail['because'] === 'string' ? detail['because'] : null,
  }));

async function photosOf(tx: Tx, hazardId: string): Promise<readonly Evidence[]> {
  const evidence = await evidenceStore(tx).of(hazardId);
  return evidence.flatMap(({ kind, name, taken_at }) =>
    kind === 'hazard-photo' && taken_at !== null ? [{ kind: 'photo', at: taken_at, of: name, ledger: [] }] : [],
  );
}
