import { Readable } from 'node:stream';
import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import type { District } from '@zhiben/county/county.ts';
import { type Random, randomFor } from '@zhiben/county/random.ts';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { startOfDay } from '../platform/clock.ts';
import { type Act, SYSTEM } from '../platform/db/scope.ts';
import { keepEvidence } from '../platform/files/index.ts';
import { drawEvidence } from './draw-evidence.ts';
import type { Keys } from './seed-district.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const WEEKS_OF_HISTORY = 2;

/** How diligent each enterprise is: of a hundred checks so many in time, and so many late. The others are as the first. */
const DILIGENCE: Readonly<Record<string, readonly [inTime: number, late: number]>> = {
  jintang: [78, 10],
  songling: [55, 15],
  qingluan: [25, 10],
  beichuan: [40, 20],
};
const OTHERS = [100, 0] as const;

/** The checks of the last weeks, laid and made through the real use cases, and the weeks that have ended closed. */
export async function makeChecks(product: Product, county: District, keys: Keys): Promise<void> {
  for (const { key } of county.enterprises) {
    const random = randomFor(county.seed, `checks of ${key}`);
    const walks = randomFor(county.seed, `walks of ${key}`);
    await product.scope(SYSTEM, async (act) => {
      const enterpriseId = keys.get(key) ?? '';
      await product.selfChecks.lay({ ...act, now: firstMorning(act.now) }, enterpriseId);
      await product.selfChecks.lay(act, enterpriseId);
      const [inTime, late] = DILIGENCE[key] ?? OTHERS;
      for (const check of await product.selfChecks.ended(act, enterpriseId)) {
        const lot = random.between(1, 100);
        if (lot <= inTime + late)
          await make(product, act, check, whenOf(check, lot <= inTime, random), secondsOf(check, key, walks));
      }
    });
  }
  await product.dualPrevention.closeWeeks({ scope: product.scope, signal: new AbortController().signal });
}

/** The Monday so many weeks before this one, so that the first week is whole. */
function firstMorning(now: Date): Date {
  const inChina = new Date(now.getTime() + 8 * HOUR_MS);
  const sinceMonday = (inChina.getUTCDay() + 6) % 7;
  return new Date(now.getTime() - (sinceMonday + 7 * WEEKS_OF_HISTORY) * DAY_MS);
}

/** Some time on the window's last day, or in the night after it. */
function whenOf({ untilOn }: CheckDetail, inTime: boolean, random: Random): Date {
  const hours = inTime ? random.between(8, 17) : random.between(24, 30);
  return new Date(startOfDay(untilOn).getTime() + hours * HOUR_MS + random.between(0, 59) * 60_000);
}

/** Whoever hurries has been at every place in less time than the way between them takes. */
const HURRIED: Readonly<Record<string, number>> = { qingluan: 0.15 };

function secondsOf({ sheets }: CheckDetail, key: string, walks: Random): number {
  const hurried = walks.chance(HURRIED[key] ?? 0);
  return hurried ? walks.between(12, 25) : sheets.length * walks.between(80, 260);
}

async function make(product: Product, act: Act, check: CheckDetail, now: Date, tookSeconds: number): Promise<void> {
  if (check.holder === null || check.excuse !== null || now > act.now) return;
  const doing = { ...act, now, actor: leaderOf(check.holder, check.enterpriseId) };
  const picture = await product.files.put(Readable.from([await signatureOf(check.holder.name)]), '签名.jpg');
  const about = { kind: 'check-signature', subjectKind: 'check', subjectId: check.id } as const;
  const signature = await keepEvidence(doing, picture, { ...about, enterpriseId: check.enterpriseId });
  await product.selfChecks.submit(doing, check.id, {
    draftId: `demonstration-${check.id}`,
    baseRevision: 0,
    sheets: check.sheets.map(({ placeId, templateOf, version }) => ({ placeId, templateOf, version })),
    answers: check.sheets.flatMap(({ placeId, items }) =>
      items.map(({ key: itemKey }) => ({ placeId, itemKey, verdict: 'normal' as const, words: '', photoIds: [] })),
    ),
    signatureId: signature.id,
    begunAtOnDevice: new Date(now.getTime() - tookSeconds * 1000).toISOString(),
    finishedAtOnDevice: now.toISOString(),
    sentAtOnDevice: now.toISOString(),
  });
}

const signatures = new Map<string, Promise<Buffer>>();

function signatureOf(name: string): Promise<Buffer> {
  const drawn = signatures.get(name) ?? drawEvidence(`${name}签名`);
  signatures.set(name, drawn);
  return drawn;
}

const leaderOf = ({ personId, name, post }: NonNullable<CheckDetail['holder']>, enterpriseId: string): Actor => ({
  accountId: personId,
  personId,
  name,
  post,
  role: 'team-leader',
  realm: 'enterprise',
  enterpriseId,
  agencyId: null,
  reach: [enterpriseId],
});
