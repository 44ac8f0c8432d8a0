import type { Route } from '../../platform/http/route.ts';
import { importRoutes } from './import-routes.ts';
import type { ImportsNeeds } from './imports-needs.ts';

export type { ImportsNeeds } from './imports-needs.ts';

/** Taking registers over from Excel and CSV, wired. */
export function createImports(needs: ImportsNeeds): { readonly routes: readonly Route[] } {
  return { routes: importRoutes(needs) };
}
