import type { District } from '@zhiben/county/county.ts';
import { everyone } from '@zhiben/county/district.ts';
import { type CountyInstallation, INSTALLATIONS } from '@zhiben/county/installations.ts';
import { EnterpriseId, type PersonId } from '@zhiben/vocabulary/ids.ts';
import { JOINT_INSPECTION_ITEMS, StewardRole } from '@zhiben/vocabulary/installations.ts';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { dayOf } from '../platform/clock.ts';
import type { Act } from '../platform/db/scope.ts';
import { SYSTEM } from '../platform/db/scope.ts';
import type { Keys } from './seed-district.ts';

const DAY_MS = 86_400_000;
/** Since when the stewards are on record here: their investigations are owed from then. */
const NAMED_DAYS_AGO = 26;

/** The units of the district, through the real use cases: graded, answered for, assessed, and looked after well or badly. */
export async function enterInstallations(product: Product, county: District, keys: Keys): Promise<void> {
  for (const unit of INSTALLATIONS) await enter(product, unit, { keys, people: everyone(county) });
  await product.installations.layTasks({ scope: product.scope, signal: new AbortController().signal });
  await inspectJointly(product, keys);
}

interface Known {
  readonly keys: Keys;
  readonly people: ReturnType<typeof everyone>;
}

async function enter(product: Product, unit: CountyInstallation, { keys, people }: Known): Promise<void> {
  const enterpriseId = EnterpriseId.parse(keys.get(unit.enterprise));
  await product.scope(SYSTEM, async (today) => {
    const act: Act = {
      ...today,
      actor: managerOf(unit, enterpriseId, { keys, people }),
      now: daysBefore(today.now, NAMED_DAYS_AGO),
    };
    const { id } = await product.installations.add(act, {
      enterpriseId,
      name: unit.name,
      kind: unit.kind,
      placeId: null,
      residents: unit.residents,
      substances: unit.substances.map(([name, namedRow, categories, designTonnes]) => ({
        name,
        namedRow,
        categories: [...categories],
        designTonnes,
      })),
    });
    await appointAll(product, act, id, unit, keys);
    await assess(product, { ...act, now: today.now }, id, unit);
    await product.installations.layFor(today, id);
    await keepMost(product, today, id, unit, enterpriseId);
  });
}

async function appointAll(product: Product, act: Act, id: string, unit: CountyInstallation, keys: Keys): Promise<void> {
  for (const role of StewardRole.options) {
    const who = unit.stewards[role];
    if (who === undefined) continue;
    const personId = keys.get(`${unit.enterprise}.${who}`) as PersonId;
    await product.installations.appoint(act, id, { role, personId, phone: '0300-5550100', fromOn: dayOf(act.now) });
  }
}

async function assess(product: Product, act: Act, id: string, { assessed }: CountyInstallation): Promise<void> {
  if (assessed === null) return;
  const assessedOn = dayOf(daysBefore(act.now, assessed.daysAgo));
  await product.installations.assess(act, id, { assessedOn, report: '安全评估报告' });
  if (assessed.filingNumber === null) return;
  const filedOn = dayOf(daysBefore(act.now, assessed.daysAgo - 9));
  await product.installations.file(act, id, { filedOn, filingNumber: assessed.filingNumber });
}

/** Those whose window has ended, kept on its last morning, but for every so many-th. */
async function keepMost(
  product: Product,
  today: Act,
  id: string,
  { missesEvery }: CountyInstallation,
  enterpriseId: EnterpriseId,
): Promise<void> {
  const { items } = await product.installations.tasks(today, id);
  const ended = items.filter(
    ({ kind, untilOn, personId }) => kind === 'inspect' && personId !== null && untilOn < dayOf(today.now),
  );
  for (const [index, task] of ended.entries()) {
    if (missesEvery > 0 && index % missesEvery === 0) continue;
    const now = new Date(`${task.untilOn}T02:20:00Z`);
    const actor = stewardActor(task.personId ?? '', task.personName ?? '', enterpriseId);
    await product.installations.keep({ ...today, now, actor }, task.id, {
      words: '逐项检查检测报警、联锁投用、现场作业和应急器材，未发现新的问题。',
      findings: [],
    });
  }
}

/** One inspection with the fire brigade that has been made, and one that is planned. */
async function inspectJointly(product: Product, keys: Keys): Promise<void> {
  const enterpriseOf = (key: string) => EnterpriseId.parse(keys.get(key));
  await product.scope(SYSTEM, async (today) => {
    const plan = (key: string, daysAhead: number) => ({
      enterpriseId: enterpriseOf(key),
      batch: '2026年第二次消地协作专项检查',
      plannedOn: dayOf(daysBefore(today.now, -daysAhead)),
      bureauTeam: '安全综合监督三股',
      fireTeam: '云岭区消防救援大队',
      items: [...JOINT_INSPECTION_ITEMS],
    });
    const made = await product.installations.planJoint(
      { ...today, now: daysBefore(today.now, 14) },
      plan('songling', -7),
    );
    const faulty = JOINT_INSPECTION_ITEMS[4];
    await product.installations.recordJoint({ ...today, now: daysBefore(today.now, 7) }, made, {
      madeOn: dayOf(daysBefore(today.now, 7)),
      recheckBy: dayOf(daysBefore(today.now, -14)),
      results: JOINT_INSPECTION_ITEMS.map((item) => ({
        item,
        verdict: item === faulty ? 'abnormal' : 'normal',
        words: item === faulty ? '2号泡沫罐液位低于下限，泡沫液到期未更换' : '',
      })),
    });
    await product.installations.planJoint(today, plan('qingluan', 9));
  });
}

const daysBefore = (now: Date, amountDays: number) => new Date(now.getTime() - amountDays * DAY_MS);

function managerOf({ enterprise }: CountyInstallation, enterpriseId: string, { keys, people }: Known): Actor {
  const key = `${enterprise}.safety`;
  return stewardActor(keys.get(key) ?? '', people.get(key)?.name ?? '', enterpriseId);
}

const stewardActor = (personId: string, name: string, enterpriseId: string): Actor => ({
  accountId: personId,
  personId,
  name,
  post: '安全管理员',
  role: 'safety-manager',
  realm: 'enterprise',
  enterpriseId,
  agencyId: null,
  reach: [enterpriseId],
});
