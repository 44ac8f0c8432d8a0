import type { assistDetermination as operation } from '@zhiben/contract/hazard-determination.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import {
  assistDetermination as assist,
  type RankedCriterion,
} from '@zhiben/rules/classification/assist-determination.ts';
import { type Criterion, criterion, editionInForce } from '@zhiben/rules/major-hazards.ts';
import type { Act } from '../../platform/db/scope.ts';
import { toLabel } from './hazard-view.ts';
import type { HazardsNeeds } from './hazards-needs.ts';

/** Ranks the criteria a text comes near to, under the edition in force when the hazard was found. A person decides. */
export async function assistDetermination(
  act: Act,
  { text, enterpriseId, foundOn }: BodyOf<typeof operation>,
  { enterpriseFacts }: Pick<HazardsNeeds, 'enterpriseFacts'>,
): Promise<ResultOf<typeof operation>> {
  const facts = enterpriseId === null ? {} : await enterpriseFacts(act.tx, enterpriseId);
  const { level, note, ranked } = assist({ text, facts, asOf: foundOn });
  const edition = editionInForce(foundOn);
  return { opinion: level, note, editionId: edition.id, editionTitle: edition.title, ranked: ranked.flatMap(toRanked) };
}

function toRanked(near: RankedCriterion): ResultOf<typeof operation>['ranked'] {
  const rule = criterion(near.editionId, near.criterionId);
  if (rule === undefined) return [];
  return [
    {
      label: toLabel(rule),
      counterparts: near.counterparts.flatMap((other) => labelled(criterion(other.editionId, other.criterionId))),
      score: near.score,
      words: [...near.words],
      missing: near.missing.map(({ question }) => question),
      evidence: [...near.evidence],
      lookAlike: near.lookAlike ?? null,
    },
  ];
}

const labelled = (rule: Criterion | undefined) => (rule === undefined ? [] : [toLabel(rule)]);
