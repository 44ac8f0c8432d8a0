import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** Where a restore unpacks. It stands from the restore's first step to its last, so it also marks one that was cut off. */
export const workshopOf = (dataFolder: string): string => join(dataFolder, 'restore-unfinished');

/** A restore that was cut off left a part of the whole: nobody may work on it, or take it for the whole. */
export function refuseHalfRestored(dataFolder: string): void {
  if (!existsSync(workshopOf(dataFolder))) return;
  throw new Refusal(
    'conflict',
    'restore-unfinished',
    `数据目录 ${dataFolder} 里有一次没有完成的恢复，数据不完整。请清空该目录（使用外部数据库的，另建空数据库），然后重新恢复。`,
  );
}
