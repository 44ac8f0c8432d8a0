import { jointInspectionOperations as joint } from '@zhiben/contract/joint-inspections.ts';
import { sectorOperations as sectors } from '@zhiben/contract/sectors.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { InstallationsNeeds } from './installations-needs.ts';
import { findJointInspections, showJointInspection } from './joint/find-joint-inspections.ts';
import { planJointInspection } from './joint/plan-joint-inspection.ts';
import { recheckJointInspection } from './joint/recheck-joint-inspection.ts';
import { recordJointInspection } from './joint/record-joint-inspection.ts';
import { changeSectors } from './sectors/change-sectors.ts';
import { showSectors } from './sectors/show-sectors.ts';

/** What the office does about installations: joint inspections and its list of sectors. */
export function oversightRoutes(needs: InstallationsNeeds): readonly Route[] {
  return [
    route(joint.listJointInspections, ({ query, ...act }) => findJointInspections(act, query, needs)),
    route(joint.getJointInspection, ({ params, ...act }) => showJointInspection(act, params.jointInspectionId, needs)),
    route(joint.planJointInspection, async ({ body, ...act }) =>
      showJointInspection(act, await planJointInspection(act, body, needs), needs),
    ),
    route(joint.recordJointInspection, async ({ params: { jointInspectionId }, body, ...act }) => {
      await recordJointInspection(act, jointInspectionId, body, needs);
      return showJointInspection(act, jointInspectionId, needs);
    }),
    route(joint.recheckJointInspection, async ({ params: { jointInspectionId }, body, ...act }) => {
      await recheckJointInspection(act, jointInspectionId, body, needs);
      return showJointInspection(act, jointInspectionId, needs);
    }),
    route(sectors.getSectors, (act) => showSectors(act, needs)),
    route(sectors.changeSectors, async ({ body, ...act }) => {
      await changeSectors(act, body, needs);
      return showSectors(act, needs);
    }),
  ];
}
