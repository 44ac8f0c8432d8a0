import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../../platform/documents/unzip.ts';
import { ANDA, ask, HUAYI } from '../../platform/plant.fixture.ts';
import { CASE_MOVES } from './domain/case-lifecycle.ts';
import { type EnforcementPlant, openEnforcementPlant } from './enforcement-plant.fixture.ts';

type Who = 'supervisor' | 'colleague' | 'director';
let plant: EnforcementPlant;
let visit: VisitDetail;
let open: CaseDetail;

const at = (day: string) => {
  plant.clock.time = new Date(`${day}T02:00:00Z`);
};
const proposal = (change: object = {}) => ({
  enterpriseId: HUAYI,
  conduct: 'major-hazard-source',
  actEndedOn: '2026-12-10',
  stage: 'overdue',
  cause: '重大危险源监控措施逾期未整改',
  proposal: '经复查，一号罐区液位远传仍未恢复，建议立案。',
  persons: [{ name: '赵总', post: '总经理' }],
  officerIds: plant.officers,
  ...change,
});
const refused = async (who: Who, path: string, body: object) => (await plant.send(who, 'POST', path, body)).json.code;
const step = async (who: Who, part: string, body: object): Promise<CaseDetail> => {
  open = await plant.done(who, 'POST', `/cases/${open.id}/${part}`, { version: open.version, ...body });
  return open;
};
const move = (who: Who, action: string, on: string | null = null) =>
  step(who, 'moves', { action, words: `同意${action}`, on });
const no = (who: Who, part: string, body: object) =>
  refused(who, `/cases/${open.id}/${part}`, { version: open.version, words: '理由', ...body });
const party = (kind: 'unit' | 'person') => open.parties.find((one) => one.party === kind)?.id;
const penalties = (unit: number, person: number) => [
  { partyId: party('unit'), fineYuan: unit, also: '责令停产停业整顿' },
  { partyId: party('person'), fineYuan: person },
];
const paper = (kind: DocumentKind) => open.documents.findLast((one) => one.kind === kind);
async function serve(kind: DocumentKind, deliveredOn: string) {
  const service = {
    recipient: '赵总',
    place: '办公楼',
    way: 'direct',
    deliveredOn,
    deliverers: ['supervisor', 'colleague'],
  };
  await plant.done('supervisor', 'POST', `/enforcement-documents/${paper(kind)?.id}/service`, service);
  open = await plant.done('supervisor', 'GET', `/cases/${open.id}`);
}
async function textOf(kind: DocumentKind) {
  const { bytes } = await ask(plant.api, 'supervisor', `/enforcement-documents/${paper(kind)?.id}/file`);
  const keepIn = process.env['KEEP_DOCUMENTS'];
  if (keepIn !== undefined) await writeFile(join(keepIn, `${kind}.docx`), bytes);
  const body = unzip(bytes, (name) => name === 'word/document.xml').get('word/document.xml');
  return (body ?? Buffer.alloc(0)).toString('utf8').replace(/<[^>]+>/g, '');
}
const owed = async () => {
  const { rows } = await plant.owner.query(
    `select kind, (due_at at time zone 'Asia/Shanghai')::date::text as "on" from duties
     where subject_id = $1 and state in ('open', 'missed') order by kind`,
    [open.id],
  );
  return Object.fromEntries(rows.map(({ kind, on }) => [kind, on]));
};

beforeAll(async () => {
  plant = await openEnforcementPlant();
  visit = await plant.plan();
  at('2026-12-02');
  visit = await plant.start(visit);
  const key = visit.items[0]?.key ?? '';
  const bad = { [key]: { words: '一号罐区液位远传停用', rectifyBy: '2026-12-08' } };
  visit = await plant.done('supervisor', 'PUT', `/visits/${visit.id}/record`, await plant.recordOf(visit, bad));
});
afterAll(() => plant.close());

