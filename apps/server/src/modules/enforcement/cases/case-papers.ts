import { CONDUCTS, LAWS, type PenalArticle } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { penalArticle } from '@zhiben/rules/enforcement/articles-for.ts';
import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import type { DocumentRow } from '../documents/document-view.ts';
import type { Content } from '../documents/fill-template.ts';
import { type DocumentNeeds, type MadeDocument, makeDocument } from '../documents/make-document.ts';
import { refuseUncertified } from '../officers/certified.ts';
import { type CaseRow, type PartyRow, partiesOf } from './case-store.ts';

/** A paper of a case, signed by two people whose certificates hold today. */
export async function makeCasePaper(
  act: Act,
  row: CaseRow,
  kind: DocumentKind,
  content: Content,
  needs: DocumentNeeds,
): Promise<MadeDocument> {
  await refuseUncertified(act.tx, row.officers, dayOf(act.now));
  const about = {
    kind,
    enterpriseId: row.enterprise_id,
    visitId: row.visit_id,
    caseId: row.id,
    officers: row.officers,
  };
  const against = row.agency_id === null ? {} : await agencyWords(act.tx, row.id);
  return makeDocument(act, { ...about, content: { ...caseWords(row), ...against, ...content } }, needs);
}

/** An agency's papers name the agency; what is on file of the enterprise is not about it. */
async function agencyWords(tx: Tx, caseId: string): Promise<Content> {
  const unit = (await partiesOf(tx, [caseId])).find(({ party }) => party === 'unit');
  return { 单位名称: unit?.name ?? '', 单位地址: '（未登记）', 主要负责人: '（未登记）', 联系电话: '（未登记）' };
}

const caseWords = (row: CaseRow): Content => ({
  案由: row.cause,
  案件编号: row.number ?? '（尚未立案）',
  违法事实: row.facts ?? row.proposal,
  证据: row.evidence ?? '见检查记录及所附材料',
});

export function articleOf(row: CaseRow): PenalArticle {
  const article = penalArticle(row.article_id ?? '');
  if (article === undefined) throw new Error(`case ${row.id} stands on an article nobody knows: ${row.article_id}`);
  return article;
}

export const conductLabel = (conduct: string): string => CONDUCTS[conduct as keyof typeof CONDUCTS] ?? conduct;

/** What is laid on each, as the rows of a paper. */
export function penaltyRows(row: CaseRow, parties: readonly (PartyRow & { readonly sum: number })[]) {
  const article = articleOf(row);
  return parties.map(({ name, sum, also }, at) => ({
    序号: String(at + 1),
    当事人: name,
    法律依据: `《${LAWS[article.law].title}》${article.article}`,
    处罚内容: [sum > 0 ? `罚款人民币${sum.toLocaleString('zh-CN')}元` : '', also].filter(Boolean).join('；'),
  }));
}

/** The latest paper of a kind in a case. */
export const latestPaper = (tx: Tx, caseId: string, kind: DocumentKind): Promise<DocumentRow | undefined> =>
  tx
    .selectFrom('enforcement_documents')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
