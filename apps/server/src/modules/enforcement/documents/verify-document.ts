import type { verifyDocument as operation } from '@zhiben/contract/enforcement-documents.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { documentForged } from '../enforcement-refusals.ts';

/** What anyone learns who has the paper's code. The platform looks it up; nothing but what tells it from a false one leaves. */
export const verifyDocument = (
  scope: Scope,
  code: string,
  { enterpriseNames }: Pick<EnforcementNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof operation>> =>
  scope(SYSTEM, async ({ tx }) => {
    const row = await tx.selectFrom('enforcement_documents').selectAll().where('code', '=', code).executeTakeFirst();
    if (row === undefined) throw documentForged();
    return {
      kind: row.kind,
      number: row.number,
      enterpriseName:
        row.enterprise_id === null
          ? addresseeOf(row.content)
          : ((await enterpriseNames(tx, [row.enterprise_id])).get(row.enterprise_id) ?? ''),
      madeOn: dayOf(row.made_at),
      contentHash: row.content_hash,
      fileHash: row.file_hash,
    };
  });

/** A letter to whoever is no enterprise names its addressee itself. */
const addresseeOf = (content: Readonly<Record<string, unknown>>): string => String(content['单位名称'] ?? '');
