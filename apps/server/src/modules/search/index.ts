import { searchAll as operation } from '@zhiben/contract/platform.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { searchAll } from './search-all.ts';
import type { SearchNeeds } from './search-needs.ts';

export type { Find, SearchNeeds } from './search-needs.ts';

/** The search of the whole platform, wired. */
export function createSearch(needs: SearchNeeds): { readonly routes: readonly Route[] } {
  return { routes: [route(operation, ({ query, tx }) => searchAll(tx, query.q, needs))] };
}
