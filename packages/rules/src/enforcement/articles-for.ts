import { isInForce } from '../engine/edition.ts';
import { HAZCHEM_SAFETY_ARTICLES, REGULATION_591_ARTICLES } from './articles/hazchem-safety-2025.ts';
import {
  type ConductId,
  type Fine,
  LAWS,
  type Party,
  type PenalArticle,
  type Stage,
} from './articles/penal-article.ts';
import { SAFETY_PRODUCTION_ARTICLES } from './articles/safety-production-2021.ts';

export const PENAL_ARTICLES: readonly PenalArticle[] = [
  ...SAFETY_PRODUCTION_ARTICLES,
  ...REGULATION_591_ARTICLES,
  ...HAZCHEM_SAFETY_ARTICLES,
];

const BY_ID = new Map(PENAL_ARTICLES.map((article) => [article.id, article]));
export const penalArticle = (id: string): PenalArticle | undefined => BY_ID.get(id);

/** What may be applied to an act. Where several articles fit, a person picks and says why: special before general is theirs to weigh. */
export interface ArticlesForAct {
  readonly articles: readonly PenalArticle[];
  readonly toBePicked: boolean;
  /** What whoever picks has to keep in mind. */
  readonly note: string;
}

/** The articles in force on the last day of the act: a new law is not applied to what ended before it (从旧兼从轻). */
export function articlesFor(conduct: ConductId, actEndedOn: string): ArticlesForAct {
  const articles = PENAL_ARTICLES.filter((one) => one.conduct === conduct && isInForce(LAWS[one.law], actEndedOn));
  const toBePicked = articles.length > 1;
  return { articles, toBePicked, note: noteOn(articles, toBePicked, actEndedOn) };
}

function noteOn(articles: readonly PenalArticle[], toBePicked: boolean, actEndedOn: string): string {
  if (articles.length === 0)
    return '该日有效的法律中没有收录适用于此行为的条款，请核对行为种类和日期，或查阅法规原文。';
  const laws = new Set(articles.map(({ law }) => law));
  const newLaw = LAWS['hazchem-safety-2025'].inForceFrom;
  if (toBePicked && laws.size > 1) return '两部法律均可适用：特别规定一般优于普通规定，由执法人员选定并说明理由。';
  if (toBePicked) return '同一条款有不同情形，由执法人员按事实选定。';
  return actEndedOn < newLaw ? '行为终了于危险化学品安全法施行（2026-05-01）之前，适用旧法；新法处罚较轻的除外。' : '';
}

/** Whether a fine lies within the article. Without the figure it is reckoned from nobody can tell. */
export function fineFits(
  fine: Fine,
  amountYuan: number,
  basisYuan: number | null,
): 'within' | 'outside' | 'cannot-tell' {
  const between = (least: number, most: number) => (amountYuan >= least && amountYuan <= most ? 'within' : 'outside');
  switch (fine.kind) {
    case 'range':
      return between(fine.leastYuan, fine.mostYuan);
    case 'of-income':
      if (basisYuan === null) return 'cannot-tell';
      return between((basisYuan * fine.leastPercent) / 100, (basisYuan * fine.mostPercent) / 100);
    case 'by-income':
      if (basisYuan === null) return 'cannot-tell';
      return basisYuan >= fine.fromYuan
        ? between(basisYuan * fine.leastTimes, basisYuan * fine.mostTimes)
        : between(fine.belowLeastYuan, fine.belowMostYuan);
  }
}

/** What the article lays on a party at a stage; undefined where it lays nothing on it. */
export const punishmentOf = ({ punishments }: PenalArticle, party: Party, stage: Stage) =>
  punishments.find((one) => one.party === party && one.stage === stage);

/** Whether unit and person are punished in one case at that stage (一案双罚). */
export const isDouble = (article: PenalArticle, stage: Stage): boolean =>
  punishmentOf(article, 'unit', stage) !== undefined && punishmentOf(article, 'person', stage) !== undefined;

const plain = (yuan: number): string => (yuan % 10_000 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`);

/** The range as an office writes it. */
export function fineWords(fine: Fine | null): string {
  if (fine === null) return '不处罚款';
  switch (fine.kind) {
    case 'range':
      return fine.leastYuan === 0
        ? `${plain(fine.mostYuan)}以下`
        : `${plain(fine.leastYuan)}以上${plain(fine.mostYuan)}以下`;
    case 'of-income':
      return fine.leastPercent === fine.mostPercent
        ? `上一年年收入的${fine.leastPercent}%`
        : `上一年年收入的${fine.leastPercent}%至${fine.mostPercent}%`;
    case 'by-income':
      return `违法所得（货值）${plain(fine.fromYuan)}以上的处${fine.leastTimes}倍以上${fine.mostTimes}倍以下，不足的处${plain(fine.belowLeastYuan)}以上${plain(fine.belowMostYuan)}以下`;
  }
}
