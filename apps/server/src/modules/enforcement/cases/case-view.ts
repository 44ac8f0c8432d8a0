import { Case, type CaseArticle, CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import { type ConductId, LAWS, type PenalArticle } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { articlesFor, fineWords, isDouble, penalArticle } from '@zhiben/rules/enforcement/articles-for.ts';
import { lateFee } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import type { CaseParty, CaseStage } from '@zhiben/vocabulary/cases.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { toDocument } from '../documents/document-view.ts';
import { laidBy, punishable } from '../domain/case-faults.ts';
import { caseActions } from '../domain/case-lifecycle.ts';
import { lateOnParts, type Part } from '../domain/instalments.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { answerTerm } from './answer-term.ts';
import { conductLabel } from './case-papers.ts';
import { type CaseRow, caseMoverOf, type PartyRow, partiesOf, standingOfCase, yuan } from './case-store.ts';
import { instalmentsOf, partsOf } from './measures/measure-store.ts';
import { toMeasures } from './measures/measure-view.ts';
import { dailyOf, groundsOf, similarCases } from './similar-cases.ts';

export type CaseViewNeeds = Pick<EnforcementNeeds, 'enterpriseNames' | 'openMajorHazards'>;

export async function toCases({ tx, now }: Act, rows: readonly CaseRow[], needs: CaseViewNeeds): Promise<Case[]> {
  const names = await needs.enterpriseNames(
    tx,
    rows.map(({ enterprise_id }) => enterprise_id),
  );
  const parties = await partiesOf(
    tx,
    rows.map(({ id }) => id),
  );
  const parted = await instalmentsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    Case.parse({
      id: row.id,
      version: row.version,
      number: row.number,
      enterpriseId: row.enterprise_id,
      enterpriseName: nameOfUnit(row, parties) ?? names.get(row.enterprise_id) ?? '',
      state: row.state,
      cause: row.cause,
      conduct: conductLabel(row.conduct),
      officers: row.officers,
      parties: parties
        .filter(({ case_id }) => case_id === row.id)
        .map((party) => toParty(party, partsOf(parted, party.id), dayOf(now))),
      proposedAt: row.proposed_at.toISOString(),
      openedOn: row.opened_on,
      decidedOn: row.decided_on,
    }),
  );
}

/** A case against an agency is known by the agency. */
const nameOfUnit = ({ id, agency_id }: CaseRow, parties: readonly PartyRow[]): string | undefined =>
  agency_id === null ? undefined : parties.find(({ case_id, party }) => case_id === id && party === 'unit')?.name;

function toParty(row: PartyRow, parts: readonly Part[], today: string) {
  const fine = yuan(row.fine_yuan);
  const whole = fine === null || row.pay_by === null ? 0 : lateFee(fine, row.pay_by, row.paid_on ?? today);
  const late = parts.length > 0 ? lateOnParts(parts, today) : whole;
  return {
    id: row.id,
    party: row.party,
    name: row.name,
    post: row.post,
    basisYuan: yuan(row.basis_yuan),
    proposedYuan: yuan(row.proposed_yuan),
    also: row.also,
    fineYuan: fine,
    servedOn: row.served_on,
    payBy: row.pay_by,
    paidYuan: yuan(row.paid_yuan),
    paidOn: row.paid_on,
    lateFeeYuan: late,
    instalments: [...parts],
  };
}

/** The office sees what helps it decide; the enterprise what it was told. */
export async function toCaseDetail(act: Act, row: CaseRow, needs: CaseViewNeeds): Promise<CaseDetail> {
  const { tx, actor } = act;
  const [view] = await toCases(act, [row], needs);
  const parties = await partiesOf(tx, [row.id]);
  const office = actor.realm === 'bureau';
  const article = penalArticle(row.article_id ?? '');
  const { articles, note } = articlesFor(row.conduct as ConductId, row.act_ended_on);
  return CaseDetail.parse({
    ...view,
    ...(await toMeasures(act, row, parties)),
    visitId: row.visit_id,
    actEndedOn: row.act_ended_on,
    stage: row.stage,
    proposal: office ? row.proposal : '',
    proposedByName: row.proposed_by_name,
    facts: row.facts,
    evidence: row.evidence,
    article: article === undefined ? null : toArticle(article, row.stage),
    articleReason: row.article_reason,
    punishable: article === undefined ? [] : punishable(article, row.stage),
    articles: articles.map((one) => toArticle(one, row.stage)),
    articlesNote: note,
    notifiedOn: row.notified_on,
    mayDecideAfter: row.notified_on === null ? null : await answerTerm(tx, row.id),
    hearingOn: row.hearing_on,
    hearingWords: row.hearing_words,
    discretion: row.discretion,
    demandedOn: row.demanded_on,
    closing: row.closing,
    transferReason: office ? row.transfer_reason : null,
    publishedOn: row.published_on,
    unpublishedOn: row.unpublished_on,
    unpublishedReason: row.unpublished_reason,
    clocks: await clocksOf(act, row.id),
    similar: office ? await similarCases(tx, row) : [],
    daily: office ? await dailyOf(tx, row, parties) : null,
    closureGrounds: office ? await groundsOf(tx, row, needs) : [],
    documents: await documentsOfCase(tx, row.id),
    actions: caseActions(standingOfCase(row), caseMoverOf(actor, row)),
  });
}

const toArticle = (article: PenalArticle, stage: CaseStage): CaseArticle => ({
  id: article.id,
  law: LAWS[article.law].title,
  article: article.article,
  summary: article.summary,
  unit: wordsFor(article, 'unit', stage),
  person: wordsFor(article, 'person', stage),
  double: isDouble(article, stage),
  provisional: article.source.basis !== 'quotation',
});

function wordsFor(article: PenalArticle, party: CaseParty, stage: CaseStage): string {
  const punishment = laidBy(article, party, stage);
  if (punishment === undefined) return '本条未规定';
  const { fine, also, optional } = punishment;
  const fined = fine === null ? '' : `${optional ? '可以' : ''}处${fineWords(fine)}罚款`;
  return [fined, also].filter(Boolean).join('，');
}

async function clocksOf({ tx, now }: Act, caseId: string) {
  const rows = await tx
    .selectFrom('duties')
    .select(['title', 'source', 'due_at', 'due_certain'])
    .where('subject_id', '=', caseId)
    .where('state', 'in', ['open', 'missed'])
    .orderBy('due_at')
    .execute();
  return rows.map(({ title, source, due_at, due_certain }) => ({
    label: `${title}（${source}）`,
    dueAt: due_at.toISOString(),
    certain: due_certain,
    over: due_at < now,
  }));
}

async function documentsOfCase(tx: Tx, caseId: string) {
  const rows = await tx
    .selectFrom('enforcement_documents')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(toDocument);
}
