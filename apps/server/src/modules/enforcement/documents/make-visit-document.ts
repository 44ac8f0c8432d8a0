import type { makeVisitDocument as operation } from '@zhiben/contract/enforcement-documents.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { documentKindLabel, visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { documentNotNow, notYours } from '../enforcement-refusals.ts';
import { refuseUncertified } from '../officers/certified.ts';
import { findingsOf, lockVisit, type VisitRow } from '../visits/visit-store.ts';
import { dayWords, remedyWords } from './document-words.ts';
import { type DocumentNeeds, type MadeDocument, makeDocument } from './make-document.ts';
import { problemRows } from './problem-rows.ts';

type Wanted = BodyOf<typeof operation>;

/** A paper an officer asks for: the plan before the visit, or what is ordered on the spot after it. */
export async function makeVisitDocument(
  act: Act,
  visitId: string,
  { kind, words }: Wanted,
  needs: DocumentNeeds,
): Promise<MadeDocument> {
  const visit = await lockVisit(act.tx, visitId);
  if (!visit.officer_persons.includes(act.actor.personId)) throw notYours();
  const fits = kind === 'inspection-plan' ? visit.started_at === null : visit.finished_at !== null;
  if (!fits || visit.withdrawn_at !== null) throw documentNotNow(documentKindLabel[kind]);
  await refuseUncertified(act.tx, visit.officers, dayOf(act.now));
  const content = kind === 'inspection-plan' ? planWords(visit, words) : await measureWords(act, visit, words);
  return makeDocument(
    act,
    {
      kind,
      enterpriseId: visit.enterprise_id,
      visitId,
      officers: visit.officers,
      content,
      sealed: visit.sealed && visit.started_at === null,
    },
    needs,
  );
}

const planWords = (visit: VisitRow, words: string) => ({
  检查日期: dayWords(visit.planned_on),
  检查类型: visitKindLabel[visit.kind],
  检查事由: visit.purpose,
  检查方式: words,
  检查内容: visit.items.map(({ text, clause }, at) => ({ 序号: String(at + 1), 内容: text, 依据: clause })),
});

async function measureWords({ tx, now }: Act, visit: VisitRow, words: string) {
  return {
    检查日期: dayWords(dayOf(visit.started_at ?? now)),
    处理措施: words,
    救济途径: remedyWords(dayOf(now)),
    问题: problemRows(await findingsOf(tx, visit.id)),
  };
}
