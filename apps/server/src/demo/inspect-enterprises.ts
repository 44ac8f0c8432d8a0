import { Readable } from 'node:stream';
import type { District } from '@zhiben/county/county.ts';
import { everyone } from '@zhiben/county/district.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import sharp from 'sharp';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { dayOf } from '../platform/clock.ts';
import { type Act, SYSTEM } from '../platform/db/scope.ts';
import { keepEvidence } from '../platform/files/index.ts';
import type { Keys } from './seed-district.ts';

const DAY_MS = 86_400_000;
const STATIONS = ['shuangqiao', 'hechuan', 'xiyu'] as const;
const OFFICERS = ['bureau.supervisor', 'bureau.supervisor2'] as const;

/** What the office has done about enterprises: certificates, the year's plan, one inspection with its order, one still sealed. */
export async function inspectEnterprises(product: Product, county: District, keys: Keys): Promise<void> {
  const people = everyone(county);
  const actor = (key: string, role: Actor['role']): Actor => ({
    ...SYSTEM,
    accountId: keys.get(key) ?? '',
    personId: keys.get(key) ?? '',
    name: people.get(key)?.name ?? '',
    post: people.get(key)?.post ?? '',
    role,
    realm: 'bureau',
  });
  const [first, second] = OFFICERS.map((key) => actor(key, 'supervisor'));
  const director = actor('bureau.director', 'director');
  if (first === undefined || second === undefined) throw new Error('the office has two officers');
  await product.scope(first, async (act) => {
    const before: Act = { ...act, now: new Date(act.now.getTime() - 6 * DAY_MS) };
    const officerIds = [];
    for (const [at, officer] of [first, second].entries()) {
      const certificate = { certificate: `YL-ZF-00${at + 1}`, validUntil: '2028-12-31' };
      const id = await product.enforcement.registerOfficer({ ...before, actor: officer }, certificate);
      await product.enforcement.confirmOfficer({ ...before, actor: director }, id);
      officerIds.push(id);
    }
    const visit = { officerIds: officerIds as never, kind: 'risk' } as const;
    await product.enforcement.drawUpCoverage({ ...before, actor: director }, Number(dayOf(act.now).slice(0, 4)));
    const made = await product.enforcement.plan(before, {
      ...visit,
      enterpriseId: EnterpriseId.parse(keys.get('songling')),
      plannedOn: dayOf(before.now),
      purpose: '罐区重大隐患整改情况暗访',
    });
    await recordVisit(product, before, made, 'gas-alarm');
    await drawStation(product, before, { officerIds, keys });
    await product.enforcement.plan(act, {
      ...visit,
      enterpriseId: EnterpriseId.parse(keys.get('jintang')),
      plannedOn: dayOf(act.now),
      purpose: '自查长期无问题，现场核实',
    });
  });
}

interface Lots {
  readonly officerIds: readonly string[];
  readonly keys: Keys;
}

/** A draw among the stations: made before a witness, the one it hit visited and found in order, the result published. */
async function drawStation(product: Product, act: Act, { officerIds, keys }: Lots): Promise<void> {
  const { draws } = product.enforcement;
  const stations = STATIONS.map((key) => EnterpriseId.parse(keys.get(key)));
  const id = await draws.open(act, {
    title: '第四季度加油站双随机抽查',
    howMany: 1,
    enterpriseIds: stations,
    officerIds: officerIds as never,
  });
  await draws.make(act, id, { witness: '太行秋色', plannedOn: dayOf(act.now), purpose: '双随机抽查' });
  const drawn = await act.tx.selectFrom('visits').select('id').where('draw_id', '=', id).execute();
  for (const { id: visitId } of drawn) await recordVisit(product, act, visitId);
  await draws.publish(act, id);
}

/** What was found: nothing, or one thing wrong, to be put right within a fortnight. */
async function recordVisit(product: Product, act: Act, visitId: string, wrong?: string): Promise<void> {
  const { items, version } = await product.enforcement.find(act.tx, visitId);
  await product.enforcement.start(act, visitId, version);
  const signatures: string[] = [];
  for (const at of [1, 2, 3]) signatures.push(await sign(product, act, visitId, at));
  const [one = '', two = '', site = ''] = signatures;
  await product.enforcement.record(act, visitId, {
    draftId: `demonstration-${visitId.slice(0, 8)}`,
    place: wrong === undefined ? '加油区、卸油区' : '储罐区、发油区',
    sitePerson: '值班负责人',
    sitePost: wrong === undefined ? '站长' : '油库主任',
    sitePhone: '0300-5550100',
    words:
      wrong === undefined
        ? '对加油区、卸油区和配电间进行检查，查阅隐患台账和培训记录，未发现问题。'
        : '对储罐区、发油区和消防泵房进行检查，查阅特殊作业票和隐患台账。',
    answers: items.map(({ key }) => ({
      key,
      verdict: key === wrong ? ('abnormal' as const) : ('normal' as const),
      words: key === wrong ? '发油区2号可燃气体探测器处于屏蔽状态，未见审批' : '',
      photoIds: [],
      level: 'general' as const,
      criterionId: null,
      disposition: 'order' as const,
      rectifyBy: key === wrong ? dayOf(new Date(act.now.getTime() + 14 * DAY_MS)) : null,
    })),
    officerSignatureIds: [one, two] as never,
    siteSignatureId: site as never,
    siteRefused: null,
    startedAtOnDevice: act.now.toISOString(),
    finishedAtOnDevice: act.now.toISOString(),
  });
}

/** Three strokes of a pen, each person's own. */
async function sign({ files }: Product, act: Act, visitId: string, mark: number): Promise<string> {
  const stroke = `M30 ${60 + mark * 5} C 90 10, 120 110, 180 ${40 + mark * 8} S 260 90, 300 50`;
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120"><rect width="320" height="120" fill="#fff"/><path d="${stroke}" fill="none" stroke="#111" stroke-width="4"/></svg>`;
  const picture = await sharp(Buffer.from(paper)).png().toBuffer();
  const file = await files.put(Readable.from([picture]), '签名.png');
  const about = { kind: 'visit-signature', subjectKind: 'visit', subjectId: visitId, enterpriseId: null } as const;
  return (await keepEvidence(act, file, about)).id;
}