test('a case is brought on a finding only once a re-check found it unmet, and on one that the law knows', async () => {
  const findingId = visit.findingsFound[0]?.id;
  expect(await refused('supervisor', '/cases', proposal({ actEndedOn: '2026-12-02', findingId }))).toBe(
    'finding-not-unmet',
  );
  at('2026-12-10');
  const result = { findingId, result: 'unmet', words: '仍未恢复' };
  visit = await plant.done('supervisor', 'POST', `/visits/${visit.id}/recheck`, {
    version: visit.version,
    rechecked: [result],
  });
  expect(await refused('supervisor', '/cases', proposal({ enterpriseId: ANDA, findingId }))).toBe('finding-not-found');
  expect(await refused('supervisor', '/cases', proposal({ conduct: '不整改' }))).toBe('conduct-unknown');
  expect(await refused('supervisor', '/cases', proposal({ actEndedOn: '2026-12-11' }))).toBe('day-to-come');
  expect(await refused('supervisor', '/cases', proposal({ officerIds: plant.officers.slice(0, 1) }))).toBe(
    'too-few-officers',
  );

  open = await plant.done('supervisor', 'POST', '/cases', proposal({ findingId }));
  expect(open).toMatchObject({ state: 'proposed', number: null, visitId: visit.id, actions: [] });
  expect(open.parties.map(({ party: kind, name }) => [kind, name])).toEqual([
    ['unit', '华谊化工'],
    ['person', '赵总'],
  ]);
  expect(await refused('colleague', '/cases', proposal({ findingId }))).toBe('finding-has-case');
});

test('the head opens it: number, paper, and ninety days', async () => {
  expect(await no('supervisor', 'moves', { action: 'approve' })).toBe('case-not-yours');
  await move('director', 'approve');
  expect(open).toMatchObject({ state: 'opened', number: '应急立〔2026〕1号', openedOn: '2026-12-10' });
  expect(await owed()).toEqual({ 'case-decide': '2027-03-10' });
  expect(await textOf('case-opening')).toContain('同意approve');
});

test('where two laws fit, the officer picks one and says why; one that does not fit is refused', async () => {
  expect(open.articles.map(({ article }) => article)).toEqual(['第101条', '第103条']);
  const looked = { facts: '液位远传自11月20日停用。', evidence: '检查记录、复查意见书、照片3张' };
  const articleId = open.articles[1]?.id;
  expect(await no('supervisor', 'investigation', { ...looked, articleId })).toBe('pick-unexplained');
  expect(await no('supervisor', 'investigation', { ...looked, articleId: 'hazard-not-eliminated' })).toBe(
    'article-unfit',
  );
  await step('supervisor', 'investigation', { ...looked, articleId, articleReason: '特别规定优于普通规定' });
  expect(open).toMatchObject({ state: 'investigated', punishable: ['unit', 'person'] });
});

test('unit and person are told together, within the range; nothing is decided before they could answer', async () => {
  expect(await no('supervisor', 'notice', { penalties: penalties(99_999, 20_000), hearing: true })).toBe(
    'penalty-outside',
  );
  const alone = penalties(100_000, 20_000).slice(0, 1);
  expect(await no('supervisor', 'notice', { penalties: alone, hearing: true })).toBe('penalties-incomplete');
  await step('supervisor', 'notice', { penalties: penalties(150_000, 30_000), hearing: true });
  expect(await textOf('penalty-notice')).toContain('罚款人民币150,000元');
  expect(await textOf('hearing-notice')).toContain('五个工作日');

  const decision = { penalties: penalties(150_000, 30_000), discretion: '逾期且经复查仍未整改' };
  expect(await no('director', 'decision', decision)).toBe('notice-unserved');
  expect((await ask(plant.api, 'huayi', `/cases/${open.id}`)).status).toBe(404);
  await serve('penalty-notice', '2026-12-10');
  await serve('hearing-notice', '2026-12-10');
  const theirs = (await ask(plant.api, 'huayi', `/cases/${open.id}`)).json;
  expect(theirs).toMatchObject({ state: 'notified', proposal: '', similar: [], actions: [] });
  expect((await ask(plant.api, 'anda', `/cases/${open.id}`)).status).toBe(404);
  expect(open.mayDecideAfter).toBe('2026-12-17');
  expect(await no('director', 'decision', decision)).toBe('term-runs');
});

test('a hearing is announced seven working days before and held before the decision', async () => {
  at('2026-12-14');
  expect(await no('supervisor', 'moves', { action: 'ask-hearing', on: '2026-12-22' })).toBe('hearing-too-soon');
  await move('supervisor', 'ask-hearing', '2026-12-24');
  expect(await no('supervisor', 'moves', { action: 'hear' })).toBe('hearing-to-come');
  at('2026-12-24');
  await move('supervisor', 'hear');
});

