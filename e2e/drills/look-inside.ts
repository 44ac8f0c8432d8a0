import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser } from './browser.ts';
import { runCommand } from './product.ts';

/** Asks the embedded database of a running product behind the product's back. */
export function askInside<Row extends pg.QueryResultRow>(
  data: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const kept = (name: string) => readFileSync(join(data, 'postgres', name), 'utf8').trim();
  return askDatabase(`postgresql://zhiben:${kept('secret')}@127.0.0.1:${kept('port')}/zhiben`, sql, values);
}

export async function askDatabase<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** What would be half done, each as a question whose only good answer is no row. */
const HALVES: Readonly<Record<string, string>> = {
  // Neither a comment nor a photo added to it moves a hazard, nor who was told of it.
  'a hazard whose version is not the number of its moves in the ledger': `
    select h.number from hazards h where h.version <>
      (select count(*) from ledger_entries e where e.act like 'hazard.%' and e.act not in ('hazard.comment', 'hazard.evidence', 'hazard.hand-over', 'hazard.acknowledge-handover')
         and e.subject_id = h.id::text)`,
  'an act on a hazard that is not there': `
    select e.subject_id from ledger_entries e where e.subject_kind = 'hazard'
      and not exists (select from hazards h where h.id::text = e.subject_id)`,
  'an open hazard that is not exactly one open duty of somebody': `
    select h.number from hazards h where h.state not in ('dismissed', 'closed', 'written-off') and 1 <>
      (select count(*) from duties d where d.subject_id = h.id::text and d.state in ('open', 'missed'))`,
  // What is told is kept for a day; the district's own past is older.
  'a report of which open screens were never told': `
    select e.subject_id from ledger_entries e where e.act = 'hazard.report' and e.at > now() - interval '12 hours'
      and not exists (select from outbox o where o.topic = e.act and o.subject_id = e.subject_id)`,
  'a key of a report that answers without its hazard': `
    select k.key from idempotency_keys k where k.operation = 'reportHazard' and (k.response is null
      or not exists (select from hazards h where h.id::text = k.response::jsonb ->> 'id'))`,
  'an import of which a part was written': `
    select i.id from imports i where (select count(*) from hazards h where h.import_id = i.id) <>
      case i.state when 'committed' then (select count(*) from import_rows r where r.import_id = i.id and r.status <> 'excluded')
                   else 0 end`,
};

export async function halfDone(data: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(HALVES)) {
    const rows = await askInside(data, sql);
    if (rows.length > 0) found.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`);
  }
  return found;
}

/** The auditor exports the ledger and verifies the file, with nothing but the file. */
export async function verifyLedger(auditor: Browser, file: string): Promise<{ code: number | null; said: string }> {
  await writeFile(file, await auditor.text('/ledger/export'));
  return runCommand('packages/proof/src/verify-cli.ts', ['--export', file]);
}
