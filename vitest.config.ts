import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/checks/longest-first.ts';

const someCores = Math.min(availableParallelism(), 4);
const NEVER = ['**/node_modules/**', '**/dist/**'];
/** A seal waits for every transaction of its cluster, so these tests want one to themselves. */
const SEALING = 'apps/server/src/platform/ledger/**/*.test.ts';
const DOMAIN = 'apps/server/src/**/domain/**/*.test.ts';

const onPostgres = {
  globalSetup: 'apps/server/src/platform/postgres/vitest-global-setup.ts',
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const;

/** Three kinds of proof: judgements alone, the server on a real PostgreSQL, and people in a real browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/county/**/*.test.ts',
            'apps/console/**/*.test.{ts,tsx}',
            'tools/**/*.test.ts',
            'bench/**/*.test.ts',
            DOMAIN,
          ],
          exclude: NEVER,
          pool: 'threads',
          maxWorkers: someCores,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          exclude: [...NEVER, DOMAIN, SEALING],
          ...onPostgres,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'sealing',
          include: [SEALING],
          exclude: NEVER,
          ...onPostgres,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.ts', 'e2e/**/*.test.ts'],
          exclude: NEVER,
          globalSetup: 'e2e/loaded-district.ts',
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
