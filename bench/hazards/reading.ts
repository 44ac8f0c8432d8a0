import { random } from '@zhiben/county/random.ts';
import type { Asked } from './press.ts';
import type { SignedIn } from './session.ts';

type Chance = ReturnType<typeof random>;
type Query = Record<string, string>;

const CRITERIA = ['MH-02', 'MH-05', 'MH-12', 'MH-15', 'MH-16', 'MH-18'];
const STATES = [
  'rectifying',
  'awaiting-acceptance',
  'awaiting-review',
  'awaiting-listing,awaiting-plan',
  'closed',
  'dismissed',
];
const CHANNELS = ['self-check', 'inspection', 'expert', 'joint-inspection', 'tip-off', 'monitoring'];
const COMMON_WORDS = ['安全阀', '储罐', '探测器', '防爆', '硝化车间', '作业票', '过期', '压力'];
const PLACES = ['硝化车间', '液氨罐区', '装卸栈台', '灌瓶间', '变配电室'];
const RARE_WORDS = ['安全阀铅封缺失', '可燃气体探测器被防雨布包裹', '洗眼器被杂物围住', '不间断电源蓄电池鼓包'];
const UNKNOWN_WORDS = ['环氧乙烷', '光气管线泄漏', '王建国举报', '焚烧炉'];

const listed = (query: Query): string => `/api/hazards?${new URLSearchParams({ count: 'true', ...query })}`;

/** What people ask of the register, each as often as its weight: the filters, orders, words and links of the console. */
const MIXTURE: readonly (readonly [kind: string, weight: number, ask: (chance: Chance, client: SignedIn) => Query])[] =
  [
    ['all, newest first', 12, () => ({})],
    ['major, open', 10, () => ({ level: 'major', open: 'true' })],
    ['major, overdue, by deadline', 8, () => ({ level: 'major', overdue: 'true', sort: 'due', open: 'true' })],
    ['one state', 8, (chance) => ({ state: chance.pick(STATES) })],
    ['to be judged', 6, () => ({ state: 'reported' })],
    ['one enterprise', 6, (chance, { enterpriseIds }) => ({ enterpriseId: chance.pick(enterpriseIds) })],
    [
      'one enterprise, open',
      4,
      (chance, { enterpriseIds }) => ({ enterpriseId: chance.pick(enterpriseIds), open: 'true' }),
    ],
    ['one channel', 4, (chance) => ({ channel: chance.pick(CHANNELS) })],
    ['one channel, open, by deadline', 3, (chance) => ({ channel: chance.pick(CHANNELS), open: 'true', sort: 'due' })],
    ['one criterion', 5, (chance) => ({ level: 'major', criterionId: chance.pick(CRITERIA) })],
    ['found in one month', 5, (chance) => month('found', chance)],
    ['general, open, oldest first', 4, () => ({ level: 'general', open: 'true', sort: 'oldest' })],
    ['written off in one month', 3, (chance) => ({ state: 'written-off', ...month('closed', chance) })],
    ['production stopped', 1, () => ({ level: 'major', open: 'true', stopped: 'true' })],
    ['reopened', 1, () => ({ level: 'major', open: 'true', reopened: 'true' })],
    ['common word', 6, (chance) => ({ q: chance.pick(COMMON_WORDS) })],
    ['common word, open', 2, (chance) => ({ q: chance.pick(COMMON_WORDS), open: 'true' })],
    ['place and number', 4, (chance) => ({ q: `${chance.pick(PLACES)}${chance.between(1, 48)}号` })],
    ['rare wording', 3, (chance) => ({ q: `${chance.between(1, 48)}号${chance.pick(RARE_WORDS)}` })],
    ['unknown word', 2, (chance) => ({ q: chance.pick(UNKNOWN_WORDS) })],
    ['one character', 1, (chance) => ({ q: chance.pick(['阀', '罐', '电']) })],
    ['beginning of a number', 3, (chance) => ({ q: `YH-2025-${chance.between(650, 780)}` })],
  ];

function month(what: 'found' | 'closed', chance: Chance): Query {
  const named = `2026-${String(chance.between(1, 10)).padStart(2, '0')}`;
  return { [`${what}From`]: `${named}-01`, [`${what}Until`]: `${named}-28` };
}

const WEIGHT = MIXTURE.reduce((sum, [, weight]) => sum + weight, 0);
const OF_TEN_PAGE_ON = 1;

/** A list of requests for one client; every tenth goes on to the second page of what was asked. */
export async function readingOf(url: string, client: SignedIn, seed: number, length: number): Promise<Asked[]> {
  const chance = random(seed);
  const asked: Asked[] = [];
  while (asked.length < length) {
    const [kind, query] = drawn(chance, client);
    const first = listed(query);
    const turnsPage = chance.between(1, 10) <= OF_TEN_PAGE_ON;
    const cursor = turnsPage ? await cursorAfter(url, first, client) : undefined;
    if (turnsPage && cursor === undefined) continue;
    asked.push({
      kind: turnsPage ? 'second page' : kind,
      method: 'GET',
      path: cursor === undefined ? first : `${first}&cursor=${cursor}`,
      cookie: client.cookie,
    });
  }
  return asked;
}

function drawn(chance: Chance, client: SignedIn): [string, Query] {
  let left = chance.between(1, WEIGHT);
  for (const [kind, weight, ask] of MIXTURE) {
    left -= weight;
    if (left <= 0) return [kind, ask(chance, client)];
  }
  return ['', {}];
}

async function cursorAfter(url: string, path: string, { cookie }: SignedIn): Promise<string | undefined> {
  const reply = await fetch(`${url}${path}`, { headers: { cookie } });
  const { nextCursor } = (await reply.json()) as { nextCursor: string | null };
  return nextCursor ?? undefined;
}
