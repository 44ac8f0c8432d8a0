import { alarmPriorityOperations as api } from '@zhiben/contract/alarm-priorities.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { enterpriseNotFound } from '../alarm-refusals.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { changeMatrix, toMatrixView } from './change-matrix.ts';
import { matrixVersions } from './priority-matrix.ts';

/** Contract → use case → view, of what alarms are ranked by. */
export function priorityRoutes(needs: Pick<AlarmsNeeds, 'enterpriseNames'>): readonly Route[] {
  return [
    route(api.getPriorityMatrix, async ({ params: { enterpriseId }, tx }) => {
      const enterpriseName = (await needs.enterpriseNames(tx, [enterpriseId])).get(enterpriseId);
      if (enterpriseName === undefined) throw enterpriseNotFound();
      return { enterpriseId, enterpriseName, versions: (await matrixVersions(tx, enterpriseId)).map(toMatrixView) };
    }),
    route(api.changePriorityMatrix, ({ params, body, ...act }) => changeMatrix(act, params.enterpriseId, body, needs)),
  ];
}
