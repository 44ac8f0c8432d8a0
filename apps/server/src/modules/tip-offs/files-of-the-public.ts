import type { Tx } from '../../platform/db/scope.ts';
import './tip-off-tables.ts';

/** Which of these files came with a tip-off, even where they are shown at a hazard since. */
export async function filesOfThePublic(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await tx.selectFrom('tip_off_photos').select('file_hash').where('file_hash', 'in', hashes).execute();
  return new Set(rows.map(({ file_hash }) => file_hash));
}
