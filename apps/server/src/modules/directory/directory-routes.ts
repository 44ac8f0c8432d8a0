import { controlOperations as controlApi } from '@zhiben/contract/controls.ts';
import { directoryOperations as api } from '@zhiben/contract/directory.ts';
import type { PersonView } from '@zhiben/contract/directory-structure.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { addAgency } from './agencies/add-agency.ts';
import { agencyStore } from './agencies/agency-store.ts';
import { assignAgency } from './agencies/assign-agency.ts';
import { unassignAgency } from './agencies/unassign-agency.ts';
import { controlStore } from './control/control-store.ts';
import { recordControl } from './control/record-control.ts';
import type { DirectoryNeeds } from './directory-needs.ts';
import { enterpriseNotFound } from './directory-refusals.ts';
import { createEnterprise } from './enterprises/create-enterprise.ts';
import type { Enterprise } from './enterprises/enterprise.ts';
import { enterpriseStore } from './enterprises/enterprise-store.ts';
import { toApplicability, toView } from './enterprises/enterprise-view.ts';
import { exportEnterprises } from './enterprises/export-enterprises.ts';
import { countEnterprises, findEnterprises } from './enterprises/find-enterprises.ts';
import { withGraded } from './enterprises/graded-file.ts';
import { showHistory } from './enterprises/show-history.ts';
import { updateEnterprise } from './enterprises/update-enterprise.ts';
import { addOrgUnit } from './structure/add-org-unit.ts';
import { addPerson } from './structure/add-person.ts';
import { addPlace } from './structure/add-place.ts';
import { changeOrgUnit } from './structure/change-org-unit.ts';
import { changePerson } from './structure/change-person.ts';
import { changePlace } from './structure/change-place.ts';
import { closeOrgUnit } from './structure/close-org-unit.ts';
import { closePerson } from './structure/close-person.ts';
import { closePlace } from './structure/close-place.ts';
import { exportPeople } from './structure/export-people.ts';
import { refuseUnknownEnterprise } from './structure/refuse-unknown-enterprise.ts';
import { showStructure } from './structure/show-structure.ts';
import type { Person } from './structure/structure-store.ts';

/** Contract → use case → view. */
export function directoryRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [
    ...readingRoutes(needs),
    ...writingRoutes(needs),
    ...structureRoutes(needs),
    ...agencyRoutes(),
    ...controlRoutes(),
  ];
}

function readingRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [
    route(api.listEnterprises, async ({ query, tx }) => {
      const { enterprises, nextCursor } = await findEnterprises(tx, query, query);
      const ids = enterprises.map(({ id }) => id);
      const hazards = await needs.openHazards(tx, ids);
      const graded = await needs.gradedInstallations(tx, ids);
      return {
        items: enterprises.map((one) => toView(one, hazards.get(one.id), graded.get(one.id))),
        nextCursor,
        total: await countEnterprises(tx, query),
      };
    }),
    route(api.getEnterprise, async ({ params, tx }) => viewOf(tx, needs, await onFile(tx, params.enterpriseId))),
    route(api.getApplicability, async ({ params, tx }) =>
      toApplicability(await withGraded(tx, await onFile(tx, params.enterpriseId), needs)),
    ),
    route(api.getEnterpriseHistory, ({ params, query, tx }) => showHistory(tx, params.enterpriseId, query)),
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
      viewOf(act.tx, needs, await updateEnterprise(act, params.enterpriseId, body, needs)),
    ),
  ];
}

function structureRoutes(needs: DirectoryNeeds): readonly Route[] {
  return [
    route(api.getStructure, ({ params, query, tx }) => showStructure(tx, params.enterpriseId, query, needs)),
    route(api.addOrgUnit, ({ params, body, ...act }) => addOrgUnit(act, params.enterpriseId, body)),
    route(api.addPlace, ({ params, body, ...act }) => addPlace(act, params.enterpriseId, body)),
    route(api.addPerson, ({ params, body, ...act }) => addPerson(act, params.enterpriseId, body)),
    route(api.changeOrgUnit, ({ params: { enterpriseId, orgUnitId }, body, ...act }) =>
      changeOrgUnit(act, enterpriseId, orgUnitId, body),
    ),
    route(api.closeOrgUnit, ({ params: { enterpriseId, orgUnitId }, body, ...act }) =>
      closeOrgUnit(act, enterpriseId, orgUnitId, body),
    ),
    route(api.changePlace, ({ params: { enterpriseId, placeId }, body, ...act }) =>
      changePlace(act, enterpriseId, placeId, body),
    ),
    route(api.closePlace, ({ params: { enterpriseId, placeId }, body, ...act }) =>
      closePlace(act, enterpriseId, placeId, body),
    ),
    route(api.changePerson, async ({ params: { enterpriseId, personId }, body, ...act }) =>
      personView(act.tx, needs, await changePerson(act, enterpriseId, personId, body)),
    ),
    route(api.closePerson, async ({ params: { enterpriseId, personId }, body, ...act }) =>
      personView(act.tx, needs, await closePerson(act, enterpriseId, personId, body, needs)),
    ),
    openRoute(api.exportPeople, ({ params, actor, scope, reply }) =>
      scope(actor, async ({ tx, now }): Promise<FastifyReply> => {
        const { name } = await onFile(tx, params.enterpriseId);
        const workbook = await exportPeople(tx, params.enterpriseId, needs);
        return sendWorkbook(reply, `${name}人员名册-${dayOf(now)}`, workbook);
      }),
    ),
  ];
}

function agencyRoutes(): readonly Route[] {
  return [
    route(api.listAgencies, ({ tx }) => agencyStore(tx).all()),
    route(api.addAgency, async ({ body: { name }, ...act }) => ({ id: await addAgency(act, name), name })),
    route(api.listEnterpriseAgencies, async ({ params: { enterpriseId }, tx }) => {
      await refuseUnknownEnterprise(tx, enterpriseId);
      return agencyStore(tx).servingOf(enterpriseId);
    }),
    route(api.assignAgency, async ({ params: { enterpriseId, agencyId }, ...act }) => {
      await assignAgency(act, agencyId, enterpriseId);
      return agencyStore(act.tx).servingOf(enterpriseId);
    }),
    route(api.unassignAgency, async ({ params: { enterpriseId, agencyId }, ...act }) => {
      await unassignAgency(act, agencyId, enterpriseId);
      return agencyStore(act.tx).servingOf(enterpriseId);
    }),
  ];
}

function controlRoutes(): readonly Route[] {
  return [
    route(controlApi.listControls, async ({ params: { enterpriseId }, tx }) => {
      await refuseUnknownEnterprise(tx, enterpriseId);
      return controlStore(tx).of(enterpriseId);
    }),
    route(controlApi.recordControl, ({ params, body, ...act }) => recordControl(act, params.enterpriseId, body)),
  ];
}

async function onFile(tx: Tx, enterpriseId: string): Promise<Enterprise> {
  const enterprise = await enterpriseStore(tx).find(enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  return enterprise;
}

async function viewOf(tx: Tx, { openHazards, gradedInstallations }: DirectoryNeeds, enterprise: Enterprise) {
  const hazards = await openHazards(tx, [enterprise.id]);
  const graded = await gradedInstallations(tx, [enterprise.id]);
  return toView(enterprise, hazards.get(enterprise.id), graded.get(enterprise.id));
}

async function personView(tx: Tx, { accountHolders }: DirectoryNeeds, person: Person): Promise<PersonView> {
  return { ...person, hasAccount: (await accountHolders(tx, [person.id])).has(person.id) };
}
