import type { investigateCase as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { ConductId } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { articlesFor } from '@zhiben/rules/enforcement/articles-for.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { articleUnfit, pickUnexplained } from './case-refusals.ts';
import { lockForStep, takeStep } from './case-store.ts';

/** Facts, evidence, and the article: one in force on the day of the act, picked with a reason where several fit. */
export async function investigateCase(
  act: Act,
  id: string,
  { version, facts, evidence, articleId, articleReason }: BodyOf<typeof operation>,
): Promise<void> {
  const row = await lockForStep(act, id, 'investigate', version);
  const { articles, toBePicked } = articlesFor(row.conduct as ConductId, row.act_ended_on);
  if (!articles.some((one) => one.id === articleId)) throw articleUnfit();
  if (toBePicked && articleReason === '') throw pickUnexplained();
  const changes = { facts, evidence, article_id: articleId, article_reason: articleReason || null };
  await takeStep(act, row, 'investigate', changes, { articleId, articleReason });
}
