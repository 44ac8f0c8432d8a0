import type { DutyKind } from '@zhiben/vocabulary/duties.ts';
import { sql } from 'kysely';
import type { Act } from '../db/scope.ts';
import './duty-tables.ts';

interface Late {
  readonly count: number;
  readonly oldestDueAt: Date;
}

/** What is past its deadline: in all, of the office by kind, of the enterprises and people that are late most. */
export interface LateDuties {
  readonly total: number;
  readonly ofBureau: number;
  readonly bureau: readonly (Late & { readonly kind: DutyKind })[];
  readonly enterprises: readonly (Late & { readonly enterpriseId: string })[];
  readonly people: readonly (Late & {
    readonly personId: string;
    readonly personName: string;
    readonly enterpriseId: string | null;
  })[];
}

interface Row {
  readonly of: 'bureau' | 'enterprise' | 'person';
  readonly key: string;
  readonly name: string | null;
  readonly enterpriseId: string | null;
  readonly count: number;
  readonly oldestDueAt: Date;
  readonly all: number;
}

/** Counted in one walk through an index that holds all it asks for: a district may be late with a great many. */
export async function lateDuties({ tx, now }: Pick<Act, 'tx' | 'now'>, shown: number): Promise<LateDuties> {
  const { rows } = await sql<Row>`
    with late as materialized (
      select enterprise_id, owner_person_id, owner_name, kind, count(*)::int as count, min(due_at) as oldest
      from duties where state in ('open', 'missed') and due_at < ${now}
      group by 1, 2, 3, 4
    ), summed as (
      select 'bureau' as of, kind as key, null as name, null::uuid as enterprise_id, sum(count)::int as count, min(oldest) as oldest
      from late where enterprise_id is null group by kind
      union all
      select 'enterprise', enterprise_id::text, null, enterprise_id, sum(count)::int, min(oldest)
      from late where enterprise_id is not null group by enterprise_id
      union all
      select 'person', owner_person_id, min(owner_name), enterprise_id, sum(count)::int, min(oldest)
      from late where owner_person_id is not null group by owner_person_id, enterprise_id
    ), ranked as (
      select *, row_number() over (partition by of order by count desc, oldest, key) as rank, sum(count) over (partition by of)::int as all
      from summed
    )
    select of, key, name, enterprise_id as "enterpriseId", count, oldest as "oldestDueAt", "all" from ranked
    where rank <= ${shown} order by of, rank`.execute(tx);
  const among = (of: Row['of']) => rows.filter((row) => row.of === of);
  const ofBureau = among('bureau')[0]?.all ?? 0;
  return {
    total: ofBureau + (among('enterprise')[0]?.all ?? 0),
    ofBureau,
    bureau: among('bureau').map(({ key, ...late }) => ({ ...late, kind: key as DutyKind })),
    enterprises: among('enterprise').map(({ key, ...late }) => ({ ...late, enterpriseId: key })),
    people: among('person').map(({ key, name, ...late }) => ({ ...late, personId: key, personName: name ?? '' })),
  };
}
