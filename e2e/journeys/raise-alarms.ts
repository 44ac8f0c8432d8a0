import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory } from '@zhiben/server/modules/directory/index.ts';
import { openHazards } from '@zhiben/server/modules/hazards/index.ts';
import { createWarnings } from '@zhiben/server/modules/warnings/index.ts';
import { systemClock } from '@zhiben/server/platform/clock.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl } from '@zhiben/server/platform/db/migrate.ts';
import { SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import { storyOf } from '@zhiben/server/platform/ledger/index.ts';
import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';

type Told = Partial<AlarmChange> & { readonly enterprise: string };

/** Tells the product running on this folder of alarms, as its ingest worker does beside it; answers what was told. */
export async function raiseAlarms(data: string, told: readonly Told[]): Promise<readonly AlarmChange[]> {
  const kept = (name: string) => readFileSync(join(data, 'postgres', name), 'utf8').trim();
  const url = appUrl(`postgresql://zhiben:${kept('secret')}@127.0.0.1:${kept('port')}/zhiben`);
  const { db, close } = connect(url, { max: 2 });
  const directory = createDirectory({
    openHazards,
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const warnings = createWarnings({
    enterpriseNames: directory.enterpriseNames,
    placeName: directory.placeName,
    openHazards,
    installationLevelOf: async () => null,
    pointsOnline: async () => null,
    storyOf,
    secret: 'not used: nothing is signed here',
    publicUrl: 'http://127.0.0.1',
    insideAllowed: false,
    sendEmail: null,
  });
  try {
    return await scopeOf(db, systemClock)(SYSTEM, async (act) => {
      const known = await directory.enterprisesForMatching(act.tx);
      const changes = told.map(({ enterprise, ...change }) => {
        const found = known.find(({ name }) => name.includes(enterprise));
        if (found === undefined) throw new Error(`no enterprise is called ${enterprise}`);
        return { ...alarm(act.now), ...change, enterpriseId: found.id };
      });
      await warnings.considerAlarms(act, changes);
      return changes;
    });
  } finally {
    await close();
  }
}

const alarm = (at: Date): Omit<AlarmChange, 'enterpriseId'> => ({
  alarmId: randomUUID(),
  ruleId: 1,
  pointId: 1,
  to: 'raised',
  alarmKind: 'high-high',
  priority: 'high',
  at,
  value: 12.84,
  limit: 12.6,
  tag: 'LT-2101A',
  pointName: '储罐液位',
  pointKind: 'level',
  unit: 'm',
  equipment: 'V-2101A 苯储罐',
  placeId: null,
});
