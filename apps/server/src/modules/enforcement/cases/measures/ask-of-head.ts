import type { askOfHead as operation } from '@zhiben/contract/case-measure-operations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { caseRequestLabel } from '@zhiben/vocabulary/case-measures.ts';
import { dayOf, endOfDay } from '../../../../platform/clock.ts';
import type { Act } from '../../../../platform/db/scope.ts';
import { v7 } from '../../../../platform/db/uuid.ts';
import { partsFault } from '../../domain/instalments.ts';
import { layClocks } from '../case-clocks.ts';
import { partyNotFound, requestFaulty } from '../case-refusals.ts';
import { type CaseRow, partiesOf } from '../case-store.ts';
import { decideBy } from './lay-decision.ts';
import { type Beside, mayDefer } from './measure-store.ts';
import { keepMeasure, lockForMeasure } from './take-measure.ts';

type Asked = BodyOf<typeof operation>;
const ANSWER_DAYS = 3;
const DAY_MS = 86_400_000;

/** Brings something before the head. Nothing of it holds before the answer. */
export async function askOfHead(act: Act, id: string, body: Asked): Promise<void> {
  const { row, beside } = await lockForMeasure(act, id, `ask-${body.kind}`, body.version);
  await refuseFaulty(act, row, beside, body);
  const { kind, words, until, goods, partyId, instalments } = body;
  await act.tx
    .insertInto('case_requests')
    .values({
      id: v7(act.now),
      case_id: id,
      enterprise_id: row.enterprise_id,
      kind,
      terms: JSON.stringify({ until, goods, partyId, instalments }),
      words,
      asked_at: act.now,
      asked_by_name: act.actor.name,
    })
    .execute();
  await layClocks(act, row, [
    {
      kind: 'case-answer',
      dueAt: endOfDay(dayOf(new Date(act.now.getTime() + ANSWER_DAYS * DAY_MS))),
      source: `本机关内部要求：${ANSWER_DAYS}日内审批${caseRequestLabel[kind]}`,
      roles: ['director'],
    },
  ]);
  await keepMeasure(act, row, `ask-${kind}`, {}, { words, until, goods, instalments });
}

async function refuseFaulty(act: Act, row: CaseRow, beside: Beside, body: Asked): Promise<void> {
  switch (body.kind) {
    case 'extension': {
      const term = await decideBy(act.tx, row);
      if (body.until === null || term === null || body.until <= term.on)
        throw requestFaulty(`延长后的期限须晚于现在的期限（${term?.on ?? ''}）`, 'until');
      return;
    }
    case 'kept-evidence':
    case 'seizure':
      if (body.goods.length === 0) throw requestFaulty('请逐项列明物品', 'goods');
      return;
    case 'seizure-extension':
      return;
    case 'deferral': {
      const today = dayOf(act.now);
      const party = (await partiesOf(act.tx, [row.id])).find(({ id }) => id === body.partyId);
      if (party === undefined || !mayDefer(party, beside.instalments, today)) throw partyNotFound();
      const fault = partsFault(Number(party.fine_yuan), body.instalments, today);
      if (fault !== undefined) throw requestFaulty(fault, 'instalments');
    }
  }
}
