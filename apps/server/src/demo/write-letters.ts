import type { District } from '@zhiben/county/county.ts';
import { everyone } from '@zhiben/county/district.ts';
import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import type { LetterKind } from '@zhiben/vocabulary/supervision.ts';
import type { Product } from '../compose.ts';
import { dayOf } from '../platform/clock.ts';
import { type Act, SYSTEM } from '../platform/db/scope.ts';
import { actOf } from './play-stories.ts';
import type { Keys } from './seed-district.ts';

const DAY_MS = 86_400_000;

interface Written {
  readonly kind: LetterKind;
  readonly enterpriseKey: string;
  readonly daysAgo: number;
  readonly subject: string;
  readonly measures: string;
  /** How far it has come since it was issued. */
  readonly until: 'draft' | 'issued' | 'received' | 'answered';
}

const LETTERS: readonly Written[] = [
  {
    kind: 'urging-letter',
    enterpriseKey: 'qingluan',
    daysAgo: 9,
    subject: '重大事故隐患整改进度缓慢',
    measures: '倒排工期，逐项落实责任人和完成时间，整改期间落实防范措施，按期书面报告进展。',
    until: 'answered',
  },
  {
    kind: 'urging-letter',
    enterpriseKey: 'jintang',
    daysAgo: 12,
    subject: '重大事故隐患未按方案推进',
    measures: '说明未按方案推进的原因，明确完成时间。',
    until: 'received',
  },
  {
    kind: 'interview-notice',
    enterpriseKey: 'jintang',
    daysAgo: 2,
    subject: '重大事故隐患排查整治不力',
    measures: '主要负责人说明情况，提出整改措施和完成时间。',
    until: 'issued',
  },
  {
    kind: 'bulletin',
    enterpriseKey: 'songling',
    daysAgo: 1,
    subject: '重大事故隐患整改情况',
    measures: '举一反三开展自查，报告整改结果。',
    until: 'draft',
  },
];

/** What the office has written to enterprises about their hazards, hand-overs of the month, what was published, and a meeting. */
export async function writeLetters(product: Product, county: District, keys: Keys): Promise<void> {
  const people = everyone(county);
  await product.scope(SYSTEM, async ({ tx, now }) => {
    const by = (key: string, daysAgo: number): Act =>
      actOf({ tx, people, keys }, key, new Date(now.getTime() - daysAgo * DAY_MS));
    for (const letter of LETTERS)
      await writeLetter(product, letter, EnterpriseId.parse(keys.get(letter.enterpriseKey)), by);
    await closeLoop(product, by);
    await meet(product, by);
  });
}

/** Somebody of the district, so many days ago. */
type By = (key: string, daysAgo: number) => Act;
const OFFICER = 'bureau.supervisor';
const DIRECTOR = 'bureau.director';

async function majorsOf({ tx }: Act, enterpriseId?: string): Promise<HazardId[]> {
  const rows = await tx
    .selectFrom('hazards')
    .select('id')
    .where('level', '=', 'major')
    .where('due_at', 'is not', null)
    .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ''))
    .orderBy('found_on')
    .orderBy('id')
    .limit(6)
    .execute();
  return rows.map(({ id }) => HazardId.parse(id));
}

async function writeLetter(product: Product, letter: Written, enterpriseId: EnterpriseId, by: By): Promise<void> {
  const { letters } = product.supervision;
  const { kind, daysAgo, subject, measures, until } = letter;
  const hazardIds = (await majorsOf(by(OFFICER, daysAgo), enterpriseId)).slice(0, 2);
  if (hazardIds.length === 0) return;
  const id = await letters.draft(by(OFFICER, daysAgo), {
    kind,
    rule: null,
    why: '',
    addresseeKind: 'enterprise',
    enterpriseId,
    addressee: '',
    subject,
    measures,
    matters: { hazardIds, visitIds: [], caseIds: [], doubtIds: [], checkIds: [] },
    answerDays: null,
    meetsAt: kind === 'interview-notice' ? '本周五上午9时' : '',
    meetsPlace: kind === 'interview-notice' ? '局三楼会议室' : '',
    insiders: [],
  });
  if (until === 'draft') return;
  const said = { words: '', correction: '' };
  await letters.move(by(DIRECTOR, daysAgo), id, { version: 1, action: 'issue', ...said });
  if (until === 'issued') return;
  const manager = (ago: number): Act => {
    const act = by(`${letter.enterpriseKey}.safety`, ago);
    return { ...act, actor: { ...act.actor, enterpriseId } };
  };
  await letters.move(manager(daysAgo - 1), id, { version: 2, action: 'receive', ...said });
  if (until === 'received') return;
  const words = '已成立专班，逐项明确责任人，每周报告进展，计划提前三天完成。';
  await letters.answer(manager(daysAgo - 4), id, { version: 3, words, evidenceIds: [] });
}

/** Half of the open hazards were handed over, most of them signed for; last month's list was published, this month's waits. */
async function closeLoop(product: Product, by: By): Promise<void> {
  const { loop } = product.supervision;
  const hazards = await majorsOf(by(OFFICER, 6));
  for (const [at, hazardId] of hazards.entries()) {
    await loop.handOver(by(OFFICER, 6), hazardId, { to: 'township', receiver: '店上镇人民政府' });
    if (at % 2 === 0) await loop.handOver(by(OFFICER, 6), hazardId, { to: 'department', receiver: '危险化学品监管科' });
    if (at > 1) continue;
    const signed = { on: dayOf(by(OFFICER, 5).now), by: '镇安监站' };
    await loop.acknowledge(by(OFFICER, 5), { hazardId, to: 'township' }, signed);
  }
  const today = by(OFFICER, 0).now;
  const lastMonth = dayOf(new Date(today.getTime() - Number(dayOf(today).slice(8)) * DAY_MS)).slice(0, 7);
  for (const kind of ['list', 'progress'] as const) {
    const { id } = await loop.draft(by(OFFICER, 0), { kind, month: lastMonth });
    if (kind === 'list') await loop.move(by(DIRECTOR, 0), id, { action: 'issue', words: '' });
  }
}

async function meet(product: Product, by: By): Promise<void> {
  const { meetings } = product.supervision;
  const id = await meetings.plan(by(OFFICER, 8), {
    title: '危险化学品安全治本攻坚联席会议',
    heldOn: dayOf(by(OFFICER, 5).now),
    place: '区应急管理局三楼会议室',
    agenda: ['重大事故隐患整改进度缓慢企业的督办', '三公开内容审核', '消地协作检查安排'],
  });
  const due = (days: number) => dayOf(by(OFFICER, -days).now);
  await meetings.hold(by(OFFICER, 5), id, {
    version: 1,
    attendees: ['区应急管理局', '区消防救援大队', '店上镇人民政府', '区工信局'],
    minutes: '会议听取重大事故隐患整改进展，研究督办、约谈和公开安排。',
    decisions: [
      { words: '对进度缓慢企业逐家督促，每周通报进展', ownerName: by(OFFICER, 0).actor.name, dueOn: due(5) },
      { words: '属地乡镇对移交隐患逐条回复办理情况', ownerName: '店上镇人民政府', dueOn: due(9) },
    ],
  });
}
