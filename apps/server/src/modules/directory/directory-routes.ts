import { directoryOperations as api } from '@zhiben/contract/directory.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import type { DirectoryNeeds } from './directory-needs.ts';
import { enterpriseNotFound } from './directory-refusals.ts';
import { createEnterprise } from './enterprises/create-enterprise.ts';
import type { Enterprise } from './enterprises/enterprise.ts';
import { enterpriseStore } from './enterprises/enterprise-store.ts';
import { toApplicability, toView } from './enterprises/enterprise-view.ts';
import { exportEnterprises } from './enterprises/export-enterprises.ts';
import { countEnterprises, findEnterprises } from './enterprises/find-enterprises.ts';
import { updateEnterprise } from './enterprises/update-enterprise.ts';
import { addOrgUnit } from './structure/add-org-unit.ts';
import { addPerson } from './structure/add-person.ts';
import { addPlace } from './structure/add-place.ts';
import { showStructure } from './structure/show-structure.ts';

/** Contract → use case → view. */
export function directoryRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [...readingRoutes(needs), ...writingRoutes(needs), ...structureRoutes(needs)];
}

function readingRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [
    route(api.listEnterprises, async ({ query, tx }) => {
      const { enterprises, nextCursor } = await findEnterprises(tx, query, query);
      const hazards = await needs.openHazards(
        tx,
        enterprises.map(({ id }) => id),
      );
      return {
        items: enterprises.map((enterprise) => toView(enterprise, hazards.get(enterprise.id))),
        nextCursor,
        total: await countEnterprises(tx, query),
      };
    }),
    route(api.getEnterprise, async ({ params, tx }) => viewOf(tx, needs, await onFile(tx, params.enterpriseId))),
    route(api.getApplicability, async ({ params, tx }) => toApplicability(await onFile(tx, params.enterpriseId))),
    openRoute(api.exportEnterprises, ({ query, actor, scope, reply }) =>
      scope(actor, async ({ tx, now }): Promise<FastifyReply> => {
        const workbook = await exportEnterprises(tx, query, needs);
        return sendWorkbook(reply, `企业档案-${dayOf(now)}`, workbook);
      }),
    ),
  ];
}

function writingRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [
    route(api.createEnterprise, async ({ body, ...act }) => viewOf(act.tx, needs, await createEnterprise(act, body))),
    route(api.updateEnterprise, async ({ params, body, ...act }) =>
      viewOf(act.tx, needs, await updateEnterprise(act, params.enterpriseId, body)),
    ),
  ];
}

function structureRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [
    route(api.getStructure, ({ params, tx }) => showStructure(tx, params.enterpriseId, needs)),
    route(api.addOrgUnit, ({ params, body, ...act }) => addOrgUnit(act, params.enterpriseId, body)),
    route(api.addPlace, ({ params, body, ...act }) => addPlace(act, params.enterpriseId, body)),
    route(api.addPerson, ({ params, body, ...act }) => addPerson(act, params.enterpriseId, body)),
  ];
}

async function onFile(tx: Tx, enterpriseId: string): Promise<Enterprise> {
  const enterprise = await enterpriseStore(tx).find(enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  return enterprise;
}

async function viewOf(tx: Tx, { openHazards }: DirectoryNeeds, enterprise: Enterprise) {
  const hazards = await openHazards(tx, [enterprise.id]);
  return toView(enterprise, hazards.get(enterprise.id));
}
