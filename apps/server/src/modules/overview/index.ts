import { overviewOperations as api, type OverviewView } from '@zhiben/contract/overview.ts';
import { databaseRealm } from '../../platform/db/scope.ts';
import { openRoute, type Route } from '../../platform/http/route.ts';
import { countOverview } from './count-overview.ts';
import { countedTogether } from './counted-together.ts';
import type { OverviewNeeds } from './overview-needs.ts';

export type { OverviewNeeds } from './overview-needs.ts';

/** The overview of the district (全区总览), wired. */
export function createOverview(needs: OverviewNeeds): { readonly routes: readonly Route[] } {
  const together = countedTogether<OverviewView>();
  const routes: readonly Route[] = [
    // Who sees the same rows sees the same numbers: row-level security asks for the person only where an inspection is sealed,
    // and none of those is counted.
    openRoute(api.getOverview, ({ actor, scope }) =>
      together([databaseRealm(actor), actor.role, ...actor.reach].join(), () => countOverview(scope, actor, needs)),
    ),
  ];
  return { routes };
}
