import { nextDuty } from '@zhiben/server/modules/hazards/domain/next-duty.ts';
import type { HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import type pg from 'pg';

export type Part = 'reporter' | 'manager' | 'principal' | 'supervisor' | 'director';
export type People = Readonly<Record<Part, { readonly id: string; readonly name: string; readonly post: string }>>;

type Step = readonly [act: string, who: Part];

const REPORTED: Step = ['hazard.report', 'reporter'];
const DETERMINED: Step = ['hazard.determine', 'supervisor'];
const RECTIFIED: Step = ['hazard.rectify', 'manager'];
const ACCEPTED: Step = ['hazard.accept', 'principal'];
const LONG: readonly Step[] = [
  REPORTED,
  DETERMINED,
  ['hazard.list', 'director'],
  ['hazard.plan', 'manager'],
  RECTIFIED,
  ACCEPTED,
  ['hazard.apply', 'principal'],
  ['hazard.write-off', 'supervisor'],
];
const SHORT: readonly Step[] = [REPORTED, DETERMINED, RECTIFIED, ACCEPTED];

const WAYS: readonly (readonly [HazardLevel | null, HazardState, readonly Step[]])[] = [
  [null, 'reported', [REPORTED]],
  [null, 'dismissed', [REPORTED, ['hazard.dismiss', 'supervisor']]],
  ['suspected', 'suspected', [REPORTED, DETERMINED]],
  ['general', 'rectifying', SHORT.slice(0, 2)],
  ['general', 'awaiting-acceptance', SHORT.slice(0, 3)],
  ['general', 'closed', SHORT],
  ['major', 'awaiting-listing', LONG.slice(0, 2)],
  ['major', 'awaiting-plan', LONG.slice(0, 3)],
  ['major', 'rectifying', LONG.slice(0, 4)],
  ['major', 'awaiting-acceptance', LONG.slice(0, 5)],
  ['major', 'awaiting-application', LONG.slice(0, 6)],
  ['major', 'awaiting-review', LONG.slice(0, 7)],
  ['major', 'written-off', LONG],
];

/** Lays beside the tables what happened to a hazard on its way to each state, and who owes what there. */
export async function layWays(client: pg.Client, people: People): Promise<void> {
  await client.query(`
    create unlogged table steps (state text, level text, step int, of int, act text, who text, name text, post text);
    create unlogged table owed (state text, kind text, by_enterprise boolean, roles text[], source text);`);
  for (const [level, state, way] of WAYS) {
    for (const [at, [act, who]] of way.entries()) {
      const { id, name, post } = people[who];
      const row = [state, level, at, way.length, act, id, name, post];
      await client.query('insert into steps values ($1, $2, $3, $4, $5, $6, $7, $8)', row);
    }
    const duty = nextDuty({ state, rectifyBy: null }, '2026-11-23');
    if (duty === null) continue;
    const { kind, owedBy, ownerRoles, source } = duty;
    await client.query(
      'insert into owed select $1, $2, $3, $4, $5 where not exists (select from owed where state = $1)',
      [state, kind, owedBy === 'enterprise', ownerRoles, source],
    );
  }
}
