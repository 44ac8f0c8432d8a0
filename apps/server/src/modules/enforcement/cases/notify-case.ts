import type { notifyCase as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { DocumentNeeds } from '../documents/make-document.ts';
import { penaltyFaults, punishable } from '../domain/case-faults.ts';
import { articleOf, makeCasePaper, penaltyRows } from './case-papers.ts';
import { penaltiesIncomplete, penaltyFaulty } from './case-refusals.ts';
import { type CaseRow, lockForStep, type PartyRow, partiesOf, takeStep } from './case-store.ts';

type Body = BodyOf<typeof operation>;
type Told = PartyRow & { readonly sum: number; readonly basis: number | null };

/** Tells the parties what is to be laid on them and what they may still do about it. */
export async function notifyCase(act: Act, id: string, body: Body, needs: DocumentNeeds): Promise<void> {
  const row = await lockForStep(act, id, 'notify', body.version);
  const told = toldOf(row, await partiesOf(act.tx, [id]), body.penalties);
  for (const { id: partyId, sum, basis } of told) {
    await act.tx
      .updateTable('case_parties')
      .set({ proposed_yuan: sum, basis_yuan: basis })
      .where('id', '=', partyId)
      .execute();
  }
  const papers = [
    await makeCasePaper(
      act,
      row,
      'penalty-notice',
      { 陈述申辩期限: '收到本告知书之日起三个工作日届满', 处罚: penaltyRows(row, told) },
      needs,
    ),
  ];
  if (body.hearing) {
    const content = { 听证申请期限: '收到本告知书之日起五个工作日届满', 处罚: penaltyRows(row, told) };
    papers.push(await makeCasePaper(act, row, 'hearing-notice', content, needs));
  }
  await takeStep(
    act,
    row,
    'notify',
    { notified_on: dayOf(act.now) },
    {
      papers: papers.map(({ number }) => number),
      penalties: told.map(({ name, sum }) => ({ name, sum })),
    },
  );
}

/** Each party that the article lets be punished, once; and within what it allows. */
function toldOf(row: CaseRow, parties: readonly PartyRow[], penalties: Body['penalties']): readonly Told[] {
  const article = articleOf(row);
  const may = punishable(article, row.stage);
  const punished = parties.filter(({ party }) => may.includes(party));
  const told = punished.flatMap((party) => {
    const said = penalties.find(({ partyId }) => partyId === party.id);
    return said === undefined ? [] : [{ ...party, sum: said.fineYuan, basis: said.basisYuan }];
  });
  if (told.length !== punished.length || told.length !== penalties.length || told.length === 0)
    throw penaltiesIncomplete();
  const laid = told.map(({ name, party, sum, basis }) => ({ name, party, fineYuan: sum, basisYuan: basis }));
  const faults = penaltyFaults(article, row.stage, laid);
  if (faults.length > 0) throw penaltyFaulty(faults);
  return told;
}
