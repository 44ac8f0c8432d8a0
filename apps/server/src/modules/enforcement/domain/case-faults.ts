import type { PenalArticle } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { fineFits, fineWords, punishmentOf } from '@zhiben/rules/enforcement/articles-for.ts';
import type { CaseParty, CaseStage } from '@zhiben/vocabulary/cases.ts';

/** What is to be laid on one party. */
export interface Laid {
  readonly name: string;
  readonly party: CaseParty;
  readonly fineYuan: number;
  readonly basisYuan: number | null;
}

/** What the article lays on that party at that stage; where it says nothing of the second time, what it says of the first. */
export const laidBy = (article: PenalArticle, party: CaseParty, stage: CaseStage) =>
  punishmentOf(article, party, stage) ?? (stage === 'overdue' ? punishmentOf(article, party, 'first') : undefined);

/** Why these penalties may not be laid; empty where the article bears them all. */
export const penaltyFaults = (article: PenalArticle, stage: CaseStage, all: readonly Laid[]): readonly string[] =>
  all.flatMap((one) => faultOf(article, stage, one));

function faultOf(article: PenalArticle, stage: CaseStage, { name, party, fineYuan, basisYuan }: Laid): string[] {
  const punishment = laidBy(article, party, stage);
  if (punishment === undefined) return [`${article.article}在这一情形下没有对「${name}」的处罚，请从当事人中移除`];
  const { fine, optional } = punishment;
  if (fine === null) return fineYuan === 0 ? [] : [`${article.article}对「${name}」不设罚款，金额应为0`];
  if (optional && fineYuan === 0) return [];
  switch (fineFits(fine, fineYuan, basisYuan)) {
    case 'within':
      return [];
    case 'cannot-tell':
      return [`「${name}」的罚款按收入或货值计算，请填写计算基数`];
    case 'outside':
      return [`「${name}」的罚款${fineYuan}元不在${fineWords(fine)}的幅度内`];
  }
}

/** Which of the named may be punished in this case at all (一案双罚). */
export const punishable = (article: PenalArticle, stage: CaseStage): readonly CaseParty[] =>
  (['unit', 'person'] as const).filter((party) => laidBy(article, party, stage) !== undefined);
