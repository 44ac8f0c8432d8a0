import { dutyOperations } from '@zhiben/contract/duties.ts';
import { type Route, route } from '../http/route.ts';
import { enterprisesOf, toDutyViews } from './duty-view.ts';
import { countDuties, findDuties } from './find-duties.ts';
import { getHome, type HomeNeeds } from './get-home.ts';

export function dutyRoutes(needs: HomeNeeds): readonly Route[] {
  return [
    route(dutyOperations.getHome, (act) => getHome(act, needs)),

    route(dutyOperations.listDuties, async (act) => {
      const { tx, actor, query } = act;
      const { duties, nextCursor } = await findDuties(act, query, query.limit);
      const names = await needs.enterpriseNames(tx, enterprisesOf(duties));
      return { items: toDutyViews(actor, duties, names), nextCursor, total: await countDuties(act, query) };
    }),
  ];
}
