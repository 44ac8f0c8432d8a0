import type { Route } from '../../platform/http/route.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { importRoutes } from './import-routes.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { readImports } from './read-imports-job.ts';

export type { ImportsNeeds } from './imports-needs.ts';

/** Taking registers over from Excel and CSV, wired. */
export function createImports(needs: ImportsNeeds): {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
} {
  const bell = createBell();
  return { routes: importRoutes(needs, bell.ring), jobs: [readImports(needs, bell)] };
}
