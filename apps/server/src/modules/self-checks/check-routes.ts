import { selfCheckOperations as api } from '@zhiben/contract/self-checks.ts';
import type { Act } from '../../platform/db/scope.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { checkNotFound, enterpriseNotFound } from './check-refusals.ts';
import { type Check, checkStore } from './check-store.ts';
import { addCheckEvidence } from './filling/add-check-evidence.ts';
import { settleConflict } from './filling/settle-conflict.ts';
import { submitCheck } from './filling/submit-check.ts';
import { excusesOf, recordExcuse } from './laying/record-excuse.ts';
import { toDetail, toView } from './reading/check-view.ts';
import { countHolders } from './reading/count-holders.ts';
import { checksToDo, findChecks } from './reading/find-checks.ts';
import type { SelfChecksNeeds } from './self-checks-needs.ts';
import { currentTemplates, saveTemplate } from './sheets/save-template.ts';

/** Contract → use case → view. */
export function checkRoutes(needs: SelfChecksNeeds): readonly Route[] {
  return [...readingRoutes(needs), ...doingRoutes(needs), ...arrangingRoutes(needs)];
}

function readingRoutes(needs: SelfChecksNeeds): readonly Route[] {
  return [
    route(api.listChecks, async ({ query, ...act }) => {
      const { checks, nextCursor, total } = await findChecks(act, query);
      const names = await needs.enterpriseNames(act.tx, [...new Set(checks.map((check) => check.enterprise_id))]);
      const items = checks.map((check) => toView(check, names.get(check.enterprise_id) ?? '', act.now));
      return { items, nextCursor, total };
    }),
    route(api.listChecksToDo, async (act) => {
      const details = [];
      for (const check of await checksToDo(act)) details.push(await toDetail(act.tx, check, act.now, needs));
      return details;
    }),
    route(api.listCheckHolders, ({ query, ...act }) => countHolders(act, query, needs)),
    route(api.getCheck, async ({ params, ...act }) => {
      const check = await checkStore(act.tx).find(params.checkId);
      if (check === undefined) throw checkNotFound();
      return detail(act, check, needs);
    }),
  ];
}

function doingRoutes(needs: SelfChecksNeeds): readonly Route[] {
  return [
    openRoute(api.addCheckEvidence, addCheckEvidence(needs)),
    route(api.submitCheck, async ({ params, body, ...act }) =>
      detail(act, await submitCheck(act, params.checkId, body, needs), needs),
    ),
    route(api.settleConflict, async ({ params, body, ...act }) =>
      detail(act, await settleConflict(act, params.checkId, body, needs), needs),
    ),
  ];
}

function arrangingRoutes(needs: SelfChecksNeeds): readonly Route[] {
  const known = async ({ tx }: Act, enterpriseId: string) => {
    if (!(await needs.enterpriseNames(tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  };
  return [
    route(api.listCheckExcuses, async ({ params, ...act }) => {
      await known(act, params.enterpriseId);
      return excusesOf(act.tx, params.enterpriseId);
    }),
    route(api.recordCheckExcuse, ({ params, body, ...act }) => recordExcuse(act, params.enterpriseId, body, needs)),
    route(api.listCheckTemplates, async ({ params, ...act }) => {
      await known(act, params.enterpriseId);
      return currentTemplates(act.tx, params.enterpriseId);
    }),
    route(api.saveCheckTemplate, ({ params, body, ...act }) => saveTemplate(act, params.enterpriseId, body, needs)),
  ];
}

const detail = (act: Act, check: Check, needs: SelfChecksNeeds) => toDetail(act.tx, check, act.now, needs);
