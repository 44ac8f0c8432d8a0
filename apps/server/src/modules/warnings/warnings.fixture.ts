import { randomUUID } from 'node:crypto';
import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import { SYSTEM } from '../../platform/db/scope.ts';
import { storyOf } from '../../platform/ledger/index.ts';
import { ask, HUAYI, openPlant, type PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { openHazards } from '../hazards/index.ts';
import { createWarnings, type WarningsNeeds } from './index.ts';

export const MINUTE_MS = 60_000;

/** An office that is warned. Its alarms are told of as the module of alarms tells of them; everything else is real. */
export async function openDutyRoom(needs: Partial<WarningsNeeds> = {}) {
  const plant = await openPlant();
  const directory = createDirectory({
    openHazards,
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const warnings = createWarnings({
    enterpriseNames: directory.enterpriseNames,
    placeName: directory.placeName,
    openHazards,
    installationLevelOf: async () => 0,
    standingAlarms: async () => ({ count: 0, alarms: [] }),
    pointsOnline: async () => null,
    storyOf,
    secret: 'the secret of a duty room that tests itself',
    publicUrl: 'https://zhiben.example',
    insideAllowed: true,
    sendEmail: null,
    ...needs,
  });
  const api = await plant.serve(warnings.routes);
  const sweep = warnings.tickers.find(({ name }) => name === 'warnings.sweep');
  const postman = warnings.tickers.find(({ name }) => name === 'warnings.deliver');
  const consider = (changes: readonly AlarmChange[]) =>
    plant.scope(SYSTEM, (act) => warnings.considerAlarms(act, changes));

  return {
    ...plant,
    api,
    warnings,
    consider,

    /** An alarm is raised; answers how it goes on. */
    async raise(change: Partial<AlarmChange> = {}) {
      const raised = alarm({ at: plant.clock.time, ...change });
      await consider([raised]);
      return {
        ...raised,
        returned: () => consider([{ ...raised, to: 'returned', at: plant.clock.time }]),
      };
    },

    /** Lets time pass, and the clock do its work at the end of it. */
    async pass(minutes: number): Promise<void> {
      plant.clock.time = new Date(plant.clock.time.getTime() + minutes * MINUTE_MS);
      await sweep?.run({ scope: plant.scope, signal: new AbortController().signal });
    },

    /** The postman walks once. */
    async deliver(): Promise<void> {
      await postman?.run({ scope: plant.scope, signal: new AbortController().signal });
    },

    as: async (who: keyof typeof PEOPLE, method: 'GET' | 'POST', path: string, body?: object) =>
      ask(api, who, path, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),

    /** The open warning of an equipment, as somebody sees it. */
    async warningOf(equipment: string, who: keyof typeof PEOPLE = 'duty') {
      const { json } = await ask(api, who, '/warnings');
      const found = json.items.find(({ subjectName }: { subjectName: string }) => subjectName === equipment);
      return found === undefined ? undefined : (await ask(api, who, `/warnings/${found.id}`)).json;
    },
  };
}
export type DutyRoom = Awaited<ReturnType<typeof openDutyRoom>>;

export const alarm = (change: Partial<AlarmChange> = {}): AlarmChange => ({
  alarmId: randomUUID(),
  ruleId: 1,
  pointId: 1,
  enterpriseId: HUAYI,
  to: 'raised',
  alarmKind: 'high-high',
  priority: 'high',
  at: new Date('2026-11-23T02:00:00Z'),
  value: 5.2,
  limit: 5,
  tag: 'LT-101',
  pointName: '储罐液位',
  pointKind: 'level',
  unit: 'm',
  equipment: 'T-101',
  placeId: null,
  ...change,
});
