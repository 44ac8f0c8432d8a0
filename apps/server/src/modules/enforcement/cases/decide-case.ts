import type { decideCase as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { remedyWords } from '../documents/document-words.ts';
import type { DocumentNeeds } from '../documents/make-document.ts';
import { penaltyFaults } from '../domain/case-faults.ts';
import { answerTerm } from './answer-term.ts';
import { clockOf, endClocks, layClocks } from './case-clocks.ts';
import { articleOf, makeCasePaper, penaltyRows } from './case-papers.ts';
import { heavierThanTold, noticeUnserved, penaltiesIncomplete, penaltyFaulty, termRuns } from './case-refusals.ts';
import { type CaseRow, lockForStep, type PartyRow, partiesOf, takeStep, yuan } from './case-store.ts';
import { refuseStanding } from './measures/refuse-holding.ts';

type Body = BodyOf<typeof operation>;
type Fined = PartyRow & { readonly sum: number };

/** Lays the penalties: a paper for the unit and one for each person, never heavier than they were told. */
export async function decideCase(act: Act, id: string, body: Body, needs: DocumentNeeds): Promise<void> {
  const row = await lockForStep(act, id, 'decide', body.version);
  await refuseUnheard(act, row);
  await refuseStanding(act.tx, id);
  const fined = finedOf(row, await partiesOf(act.tx, [id]), body.penalties);
  const papers = [];
  for (const party of fined) papers.push(await writeDecision(act, row, party, body.discretion, needs));
  const today = dayOf(act.now);
  await endClocks(act, row, ['case-decide', 'case-hear']);
  await layClocks(act, row, [clockOf('case-serve', 'service', today), clockOf('case-publish', 'publication', today)]);
  await takeStep(
    act,
    row,
    'decide',
    { decided_on: today, discretion: body.discretion },
    {
      papers,
      discretion: body.discretion,
      penalties: fined.map(({ name, sum }) => ({ name, sum })),
    },
  );
}

/** Nobody is punished unheard: the notice has reached them, and their time to answer is over, or they were heard. */
async function refuseUnheard({ tx, now }: Act, row: CaseRow): Promise<void> {
  if (row.state === 'heard') return;
  const until = await answerTerm(tx, row.id);
  if (until === null) throw noticeUnserved();
  if (dayOf(now) <= until) throw termRuns(until);
}

function finedOf(row: CaseRow, parties: readonly PartyRow[], penalties: Body['penalties']): readonly Fined[] {
  const told = parties.filter(({ proposed_yuan }) => proposed_yuan !== null);
  const fined = told.flatMap((party) => {
    const said = penalties.find(({ partyId }) => partyId === party.id);
    return said === undefined ? [] : [{ ...party, sum: said.fineYuan }];
  });
  if (fined.length !== told.length || fined.length !== penalties.length) throw penaltiesIncomplete();
  if (fined.some(({ sum, proposed_yuan }) => sum > (yuan(proposed_yuan) ?? 0))) throw heavierThanTold();
  const laid = fined.map(({ name, party, sum, basis_yuan, also }) => ({
    name,
    party,
    fineYuan: sum,
    basisYuan: yuan(basis_yuan),
    also,
  }));
  const faults = penaltyFaults(articleOf(row), row.stage, laid);
  if (faults.length > 0) throw penaltyFaulty(faults);
  return fined;
}

async function writeDecision(act: Act, row: CaseRow, party: Fined, discretion: string, needs: DocumentNeeds) {
  const kind = party.party === 'unit' ? 'decision-unit' : 'decision-person';
  const whose = party.party === 'unit' ? {} : { 当事人: party.name, 当事人职务: party.post };
  const { id, number } = await makeCasePaper(
    act,
    row,
    kind,
    {
      ...whose,
      裁量理由: discretion,
      缴款期限: '收到本决定书之日起十五日届满',
      救济途径: remedyWords(dayOf(act.now)),
      处罚: penaltyRows(row, [party]),
    },
    needs,
  );
  await act.tx
    .updateTable('case_parties')
    .set({ fine_yuan: party.sum, document_id: id })
    .where('id', '=', party.id)
    .execute();
  return number;
}
