import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { listCheckTemplates, saveCheckTemplate as operation } from '@zhiben/contract/self-checks.ts';
import { PlaceId } from '@zhiben/vocabulary/ids.ts';
import pg from 'pg';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound, itemsRepeated, notInOrganisation, templateChangedMeanwhile } from '../check-refusals.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';
import { type Template, templatesOf } from './current-sheets.ts';

/** Keeps a changed sheet as its next version. Drafts begun with the old one stay valid. */
export async function saveTemplate(
  act: Act,
  enterpriseId: string,
  { cadence, templateOf, baseVersion: seen, items }: BodyOf<typeof operation>,
  { enterpriseNames }: Pick<SelfChecksNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  if (!(await enterpriseNames(tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  if (new Set(items.map(({ key }) => key)).size !== items.length) throw itemsRepeated();
  const version = seen + 1;
  const latest = (await latestOf(tx, enterpriseId)).find(
    (template) => template.cadence === cadence && template.templateOf === templateOf,
  );
  if ((latest?.version ?? 0) !== seen) throw templateChangedMeanwhile();

  await tx
    .insertInto('check_templates')
    .values({
      enterprise_id: enterpriseId,
      cadence,
      template_of: templateOf,
      revision: version,
      items: JSON.stringify(items),
      made_at: now,
      made_by_name: actor.name,
    })
    .execute()
    .catch((error: unknown) => {
      throw refusalOf(error) ?? error;
    });
  await record(act, {
    act: 'check.save-template',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { cadence, templateOf, version, items: items.map(({ text }) => text) },
  });
  return toView({ cadence, templateOf, version, items, madeAt: now, madeByName: actor.name });
}

function refusalOf(error: unknown): Error | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined;
  if (error.constraint === 'a_template_has_each_version_once') return templateChangedMeanwhile();
  if (error.constraint === 'a_template_is_for_a_place_of_its_enterprise') return notInOrganisation();
  return undefined;
}

/** The sheets now in use, one of each cadence and place. */
export async function currentTemplates(tx: Tx, enterpriseId: string): Promise<ResultOf<typeof listCheckTemplates>> {
  return (await latestOf(tx, enterpriseId)).map(toView);
}

async function latestOf(tx: Tx, enterpriseId: string): Promise<readonly Template[]> {
  const newestFirst = await templatesOf(tx, enterpriseId);
  const latest = new Map<string, Template>();
  for (const template of newestFirst.toReversed()) latest.set(`${template.cadence} ${template.templateOf}`, template);
  return [...latest.values()];
}

const toView = ({ templateOf, items, madeAt, ...template }: Template): ResultOf<typeof operation> => ({
  ...template,
  templateOf: PlaceId.nullable().parse(templateOf),
  items: [...items],
  madeAt: madeAt?.toISOString() ?? null,
});
