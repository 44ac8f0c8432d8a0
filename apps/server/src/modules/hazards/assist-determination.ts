import type { assistDetermination as operation } from '@zhiben/contract/hazards.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { assistDetermination as assist } from '@zhiben/rules/classification/assist-determination.ts';
import { counterparts, criterion, editionInForce } from '@zhiben/rules/major-hazards.ts';
import type { Act } from '../../platform/db/scope.ts';
import { toLabel } from './hazard-view.ts';
import type { HazardsNeeds } from './hazards-needs.ts';

/** Ranks the criteria a text comes near to, under the edition in force when the hazard was found. A person decides. */
export async function assistDetermination(
  act: Act,
  body: BodyOf<typeof operation>,
  { enterpriseFacts }: Pick<HazardsNeeds, 'enterpriseFacts'>,
): Promise<ResultOf<typeof operation>> {
  const facts = body.enterpriseId === null ? {} : await enterpriseFacts(act.tx, body.enterpriseId);
  const edition = editionInForce(body.foundOn);
  const opinion = assist({ text: body.text, facts, asOf: body.foundOn });
  return { editionId: edition.id, editionTitle: edition.title, opinion: opinion.level, note: opinion.note, ranked: [] };
}
void [counterparts, criterion, toLabel];
