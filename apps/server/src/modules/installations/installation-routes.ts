import { installationOperations as api } from '@zhiben/contract/installations.ts';
import { stewardshipOperations as stewardship } from '@zhiben/contract/stewardship.ts';
import { stewardDuties } from '@zhiben/rules/stewardship/steward-duties.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import type { InstallationsNeeds } from './installations-needs.ts';
import { printNoticeBoard, readNoticeBoard } from './notice/notice-board.ts';
import { addInstallation } from './register/add-installation.ts';
import { changeInstallation } from './register/change-installation.ts';
import { closeInstallation } from './register/close-installation.ts';
import { exportInstallations } from './register/export-installations.ts';
import { fileInstallation } from './register/file-installation.ts';
import { findInstallations, pageOf } from './register/find-installations.ts';
import { recordAssessment } from './register/record-assessment.ts';
import { showInstallation } from './register/show-installation.ts';
import { appointSteward } from './stewards/appoint-steward.ts';
import { exportStewardTasks } from './stewards/export-steward-tasks.ts';
import { findStewardTasks, showStewardTask } from './stewards/find-steward-tasks.ts';
import { keepStewardTask } from './stewards/keep-steward-task.ts';

/** Contract → use case → view. */
export function installationRoutes(needs: InstallationsNeeds): readonly Route[] {
  return [...readingRoutes(needs), ...writingRoutes(needs), ...stewardRoutes(needs)];
}

function readingRoutes(needs: InstallationsNeeds): readonly Route[] {
  return [
    route(api.listInstallations, async ({ query, ...act }) =>
      pageOf(await findInstallations(act, query, needs), query),
    ),
    route(api.getInstallation, ({ params, ...act }) => showInstallation(act, params.installationId, needs)),
    route(api.getNoticePoster, ({ params, ...act }) => printNoticeBoard(act, params.installationId, needs)),
    openRoute(api.readNoticeBoard, ({ body, scope }) => readNoticeBoard(scope, body.code, needs)),
    openRoute(api.exportInstallations, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const workbook = await exportInstallations(await findInstallations(act, query, needs));
        return sendWorkbook(reply, `重大危险源台账-${dayOf(act.now)}`, workbook);
      }),
    ),
  ];
}

function writingRoutes(needs: InstallationsNeeds): readonly Route[] {
  return [
    route(api.addInstallation, async ({ body, ...act }) => {
      const { id } = await addInstallation(act, body, needs);
      return showInstallation(act, id, needs);
    }),
    route(api.changeInstallation, async ({ params: { installationId }, body, ...act }) => {
      await changeInstallation(act, installationId, body, needs);
      return showInstallation(act, installationId, needs);
    }),
    route(api.closeInstallation, async ({ params: { installationId }, body, ...act }) => {
      await closeInstallation(act, installationId, body);
      return showInstallation(act, installationId, needs);
    }),
    route(api.recordAssessment, async ({ params: { installationId }, body, ...act }) => {
      await recordAssessment(act, installationId, body);
      return showInstallation(act, installationId, needs);
    }),
    route(api.fileInstallation, async ({ params: { installationId }, body, ...act }) => {
      await fileInstallation(act, installationId, body);
      return showInstallation(act, installationId, needs);
    }),
    route(api.appointSteward, async ({ params: { installationId }, body, ...act }) => {
      await appointSteward(act, installationId, body, needs);
      return showInstallation(act, installationId, needs);
    }),
  ];
}

const MOST_EXPORTED = 20_000;

function stewardRoutes(needs: InstallationsNeeds): readonly Route[] {
  return [
    route(stewardship.listStewardTasks, ({ query, ...act }) => findStewardTasks(act, query, query, needs)),
    route(stewardship.getStewardTask, async ({ params, ...act }) => {
      const task = await showStewardTask(act, params.stewardTaskId, needs);
      const duties = stewardDuties(dayOf(act.now))?.roles.find(({ role }) => role === task.role)?.duties ?? [];
      return { ...task, duties: [...duties] };
    }),
    route(stewardship.keepStewardTask, async ({ params: { stewardTaskId }, body, ...act }) => {
      await keepStewardTask(act, stewardTaskId, body, needs);
      return showStewardTask(act, stewardTaskId, needs);
    }),
    openRoute(stewardship.exportStewardTasks, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const { items } = await findStewardTasks(act, query, { limit: MOST_EXPORTED }, needs);
        return sendWorkbook(reply, `包保履职-${dayOf(act.now)}`, await exportStewardTasks(items));
      }),
    ),
  ];
}
