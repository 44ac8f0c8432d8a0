import type { moveCase as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { PlainCaseAction } from '@zhiben/vocabulary/cases.ts';
import type { Updateable } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { withdrawDuties } from '../../../platform/duties/lay-duty.ts';
import type { CasesTable } from '../case-tables.ts';
import type { DocumentNeeds } from '../documents/make-document.ts';
import { endClocks } from './case-clocks.ts';
import { makeCasePaper } from './case-papers.ts';
import { type CaseRow, lockForStep, takeStep } from './case-store.ts';
import { applyToCourt, closeCase, demand } from './execution.ts';
import { askHearing, hear } from './hearing.ts';
import { layDecision } from './measures/lay-decision.ts';
import { refuseHolding } from './measures/refuse-holding.ts';
import { agreeTransfer, askTransfer, handOver, policeDeclined, policeTook, refuseTransfer } from './transfer-case.ts';

export type Changes = Updateable<CasesTable>;
export interface Said {
  readonly words: string;
  readonly on: string | null;
}
/** What a step asks for and lays down before the case moves; its answer is what it writes on the case. */
export type Plain = (act: Act, row: CaseRow, said: Said, needs: DocumentNeeds) => Promise<Changes>;

const PLAIN: Readonly<Record<PlainCaseAction, Plain>> = {
  approve,
  'ask-hearing': askHearing,
  hear,
  demand,
  'apply-court': applyToCourt,
  close: closeCase,
  'ask-transfer': askTransfer,
  'agree-transfer': agreeTransfer,
  'refuse-transfer': refuseTransfer,
  'hand-over': handOver,
  'police-took': policeTook,
  'police-declined': policeDeclined,
  publish,
  unpublish: async (act, _, { words }) => ({ unpublished_on: dayOf(act.now), unpublished_reason: words }),
  withdraw,
};

/** Takes one of the steps that need no more than a sentence. */
export async function moveCase(
  act: Act,
  id: string,
  { version, action, words, on }: BodyOf<typeof operation>,
  needs: DocumentNeeds,
): Promise<void> {
  const row = await lockForStep(act, id, action, version);
  const changes = await PLAIN[action](act, row, { words, on }, needs);
  await takeStep(act, row, action, changes, { words, ...(on === null ? {} : { on }) });
}

/** The head opens the case: it gets its number, its paper, and ninety days. */
async function approve(act: Act, row: CaseRow, { words }: Said, needs: DocumentNeeds): Promise<Changes> {
  const today = dayOf(act.now);
  const [year, month, day] = today.split('-').map(Number);
  const paper = await makeCasePaper(
    act,
    row,
    'case-opening',
    {
      立案日期: `${year}年${month}月${day}日`,
      承办意见: row.proposal,
      审批意见: `${words}（${act.actor.name}）`,
      案件编号: '同本表文号',
    },
    needs,
  );
  await endClocks(act, row, ['case-approve']);
  await layDecision(act, { ...row, number: paper.number, opened_on: today });
  return { number: paper.number, opened_on: today };
}

async function publish(act: Act, row: CaseRow): Promise<Changes> {
  await endClocks(act, row, ['case-publish']);
  return { published_on: dayOf(act.now) };
}

async function withdraw(act: Act, row: CaseRow, { words }: Said): Promise<Changes> {
  await refuseHolding(act.tx, row.id);
  await withdrawDuties(act, [row.id]);
  return { closing: words };
}