test('the decision lays no more than was told: one paper for the unit, one for the person', async () => {
  const discretion = '已主动停用储罐，从轻';
  expect(await no('supervisor', 'decision', { penalties: penalties(120_000, 20_000), discretion })).toBe(
    'case-not-yours',
  );
  expect(await no('director', 'decision', { penalties: penalties(160_000, 20_000), discretion })).toBe(
    'heavier-than-told',
  );
  expect(await no('director', 'decision', { penalties: penalties(90_000, 20_000), discretion })).toBe(
    'penalty-outside',
  );
  await step('director', 'decision', { penalties: penalties(120_000, 20_000), discretion });
  expect(await textOf('decision-unit')).toMatch(/第103条.*罚款人民币120,000元；责令停产停业整顿.*从轻/);
  expect(await textOf('decision-person')).toMatch(/赵总.*总经理.*罚款人民币20,000元/);
  // The holidays of the new year are not announced: the day is shown as uncertain.
  expect(await owed()).toEqual({ 'case-publish': '2027-01-04', 'case-serve': '2027-01-04' });
});

test('fines are paid within fifteen days of the service, later with three percent a day, and the case is closed', async () => {
  await serve('decision-unit', '2026-12-24');
  await serve('decision-person', '2026-12-24');
  expect(await owed()).toMatchObject({ 'case-pay': '2027-01-08', 'case-court': '2027-09-24' });
  expect(await no('supervisor', 'moves', { action: 'demand' })).toBe('payment-runs');
  at('2027-01-10');
  const unit = { partyId: party('unit'), paidOn: '2027-01-10' };
  expect(await no('supervisor', 'payments', { ...unit, paidYuan: 120_000 })).toBe('wrong-sum');
  await step('supervisor', 'payments', { ...unit, paidYuan: 127_200 });
  expect(await no('supervisor', 'moves', { action: 'close' })).toBe('fines-unpaid');
  await move('supervisor', 'demand');
  expect(await no('supervisor', 'moves', { action: 'apply-court' })).toBe('demand-runs');
  at('2027-02-10');
  expect(await no('supervisor', 'moves', { action: 'apply-court' })).toBe('court-too-early');
  // Never more than the fine itself, however late.
  await step('supervisor', 'payments', { partyId: party('person'), paidOn: '2027-02-10', paidYuan: 39_800 });
  await move('supervisor', 'publish');
  await move('supervisor', 'close');
  await move('supervisor', 'unpublish');
  expect(open).toMatchObject({ state: 'closed', publishedOn: '2027-02-10', unpublishedOn: '2027-02-10', actions: [] });
  expect(await owed()).toEqual({});
});

test('beside the next case stands what was laid for the same; a crime goes to the police within its hours', async () => {
  open = await plant.done('supervisor', 'POST', '/cases', proposal({ enterpriseId: ANDA, persons: [] }));
  expect(open.similar).toMatchObject([{ number: '应急立〔2026〕1号', unitYuan: 120_000, personYuan: 20_000 }]);
  await move('director', 'approve');
  await move('supervisor', 'ask-transfer');
  expect(await owed()).toEqual({ 'case-transfer': '2027-02-13' });
  await move('director', 'agree-transfer');
  expect(await textOf('case-transfer')).toContain('2027年2月11日');
  await move('supervisor', 'hand-over');
  await move('supervisor', 'police-declined');
  expect(open.state).toBe('opened');
  expect(await owed()).toEqual({ 'case-decide': '2027-05-11' });
  await move('director', 'withdraw');
  expect(await owed()).toEqual({});
});

test('goods are held on the head’s word, given an end, and held at most sixty days', async () => {
  at('2027-02-11');
  open = await plant.done('supervisor', 'POST', '/cases', proposal({ enterpriseId: ANDA, persons: [] }));
  await move('director', 'approve');
  const goods = [{ name: '未登记的甲醇储罐', quantity: '1台', place: '罐区东侧' }];
  expect(await no('supervisor', 'requests', { kind: 'seizure' })).toBe('request-faulty');
  await step('supervisor', 'requests', { kind: 'seizure', words: '可能转移', goods });
  expect(await no('supervisor', 'request-answer', { agreed: true })).toBe('measure-not-now');
  expect(await no('supervisor', 'requests', { kind: 'extension', until: '2027-07-01' })).toBe('measure-not-now');
  await step('director', 'request-answer', { agreed: true, words: '同意查封' });
  expect(await owed()).toMatchObject({ 'case-seizure': '2027-03-13' });
  expect(await textOf('seizure-decision')).toMatch(/未登记的甲醇储罐.*2027年2月11日至2027年3月13日/);
  expect(await no('director', 'moves', { action: 'withdraw' })).toBe('goods-held');
  await step('supervisor', 'requests', { kind: 'seizure-extension', words: '鉴定未结束' });
  await step('director', 'request-answer', { agreed: true, words: '同意延长' });
  expect(await owed()).toMatchObject({ 'case-seizure': '2027-04-12' });
  expect(open.measures).not.toContain('ask-seizure-extension');
  expect(await no('supervisor', 'holding-end', { kind: 'seizure', outcome: 'seized' })).toBe('outcome-unfit');
  await step('supervisor', 'holding-end', { kind: 'seizure', outcome: 'returned', words: '已整改' });
  expect(open.holdings).toMatchObject([{ extended: true, ended: { outcome: 'returned' } }]);
  expect(await owed()).toEqual({ 'case-decide': '2027-05-12' });
});

