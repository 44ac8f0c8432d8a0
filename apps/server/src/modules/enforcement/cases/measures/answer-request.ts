import type { answerRequest as operation } from '@zhiben/contract/case-measure-operations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayNumber } from '@zhiben/rules/calendar/day.ts';
import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { caseRequestLabel, type HoldingKind } from '@zhiben/vocabulary/case-measures.ts';
import type { Updateable } from 'kysely';
import { dayOf } from '../../../../platform/clock.ts';
import type { Act } from '../../../../platform/db/scope.ts';
import { v7 } from '../../../../platform/db/uuid.ts';
import type { CasesTable } from '../../case-tables.ts';
import { dayWords, remedyWords } from '../../documents/document-words.ts';
import type { DocumentNeeds } from '../../documents/make-document.ts';
import { clockOf, endClocks, layClocks } from '../case-clocks.ts';
import { makeCasePaper } from '../case-papers.ts';
import { type CaseRow, partiesOf } from '../case-store.ts';
import { goodsRows } from './goods-rows.ts';
import { decideBy, layDecision } from './lay-decision.ts';
import { layInstalment } from './lay-instalment.ts';
import type { RequestRow } from './measure-store.ts';
import { keepMeasure, lockForMeasure } from './take-measure.ts';

type Answer = BodyOf<typeof operation>;
type Changes = Updateable<CasesTable>;

/** The head says yes or no. A yes holds from now on, with its paper and its clock. */
export async function answerRequest(act: Act, id: string, body: Answer, needs: DocumentNeeds): Promise<void> {
  const { row, beside } = await lockForMeasure(act, id, 'answer', body.version);
  const request = beside.requests.find(({ answered_at }) => answered_at === null);
  if (request === undefined) throw new Error(`case ${id} has nothing to answer`);
  const { agreed, words } = body;
  await act.tx
    .updateTable('case_requests')
    .set({ answered_at: act.now, answered_by_name: act.actor.name, agreed, answer: words })
    .where('id', '=', request.id)
    .execute();
  await endClocks(act, row, ['case-answer']);
  const changes = agreed ? await GRANTED[request.kind]({ act, row, request, words, needs }) : {};
  const detail = { asked: caseRequestLabel[request.kind], agreed, words };
  await keepMeasure(act, row, 'answer', changes, detail);
  if (changes.extra_days !== undefined) await layDecision(act, { ...row, extra_days: Number(changes.extra_days) });
}

interface Granted {
  readonly act: Act;
  readonly row: CaseRow;
  readonly request: RequestRow;
  readonly words: string;
  readonly needs: DocumentNeeds;
}

const GRANTED: Readonly<Record<RequestRow['kind'], (granted: Granted) => Promise<Changes>>> = {
  extension: async ({ act, row, request }) => {
    const term = await decideBy(act.tx, row);
    const until = request.terms.until ?? '';
    // The clock was stopped since it was asked for: the days asked for then are granted all the same.
    const now = term?.on ?? until;
    return { extra_days: row.extra_days + Math.max(0, dayNumber(until) - dayNumber(now)) };
  },
  'kept-evidence': (granted) => hold(granted, 'kept-evidence'),
  seizure: (granted) => hold(granted, 'seizure'),
  'seizure-extension': prolong,
  deferral: defer,
};

const HOLDINGS = {
  'kept-evidence': { clock: 'kept-evidence', duty: 'case-keeping', paper: 'kept-evidence-notice' },
  seizure: { clock: 'seizure', duty: 'case-seizure', paper: 'seizure-decision' },
} as const;

async function hold({ act, row, request, words, needs }: Granted, kind: HoldingKind): Promise<Changes> {
  const { clock, duty, paper } = HOLDINGS[kind];
  const today = dayOf(act.now);
  const { goods } = request.terms;
  const endsOn = lastDayOf(clock, today).on;
  await act.tx
    .insertInto('case_holdings')
    .values({
      id: v7(act.now),
      case_id: row.id,
      enterprise_id: row.enterprise_id,
      kind,
      goods: JSON.stringify(goods),
      began_on: today,
      ends_on: endsOn,
    })
    .execute();
  const content = {
    审批意见: `${words}（${act.actor.name}）`,
    期限: `${dayWords(today)}至${dayWords(endsOn)}`,
    ...(kind === 'seizure' ? { 救济途径: remedyWords(today) } : {}),
    物品: goodsRows(goods),
  };
  await makeCasePaper(act, row, paper, content, needs);
  await layClocks(act, row, [clockOf(duty, clock, today)]);
  return {};
}

/** Once, by thirty days from the end of the first thirty. */
async function prolong({ act, row }: Granted): Promise<Changes> {
  const held = await act.tx
    .selectFrom('case_holdings')
    .select(['id', 'began_on'])
    .where('case_id', '=', row.id)
    .where('kind', '=', 'seizure')
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  // It was given an end while the head was still thinking.
  if (held === undefined) return {};
  const endsOn = lastDayOf('seizure-extended', held.began_on).on;
  await act.tx
    .updateTable('case_holdings')
    .set({ ends_on: endsOn, extended: true })
    .where('id', '=', held.id)
    .execute();
  await endClocks(act, row, ['case-seizure']);
  await layClocks(act, row, [clockOf('case-seizure', 'seizure-extended', held.began_on)]);
  return {};
}

async function defer({ act, row, request, words, needs }: Granted): Promise<Changes> {
  const { partyId, instalments } = request.terms;
  const party = (await partiesOf(act.tx, [row.id])).find(({ id }) => id === partyId);
  if (party === undefined) throw new Error(`case ${row.id} has no party ${partyId}`);
  await act.tx
    .insertInto('case_instalments')
    .values(
      instalments.map(({ on, yuan }) => ({
        id: v7(act.now),
        case_id: row.id,
        enterprise_id: row.enterprise_id,
        party_id: party.id,
        due_on: on,
        yuan,
      })),
    )
    .execute();
  const first = instalments[0]?.on ?? null;
  await act.tx.updateTable('case_parties').set({ pay_by: first }).where('id', '=', party.id).execute();
  const rows = instalments.map(({ on, yuan }, at) => ({
    序号: String(at + 1),
    缴款日期: dayWords(on),
    金额: `${yuan.toLocaleString('zh-CN')}元`,
  }));
  const content = { 当事人: party.name, 审批意见: `${words}（${act.actor.name}）`, 分期: rows };
  await makeCasePaper(act, row, 'deferral-approval', content, needs);
  await layInstalment(act, row);
  return {};
}
