import type { Client } from 'pg';
import type { Plan } from './make-check.ts';
import type { TrueCheck } from './truth.ts';

/** Every check that is not as it truly was: missing, doubled, another's, wrongly excused, or its duty in the wrong state. */
export async function differences(
  owner: Client,
  truth: readonly TrueCheck[],
  plans: readonly Plan[],
): Promise<readonly string[]> {
  const made = new Map(plans.map(({ key, inTime }) => [key, inTime ? 'fulfilled' : 'fulfilled-late']));
  const expected = new Map(
    truth.map(({ orgUnitId, cadence, fromOn, untilOn, holderId, excused }) => {
      const key = `${orgUnitId} ${fromOn}`;
      const duty = excused === null ? (made.get(key) ?? 'missed') : 'none';
      return [key, [cadence, untilOn, holderId, excused, duty].join(' ')];
    }),
  );
  const { rows } = await owner.query(
    `select c.org_unit_id, c.cadence, c.from_on::text, c.until_on::text, c.holder_id, c.excused_because,
            coalesce(string_agg(d.state, '+'), 'none') as duty
     from checks c left join duties d on d.subject_id = c.id::text group by c.id`,
  );
  const wrong: string[] = [];
  for (const row of rows) {
    const key = `${row.org_unit_id} ${row.from_on}`;
    const excused = row.excused_because === null ? null : row.excused_because === 'leave' ? 'leave' : 'still';
    const found = [row.cadence, row.until_on, row.holder_id, excused, row.duty].join(' ');
    if (expected.get(key) !== found) wrong.push(`${key}: ${found}, truly ${expected.get(key)}`);
    expected.delete(key);
  }
  return [...wrong, ...[...expected].map(([key, check]) => `${key}: was never laid, truly ${check}`)];
}

export async function countOf(owner: Client): Promise<Record<string, number>> {
  const { rows } = await owner.query(
    `select (select count(*) from checks)::int as checks,
            (select count(*) from checks where excused_because is not null)::int as excused,
            (select count(*) from duties where state = 'fulfilled')::int as fulfilled,
            (select count(*) from duties where state = 'fulfilled-late')::int as late,
            (select count(*) from duties where state = 'missed')::int as missed`,
  );
  return rows[0];
}