test('the ninety days stand still while something is tested, and are longer once the head said so', async () => {
  at('2027-02-25');
  await step('supervisor', 'suspension', { kind: 'appraisal', fromOn: '2027-02-20', words: '委托检测' });
  expect([open.decideBy, await owed()]).toEqual([null, {}]);
  await step('supervisor', 'suspension-end', { untilOn: '2027-02-24' });
  expect(await owed()).toEqual({ 'case-decide': '2027-05-17' });
  expect(await no('supervisor', 'requests', { kind: 'extension', until: '2027-05-17' })).toBe('request-faulty');
  await step('supervisor', 'requests', { kind: 'extension', until: '2027-06-16', words: '案情复杂' });
  await step('director', 'request-answer', { agreed: true, words: '同意' });
  expect(await owed()).toEqual({ 'case-decide': '2027-06-16' });
  await step('supervisor', 'requests', { kind: 'extension', until: '2027-07-16', words: '再延' });
  await step('director', 'request-answer', { agreed: false, words: '不再延长' });
  expect(open).toMatchObject({ decideBy: '2027-06-16', requests: [{}, {}, {}, { answer: { agreed: false } }] });
});

test('a fine is paid in parts on the head’s word; each costs more only from its own day', async () => {
  const articleId = open.articles[1]?.id;
  await step('supervisor', 'investigation', { facts: '事实', evidence: '证据', articleId, articleReason: '特别规定' });
  const unit = [{ partyId: party('unit'), fineYuan: 120_000 }];
  await step('supervisor', 'notice', { penalties: unit, hearing: false });
  await serve('penalty-notice', '2027-02-25');
  at('2027-03-10');
  await step('director', 'decision', { penalties: unit, discretion: '从轻' });
  await serve('decision-unit', '2027-03-10');
  const instalments = [
    { on: '2027-04-10', yuan: 50_000 },
    { on: '2027-05-10', yuan: 70_000 },
  ];
  const asked = { kind: 'deferral', words: '资金困难，申请分期', partyId: party('unit') };
  expect(await no('supervisor', 'requests', { ...asked, instalments: instalments.slice(1) })).toBe('request-faulty');
  await step('supervisor', 'requests', { ...asked, instalments });
  await step('director', 'request-answer', { agreed: true, words: '同意分期' });
  expect(await textOf('deferral-approval')).toMatch(/2027年4月10日50,000元.*2027年5月10日70,000元/);
  expect(await owed()).toMatchObject({ 'case-instalment': '2027-04-10' });
  expect(await owed()).not.toHaveProperty('case-pay');
  at('2027-04-12');
  await step('supervisor', 'payments', { partyId: party('unit'), paidOn: '2027-04-12', paidYuan: 53_000 });
  expect(await owed()).toMatchObject({ 'case-instalment': '2027-05-10' });
  at('2027-05-11');
  await move('supervisor', 'demand');
  expect(await textOf('demand-notice')).toContain('申请人民法院强制执行');
  await step('supervisor', 'payments', { partyId: party('unit'), paidOn: '2027-05-11', paidYuan: 72_100 });
  expect(open.parties[0]).toMatchObject({ paidOn: '2027-05-11', paidYuan: 125_100, lateFeeYuan: 5_100 });
  await move('supervisor', 'close');
  expect(await owed()).not.toHaveProperty('case-instalment');
});

test('the database knows the same steps, and lets a case take no other', async () => {
  const { rows } = await plant.owner.query('select from_state, action, to_state from case_moves');
  const ours = Object.entries(CASE_MOVES).flatMap(([from, moves]) =>
    Object.entries(moves).map(([action, to]) => `${from} ${action} ${to}`),
  );
  expect(rows.map((row) => Object.values(row).join(' ')).toSorted()).toEqual(ours.toSorted());
  const jump = plant.owner.query(`update enforcement_cases set state = 'opened' where id = $1`, [open.id]);
  await expect(jump).rejects.toThrow('does not go from closed to opened');
});
