import { Readable } from 'node:stream';
import type { CountyPerson } from '@zhiben/county/county.ts';
import type { EvidenceToAdd, HazardMove, HazardStory } from '@zhiben/county/hazard-story.ts';
import { EnterpriseId, type EvidenceId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { realmOf } from '@zhiben/vocabulary/roles.ts';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { type Act, SYSTEM } from '../platform/db/scope.ts';
import { keepEvidence } from '../platform/files/index.ts';
import { drawEvidence } from './draw-evidence.ts';
import { scenesOf } from './scenes-of.ts';
import type { Keys } from './seed-district.ts';

/** Plays the invented hazards through the real use cases, as the people in the story, at the times it tells. */
export async function playStories(
  product: Product,
  stories: readonly HazardStory[],
  people: ReadonlyMap<string, CountyPerson>,
  keys: Keys,
): Promise<void> {
  const hazards = new Map<string, Hazard>();
  await product.scope(SYSTEM, async ({ tx }) => {
    const stage: Stage = { product, tx, people, keys };
    for (const { story, move } of scenesOf(stories)) {
      const known = hazards.get(story.key);
      const shown = known === undefined || move === undefined ? report(stage, story) : perform(stage, known, move);
      hazards.set(story.key, await shown);
    }
  });
}

type Hazard = Awaited<ReturnType<Product['hazards']['report']>>;

interface Cast {
  readonly tx: Act['tx'];
  readonly people: ReadonlyMap<string, CountyPerson>;
  readonly keys: Keys;
}

interface Stage extends Cast {
  readonly product: Product;
}

async function report(stage: Stage, { enterprise, place, report }: HazardStory): Promise<Hazard> {
  const { product, keys } = stage;
  const enterpriseId = EnterpriseId.parse(keys.get(enterprise));
  const { description, location, channel, foundOn, foundBy } = report;
  const placeId = PlaceId.parse(keys.get(place));
  const first = actOf(stage, report.by, report.at);
  const hazard = await product.hazards.report(first, {
    enterpriseId,
    placeId,
    description,
    location,
    channel,
    foundOn,
    foundBy,
  });
  await addEvidence(stage, first, hazard, report.evidence);
  return hazard;
}

async function perform(stage: Stage, hazard: Hazard, move: HazardMove): Promise<Hazard> {
  const act = actOf(stage, move.by, move.at);
  const evidenceIds = await addEvidence(stage, act, hazard, move.evidence);
  return performMove(stage, act, { hazardId: hazard.id, version: hazard.version, note: '', evidenceIds }, move);
}

/** The use case takes exactly what the story's move says; the union is narrowed by its action. */
function performMove(
  { product }: Stage,
  act: Act,
  base: MoveBase,
  { at: _at, by: _by, evidence: _evidence, ...move }: HazardMove,
) {
  const perform = product.hazards.moves[move.action] as (
    act: Act,
    command: MoveBase & { readonly duplicateOf: null },
  ) => Promise<Hazard>;
  return perform(act, { duplicateOf: null, ...base, ...move });
}

interface MoveBase {
  readonly hazardId: string;
  readonly version: number;
  readonly note: string;
  readonly evidenceIds: readonly EvidenceId[];
}

async function addEvidence(
  { product }: Stage,
  act: Act,
  hazard: { id: string; number: string; enterpriseId: string },
  evidence: readonly EvidenceToAdd[],
): Promise<EvidenceId[]> {
  const ids: EvidenceId[] = [];
  for (const { kind, caption } of evidence) {
    const picture = await drawEvidence(`${hazard.number} ${caption}`);
    const file = await product.files.put(Readable.from([picture]), `${caption}.jpg`);
    const kept = await keepEvidence(act, file, {
      kind,
      subjectKind: 'hazard',
      subjectId: hazard.id,
      enterpriseId: hazard.enterpriseId,
      takenAt: act.now,
    });
    ids.push(kept.id);
  }
  return ids;
}

/** An act of somebody of the district, by the key of their person. */
export function actOf({ tx, people, keys }: Cast, key: string, now: Date): Act {
  const person = people.get(key);
  if (person?.role == null) throw new Error(`${key} has no role in the story`);
  const { name, post, role } = person;
  const personId = keys.get(key) ?? '';
  const actor: Actor = {
    accountId: personId,
    personId,
    name,
    post,
    role,
    realm: realmOf[role],
    enterpriseId: null,
    agencyId: null,
    reach: [],
  };
  return { tx, actor, now };
}
