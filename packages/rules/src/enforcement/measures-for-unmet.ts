import type { Source } from '../engine/rule.ts';
import { CONDUCTS, type ConductId, LAWS, type Party, type PenalArticle } from './articles/penal-article.ts';
import { type ArticlesForAct, articlesFor, fineWords, isDouble, punishmentOf } from './articles-for.ts';

/** What an article allows when an order was not met in time. */
export interface Measure {
  readonly articleId: string;
  readonly law: string;
  readonly article: string;
  readonly summary: string;
  readonly unit: string;
  readonly person: string;
  /** Unit and persons in one case (一案双罚). */
  readonly double: boolean;
  readonly source: Source;
}

export interface Measures {
  readonly measures: readonly Measure[];
  readonly note: string;
}

/** The articles for an order found unmet on that day: of the conduct itself, and of not eliminating a hazard. A person picks. */
export function measuresForUnmet(conduct: string, foundUnmetOn: string): Measures {
  const own: Pick<ArticlesForAct, 'articles' | 'note'> = isConduct(conduct)
    ? articlesFor(conduct, foundUnmetOn)
    : { articles: [], note: '' };
  const general = articlesFor('hazard-not-eliminated', foundUnmetOn);
  const articles = [...own.articles, ...general.articles.filter((one) => !own.articles.includes(one))];
  const pick = articles.length > 1 ? '同一行为不得两次罚款：由执法人员选定一条并说明理由。' : '';
  return { measures: articles.map(measureOf), note: [own.note, pick].filter(Boolean).join('') };
}

const isConduct = (word: string): word is ConductId => word in CONDUCTS;

const measureOf = (article: PenalArticle): Measure => ({
  articleId: article.id,
  law: LAWS[article.law].title,
  article: article.article,
  summary: article.summary,
  unit: wordsFor(article, 'unit'),
  person: wordsFor(article, 'person'),
  double: isDouble(article, 'overdue'),
  source: article.source,
});

/** Where an article says nothing of the second time, what it says of the first holds. */
function wordsFor(article: PenalArticle, party: Party): string {
  const punishment = punishmentOf(article, party, 'overdue') ?? punishmentOf(article, party, 'first');
  if (punishment === undefined) return '本条未规定';
  const { fine, also, optional } = punishment;
  const fined = fine === null ? '' : `${optional ? '可以' : ''}处${fineWords(fine)}罚款`;
  return [fined, also].filter(Boolean).join('，');
}
